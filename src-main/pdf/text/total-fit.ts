import { box, glue, penalty } from './items.ts'
import type { Item } from './items.ts'

/**
 * Total-fit line breaking (Knuth and Plass): the breaks that make the whole paragraph even, not each line in
 * turn. Answers the index of the item each line ends at; the last is `items.length`.
 */
export function totalFit(items: readonly Item[], width: number): readonly number[] {
  return fit(items, width, 2.2) ?? fit(items, width, Infinity) ?? [items.length]
}

type Break = {
  readonly at: number
  /** First item of the next line. */
  readonly next: number
  readonly demerits: number
  readonly hyphen: boolean
  readonly previous: Break | null
}
type Sums = { readonly width: Float64Array; readonly stretch: Float64Array; readonly shrink: Float64Array }

const lineCost = 10
const hyphenPairCost = 4_000
/** For a last line shorter than a tenth of the measure. */
const shortLastLineCost = 1_000_000

function fit(items: readonly Item[], width: number, tolerance: number): readonly number[] | null {
  const sums = sum(items)
  const start: Break = { at: 0, next: 0, demerits: 0, hyphen: false, previous: null }
  let active: Break[] = [start]
  for (let index = 0; index <= items.length; index++) {
    if (!breaksAt(items, index)) continue
    active = step(items, sums, active, index, width, tolerance)
    if (active.length === 0) return null
  }
  const ends = active.filter((node) => node.at === items.length)
  return ends.length === 0
    ? null
    : unwind(ends.reduce((best, node) => (node.demerits < best.demerits ? node : best)))
}

function breaksAt(items: readonly Item[], index: number): boolean {
  const item = items[index]
  if (!item) return true
  if (item.kind === glue) return item.cost < Infinity && items[index - 1]?.kind === box
  return item.kind === penalty && item.cost < Infinity
}

function step(
  items: readonly Item[],
  sums: Sums,
  active: readonly Break[],
  index: number,
  width: number,
  tolerance: number,
): Break[] {
  const item = items[index]
  const kept: Break[] = []
  const extra = item?.kind === penalty ? item.width : 0
  let best: Break | null = null
  let bestCost = Infinity
  for (const node of active) {
    const natural = sums.width[index]! - sums.width[node.next]! + extra
    const ratio = ratioOf(sums, node.next, index, natural, width, !item)
    if (ratio < -1) continue
    kept.push(node)
    if (ratio > tolerance) continue
    const cost = node.demerits + demeritsOf(node, item, ratio, natural < width * 0.1)
    if (cost >= bestCost) continue
    bestCost = cost
    best = node
  }
  if (best) kept.push(after(items, index, best, bestCost))
  if (kept.length > 0 || tolerance < Infinity) return item ? kept : kept.filter((node) => node.at === index)
  // Nothing fits, which only a line narrower than one letter can cause: let it overflow.
  const last = active.at(-1)!
  return [after(items, index, last, last.demerits + 1e9)]
}

function after(items: readonly Item[], index: number, previous: Break, demerits: number): Break {
  return {
    at: index,
    next: afterBreak(items, index),
    demerits,
    hyphen: items[index]?.hyphen ?? false,
    previous,
  }
}

function ratioOf(
  sums: Sums,
  from: number,
  to: number,
  natural: number,
  width: number,
  last: boolean,
): number {
  if (natural > width) {
    const shrink = sums.shrink[to]! - sums.shrink[from]!
    return shrink > 0 ? (width - natural) / shrink : -Infinity
  }
  if (last) return 0
  const stretch = sums.stretch[to]! - sums.stretch[from]!
  return stretch > 0 ? Math.min(1000, (width - natural) / stretch) : natural === width ? 0 : 1000
}

function demeritsOf(node: Break, item: Item | undefined, ratio: number, shortLine: boolean): number {
  const badness = 100 * ratio * ratio
  const cost = item && item.cost > 0 ? item.cost * item.cost : 0
  let demerits = (lineCost + badness) ** 2 + cost
  if (node.hyphen && (item?.hyphen || !item)) demerits += hyphenPairCost
  if (!item && shortLine && node.previous) demerits += shortLastLineCost
  return demerits
}

/** Spaces at the break are dropped. */
function afterBreak(items: readonly Item[], index: number): number {
  let next = index
  while (next < items.length && items[next]!.kind !== box) next++
  return next
}

function sum(items: readonly Item[]): Sums {
  const width = new Float64Array(items.length + 1)
  const stretch = new Float64Array(items.length + 1)
  const shrink = new Float64Array(items.length + 1)
  items.forEach((item, index) => {
    width[index + 1] = width[index]! + (item.kind === penalty ? 0 : item.width)
    stretch[index + 1] = stretch[index]! + item.stretch
    shrink[index + 1] = shrink[index]! + item.shrink
  })
  return { width, stretch, shrink }
}

function unwind(end: Break): number[] {
  const at: number[] = []
  for (let node: Break | null = end; node?.previous; node = node.previous) at.push(node.at)
  return at.reverse()
}
