import { layOutTree, type TreeDrawing, type TreeNode } from '../../documents/tree-layout.ts'
import type { Setting } from './slab.ts'
import { blockOf, centerWidth, type Fitted, leastBlock, leastWidth } from './tree-block.ts'
import { allRows, type Branch, type Piece, shownUnder } from './tree-branches.ts'
import { type Scale, scalesFor, smallest, smallestAndWidest, tiledScale, wallScale } from './tree-scales.ts'

export type Room = { readonly width: number; readonly height: number }

/** The piece in the best of the scales in which it fits; null when it does in none. */
export function bestFit(setting: Setting, piece: Piece, room: Room): FittedPiece | null {
  const shown = shownOf(piece)
  const inScale = (scale: Scale) => set(setting, piece, shown, scale, room)
  const least = inScale(smallest) ?? inScale(smallestAndWidest)
  if (!least) return null
  for (const scale of scalesFor(room.width)) {
    const fit = inScale(scale)
    if (fit) return fit
  }
  return least
}

export type FittedPiece = {
  readonly piece: Piece
  readonly width: number
  readonly height: number
  readonly blocks: readonly Fitted[]
  readonly edges: TreeDrawing['edges']
}

const slack = 0.01

/** All of a tree, as large as it is: as wide as its wider side, the blocks of the other take what room that leaves. */
export function fittedWhole(setting: Setting, center: Branch, isTiled: boolean): FittedPiece {
  const piece: Piece = { root: center, shown: center.children, rows: allRows }
  const scale = isTiled ? tiledScale : wallScale
  const shown = shownOf(piece)
  const narrow = set(setting, piece, shown, scale, { width: Infinity, height: Infinity })!
  const room = { width: narrow.width, height: Infinity }
  return set(setting, piece, shown, { ...scale, widest: 2 * scale.widest }, room) ?? narrow
}

/** The piece set in a scale; null when it does not fit into the width or the height. */
function set(
  setting: Setting,
  piece: Piece,
  shown: readonly Shown[],
  scale: Scale,
  room: Room,
): FittedPiece | null {
  const widths = leastWidths(setting, piece, scale, shown, room.width)
  if (!widths) return null
  const isWhole = piece.root.node.side === 'center'
  const measures = { ...scale.measures, overhang: isWhole ? scale.measures.overhang : Infinity }
  const drawn = (heightOf: (one: Shown) => number) =>
    layOutTree(
      shown.map((one): TreeNode => ({
        id: one.branch.id,
        parentId: one.parent && one.parent.id,
        side: one.parent ? one.branch.node.side : 'center',
        width: widths.get(one.branch)!,
        height: heightOf(one),
      })),
      measures,
    )
  // How wide each block is, and so how high, is known once those that hang from it have their places.
  const wide = boxesOf(drawn(() => 0))
  const made = new Map(
    shown.map((one) => [one, blockOf(setting, scale, one, wide.get(one.branch.id)!.width)]),
  )
  const drawing = drawn((one) => made.get(one)!.height)
  if (drawing.width > room.width + slack || drawing.height > room.height + slack) return null
  const boxes = boxesOf(drawing)
  const blocks = shown.map((one): Fitted => {
    const { of, measure, insets } = made.get(one)!
    const { branch, children, isCut } = one
    return { branch, isCut, isOpen: children.length > 0, box: boxes.get(branch.id)!, of, measure, insets }
  })
  return { piece, width: drawing.width, height: drawing.height, blocks, edges: drawing.edges }
}

function boxesOf({ boxes }: TreeDrawing) {
  return new Map(boxes.map((box) => [box.id, box]))
}

type Shown = {
  readonly branch: Branch
  readonly parent: Branch | null
  readonly children: readonly Branch[]
  /** What hangs from it is on another sheet. */
  readonly isCut: boolean
}

function shownOf(piece: Piece): Shown[] {
  const shown: Shown[] = []
  const walk = (branch: Branch, depth: number, parent: Branch | null): void => {
    const children = shownUnder(piece, branch, depth)
    const isCut = depth > 0 && children.length === 0 && branch.children.length > 0
    shown.push({ branch, parent, children, isCut })
    for (const child of children) walk(child, depth + 1, branch)
  }
  walk(piece.root, 0, null)
  return shown
}

/**
 * What each block takes at least. Those from which nothing hangs share the width that there is, none narrower than its
 * longest word; the others are as wide as what hangs from them. Null where not even that fits.
 */
function leastWidths(
  setting: Setting,
  piece: Piece,
  scale: Scale,
  shown: readonly Shown[],
  room: number,
): ReadonlyMap<Branch, number> | null {
  const widths = new Map<Branch, number>()
  const { groupGap, siblingGap } = scale.measures
  for (const side of ['cause', 'effect'] as const) {
    const leaves = shown.filter(
      ({ branch, parent, children }) => parent && children.length === 0 && branch.node.side === side,
    )
    const groups = piece.shown.filter(({ node }) => node.side === side).length
    const gaps = groups === 0 ? 0 : groupGap * (groups - 1) + siblingGap * (leaves.length - groups)
    if (gaps + leaves.length * leastBlock > room) return null
    const least = leaves.map(({ branch }) => leastWidth(setting, scale, branch))
    const width = shared(least, room - gaps, scale.widest)
    if (width === null) return null
    leaves.forEach(({ branch }, index) => widths.set(branch, Math.max(width, least[index]!)))
  }
  for (const { branch } of shown)
    if (!widths.has(branch)) widths.set(branch, leastWidth(setting, scale, branch))
  if (piece.root.node.side === 'center') widths.set(piece.root, centerWidth(setting, scale, piece.root, room))
  return widths
}

/** The width that all those may have that need no more; null where they do not fit. */
function shared(least: readonly number[], room: number, widest: number): number | null {
  const sorted = least.toSorted((a, b) => b - a)
  let rest = room
  for (const [index, width] of sorted.entries()) {
    const each = rest / (sorted.length - index)
    if (width <= each) return Math.min(each, widest)
    rest -= width
  }
  return rest < -slack ? null : 0
}
