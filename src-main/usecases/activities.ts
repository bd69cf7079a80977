import { type ActionPlan, whyDateAhead } from '../domain/action-plan.ts'
import type { Activity } from '../domain/commitment.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { ActionPlanId, ActivityId, CommitmentId } from '../domain/ids.ts'
import type { Month } from '../domain/month.ts'
import { whyCannotNote } from '../domain/plan-follow-up.ts'
import { isRescheduled, markedSpans } from '../domain/schedule-marks.ts'
import { extentOf, joinedSpans, type Span } from '../domain/spans.ts'
import type { LocalDate } from '../domain/time.ts'
import { openCommitment } from './commitments.ts'
import { forgetRows, refuseDependencies } from './dependencies.ts'
import { formerOf, need, todayOf } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'
import { noteRescheduling } from './rescheduling.ts'
import { refuseWeightlessCommitment } from './weights.ts'

type ActivityDraft = Omit<Activity, 'id' | 'commitmentId' | 'position' | 'baseline' | 'progress'>

/** A row of the cronograma, new or changed. */
export function saveActivity(
  store: WriteStore,
  input: { commitmentId: CommitmentId; id: ActivityId | null; activity: ActivityDraft; reason: string },
  env: Environment,
): ActivityId {
  const { commitmentId, id, reason } = input
  const { plan } = openCommitment(store, commitmentId)
  const former = formerOf(store, 'activity', id, { commitmentId })
  const activity: Activity = {
    position: store.where('activity', { commitmentId }).length,
    progress: 0,
    baseline: null,
    ...former,
    ...input.activity,
    spans: joinedSpans(input.activity.spans),
    id: former?.id ?? (env.newId() as ActivityId),
    commitmentId,
  }
  putActivity(store, plan, activity, former, reason, env)
  refuseWeightlessCommitment(store, commitmentId)
  return activity.id
}

/** Several new rows, after those that are there or from a place on: all of them or none. */
export function addActivities(
  store: WriteStore,
  input: {
    commitmentId: CommitmentId
    activities: readonly ActivityDraft[]
    position: number | null
  },
  env: Environment,
): void {
  const { commitmentId, activities } = input
  const { plan } = openCommitment(store, commitmentId)
  const rows = store.where('activity', { commitmentId })
  const first = Math.min(input.position ?? rows.length, rows.length)
  for (const row of rows.slice(first).reverse())
    store.put('activity', { ...row, position: row.position + activities.length })
  for (const [index, draft] of activities.entries()) {
    const id = env.newId() as ActivityId
    const fresh = { position: first + index, progress: 0, baseline: null, id, commitmentId }
    putActivity(store, plan, { ...draft, ...fresh, spans: joinedSpans(draft.spans) }, null, '', env)
  }
  refuseWeightlessCommitment(store, commitmentId)
}

function putActivity(
  store: WriteStore,
  plan: ActionPlan,
  activity: Activity,
  former: Activity | null,
  reason: string,
  env: Environment,
): void {
  refuseDates(plan, activity)
  refuseDependencies(store, plan, activity)
  const was = extentOf(former?.spans ?? [])
  const now = extentOf(activity.spans) ?? { start: null, end: null }
  if (was && former && isRescheduled(former.spans, activity.spans))
    noteRescheduling(store, plan, activity, was, now, reason, env)
  store.put('activity', activity)
}

/** R42: inside the plan; a milestone is one day. Leaving its commitment's dates is told, not refused. */
function refuseDates(plan: ActionPlan, { name, kind, spans }: Activity): void {
  const extent = extentOf(spans)
  if (!extent) return
  if (kind === 'milestone' && (spans.length > 1 || extent.start !== extent.end))
    fail('activity.milestoneDay', { name })
  if (extent.start < plan.start || extent.end > plan.end)
    fail('plan.outside', { name, ...extent, from: plan.start, to: plan.end })
}

