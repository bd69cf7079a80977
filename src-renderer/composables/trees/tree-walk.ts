import type { NodeId } from '../../../src-main/domain/ids.ts'
import type { TreeBox } from '../../../src-main/documents/tree-layout.ts'
import type { DrawnNode } from './tree-drawing.ts'

export const directions = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const
export type Direction = (typeof directions)[number]

const middle = ({ x, y, width, height }: TreeBox) => ({ x: x + width / 2, y: y + height / 2 })
/** What is aside of the way counts so many times more than what is ahead. */
const aside = 2.5

type Spot = Pick<DrawnNode, 'id' | 'node' | 'box'>

/**
 * The block that is next as the eye goes: along a branch up and down, along a row to the sides; null at the edge of the
 * drawing, or of the row.
 */
export function neighbourOf(drawn: readonly Spot[], id: NodeId, direction: Direction): NodeId | null {
  const from = drawn.find((one) => one.id === id)
  if (!from) return null
  const ahead = drawn.filter(({ box }) => isAhead(from.box, box, direction))
  const isVertical = direction === 'ArrowUp' || direction === 'ArrowDown'
  if (!isVertical)
    return nearest(
      from.box,
      ahead.filter(({ box }) => isInRow(from.box, box)),
      false,
    )
  const branch = ahead.filter(({ node }) => node.parentId === id || node.id === from.node.parentId)
  return nearest(from.box, branch.length > 0 ? branch : ahead, true)
}

/** However far along it the next one is: between two branches there may be a whole one below. */
const isInRow = (a: TreeBox, b: TreeBox) => a.y < b.y + b.height && b.y < a.y + a.height

function isAhead(from: TreeBox, box: TreeBox, direction: Direction): boolean {
  switch (direction) {
    case 'ArrowUp':
      return box.y + box.height <= from.y
    case 'ArrowDown':
      return box.y >= from.y + from.height
    case 'ArrowLeft':
      return box.x + box.width <= from.x
    case 'ArrowRight':
      return box.x >= from.x + from.width
  }
}

function nearest(from: TreeBox, spots: readonly Spot[], isVertical: boolean): NodeId | null {
  const start = middle(from)
  let found: NodeId | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { id, box } of spots) {
    const { x, y } = middle(box)
    const [along, across] = isVertical ? [y - start.y, x - start.x] : [x - start.x, y - start.y]
    const distance = Math.abs(along) + aside * Math.abs(across)
    if (distance < least) [found, least] = [id, distance]
  }
  return found
}
