import type { Ink } from '../../documents/model.ts'
import { element } from './slab.ts'
import { color } from './style.ts'
import type { Marked, Node } from './shapes.ts'

/** Where a signature may stand: over its line. */
export type Area = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What was drawn small is enlarged, but not beyond this many times what its box would be. */
const largest = 2
/** A pen this share of the width of its box where none is told, and never finer or broader than pens are. */
const penShare = 1 / 150
const [finest, broadest] = [0.7, 1.3]

/** The strokes fitted into the area, in the middle of it and on its foot; nothing when there are none. */
export function inked(ink: Ink | undefined, parent: Node, area: Area): Marked[] {
  const strokes = (ink?.strokes ?? []).map(pointsOf).filter((points) => points.length > 0)
  if (!ink || strokes.length === 0) return []
  const [wide, high] = [area.right - area.left, area.bottom - area.top]
  const box = boxOf(strokes.flat())
  const asBox = Math.min(wide / Math.max(1, ink.width), high / Math.max(1, ink.height))
  const fits = Math.min(largest * asBox, wide / Math.max(1, box.width), high / Math.max(1, box.height))
  const left = area.left + (wide - box.width * fits) / 2
  const top = area.bottom - box.height * fits
  const placed = strokes.map((points) =>
    points.flatMap(({ x, y }) => [left + (x - box.left) * fits, top + (y - box.top) * fits]),
  )
  const pen = Math.max(finest, Math.min(broadest, (ink.pen ?? ink.width * penShare) * asBox))
  const bbox = [left, top, left + box.width * fits, area.bottom] as const
  const node = element('Figure', parent, { alt: ink.alt, bbox })
  return [{ node, shapes: [{ kind: 'ink', strokes: placed, pen, color: color.signature }] }]
}

type Point = { readonly x: number; readonly y: number }

function pointsOf(stroke: readonly number[]): Point[] {
  const points = Array.from({ length: Math.floor(stroke.length / 2) }, (_, at) => ({
    x: stroke[at * 2]!,
    y: stroke[at * 2 + 1]!,
  }))
  return points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
}

function boxOf(points: readonly Point[]) {
  const least = (one: number, other: number) => Math.min(one, other)
  const most = (one: number, other: number) => Math.max(one, other)
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [xs.reduce(least), ys.reduce(least)]
  return { left, top, width: xs.reduce(most) - left, height: ys.reduce(most) - top }
}
