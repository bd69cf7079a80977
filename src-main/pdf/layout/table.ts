import type { Inlines, TableBlock, Text } from '../../documents/model.ts'
import type { Line } from '../text/lines.ts'
import { portions } from './paragraph.ts'
import { rule, tint } from './shapes.ts'
import type { Node, Page, Shape } from './shapes.ts'
import { element, tallest } from './slab.ts'
import type { Repeat, Setting, Slab } from './slab.ts'
import { color, style } from './style.ts'
import type { Sheet, TextStyle } from './style.ts'
import { lineShapes, ragged } from './typeset.ts'

const padX = 5
const padY = 3.2
const resultPad = 4
/** A heading of two lines and a caption, which go with the first row: whatever its height, they do not go alone. */
const headed = 72

type Column = { readonly x: number; readonly width: number; readonly align: 'left' | 'right' }
type Grid = { readonly setting: Setting; readonly node: Node; readonly columns: readonly Column[] }
type Row = {
  readonly kind: 'group' | 'row' | 'result'
  readonly slabs: readonly Slab[]
}

export function table(setting: Setting, block: TableBlock): Slab[] {
  const grid: Grid = {
    setting,
    node: element('Table', setting.root),
    columns: columnsOf(setting.sheet, block),
  }
  const headers = block.columns.map((column) => column.header)
  const firstIsGroup = Boolean(block.groups[0]?.caption)
  const head = headSlab(grid, headers, firstIsGroup)
  const repeat: Repeat = {
    height: head.height,
    draw: (page, y) => drawHead(grid, headers, null, page, y, true),
  }
  const room = tallest(setting.sheet) - head.height - headed
  const rows = block.groups.flatMap((group) => [
    ...(group.caption ? [groupRow(grid, group.caption)] : []),
    ...group.rows.map((cells) => bodyRow(grid, cells, room)),
  ])
  if (block.result !== null) rows.push(resultRow(grid, block.result))
  return [head, ...joined(rows, setting.sheet, repeat)]
}

function columnsOf(sheet: Sheet, block: TableBlock): Column[] {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0) || 1
  let x = sheet.left
  return block.columns.map(({ width, align }) => {
    const column = { x, width: (width / total) * sheet.measure, align }
    x += column.width
    return column
  })
}

/** Two rows stay with the head, a caption with its first row, and the last three together. */
function joined(rows: readonly Row[], sheet: Sheet, repeat: Repeat): Slab[] {
  const close = (page: Page, y: number) => page.content.push({ node: null, shapes: [edge(sheet, y)] })
  const firstBody = rows.findIndex((row) => row.kind === 'row')
  return rows.flatMap((row, index) =>
    row.slabs.map((slab, part) => {
      const lastPart = part === row.slabs.length - 1
      const last = lastPart && index === rows.length - 1
      const keep =
        lastPart && !last && (row.kind === 'group' || index === firstBody || index >= rows.length - 3)
      const under = last ? 'edge' : lastPart && rows[index + 1]?.kind !== 'group' ? 'hairline' : 'none'
      return {
        ...slab,
        keep,
        repeat,
        ...(last ? {} : { close }),
        draw(page: Page, y: number) {
          slab.draw(page, y)
          const bottom = y + slab.height
          if (under === 'edge') page.content.push({ node: null, shapes: [edge(sheet, bottom)] })
          if (under === 'hairline') page.content.push({ node: null, shapes: [hairline(sheet, bottom)] })
        },
      }
    }),
  )
}

/** Top and bottom of a table. */
export function edge(sheet: Sheet, y: number) {
  return rule(sheet.left, y, sheet.left + sheet.measure, y, 1, color.accent)
}
export function hairline(sheet: Sheet, y: number) {
  return rule(sheet.left, y, sheet.left + sheet.measure, y, 0.35, color.hairline)
}

function headSlab(grid: Grid, headers: readonly string[], firstIsGroup: boolean): Slab {
  const row = element('TR', grid.node)
  const cells = headers.map(() => element('TH', row, { scope: 'Column' }))
  const lines = headLines(grid, headers)
  const height = Math.max(1, ...lines.map((cell) => cell.length)) * style.head.leading + 2 * padY
  return {
    height,
    space: 0,
    keep: true,
    draw: (page, y) => drawHead(grid, headers, cells, page, y, !firstIsGroup),
  }
}

