import { plainText } from '../../documents/plain-text.ts'
import type { TreeDrawing } from '../../documents/tree-layout.ts'
import type { Line } from '../text/lines.ts'
import type { Setting } from './slab.ts'
import { style, type TextStyle } from './style.ts'
import type { Branch } from './tree-branches.ts'
import type { Scale } from './tree-scales.ts'
import { balanced, ragged, widthOf } from './typeset.ts'

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

/** Where the number of a block stands, and what it takes. */
export const label = { top: 3, height: 9.5, left: 6, gap: 5 }
const inset = label.top + label.height

/** Between the text of a block and its edge. */
const pads = [
  { x: 18, y: 8 },
  { x: 7, y: 4 },
  { x: 7, y: 4 },
] as const

/** A word longer than this is cut. */
const longestWord = 130
export const leastBlock = 56

/** The problem is no narrower than this, nor higher than so many lines, where there is room. */
const leastCenter = 300
const mostLines = 2

export function centerWidth(setting: Setting, { faces }: Scale, { node }: Branch, room: number): number {
  const whole = widthOf(setting, faces[0], plainText(node.text))
  return Math.min(room, Math.max(leastCenter, (1.1 * whole) / mostLines + 2 * pads[0].x))
}

/** A block is measured again for each sheet that is tried. */
const longestWords = new WeakMap<Branch, number>()

export function leastWidth(setting: Setting, { faces }: Scale, branch: Branch): number {
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
export function blockOf(
  setting: Setting,
  scale: Scale,
  { branch, isCut }: Pick<Fitted, 'branch' | 'isCut'>,
  width: number,
) {
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
