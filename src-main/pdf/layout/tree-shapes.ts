import type { TreeBlock, TreeSide } from '../../documents/model.ts'
import { plainText } from '../../documents/plain-text.ts'
import type { TreeEdge } from '../../documents/tree-layout.ts'
import { tint, turn } from './shapes.ts'
import type { Area, Marked, Node, PathShape, PathStep, RectShape, Role, Shape } from './shapes.ts'
import { element } from './slab.ts'
import type { Setting } from './slab.ts'
import { color, style } from './style.ts'
import { evenLines, type Fitted, label, textWidth } from './tree-block.ts'
import type { Branch } from './tree-branches.ts'
import type { FittedPiece } from './tree-fit.ts'
import { capitals, lineShapes, oneLine, widthOf } from './typeset.ts'

/** Room at the left of a drawing for the names of its bands. */
export const bandWidth = 22
const bandRuleX = 13

/** The elements of a tree: what is drawn of it on every sheet is one list. */
export type TreeElements = {
  /** All of them, in the order in which they are read, whatever is drawn first. */
  readonly opened: readonly Marked[]
  band(side: TreeSide): Node
  number(branch: Branch): Node
  text(branch: Branch): Node
}

/** A list of three: the problem, its causes and its effects, these in lists of lists. */
export function elementsOf(
  root: Node,
  center: Branch,
  isParted: (branch: Branch) => boolean = () => false,
): TreeElements {
  const opened: Marked[] = []
  const open = (role: Role, parent: Node, attributes: Partial<Node> = {}): Node => {
    const node = element(role, parent, attributes)
    opened.push({ node, shapes: [] })
    return node
  }
  const list = open('L', root, { numbering: 'None' })
  const item = (parent: Node) => {
    const node = open('LI', parent)
    return { label: open('Lbl', node), body: open('LBody', node) }
  }
  // Of a text that is cut, the pages have only parts.
  const text = (branch: Branch, parent: Node) =>
    open('P', parent, isParted(branch) ? { actual: wordsOf(branch) } : {})
  const numbers = new Map<Branch, Node>()
  const texts = new Map<Branch, Node>()
  const grow = (parent: Node, branches: readonly Branch[]): void => {
    if (branches.length === 0) return
    const own = open('L', parent, { numbering: 'Decimal' })
    for (const branch of branches) {
      const { label: number, body } = item(own)
      numbers.set(branch, number)
      texts.set(branch, text(branch, body))
      grow(body, branch.children)
    }
  }
  const bands = new Map<TreeSide, Node>()
  for (const side of ['center', 'cause', 'effect'] as const) {
    const beside = center.children.filter(({ node }) => node.side === side)
    if (side !== 'center' && beside.length === 0) continue
    const { label: name, body } = item(list)
    bands.set(side, name)
    if (side === 'center') texts.set(center, text(center, body))
    grow(body, beside)
  }
  return {
    opened,
    band: (side) => bands.get(side)!,
    number: (branch) => numbers.get(branch)!,
    text: (branch) => texts.get(branch)!,
  }
}

function wordsOf({ node: { mark, text } }: Branch): string {
  return mark ? `${mark} ${plainText(text)}` : plainText(text)
}

type Place = { readonly x: number; readonly y: number }

/** How a piece is drawn and read: what was said on another sheet is only drawn. */
export type Reading = {
  readonly elements: TreeElements
  /** Whether the block, or the name of a band, is said by what is written in that part of the drawing. */
  says(branch: Branch | null, written: Area): boolean
  /** «sigue en la hoja 3»; null of what goes on here or ends. */
  goesOn(branch: Branch): string | null
  /** Whether any of that part of the drawing is seen. */
  sees(area: Area): boolean
  /** The largest part of it that is on one sheet. */
  partOf(area: Area): Area
}

const readingOrder: readonly TreeSide[] = ['center', 'cause', 'effect']

