import { type Month, monthOf, monthsFrom } from '../../../src-main/domain/month.ts'
import type { LocalDate } from '../../../src-main/domain/time.ts'

/** Columns before the months: number, action and responsible. */
export const before = 3
export const actionColumn = 1
export const responsibleColumn = 2

/** Measures at 16 px of root: many months are narrower before they have to be scrolled. */
const widths = { number: 40, action: 240, responsible: 184, month: 70, leastMonth: 46, progress: 76 }
/** How much narrower they may be where all of the months then fit, as beside the ficha of a row. */
const spare = { responsible: 64, action: 40 }

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
  const { number, progress } = widths
  const whole = number + widths.action + widths.responsible + widths.leastMonth * months.length + progress
  const lack = whole - room
  const isNear = lack > 0 && lack <= spare.responsible + spare.action
  const responsible = widths.responsible - (isNear ? Math.min(lack, spare.responsible) : 0)
  const leastAction = widths.action - (isNear ? Math.max(0, lack - spare.responsible) : 0)
  const rest = room - number - responsible - progress
  const even = Math.floor((rest - leastAction) / months.length)
  const month = Math.max(widths.leastMonth, Math.min(widths.month, even))
  const action = Math.max(leastAction, rest - month * months.length)
  const total = number + action + responsible + month * months.length + progress
  return { months, count: before + months.length + 1, number, action, responsible, month, progress, total }
}
