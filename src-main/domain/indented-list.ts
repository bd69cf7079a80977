import { blankMark, type Outline, type OutlineItem, type Reading, whyNoOutline } from './outline.ts'
import { cleanLine, cleanProse } from './text.ts'

/** A line as it was typed: how far in it begins, what marks it and what it says. */
type Line = Pick<OutlineItem, 'line' | 'text' | 'as'> & {
  readonly indent: number
  /** «-», «•», «1» of any number; empty where nothing marks it. Equal for all of a kind. */
  readonly mark: string
  /** What a number of several levels says of its own. */
  readonly depth: number | null
}

const bullet = /^([-*+•·▪●○■◦‣–—§➢])\s+(?:\[[ xX]\]\s+)?/u
/** Word marks its second level with an «o» and a tab. */
const letterBullet = /^(o)\t\s*/
const number = /^(?:(\d{1,3}(?:\.\d{1,3})+)[.)]?|\d{1,3}[.)]|[a-z]\)|[IVX]{1,4}\))\s+/
const heading = /^(#{1,6})\s+/
/** «Problema central: …», in one line, also in bold. */
const toldProblem = /^\**problema central:?\**:?\s+(?=\S)/i
const rule = /^([-*_=])\1{2,}$/

/** Each tab goes to the next multiple of four, as editors draw it. */
function indentOf(space: string): number {
  let width = 0
  for (const sign of space) width += sign === '\t' ? 4 - (width % 4) : 1
  return width
}

type Mark = Pick<Line, 'mark' | 'depth' | 'as'> & { readonly length: number }

function markOf(rest: string, isNumbered: boolean): Mark {
  const as = null
  const title = heading.exec(rest)
  if (title) return { mark: '#', depth: title[1]!.length, as: 'title', length: title[0].length }
  const found = bullet.exec(rest) ?? letterBullet.exec(rest)
  if (found) return { mark: found[1]!, depth: null, as, length: found[0].length }
  const counted = number.exec(rest)
  const levels = counted?.[1]?.split('.').length ?? 1
  if (counted && (levels === 1 || isNumbered)) {
    const mark = /^\d/.test(rest) ? '1' : /^[a-z]/.test(rest) ? 'a' : 'I'
    return { mark, depth: isNumbered ? levels - 1 : null, as, length: counted[0].length }
  }
  const problem = toldProblem.exec(rest)
  return { mark: '', depth: null, as: problem && 'problem', length: problem?.[0].length ?? 0 }
}

/** Null when it only marks something that is not there. */
function lineOf(raw: string, line: number, isNumbered: boolean): Line | null {
  const start = /^[\s\u00a0]*/.exec(raw)![0]
  const rest = raw.slice(start.length)
  const { length, ...mark } = markOf(rest, isNumbered)
  const words = cleanLine(rest.slice(length))
  return words ? { ...mark, line, indent: indentOf(start), text: plain(words) } : null
}

const escapable = '-*+•·▪●○■◦‣–—§➢#[\\\\…_='
const escapedHead = new RegExp(`^\\\\(?=[${escapable}])`, 'u')
const markedHead = new RegExp(`^[${escapable}]`, 'u')

/** What is said, without the signs that keep Markdown from reading its first ones. */
function plain(words: string): string {
  if (words === blankMark) return ''
  return words.replace(/^(\d+)\\(\\*[.)])/, '$1$2').replace(escapedHead, '')
}

/** The same, with them. */
export function escaped(text: string): string {
  if (text === '') return blankMark
  return markedHead.test(text) ? `\\${text}` : text.replace(/^(\d+)(\\*[.)])/, '$1\\$2')
}

/**
 * A list told by how far in each line begins: spaces, tabs or both, with bullets, numbers or titles of Markdown, or by
 * its marks alone, as Word pastes it. Lines with nothing are passed over.
 */
export function readIndentedList(text: string): Reading<Outline> {
  const rows = cleanProse(text.replace(/^\ufeff/, '')).split('\n')
  const filled = rows
    .map((raw, index) => ({ raw, line: index + 1 }))
    .filter(({ raw }) => cleanLine(raw) !== '')
  const isCounted = ({ raw }: { raw: string }) => number.test(raw.trimStart())
  const isNumbered = filled.length > 1 && filled.filter(isCounted).length >= filled.length - 1
  const lines = filled
    .filter(({ raw }) => !rule.test(raw.trim()))
    .flatMap(({ raw, line }) => lineOf(raw, line, isNumbered) ?? [])
  const failed = whyNoOutline(lines)
  return failed ? { failure: failed } : { read: hung(lines) }
}

/** How far in a line counts: a marked line is under an unmarked one that begins at the same place. */
function widthsOf(lines: readonly Line[]): readonly number[] {
  const listed = lines.filter(({ as }) => as !== 'title')
  const marks = [...new Set(listed.map(({ mark }) => mark))]
  const isFlat = listed.every(({ indent }) => indent === listed[0]!.indent)
  const isByNumber = isFlat && listed.some(({ depth }) => (depth ?? 0) > 0)
  return lines.map(({ indent, mark, depth, as }) => {
    if (as === 'title') return depth! - 100
    if (isByNumber) return depth ?? -1
    return isFlat ? marks.indexOf(mark) : indent + (mark === '' ? 0 : 0.5)
  })
}

function hung(lines: readonly Line[]): Outline {
  const widths = widthsOf(lines)
  const open: number[] = []
  return lines.map(({ line, text, as }, index): OutlineItem => {
    while (open.length > 0 && widths[open.at(-1)!]! >= widths[index]!) open.pop()
    const parent = open.at(-1) ?? null
    open.push(index)
    return { line, parent, text, side: null, as, told: {} }
  })
}
