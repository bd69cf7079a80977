import type { TreeBox } from '../../../src-main/documents/tree-layout.ts'

type Size = { readonly width: number; readonly height: number }
export type Rect = Size & { readonly x: number; readonly y: number }

const calloutSides = ['below', 'right', 'left', 'above', 'foot'] as const
export type CalloutSide = (typeof calloutSides)[number]
/** Beside a block it is narrow, so that it stays in its row. */
export type CalloutSizes = { readonly wide: Size; readonly narrow: Size }
export type CalloutPlace = Rect & {
  readonly side: CalloutSide
  /** Where its edge points to the block: along the top, or along a side. */
  readonly notch: number
}

/** From the block, from the edges of the canvas, and at its foot, over what is said there; in pixels at the usual size. */
const room = { block: 15, edge: 12, foot: 56 } as const

/** Where what is said of a block covers no other: under it, beside it, over it, or at the foot of the canvas. */
export function placeCallout(
  block: Rect,
  others: readonly Rect[],
  canvas: Size,
  { wide, narrow }: CalloutSizes,
  unit: number,
): CalloutPlace {
  const gap = room.block * unit
  const edge = room.edge * unit
  const middle = { x: block.x + block.width / 2, y: block.y + block.height / 2 }
  const within = (at: number, length: number, whole: number) =>
    Math.max(edge, Math.min(at - length / 2, whole - edge - length))
  const down = within(middle.y, narrow.height, canvas.height)
  const under = block.y + block.height + gap
  const over = block.y - gap - wide.height
  /** In its middle, or as far to a side as its notch still points to the block. */
  const across = [middle.x, block.x + wide.width / 2, block.x + block.width - wide.width / 2]
  const along = (y: number) => across.map((x) => ({ ...wide, x: within(x, wide.width, canvas.width), y }))
  const places: Readonly<Record<CalloutSide, readonly Rect[]>> = {
    below: along(under),
    right: [{ ...narrow, x: block.x + block.width + gap, y: down }],
    left: [{ ...narrow, x: block.x - gap - narrow.width, y: down }],
    above: along(over),
    foot: along(canvas.height - room.foot * unit - wide.height).slice(0, 1),
  }
  const isIn = ({ x, y, width, height }: Rect) =>
    x >= edge && y >= edge && x + width <= canvas.width - edge && y + height <= canvas.height - edge
  const isFree = (place: Rect) => isIn(place) && ![block, ...others].some((other) => meet(place, other))
  const all = calloutSides.flatMap((side) => places[side].map((place) => ({ ...place, side })))
  const place = all.find(isFree) ?? all[0]!
  const isBeside = place.side === 'right' || place.side === 'left'
  return { ...place, notch: isBeside ? middle.y - place.y : middle.x - place.x }
}

const meet = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** A block of the drawing, where it is seen. */
export const seen = (
  { x, y, width, height }: TreeBox,
  at: { x: number; y: number },
  scale: number,
): Rect => ({
  x: at.x + x * scale,
  y: at.y + y * scale,
  width: width * scale,
  height: height * scale,
})
