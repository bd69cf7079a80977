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
export type Shape = TextShape | RuleShape | RectShape | PictureShape | SquaresShape | InkShape

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
  readonly stroke: { readonly color: string; readonly width: number } | null
}
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

/** Shapes of one element, or of none: then they are decoration. */
export type Marked = {
  readonly node: Node | null
  readonly shapes: readonly Shape[]
  /** Decoration that belongs to the page and not to the text. */
  readonly pagination?: true
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
