import type { NodeId, RecordId } from './ids.ts'
import { type ProblemNode, type ProblemTree, readingOrder, type TreeVersion } from './problem-tree.ts'

export type ComparedNode = { readonly id: NodeId; readonly text: string; readonly side: ProblemNode['side'] }

/** What changed between two versions of a tree; by block, since a block keeps its identity when it moves. */
export type TreeComparison = {
  readonly added: readonly ComparedNode[]
  readonly removed: readonly ComparedNode[]
  /** Hung from another block: what that said then, and what it says now. */
  readonly moved: readonly (ComparedNode & { readonly from: string; readonly to: string })[]
  readonly reworded: readonly (ComparedNode & { readonly was: string })[]
}

/** In the order in which each tree is read. A block that gives way to a new sibling has not moved. */
export function compareTrees(before: readonly ProblemNode[], after: readonly ProblemNode[]): TreeComparison {
  const then = new Map(before.map((node) => [node.id, node]))
  const now = new Map(after.map((node) => [node.id, node]))
  const told = ({ id, text, side }: ProblemNode): ComparedNode => ({ id, text, side })
  const above = (nodes: ReadonlyMap<NodeId, ProblemNode>, { parentId }: ProblemNode) =>
    (parentId === null ? undefined : nodes.get(parentId)?.text) ?? ''
  const kept = readingOrder(after).flatMap((node) => {
    const former = then.get(node.id)
    return former ? [{ node, former }] : []
  })
  return {
    added: readingOrder(after)
      .filter(({ id }) => !then.has(id))
      .map(told),
    removed: readingOrder(before)
      .filter(({ id }) => !now.has(id))
      .map(told),
    moved: kept
      .filter(({ node, former }) => node.parentId !== former.parentId || node.side !== former.side)
      .map(({ node, former }) => ({ ...told(node), from: above(then, former), to: above(now, node) })),
    reworded: kept
      .filter(({ node, former }) => node.text !== former.text)
      .map(({ node, former }) => ({ ...told(node), was: former.text })),
  }
}

/** What an agreement approved of a tree: as it stands, as it stood, or the alternatives that were chosen. */
export type ApprovedTree = Pick<ProblemTree, 'id' | 'name'> & {
  readonly key: string
  readonly approved:
    | { readonly kind: 'tree' }
    | ({ readonly kind: 'version' } & Pick<TreeVersion, 'id' | 'number' | 'name'>)
    | { readonly kind: 'choice'; readonly id: RecordId; readonly names: readonly string[] }
}
