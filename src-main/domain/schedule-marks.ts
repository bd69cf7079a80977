import type { Activity } from './commitment.ts'
import { firstDay, lastDay, type Month, partsOfMonth } from './month.ts'
import { extentOf, markedMonths, type Span, withMonths } from './spans.ts'
import { addDays, type LocalDate, weekday } from './time.ts'

/** The last day of a month that is no Saturday nor Sunday: by when a milestone of that month is to happen. */
export function milestoneDay(month: Month): LocalDate {
  let day = lastDay(month)
  while (weekday(day) === 0 || weekday(day) === 6) day = addDays(day, -1)
  return day
}

/** Marks or clears months of a row of the grid (R47). A milestone has one day: the last month marked takes it. */
export function markedSpans(
  { kind, spans }: Pick<Activity, 'kind' | 'spans'>,
  months: readonly Month[],
  isMarked: boolean,
): Span[] {
  if (kind !== 'milestone' || !isMarked) return withMonths(spans, months, isMarked)
  const last = [...months].sort().at(-1)
  if (!last || markedMonths(spans).has(last)) return [...spans]
  const day = milestoneDay(last)
  return [{ start: day, end: day }]
}

/** Whether what had dates begins or ends another day: once the plan is approved it takes a reason (R48). */
export function isRescheduled(was: readonly Span[], now: readonly Span[]): boolean {
  const before = extentOf(was)
  const after = extentOf(now)
  return before !== null && (before.start !== after?.start || before.end !== after.end)
}

/** The span as its months say it: whole ones give their first and last day. */
export function isWholeMonths({ start, end }: Span): boolean {
  const [first, last] = [start.slice(0, 7) as Month, end.slice(0, 7) as Month]
  return start === firstDay(first) && end === lastDay(last)
}

/** The years over the months of a grid, each with how many of its months are there. */
export function yearsOver(months: readonly Month[]): { readonly year: number; readonly months: number }[] {
  const years = new Map<number, number>()
  for (const month of months) {
    const { year } = partsOfMonth(month)
    years.set(year, (years.get(year) ?? 0) + 1)
  }
  return [...years].map(([year, count]) => ({ year, months: count }))
}

/** Months where another year begins, but for the first one: its left edge is the change of year. */
export function changesYear(month: Month, first: Month): boolean {
  return month !== first && month.endsWith('-01')
}
