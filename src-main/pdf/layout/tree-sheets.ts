import type { Setting } from './slab.ts'
import { allRows, type Branch, type Piece, type Rows, rowsUnder } from './tree-branches.ts'
import { bestFit, type FittedPiece, type Room } from './tree-fit.ts'

/** A sheet of a tree: what is on it, what of that was on none before, and where the rest is. */
export type TreeSheet = {
  readonly fit: FittedPiece
  readonly says: ReadonlySet<Branch>
  /** Index of the sheet on which what hangs from a block is. */
  goesOn(branch: Branch): number | null
  /** Index of the sheet from which it goes on; null of the first. */
  readonly from: number | null
}

/**
 * The whole tree on a sheet if it fits; else its first rows, and then each branch on the next sheets, as many of them
 * together as fit.
 */
export function sheetsOf(setting: Setting, center: Branch, first: Room, later: Room): TreeSheet[] {
  const pieces = piecesOf(setting, center, first, later)
  const saidOn = new Map<Branch, number>()
  const goesOnAt = new Map<Branch, number>()
  const says = pieces.map((fit, index) => {
    const fresh = fit.blocks.map(({ branch }) => branch).filter((branch) => !saidOn.has(branch))
    for (const branch of fresh) saidOn.set(branch, index)
    for (const { branch, isOpen } of fit.blocks)
      if (isOpen && !goesOnAt.has(branch)) goesOnAt.set(branch, index)
    return new Set(fresh)
  })
  return pieces.map((fit, index) => ({
    fit,
    says: says[index]!,
    goesOn: (branch) => goesOnAt.get(branch) ?? null,
    from: index === 0 ? null : saidBefore(fit.piece, index, saidOn),
  }))
}

/** Where the first block that it shows, or else the one they hang from, was said. */
function saidBefore({ root, shown }: Piece, index: number, saidOn: ReadonlyMap<Branch, number>): number {
  const at = saidOn.get(shown[0]!)!
  return at < index ? at : saidOn.get(root)!
}

function piecesOf(setting: Setting, root: Branch, first: Room, later: Room): FittedPiece[] {
  const fit = (piece: Piece, isFirst: boolean) => bestFit(setting, piece, isFirst ? first : later)
  const whole = (branch: Branch, shown = branch.children): Piece => ({ root: branch, shown, rows: allRows })

  /** A branch and all that hangs from it, from its own block on. */
  const split = (branch: Branch, isFirst: boolean): FittedPiece[] => {
    const all = fit(whole(branch), isFirst)
    if (all) return [all]
    const ways = overviews(branch, isFirst).map((overview) => [overview, ...elsewhere(overview)])
    if (ways.length > 0) return ways.reduce((best, way) => (way.length < best.length ? way : best))
    return inParts(branch, isFirst)
  }

  /** As many rows of effects as fit beside each number of rows of causes. */
  const overviews = (branch: Branch, isFirst: boolean): FittedPiece[] => {
    const rowsOf = (side: keyof Rows) =>
      Math.max(1, rowsUnder(branch.children.filter(({ node }) => node.side === side)))
    const found: FittedPiece[] = []
    for (let cause = rowsOf('cause'); cause > 0; cause -= 1)
      for (let effect = rowsOf('effect'); effect > 0; effect -= 1) {
        const some = fit({ root: branch, shown: branch.children, rows: { cause, effect } }, isFirst)
        if (some) found.push(some)
        if (some) break
      }
    return found
  }

  const made = new Map<Branch, FittedPiece[]>()
  /** The sheets of the branches that a sheet cuts; they are the same after whichever cuts them. */
  const elsewhere = (piece: FittedPiece): FittedPiece[] =>
    cutIn(piece).flatMap(({ parent, cut }) => {
      const known = made.get(cut[0]!) ?? branches(parent, cut)
      made.set(cut[0]!, known)
      return known
    })

  /** Siblings whose branches are elsewhere, as many together as fit under the block they hang from. */
  const branches = (parent: Branch, cut: readonly Branch[]): FittedPiece[] => {
    const pieces: FittedPiece[] = []
    for (let at = 0; at < cut.length;) {
      const [some, count] = longest((end) => fit(whole(parent, cut.slice(at, end)), false), at, cut.length)
      pieces.push(...(some ? [some] : split(cut[at]!, false)))
      at += Math.max(1, count)
    }
    return pieces
  }

  /** More blocks beside each other than a sheet takes: its first row in parts, each with what hangs from it. */
  const inParts = (branch: Branch, isFirst: boolean): FittedPiece[] => {
    const pieces: FittedPiece[] = []
    const { children } = branch
    for (let at = 0; at < children.length;) {
      const onFirst = isFirst && pieces.length === 0
      const row = (end: number) =>
        fit({ root: branch, shown: children.slice(at, end), rows: { cause: 1, effect: 1 } }, onFirst)
      const [some, count] = longest(row, at, children.length)
      if (!some) throw new Error('A block of the tree is larger than a page')
      pieces.push(some, ...elsewhere(some))
      at += count
    }
    return pieces
  }

  return split(root, true)
}

/** The most of the next ones that fit together, and how many they are. */
function longest(
  tried: (end: number) => FittedPiece | null,
  from: number,
  last: number,
): readonly [FittedPiece | null, number] {
  let best: FittedPiece | null = null
  let count = 0
  for (let end = from + 1; end <= last; end += 1) {
    const fit = tried(end)
    if (!fit) break
    best = fit
    count = end - from
  }
  return [best, count]
}

/** Blocks of a sheet whose branches are on others, with the one that they hang from. */
function cutIn({ blocks }: FittedPiece): { readonly parent: Branch; readonly cut: readonly Branch[] }[] {
  const isCut = new Set(blocks.filter((block) => block.isCut).map(({ branch }) => branch))
  return blocks
    .map(({ branch }) => ({ parent: branch, cut: branch.children.filter((child) => isCut.has(child)) }))
    .filter(({ cut }) => cut.length > 0)
}
