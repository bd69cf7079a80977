import type { ActionPlan, PlanStatus } from '../domain/action-plan.ts'
import type { Light } from '../domain/progress.ts'

/** The field's words for plans and commitments, on screens and papers. */
export const planTerms = {
  scopes: { municipal: 'Plan de Acción Municipal', local: 'Plan de Acción Local' } satisfies Record<
    ActionPlan['scope'],
    string
  >,
  statuses: {
    draft: 'Borrador',
    approved: 'Aprobado',
    published: 'Publicado',
    closed: 'Concluido',
  } satisfies Record<PlanStatus, string>,
  lights: { green: 'En tiempo', amber: 'Con retraso', red: 'Atrasado' } satisfies Record<Light, string>,
} as const
