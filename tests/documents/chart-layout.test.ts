import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ChartDrawing,
  type ChartMeasures,
  isInside,
  isOver,
} from '../../src-main/documents/chart-drawing.ts'
import {
  type IndicatorSeries,
  layOutIndicator,
  type SeriesEnd,
  type SeriesPoint,
} from '../../src-main/documents/chart-layout.ts'
import { indicatorWords } from '../../src-main/documents/chart-words.ts'
import { addDays, type LocalDate } from '../../src-main/domain/time.ts'

const measures: ChartMeasures = {
  width: 513,
  height: 150,
  line: 9.5,
  mark: 3,
  widthOf: (text, isStrong) => text.length * (isStrong ? 4.2 : 3.9),
}
const day = (date: string) => date as LocalDate
const at = (value: number, date: string): SeriesPoint => ({ value, date: day(date) })
const series = (told: Partial<IndicatorSeries>): IndicatorSeries => ({
  name: 'Solicitudes respondidas a tiempo',
  unit: 'por ciento',
  direction: 'up',
  baseline: null,
  target: null,
  measurements: [],
  ...told,
})
const drawnOf = (told: Partial<IndicatorSeries>, of: ChartMeasures = measures): ChartDrawing => {
  const drawing = layOutIndicator(series(told), of)
  expect(drawing).not.toBeNull()
  return drawing!
}
const saidBy = ({ labels }: ChartDrawing, role: string) =>
  labels.filter((label) => label.role === role).map(({ text }) => text)

const anyDate = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(day('2005-01-31'), days))
const anyValue = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.constantFrom(0, 100, 1e15, -1e15, 5e-7, 1e100),
)
const anyEnd = fc.option(fc.record({ value: anyValue, date: fc.option(anyDate) }))
const anySeries = fc
  .record({
    baseline: anyEnd,
    target: anyEnd,
    unit: fc.constantFrom('', 'pesos'),
    points: fc.array(fc.record({ value: anyValue, date: anyDate }), { maxLength: 200, size: 'max' }),
  })
  .map(({ points, ...ends }) =>
    series({ ...ends, measurements: points.toSorted((a, b) => a.date.localeCompare(b.date)) }),
  )
const anyMeasures = fc.constantFrom(measures, { ...measures, width: 240, height: 110 })

describe('the chart of any indicator', () => {
  const always = (holds: (drawing: ChartDrawing, of: IndicatorSeries, measures: ChartMeasures) => void) =>
    fc.assert(
      fc.property(anySeries, anyMeasures, (of, own) => {
        const drawing = layOutIndicator(of, own)
        if (drawing) holds(drawing, of, own)
      }),
      { numRuns: 30 },
    )

  it('has a mark for each of its points, all of them in the plot', () => {
    always(({ marks, plot }, { baseline, target, measurements }) => {
      expect(marks).toHaveLength(measurements.length + Number(baseline !== null) + Number(target !== null))
      for (const { x, y } of marks) {
        expect(x >= plot.x - 0.001 && x <= plot.x + plot.width + 0.001).toBe(true)
        expect(y >= plot.y - 0.001 && y <= plot.y + plot.height + 0.001).toBe(true)
      }
    })
  })

  it('writes no label over another one, over a mark or out of the drawing', () => {
    always(({ labels, marks }, _, { width, height, mark }) => {
      const whole = { x: -0.001, y: -0.001, width: width + 0.002, height: height + 0.002 }
      labels.forEach((label, index) => {
        expect(isInside(label, whole)).toBe(true)
        expect(labels.slice(index + 1).filter((other) => isOver(label, other))).toEqual([])
        if (label.role === 'value' || label.role === 'time' || label.role === 'unit') return
        const covered = marks.filter(({ x, y }) =>
          isOver(label, { x: x - mark, y: y - mark, width: 2 * mark, height: 2 * mark }),
        )
        expect(covered).toEqual([])
      })
    })
  })

  it('puts what is more higher and what is later farther to the right', () => {
    always(({ marks }, { measurements }) => {
      const placed = marks.filter(({ role }) => role === 'measurement')
      placed.slice(1).forEach(({ x, y }, index) => {
        const [before, point] = [measurements[index]!, measurements[index + 1]!]
        expect(x).toBeGreaterThanOrEqual(placed[index]!.x)
        if (point.value > before.value) expect(y).toBeLessThanOrEqual(placed[index]!.y)
        if (point.value < before.value) expect(y).toBeGreaterThanOrEqual(placed[index]!.y)
      })
    })
  })

  it('is the same for the same series and measures, which it does not touch', () => {
    always((drawing, of, own) => {
      const copy = structuredClone(of)
      expect(layOutIndicator(of, own)).toEqual(drawing)
      expect(of).toEqual(copy)
    })
  })
})

