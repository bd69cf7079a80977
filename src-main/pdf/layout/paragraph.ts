import type { Block, Text } from '../../documents/model.ts'
import { plainText } from '../../documents/plain-text.ts'
import type { Line } from '../text/lines.ts'
import { frame } from './shapes.ts'
import type { Node } from './shapes.ts'
import { element, tallest } from './slab.ts'
import type { Setting, Slab } from './slab.ts'
import { color, style } from './style.ts'
import type { TextStyle } from './style.ts'
import { drawLine, justified, linesShapes, ragged } from './typeset.ts'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

export function titleSlabs(setting: Setting, block: Of<'title'>): Slab[] {
  const { sheet } = setting
  const slabs = headingSlabs(setting, style.title, block.isQuoted ? 2 : 1, block.text)
  // A title may stay alone on page 1 when what follows needs a page of its own.
  if (block.subtitle === null) return [...slabs.slice(0, -1), { ...slabs.at(-1)!, keep: false }]
  const node = element('P', setting.root)
  const lines = ragged(setting, style.subtitle, block.subtitle, sheet.measure)
  const subtitle = stacked(node, lines, style.subtitle, sheet.left, sheet.space.afterTitle)
  return [...slabs, ...subtitle]
}

export function heading(setting: Setting, block: Of<'heading'>): Slab[] {
  return headingSlabs(setting, block.level === 2 ? style.heading2 : style.heading3, block.level, block.text)
}

/** Headings stay with what follows them. */
export function headingSlabs(setting: Setting, of: TextStyle, level: 1 | 2 | 3, text: Text): Slab[] {
  const node = element(`H${level}`, setting.root)
  const lines = ragged(setting, of, text, setting.sheet.measure)
  return stacked(node, lines, of, setting.sheet.left, 0).map((slab, index) => ({
    ...slab,
    keep: true,
    draw(page, y) {
      if (index === 0) page.bookmarks.push({ level, text: plainText(text), y })
      slab.draw(page, y)
    },
  }))
}

export function paragraph(setting: Setting, block: Of<'paragraph'>): Slab[] {
  const { sheet } = setting
  const node = element('P', setting.root)
  switch (block.style) {
    case 'text': {
      const set = sheet.measure < 300 ? ragged : justified
      return stacked(node, set(setting, sheet.text, block.content, sheet.measure), sheet.text, sheet.left, 0)
    }
    case 'plain':
      return stacked(
        node,
        ragged(setting, sheet.text, block.content, sheet.measure),
        sheet.text,
        sheet.left,
        0,
      )
    case 'note':
      return stacked(
        node,
        ragged(setting, style.note, block.content, sheet.measure),
        style.note,
        sheet.left,
        0,
      )
    case 'legal':
      return legal(setting, node, ragged(setting, style.legal, block.content, sheet.measure - 16))
  }
}

/** Lines of one element, never one alone at either end of a page. */
export function stacked(
  node: Node,
  lines: readonly Line[],
  of: TextStyle,
  x: number,
  space: number,
  joined = true,
): Slab[] {
  const last = lines.length - 1
  return lines.map((line, index) => ({
    height: of.leading,
    space: index === 0 ? space : 0,
    keep: joined && index < last && (index === 0 || index === last - 1),
    draw: (page, y) => drawLine(page, node, line, of, x, y, index < last),
  }))
}

const legalPadding = 5.2

function legal(setting: Setting, node: Node, lines: readonly Line[]): Slab[] {
  const { sheet } = setting
  const of = style.legal
  return portions(lines, Math.floor((tallest(sheet) - 2 * legalPadding) / of.leading)).map((part, index) => {
    const height = part.length * of.leading + 2 * legalPadding
    return {
      height,
      space: index === 0 ? 7 : 0,
      keep: false,
      draw(page, y) {
        page.content.push({
          node: null,
          shapes: [frame(sheet.left, y, sheet.measure, height, color.rule, 0.6)],
        })
        page.content.push({ node, shapes: linesShapes(part, of, sheet.left + 8, y + legalPadding) })
      },
    }
  })
}

/** Consecutive runs of at most `size`; one empty run when there is nothing. */
export function portions<T>(all: readonly T[], size: number): (readonly T[])[] {
  if (all.length === 0) return [[]]
  const step = Math.min(all.length, Math.max(1, size))
  return Array.from({ length: Math.ceil(all.length / step) }, (_, at) =>
    all.slice(at * step, (at + 1) * step),
  )
}
