import type { Rescheduling } from '../../../src-main/domain/action-plan.ts'
import type { ProgressNote } from '../../../src-main/domain/commitment.ts'
import type { ActivityId, RecordId } from '../../../src-main/domain/ids.ts'
import type { LocalDate } from '../../../src-main/domain/time.ts'
import { period } from '../../../src-main/locale/months.ts'
import { uiFollowUp } from '../../../src-main/locale/ui-follow-up.ts'

const text = uiFollowUp.panel

export type HistoryEntry = {
  readonly id: RecordId
  readonly date: LocalDate
  readonly author: string
  readonly mark: string
  readonly text: string
}

/** What was said of an activity and when its dates were moved (R48), the latest first. */
export function activityHistory(
  activityId: ActivityId,
  notes: readonly ProgressNote[],
  reschedulings: readonly Rescheduling[],
): HistoryEntry[] {
  const told = notes
    .filter((note) => note.activityId === activityId)
    .map(({ id, date, author, progress, text: words }) => ({
      id,
      date,
      author,
      mark: text.percent(progress),
      text: words,
    }))
  const moved = reschedulings
    .filter(({ subjectId }) => subjectId === activityId)
    .map(({ id, on, author, reason, formerStart, formerEnd, start, end }) => ({
      id,
      date: on,
      author,
      mark: text.rescheduled,
      text: `${reason} ${text.moved(datesOf(formerStart, formerEnd), datesOf(start, end))}`,
    }))
  return [...told, ...moved].sort((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id))
}

const datesOf = (start: LocalDate | null, end: LocalDate | null) =>
  start && end ? period(start, end) : text.noDates
