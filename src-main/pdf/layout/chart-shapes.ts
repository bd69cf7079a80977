import type { BarDrawing, BarMeasures } from '../../documents/bars-layout.ts'
import type { ChartDrawing, ChartLabel, ChartLine, ChartMark } from '../../documents/chart-drawing.ts'
import { tint } from './shapes.ts'
import type { PathStep, Shape, Stroke } from './shapes.ts'
import type { Setting } from './slab.ts'
import { color, style } from './style.ts'
import { oneLine } from './typeset.ts'

/** Lines differ by their dash and their weight, marks by their figure: it reads in black and white. */
const strokes: Readonly<Record<ChartLine['role'], Stroke>> = {
  grid: { color: color.hairline, width: 0.35 },
  axis: { color: color.rule, width: 0.6 },
  tick: { color: color.rule, width: 0.6 },
  way: { color: color.secondary, width: 0.9, dash: 3 },
  level: { color: color.secondary, width: 0.9, dash: 3 },
  measured: { color: color.accent, width: 1.6 },
}
const radius = { mark: 3, minor: 1.1, diamond: 3.9 } as const
const edge = 1.1

export function indicatorShapes(setting: Setting, drawing: ChartDrawing, x: number, y: number): Shape[] {
  const { lines, marks, labels } = drawing
  const isBesideMark = ({ role }: ChartLabel) => role !== 'value' && role !== 'time' && role !== 'unit'
  return [
    ...lines.map((line) => lineShape(line, x, y)),
    // What is written beside a mark is read over the lines that pass there.
    ...labels.filter(isBesideMark).map((label) => underText(label, x, y)),
    ...marks.map((mark) => markShape(mark, x, y)),
    ...labels.map((label) => labelShape(setting, label, x, y)),
  ]
}

function lineShape({ role, points }: ChartLine, x: number, y: number): Shape {
  const steps = points.map(([px, py], index): PathStep => [index === 0 ? 'M' : 'L', x + px, y + py])
  return { kind: 'path', steps, fill: null, stroke: strokes[role] }
}

function markShape(mark: ChartMark, left: number, top: number): Shape {
  const [x, y] = [left + mark.x, top + mark.y]
  if (mark.role === 'target') {
    const { diamond: r } = radius
    return {
      kind: 'path',
      steps: [['M', x, y - r], ['L', x + r, y], ['L', x, y + r], ['L', x - r, y], ['Z']],
      fill: color.paper,
      stroke: { color: color.secondary, width: edge },
    }
  }
  const isEnd = mark.role === 'baseline'
  const r = mark.isMinor ? radius.minor : radius.mark
  return {
    kind: 'rect',
    x: x - r,
    y: y - r,
    width: 2 * r,
    height: 2 * r,
    radius: r,
    fill: isEnd ? color.paper : color.accent,
    stroke: mark.isMinor ? null : { color: isEnd ? color.secondary : color.paper, width: isEnd ? edge : 0.8 },
  }
}

function underText({ x, y, width, height }: ChartLabel, left: number, top: number): Shape {
  return tint(left + x - 1, top + y + 0.5, width + 2, height - 1, color.paper)
}

function labelShape(setting: Setting, label: ChartLabel, x: number, y: number): Shape {
  const of = label.isStrong ? style.smallStrong : label.role === 'measurement' ? style.smallInk : style.small
  return oneLine(setting, of, label.text, x + label.x, y + label.y)
}

/** The track has an edge, or a photocopy loses it. */
export function barShapes(
  setting: Setting,
  drawing: BarDrawing,
  { line }: BarMeasures,
  x: number,
  y: number,
): Shape[] {
  const { rows, grid, ticks } = drawing
  const written = (
    lines: readonly string[],
    of: typeof style.cell | typeof style.cellPale,
    at: number,
    top: number,
  ) => lines.map((text, index) => oneLine(setting, of, text, x + at, y + top + index * line))
  return [
    ...grid.map((one) => lineShape(one, x, y)),
    ...rows.flatMap(({ name, nameY, track, done, expected, words, wordsX, wordsY }): Shape[] => [
      {
        kind: 'rect',
        ...track,
        x: x + track.x,
        y: y + track.y,
        fill: color.tint,
        stroke: { color: color.rule, width: 0.35 },
      },
      ...(done ? [tint(x + done.x, y + done.y, done.width, done.height, color.accent)] : []),
      ...(expected
        ? [
            tint(x + expected.x - 1, y + expected.y, expected.width + 2, expected.height, color.paper),
            tint(x + expected.x, y + expected.y, expected.width, expected.height, color.ink),
          ]
        : []),
      ...written(name, style.cell, 0, nameY),
      ...written(words, style.cellPale, wordsX, wordsY),
    ]),
    ...ticks.map(({ text, ...at }) => oneLine(setting, style.small, text, x + at.x, y + at.y + 1)),
  ]
}
