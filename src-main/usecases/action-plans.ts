import {
  type ActionPlan,
  canApprovePlan,
  defaultCutoffs,
  type PlanDraft,
  type PlanStatus,
  whyCannotMovePlan,
  whyCannotWritePlan,
  whyNotPeriod,
} from '../domain/action-plan.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { ActionPlanId, AgreementId, BodyId, RecordId } from '../domain/ids.ts'
import { numberAfter } from '../domain/numbering.ts'
import { extentOf } from '../domain/spans.ts'
import type { LocalDate } from '../domain/time.ts'
import { need, todayOf } from './dossier.ts'
import { noteRescheduling } from './rescheduling.ts'
import type { Change, Environment, ReadStore, Store, WriteStore } from './ports.ts'
import { stepIn } from './stepping.ts'

/** What undo and redo of the cronograma look at. */
export const scopeOfPlan = (planId: ActionPlanId): string => `plan:${planId}`

type NewPlan = {
  readonly bodyId: BodyId
  readonly name: string
  readonly start: LocalDate
  readonly end: LocalDate
}

/** A plan with nothing written yet, which nobody keeps until it is put. */
export function newPlan(
  store: ReadStore,
  { bodyId, name, start, end }: NewPlan,
  env: Environment,
): ActionPlan {
  const body = need(store, 'body', bodyId)
  const numbered = store.where('actionPlan', { bodyId })
  const texts = { introduction: '', context: '', integration: '', legalContext: '', definitions: '' }
  return {
    ...texts,
    id: env.newId() as ActionPlanId,
    bodyId,
    number: numberAfter(numbered),
    name,
    scope: body.level === 'municipal' ? 'municipal' : 'local',
    start,
    end,
    strategicObjective: '',
    specificObjectives: [],
    axes: [],
    measurement: '',
    annexes: '',
    status: 'draft',
    agreementId: null,
    approvedOn: null,
    publishedOn: null,
    publishedAt: null,
    closedOn: null,
    cutoffs: defaultCutoffs,
    needsEvidence: true,
  }
}

export function createPlan(store: WriteStore, input: NewPlan, env: Environment): ActionPlanId {
  const plan = newPlan(store, input, env)
  refuse(whyNotPeriod(plan))
  store.put('actionPlan', plan)
  return plan.id
}

/** A plan that may still be written. */
export function openPlan(store: ReadStore, planId: ActionPlanId): ActionPlan {
  const plan = need(store, 'actionPlan', planId)
  refuse(whyCannotWritePlan(plan))
  return plan
}

export function savePlan(
  store: WriteStore,
  { planId, plan, reason }: { planId: ActionPlanId; plan: PlanDraft; reason: string },
  env: Environment,
): void {
  const former = openPlan(store, planId)
  refuse(whyNotPeriod(plan))
  const isMoved = plan.start !== former.start || plan.end !== former.end
  const kept = new Set(plan.axes.map(({ id }) => id))
  for (const { title, axisId, start, end, id } of store.where('commitment', { planId })) {
    if (axisId !== null && !kept.has(axisId)) {
      const axis = former.axes.find((one) => one.id === axisId)?.name ?? ''
      fail('plan.axisInUse', { axis, commitment: title })
    }
    if (start && end) refuseOutside(plan, title, start, end)
    for (const { name, spans } of store.where('activity', { commitmentId: id })) {
      const extent = extentOf(spans)
      if (extent) refuseOutside(plan, name, extent.start, extent.end)
    }
    if (!isMoved) continue
    for (const { name, targetOn } of store.where('indicator', { commitmentId: id }))
      if (targetOn) refuseOutside(plan, name, targetOn, targetOn)
  }
  if (isMoved) noteRescheduling(store, former, { id: planId, name: plan.name }, former, plan, reason, env)
  store.put('actionPlan', { ...former, ...plan })
}

function refuseOutside(plan: PlanDraft, name: string, start: LocalDate, end: LocalDate): void {
  if (start < plan.start || end > plan.end) fail('plan.leavesOut', { name, start, end })
}

/** Once it is approved, the cronograma as it stands is what it will be compared with. */
export function movePlan(
  store: WriteStore,
  input: {
    planId: ActionPlanId
    to: PlanStatus
    agreementId: AgreementId | null
    publishedAt: string | null
  },
  env: Environment,
): void {
  const { planId, to, agreementId, publishedAt } = input
  const plan = need(store, 'actionPlan', planId)
  const commitments = store.where('commitment', { planId })
  const agreement = agreementId === null ? null : need(store, 'agreement', agreementId)
  const isApproved = agreement?.bodyId === plan.bodyId && canApprovePlan(agreement)
  refuse(whyCannotMovePlan(plan, to, { isAdopted: isApproved, commitments: commitments.length }))
  const today = todayOf(store, plan.bodyId, env)
  // The session approved it that day, whenever it is written down.
  const approvedOn = agreement && need(store, 'session', agreement.sessionId).date
  const told: Partial<ActionPlan> = {
    draft: { agreementId: null, approvedOn: null },
    approved: { agreementId, approvedOn },
    published: { publishedOn: today, publishedAt },
    closed: { closedOn: today },
  }[to]
  store.put('actionPlan', { ...plan, ...told, status: to })
  if (to === 'published' || to === 'closed') return
  for (const { id } of commitments)
    for (const activity of store.where('activity', { commitmentId: id }))
      store.put('activity', { ...activity, baseline: to === 'approved' ? activity.spans : null })
}

/** Only a draft without commitments: what was promised is not erased. */
export function removePlan(store: WriteStore, planId: ActionPlanId): void {
  const { status } = need(store, 'actionPlan', planId)
  const isTold = (['commitment', 'impactNote'] as const).some(
    (table) => store.where(table, { planId }).length > 0,
  )
  if (status !== 'draft' || isTold) fail('record.inUse', { table: 'actionPlan' })
  store.remove('actionPlan', planId)
}

/** The catalogue of pillars of a body, in the order given; those that a commitment uses stay. */
export function savePillars(
  store: WriteStore,
  {
    bodyId,
    pillars,
  }: { bodyId: BodyId; pillars: readonly { readonly id: RecordId | null; readonly name: string }[] },
  env: Environment,
): void {
  need(store, 'body', bodyId)
  const former = store.where('pillar', { bodyId })
  const kept = new Set(pillars.map(({ id }) => id))
  for (const { id, name } of former) {
    if (kept.has(id)) continue
    const commitment = commitmentsOf(store, bodyId).find(({ pillarIds }) => pillarIds.includes(id))
    if (commitment) fail('pillar.inUse', { pillar: name, commitment: commitment.title })
    store.remove('pillar', id)
  }
  for (const [position, { id, name }] of pillars.entries()) {
    if (id !== null && !former.some((one) => one.id === id)) fail('record.missing', { table: 'pillar' })
    store.put('pillar', { id: id ?? env.newId(), bodyId, position, name })
  }
}

function commitmentsOf(store: ReadStore, bodyId: BodyId) {
  return store.where('actionPlan', { bodyId }).flatMap(({ id }) => store.where('commitment', { planId: id }))
}

const steps: ReadonlySet<string> = new Set([
  'activity.save',
  'activity.add',
  'activity.setMonths',
  'activity.setSpans',
  'activity.reschedule',
  'activity.move',
  'activity.remove',
])

/** Takes back, or does again, one step of what was drawn in the cronograma. */
export function stepPlan(store: Store, planId: ActionPlanId, way: 'undo' | 'redo'): Change {
  return stepIn(store, scopeOfPlan(planId), steps, way)
}
