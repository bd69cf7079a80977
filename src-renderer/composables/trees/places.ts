import type { NodeId } from '../../../src-main/domain/ids.ts'
import { branchOf, childrenOf, type ProblemNode } from '../../../src-main/domain/problem-tree.ts'
import type { Place } from '../../../src-main/domain/tree-edit.ts'

type Nodes = readonly ProblemNode[]
export type HangingSide = Place['side']

/** Those that hang from a block on one side, in their order. */
export function hangingFrom(nodes: Nodes, parentId: NodeId, side: HangingSide): readonly ProblemNode[] {
  return (childrenOf(nodes).get(parentId) ?? []).filter((node) => node.side === side)
}

const sideOf = ({ side }: ProblemNode, other: HangingSide): HangingSide => (side === 'center' ? other : side)

/** Last among those that hang from a block; from the problem hang causes, unless an effect is asked for. */
export function placeUnder(nodes: Nodes, parent: ProblemNode, side: HangingSide = 'cause'): Place {
  const own = sideOf(parent, side)
  return { parentId: parent.id, side: own, position: hangingFrom(nodes, parent.id, own).length }
}

/** Right after a block, under the same one; beside the problem there is nothing. */
export function placeAfter(node: ProblemNode): Place | null {
  if (node.parentId === null || node.side === 'center') return null
  return { parentId: node.parentId, side: node.side, position: node.position + 1 }
}

/** One level nearer the problem: right after the block from which it hangs. */
export function placeRaised(nodes: Nodes, node: ProblemNode): Place | null {
  const parent = nodes.find(({ id }) => id === node.parentId)
  return parent ? placeAfter(parent) : null
}

/** One place before or after among its siblings. */
export function placeStepped(nodes: Nodes, node: ProblemNode, step: 1 | -1): Place | null {
  const { parentId, side } = node
  if (parentId === null || side === 'center') return null
  const position = node.position + step
  const count = hangingFrom(nodes, parentId, side).length
  return position < 0 || position >= count ? null : { parentId, side, position }
}

/** What to look at when a block goes: its next sibling, the one before, or what it hung from. */
export function besides(nodes: Nodes, node: ProblemNode): NodeId | null {
  if (node.parentId === null || node.side === 'center') return null
  const siblings = hangingFrom(nodes, node.parentId, node.side)
  const at = siblings.findIndex(({ id }) => id === node.id)
  return (siblings[at + 1] ?? siblings[at - 1])?.id ?? node.parentId
}

/** The chosen block while it is there; if it went, the one from which it hung. */
export function nearestKept(nodes: Nodes, id: NodeId | null, former: ProblemNode | null): ProblemNode | null {
  const found = nodes.find((node) => node.id === id)
  if (found || !former || former.id !== id) return found ?? null
  return nodes.find((node) => node.id === former.parentId) ?? null
}

/** How many hang from a block, itself apart. */
export const countBelow = (nodes: Nodes, id: NodeId): number => branchOf(nodes, id).length - 1
