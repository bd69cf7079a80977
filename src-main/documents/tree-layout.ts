import { hierarchy, tree, type HierarchyNode, type HierarchyPointNode } from 'd3-hierarchy'

/** A block as it is measured; blocks of one parent and side come in their order. */
export type TreeNode = {
  readonly id: string
  readonly parentId: string | null
  readonly side: 'center' | 'cause' | 'effect'
  readonly width: number
  readonly height: number
}

/** Room between blocks, in the unit of their sizes. */
export type TreeMeasures = {
  /** Between two blocks of one parent, and between those of two parents. */
  readonly siblingGap: number
  readonly branchGap: number
  /** Between the blocks beside the problem; as between others when absent. */
  readonly groupGap?: number
  /** From the first to the last block beside the problem, at least, where it has more than one: under all of it. */
  readonly spread?: number
  /** Between two rows, and between the problem and the rows beside it. */
  readonly levelGap: number
  readonly centerGap: number
  /** Between two rows where some arrow bends; as between others when absent. */
  readonly bendGap?: number
  /** Each block as wide as it is, which it is when absent, or as all that hangs from it. */
  readonly widths?: 'own' | 'spanning'
  /** Every block as high as its row, or as high as its text. */
  readonly rows: 'even' | 'own'
  /** How far the problem reaches beyond the middles of the blocks beside it, so that their arrows are straight. */
  readonly overhang: number | null
  /** All arrows to a cause in one point, or each in its own. */
  readonly arrows: 'joined' | 'apart'
}

export type TreeBox = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
type Point = readonly [x: number, y: number]
/** From the cause to its effect: a straight line, or one with two elbows. */
export type TreeEdge = { readonly from: string; readonly to: string; readonly points: readonly Point[] }
export type TreeDrawing = {
  readonly width: number
  readonly height: number
  /** The problem, then its causes and then its effects, each before what hangs from it. */
  readonly boxes: readonly TreeBox[]
  readonly edges: readonly TreeEdge[]
}

type Placed = HierarchyNode<TreeNode>
/** Where the middle of each block is, and how wide it is. */
type Places = ReadonlyMap<Placed, { readonly x: number; readonly width: number }>
type Side = { readonly root: Placed; readonly places: Places }

/**
 * Effects above, the problem in the middle, causes below; blocks as far from the problem are in one row. Each branch
 * keeps its own shape wherever it is put, so that a new block only makes the others give way. Same blocks, same drawing.
 */
export function layOutTree(nodes: readonly TreeNode[], measures: TreeMeasures): TreeDrawing {
  const center = nodes.find(({ side }) => side === 'center')
  if (!center) return { width: 0, height: 0, boxes: [], edges: [] }
  const children = Map.groupBy(nodes, ({ parentId }) => parentId)
  const across = (side: TreeNode['side']): Side => {
    const root = hierarchy(center, ({ id }) => children.get(id)?.filter((child) => child.side === side))
    return { root, places: measures.widths === 'spanning' ? spanned(root, measures) : tidy(root, measures) }
  }
  const [causes, effects] = [across('cause'), across('effect')]
  const middle = spanning(center, [causes, effects], measures)
  const boxes = [
    middle,
    ...downwards(causes, middle.height + measures.centerGap, measures),
    ...downwards(effects, measures.centerGap, measures).map((box) => ({ ...box, y: -box.y - box.height })),
  ]
  return drawn(boxes, [causes.root, effects.root], measures)
}

/** Branches as near as their blocks let them, each block over the middle of those that hang from it. */
function tidy(
  root: Placed,
  { siblingGap, branchGap, groupGap = siblingGap, spread = 0 }: TreeMeasures,
): Places {
  const gapOf = (a: Placed, b: Placed) =>
    a.depth === 1 ? groupGap : a.parent === b.parent ? siblingGap : branchGap
  const placed = tree<TreeNode>()
    .nodeSize([1, 1])
    .separation((a, b) => (a.data.width + b.data.width) / 2 + gapOf(a, b))(root)
  const aside = spreadOf(placed, spread)
  return new Map(
    placed.descendants().map((node) => [node, { x: node.x + aside(node), width: node.data.width }]),
  )
}

/** How much further apart go the branches of the problem, that would be in a bunch under it. */
function spreadOf(root: HierarchyPointNode<TreeNode>, spread: number) {
  const { children: branches = [] } = root
  const own = (branches.at(-1)?.x ?? 0) - (branches[0]?.x ?? 0)
  const more = branches.length > 1 ? Math.max(0, spread - own) / (branches.length - 1) : 0
  if (more === 0) return () => 0
  const asides = new Map(branches.map((one, at) => [one.data.id, (at - (branches.length - 1) / 2) * more]))
  return (node: HierarchyPointNode<TreeNode>): number => {
    const branch = node.ancestors().at(-2)
    return branch ? asides.get(branch.data.id)! : 0
  }
}

