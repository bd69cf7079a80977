import { plainText } from '../../documents/plain-text.ts'
import {
  layOutTree,
  type TreeDrawing,
  type TreeMeasures,
  type TreeNode,
} from '../../documents/tree-layout.ts'
import type { Line } from '../text/lines.ts'
import type { Setting } from './slab.ts'
import { style } from './style.ts'
import type { TextStyle } from './style.ts'
import { allRows, type Branch, type Piece, shownUnder } from './tree-branches.ts'
import { balanced, ragged, widthOf } from './typeset.ts'

/** How large a tree is set: the faces of its blocks, and the room in and between them. */
export type Scale = {
  /** Of the centre, of the blocks beside it and of the others. */
  readonly faces: readonly [TextStyle, TextStyle, TextStyle]
  readonly leastHeights: readonly [number, number, number]
  /** Of a block from which nothing hangs. */
  readonly widest: number
  readonly longestLines: readonly [number, number, number]
  readonly measures: TreeMeasures & { readonly groupGap: number }
}

const scaled = (of: TextStyle, factor: number): TextStyle => ({
  ...of,
  size: of.size * factor,
  leading: of.leading * factor,
})

/** `factor` of the letters and of the blocks; `room` of what stands between them, and `rows` of that between rows. */
function scaleOf(factor: number, room: number, rows = room): Scale {
  return {
    faces: [
      scaled(style.treeCenter, factor),
      scaled(style.treeFirst, factor),
      scaled(style.treeOther, factor),
    ],
    leastHeights: [Math.max(46, 54 * rows), 50 * rows, 46 * rows],
    widest: 206 * Math.max(1, factor),
    longestLines: [Infinity, Infinity, Infinity],
    measures: {
      groupGap: 22 * room,
      siblingGap: 10 * room,
      branchGap: 10 * room,
      centerGap: 24 * rows,
      levelGap: 22 * rows,
      bendGap: 40 * rows,
      widths: 'spanning',
      rows: 'even',
      overhang: 58,
      arrows: 'apart',
    },
  }
}

/** As it is best read; then tighter, and then smaller down to 8.5 points; at last as wide as the sheet. */
const smallest = scaleOf(8.5 / 9.5, 0.55)
const smallestAndWidest: Scale = { ...smallest, widest: Infinity }
const steps: readonly Scale[] = [
  scaleOf(1, 1),
  scaleOf(1, 0.65, 1),
  scaleOf(1, 0.65),
  scaleOf(9 / 9.5, 0.6, 1),
  scaleOf(9 / 9.5, 0.6),
  scaleOf(8.5 / 9.5, 0.55, 0.9),
]
/** On the widest papers it is read from farther, and from the wall from farther still. */
const large = 1000
const largeSteps: readonly Scale[] = [scaleOf(12 / 9.5, 1.3), scaleOf(10.5 / 9.5, 1.1), ...steps]
const wallScale: Scale = { ...largeSteps[0]!, widest: 130 }
/** Lines that are not too long to stand on one tile. */
const tiledScale: Scale = { ...wallScale, longestLines: [480, 240, 240] }

export type Room = { readonly width: number; readonly height: number }

/** The piece in the best of the scales in which it fits; null when it does in none. */
export function bestFit(setting: Setting, piece: Piece, room: Room): FittedPiece | null {
  const shown = shownOf(piece)
  const inScale = (scale: Scale) => set(setting, piece, shown, scale, room)
  const least = inScale(smallest) ?? inScale(smallestAndWidest)
  if (!least) return null
  for (const scale of room.width >= large ? largeSteps : steps) {
    const fit = inScale(scale)
    if (fit) return fit
  }
  return least
}

/** A block in its place, and how its text is set. */
export type Fitted = {
  readonly branch: Branch
  /** What hangs from it is on another sheet, or on this one. */
  readonly isCut: boolean
  readonly isOpen: boolean
  readonly box: TreeDrawing['boxes'][number]
  readonly of: TextStyle
  /** Width of its lines at most. */
  readonly measure: number
  /** Room above and below the text, for its number, its mark and where it goes on. */
  readonly insets: { readonly top: number; readonly bottom: number }
}
export type FittedPiece = {
  readonly piece: Piece
  readonly width: number
  readonly height: number
  readonly blocks: readonly Fitted[]
  readonly edges: TreeDrawing['edges']
}

