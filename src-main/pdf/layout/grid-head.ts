import type { GridBlock } from '../../documents/model.ts'
import { type GridPlan, head, pad } from './grid-measures.ts'
import { rule } from './shapes.ts'
import type { Node, Page, RuleShape } from './shapes.ts'
import { element } from './slab.ts'
import type { Setting } from './slab.ts'
import { color, style } from './style.ts'
import type { Sheet } from './style.ts'
import { edge } from './table.ts'
import { oneLine, widthOf } from './typeset.ts'

export const gridHeadHeight = head.years + head.months

/** The edges of the months; the change of year is thicker and in the accent. */
export function verticals(
  { left, measure }: Sheet,
  block: GridBlock,
  plan: GridPlan,
  top: number,
  bottom: number,
): RuleShape[] {
  const right = left + measure
  return [
    ...block.columns.map(({ isTurn }, at) => {
      const { x } = plan.months[at]!
      return rule(x, top, x, bottom, isTurn ? 0.9 : 0.5, isTurn ? color.accent : color.hairline)
    }),
    rule(right, top, right, bottom, 0.5, color.hairline),
  ]
}

/** Years over their months. `table` null: a repeated head, which is decoration and is not read again. */
export function drawGridHead(
  setting: Setting,
  block: GridBlock,
  plan: GridPlan,
  table: Node | null,
  page: Page,
  y: number,
): void {
  const { sheet } = setting
  const under = y + head.years
  const bottom = y + gridHeadHeight
  const first = plan.months[0]?.x ?? sheet.left + sheet.measure
  page.content.push({
    node: null,
    shapes: [
      edge(sheet, y),
      rule(first, under, sheet.left + sheet.measure, under, 0.5, color.accent),
      rule(sheet.left, bottom, sheet.left + sheet.measure, bottom, 1, color.accent),
      ...turns(block, plan, y, bottom),
    ],
  })
  const years = table && element('TR', table)
  const corner = years && element('TH', years, { columns: 3, scope: 'Column' })
  if (corner) page.content.push({ node: corner, shapes: [] })
  let at = 0
  for (const { label, columns } of block.years) {
    const from = plan.months[at]!.x
    const last = plan.months[at + columns - 1]!
    at += columns
    const node = years && element('TH', years, { columns, scope: 'Column' })
    const left = (from + last.x + last.width - widthOf(setting, style.head, label)) / 2
    const shape = oneLine(setting, style.head, label, left, y + (head.years - style.head.leading) / 2)
    page.content.push({ node, shapes: [shape] })
  }
  const names = table && element('TR', table)
  const top = under + (head.months - style.head.leading) / 2
  const cell = (text: string, x: number) =>
    page.content.push({
      node: names && element('TH', names, { scope: 'Column' }),
      shapes: [oneLine(setting, style.head, text, x, top)],
    })
  cell(block.headers.number, plan.number.x + pad.x)
  cell(block.headers.name, plan.name.x + pad.x - 3)
  cell(block.headers.responsible, plan.who.x + pad.x)
  block.columns.forEach(({ label }, index) => {
    const { x, width } = plan.months[index]!
    const left = x + (width - widthOf(setting, style.gridMonth, label)) / 2
    page.content.push({
      node: names && element('TH', names, { scope: 'Column' }),
      shapes: [oneLine(setting, style.gridMonth, label, left, top)],
    })
  })
}

/** The edges between the years over their band, and those of the months under it. */
function turns(block: GridBlock, plan: GridPlan, top: number, bottom: number): RuleShape[] {
  const under = top + head.years
  return block.columns.map(({ isTurn }, at) => {
    const { x } = plan.months[at]!
    const begins = isTurn || at === 0 ? top : under
    return rule(x, begins, x, bottom, isTurn ? 0.9 : 0.5, isTurn ? color.accent : color.hairline)
  })
}
