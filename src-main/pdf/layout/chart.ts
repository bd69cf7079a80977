import type { ChartBlock } from '../../documents/model.ts'
import { layOutIndicator } from '../../documents/chart-layout.ts'
import { type BarMeasures, layOutBars } from '../../documents/bars-layout.ts'
import { barShapes, indicatorShapes } from './chart-shapes.ts'
import { portions } from './paragraph.ts'
import type { Shape } from './shapes.ts'
import { element } from './slab.ts'
import type { Setting, Slab } from './slab.ts'
import { style } from './style.ts'
import { ragged, widthOf } from './typeset.ts'

const indicatorHeight = 138
/** More bars than these are another figure, so that none is taller than a page. */
const mostBars = 12

/** Numbers drawn: one figure, said by its alternative text and by the table that follows it. */
export function chart(setting: Setting, block: ChartBlock): Slab[] {
  return block.form === 'indicator' ? indicator(setting, block) : bars(setting, block)
}

type Of<F extends ChartBlock['form']> = Extract<ChartBlock, { form: F }>

function indicator(setting: Setting, { series, alt }: Of<'indicator'>): Slab[] {
  const drawing = layOutIndicator(series, {
    width: setting.sheet.measure,
    height: indicatorHeight,
    line: style.small.leading,
    mark: 3,
    widthOf: (text, isStrong) => widthOf(setting, isStrong ? style.smallStrong : style.small, text),
  })
  if (!drawing) return []
  return [figure(setting, drawing.height, alt, (x, y) => indicatorShapes(setting, drawing, x, y))]
}

function bars(setting: Setting, { rows, alt }: Of<'bars'>): Slab[] {
  const measures = barMeasures(setting)
  return portions(rows, mostBars).flatMap((part, index) => {
    if (part.length === 0) return []
    const named = part.map(({ label, progress, expected, light }) => ({
      name: label,
      progress,
      expected,
      light,
    }))
    const drawing = layOutBars(named, measures)
    const said = [alt, ...part.map((row) => row.alt)].join(' ')
    const slab = figure(setting, drawing.height, said, (x, y) => barShapes(setting, drawing, measures, x, y))
    return [index === 0 ? slab : { ...slab, space: 8 }]
  })
}

function barMeasures(setting: Setting): BarMeasures {
  const { measure } = setting.sheet
  return {
    width: measure,
    names: 0.36 * measure,
    words: 0.29 * measure,
    line: style.cell.leading,
    bar: 8,
    gap: 7,
    widthOf: (text) => widthOf(setting, style.small, text),
    wrapped: (text, width) =>
      ragged(setting, style.cell, text, width).map(({ spans }) => spans.map((span) => span.text).join('')),
  }
}

/** It stays with what it belongs to, above and below. */
function figure(
  setting: Setting,
  height: number,
  alt: string,
  shapesAt: (x: number, y: number) => readonly Shape[],
): Slab {
  const { left, measure } = setting.sheet
  return {
    height,
    space: 0,
    keep: true,
    draw(page, y) {
      const node = element('Figure', setting.root, { alt, bbox: [left, y, left + measure, y + height] })
      page.content.push({ node, shapes: shapesAt(left, y) })
    },
  }
}
