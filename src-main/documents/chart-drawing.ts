export type Point = readonly [x: number, y: number]
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** How texts and marks are measured, in the unit of the drawing. */
export type ChartMeasures = {
  readonly width: number
  readonly height: number
  /** Of the line of a label. */
  readonly line: number
  widthOf(text: string, isStrong: boolean): number
  /** Radius of a mark. */
  readonly mark: number
}

/** `way`: from the baseline to the target. `level`: a target without a baseline. */
export type ChartLine = {
  readonly role: 'grid' | 'axis' | 'tick' | 'way' | 'level' | 'measured'
  readonly points: readonly Point[]
}
export type ChartMark = {
  readonly role: 'baseline' | 'target' | 'measurement'
  readonly x: number
  readonly y: number
  /** One of many, that does not say its value. */
  readonly isMinor: boolean
}
/** A text in its box, which is as wide as it. */
export type ChartLabel = Box & {
  readonly role: 'value' | 'time' | 'unit' | ChartMark['role']
  readonly text: string
  readonly isStrong: boolean
}
export type ChartDrawing = {
  readonly width: number
  readonly height: number
  /** Where the marks are. */
  readonly plot: Box
  /** From the ones that go below to those that go above. */
  readonly lines: readonly ChartLine[]
  readonly marks: readonly ChartMark[]
  readonly labels: readonly ChartLabel[]
}

export function isOver(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function isInside(a: Box, b: Box): boolean {
  return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height
}

/** Whether a straight line enters the box. */
export function crosses([x1, y1]: Point, [x2, y2]: Point, box: Box): boolean {
  let [from, to] = [0, 1]
  const sides = [
    [x1 - x2, x1 - box.x],
    [x2 - x1, box.x + box.width - x1],
    [y1 - y2, y1 - box.y],
    [y2 - y1, box.y + box.height - y1],
  ] as const
  for (const [slope, room] of sides) {
    if (slope === 0 && room < 0) return false
    if (slope < 0) from = Math.max(from, room / slope)
    if (slope > 0) to = Math.min(to, room / slope)
  }
  return from <= to
}
