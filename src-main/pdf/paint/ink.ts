import type { InkShape } from '../layout/shapes.ts'

/** Nearer than this, in points, a hand has not moved. */
const step = 0.15

/** One path: from the middle of two points to the middle of the next two, bending at the one they share. */
export function inkPath({ strokes }: InkShape): string {
  return strokes.map(strokePath).join(' ')
}

type Point = readonly [x: number, y: number]

function strokePath(stroke: readonly number[]): string {
  const points = thinned(stroke)
  const [first, ...rest] = points
  const last = points.at(-1)!
  const operators = [`${at(first!)} m`]
  let from = first!
  rest.slice(0, -1).forEach((bend, index) => {
    const to = between(bend, rest[index + 1]!, 1 / 2)
    operators.push(`${at(between(from, bend, 2 / 3))} ${at(between(to, bend, 2 / 3))} ${at(to)} c`)
    from = to
  })
  // The round end of a line without length is a dot.
  return [...operators, `${at(last)} l`].join(' ')
}

function thinned(stroke: readonly number[]): Point[] {
  const kept: Point[] = []
  for (let index = 0; index + 1 < stroke.length; index += 2) {
    const point: Point = [stroke[index]!, stroke[index + 1]!]
    const last = kept.at(-1)
    const isLast = index + 3 >= stroke.length
    if (!last || isLast || Math.hypot(point[0] - last[0], point[1] - last[1]) >= step) kept.push(point)
  }
  return kept
}

function between([x1, y1]: Point, [x2, y2]: Point, share: number): Point {
  return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]
}

function at([x, y]: Point): string {
  return `${hundredths(x)} ${hundredths(y)}`
}

function hundredths(value: number): string {
  return String(Math.round(value * 100) / 100)
}
