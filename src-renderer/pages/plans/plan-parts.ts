import { type Component, defineAsyncComponent } from 'vue'
import type { uiPlans } from '../../../src-main/locale/ui-plans.ts'

export type PlanPart = keyof typeof uiPlans.parts

/** Parts of a plan, in the order of their tabs; each works with the desk that its page provides. */
export const planParts: Partial<Record<PlanPart, Component>> = {
  compromisos: defineAsyncComponent(() => import('./CommitmentsPart.vue')),
  fichas: defineAsyncComponent(() => import('./FichasPart.vue')),
  cronograma: defineAsyncComponent(() => import('./SchedulePart.vue')),
  avance: defineAsyncComponent(() => import('./FollowUpPart.vue')),
  evaluacion: defineAsyncComponent(() => import('./EvaluationPart.vue')),
  documento: defineAsyncComponent(() => import('./DocumentPart.vue')),
}
