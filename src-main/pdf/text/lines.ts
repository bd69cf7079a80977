import type { Face } from './fonts.ts'
import { box, glue, itemize, penalty } from './items.ts'
import type { Item } from './items.ts'
import { spanWidth } from './measure.ts'
import type { Measurer, Span } from './measure.ts'
import { totalFit } from './total-fit.ts'

/** A set line. Widths in thousandths of the size. */
export type Line = {
  readonly spans: readonly Span[]
  readonly width: number
  /** Added to every space so that the line fills its measure. */
  readonly stretch: number
  /** Where each span begins, before the spaces are stretched; only of lines with a label in a box. */
  readonly begins?: readonly number[]
  /** The hyphen that ends the line; `width` counts it. */
  readonly hyphen: { readonly face: Face; readonly width: number } | null
}

/** A line whose spaces would grow beyond this many times their width stays ragged. */
const loosest = 5

/** `width` in thousandths of the size. */
export function setJustified(measurer: Measurer, spans: readonly Span[], width: number): Line[] {
  return itemize(measurer, spans, width, true).flatMap((items) => {
    const ends = totalFit(items, width)
    return ends.map((end, index) => {
      const line = assemble(measurer, items, index === 0 ? 0 : ends[index - 1]!, end)
      return end === items.length ? squeezed(measurer, line, width) : justified(measurer, line, width)
    })
  })
}

export function setRagged(measurer: Measurer, spans: readonly Span[], width: number): Line[] {
  return itemize(measurer, spans, width, false).flatMap((items) => {
    const ends = firstFit(items, width)
    return ends.map((end, index) => assemble(measurer, items, index === 0 ? 0 : ends[index - 1]!, end))
  })
}

function firstFit(items: readonly Item[], limit: number): number[] {
  const ends: number[] = []
  let width = 0
  let candidate = -1
  let sinceCandidate = 0
  items.forEach((item, index) => {
    const breakable = item.kind !== box && item.cost < Infinity
    if (breakable) {
      candidate = index
      sinceCandidate = 0
    }
    const own = item.kind === penalty ? 0 : item.width
    width += own
    sinceCandidate += own
    if (item.kind !== box || width <= limit || candidate < 0) return
    ends.push(candidate)
    const candidateWidth = items[candidate]!.kind === glue ? items[candidate]!.width : 0
    width = sinceCandidate - candidateWidth
    candidate = -1
  })
  ends.push(items.length)
  return ends
}

function assemble(measurer: Measurer, items: readonly Item[], from: number, end: number): Line {
  const spans: { face: Face; text: string; framed?: number | undefined }[] = []
  const final = items[end]
  let at = from
  while (at < end && items[at]!.kind !== box) at++
  const startsInWord = items[from]?.kind === penalty
  for (; at < end; at++) {
    const item = items[at]!
    if (item.kind === penalty) continue
    const last = spans.at(-1)
    if (item.framed !== undefined) spans.push({ face: item.face, text: item.text, framed: item.framed })
    else if (last && last.face === item.face && last.framed === undefined) last.text += item.text
    else spans.push({ face: item.face, text: item.text })
  }
  const hyphen = final?.hyphen ? { face: final.face, width: final.width } : null
  return {
    spans,
    width: naturalWidth(measurer, spans, items, from, end, startsInWord, hyphen),
    stretch: 0,
    ...(spans.some((span) => span.framed !== undefined) ? { begins: beginsOf(measurer, spans) } : {}),
    hyphen,
  }
}

function beginsOf(measurer: Measurer, spans: readonly Span[]): number[] {
  let at = 0
  return spans.map((span) => {
    const from = at
    at += spanWidth(measurer, span)
    return from
  })
}

/** The sum of the items, but a word cut by the line end is measured as it is drawn: its kerning changes. */
function naturalWidth(
  measurer: Measurer,
  spans: readonly Span[],
  items: readonly Item[],
  from: number,
  end: number,
  startsInWord: boolean,
  hyphen: Line['hyphen'],
): number {
  if (startsInWord || hyphen) {
    return spans.reduce((sum, span) => sum + spanWidth(measurer, span), hyphen?.width ?? 0)
  }
  let sum = 0
  let started = false
  for (let at = from; at < end; at++) {
    const item = items[at]!
    started ||= item.kind === box
    if (started && item.kind !== penalty) sum += item.width
  }
  return sum
}

function justified(measurer: Measurer, line: Line, width: number): Line {
  const count = spacesIn(line.spans)
  if (count === 0) return line
  const stretch = (width - line.width) / count
  const { face } = line.spans.find((span) => spacesIn([span]) > 0)!
  return stretch > measurer.width(face, ' ') * loosest ? line : { ...line, stretch }
}

/** Spaces that give way to fill the measure; those of a label in a box do not. */
export function spacesIn(spans: readonly Span[]): number {
  return spans.reduce(
    (sum, span) => sum + (span.framed === undefined ? span.text.split(' ').length - 1 : 0),
    0,
  )
}

/** The last line keeps its own width unless it only fits by shrinking. */
function squeezed(measurer: Measurer, line: Line, width: number): Line {
  return line.width > width ? justified(measurer, line, width) : line
}
