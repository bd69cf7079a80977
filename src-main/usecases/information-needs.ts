import type { NeedRow } from '../contract/plan-views.ts'
import { fail } from '../domain/failure.ts'
import type { BodyId, RecordId } from '../domain/ids.ts'
import { type InformationNeed, isUpdateOverdue, updateDue } from '../domain/information-need.ts'
import { formerOf, need, todayOf } from './dossier.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'

export function listNeeds(store: ReadStore, bodyId: BodyId, env: Environment): NeedRow[] {
  const today = todayOf(store, bodyId, env)
  return store.where('informationNeed', { bodyId }).map((one) => ({
    ...one,
    due: updateDue(one),
    isOverdue: isUpdateOverdue(one, today),
    commitment: one.commitmentId ? need(store, 'commitment', one.commitmentId).title : null,
  }))
}

/** What is published says what and where; what is declined says why. */
export function saveNeed(
  store: WriteStore,
  input: { bodyId: BodyId; id: RecordId | null; need: Omit<InformationNeed, 'id' | 'bodyId' | 'number'> },
  env: Environment,
): void {
  const { bodyId, id, need: told } = input
  need(store, 'body', bodyId)
  const former = formerOf(store, 'informationNeed', id, { bodyId })
  const missing = (field: string): never => fail('input.invalid', { field, reason: 'missing', limit: null })
  if (told.status === 'declined' && !told.declineReason) missing('declineReason')
  if (told.status === 'published') {
    if (!told.title) missing('title')
    if (told.link === null && told.attachmentId === null) missing('link')
    if (told.updatedOn === null) missing('updatedOn')
  }
  if (told.attachmentId && need(store, 'attachment', told.attachmentId).bodyId !== bodyId)
    fail('record.missing', { table: 'attachment' })
  if (told.commitmentId) {
    const { planId } = need(store, 'commitment', told.commitmentId)
    if (need(store, 'actionPlan', planId).bodyId !== bodyId) fail('record.missing', { table: 'commitment' })
  }
  const numbers = store.where('informationNeed', { bodyId }).map(({ number }) => number)
  store.put('informationNeed', {
    ...told,
    id: former?.id ?? env.newId(),
    bodyId,
    number: former?.number ?? Math.max(0, ...numbers) + 1,
  })
}
