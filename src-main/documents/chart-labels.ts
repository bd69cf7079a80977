import {
  type Box,
  type ChartLabel,
  type ChartLine,
  type ChartMeasures,
  crosses,
  isInside,
  isOver,
  type Point,
} from './chart-drawing.ts'

/** A text that wants to stand beside a mark. */
export type Wish = Pick<ChartLabel, 'role' | 'text' | 'isStrong'> & { readonly at: Point }

type Field = {
  readonly bounds: Box
  /** What no label may cover. */
  readonly taken: readonly Box[]
  readonly lines: readonly ChartLine[]
}

/** Between a mark and its label, and between two labels. */
const gap = 3
const between = 1.5

/** How many places touch the mark, and what the others cost: from there, a label is hardly its own. */
const near = 12
const away = 10

/** What it costs to write over a line; what is measured is never hidden if it can be helped. */
const costs: Readonly<Record<ChartLine['role'], number>> = {
  grid: 0,
  tick: 0,
  axis: 12,
  way: 8,
  level: 8,
  measured: 24,
}

/** Each text where it covers least, the first ones first; one that fits nowhere is left to the table. */
export function placedLabels(wishes: readonly Wish[], field: Field, measures: ChartMeasures): ChartLabel[] {
  const placed: ChartLabel[] = []
  for (const wish of wishes) {
    const taken = [...field.taken, ...placed.map(widened)]
    const best = placesFor(wish, measures)
      .map((box, order) => ({ box, farness: order < near ? order : order + away }))
      .filter(({ box }) => isInside(box, field.bounds) && !taken.some((other) => isOver(box, other)))
      .map(({ box, farness }) => ({ box, cost: costOf(box, field.lines) + farness }))
      .reduce<{ box: Box; cost: number } | null>(
        (least, place) => (least && least.cost <= place.cost ? least : place),
        null,
      )
    const { role, text, isStrong } = wish
    if (best) placed.push({ role, text, isStrong, ...best.box })
  }
  return placed
}

function widened({ x, y, width, height }: Box): Box {
  return { x: x - between, y, width: width + 2 * between, height }
}

function costOf(box: Box, lines: readonly ChartLine[]): number {
  return lines.reduce((sum, { role, points }) => {
    const crossings = points.slice(1).filter((point, index) => crosses(points[index]!, point, box))
    return sum + costs[role] * Math.min(2, crossings.length)
  }, 0)
}

/** Around the mark, from the best place to the worst; then farther above and below. */
function placesFor({ text, isStrong, at: [x, y] }: Wish, { line, mark, widthOf }: ChartMeasures): Box[] {
  const width = widthOf(text, isStrong)
  const [right, left, middle] = [x + mark + gap, x - mark - gap - width, x - width / 2]
  const [beginning, end] = [x - mark, x + mark - width]
  const [above, below] = [y - mark - gap - line, y + mark + gap]
  const level = y - line / 2
  const beside: readonly Point[] = [
    [middle, above],
    [middle, below],
    [end, above],
    [beginning, above],
    [end, below],
    [beginning, below],
    [right, level],
    [left, level],
    [left, above],
    [right, above],
    [left, below],
    [right, below],
  ]
  const farther = [1, 2].flatMap((rows) =>
    [middle, end, beginning].flatMap((column): Point[] => [
      [column, above - rows * line],
      [column, below + rows * line],
    ]),
  )
  return [...beside, ...farther].map(([boxX, boxY]) => ({ x: boxX, y: boxY, width, height: line }))
}
