import type { EvaluatedIndicator } from '../domain/evaluated-plan.ts'
import { progressTexts as texts } from '../locale/progress-report-texts.ts'
import { indicatorChart } from './chart-blocks.ts'
import { seriesOf } from './chart-layout.ts'
import type { Block, Inlines, TableBlock } from './model.ts'
import { cell, note, said, subsection } from './paragraphs.ts'
import type { ProgressEvaluation } from './progress-report.ts'

/** Each indicator with its chart and the table of what it shows. */
export function indicatorBlocks({ indicators }: ProgressEvaluation): Block[] {
  const { legend, empty } = texts.indicators
  if (indicators.length === 0) return [said(empty)]
  return [note(legend), ...indicators.flatMap(oneIndicator)]
}

function oneIndicator(one: EvaluatedIndicator): Block[] {
  const { indicator, key, commitment, measurements } = one
  return [
    subsection(indicator.name),
    note(texts.indicators.of(key, commitment)),
    ...indicatorChart(seriesOf(indicator, measurements)),
    valueTable(one),
  ]
}

const widths = [66, 70, 199, 100, 78]

/** From the baseline to the target, with what was measured between them. */
function valueTable(one: EvaluatedIndicator): TableBlock {
  const { columns, baseline, target, measurement, date, value, standing } = texts.indicators
  const { unit, ...indicator } = one.indicator
  const end = (name: string, of: number | null, on: typeof indicator.baselineOn): Inlines[][] =>
    of === null ? [] : [[name, date(on), '', value(of), ''].map(cell)]
  return {
    type: 'table',
    columns: columns(unit).map((header, index) => ({
      header,
      width: widths[index]!,
      align: index < 3 ? 'left' : 'right',
    })),
    groups: [
      {
        caption: null,
        rows: [
          ...end(baseline, indicator.baseline, indicator.baselineOn),
          ...one.measurements.map((point) =>
            [measurement, date(point.date), point.note, value(point.value), texts.percent(point.reach)].map(
              cell,
            ),
          ),
          ...end(target, indicator.target, indicator.targetOn),
        ],
      },
    ],
    result: standing(one),
  }
}
