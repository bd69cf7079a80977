import type { CommitmentView } from '../contract/plan-views.ts'
import type { ActionPlan } from '../domain/action-plan.ts'
import { presenceBySeat } from '../domain/attendance.ts'
import { agreementStatistics, attendanceStatistics, sessionStatistics } from '../domain/body-statistics.ts'
import type { EvaluatedIndicator, ImpactNoteView, PlanEvaluation } from '../domain/evaluated-plan.ts'
import { refuse } from '../domain/failure.ts'
import type { ActionPlanId } from '../domain/ids.ts'
import { planKey } from '../domain/keys.ts'
import {
  activitiesBySector,
  groupsBy,
  groupsByResponsible,
  indicatorStanding,
  placeOf,
  type RatedCommitment,
  summaryOf,
  tallyOf,
  whyCannotEvaluate,
} from '../domain/plan-evaluation.ts'
import { byDelay } from '../domain/plan-follow-up.ts'
import type { LocalDate } from '../domain/time.ts'
import { behindIn } from './behind-activities.ts'
import { need, todayOf } from './dossier.ts'
import { planOn } from './plan-views.ts'
import type { Environment, ReadStore } from './ports.ts'

/** A plan judged at the end of a day, today when null: each table is read once, however much was promised. */
export function evaluatePlan(
  store: ReadStore,
  { planId, date: asked }: { readonly planId: ActionPlanId; readonly date: LocalDate | null },
  env: Environment,
): PlanEvaluation {
  const plan = need(store, 'actionPlan', planId)
  const today = todayOf(store, plan.bodyId, env)
  const date = asked ?? today
  refuse(whyCannotEvaluate(date, today))
  return evaluationOf(store, plan, date, today)
}

/** Also of a plan that nobody keeps. */
export function evaluationOf(
  store: ReadStore,
  plan: ActionPlan,
  date: LocalDate,
  today: LocalDate,
): PlanEvaluation {
  const { commitments, standing } = planOn(store, plan, date)
  const rated = commitments.map((view) => ratedOf(view, plan, date))
  const { cutoffs } = plan
  return {
    plan,
    key: planKey(need(store, 'body', plan.bodyId).acronym, plan),
    date,
    today,
    whole: summaryOf(rated, cutoffs, standing.expected),
    commitments: rated.map(({ places, ...one }) => ({ ...one, activities: tallyOf(places) })),
    axes: groupsBy(rated, plan.axes, ({ axisId }) => (axisId ? [axisId] : []), cutoffs),
    pillars: groupsBy(
      rated,
      store.where('pillar', { bodyId: plan.bodyId }),
      ({ pillarIds }) => pillarIds,
      cutoffs,
    ),
    government: groupsByResponsible(rated, 'governmentResponsible', cutoffs),
    social: groupsByResponsible(rated, 'socialResponsible', cutoffs),
    behind: commitments.flatMap((view) => behindIn(plan, view, date)).sort(byDelay),
    indicators: commitments.flatMap((view) => indicatorsOf(view, plan, date)),
    ...bodyOf(store, plan, commitments, date),
    impact: impactOf(store, plan, commitments, date),
  }
}

function ratedOf(
  { commitment, key, progress, expected, light, completion, activities }: CommitmentView,
  { cutoffs }: ActionPlan,
  date: LocalDate,
) {
  const { id, number, title, start, end, axisId, pillarIds, weight } = commitment
  const { governmentResponsible, socialResponsible } = commitment
  const places = activities.map((activity) => placeOf(activity, date, cutoffs))
  const groups = { axisId, pillarIds, governmentResponsible, socialResponsible, weight }
  const standing = { progress, expected, light, completion, places } satisfies Partial<RatedCommitment>
  return { id, number, key, title, start, end, ...groups, ...standing }
}

function indicatorsOf(
  { key, commitment, indicators }: CommitmentView,
  { cutoffs }: ActionPlan,
  date: LocalDate,
): EvaluatedIndicator[] {
  return indicators.map(({ measurements, ...indicator }) => ({
    ...indicatorStanding(indicator, measurements, date, cutoffs),
    indicator,
    key,
    commitment: commitment.title,
  }))
}

/** What the body did since the plan began: its sessions, who came, what became of the agreements it adopted in them. */
function bodyOf(
  store: ReadStore,
  { bodyId, start, cutoffs }: ActionPlan,
  commitments: readonly CommitmentView[],
  date: LocalDate,
): Pick<PlanEvaluation, 'sectors' | 'sessions' | 'attendance' | 'agreements'> {
  const sessions = store.where('session', { bodyId }).filter((one) => start <= one.date && one.date <= date)
  const ids = sessions.map(({ id }) => id)
  const events = Map.groupBy(store.among('attendanceEvent', 'sessionId', ids), ({ sessionId }) => sessionId)
  const presences = new Map(ids.map((id) => [id, presenceBySeat(events.get(id) ?? [])]))
  const seats = store.where('seat', { bodyId })
  const sectors = store.where('sector', { bodyId })
  const agreements = store.among('agreement', 'sessionId', ids)
  const notes = store.among(
    'followUpNote',
    'agreementId',
    agreements.map(({ id }) => id),
  )
  const activities = commitments.flatMap((view) => view.activities)
  return {
    sectors: activitiesBySector(activities, seats, sectors, date, cutoffs),
    sessions: sessionStatistics(sessions),
    attendance: attendanceStatistics(sessions, presences, seats, sectors),
    agreements: agreementStatistics(agreements, notes, date),
  }
}

function impactOf(
  store: ReadStore,
  { id: planId }: ActionPlan,
  commitments: readonly CommitmentView[],
  date: LocalDate,
): ImpactNoteView[] {
  const notes = store.where('impactNote', { planId }).filter((note) => note.date <= date)
  const attached = notes.flatMap(({ attachmentId }) => attachmentId ?? [])
  const files = new Map(store.among('attachment', 'id', attached).map(({ id, name }) => [id, name]))
  const named = new Map(
    commitments.map(({ commitment, key }) => [commitment.id, { key, title: commitment.title }]),
  )
  return notes.map((note) => ({
    ...note,
    commitment: note.commitmentId === null ? null : (named.get(note.commitmentId) ?? null),
    file: note.attachmentId === null ? null : (files.get(note.attachmentId) ?? null),
  }))
}
