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

/**
 * From the block, from the edges of the canvas, and at its foot, over what is said there and beside its tools; in pixels
 * at the usual size.
 */
const room = { block: 15, edge: 12, foot: 56, tools: 226 } as const

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
    foot: [middle.x, canvas.width / 2, 0, canvas.width].map((x) => ({
      ...wide,
      x: Math.max(room.tools * unit, within(x, wide.width, canvas.width)),
      y: canvas.height - room.foot * unit - wide.height,
    })),
  }
  const isIn = ({ x, y, width, height }: Rect) =>
    x >= edge && y >= edge && x + width <= canvas.width - edge && y + height <= canvas.height - edge
  const isFree = (place: Rect) =>
    isIn(place) && ![block, ...others].some((other) => covered(place, other) > 0)
  const all = calloutSides.flatMap((side) => places[side].map((place) => ({ ...place, side })))
  const place = all.find(isFree) ?? leastOver([block, ...others], all.filter(isIn)) ?? all[0]!
  const isBeside = place.side === 'right' || place.side === 'left'
  return { ...place, notch: isBeside ? middle.y - place.y : middle.x - place.x }
}

/** How much of a block is under it. */
function covered(a: Rect, b: Rect): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, across) * Math.max(0, down)
}

/** Where nothing is free, the place that covers least. */
function leastOver<P extends Rect>(blocks: readonly Rect[], places: readonly P[]): P | null {
  const over = (place: Rect) => blocks.reduce((sum, block) => sum + covered(place, block), 0)
  return places.reduce<P | null>((best, place) => (best && over(best) <= over(place) ? best : place), null)
}

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