/** Marks or clears months of a row of the grid (R47). */
export function setMonths(
  store: WriteStore,
  input: { activityId: ActivityId; months: readonly Month[]; isMarked: boolean; reason: string },
  env: Environment,
): void {
  const activity = need(store, 'activity', input.activityId)
  const { activityId, reason } = input
  const { plan } = openCommitment(store, activity.commitmentId)
  const spans = markedSpans(activity, input.months, input.isMarked, plan)
  setSpans(store, { activityId, spans, reason }, env)
}

export function setSpans(
  store: WriteStore,
  { activityId, spans, reason }: { activityId: ActivityId; spans: readonly Span[]; reason: string },
  env: Environment,
): void {
  const former = need(store, 'activity', activityId)
  const { plan } = openCommitment(store, former.commitmentId)
  putActivity(store, plan, { ...former, spans: joinedSpans(spans) }, former, reason, env)
}

/** The dates of several rows of a plan, with one reason for all of them (R48). */
export function rescheduleActivities(
  store: WriteStore,
  input: {
    planId: ActionPlanId
    rows: readonly { readonly activityId: ActivityId; readonly spans: readonly Span[] }[]
    reason: string
  },
  env: Environment,
): void {
  for (const { activityId, spans } of input.rows) {
    const { commitmentId } = need(store, 'activity', activityId)
    if (need(store, 'commitment', commitmentId).planId !== input.planId)
      fail('record.missing', { table: 'activity' })
    setSpans(store, { activityId, spans, reason: input.reason }, env)
  }
}

/** To another place of its commitment; the others close the gap. */
export function moveActivity(
  store: WriteStore,
  { activityId, position }: { activityId: ActivityId; position: number },
): void {
  const moved = need(store, 'activity', activityId)
  openCommitment(store, moved.commitmentId)
  const others = store
    .where('activity', { commitmentId: moved.commitmentId })
    .filter(({ id }) => id !== activityId)
  const order = [...others.slice(0, position), moved, ...others.slice(position)]
  for (const [place, activity] of order.entries())
    if (activity.position !== place) store.put('activity', { ...activity, position: place })
}

/** A row nobody reported on. */
export function removeActivity(store: WriteStore, activityId: ActivityId): void {
  const { commitmentId, name } = need(store, 'activity', activityId)
  const { plan } = openCommitment(store, commitmentId)
  if (store.where('progressNote', { activityId }).length > 0) fail('activity.hasNotes', { name })
  if (store.where('evidence', { activityId }).length > 0) fail('activity.hasNotes', { name })
  forgetRows(store, plan, new Set([activityId]))
  store.remove('activity', activityId)
  refuseWeightlessCommitment(store, commitmentId)
  const rest = store.where('activity', { commitmentId })
  for (const [position, one] of rest.entries())
    if (one.position !== position) store.put('activity', { ...one, position })
}

/** What a follow-up meeting says, all of it or nothing; without evidence nothing reaches 100 where the plan says so (R43). */
export function noteProgress(
  store: WriteStore,
  input: {
    planId: ActionPlanId
    date: LocalDate
    author: string
    notes: readonly { readonly activityId: ActivityId; readonly progress: number; readonly text: string }[]
  },
  env: Environment,
): void {
  const { planId, date, author } = input
  refuse(whyDateAhead(date, todayOf(store, need(store, 'actionPlan', planId).bodyId, env)))
  for (const { activityId, progress, text } of input.notes) {
    const activity = need(store, 'activity', activityId)
    const { plan } = openCommitment(store, activity.commitmentId)
    if (plan.id !== planId) fail('record.missing', { table: 'activity' })
    const hasEvidence = store.where('evidence', { activityId }).length > 0
    refuse(whyCannotNote(activity, String(progress), plan, hasEvidence))
    store.put('progressNote', { id: env.newId(), activityId, date, progress, text, author })
    const last = store.where('progressNote', { activityId }).at(-1)!
    if (last.progress !== activity.progress) store.put('activity', { ...activity, progress: last.progress })
  }
}
