import type { Indicator, Measurement } from '../domain/commitment.ts'
import type { LocalDate } from '../domain/time.ts'
import { chartTexts as texts } from '../locale/chart-texts.ts'
import { type TimeAxis, timeAxis, type ValueAxis, valueAxis } from './chart-axes.ts'
import type {
  Box,
  ChartDrawing,
  ChartLabel,
  ChartLine,
  ChartMark,
  ChartMeasures,
  Point,
} from './chart-drawing.ts'
import { placedLabels, type Wish } from './chart-labels.ts'

export type SeriesPoint = { readonly value: number; readonly date: LocalDate }
/** Without a date it stands where the time begins, or ends. */
export type SeriesEnd = { readonly value: number; readonly date: LocalDate | null }

/** What is drawn of an indicator: from where it started, where it goes and what was measured on the way. */
export type IndicatorSeries = {
  readonly name: string
  readonly unit: string
  readonly direction: Indicator['direction']
  readonly baseline: SeriesEnd | null
  readonly target: SeriesEnd | null
  /** In the order of their dates. */
  readonly measurements: readonly SeriesPoint[]
}

/** What of it is drawn: its name is said elsewhere. */
export type ChartSeries = Omit<IndicatorSeries, 'name'>

export function seriesDates({ baseline, target, measurements }: ChartSeries): LocalDate[] {
  return [baseline?.date, target?.date, ...measurements.map(({ date }) => date)].filter(
    (date): date is LocalDate => date != null,
  )
}

export function seriesOf(
  indicator: Indicator,
  measurements: readonly Pick<Measurement, 'value' | 'date'>[],
): IndicatorSeries {
  const { name, unit, direction, baseline, baselineOn, target, targetOn } = indicator
  return {
    name,
    unit,
    direction,
    baseline: baseline === null ? null : { value: baseline, date: baselineOn },
    target: target === null ? null : { value: target, date: targetOn },
    measurements: measurements
      .map(({ value, date }) => ({ value, date }))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  }
}

/** Labels of the months do not touch. */
const betweenMonths = 8
const besideTicks = 4
const underUnit = 5
const tickLength = 3
/** Beyond this many, only the first, the last, the lowest and the highest say their value. */
const fewMeasurements = 12

/** Null where there is nothing with a date to be drawn. The same series and measures, the same drawing. */
export function layOutIndicator(series: ChartSeries, measures: ChartMeasures): ChartDrawing | null {
  const { baseline, target, measurements } = series
  const dates = seriesDates(series)
  if (dates.length === 0) return null
  const { width, height, line, mark } = measures
  const values = [baseline, target, ...measurements].flatMap((point) => (point ? [point.value] : []))
  const top = line + underUnit + line / 2
  const roomy = height - top - 2 * line - tickLength
  const value = valueAxis(values, Math.max(2, Math.min(6, Math.floor(roomy / (2.2 * line)))))
  const widest = Math.max(...value.ticks.map(({ text }) => measures.widthOf(text, false)))
  const left = widest + mark + besideTicks
  const across = width - left - 2 * mark
  const label = Math.max(measures.widthOf('Sept', false), measures.widthOf('2026', false)) + betweenMonths
  const time = timeAxis(dates, label / across)
  const rows = time.labels.some(({ year }) => year !== null) ? 2 : 1
  const plot = { x: left, y: top, width: across, height: height - top - rows * line - tickLength - 1 }
  return drawn({ series, measures, plot, value, time })
}

type Chart = {
  readonly series: ChartSeries
  readonly measures: ChartMeasures
  readonly plot: Box
  readonly value: ValueAxis
  readonly time: TimeAxis
}

function drawn(chart: Chart): ChartDrawing {
  const { series, measures, plot, value } = chart
  const { width, height, line } = measures
  const marks = marksOf(chart)
  const lines = [...axisLines(chart), ...wayLines(chart, marks), ...measuredLine(marks)]
  const axes = [...valueLabels(chart), ...timeLabels(chart)]
  const unit = texts.unit(series.unit, value.power)
  const heading: ChartLabel[] = unit
    ? [
        {
          role: 'unit',
          text: unit,
          isStrong: false,
          x: 0,
          y: 0,
          width: measures.widthOf(unit, false),
          height: line,
        },
      ]
    : []
  const taken = [...axes, ...heading, ...marks.map(({ x, y }) => around(x, y, measures.mark))]
  const bounds = { x: plot.x + 1, y: 0, width: width - plot.x - 1, height: plot.y + plot.height }
  const said = placedLabels(wishesOf(chart, marks), { bounds, taken, lines }, measures)
  return { width, height, plot, lines, marks, labels: [...heading, ...axes, ...said] }
}

function around(x: number, y: number, mark: number): Box {
  return { x: x - mark, y: y - mark, width: 2 * mark, height: 2 * mark }
}

type Placed = ChartMark & { readonly value: number }

