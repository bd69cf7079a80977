import type { CommitmentView, PlanFile } from '../../../src-main/contract/plan-views.ts'
import type { Rescheduling } from '../../../src-main/domain/action-plan.ts'
import type { Activity } from '../../../src-main/domain/commitment.ts'
import type { CommitmentId } from '../../../src-main/domain/ids.ts'
import type { Conflict } from '../../../src-main/domain/schedule-conflicts.ts'
import { uiSchedule } from '../../../src-main/locale/ui-schedule.ts'

/** A row with a number of its own. */
export type ActivityLine = {
  readonly kind: 'activity'
  readonly id: string
  readonly number: number
  readonly activity: Activity
  readonly conflicts: readonly Conflict[]
  /** When it was to be, once that changed after the approval (R48). */
  readonly former: string
}
export type NewLine = {
  readonly kind: 'new'
  readonly id: string
  readonly commitmentId: CommitmentId
  readonly isFirst: boolean
}
export type CommitmentLine = {
  readonly kind: 'commitment'
  readonly id: string
  readonly view: CommitmentView
}
export type GroupLine = { readonly kind: 'group'; readonly id: string; readonly name: string }
/** What stands one under another in the grid. */
export type GridLine = CommitmentLine | GroupLine | ActivityLine | NewLine

/** Lines of the commitments in sight; where there is only one, its caption is over the grid. */
export function gridLines(
  views: readonly CommitmentView[],
  { reschedulings }: Pick<PlanFile, 'reschedulings'>,
  isWritable: boolean,
): GridLine[] {
  const formers = formersOf(reschedulings)
  return views.flatMap((view): GridLine[] => {
    const { id } = view.commitment
    const conflicts = Map.groupBy(view.conflicts, ({ activityId }) => activityId)
    const lines: GridLine[] = views.length > 1 ? [{ kind: 'commitment', id, view }] : []
    let group = ''
    for (const [index, activity] of view.activities.entries()) {
      if (activity.group !== group && activity.group !== '')
        lines.push({ kind: 'group', id: `group-${activity.id}`, name: activity.group })
      group = activity.group
      lines.push({
        kind: 'activity',
        id: activity.id,
        number: index + 1,
        activity,
        conflicts: conflictsNow(activity, conflicts.get(activity.id) ?? []),
        former: formers.get(activity.id) ?? '',
      })
    }
    const isFirst = view.activities.length === 0
    return isWritable ? [...lines, { kind: 'new', id: `new-${id}`, commitmentId: id, isFirst }] : lines
  })
}

/** Whether it has dates is seen at once; the rest is told when the data file has said it. */
function conflictsNow(activity: Activity, told: readonly Conflict[]): readonly Conflict[] {
  const isUndated = activity.spans.length === 0
  if (isUndated === told.some(({ kind }) => kind === 'undated')) return told
  if (!isUndated) return told.filter(({ kind }) => kind !== 'undated')
  return [{ activityId: activity.id, kind: 'undated', from: null, to: null, other: '' }]
}

/** The dates before the last change of each row. */
function formersOf(reschedulings: readonly Rescheduling[]): Map<string, string> {
  return new Map(
    reschedulings.map(({ subjectId, formerStart, formerEnd }) => [
      subjectId,
      formerStart && formerEnd ? uiSchedule.period(formerStart, formerEnd) : uiSchedule.unscheduled,
    ]),
  )
}

/** Where the keys go: rows and the place for another one. */
export function isReachable(line: GridLine): line is ActivityLine | NewLine {
  return line.kind === 'activity' || line.kind === 'new'
}

/** Lines that say the same stay the same objects: only what changed is drawn again. */
export function sameLines(
  former: readonly GridLine[] | undefined,
  next: readonly GridLine[],
): readonly GridLine[] {
  if (!former) return next
  const known = new Map(former.map((line) => [line.id, line]))
  return next.map((line) => {
    const before = known.get(line.id)
    return before && isSame(before, line) ? before : line
  })
}

function isSame(one: GridLine, other: GridLine): boolean {
  if (one.kind !== 'activity' || other.kind !== 'activity') return false
  if (one.number !== other.number || one.former !== other.former) return false
  const isSameRow =
    one.activity === other.activity || JSON.stringify(one.activity) === JSON.stringify(other.activity)
  return isSameRow && JSON.stringify(one.conflicts) === JSON.stringify(other.conflicts)
}
