import { frame } from './shapes.ts'
import type { Node, Page, Shape } from './shapes.ts'
import { element } from './slab.ts'
import type { Setting } from './slab.ts'
import { color, style } from './style.ts'
import { balanced, capitals, linesShapes, oneLine, ragged } from './typeset.ts'

const strip = { x: 500, width: 70, cell: 43, top: 192, least: 28, label: 13 }
const between = 6.5

/** Where the outer margin is free again under key and version, on page 1 and on the others. */
export type MarginEnds = { readonly first: number; readonly later: number }

/** `shift`: how much lower than usual a tall letterhead leaves page 1. */
export function marginEnds(setting: Setting, shift: number): MarginEnds {
  if (setting.model.frame.layout !== 'bound') return { first: 0, later: 0 }
  const height = entries(setting).reduce((sum, entry) => sum + entry.height, 0)
  return { first: topOf(setting, true, shift) + height, later: topOf(setting, false, shift) + height }
}

function topOf({ sheet }: Setting, first: boolean, shift: number): number {
  return first ? sheet.headRule + 15 + shift : 71.5
}

function entries(setting: Setting) {
  return setting.model.frame.margin.map(({ label, lines }) => {
    const labels = ragged(setting, style.label, capitals(label), strip.width)
    const values = lines.flatMap((line) => balanced(setting, style.smallInk, line, strip.width))
    const height = labels.length * style.label.leading + values.length * style.smallInk.leading + between
    return { labels, values, height }
  })
}

/** Key and version beside the text. Read on the first page, decoration on the others. */
export function marginBlock(setting: Setting, page: Page, first: boolean, shift: number): void {
  if (setting.model.frame.layout !== 'bound') return
  let y = topOf(setting, first, shift)
  for (const { labels, values, height } of entries(setting)) {
    const node = first ? element('P', setting.root) : null
    const names = linesShapes(labels, style.label, strip.x, y).map((shape) => ({ ...shape, spaced: true }))
    const valuesY = y + labels.length * style.label.leading
    add(page, [...names, ...linesShapes(values, style.smallInk, strip.x, valuesY)], node)
    y += height
  }
}

function add(page: Page, shapes: readonly Shape[], node: Node | null): void {
  if (shapes.length > 0) page.content.push(node ? { node, shapes } : { node, shapes, pagination: true })
}

/** One cell per signer, in the same place on every page so that a pile is initialled without looking. */
export function rubrics(setting: Setting, page: Page, ends: MarginEnds): void {
  const given = setting.model.frame.rubrics
  if (!given || given.cells.length === 0 || setting.model.frame.layout !== 'bound') return
  const room = setting.sheet.bottom - Math.max(strip.top, ends.first + strip.label, ends.later + strip.label)
  const columns = room / given.cells.length < strip.least ? 2 : 1
  const rows = Math.ceil(given.cells.length / columns)
  const height = Math.min(strip.cell, room / rows)
  const width = strip.width / columns
  const top = setting.sheet.bottom - rows * height
  const title = oneLine(setting, style.label, capitals(given.title), strip.x, top - strip.label)
  const cells = given.cells.flatMap((cell, index) => {
    const x = strip.x + Math.floor(index / rows) * width
    const y = top + (index % rows) * height
    const seat = oneLine(setting, style.rubric, cell, x + 4, y + 7.8 - 4 - 0.335 * style.rubric.size)
    return [frame(x, y, width, height, color.rule, 0.5), seat]
  })
  add(page, [title, ...cells], null)
}
