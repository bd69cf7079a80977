import type { Face } from '../text/fonts.ts'

/** Element of the structure tree. The painter opens it when its first content is drawn. */
export type Node = {
  readonly role: Role
  readonly parent: Node | null
  readonly alt?: string
  readonly bbox?: readonly [number, number, number, number]
  readonly scope?: 'Row' | 'Column'
  readonly columns?: number
  readonly numbering?: 'Decimal' | 'Disc' | 'None'
  /** What is read instead of what is drawn. */
  readonly actual?: string
}
export type Role =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Sect'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Span'

/** Points from the top left corner of the page. */
export type Shape = TextShape | RuleShape | RectShape | PathShape | PictureShape | SquaresShape | InkShape

export type TextShape = {
  readonly kind: 'text'
  readonly x: number
  readonly baseline: number
  readonly size: number
  readonly color: string
  readonly spans: readonly { readonly face: Face; readonly text: string }[]
  /** Points added to every space. */
  readonly stretch: number
  /** Points added to every letter. */
  readonly tracking: number
  /** A space after the text, so that it is not read glued to what follows. */
  readonly spaced: boolean
  /** Counter-clockwise degrees. */
  readonly angle?: number
}
export type RuleShape = {
  readonly kind: 'rule'
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly width: number
  readonly color: string
  readonly dash?: number
}
export type RectShape = {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string | null
  readonly stroke: Stroke | null
  /** Of its corners. */
  readonly radius?: number
}
export type Stroke = { readonly color: string; readonly width: number; readonly dash?: number }

/** A line or a figure: where it begins, the straight lines and curves it goes on by, and whether it closes. */
export type PathShape = {
  readonly kind: 'path'
  readonly steps: readonly PathStep[]
  readonly fill: string | null
  readonly stroke: Stroke | null
}
export type PathStep =
  | readonly ['M' | 'L', x: number, y: number]
  | readonly ['C', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly ['Z']
/** The logo, fitted into a square. */
export type PictureShape = {
  readonly kind: 'picture'
  readonly x: number
  readonly y: number
  readonly size: number
}
/** The dark modules of a QR code, as horizontal runs. */
export type SquaresShape = {
  readonly kind: 'squares'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Strokes of a pen, each one a run of x and y by turns, to be drawn as smooth curves. */
export type InkShape = {
  readonly kind: 'ink'
  readonly strokes: readonly (readonly number[])[]
  readonly pen: number
  readonly color: string
}

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Shapes of one element, or of none: then they are decoration. */
export type Marked = {
  readonly node: Node | null
  readonly shapes: readonly Shape[]
  /** Decoration that belongs to the page and not to the text. */
  readonly pagination?: true
  /** Only what is inside is seen. */
  readonly clip?: Area
}

export type Bookmark = { readonly level: 1 | 2 | 3; readonly text: string; readonly y: number }

export type Page = {
  readonly content: Marked[]
  readonly bookmarks: Bookmark[]
  /** Left blank between two things, when the second had to stand lower. */
  readonly gaps: { readonly top: number; readonly bottom: number }[]
  /** Bottom of the last thing placed. */
  end: number
  /** It has the signatures: it is signed there and not initialled. */
  signed: boolean
}

export function rule(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  width: number,
  color: string,
  dash?: number,
): RuleShape {
  return { kind: 'rule', from: [x1, y1], to: [x2, y2], width, color, ...(dash ? { dash } : {}) }
}

export function tint(x: number, y: number, width: number, height: number, fill: string): RectShape {
  return { kind: 'rect', x, y, width, height, fill, stroke: null }
}

export function frame(
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
  line: number,
): RectShape {
  return { kind: 'rect', x, y, width, height, fill: null, stroke: { color, width: line } }
}

/** How far the handles of a quarter of a circle stand from its ends, as a part of its radius. */
const round = 0.5523

/** From one point to the next two, turning at the middle one by a quarter of a circle. */
export function turn(
  [x0, y0]: readonly [number, number],
  [x, y]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  radius: number,
): PathStep[] {
  const before = Math.hypot(x - x0, y - y0)
  const after = Math.hypot(x2 - x, y2 - y)
  const [ix, iy, ox, oy] = [(x0 - x) / before, (y0 - y) / before, (x2 - x) / after, (y2 - y) / after]
  const handle = radius * (1 - round)
  return [
    ['L', x + ix * radius, y + iy * radius],
    [
      'C',
      x + ix * handle,
      y + iy * handle,
      x + ox * handle,
      y + oy * handle,
      x + ox * radius,
      y + oy * radius,
    ],
  ]
}

/** The outline of a rectangle with round corners. */
export function rounded({
  x,
  y,
  width,
  height,
  radius = 0,
}: Area & { readonly radius?: number }): PathStep[] {
  const corners = [
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ] as const
  const begin = [x + width / 2, y] as const
  const turns = corners.flatMap((corner, index) =>
    turn(index === 0 ? begin : corners[index - 1]!, corner, corners[index + 1] ?? begin, radius),
  )
  return [['M', ...begin], ...turns, ['Z']]
}
