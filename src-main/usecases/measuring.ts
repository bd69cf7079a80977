import type { Evidence, Indicator, Measurement } from '../domain/commitment.ts'
import { whyDateAhead } from '../domain/action-plan.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { CommitmentId, IndicatorId, RecordId } from '../domain/ids.ts'
import { openCommitment } from './commitments.ts'
import { formerOf, need, todayOf } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

/** A file or a link that shows what was done. */
export function addEvidence(store: WriteStore, input: Omit<Evidence, 'id'>, env: Environment): void {
  const { commitmentId, activityId, attachmentId, link, date } = input
  const { plan } = openCommitment(store, commitmentId)
  refuse(whyDateAhead(date, todayOf(store, plan.bodyId, env)))
  if (activityId && need(store, 'activity', activityId).commitmentId !== commitmentId)
    fail('record.missing', { table: 'activity' })
  if ((attachmentId === null) === (link === null))
    fail('input.invalid', { field: 'link', reason: 'missing', limit: null })
  if (attachmentId && need(store, 'attachment', attachmentId).bodyId !== plan.bodyId)
    fail('record.missing', { table: 'attachment' })
  store.put('evidence', { ...input, id: env.newId() })
}

export function removeEvidence(store: WriteStore, id: RecordId): void {
  openCommitment(store, need(store, 'evidence', id).commitmentId)
  store.remove('evidence', id)
}

export function saveIndicator(
  store: WriteStore,
  input: {
    commitmentId: CommitmentId
    id: IndicatorId | null
    indicator: Omit<Indicator, 'id' | 'commitmentId' | 'position'>
  },
  env: Environment,
): void {
  const { commitmentId, id, indicator } = input
  const { start: from, end: to } = openCommitment(store, commitmentId).plan
  const former = formerOf(store, 'indicator', id, { commitmentId })
  const { name, targetOn: date } = indicator
  // R42: its target is of the plan.
  if (date !== null && (date < from || date > to)) fail('commitment.targetOutside', { name, date, from, to })
  store.put('indicator', {
    ...indicator,
    id: former?.id ?? (env.newId() as IndicatorId),
    commitmentId,
    position: former?.position ?? store.where('indicator', { commitmentId }).length,
  })
}

/** With its measurements: both are the body's own words until the plan is closed. */
export function removeIndicator(store: WriteStore, indicatorId: IndicatorId): void {
  openCommitment(store, need(store, 'indicator', indicatorId).commitmentId)
  for (const { id } of store.where('measurement', { indicatorId })) store.remove('measurement', id)
  store.remove('indicator', indicatorId)
}

/** One value at a date; measured again on the same day, the last one counts. */
export function measure(store: WriteStore, input: Omit<Measurement, 'id'>, env: Environment): void {
  const { indicatorId, date } = input
  const { plan } = openCommitment(store, need(store, 'indicator', indicatorId).commitmentId)
  refuse(whyDateAhead(date, todayOf(store, plan.bodyId, env)))
  const former = store.where('measurement', { indicatorId, date })[0]
  store.put('measurement', { ...input, id: former?.id ?? env.newId() })
}

export function removeMeasurement(store: WriteStore, id: RecordId): void {
  const { indicatorId } = need(store, 'measurement', id)
  openCommitment(store, need(store, 'indicator', indicatorId).commitmentId)
  store.remove('measurement', id)
}
