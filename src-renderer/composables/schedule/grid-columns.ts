import { type Month, monthOf, monthsFrom } from '../../../src-main/domain/month.ts'
import type { LocalDate } from '../../../src-main/domain/time.ts'

/** Columns before the months: number, action and responsible. */
export const before = 3
export const actionColumn = 1
export const responsibleColumn = 2

/** Measures at 16 px of root: many months are narrower before they have to be scrolled. */
const widths = { number: 40, action: 240, responsible: 184, month: 70, leastMonth: 46, progress: 76 }

export type GridColumns = {
  readonly months: readonly Month[]
  readonly count: number
  readonly number: number
  readonly action: number
  readonly responsible: number
  readonly month: number
  readonly progress: number
  readonly total: number
}

/** The months of a plan in the room there is. */
export function gridColumns(plan: { start: LocalDate; end: LocalDate }, room: number): GridColumns {
  const months = monthsFrom(monthOf(plan.start), monthOf(plan.end))
  const { number, responsible, progress } = widths
  const rest = room - number - responsible - progress
  const even = Math.floor((rest - widths.action) / months.length)
  const month = Math.max(widths.leastMonth, Math.min(widths.month, even))
  const action = Math.max(widths.action, rest - month * months.length)
  const total = number + action + responsible + month * months.length + progress
  return { months, count: before + months.length + 1, number, action, responsible, month, progress, total }
}