/** What is drawn of a piece, with its left upper corner there. */
export function treeShapes(
  setting: Setting,
  block: TreeBlock,
  piece: FittedPiece,
  at: Place,
  reading: Reading,
): Marked[] {
  const { blocks } = piece
  const bands = Map.groupBy(blocks, ({ branch }) => branch.node.side)
  const seen = blocks.filter(({ box }) => reading.sees(box))
  const edges = piece.edges.filter(({ points }) => reading.sees(around(points)))
  const dashed = new Set(blocks.filter(({ branch }) => isParameter(branch)).map(({ branch }) => branch.id))
  const drawing: Marked = {
    node: null,
    shapes: [
      ...[...bands.values()].map((band) => bandRule(extent(band), at)),
      ...edges.flatMap((edge) => arrow(edge, at, dashed.has(edge.from) || dashed.has(edge.to))),
      ...seen.map((one) => outline(one, at)),
      ...seen.flatMap((one) => (one.isCut ? reference(setting, one, at, reading.goesOn(one.branch)) : [])),
    ],
  }
  const spoken = readingOrder.flatMap((side): Marked[] => {
    const band = bands.get(side)
    if (!band) return []
    return [
      ...bandName(setting, block, side, extent(band), at, reading),
      ...band.filter(({ box }) => reading.sees(box)).flatMap((one) => texts(setting, one, at, reading)),
    ]
  })
  return [drawing, ...spoken]
}

function around(points: readonly (readonly [x: number, y: number])[]): Area {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs) - head.width, Math.min(...ys)]
  return { x, y, width: Math.max(...xs) + head.width - x, height: Math.max(...ys) - y }
}

function isParameter({ node }: Branch): boolean {
  return node.state === 'parameter'
}

const looks = [
  { fill: color.accent, stroke: null, radius: 6 },
  { fill: color.tint, stroke: { color: color.accent, width: 1 }, radius: 4 },
  { fill: '#FFFFFF', stroke: { color: color.rule, width: 0.75 }, radius: 4 },
] as const

function outline({ branch, box }: Fitted, at: Place): RectShape {
  const { x, y, width, height } = box
  const look = looks[branch.rank]
  const place = { kind: 'rect', x: at.x + x, y: at.y + y, width, height } as const
  if (!isParameter(branch)) return { ...place, ...look }
  const stroke = { color: color.secondary, width: 0.75, dash: 3 }
  return { ...place, ...look, fill: '#FFFFFF', stroke }
}

const ink = { color: color.secondary, width: 1 }
const head = { width: 6.4, height: 6 }
const elbow = 5
/** An arrow does not touch what it points at. */
const clear = 1.5

/** A line with round elbows and a head at its end. */
function arrow({ points }: TreeEdge, at: Place, isDashed: boolean): Shape[] {
  const path = points.map(([x, y]) => [x + at.x, y + at.y] as const)
  const [endX, endY] = path.at(-1)!
  const tip = endY + clear
  const stop = [endX, tip + head.height - 0.5] as const
  const all = [...path.slice(0, -1), stop]
  const turns = all.slice(1, -1).flatMap((corner, index) => {
    const [before, after] = [all[index]!, all[index + 2]!]
    const room = Math.min(distance(before, corner), distance(corner, after)) / 2
    return turn(before, corner, after, Math.min(elbow, room))
  })
  const steps: PathStep[] = [['M', ...all[0]!], ...turns, ['L', ...stop]]
  const stroke = isDashed ? { ...ink, dash: 3 } : ink
  const triangle: PathShape = {
    kind: 'path',
    steps: [
      ['M', endX, tip],
      ['L', endX + head.width / 2, tip + head.height],
      ['L', endX - head.width / 2, tip + head.height],
      ['Z'],
    ],
    fill: ink.color,
    stroke: null,
  }
  return [{ kind: 'path', steps, fill: null, stroke }, triangle]
}

