import type { Inline, Inlines, Text } from '../../documents/model.ts'
import { plainText } from '../../documents/plain-text.ts'
import { cardinal } from '../../locale/number-words.ts'
import { drawable } from '../text/characters.ts'
import type { Face } from '../text/fonts.ts'
import { setJustified, setRagged, spacesIn } from '../text/lines.ts'
import type { Line } from '../text/lines.ts'
import { frameGap, framePad, textWidth } from '../text/measure.ts'
import type { Measurer, Span } from '../text/measure.ts'
import type { Node, Page, RectShape, Shape, TextShape } from './shapes.ts'
import type { Setting } from './slab.ts'
import { baseline, color } from './style.ts'
import type { TextStyle } from './style.ts'

const tie = '\u00a0'
/** The label of what was removed: its face, its size beside that of the text, and the least that is read. */
const labelFace: Face = 'sans'
const labelShare = 0.73
const leastLabel = 6

export function inlinesOf(content: Text): Inlines {
  return typeof content === 'string' ? [{ text: content }] : content
}

/** The words of `content` in the faces of `style`, with page numbers written out. */
function spansOf(setting: Setting, style: TextStyle, content: Text): Span[] {
  return inlinesOf(content).flatMap((inline) => {
    if ('redacted' in inline) {
      const spans = drawable(setting.measurer, labelFace, inline.redacted, setting.replaced)
      const text = spans.map((span) => span.text).join('')
      return { face: labelFace, text, framed: Math.max(leastLabel / style.size, labelShare) }
    }
    const italic = 'italic' in inline && inline.italic
    const face: Face = inline.bold ? style.bold : italic ? style.italic : style.regular
    const text = 'page' in inline ? pageNumber(setting, inline) : inline.text
    return drawable(setting.measurer, face, text, setting.replaced)
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

export function ragged(setting: Setting, style: TextStyle, content: Text, width: number): Line[] {
  const tracking = (style.tracking * 1000) / style.size
  const limit = (width * 1000) / style.size
  const spans = spansOf(setting, style, content)
  return setRagged(tracking > 0 ? tracked(setting.measurer, tracking) : setting.measurer, spans, limit)
}

export function justified(setting: Setting, style: TextStyle, content: Text, width: number): Line[] {
  return setJustified(setting.measurer, spansOf(setting, style, content), (width * 1000) / style.size)
}

/** Ragged lines as even as the same number of lines allows. */
export function balanced(setting: Setting, style: TextStyle, content: Text, width: number): Line[] {
  const widest = ragged(setting, style, content, width)
  // Narrower than its longest word it would be cut inside it, and still have as many lines.
  const words = plainText(content).split(/[\s\u00a0]+/)
  const longest = Math.max(...words.map((word) => widthOf(setting, style, word)))
  let [low, high] = [Math.min(width, Math.max(width / 2, longest)), width]
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
export function lineShapes(line: Line, style: TextStyle, x: number, y: number, more: boolean): Shape[] {
  const whole = wholeLine(line, style, x, y, more)
  const { begins } = line
  if (!begins) return [whole]
  return line.spans.flatMap((span, index) => {
    const gaps = spacesIn(line.spans.slice(0, index))
    const at = x + (begins[index]! * style.size) / 1000 + gaps * whole.stretch
    const spaced = whole.spaced && index === line.spans.length - 1
    const part: TextShape = { ...whole, x: at, spans: [span], spaced }
    if (span.framed === undefined) return [part]
    const width = (((begins[index + 1] ?? line.width) - begins[index]!) * style.size) / 1000
    return boxed(part, style.size * span.framed, width)
  })
}

/** The label of what was removed, in its box. */
function boxed(shape: TextShape, size: number, width: number): Shape[] {
  const gap = (frameGap * size) / 1000
  const box: RectShape = {
    kind: 'rect',
    x: shape.x + gap,
    y: shape.baseline - 0.9 * size,
    width: width - 2 * gap,
    height: 1.2 * size,
    fill: color.redacted,
    stroke: { color: color.rule, width: 0.5 },
  }
  const x = box.x + (framePad * size) / 1000
  return [box, { ...shape, x, size, color: color.ink, stretch: 0, tracking: 0 }]
}

function wholeLine(line: Line, style: TextStyle, x: number, y: number, more: boolean): TextShape {
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
  page.content.push({ node, shapes: lineShapes(line, style, x, y, more) })
  if (!line.hyphen) return
  const shape = wholeLine(line, style, x, y, false)
  const before = line.width - line.hyphen.width + line.stretch * spacesIn(line.spans)
  const spans = [{ face: line.hyphen.face, text: '-' }]
  const hyphen: TextShape = { ...shape, x: x + (before * style.size) / 1000, spans, stretch: 0 }
  page.content.push({ node: { role: 'Span', parent: node, actual: '\u00ad' }, shapes: [hyphen] })
}

/** `followed`: other text of the same element comes after the last line. */
export function linesShapes(
  lines: readonly Line[],
  style: TextStyle,
  x: number,
  y: number,
  followed = false,
): Shape[] {
  return lines.flatMap((line, index) =>
    lineShapes(line, style, x, y + index * style.leading, followed || index < lines.length - 1),
  )
}

/** One unbroken line of text, for labels and the like; cut nowhere, so only for what is known to fit. */
export function oneLine(setting: Setting, style: TextStyle, text: string, x: number, y: number): TextShape {
  const spans = spansOf(setting, style, text).map((span) => ({
    ...span,
    text: span.text.replace(/[\n\u00a0]/g, ' '),
  }))
  return wholeLine({ spans, width: 0, stretch: 0, hyphen: null }, style, x, y, true)
}

export function widthOf(setting: Setting, style: TextStyle, content: string): number {
  return spansOf(setting, style, content).reduce(
    (sum, { face, text }) => sum + textWidth(setting.measurer, face, style.size, text, style.tracking),
    0,
  )
}

export function capitals(text: string): string {
  return text.toLocaleUpperCase('es-MX')
}
