import type { Inline, Inlines } from '../../documents/model.ts'
import { cardinal } from '../../locale/number-words.ts'
import { drawable } from '../text/characters.ts'
import type { Face } from '../text/fonts.ts'
import type { Span } from '../text/items.ts'
import { setJustified, setRagged } from '../text/lines.ts'
import type { Line } from '../text/lines.ts'
import { textWidth } from '../text/measure.ts'
import type { Measurer } from '../text/measure.ts'
import type { Node, Page, TextShape } from './shapes.ts'
import type { Setting } from './slab.ts'
import { baseline } from './style.ts'
import type { TextStyle } from './style.ts'

const tie = '\u00a0'

/** The words of `content` in the faces of `style`, with page numbers written out. */
function spansOf(setting: Setting, style: TextStyle, content: Inlines | string): Span[] {
  const inlines: Inlines = typeof content === 'string' ? [{ text: content }] : content
  return inlines.map((inline) => {
    const italic = 'italic' in inline && inline.italic
    const face: Face = inline.bold ? style.bold : italic ? style.italic : style.regular
    const text = 'page' in inline ? pageNumber(setting, inline) : inline.text
    return { face, text: drawable(setting.measurer, face, text, setting.replaced) }
  })
}

function pageNumber(setting: Setting, inline: Extract<Inline, { page: unknown }>): string {
  setting.pages.used = true
  const number = setting.pages[inline.page]
  if ('forms' in inline) return inline.forms[number === 1 ? 0 : 1]
  return inline.words
    ? `${number}${tie}(${cardinal(number, 'feminine').replaceAll(' ', tie)})`
    : String(number)
}

export function ragged(setting: Setting, style: TextStyle, content: Inlines | string, width: number): Line[] {
  const tracking = (style.tracking * 1000) / style.size
  const limit = (width * 1000) / style.size
  const spans = spansOf(setting, style, content)
  return setRagged(tracking > 0 ? tracked(setting.measurer, tracking) : setting.measurer, spans, limit)
}

export function justified(
  setting: Setting,
  style: TextStyle,
  content: Inlines | string,
  width: number,
): Line[] {
  return setJustified(setting.measurer, spansOf(setting, style, content), (width * 1000) / style.size)
}

/** Ragged lines as even as the same number of lines allows. */
export function balanced(
  setting: Setting,
  style: TextStyle,
  content: Inlines | string,
  width: number,
): Line[] {
  const widest = ragged(setting, style, content, width)
  let [low, high] = [width / 2, width]
  let best = widest
  while (widest.length > 1 && high - low > 1) {
    const middle = (low + high) / 2
    const lines = ragged(setting, style, content, middle)
    const fits = lines.length === widest.length
    if (fits) best = lines
    ;[low, high] = fits ? [low, middle] : [middle, high]
  }
  return best
}

function tracked(measurer: Measurer, tracking: number): Measurer {
  return { ...measurer, width: (face, word) => measurer.width(face, word) + tracking * word.length }
}

/** The shapes of one line whose top is at `y`. `more`: text of the same element follows. */
export function lineShape(line: Line, style: TextStyle, x: number, y: number, more: boolean): TextShape {
  return {
    kind: 'text',
    x,
    baseline: y + baseline(style),
    size: style.size,
    color: style.color,
    spans: line.spans,
    stretch: (line.stretch * style.size) / 1000,
    tracking: style.tracking,
    spaced: more && !line.hyphen,
  }
}

/** Draws a line into `node`; its hyphen is an element that is read as nothing. */
export function drawLine(
  page: Page,
  node: Node,
  line: Line,
  style: TextStyle,
  x: number,
  y: number,
  more: boolean,
): void {
  const shape = lineShape(line, style, x, y, more)
  page.content.push({ node, shapes: [shape] })
  if (!line.hyphen) return
  const spaces = line.spans.reduce((sum, span) => sum + span.text.split(' ').length - 1, 0)
  const before = line.width - line.hyphen.width + line.stretch * spaces
  const spans = [{ face: line.hyphen.face, text: '-' }]
  const hyphen: TextShape = { ...shape, x: x + (before * style.size) / 1000, spans, stretch: 0 }
  page.content.push({ node: { role: 'Span', parent: node, actual: '\u00ad' }, shapes: [hyphen] })
}

export function linesShapes(lines: readonly Line[], style: TextStyle, x: number, y: number): TextShape[] {
  return lines.map((line, index) =>
    lineShape(line, style, x, y + index * style.leading, index < lines.length - 1),
  )
}

/** One unbroken line of text, for labels and the like; cut nowhere, so only for what is known to fit. */
export function oneLine(
  setting: Setting,
  style: TextStyle,
  content: Inlines | string,
  x: number,
  y: number,
): TextShape {
  const spans = spansOf(setting, style, content).map(({ face, text }) => ({
    face,
    text: text.replace(/[\n\u00a0]/g, ' '),
  }))
  const line: Line = { spans, width: 0, stretch: 0, hyphen: null }
  return lineShape(line, style, x, y, true)
}

export function widthOf(setting: Setting, style: TextStyle, content: Inlines | string): number {
  const spans = spansOf(setting, style, content)
  return spans.reduce(
    (sum, { face, text }) => sum + textWidth(setting.measurer, face, style.size, text, style.tracking),
    0,
  )
}

export function capitals(text: string): string {
  return text.toLocaleUpperCase('es-MX')
}
