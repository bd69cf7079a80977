import { type ActionPlan, PlanDraft } from '../../../src-main/domain/action-plan.ts'
import type { LocalDate } from '../../../src-main/domain/time.ts'

/** As the form holds it: dates as they are typed. */
type Editable<T> = T extends LocalDate
  ? string
  : T extends readonly (infer I)[]
    ? Editable<I>[]
    : T extends string | number | boolean | null
      ? T
      : { -readonly [K in keyof T]: Editable<T[K]> }
export type PlanFormDraft = Editable<PlanDraft>

export function planDraftOf(plan: ActionPlan): PlanFormDraft {
  return structuredClone(PlanDraft.strip().parse(plan)) as PlanFormDraft
}
