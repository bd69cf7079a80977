import type { Activity } from '../../../src-main/domain/commitment.ts'
import type { Month } from '../../../src-main/domain/month.ts'
import { type CellState, cellsOf } from '../../../src-main/domain/progress.ts'
import { markedMonths } from '../../../src-main/domain/spans.ts'
import type { LocalDate } from '../../../src-main/domain/time.ts'
import { monthAndYear } from '../../../src-main/locale/months.ts'
import { uiSchedule } from '../../../src-main/locale/ui-schedule.ts'

/** Icon that repeats each state; what is planned has the cross of the paper. */
export const stateIcons: Readonly<Record<CellState, string | null>> = {
  done: 'i-lucide-check',
  inProgress: 'i-lucide-play',
  notStarted: 'i-lucide-triangle-alert',
  late: 'i-lucide-clock-alert',
  planned: null,
}

export type CellLook = {
  readonly month: Month
  readonly state: CellState | null
  /** The bar goes on in the month before, or after. */
  readonly joinsBefore: boolean
  readonly joinsAfter: boolean
  /** It was marked when the plan was approved. */
  readonly wasBaseline: boolean
  readonly label: string
}

/** What each month of a row shows and says. The baseline is shown where it differs from what is drawn. */
export function cellLooks(activity: Activity, months: readonly Month[], today: LocalDate): CellLook[] {
  const states = cellsOf(activity, today)
  const baseline = activity.baseline ? markedMonths(activity.baseline) : new Set<Month>()
  const isMoved =
    activity.baseline !== null && JSON.stringify(activity.baseline) !== JSON.stringify(activity.spans)
  return months.map((month, index) => {
    const state = states.get(month) ?? null
    const joins = (other: Month | undefined) => state !== null && other !== undefined && states.has(other)
    const wasBaseline = isMoved && baseline.has(month)
    const label = uiSchedule.cell(monthAndYear(month), state)
    return {
      month,
      state,
      joinsBefore: joins(months[index - 1]),
      joinsAfter: joins(months[index + 1]),
      wasBaseline,
      label: wasBaseline ? label + uiSchedule.wasBaseline : label,
    }
  })
}
