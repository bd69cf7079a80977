import type { MarginEnds } from './margin.ts'
import type { Page } from './shapes.ts'
import type { Slab } from './slab.ts'
import type { Sheet } from './style.ts'

export type Flow = {
  readonly pages: readonly Page[]
  /** Page number on which each group of slabs begins. */
  readonly starts: readonly number[]
}

/** Stacks slabs on pages, honouring what must stay together for as long as it fits a page at all. */
export function flow(
  groups: readonly (readonly Slab[])[],
  sheet: Sheet,
  firstTop: number,
  ends: MarginEnds,
): Flow {
  const pages: Page[] = [newPage(firstTop)]
  const starts: number[] = []
  let y = firstTop
  let empty = true
  let last: Slab | null = null

  const turn = () => {
    last?.close?.(pages.at(-1)!, y)
    pages.at(-1)!.end = y
    pages.push(newPage(sheet.top))
    y = sheet.top
    empty = true
    last = null
  }
  const topOf = (slab: Slab, from: number) =>
    slab.wide ? Math.max(from, pages.length === 1 ? ends.first : ends.later) : from
  const put = (slab: Slab) => {
    if (!empty && topOf(slab, y + slab.space) + slab.height > sheet.bottom + slack) turn()
    const page = pages.at(-1)!
    if (empty && slab.repeat && pages.length > 1 && slab.repeat.height < repeatLimit) {
      slab.repeat.draw(page, y)
      y += slab.repeat.height
    } else if (!empty) y += slab.space
    const top = topOf(slab, y)
    if (top > y) page.gaps.push({ top: y, bottom: top })
    y = top
    slab.draw(page, y)
    y += slab.height
    page.end = y
    empty = false
    last = slab
  }

  const slabs = groups.flat()
  const firstOf = new Map(groups.map((group, index) => [group[0], index]))
  for (let at = 0; at < slabs.length;) {
    const next = clusterEnd(slabs, at)
    const cluster = slabs.slice(at, next)
    if (cluster[0]!.breaks) {
      if (!empty) turn()
    } else {
      const end = cluster.reduce((from, slab) => topOf(slab, from + slab.space) + slab.height, y)
      // The first page has less room than the others: what fits only those leaves it to the letterhead.
      const better = !empty || (y > sheet.top && end - y <= sheet.bottom - sheet.top + slack)
      if (better && end > sheet.bottom + slack) turn()
    }
    for (const slab of cluster) {
      if (!slab.breaks) put(slab)
      const group = firstOf.get(slab)
      if (group !== undefined) starts[group] = pages.length
    }
    at = next
  }
  return { pages, starts }
}

/** Rounding must not push the last line of a full page to the next. */
const slack = 0.01
/** A head taller than this would leave no room for what it heads. */
const repeatLimit = 200

function clusterEnd(slabs: readonly Slab[], from: number): number {
  let end = from
  while (end < slabs.length - 1 && slabs[end]!.keep && !slabs[end + 1]!.breaks) end++
  return end + 1
}

function newPage(top: number): Page {
  return { content: [], bookmarks: [], gaps: [], end: top, signed: false }
}
