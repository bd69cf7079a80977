import type { TreeBlock, TreeBlockNode, TreeSide } from '../../documents/model.ts'

/** A block with what hangs from it. */
export type Branch = {
  /** Side and number. */
  readonly id: string
  readonly node: TreeBlockNode
  /** The problem, a block beside it, any other. */
  readonly rank: 0 | 1 | 2
  readonly children: readonly Branch[]
}

/** The centre of a tree with everything that hangs from it; null of a tree without one. */
export function centerOf({ nodes }: Pick<TreeBlock, 'nodes'>): Branch | null {
  const branches = new Map<string, Branch & { readonly children: Branch[] }>()
  let center: Branch | null = null
  for (const node of nodes) {
    const id = placeOf(node.side, node.number)
    const branch = { id, node, rank: rankOf(node), children: [] }
    branches.set(id, branch)
    if (node.side === 'center') center = branch
    else branches.get(parentOf(node))?.children.push(branch)
  }
  return center
}

function rankOf({ side, number }: TreeBlockNode): Branch['rank'] {
  if (side === 'center') return 0
  return number.includes('.') ? 2 : 1
}

function placeOf(side: TreeSide, number: string): string {
  return `${side} ${number}`
}

function parentOf({ side, number }: TreeBlockNode): string {
  const point = number.lastIndexOf('.')
  return point < 0 ? placeOf('center', '') : placeOf(side, number.slice(0, point))
}

/** What is drawn on one sheet: a block, some of those that hang from it, and so many rows of them on each side. */
export type Piece = {
  readonly root: Branch
  readonly shown: readonly Branch[]
  readonly rows: Rows
}
export type Rows = { readonly cause: number; readonly effect: number }
export const allRows: Rows = { cause: Infinity, effect: Infinity }

/** What a piece shows under a block. */
export function shownUnder(piece: Piece, branch: Branch, depth: number): readonly Branch[] {
  if (branch === piece.root) return piece.shown
  const { side } = branch.node
  return side !== 'center' && depth < piece.rows[side] ? branch.children : []
}

/** How many rows hang from a block on its longest side. */
export function rowsUnder(branches: readonly Branch[]): number {
  return branches.length === 0 ? 0 : 1 + rowsUnder(branches.flatMap(({ children }) => children))
}
