import type { CommitmentView } from '../contract/plan-views.ts'
import type { ActionPlan } from '../domain/action-plan.ts'
import type { BodyId } from '../domain/ids.ts'
import {
  activityStanding,
  type BehindActivity,
  byDelay,
  daysLate,
  isBehind,
} from '../domain/plan-follow-up.ts'
import { extentOf } from '../domain/spans.ts'
import type { LocalDate } from '../domain/time.ts'
import { planOn } from './plan-views.ts'
import type { ReadStore } from './ports.ts'

/** What is behind in a commitment (R45), with who owes it and since when. */
export function behindIn(
  { id: planId, cutoffs }: ActionPlan,
  { key, commitment, activities }: CommitmentView,
  date: LocalDate,
): BehindActivity[] {
  return activities.flatMap((activity): BehindActivity[] => {
    const { progress, expected, light } = activityStanding(activity, date, cutoffs)
    const extent = extentOf(activity.spans)
    if (!extent || expected === null || light === null || !isBehind(light)) return []
    const { id, name, responsible } = activity
    return [
      {
        id,
        planId,
        name,
        responsible,
        key,
        commitment: commitment.title,
        progress,
        expected,
        light,
        due: extent.end,
        daysLate: daysLate(activity, date),
      },
    ]
  })
}

/** What is behind on a day in the plans that were approved before it and not closed: a follow-up goes through it. */
export function behindOn(store: ReadStore, bodyId: BodyId, date: LocalDate): BehindActivity[] {
  return store
    .where('actionPlan', { bodyId })
    .filter(
      ({ approvedOn, closedOn }) => approvedOn !== null && approvedOn < date && date <= (closedOn ?? date),
    )
    .flatMap((plan) => planOn(store, plan, date).commitments.flatMap((view) => behindIn(plan, view, date)))
    .sort(byDelay)
}
