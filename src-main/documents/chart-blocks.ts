import { chartTexts as texts } from '../locale/chart-texts.ts'
import type { BarRow } from './bars-layout.ts'
import { type IndicatorSeries, seriesDates } from './chart-layout.ts'
import { barWords, indicatorWords } from './chart-words.ts'
import type { ChartBlock } from './model.ts'

/** None where there is nothing with a date to be drawn. */
export function indicatorChart(series: IndicatorSeries): ChartBlock[] {
  if (seriesDates(series).length === 0) return []
  const { name: _, ...drawn } = series
  return [{ type: 'chart', form: 'indicator', alt: indicatorWords(series), series: drawn }]
}

export function barsBlock(name: string, rows: readonly BarRow[]): ChartBlock {
  return {
    type: 'chart',
    form: 'bars',
    alt: texts.bars(name),
    rows: rows.map(({ name: label, ...row }) => ({ label, ...row, alt: barWords({ name: label, ...row }) })),
  }
}
