import type { Activity } from './commitment.ts'
import { lastDay, type Month, partsOfMonth } from './month.ts'
import { extentOf, markedMonths, type Span, withMonths } from './spans.ts'
import { addDays, type LocalDate, weekday } from './time.ts'

/** The last day of a month that is no Saturday nor Sunday: by when a milestone of that month is to happen. */
export function milestoneDay(month: Month): LocalDate {
  let day = lastDay(month)
  while (weekday(day) === 0 || weekday(day) === 6) day = addDays(day, -1)
  return day
}

type Period = { readonly start: LocalDate; readonly end: LocalDate }

/**
 * Marks or clears months of a row of the grid (R47), no further than its plan goes (R42). A milestone has one day: the
 * last month marked takes it.
 */
export function markedSpans(
  { kind, spans }: Pick<Activity, 'kind' | 'spans'>,
  months: readonly Month[],
  isMarked: boolean,
  plan: Period,
): Span[] {
  if (kind !== 'milestone' || !isMarked) return within(withMonths(spans, months, isMarked), plan)
  const last = [...months].sort().at(-1)
  if (!last || markedMonths(spans).has(last)) return [...spans]
  const day = milestoneDay(last)
  return within([{ start: day, end: day }], plan)
}

/** What of them is inside a period. */
export function within(spans: readonly Span[], { start, end }: Period): Span[] {
  return spans.flatMap((span) => {
    const first = span.start < start ? start : span.start
    const last = span.end > end ? end : span.end
    return first <= last ? [{ start: first, end: last }] : []
  })
}

/** Whether what had dates begins or ends another day: once the plan is approved it takes a reason (R48). */
export function isRescheduled(was: readonly Span[], now: readonly Span[]): boolean {
  const before = extentOf(was)
  const after = extentOf(now)
  return before !== null && (before.start !== after?.start || before.end !== after.end)
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