describe('the chart of an indicator', () => {
  const ends: { baseline: SeriesEnd; target: SeriesEnd } = {
    baseline: at(42, '2026-09-01'),
    target: at(90, '2027-02-28'),
  }
  const measured = [at(48, '2026-10-15'), at(55, '2026-11-20'), at(53, '2026-12-10')]

  it('has round numbers, months as Mexican paper writes them and the year where it begins', () => {
    const drawing = drawnOf({ ...ends, measurements: measured })
    expect(saidBy(drawing, 'unit')).toEqual(['Por ciento'])
    expect(saidBy(drawing, 'value')).toEqual(['0', '20', '40', '60', '80', '100'])
    expect(saidBy(drawing, 'time')).toEqual(['Sept', '2026', 'Oct', 'Nov', 'Dic', 'Ene', '2027', 'Feb'])
  })

  it('names its baseline, its target and the value of each measurement beside their marks', () => {
    const drawing = drawnOf({ ...ends, measurements: measured })
    expect(saidBy(drawing, 'baseline')).toEqual(['Línea base 42'])
    expect(saidBy(drawing, 'target')).toEqual(['Meta 90'])
    expect(saidBy(drawing, 'measurement').sort()).toEqual(['48', '53', '55'])
    expect(drawing.labels.filter(({ isStrong }) => isStrong).map(({ text }) => text)).toEqual(['53'])
  })

  it('goes by dashes from the baseline to the target, and by a line through what was measured', () => {
    const { lines, marks } = drawnOf({ ...ends, measurements: measured })
    const [baseline, target, ...rest] = marks.map(({ x, y }) => [x, y])
    expect(lines.find(({ role }) => role === 'way')?.points).toEqual([baseline, target])
    expect(lines.find(({ role }) => role === 'measured')?.points).toEqual(rest)
  })

  it('has only its way before anything is measured, and no line through one measurement', () => {
    expect(drawnOf(ends).lines.map(({ role }) => role)).not.toContain('measured')
    expect(drawnOf({ measurements: [at(3, '2026-10-15')] }).lines.map(({ role }) => role)).not.toContain(
      'way',
    )
  })

  it('draws the height of a target that has no baseline, and nothing of a target that is missing', () => {
    const level = drawnOf({ target: ends.target, measurements: measured })
    expect(level.lines.find(({ role }) => role === 'level')?.points.map(([, y]) => y)).toEqual([
      level.marks[0]!.y,
      level.marks[0]!.y,
    ])
    const missing = drawnOf({ baseline: ends.baseline, measurements: measured })
    expect(missing.lines.map(({ role }) => role)).not.toContain('way')
    expect(saidBy(missing, 'target')).toEqual([])
  })

  it('begins with what was measured before the baseline', () => {
    const { marks, plot } = drawnOf({ ...ends, measurements: [at(40, '2026-07-01'), ...measured] })
    expect(marks[2]!.x).toBeCloseTo(plot.x, 3)
    expect(marks[0]!.x).toBeGreaterThan(marks[2]!.x)
  })

  it('puts a baseline without a date where the time begins, and such a target where it ends', () => {
    const { marks, plot } = drawnOf({
      baseline: { value: 10, date: null },
      target: { value: 20, date: null },
      measurements: [at(12, '2026-10-15')],
    })
    expect(marks[0]!.x).toBeCloseTo(plot.x, 3)
    expect(marks[1]!.x).toBeCloseTo(plot.x + plot.width, 3)
  })

  it('has nothing to draw without a date', () => {
    expect(layOutIndicator(series({ baseline: { value: 1, date: null } }), measures)).toBeNull()
    expect(layOutIndicator(series({}), measures)).toBeNull()
  })

  it('stands on its axis when every value is the same, also when that is nothing', () => {
    const same = drawnOf({ measurements: [at(80, '2026-09-10'), at(80, '2026-10-10')] })
    expect(saidBy(same, 'value')).toEqual(['0', '20', '40', '60', '80', '100'])
    const none = drawnOf({ measurements: [at(0, '2026-09-10'), at(0, '2026-10-10')] })
    expect(none.marks[0]!.y).toBe(none.plot.y + none.plot.height)
  })

  it('counts by millions from a million on, and goes below zero', () => {
    const large = drawnOf({
      unit: 'pesos',
      measurements: [at(1_250_000, '2026-09-10'), at(3e6, '2026-10-10')],
    })
    expect(saidBy(large, 'unit')).toEqual(['Millones de pesos'])
    expect(saidBy(large, 'measurement').sort()).toEqual(['1.25', '3'])
    const below = drawnOf({ measurements: [at(-20, '2026-09-10'), at(30, '2026-10-10')] })
    expect(saidBy(below, 'value')).toEqual(['-20', '-10', '0', '10', '20', '30'])
  })

  it('names quarters or years where months do not fit', () => {
    const names = (months: number) =>
      saidBy(
        drawnOf({ measurements: [at(1, '2020-01-10'), at(2, addDays(day('2020-01-10'), months * 30.4))] }),
        'time',
      )
    expect(names(35).slice(0, 5)).toEqual(['Ene', '2020', 'Mar', 'May', 'Jul'])
    expect(names(60).slice(0, 4)).toEqual(['Ene', '2020', 'Abr', 'Jul'])
    expect(names(180).slice(0, 3)).toEqual(['2020', '2021', '2022'])
  })

  it('of many measurements says the first, the last, the lowest and the highest', () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      at(index === 90 ? 300 : index === 120 ? -50 : 100 + (index % 7), addDays(day('2026-01-01'), index)),
    )
    expect(saidBy(drawnOf({ measurements: many }), 'measurement').sort()).toEqual([
      '-50',
      '100',
      '103',
      '300',
    ])
  })

  it('says in words what it shows and where it goes', () => {
    expect(indicatorWords(series({ ...ends, measurements: measured }))).toBe(
      'Gráfica de «Solicitudes respondidas a tiempo», en por ciento. Línea base: 42 (1 sept 2026). ' +
        'Meta: 90 (28 feb 2027). Mediciones: 48 (15 oct 2026), 55 (20 nov 2026) y 53 (10 dic 2026). ' +
        'Subió de 42 a 53; lleva 22\u00a0% del camino a la meta.',
    )
    expect(indicatorWords(series({ unit: '' }))).toBe(
      'Gráfica de «Solicitudes respondidas a tiempo». Sin línea base. Sin meta. Sin mediciones.',
    )
    const away = series({ ...ends, measurements: [at(40, '2026-10-15')] })
    expect(indicatorWords(away)).toContain('Bajó de 42 a 40; se aleja de la meta.')
  })
})
