import type { ProblemNode } from '../../../src-main/domain/problem-tree.ts'
import type { Place } from '../../../src-main/domain/tree-edit.ts'
import type { TreeBox } from '../../../src-main/documents/tree-layout.ts'
import { treeMeasures } from './node-look.ts'
import { hangingFrom, type HangingSide } from './places.ts'
import type { DrawnNode } from './tree-drawing.ts'

/** Where a branch would fall: under a block, or beside it. */
export type Drop = {
  readonly over: DrawnNode
  readonly where: 'under' | 'before' | 'after'
  readonly at: Place
}
type Point = { readonly x: number; readonly y: number }

/** This part of a block, on each side, means beside it and not under it. */
const edge = 0.22

/** What a point of the drawing means for the branch that is carried; null over nothing. */
export function dropAt(drawn: readonly DrawnNode[], moving: ProblemNode, point: Point): Drop | null {
  const over = drawn.find(({ box }) => isNear(box, point))
  if (!over) return null
  const { node, box } = over
  const nodes = drawn.map((one) => one.node)
  const across = (point.x - box.x) / box.width
  if (node.parentId === null || node.side === 'center' || (across >= edge && across <= 1 - edge)) {
    const side: HangingSide =
      node.side === 'center' ? (point.y < box.y + box.height / 2 ? 'effect' : 'cause') : node.side
    const others = hangingFrom(nodes, node.id, side).filter(({ id }) => id !== moving.id)
    return { over, where: 'under', at: { parentId: node.id, side, position: others.length } }
  }
  const isAfter = across > 0.5
  const others = hangingFrom(nodes, node.parentId, node.side).filter(({ id }) => id !== moving.id)
  const at = others.findIndex(({ id }) => id === node.id)
  const position = Math.max(0, at) + (isAfter ? 1 : 0)
  return {
    over,
    where: isAfter ? 'after' : 'before',
    at: { parentId: node.parentId, side: node.side, position },
  }
}

/** Half the room between two blocks belongs to each. */
function isNear({ x, y, width, height }: TreeBox, point: Point): boolean {
  const [beside, above] = [treeMeasures.siblingGap / 2, treeMeasures.levelGap / 2]
  const isAcross = point.x >= x - beside && point.x <= x + width + beside
  return isAcross && point.y >= y - above && point.y <= y + height + above
}
