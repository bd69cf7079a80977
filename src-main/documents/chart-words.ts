import { reachOf } from '../domain/plan-follow-up.ts'
import { chartTexts as texts } from '../locale/chart-texts.ts'
import type { BarRow } from './bars-layout.ts'
import type { IndicatorSeries } from './chart-layout.ts'

/** Beyond this many, the table says each of them. */
const fewMeasurements = 12

/** What the chart of an indicator shows, for who does not see it. */
export function indicatorWords(series: IndicatorSeries): string {
  const { name, unit, baseline, target } = series
  return [
    texts.indicator(name, unit),
    texts.baselineIs(baseline),
    texts.targetIs(target),
    measuredWords(series),
    trendWords(series),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function measuredWords({ measurements }: IndicatorSeries): string {
  const [first, last] = [measurements[0], measurements.at(-1)]
  if (!first || !last) return texts.noMeasurements
  if (measurements.length <= fewMeasurements) return texts.measurements(measurements)
  const lowest = measurements.reduce((least, point) => (point.value < least.value ? point : least))
  const highest = measurements.reduce((most, point) => (point.value > most.value ? point : most))
  return texts.manyMeasurements(measurements.length, first, last, lowest, highest)
}

/** Where it went since its baseline, or else since it was first measured, and what it lacks. */
function trendWords({ direction, baseline, target, measurements }: IndicatorSeries): string {
  const last = measurements.at(-1)
  const first = baseline ?? measurements[0]
  if (!last || !first || first === last) return ''
  const way = last.value > first.value ? 'up' : last.value < first.value ? 'down' : 'steady'
  const ends = { baseline: baseline?.value ?? null, target: target?.value ?? null, direction }
  const reach = reachOf(ends, last.value)
  const moved = texts.trend[way](first.value, last.value)
  return texts.sentence([moved, ...(reach === null ? [] : [reachWords(reach)])])
}

function reachWords(reach: number): string {
  const { reached, partly, none, away } = texts.reach
  if (reach >= 100) return reached
  if (reach > 0) return partly(reach)
  return reach === 0 ? none : away
}

/** What a bar shows, for who does not see it. */
export function barWords({ name, progress, expected, light }: BarRow): string {
  return texts.bar(name, texts.standing(progress, expected, light))
}
