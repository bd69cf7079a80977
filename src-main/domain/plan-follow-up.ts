import type { ActionPlan, LightCutoffs } from './action-plan.ts'
import type { Activity, Indicator, ProgressNote } from './commitment.ts'
import { type Failure, failure } from './failure.ts'
import type { ActionPlanId } from './ids.ts'
import { expectedProgress, type Light, lightOf } from './progress.ts'
import { extentOf } from './spans.ts'
import { daysBetween, type LocalDate } from './time.ts'

/** What is typed as a progress: a whole number from 0 to 100; null when it is not one. */
export function percentageIn(typed: string): number | null {
  const digits = typed.trim().replace(/\s*%$/, '')
  return /^\d{1,3}$/.test(digits) && Number(digits) <= 100 ? Number(digits) : null
}

/** R43: whole points from 0 to 100, and only what has evidence reaches 100 where the plan says so. */
export function whyCannotNote(
  { name }: Pick<Activity, 'name'>,
  typed: string,
  { needsEvidence }: Pick<ActionPlan, 'needsEvidence'>,
  hasEvidence: boolean,
): Failure | null {
  const progress = percentageIn(typed)
  if (progress === null) return failure('activity.notAPercentage', { typed })
  return progress === 100 && needsEvidence && !hasEvidence
    ? failure('activity.needsEvidence', { name })
    : null
}

/** An activity beside what the time of its own dates would expect of it (R45). */
export function activityStanding(
  { spans, progress }: Pick<Activity, 'spans' | 'progress'>,
  today: LocalDate,
  cutoffs: LightCutoffs,
): { readonly progress: number; readonly expected: number | null; readonly light: Light | null } {
  const extent = extentOf(spans)
  if (!extent) return { progress, expected: null, light: null }
  const expected = expectedProgress(extent.start, extent.end, today)
  return { progress, expected, light: lightOf(progress, expected, cutoffs) }
}

/** What its light shows as amber or red. */
export function isBehind(light: Light | null): boolean {
  return light === 'amber' || light === 'red'
}

/** An activity whose light is amber or red (R45), with who owes it and since when. */
export type BehindActivity = Pick<Activity, 'id' | 'name' | 'responsible' | 'progress'> & {
  readonly planId: ActionPlanId
  /** Of its commitment. */
  readonly key: string
  readonly commitment: string
  readonly expected: number
  readonly light: Light
  readonly due: LocalDate
  /** Days since its last day; null while it has not passed. */
  readonly daysLate: number | null
}

/** Those whose days are over first, then those farther from what is expected. */
export function byDelay(a: BehindActivity, b: BehindActivity): number {
  return (b.daysLate ?? 0) - (a.daysLate ?? 0) || a.progress - a.expected - (b.progress - b.expected)
}

/** Days since the last one of an activity that is not done; null while it has not passed. */
export function daysLate(
  { spans, progress }: Pick<Activity, 'spans' | 'progress'>,
  today: LocalDate,
): number | null {
  const end = extentOf(spans)?.end
  return progress < 100 && end && end < today ? daysBetween(end, today) : null
}

/** An activity as its notes tell it, in their order: not begun before the first one. */
export function activityOn(activity: Activity, notes: readonly ProgressNote[]): Activity {
  const progress = notes.at(-1)?.progress ?? 0
  return progress === activity.progress ? activity : { ...activity, progress }
}

/** Amber comes before red (R45). */
export function whyNotCutoffs({ amber, red }: LightCutoffs): Failure | null {
  return amber <= red ? null : failure('plan.cutoffsUpsideDown', { amber, red })
}

/** Something of what is weighed must count, or there is no progress to compute (R43). `name`: what they are parts of. */
export function whyNotWeights(parts: readonly { readonly weight: number }[], name: string): Failure | null {
  return parts.length > 0 && parts.every(({ weight }) => weight === 0)
    ? failure('plan.noWeight', { name })
    : null
}

/** What is typed as a value: «1,200.5» or «85 %», with a decimal point as Mexico writes it; null when it is no number. */
export function numberIn(typed: string): number | null {
  const text = typed.trim().replace(/\s*%$/, '')
  if (!/^-?(\d{1,3}(,\d{3})+|\d{1,15})(\.\d{1,6})?$/.test(text)) return null
  return Number(text.replaceAll(',', ''))
}

/** How much of the way from the baseline to the target a value has gone, in whole points; null where there is no way. */
export function reachOf(
  { baseline, target, direction }: Pick<Indicator, 'baseline' | 'target' | 'direction'>,
  value: number,
): number | null {
  if (baseline === null || target === null || target === baseline || direction === 'steady') return null
  return Math.floor(Number(((100 * (value - baseline)) / (target - baseline)).toFixed(6)))
}
