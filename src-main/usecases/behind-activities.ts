import type { BehindActivity } from '../contract/evaluation-views.ts'
import type { CommitmentView } from '../contract/plan-views.ts'
import type { ActionPlan } from '../domain/action-plan.ts'
import { activityStanding, daysLate, isBehind } from '../domain/plan-follow-up.ts'
import { extentOf } from '../domain/spans.ts'
import type { LocalDate } from '../domain/time.ts'

/** What is behind in a commitment (R45), with who owes it and since when. */
export function behindIn(
  { cutoffs }: Pick<ActionPlan, 'cutoffs'>,
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