/** Each block as wide as all that hangs from it. */
function spanned(root: Placed, { siblingGap, groupGap = siblingGap }: TreeMeasures): Places {
  const below = new Map<Placed, number>()
  const widthOf = (node: Placed) => Math.max(node.data.width, below.get(node)!)
  const gapUnder = ({ depth }: Placed) => (depth === 0 ? groupGap : siblingGap)
  root.eachAfter((node) => {
    const { children = [] } = node
    const gaps = gapUnder(node) * Math.max(0, children.length - 1)
    below.set(
      node,
      children.reduce((sum, child) => sum + widthOf(child), gaps),
    )
  })
  const places = new Map([[root, { x: 0, width: widthOf(root) }]])
  root.eachBefore((node) => {
    let left = places.get(node)!.x - below.get(node)! / 2
    for (const child of node.children ?? []) {
      places.set(child, { x: left + widthOf(child) / 2, width: widthOf(child) })
      left += widthOf(child) + gapUnder(node)
    }
  })
  return places
}

/** The problem over the middles of all the blocks beside it and not beyond them; never narrower than itself. */
function spanning(center: TreeNode, sides: readonly Side[], { overhang }: TreeMeasures): TreeBox {
  const { id, width, height } = center
  const beside = sides.flatMap(({ root, places }) => (root.children ?? []).map((child) => places.get(child)!))
  const middles = Math.max(0, ...beside.map(({ x }) => Math.abs(x)))
  const ends = Math.max(0, ...beside.map((place) => Math.abs(place.x) + place.width / 2))
  const half = Math.max(width / 2, overhang === null ? 0 : Math.min(middles + overhang, ends))
  return { id, x: -half, y: 0, width: 2 * half, height }
}

/** Every block but the problem, in rows that begin at `top`. */
function downwards(
  { root, places }: Side,
  top: number,
  { levelGap, bendGap = levelGap, rows }: TreeMeasures,
): TreeBox[] {
  const heights: number[] = []
  const gaps: number[] = []
  root.each(({ depth, data, children = [] }) => {
    heights[depth] = Math.max(heights[depth] ?? 0, data.height)
    gaps[depth] = Math.max(gaps[depth] ?? 0, children.length > 1 ? bendGap : levelGap)
  })
  const tops: number[] = [0, top]
  for (let depth = 2; depth < heights.length; depth += 1)
    tops[depth] = tops[depth - 1]! + heights[depth - 1]! + gaps[depth - 1]!
  const boxes: TreeBox[] = []
  root.eachBefore((node) => {
    const { depth, data } = node
    if (depth === 0) return
    const { id, height } = data
    const { x, width } = places.get(node)!
    const own = rows === 'even' ? heights[depth]! : height
    boxes.push({ id, x: x - width / 2, y: tops[depth]!, width, height: own })
  })
  return boxes
}

/** All of it from zero, with its arrows. */
function drawn(boxes: readonly TreeBox[], sides: readonly Placed[], measures: TreeMeasures): TreeDrawing {
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const moved = boxes.map((box) => ({ ...box, x: box.x - left, y: box.y - top }))
  const byId = new Map(moved.map((box) => [box.id, box]))
  return {
    width: Math.max(...moved.map(({ x, width }) => x + width)),
    height: Math.max(...moved.map(({ y, height }) => y + height)),
    boxes: moved,
    edges: sides.flatMap((side) => side.descendants().flatMap((parent) => arrowsOf(parent, byId, measures))),
  }
}

const middleOf = ({ x, width }: TreeBox) => x + width / 2
/** Middles nearer than this agree. */
const straight = 0.5

/** Between a block and those that hang from it; all of them bend at the same height, half way of the shortest. */
function arrowsOf(of: Placed, boxes: ReadonlyMap<string, TreeBox>, measures: TreeMeasures): TreeEdge[] {
  const parent = boxes.get(of.data.id)!
  const children = (of.children ?? []).map(({ data }) => boxes.get(data.id)!)
  const isCause = children.some(({ y }) => y > parent.y)
  const end = isCause ? parent.y + parent.height : parent.y
  const begins = children.map(({ y, height }) => (isCause ? y : y + height))
  const nearest = isCause ? Math.min(...begins) : Math.max(...begins)
  const bend = (end + nearest) / 2
  const ports =
    of.depth === 0 && measures.overhang !== null
      ? children.map(middleOf)
      : portsOf(parent, children, measures)
  return children.map((child, index) => {
    const [x, port] = [middleOf(child), ports[index]!]
    const elbows: readonly Point[] = [
      [x, bend],
      [port, bend],
    ]
    const isStraight = Math.abs(x - port) < straight
    const points: readonly Point[] = isStraight
      ? [
          [x, begins[index]!],
          [x, end],
        ]
      : [[x, begins[index]!], ...elbows, [port, end]]
    return isCause
      ? { from: child.id, to: parent.id, points }
      : { from: parent.id, to: child.id, points: points.toReversed() }
  })
}

/** An arrow ends this part of the way to its sibling nearer the middle than it begins: two never share a line. */
const inward = 0.275
/** No arrow ends in the corner of a block. */
const corner = 8

/** Where the arrow of each child meets its parent: all in the middle where they do not fit beside each other. */
function portsOf(parent: TreeBox, children: readonly TreeBox[], { arrows }: TreeMeasures): number[] {
  const hub = middleOf(parent)
  const middles = children.map(middleOf)
  const own = middles.map((x, index) => {
    const next = middles[x < hub ? index + 1 : index - 1]
    return Math.abs(x - hub) < straight || next === undefined ? x : x + inward * (next - x)
  })
  const isInside = (x: number) => x >= parent.x + corner && x <= parent.x + parent.width - corner
  return arrows === 'apart' && own.every(isInside) ? own : middles.map(() => hub)
}
