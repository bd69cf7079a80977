import type { GridBlock, GridRow, Text } from '../../documents/model.ts'
import { bars } from './grid-bars.ts'
import { drawGridHead, gridHeadHeight, verticals } from './grid-head.ts'
import { type GridPlan, head, type MeasuredRow, measuredRows, pad, planOf } from './grid-measures.ts'
import { rule, tint } from './shapes.ts'
import type { Node, Page } from './shapes.ts'
import { element } from './slab.ts'
import type { Repeat, Setting, Slab } from './slab.ts'
import { color, style } from './style.ts'
import { edge, hairline } from './table.ts'
import { linesShapes, oneLine, ragged, widthOf } from './typeset.ts'

type Grid = {
  readonly setting: Setting
  readonly block: GridBlock
  readonly plan: GridPlan
  readonly node: Node
}

/** A month grid: on one page as long as it is legible, then on more of them under the same head. */
export function grid(setting: Setting, block: GridBlock): Slab[] {
  const node = element('Table', setting.root)
  const plan = planOf(setting, block)
  const own: Grid = { setting, block, plan, node }
  const measured = measuredRows(setting, block, plan)
  const repeat: Repeat = {
    height: gridHeadHeight,
    draw: (page, y) => drawGridHead(setting, block, plan, null, page, y),
  }
  const headSlab: Slab = {
    height: gridHeadHeight,
    space: 0,
    keep: true,
    draw: (page, y) => drawGridHead(setting, block, plan, node, page, y),
  }
  const slabs = block.groups.flatMap((group, index) => [
    ...(group.caption === null ? [] : [captionSlab(own, group.caption, group.level)]),
    ...group.rows.map((row, at) => rowSlab(own, row, measured[index]![at]!)),
  ])
  const rows = [...slabs, totalsSlab(own)]
  const close = (page: Page, y: number) => page.content.push({ node: null, shapes: [edge(setting.sheet, y)] })
  const body = rows.map((slab, index) => ({
    ...slab,
    repeat,
    keep: slab.keep || (index >= rows.length - 3 && index < rows.length - 1),
    ...(index < rows.length - 1 ? { close } : {}),
  }))
  return [headSlab, ...body]
}

function rowSlab(
  { setting, block, plan, node }: Grid,
  row: GridRow,
  { name, who, height }: MeasuredRow,
): Slab {
  const { sheet } = setting
  const line = element('TR', node)
  const numberCell = element('TD', line)
  const nameCell = element('TH', line, { scope: 'Row' })
  const whoCell = element('TD', line)
  const cells = row.marks.map(() => element('TD', line))
  const middle = (lines: number, leading: number) => (height - lines * leading) / 2
  return {
    height,
    space: 0,
    keep: false,
    draw(page, y) {
      const ruled = [hairline(sheet, y + height), ...verticals(sheet, block, plan, y, y + height)]
      page.content.push({ node: null, shapes: ruled })
      const { bodies, texts } = bars(setting, row.marks, plan, y, height)
      page.content.push({ node: null, shapes: bodies })
      const numberX =
        plan.number.x + plan.number.width - pad.x - 3 - widthOf(setting, style.cellPale, row.number)
      const numberY = y + middle(1, style.cellPale.leading)
      page.content.push({
        node: numberCell,
        shapes: [oneLine(setting, style.cellPale, row.number, numberX, numberY)],
      })
      const nameY = y + middle(name.length, style.cellStrong.leading)
      page.content.push({
        node: nameCell,
        shapes: linesShapes(name, style.cellStrong, plan.name.x + pad.x - 3, nameY),
      })
      const whoY = y + middle(who.length, style.gridWho.leading)
      page.content.push({ node: whoCell, shapes: linesShapes(who, style.gridWho, plan.who.x + pad.x, whoY) })
      texts.forEach((shapes, at) => page.content.push({ node: cells[at]!, shapes }))
    },
  }
}

/** A commitment on tint, or a group of its rows in the accent. */
function captionSlab({ setting, plan, node }: Grid, caption: Text, level: 1 | 2): Slab {
  const { sheet } = setting
  const columns = plan.months.length + 3
  const cell = element('TH', element('TR', node), { columns, scope: 'Row' })
  const of = level === 1 ? style.group : style.gridGroup
  const lines = ragged(setting, of, caption, sheet.measure - 2 * pad.x)
  const height = lines.length * of.leading + head.caption - of.leading
  const x = level === 1 ? sheet.left + pad.x : plan.name.x + pad.x - 3
  return {
    height,
    space: 0,
    keep: true,
    draw(page, y) {
      const band = level === 1 ? [tint(sheet.left, y, sheet.measure, height, color.tint)] : []
      page.content.push({ node: null, shapes: [...band, hairline(sheet, y + height)] })
      page.content.push({
        node: cell,
        shapes: linesShapes(lines, of, x, y + (head.caption - of.leading) / 2),
      })
    },
  }
}

/** How many rows each month has. */
function totalsSlab({ setting, block, plan, node }: Grid): Slab {
  const { sheet } = setting
  const line = element('TR', node)
  const label = element('TH', line, { columns: 3, scope: 'Row' })
  const cells = block.totals.values.map(() => element('TD', line))
  const height = head.totals
  return {
    height,
    space: 0,
    keep: false,
    draw(page, y) {
      page.content.push({
        node: null,
        shapes: [
          rule(sheet.left, y, sheet.left + sheet.measure, y, 1, color.accent),
          ...verticals(sheet, block, plan, y, y + height),
          edge(sheet, y + height),
        ],
      })
      const top = y + (height - style.head.leading) / 2
      page.content.push({
        node: label,
        shapes: [oneLine(setting, style.head, block.totals.label, plan.name.x + pad.x - 3, top)],
      })
      block.totals.values.forEach((value, at) => {
        const { x, width } = plan.months[at]!
        const left = x + (width - widthOf(setting, style.result, value)) / 2
        const shape = oneLine(setting, style.result, value, left, y + (height - style.result.leading) / 2)
        page.content.push({ node: cells[at]!, shapes: [shape] })
      })
    },
  }
}
