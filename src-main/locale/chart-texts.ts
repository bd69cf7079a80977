import type { Light } from '../domain/progress.ts'
import type { LocalDate } from '../domain/time.ts'
import { joined, lowerFirst, plural, tie, upperFirst } from './grammar.ts'
import { dayInRow } from './months.ts'
import { planTerms } from './plan-terms.ts'
import { figure } from './plan-texts.ts'

/** Of an axis whose numbers are so many times ten smaller than what they say. */
const powers: Readonly<Record<number, string>> = { 6: 'millones', 12: 'billones' }

type Told = { readonly value: number; readonly date: LocalDate | null }
const told = ({ value, date }: Told) => (date ? `${figure(value)} (${dayInRow(date)})` : figure(value))
const written = (value: number, least: number, most: number) =>
  new Intl.NumberFormat('es-MX', { minimumFractionDigits: least, maximumFractionDigits: most }).format(value)
const percent = (points: number) => `${points}${tie}%`

/** What the charts of indicators and of progress say, drawn and in words. */
export const chartTexts = {
  /** At an axis: as many decimals as its step has. */
  tick: (value: number, decimals: number): string => written(value, decimals, decimals),
  /** Beside a mark: two decimals more than the axis has, if it has them. */
  value: (value: number, decimals: number): string => written(value, 0, decimals + 2),
  /** Over an axis: «Millones de pesos». */
  unit(unit: string, power: number): string {
    const name = powers[power]
    if (power === 0) return upperFirst(unit)
    if (name) return upperFirst(unit ? `${name} de ${unit}` : name)
    return upperFirst([unit, `×${tie}10^${power}`].filter(Boolean).join(' '))
  },
  /** Over a column of the table beside it: «Valor (personas)». */
  valueHead: (unit: string) => (unit ? `Valor (${lowerFirst(unit)})` : 'Valor'),
  baseline: (value: string) => `Línea base ${value}`,
  target: (value: string) => `Meta ${value}`,
  percent,
  indicator: (name: string, unit: string) => `Gráfica de «${name}»${unit ? `, en ${unit}` : ''}.`,
  baselineIs: (point: Told | null) => (point ? `Línea base: ${told(point)}.` : 'Sin línea base.'),
  targetIs: (point: Told | null) => (point ? `Meta: ${told(point)}.` : 'Sin meta.'),
  noMeasurements: 'Sin mediciones.',
  measurements: (all: readonly Told[]) =>
    `${plural(all.length, 'Medición', 'Mediciones')}: ${joined(all.map(told))}.`,
  manyMeasurements: (count: number, first: Told, last: Told, lowest: Told, highest: Told) =>
    `${count} mediciones, de ${told(first)} a ${told(last)}; la menor, ${told(lowest)}; la mayor, ${told(highest)}.`,
  trend: {
    up: (from: number, to: number) => `Subió de ${figure(from)} a ${figure(to)}`,
    down: (from: number, to: number) => `Bajó de ${figure(from)} a ${figure(to)}`,
    steady: (_: number, to: number) => `Se mantuvo en ${figure(to)}`,
  },
  reach: {
    reached: 'ya alcanzó la meta',
    partly: (points: number) => `lleva ${percent(points)} del camino a la meta`,
    none: 'no avanza todavía hacia la meta',
    away: 'se aleja de la meta',
  },
  sentence: (parts: readonly string[]) => `${parts.join('; ')}.`,
  bars: (name: string) => `Gráfica de barras: ${name}.`,
  /** «45 % · esperado 60 % · Con retraso». */
  standing(progress: number | null, expected: number | null, light: Light | null): string {
    if (progress === null) return 'Sin avance'
    const time = expected === null ? [] : [`esperado ${percent(expected)}`]
    return [percent(progress), ...time, ...(light ? [planTerms.lights[light]] : [])].join(' · ')
  },
  bar: (name: string, standing: string) => `${name}: ${standing}.`,
} as const
