import type { CommitmentName, CommitmentView, PlanFile, PlanRow, Standing } from '../contract/plan-views.ts'
import type { ActionPlan } from '../domain/action-plan.ts'
import { type NonWorking, nonWorkingDays } from '../domain/calendar.ts'
import { type Activity, type Commitment, missingIn } from '../domain/commitment.ts'
import type { ActionPlanId, BodyId } from '../domain/ids.ts'
import { commitmentKey, planKey } from '../domain/keys.ts'
import { activityOn } from '../domain/plan-follow-up.ts'
import {
  expectedProgress,
  lightOf,
  reportDue,
  suggestedCompletion,
  weightedProgress,
} from '../domain/progress.ts'
import { rulesIn } from '../domain/rules.ts'
import { conflictsOf } from '../domain/schedule-conflicts.ts'
import type { LocalDate } from '../domain/time.ts'
import { need, todayOf } from './dossier.ts'
import { nonWorkingDaysOf } from './legal-data.ts'
import type { Environment, ReadStore } from './ports.ts'
import { agreementSource } from './tree-views.ts'

/** Days without work of a body, as its rules of today say; the week alone where it has none yet. */
function calendarOf(store: ReadStore, bodyId: BodyId, today: LocalDate): NonWorking {
  const rules = rulesIn(store.where('ruleSet', { bodyId }), today)
  return rules ? nonWorkingDaysOf(store, rules) : nonWorkingDays([], [])
}

function standingOf(
  { start, end }: { start: LocalDate | null; end: LocalDate | null },
  progress: number | null,
  today: LocalDate,
  cutoffs: ActionPlan['cutoffs'],
): Standing {
  const expected = start && end ? expectedProgress(start, end, today) : null
  const light = progress === null || expected === null ? null : lightOf(progress, expected, cutoffs)
  return { progress, expected, light }
}

/** What was written of some commitments until a day (ever, when null), each table read once however many they are. */
function writtenOf(store: ReadStore, commitments: readonly Commitment[], until: LocalDate | null) {
  const ids = commitments.map(({ id }) => id)
  const activities = store.among('activity', 'commitmentId', ids)
  const indicators = store.among('indicator', 'commitmentId', ids)
  const evidence = store.among('evidence', 'commitmentId', ids)
  const notes = store.among(
    'progressNote',
    'activityId',
    activities.map(({ id }) => id),
  )
  const measurements = store.among(
    'measurement',
    'indicatorId',
    indicators.map(({ id }) => id),
  )
  const isTold = ({ date }: { readonly date: LocalDate }) => until === null || date <= until
  const notesOf = Map.groupBy(notes.filter(isTold), ({ activityId }) => activityId)
  const then = (one: Activity) => (until === null ? one : activityOn(one, notesOf.get(one.id) ?? []))
  return {
    activities: Map.groupBy(activities.map(then), ({ commitmentId }) => commitmentId),
    rows: new Map(activities.map((one) => [one.id, one])),
    notes: notesOf,
    evidence: Map.groupBy(evidence.filter(isTold), ({ commitmentId }) => commitmentId),
    indicators: Map.groupBy(indicators, ({ commitmentId }) => commitmentId),
    measurements: Map.groupBy(measurements.filter(isTold), ({ indicatorId }) => indicatorId),
  }
}

type Day = {
  readonly plan: ActionPlan
  readonly acronym: string
  readonly today: LocalDate
  readonly isNonWorking: NonWorking
}

function viewOf(
  written: ReturnType<typeof writtenOf>,
  commitment: Commitment,
  { plan, acronym, today, isNonWorking }: Day,
): CommitmentView {
  const { id: commitmentId, end } = commitment
  const activities = written.activities.get(commitmentId) ?? []
  const notes = activities.flatMap(({ id }) => written.notes.get(id) ?? [])
  const indicators = written.indicators.get(commitmentId) ?? []
  const progress = weightedProgress(activities)
  const suggested = suggestedCompletion(progress, notes.length > 0)
  return {
    ...standingOf(commitment, progress, today, plan.cutoffs),
    commitment,
    key: commitmentKey(acronym, plan, commitment),
    activities,
    notes,
    evidence: written.evidence.get(commitmentId) ?? [],
    indicators: indicators.map((indicator) => ({
      ...indicator,
      measurements: written.measurements.get(indicator.id) ?? [],
    })),
    missing: missingIn(commitment, activities, indicators),
    suggested,
    completion: commitment.completion ?? suggested,
    reportDue: end && reportDue(end),
    conflicts: conflictsOf(commitment, activities, written.rows, isNonWorking),
  }
}

