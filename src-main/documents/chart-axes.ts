import { scaleLinear } from 'd3-scale'
import { addMonths, firstDay, lastDay, type Month, monthOf, partsOfMonth } from '../domain/month.ts'
import { daysBetween, type LocalDate } from '../domain/time.ts'
import { chartTexts as texts } from '../locale/chart-texts.ts'
import { shortMonth } from '../locale/months.ts'

export type ValueAxis = {
  /** Its numbers are ten to this power times smaller than the values. */
  readonly power: number
  /** Of its numbers. */
  readonly decimals: number
  readonly ticks: readonly { readonly text: string; readonly part: number }[]
  /** Which part of the way up a value is, from 0 to 1. */
  partOf(value: number): number
}

/** Round numbers around the values, about so many of them. */
export function valueAxis(values: readonly number[], count: number): ValueAxis {
  const power = powerOf(values.reduce((most, value) => Math.max(most, Math.abs(value)), 0))
  const scaled = (value: number) => value / 10 ** power
  const scale = scaleLinear()
    .domain(extentOf(values.map(scaled)))
    .nice(count)
  const ticks = scale.ticks(count)
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0))
  const decimals = Math.min(20, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
  return {
    power,
    decimals,
    ticks: ticks.map((tick) => ({ text: texts.tick(tick, decimals), part: scale(tick) })),
    partOf: (value) => scale(scaled(value)),
  }
}

/** Millions from a million on, and what no one writes out as a power of ten. */
function powerOf(most: number): number {
  if (most === 0) return 0
  if (most < 1e-4 || most >= 1e18) return Math.max(-300, Math.floor(Math.log10(most)))
  return most < 1e6 ? 0 : most < 1e12 ? 6 : 12
}

/** From zero where that does not squeeze the values; never nothing wide. */
function extentOf(values: readonly number[]): readonly [number, number] {
  const [low, high] = [
    values.reduce((least, value) => Math.min(least, value)),
    values.reduce((most, value) => Math.max(most, value)),
  ]
  if (low === 0 && high === 0) return [0, 1]
  if (low === high) return low > 0 ? [0, low * 1.25] : [low * 1.25, 0]
  if (low > 0 && low <= high / 2) return [0, high]
  return high < 0 && high >= low / 2 ? [low, 0] : [low, high]
}

export type TimeAxis = {
  /** Which part of the way a date is: the first day of its first month is 0, the last one of its last month is 1. */
  partOf(date: LocalDate): number
  readonly labels: readonly {
    readonly text: string
    /** Under it, where a year begins to be told. */
    readonly year: string | null
    readonly from: number
    readonly middle: number
  }[]
}

const monthSteps = [1, 2, 3, 4, 6] as const
const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const

/** Months, or years where months do not fit; `share`: of the axis, that a label and its room take. */
export function timeAxis(dates: readonly LocalDate[], share: number): TimeAxis {
  const sorted = [...dates].sort()
  const [first, last] = [monthOf(sorted[0]!), monthOf(sorted.at(-1)!)]
  const [begins, ends] = [firstDay(first), lastDay(last)]
  const days = daysBetween(begins, ends)
  const partOf = (date: LocalDate) => Math.min(1, Math.max(0, daysBetween(begins, date) / days))
  const fits = (months: number) => (months * 30.4) / days >= share
  const step = monthSteps.find(fits)
  const years = yearSteps.find((count) => fits(12 * count)) ?? 1000
  const named = step ? monthsBy(step, first, last) : yearsBy(years, first, last)
  const labels = named.map(({ text, from, to }) => {
    const [left, right] = [partOf(firstDay(from)), partOf(lastDay(to))]
    return { text, from: left, middle: (left + right) / 2, year: null }
  })
  return { partOf, labels: step ? withYears(labels, named) : apart(labels, share) }
}

/** Of a year that is only begun the name may have no room. */
function apart(labels: TimeAxis['labels'], share: number): TimeAxis['labels'] {
  const kept: TimeAxis['labels'][number][] = []
  for (const label of labels) {
    const isNear = kept.length > 0 && label.middle - kept.at(-1)!.middle < 0.9 * share
    if (!isNear) kept.push(label)
    else if (kept.length === 1) kept[0] = label
  }
  return kept
}

type Named = { readonly text: string; readonly from: Month; readonly to: Month }

/** January, April, July and October, and the like. */
function monthsBy(step: number, first: Month, last: Month): Named[] {
  const named: Named[] = []
  for (let month = first; month <= last; month = addMonths(month, 1))
    if ((partsOfMonth(month).number - 1) % step === 0)
      named.push({ text: shortMonth(month), from: month, to: month })
  return named.length > 0 ? named : [{ text: shortMonth(first), from: first, to: first }]
}

function yearsBy(step: number, first: Month, last: Month): Named[] {
  const years = Array.from(
    { length: partsOfMonth(last).year - partsOfMonth(first).year + 1 },
    (_, index) => partsOfMonth(first).year + index,
  )
  const round = years.filter((year) => year % step === 0)
  return (round.length > 0 ? round : years.slice(0, 1)).map((year) => {
    const of = (month: string) => `${String(year).padStart(4, '0')}-${month}` as Month
    return { text: String(year), from: of('01'), to: of(step === 1 ? '12' : '01') }
  })
}

function withYears(labels: TimeAxis['labels'], named: readonly Named[]): TimeAxis['labels'] {
  const yearAt = (index: number) => named[index]?.from.slice(0, 4)
  return labels.map((label, index) => {
    const year = yearAt(index)!
    return year === yearAt(index - 1) ? label : { ...label, year: String(Number(year)) }
  })
}
