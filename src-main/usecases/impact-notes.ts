import type { ActionPlan } from '../domain/action-plan.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { ActionPlanId, RecordId } from '../domain/ids.ts'
import {
  type ImpactNoteDraft,
  objectivesOf,
  whyCannotChangeImpact,
  whyCannotNoteImpact,
} from '../domain/impact-note.ts'
import { formerOf, need, todayOf } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

/** What changed for whom, noted or set right; of the plan as a whole, of a commitment or of an objective of it. */
export function saveImpactNote(
  store: WriteStore,
  input: { planId: ActionPlanId; id: RecordId | null; impact: ImpactNoteDraft },
  env: Environment,
): void {
  const { planId, id, impact } = input
  const plan = need(store, 'actionPlan', planId)
  const former = formerOf(store, 'impactNote', id, { planId })
  if (former) refuse(whyCannotChangeImpact(former))
  refuse(whyCannotNoteImpact(impact, plan, todayOf(store, plan.bodyId, env)))
  refuseForeign(store, impact, plan, former?.objective ?? '')
  store.put('impactNote', {
    ...impact,
    id: former?.id ?? env.newId(),
    planId,
    withdrawnOn: null,
    withdrawReason: '',
  })
}

/** An objective in words that the plan has no longer may stay in the note that quoted it. */
function refuseForeign(
  store: WriteStore,
  { commitmentId, objective, attachmentId }: ImpactNoteDraft,
  plan: ActionPlan,
  quoted: string,
): void {
  if (commitmentId && need(store, 'commitment', commitmentId).planId !== plan.id)
    fail('record.missing', { table: 'commitment' })
  if (attachmentId && need(store, 'attachment', attachmentId).bodyId !== plan.bodyId)
    fail('record.missing', { table: 'attachment' })
  if (![...objectivesOf(plan), quoted, ''].includes(objective))
    fail('commitment.foreign', { what: 'objective' })
}

/** It stays in the file with why, and is no longer told. */
export function withdrawImpactNote(
  store: WriteStore,
  { id, reason }: { id: RecordId; reason: string },
  env: Environment,
): void {
  const note = need(store, 'impactNote', id)
  const { bodyId } = need(store, 'actionPlan', note.planId)
  refuse(whyCannotChangeImpact(note))
  if (!reason) fail('input.invalid', { field: 'reason', reason: 'missing', limit: null })
  store.put('impactNote', { ...note, withdrawnOn: todayOf(store, bodyId, env), withdrawReason: reason })
}
