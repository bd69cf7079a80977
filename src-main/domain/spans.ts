import { z } from 'zod'
import { firstDay, lastDay, type Month, monthOf, monthsFrom } from './month.ts'
import { addDays, LocalDate } from './time.ts'

/** Some days in a row, both ends included. */
export const Span = z
  .strictObject({ start: LocalDate, end: LocalDate })
  .refine(({ start, end }) => start <= end)
  .readonly()
export type Span = z.infer<typeof Span>

/** In order, apart and not touching: the same days are always the same spans. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = joined.at(-1)
    if (!last || span.start > addDays(last.end, 1)) joined.push(span)
    else if (span.end > last.end) joined[joined.length - 1] = { start: last.start, end: span.end }
  }
  return joined
}

/** The cells of the paper's grid: a month is marked if the work meets it on any day (R47). */
export function markedMonths(spans: readonly Span[]): Set<Month> {
  return new Set(spans.flatMap(({ start, end }) => monthsFrom(monthOf(start), monthOf(end))))
}

/** Whole months, one after another joined. */
export function spansOfMonths(months: Iterable<Month>): Span[] {
  return joinedSpans([...months].map((month) => ({ start: firstDay(month), end: lastDay(month) })))
}

/** Marks or clears months; days given inside the other months stay as they were. */
export function withMonths(spans: readonly Span[], months: readonly Month[], isMarked: boolean): Span[] {
  const cleared = months.reduce(without, joinedSpans(spans))
  return isMarked ? joinedSpans([...cleared, ...spansOfMonths(months)]) : cleared
}

function without(spans: readonly Span[], month: Month): Span[] {
  const first = firstDay(month)
  const last = lastDay(month)
  return spans.flatMap(({ start, end }) => {
    const before = { start, end: end < first ? end : addDays(first, -1) }
    const after = { start: start > last ? start : addDays(last, 1), end }
    return [before, after].filter((part) => part.start <= part.end)
  })
}

/** From the first day of work to the last one; null without any. */
export function extentOf(spans: readonly Span[]): Span | null {
  const joined = joinedSpans(spans)
  const first = joined[0]
  return first ? { start: first.start, end: joined[joined.length - 1]!.end } : null
}
