import type { NonWorking } from './calendar.ts'
import type { Activity, Commitment } from './commitment.ts'
import { failure, type Failure } from './failure.ts'
import type { ActivityId } from './ids.ts'
import { extentOf } from './spans.ts'
import { addDays, type LocalDate } from './time.ts'

/** What does not fit in a cronograma; it is told, and the person decides. */
export type Conflict = {
  readonly activityId: ActivityId
  readonly kind: 'outsideCommitment' | 'nonWorkingDay' | 'beforeDependency' | 'undated'
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** Name of the activity it should follow. */
  readonly other: string
}

/** Of the rows of its plan alone, and never of itself by way of another. */
export function whyCannotWait(activity: Activity, rows: readonly Activity[]): Failure | null {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const seen = new Set<ActivityId>()
  const pending = [...activity.dependsOn]
  for (let id = pending.pop(); id; id = pending.pop()) {
    if (id === activity.id) return failure('activity.dependsOnItself', { name: activity.name })
    if (seen.has(id)) continue
    seen.add(id)
    const row = byId.get(id)
    if (!row) return failure('record.missing', { table: 'activity' })
    pending.push(...row.dependsOn)
  }
  return null
}

/**
 * R42: outside its commitment, only on days without work, or begun before what it depends on ends; and what has no
 * date. `rows`: those of the whole plan.
 */
export function conflictsOf(
  { start, end }: Pick<Commitment, 'start' | 'end'>,
  activities: readonly Activity[],
  rows: ReadonlyMap<ActivityId, Activity>,
  isNonWorking: NonWorking,
): Conflict[] {
  return activities.flatMap((activity): Conflict[] => {
    const { id: activityId, spans, dependsOn } = activity
    const extent = extentOf(spans)
    const nowhere = { activityId, from: null, to: null, other: '' }
    if (!extent) return [{ ...nowhere, kind: 'undated' }]
    const here = { activityId, from: extent.start, to: extent.end, other: '' }
    const found: Conflict[] = []
    if (start && end && (extent.start < start || extent.end > end))
      found.push({ ...here, kind: 'outsideCommitment' })
    for (const span of spans)
      if (!hasWorkingDay(span.start, span.end, isNonWorking))
        found.push({ ...here, kind: 'nonWorkingDay', from: span.start, to: span.end })
    for (const id of dependsOn) {
      const other = rows.get(id)
      const before = other && extentOf(other.spans)
      if (before && before.end >= extent.start)
        found.push({ ...here, kind: 'beforeDependency', to: before.end, other: other.name })
    }
    return found
  })
}

function hasWorkingDay(start: LocalDate, end: LocalDate, isNonWorking: NonWorking): boolean {
  for (let date = start; date <= end; date = addDays(date, 1)) if (!isNonWorking(date)) return true
  return false
}