/** The baseline, then the target, then what was measured. */
function marksOf({ series, plot, value, time }: Chart): Placed[] {
  const yOf = (of: number) => plot.y + plot.height * (1 - value.partOf(of))
  const minors = minorsOf(series.measurements)
  const place = (role: ChartMark['role'], point: SeriesEnd, undated: number): Placed => ({
    role,
    value: point.value,
    isMinor: minors.has(point as SeriesPoint),
    x: plot.x + plot.width * (point.date === null ? undated : time.partOf(point.date)),
    y: yOf(point.value),
  })
  const { baseline, target, measurements } = series
  return [
    ...(baseline ? [place('baseline', baseline, 0)] : []),
    ...(target ? [place('target', target, 1)] : []),
    ...measurements.map((point) => place('measurement', point, 0)),
  ]
}

function axisLines({ plot, value, time }: Chart): ChartLine[] {
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height]
  const across = (role: ChartLine['role'], y: number): ChartLine => ({
    role,
    points: [
      [plot.x, y],
      [right, y],
    ],
  })
  const grid = value.ticks.map(({ part }) => plot.y + plot.height * (1 - part))
  const ticks = time.labels.map(({ from }): ChartLine => {
    const x = plot.x + plot.width * from
    return {
      role: 'tick',
      points: [
        [x, bottom],
        [x, bottom + tickLength],
      ],
    }
  })
  return [
    ...grid.filter((y) => bottom - y > 0.5).map((y) => across('grid', y)),
    ...ticks,
    across('axis', bottom),
  ]
}

/** From the baseline to the target; without a baseline, the height of the target. */
function wayLines({ plot }: Chart, marks: readonly Placed[]): ChartLine[] {
  const baseline = marks.find(({ role }) => role === 'baseline')
  const target = marks.find(({ role }) => role === 'target')
  if (!target) return []
  const begins: Point = baseline ? [baseline.x, baseline.y] : [plot.x, target.y]
  return [{ role: baseline ? 'way' : 'level', points: [begins, [target.x, target.y]] }]
}

function measuredLine(marks: readonly Placed[]): ChartLine[] {
  const points = marks.filter(({ role }) => role === 'measurement').map(({ x, y }): Point => [x, y])
  return points.length > 1 ? [{ role: 'measured', points }] : []
}

/** At the left of the plot, each beside its line. */
function valueLabels({ measures, plot, value }: Chart): ChartLabel[] {
  return value.ticks.map(({ text, part }) => {
    const width = measures.widthOf(text, false)
    const middle = plot.y + plot.height * (1 - part)
    const place = { x: plot.x - measures.mark - besideTicks - width, y: middle - measures.line / 2 }
    return { role: 'value', text, isStrong: false, ...place, width, height: measures.line }
  })
}

function timeLabels({ measures, plot, time }: Chart): ChartLabel[] {
  const top = plot.y + plot.height + tickLength + 1
  return time.labels.flatMap(({ text, year, middle }) => {
    const center = plot.x + plot.width * middle
    const row = (said: string, index: number): ChartLabel => {
      const width = measures.widthOf(said, false)
      const x = Math.min(Math.max(plot.x - measures.mark - 1, center - width / 2), measures.width - width)
      return {
        role: 'time',
        text: said,
        isStrong: false,
        x,
        y: top + index * measures.line,
        width,
        height: measures.line,
      }
    }
    return year === null ? [row(text, 0)] : [row(text, 0), row(year, 1)]
  })
}

/** The ends and the last measurement before the others. */
function wishesOf({ value: { power, decimals } }: Chart, marks: readonly Placed[]): Wish[] {
  const shown = (value: number) => texts.value(value / 10 ** power, decimals)
  const measured = marks.filter(({ role }) => role === 'measurement')
  const last = measured.at(-1)
  const ends = marks.filter(({ role }) => role !== 'measurement')
  const others = measured.filter(({ isMinor }) => !isMinor).toReversed()
  const wishes = [...(last ? [last] : []), ...ends.toReversed(), ...others.filter((mark) => mark !== last)]
  return wishes.map((mark) => ({
    role: mark.role,
    text: mark.role === 'measurement' ? shown(mark.value) : texts[mark.role](shown(mark.value)),
    isStrong: mark === last,
    at: [mark.x, mark.y],
  }))
}

/** Those that do not say their value: where they are many, all but the ends, the lowest and the highest. */
function minorsOf(points: readonly SeriesPoint[]): ReadonlySet<SeriesPoint> {
  if (points.length <= fewMeasurements) return new Set()
  const lowest = points.reduce((least, point) => (point.value < least.value ? point : least))
  const highest = points.reduce((most, point) => (point.value > most.value ? point : most))
  const remarkable = new Set([points[0], points.at(-1), lowest, highest])
  return new Set(points.filter((point) => !remarkable.has(point)))
}
