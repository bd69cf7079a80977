import { frame } from './shapes.ts'
import type { Node, Page, Shape } from './shapes.ts'
import { element } from './slab.ts'
import type { Setting } from './slab.ts'
import { color, style } from './style.ts'
import { balanced, capitals, linesShapes, oneLine, ragged } from './typeset.ts'

/** Cells are lower than 43 where there are many: down to 28 in one column, to 20 in more. */
const strip = { width: 70, cell: 43, top: 192, least: 28, lowest: 20, label: 13 }
const mostColumns = 3
const between = 6.5
const leastBetween = 3

/** Where the outer margin is free again under key and version, on page 1 and on the others. */
export type MarginEnds = { readonly first: number; readonly later: number }

/** `shift`: how much lower than usual a tall letterhead leaves page 1. */
export function marginEnds(setting: Setting, shift: number): MarginEnds {
  if (setting.model.frame.layout !== 'bound') return { first: 0, later: 0 }
  const all = entries(setting)
  const endOf = (first: boolean) => {
    const { top, gap } = placeOf(setting, all, first, shift)
    return top + heightOf(all) + all.length * gap
  }
  return { first: endOf(true), later: endOf(false) }
}

/** Margin block and strip end where the head and the foot do. */
function stripLeft({ sheet }: Setting): number {
  return sheet.right - strip.width
}

type Entry = ReturnType<typeof entries>[number]

function entries(setting: Setting) {
  return setting.model.frame.margin.map(({ label, lines }) => {
    const labels = ragged(setting, style.label, capitals(label), strip.width)
    const values = lines.flatMap((line) => balanced(setting, style.smallInk, line, strip.width))
    const height = labels.length * style.label.leading + values.length * style.smallInk.leading
    return { labels, values, height }
  })
}

function heightOf(all: readonly Entry[]): number {
  return all.reduce((sum, { height }) => sum + height, 0)
}

/** Where the block begins and the room under each entry: less of both, if the strip is to begin where it always does. */
function placeOf({ sheet, model }: Setting, all: readonly Entry[], first: boolean, shift: number) {
  const top = first ? sheet.headRule + 15 + shift : 71.5
  const cells = model.frame.rubrics?.cells.length ?? 0
  const stripTop = Math.max(strip.top, sheet.bottom - cells * strip.cell)
  const room = stripTop - strip.label - heightOf(all)
  if (cells === 0 || top + all.length * between <= room) return { top, gap: between }
  const higher = first ? top - 9 : top
  return { top: higher, gap: Math.max(leastBetween, Math.min(between, (room - higher) / all.length)) }
}

/** Key and version beside the text. Read on the first page, decoration on the others. */
export function marginBlock(setting: Setting, page: Page, first: boolean, shift: number): void {
  if (setting.model.frame.layout !== 'bound') return
  const left = stripLeft(setting)
  const all = entries(setting)
  const { top, gap } = placeOf(setting, all, first, shift)
  let y = top
  for (const { labels, values, height } of all) {
    const node = first ? element('P', setting.root) : null
    const names = linesShapes(labels, style.label, left, y, true)
    const valuesY = y + labels.length * style.label.leading
    add(page, [...names, ...linesShapes(values, style.smallInk, left, valuesY)], node)
    y += height + gap
  }
}

function add(page: Page, shapes: readonly Shape[], node: Node | null): void {
  if (shapes.length > 0) page.content.push(node ? { node, shapes } : { node, shapes, pagination: true })
}

/**
 * One cell per signer, in the same place on every page so that a pile is initialled without looking. A second column
 * where they would be lower than 28, a third below 20; and when not even three hold them all, they take turns: each
 * page is initialled by as many as fit, the next one by those who follow.
 */
export function rubrics(setting: Setting, page: Page, index: number, ends: MarginEnds): void {
  const given = setting.model.frame.rubrics
  if (!given || given.cells.length === 0 || setting.model.frame.layout !== 'bound') return
  const { bottom } = setting.sheet
  const room = bottom - Math.max(strip.top, ends.first + strip.label, ends.later + strip.label)
  const turn = turnOf(given.cells, index, mostColumns * Math.max(1, Math.floor(room / strip.lowest)))
  const { columns, rows } = gridOf(turn.most, room)
  const height = Math.min(strip.cell, room / rows)
  const width = strip.width / columns
  const left = stripLeft(setting)
  const top = bottom - rows * height
  const title = oneLine(setting, style.label, capitals(given.title), left, top - strip.label)
  const cells = turn.cells.flatMap((cell, at) => {
    const x = left + Math.floor(at / rows) * width
    const y = top + (at % rows) * height
    const seat = oneLine(setting, style.rubric, cell, x + 4, y + 7.8 - 4 - 0.335 * style.rubric.size)
    return [frame(x, y, width, height, color.rule, 0.5), seat]
  })
  add(page, [title, ...cells], null)
}

/** Those who initial the page, and how many at most initial any. */
function turnOf(cells: readonly string[], page: number, most: number) {
  const turns = Math.ceil(cells.length / most)
  const each = Math.ceil(cells.length / turns)
  const from = (page % turns) * each
  return { most: each, cells: cells.slice(from, from + each) }
}

function gridOf(count: number, room: number): { columns: number; rows: number } {
  const columns =
    room / count >= strip.least ? 1 : room / Math.ceil(count / 2) >= strip.lowest ? 2 : mostColumns
  return { columns, rows: Math.ceil(count / columns) }
}