function headLines(grid: Grid, headers: readonly string[]): Line[][] {
  return headers.map((text, at) => ragged(grid.setting, style.head, text, grid.columns[at]!.width - 2 * padX))
}

/** `nodes` null: a repeated head, which is decoration and is not read again. */
function drawHead(
  grid: Grid,
  headers: readonly string[],
  nodes: readonly Node[] | null,
  page: Page,
  y: number,
  ruled: boolean,
): void {
  const { sheet } = grid.setting
  const lines = headLines(grid, headers)
  const rowsHigh = Math.max(1, ...lines.map((cell) => cell.length))
  const bottom = y + rowsHigh * style.head.leading + 2 * padY
  const line = rule(sheet.left, bottom, sheet.left + sheet.measure, bottom, 0.5, color.accent)
  page.content.push({ node: null, shapes: ruled ? [edge(sheet, y), line] : [edge(sheet, y)] })
  lines.forEach((cell, at) => {
    const shapes = cellShapes(cell, style.head, grid.columns[at]!, y + padY)
    page.content.push({ node: nodes?.[at] ?? null, shapes })
  })
}

function cellShapes(lines: readonly Line[], of: TextStyle, column: Column, top: number): Shape[] {
  return lines.flatMap((line, index) => {
    const width = (line.width * of.size) / 1000
    const x = column.align === 'right' ? column.x + column.width - padX - width : column.x + padX
    return lineShapes(line, of, x, top + index * of.leading, index < lines.length - 1)
  })
}

function bodyRow(grid: Grid, cells: readonly Inlines[], room: number): Row {
  const row = element('TR', grid.node)
  const nodes = grid.columns.map(() => element('TD', row))
  const lines = grid.columns.map((column, at) =>
    ragged(grid.setting, style.cell, cells[at] ?? [], column.width - 2 * padX),
  )
  const high = Math.max(1, ...lines.map((cell) => cell.length))
  const capacity = Math.max(1, Math.floor((room - 2 * padY) / style.cell.leading))
  const parts = portions(
    Array.from({ length: high }, (_, line) => line),
    capacity,
  )
  const slabs = parts.map((part): Slab => {
    const [from, to] = [part[0]!, part.at(-1)! + 1]
    return {
      height: part.length * style.cell.leading + 2 * padY,
      space: 0,
      keep: false,
      draw(page, y) {
        lines.forEach((cell, at) => {
          const shapes = cellShapes(cell.slice(from, to), style.cell, grid.columns[at]!, y + padY)
          if (shapes.length > 0 || from === 0) page.content.push({ node: nodes[at]!, shapes })
        })
      },
    }
  })
  return { kind: 'row', slabs }
}

function groupRow(grid: Grid, caption: Text): Row {
  return band(grid, 'group', style.group, caption, padY)
}

function resultRow(grid: Grid, text: Text): Row {
  return band(grid, 'result', style.result, text, resultPad)
}

/** One cell across the table, on tint. */
function band(grid: Grid, kind: 'group' | 'result', of: TextStyle, text: Text, pad: number): Row {
  const { sheet } = grid.setting
  const row = element('TR', grid.node)
  const span = { columns: grid.columns.length }
  const cell = kind === 'group' ? element('TH', row, { ...span, scope: 'Row' }) : element('TD', row, span)
  const lines = ragged(grid.setting, of, text, sheet.measure - 2 * padX)
  const capacity = Math.floor((tallest(sheet) - 100) / of.leading)
  const slabs = portions(lines, capacity).map((part): Slab => {
    const height = part.length * of.leading + 2 * pad
    return {
      height,
      space: 0,
      keep: false,
      draw(page, y) {
        const column: Column = { x: sheet.left, width: sheet.measure, align: 'left' }
        page.content.push({ node: null, shapes: [tint(sheet.left, y, sheet.measure, height, color.tint)] })
        page.content.push({ node: cell, shapes: cellShapes(part, of, column, y + pad) })
      },
    }
  })
  return { kind, slabs }
}