/** Where the number of a block stands, and what it takes. */
export const label = { top: 3, height: 9.5, left: 6, gap: 5 }
const inset = label.top + label.height
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

/** The problem is no narrower than this, nor higher than so many lines, where there is room. */
const leastCenter = 300
const mostLines = 2

function centerWidth(setting: Setting, { faces }: Scale, { node }: Branch, room: number): number {
  const whole = widthOf(setting, faces[0], plainText(node.text))
  return Math.min(room, Math.max(leastCenter, (1.1 * whole) / mostLines + 2 * pads[0].x))
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

/** Between the text of a block and its edge. */
const pads = [
  { x: 18, y: 8 },
  { x: 7, y: 4 },
  { x: 7, y: 4 },
] as const

/** A word longer than this is cut. */
const longestWord = 130
const leastBlock = 56

/** A block is measured again for each sheet that is tried. */
const longestWords = new WeakMap<Branch, number>()

function leastWidth(setting: Setting, { faces }: Scale, branch: Branch): number {
  const { rank } = branch
  const of = faces[rank]
  const words = () => plainText(branch.node.text).split(/[\s\u00a0]+/)
  const known = longestWords.get(branch)
  const longest = known ?? Math.max(0, ...words().map((word) => widthOf(setting, of, word) / of.size))
  if (known === undefined) longestWords.set(branch, longest)
  return Math.max(leastBlock, Math.min(longestWord, longest * of.size) + 2 * pads[rank].x + 0.5)
}

const counted = new WeakMap<Branch, Map<string, readonly Line[]>>()

/** The text of a block in that width. */
function linesIn(setting: Setting, branch: Branch, of: TextStyle, width: number): readonly Line[] {
  const known = counted.get(branch) ?? new Map<string, readonly Line[]>()
  counted.set(branch, known)
  const key = `${of.size} ${width}`
  const lines = known.get(key) ?? ragged(setting, of, branch.node.text, width)
  known.set(key, lines)
  return lines
}

/** The same lines, as even as they can be; the sheets are drawn anew when their numbers are known. */
const evened = new WeakMap<Fitted, readonly Line[]>()

/** Width of the longest of them. */
export function textWidth(setting: Setting, one: Fitted): number {
  return Math.max(0, ...evenLines(setting, one).map((line) => (line.width * one.of.size) / 1000))
}

export function evenLines(setting: Setting, one: Fitted): readonly Line[] {
  const { branch, of, measure } = one
  const lines = evened.get(one) ?? balanced(setting, of, branch.node.text, measure)
  evened.set(one, lines)
  return lines
}

/** How high a block must be for its text in that width. */
function blockOf(setting: Setting, scale: Scale, { branch, isCut }: Shown, width: number) {
  const { node, rank } = branch
  const face = scale.faces[rank]
  const of = node.state === 'plain' ? face : { ...face, color: style.cellPale.color }
  const measure = Math.min(scale.longestLines[rank], width - 2 * pads[rank].x)
  const lines = linesIn(setting, branch, of, measure)
  const hasHead = node.mark !== '' || meetsNumber(setting, branch, of, lines, width)
  const insets = { top: hasHead ? inset : pads[rank].y, bottom: isCut ? inset : pads[rank].y }
  const height = lines.length * of.leading + insets.top + insets.bottom
  return { of, measure, insets, height: Math.max(height, scale.leastHeights[rank]) }
}

/** Whether the first line might run into the number in the corner. */
function meetsNumber(
  setting: Setting,
  { node }: Branch,
  of: TextStyle,
  lines: readonly Line[],
  width: number,
): boolean {
  if (node.number === '') return false
  const right = label.left + widthOf(setting, style.seat, node.number) + label.gap
  return (width - (lines[0]!.width * of.size) / 1000) / 2 < right
}
