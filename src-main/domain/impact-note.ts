import { z } from 'zod'
import type { ActionPlan } from './action-plan.ts'
import { failure, type Failure } from './failure.ts'
import { ActionPlanId, AttachmentId, CommitmentId, RecordId } from './ids.ts'
import { optionalLine, prose, requiredLine } from './text.ts'
import { LocalDate } from './time.ts'
import { webAddress } from './web-address.ts'

/** What changed for whom: what numbers do not tell of a plan. One that is withdrawn stays, with why. */
export const ImpactNote = z
  .strictObject({
    id: RecordId,
    planId: ActionPlanId,
    date: LocalDate,
    /** For whom it changed. */
    whom: requiredLine(300),
    /** What changed. */
    text: prose(5000),
    commitmentId: CommitmentId.nullable(),
    /** Of the objectives of the plan, in its words of that day; empty when it is of none. */
    objective: prose(5000),
    link: webAddress().nullable(),
    attachmentId: AttachmentId.nullable(),
    author: optionalLine(160),
    withdrawnOn: LocalDate.nullable(),
    withdrawReason: optionalLine(500),
  })
  .readonly()
export type ImpactNote = z.infer<typeof ImpactNote>

/** As a person writes it. */
export const ImpactNoteDraft = ImpactNote.unwrap().omit({
  id: true,
  planId: true,
  withdrawnOn: true,
  withdrawReason: true,
})
export type ImpactNoteDraft = z.infer<typeof ImpactNoteDraft>

/** It happened: since the plan began, and not after today. It may be noted when the plan is closed: it is what came of it. */
export function whyCannotNoteImpact(
  { date, text }: Pick<ImpactNote, 'date' | 'text'>,
  { start }: Pick<ActionPlan, 'start'>,
  today: LocalDate,
): Failure | null {
  if (!text.trim()) return failure('input.invalid', { field: 'text', reason: 'missing', limit: null })
  if (date < start) return failure('impact.beforePlan', { date, start })
  return date > today ? failure('impact.ahead', { date }) : null
}

/** What was withdrawn is not written again: another note says what is so. */
export function whyCannotChangeImpact({ withdrawnOn }: Pick<ImpactNote, 'withdrawnOn'>): Failure | null {
  return withdrawnOn === null ? null : failure('impact.withdrawn', { date: withdrawnOn })
}

export function objectivesOf({
  strategicObjective,
  specificObjectives,
}: Pick<ActionPlan, 'strategicObjective' | 'specificObjectives'>): string[] {
  return [strategicObjective, ...specificObjectives].filter((objective) => objective.trim() !== '')
}
