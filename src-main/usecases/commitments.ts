import { type ActionPlan, whyDateAhead, whyNotPeriod } from '../domain/action-plan.ts'
import type { Commitment, CommitmentDraft, Completion } from '../domain/commitment.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { ActionPlanId, CommitmentId } from '../domain/ids.ts'
import { numberAfter } from '../domain/numbering.ts'
import { suggestedCompletion, weightedProgress } from '../domain/progress.ts'
import type { LocalDate } from '../domain/time.ts'
import { openPlan } from './action-plans.ts'
import { forgetRows } from './dependencies.ts'
import { need, todayOf } from './dossier.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'
import { noteRescheduling } from './rescheduling.ts'
import { refuseWeightlessPlan } from './weights.ts'

/** A commitment of a plan that may still be written, with it. */
export function openCommitment(
  store: ReadStore,
  commitmentId: CommitmentId,
): { readonly commitment: Commitment; readonly plan: ActionPlan } {
  const commitment = need(store, 'commitment', commitmentId)
  return { commitment, plan: openPlan(store, commitment.planId) }
}

/** A commitment with its title alone, which nobody keeps until it is put; it lasts what its plan does. */
export function newCommitment(
  store: ReadStore,
  { id: planId, start, end }: ActionPlan,
  title: string,
  env: Environment,
): Commitment {
  const numbered = store.where('commitment', { planId })
  const texts = { problem: '', objective: '', solution: '', contribution: '', population: '', risks: '' }
  const lists = { nodeIds: [], priorityGroups: [], pillarIds: [], goals: [], supporters: [], resources: [] }
  return {
    ...texts,
    ...lists,
    id: env.newId() as CommitmentId,
    planId,
    number: numberAfter(numbered),
    axisId: null,
    title,
    treeId: null,
    governmentResponsible: '',
    socialResponsible: '',
    isFree: false,
    start,
    end,
    weight: 1,
    verification: [],
    notes: '',
    results: '',
    nextSteps: '',
    completion: null,
    completionReason: '',
    reportedOn: null,
  }
}

export function createCommitment(
  store: WriteStore,
  { planId, title }: { planId: ActionPlanId; title: string },
  env: Environment,
): CommitmentId {
  const commitment = newCommitment(store, openPlan(store, planId), title, env)
  store.put('commitment', commitment)
  return commitment.id
}

/** Everything but its dates and its standing. What it links to is the body's own. */
export function saveCommitment(
  store: WriteStore,
  { commitmentId, commitment }: { commitmentId: CommitmentId; commitment: CommitmentDraft },
): void {
  const { commitment: former, plan } = openCommitment(store, commitmentId)
  const { axisId, pillarIds, treeId, nodeIds } = commitment
  if (axisId !== null && !plan.axes.some(({ id }) => id === axisId))
    fail('commitment.foreign', { what: 'axis' })
  const pillars = new Set(store.where('pillar', { bodyId: plan.bodyId }).map(({ id }) => id))
  if (!pillarIds.every((id) => pillars.has(id))) fail('commitment.foreign', { what: 'pillar' })
  if (treeId !== null && store.get('problemTree', treeId)?.bodyId !== plan.bodyId)
    fail('commitment.foreign', { what: 'tree' })
  if (nodeIds.some((id) => treeId === null || store.get('problemNode', id)?.treeId !== treeId))
    fail('commitment.foreign', { what: 'node' })
  store.put('commitment', { ...former, ...commitment })
  refuseWeightlessPlan(store, plan.id)
}

/** R42, R48: inside the plan; once it is approved, with why, and the former dates stay. */
export function rescheduleCommitment(
  store: WriteStore,
  input: { commitmentId: CommitmentId; start: LocalDate | null; end: LocalDate | null; reason: string },
  env: Environment,
): void {
  const { commitmentId, start, end, reason } = input
  const { commitment, plan } = openCommitment(store, commitmentId)
  if (start === null || end === null) {
    if (start !== end)
      fail('input.invalid', { field: start === null ? 'start' : 'end', reason: 'missing', limit: null })
  } else {
    refuse(whyNotPeriod({ start, end }))
    const { title: name } = commitment
    if (start < plan.start || end > plan.end)
      fail('plan.outside', { name, start, end, from: plan.start, to: plan.end })
  }
  if (start === commitment.start && end === commitment.end) return
  noteRescheduling(
    store,
    plan,
    { id: commitmentId, name: commitment.title },
    commitment,
    { start, end },
    reason,
    env,
  )
  store.put('commitment', { ...commitment, start, end })
}

/** How far it has come, by the weights of its activities (R43), and whether anything was reported. */
export function progressOf(store: ReadStore, commitmentId: CommitmentId) {
  const activities = store.where('activity', { commitmentId })
  const notes = activities.flatMap(({ id }) => store.where('progressNote', { activityId: id }))
  return { progress: weightedProgress(activities), hasReport: notes.length > 0 }
}

/** A person may say otherwise than the progress, with why (R44). */
export function setCompletion(
  store: WriteStore,
  input: { commitmentId: CommitmentId; completion: Completion | null; reason: string },
): void {
  const { commitmentId, completion, reason } = input
  const { commitment } = openCommitment(store, commitmentId)
  const { progress, hasReport } = progressOf(store, commitmentId)
  const isSame = completion === null || completion === suggestedCompletion(progress, hasReport)
  if (!isSame && !reason) fail('commitment.completionReason', {})
  store.put('commitment', {
    ...commitment,
    completion: isSame ? null : completion,
    completionReason: isSame ? '' : reason,
  })
}

export function reportCommitment(
  store: WriteStore,
  { commitmentId, reportedOn }: { commitmentId: CommitmentId; reportedOn: LocalDate | null },
  env: Environment,
): void {
  const commitment = need(store, 'commitment', commitmentId)
  const { bodyId } = need(store, 'actionPlan', commitment.planId)
  if (reportedOn) refuse(whyDateAhead(reportedOn, todayOf(store, bodyId, env)))
  store.put('commitment', { ...commitment, reportedOn })
}

/** Only while its plan is a draft: what was approved is reported, not erased. */
export function removeCommitment(store: WriteStore, commitmentId: CommitmentId): void {
  const { plan } = openCommitment(store, commitmentId)
  const isTold = (['informationNeed', 'impactNote'] as const).some(
    (table) => store.where(table, { commitmentId }).length > 0,
  )
  if (plan.status !== 'draft' || isTold) fail('record.inUse', { table: 'commitment' })
  for (const { id } of store.where('evidence', { commitmentId })) store.remove('evidence', id)
  for (const { id: indicatorId } of store.where('indicator', { commitmentId })) {
    for (const { id } of store.where('measurement', { indicatorId })) store.remove('measurement', id)
    store.remove('indicator', indicatorId)
  }
  const activities = store.where('activity', { commitmentId })
  forgetRows(store, plan, new Set(activities.map(({ id }) => id)))
  for (const { id: activityId } of activities) {
    for (const { id } of store.where('progressNote', { activityId })) store.remove('progressNote', id)
    store.remove('activity', activityId)
  }
  store.remove('commitment', commitmentId)
  refuseWeightlessPlan(store, plan.id)
}