/** Progress of a plan, by the weights of its commitments; those without activities count as not begun. */
function planStanding(plan: ActionPlan, views: readonly CommitmentView[], today: LocalDate): Standing {
  const parts = views.map(({ commitment, progress }) => ({
    weight: commitment.weight,
    progress: progress ?? 0,
  }))
  return standingOf(plan, weightedProgress(parts), today, plan.cutoffs)
}

function viewsOf(
  store: ReadStore,
  plan: ActionPlan,
  today: LocalDate,
  commitments: readonly Commitment[] = store.where('commitment', { planId: plan.id }),
  until: LocalDate | null = null,
): CommitmentView[] {
  const { acronym } = need(store, 'body', plan.bodyId)
  const isNonWorking = calendarOf(store, plan.bodyId, today)
  const written = writtenOf(store, commitments, until)
  return commitments.map((commitment) => viewOf(written, commitment, { plan, acronym, today, isNonWorking }))
}

/** The commitments of a plan as they stood at the end of a day, and what they make together. */
export function planOn(
  store: ReadStore,
  plan: ActionPlan,
  date: LocalDate,
): { readonly commitments: readonly CommitmentView[]; readonly standing: Standing } {
  const commitments = viewsOf(store, plan, date, undefined, date)
  return { commitments, standing: planStanding(plan, commitments, date) }
}

export function listCommitments(store: ReadStore, bodyId: BodyId): CommitmentName[] {
  const { acronym } = need(store, 'body', bodyId)
  return store.where('actionPlan', { bodyId }).flatMap((plan) =>
    store.where('commitment', { planId: plan.id }).map((one) => ({
      id: one.id,
      planId: plan.id,
      title: one.title,
      key: commitmentKey(acronym, plan, one),
    })),
  )
}

function rowOf(store: ReadStore, plan: ActionPlan, acronym: string, today: LocalDate): PlanRow {
  const views = viewsOf(store, plan, today)
  const { id, name, start, end, status, publishedAt } = plan
  return {
    ...planStanding(plan, views, today),
    id,
    name,
    start,
    end,
    status,
    publishedAt,
    key: planKey(acronym, plan),
    commitments: views.length,
    late: views.filter(({ light }) => light === 'red').length,
  }
}

export function listPlans(store: ReadStore, bodyId: BodyId, env: Environment): PlanRow[] {
  const today = todayOf(store, bodyId, env)
  const { acronym } = need(store, 'body', bodyId)
  return store.where('actionPlan', { bodyId }).map((plan) => rowOf(store, plan, acronym, today))
}

/** The plan that is being carried out: the one of the day, before one still in draft; else the last not closed. */
export function currentPlan(store: ReadStore, bodyId: BodyId, today: LocalDate): PlanRow | null {
  const open = store.where('actionPlan', { bodyId }).filter(({ status }) => status !== 'closed')
  const ofTheDay = open.filter(({ start, end }) => start <= today && today <= end)
  const plan = ofTheDay.findLast(({ status }) => status !== 'draft') ?? ofTheDay.at(-1) ?? open.at(-1)
  return plan ? rowOf(store, plan, need(store, 'body', bodyId).acronym, today) : null
}

export function getPlan(store: ReadStore, planId: ActionPlanId, env: Environment): PlanFile {
  return planFileOf(store, need(store, 'actionPlan', planId), store.where('commitment', { planId }), env)
}

/** A plan with what is of it; neither it nor its commitments need to be kept. */
export function planFileOf(
  store: ReadStore,
  plan: ActionPlan,
  promised: readonly Commitment[],
  env: Environment,
): PlanFile {
  const { bodyId, id: planId } = plan
  const today = todayOf(store, bodyId, env)
  const commitments = viewsOf(store, plan, today, promised)
  const names = [
    ...store.where('seat', { bodyId }).map(({ name }) => name),
    ...commitments.flatMap(({ activities }) => activities.map(({ responsible }) => responsible)),
  ]
  return {
    ...planStanding(plan, commitments, today),
    plan,
    key: planKey(need(store, 'body', bodyId).acronym, plan),
    today,
    agreement: agreementSource(store, plan.agreementId),
    pillars: store.where('pillar', { bodyId }),
    commitments,
    reschedulings: store.where('rescheduling', { planId }),
    responsibles: [...new Set(names)].filter((name) => name !== ''),
  }
}
