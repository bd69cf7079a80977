import { addMonths, firstDay, type Month, monthOf, monthsFrom } from '../../../src-main/domain/month.ts'
import { addDays, daysBetween, type LocalDate } from '../../../src-main/domain/time.ts'
import { shortMonth } from '../../../src-main/locale/months.ts'
import { dayOfMonth } from '../../../src-main/locale/dates.ts'

/** Widths of a day at each zoom, at 16 px of root; the months of a short plan are wider, to fill the room there is. */
const dayWidths = { months: 2.4, weeks: 7, days: 22 } as const
export type Zoom = keyof typeof dayWidths

export type Tick = { readonly x: number; readonly label: string; readonly isTurn: boolean }

/** From the first day of the first month of a plan to the last one of its last month, along a line. */
export function dayScale(plan: { start: LocalDate; end: LocalDate }, zoom: Zoom, room = 0) {
  const months = monthsFrom(monthOf(plan.start), monthOf(plan.end))
  const first = firstDay(months[0]!)
  const end = firstDay(addMonths(months.at(-1)!, 1))
  const filling = zoom === 'months' ? room / daysBetween(first, end) : 0
  const width = Math.max(dayWidths[zoom], filling)
  const x = (date: LocalDate) => daysBetween(first, date) * width
  const small: Tick[] = []
  if (zoom !== 'months')
    for (let day = first; day < end; day = addDays(day, zoom === 'weeks' ? 7 : 1))
      small.push({ x: x(day), label: String(dayOfMonth(day)), isTurn: false })
  return {
    x,
    /** Where a day ends. */
    after: (date: LocalDate) => x(date) + width,
    total: x(end),
    day: width,
    months: months.map((month: Month): Tick => ({
      x: x(firstDay(month)),
      label:
        month.endsWith('-01') || month === months[0]
          ? `${shortMonth(month)} ${month.slice(0, 4)}`
          : shortMonth(month),
      isTurn: month.endsWith('-01') && month !== months[0],
    })),
    small,
  }
}