function distance(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

/** Beside a band, from its first row to its last. */
function extent(band: readonly Fitted[]): Area {
  const y = Math.min(...band.map(({ box }) => box.y))
  const bottom = Math.max(...band.map(({ box }) => box.y + box.height))
  return { x: -bandWidth, y, width: bandWidth, height: bottom - y }
}

function bandRule({ y, height }: Area, at: Place): Shape {
  return tint(at.x - bandWidth + bandRuleX - 0.45, at.y + y, 0.9, height, color.accent)
}

/** The name of a band goes up beside its rule. */
function bandName(
  setting: Setting,
  block: TreeBlock,
  side: TreeSide,
  band: Area,
  at: Place,
  { elements, says, sees, partOf }: Reading,
): Marked[] {
  const name = capitals(block.bands[side])
  const length = widthOf(setting, style.label, name)
  const part = partOf(band)
  const { y, height } = part.height >= length ? part : band
  const written = { ...band, y: y + (height - length) / 2, height: length }
  if (!sees(written)) return []
  const shape = {
    ...oneLine(setting, style.label, name, 0, 0),
    angle: 90,
    x: at.x + band.x + style.label.size * 0.8,
    baseline: at.y + written.y + length,
  }
  return [{ node: says(null, written) ? elements.band(side) : null, shapes: [shape] }]
}

/** The number of a block, and what it says under its mark. */
function texts(setting: Setting, one: Fitted, at: Place, reading: Reading): Marked[] {
  const { branch, box } = one
  const { number, mark } = branch.node
  const { elements, says, sees } = reading
  const top = at.y + box.y + label.top
  const left = box.x + label.left
  const after = number === '' ? 0 : widthOf(setting, style.seat, number) + label.gap
  const corner = { x: box.x, y: box.y, width: label.left + after, height: label.top + label.height }
  const marked: Marked[] = []
  if (number !== '' && sees(corner))
    marked.push({
      node: says(branch, corner) ? elements.number(branch) : null,
      shapes: [oneLine(setting, style.seat, number, at.x + left, top)],
    })
  const area = textArea(setting, one, reading)
  if (!sees(area)) return marked
  const marks = mark === '' ? [] : [oneLine(setting, style.smallStrong, mark, at.x + left + after, top)]
  marked.push({
    node: says(branch, area) ? elements.text(branch) : null,
    shapes: [...marks, ...lines(setting, one, area, at)],
  })
  return marked
}

/** Where the text stands: in the middle of the block, or of the part of it that is on one sheet, if it fits there. */
function textArea(setting: Setting, one: Fitted, { partOf }: Reading): Area {
  const { box, of, insets } = one
  const width = textWidth(setting, one)
  const height = evenLines(setting, one).length * of.leading
  const part = partOf(box)
  const middle = part.width >= width + textMargin ? part : box
  const top = Math.min((box.height - height) / 2, box.height - insets.bottom - height)
  return {
    x: middle.x + (middle.width - width) / 2,
    y: box.y + Math.max(insets.top, top),
    width,
    height,
  }
}
/** Beside a text, up to where its block is cut. */
export const textMargin = 10

/** Clear of the number, the mark and the reference of the block. */
function lines(setting: Setting, one: Fitted, area: Area, at: Place): Shape[] {
  const { of } = one
  return evenLines(setting, one).flatMap((line, index) => {
    const x = at.x + area.x + (area.width - (line.width * of.size) / 1000) / 2
    return lineShapes(line, of, x, at.y + area.y + index * of.leading, true)
  })
}

/** «sigue en la hoja 3», in the middle of the foot of the block. */
function reference(setting: Setting, { box }: Fitted, at: Place, text: string | null): Shape[] {
  if (text === null) return []
  const x = at.x + box.x + (box.width - widthOf(setting, style.seat, text)) / 2
  return [oneLine(setting, style.seat, text, x, at.y + box.y + box.height - label.top - label.height)]
}
