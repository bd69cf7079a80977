import type { LightCutoffs } from './action-plan.ts'
import type { Activity, Completion } from './commitment.ts'
import { type Month, monthOf, sameDayAfter } from './month.ts'
import { markedMonths } from './spans.ts'
import { daysBetween, type LocalDate } from './time.ts'

/**
 * Progress of a whole by the weights of its parts, in whole points (R43). It reaches 100 only when every part that
 * counts did, and is 0 only when nothing was begun. Null when no part has weight.
 */
export function weightedProgress(
  parts: readonly { readonly weight: number; readonly progress: number }[],
): number | null {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  if (weight === 0) return null
  const points = parts.reduce((sum, part) => sum + part.weight * part.progress, 0)
  const whole = Math.floor(points / weight)
  return whole === 0 && points > 0 ? 1 : whole
}

/** How much of the time went by, in whole points: 0 on the first day, 100 once the last one is over (R45). */
export function expectedProgress(start: LocalDate, end: LocalDate, today: LocalDate): number {
  if (today <= start) return 0
  if (today > end) return 100
  return Math.floor((100 * daysBetween(start, today)) / (daysBetween(start, end) + 1))
}

export const lights = ['green', 'amber', 'red'] as const
export type Light = (typeof lights)[number]

/** The traffic light: how far behind what is expected (R45). */
export function lightOf(progress: number, expected: number, { amber, red }: LightCutoffs): Light {
  if (progress >= expected - amber) return 'green'
  return progress >= expected - red ? 'amber' : 'red'
}

/** What the progress says of the completion (R44); without any report there is no evidence. */
export function suggestedCompletion(progress: number | null, hasReport: boolean): Completion {
  if (!hasReport || progress === null) return 'noEvidence'
  if (progress === 0) return 'notStarted'
  if (progress === 100) return 'complete'
  return progress < 50 ? 'limited' : 'substantial'
}

/** The end-of-commitment report is due a month after its end (R46). */
export function reportDue(end: LocalDate): LocalDate {
  return sameDayAfter(end, 1)
}

export const cellStates = ['done', 'inProgress', 'notStarted', 'late', 'planned'] as const
export type CellState = (typeof cellStates)[number]

/** Each marked month of an activity: the first ones are done, as far as its progress reaches. */
export function cellsOf(
  { spans, progress }: Pick<Activity, 'spans' | 'progress'>,
  today: LocalDate,
): Map<Month, CellState> {
  const months = [...markedMonths(spans)].sort()
  const reached = progress * months.length
  const now = monthOf(today)
  return new Map(months.map((month, index) => [month, cellState(month, now, reached - index * 100)]))
}

/** `reached`: hundredths of this month's share that the progress covers. */
function cellState(month: Month, now: Month, reached: number): CellState {
  if (reached >= 100) return 'done'
  if (month > now) return 'planned'
  if (month < now) return 'late'
  return reached > 0 ? 'inProgress' : 'notStarted'
}
