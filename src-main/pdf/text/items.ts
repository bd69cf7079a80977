import { hyphenPoints } from './hyphenate.ts'
import type { Face } from './fonts.ts'
import { spanWidth } from './measure.ts'
import type { Measurer, Span } from './measure.ts'

export const box = 0
export const glue = 1
export const penalty = 2

/** Box, glue and penalty of total-fit line breaking. All widths in thousandths of the size. */
export type Item = {
  readonly kind: typeof box | typeof glue | typeof penalty
  readonly face: Face
  readonly text: string
  readonly width: number
  readonly stretch: number
  readonly shrink: number
  /** Cost of a break here; Infinity forbids it. */
  readonly cost: number
  /** A break here prints a hyphen. */
  readonly hyphen: boolean
  readonly framed?: number | undefined
}

const hyphenCost = 200
const compoundCost = 50
const splitCost = 60
const bold: ReadonlySet<Face> = new Set(['serifBold', 'sansBold'])
/** Between whole words joined by a hyphen: never inside keys. */
const compound = /(?<=\p{Ll}{3}-)(?=\p{L}{3})/u
const spaces = /([ \u00a0])/

/** One list of items per line of the source; `limit` is the width of the line. */
export function itemize(
  measurer: Measurer,
  spans: readonly Span[],
  limit: number,
  hyphenate: boolean,
): Item[][] {
  const lines: Item[][] = [[]]
  for (const span of spans) {
    if (span.framed !== undefined) {
      addFramed(lines.at(-1)!, measurer, span, limit)
      continue
    }
    const parts = span.text.split('\n')
    parts.forEach((part, index) => {
      if (index > 0) lines.push([])
      addText(lines.at(-1)!, measurer, span.face, part, limit, hyphenate)
    })
  }
  return lines.map((items) => relieve(withoutTail(items), limit))
}

function addText(
  items: Item[],
  measurer: Measurer,
  face: Face,
  text: string,
  limit: number,
  hyphenate: boolean,
): void {
  for (const word of text.split(spaces)) {
    if (word === ' ') addSpace(items, measurer, face)
    else if (word === '\u00a0') items.push(space(measurer, face, Infinity))
    else if (word !== '') addWord(items, measurer, face, word, limit, hyphenate && !bold.has(face))
  }
}

/** Several spaces are one, and none begins a line. */
function addSpace(items: Item[], measurer: Measurer, face: Face): void {
  const last = items.at(-1)
  if (last && !(last.kind === glue && last.cost === 0)) items.push(space(measurer, face, 0))
}

function addWord(
  items: Item[],
  measurer: Measurer,
  face: Face,
  word: string,
  limit: number,
  hyphenate: boolean,
): void {
  if (word.length > 400 || measurer.width(face, word) > limit)
    return addOversized(items, measurer, face, word, limit)
  const points = hyphenate && word.length >= 6 ? hyphenPoints(word) : []
  if (points.length > 0) return addSyllables(items, measurer, face, word, points)
  if (!word.includes('-')) {
    items.push(boxOf(face, word, measurer.width(face, word)))
    return
  }
  word.split(compound).forEach((part, index) => {
    if (index > 0) items.push(breakAt(face, compoundCost, 0, false))
    items.push(boxOf(face, part, measurer.width(face, part)))
  })
}

function addSyllables(
  items: Item[],
  measurer: Measurer,
  face: Face,
  word: string,
  points: readonly number[],
): void {
  const before = measurer.advances(face, word)
  const dash = measurer.width(face, '-')
  let from = 0
  for (const to of [...points, word.length]) {
    if (from > 0) items.push(breakAt(face, hyphenCost, dash, true))
    items.push(boxOf(face, word.slice(from, to), before[to]! - before[from]!))
    from = to
  }
}

/** What is longer than a line is cut after its separators, and where there are none every few letters. */
function addOversized(items: Item[], measurer: Measurer, face: Face, word: string, limit: number): void {
  let first = true
  for (const part of word.split(/(?<=[-/_.@:;,|])/)) {
    const whole = part.length <= 12 && measurer.width(face, part) <= limit / 2
    const pieces = whole ? [part] : fewLetters(part)
    pieces.forEach((text, index) => {
      if (!first) items.push(breakAt(face, index === 0 ? compoundCost : splitCost, 0, false))
      items.push(boxOf(face, text, measurer.width(face, text)))
      first = false
    })
  }
}

function fewLetters(text: string): string[] {
  const letters = [...text]
  return Array.from({ length: Math.ceil(letters.length / 4) }, (_, at) =>
    letters.slice(at * 4, at * 4 + 4).join(''),
  )
}

/** Ties that would make a piece longer than the line are undone: text over the margin is worse. */
function relieve(items: Item[], limit: number): Item[] {
  let from = 0
  let width = 0
  let oversized = false
  items.forEach((item, index) => {
    if (item.kind !== box && item.cost < Infinity) {
      from = index + 1
      width = 0
    } else {
      width += item.width
      oversized ||= width > limit && index > from
    }
  })
  if (!oversized) return items
  return items.flatMap((item, index) => {
    if (item.kind === glue && item.cost === Infinity) return [{ ...item, cost: splitCost }]
    const joined = item.kind === box && items[index - 1]?.kind === box
    return joined ? [breakAt(item.face, splitCost, 0, false), item] : [item]
  })
}

function withoutTail(items: Item[]): Item[] {
  while (items.length > 0 && items.at(-1)!.kind === glue) items.pop()
  return items
}

/** How much smaller a label may be set before one of its words is cut. */
const tightest = 0.7

/** A label stays whole; one longer than the line goes on in another box after as many words as fit. */
function addFramed(items: Item[], measurer: Measurer, span: Span, limit: number): void {
  const { face, text } = span
  const words = text.split(/\s+/)
  const widest = Math.max(...words.map((word) => spanWidth(measurer, { ...span, text: word })))
  const framed = span.framed! * Math.max(tightest, Math.min(1, limit / widest))
  const widthOf = (label: string) => spanWidth(measurer, { face, text: label, framed })
  const pieces = ['']
  for (const word of words) {
    const joined = `${pieces.at(-1)} ${word}`.trim()
    if (widthOf(joined) <= limit) pieces[pieces.length - 1] = joined
    else pieces.push(...(widthOf(word) <= limit ? [word] : fewLetters(word)))
  }
  for (const label of pieces.filter((piece) => piece !== '')) {
    if (items.at(-1)?.framed) items.push(breakAt(face, splitCost, 0, false))
    items.push({ ...boxOf(face, label, widthOf(label)), framed })
  }
}

function boxOf(face: Face, text: string, width: number): Item {
  return { kind: box, face, text, width, stretch: 0, shrink: 0, cost: Infinity, hyphen: false }
}

function space(measurer: Measurer, face: Face, cost: number): Item {
  const width = measurer.width(face, ' ')
  return {
    kind: glue,
    face,
    text: ' ',
    width,
    stretch: width * 0.7,
    shrink: width * 0.2,
    cost,
    hyphen: false,
  }
}

function breakAt(face: Face, cost: number, width: number, hyphen: boolean): Item {
  return { kind: penalty, face, text: '', width, stretch: 0, shrink: 0, cost, hyphen }
}
