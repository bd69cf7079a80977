import type { AttendanceSheetBlock, Text } from '../../documents/model.ts'
import { frame, rule, tint } from './shapes.ts'
import type { Node, Page, Shape } from './shapes.ts'
import { element } from './slab.ts'
import type { Setting, Slab } from './slab.ts'
import { color, style } from './style.ts'
import { linesShapes, oneLine, ragged, widthOf } from './typeset.ts'

/** Shares of 513: number, name, capacity, hour, signature. */
const shares = [30, 210, 62, 46, 165]
const pad = 5
const headHeight = 16.9
const nameTop = 3.1
/** Least room between the printed name and the line where whoever attends writes theirs. */
const toWrite = 8.8
const boxSize = 7.5
/** Room to initial under the words of the box of the counts. */
const toInitial = 16.5

type Columns = readonly { readonly x: number; readonly width: number }[]

/** A table to be filled by hand; more seats than fit go on under the same head. */
export function attendanceSheet(setting: Setting, block: AttendanceSheetBlock): Slab[] {
  const { sheet } = setting
  const table = element('Table', setting.root)
  const columns = columnsOf(sheet.left, sheet.measure)
  const head = element('TR', table)
  const heads = shares.map(() => element('TH', head, { scope: 'Column' }))
  const repeat = {
    height: headHeight,
    draw: (page: Page, y: number) => drawHead(setting, block, columns, null, page, y),
  }
  const headSlab: Slab = {
    height: headHeight,
    space: 0,
    keep: true,
    draw: (page, y) => drawHead(setting, block, columns, heads, page, y),
  }
  const close = (page: Page, y: number) =>
    page.content.push({ node: null, shapes: [rule(sheet.left, y, sheet.right, y, 1, color.accent)] })
  const rows = block.groups.flatMap((group, index) => [
    groupSlab(setting, table, group.caption),
    ...group.rows.map((row, at) => {
      const ruled = at < group.rows.length - 1
      const lastOfAll = !ruled && index === block.groups.length - 1
      return rowSlab(setting, group.options, columns, element('TR', table), row, ruled, lastOfAll)
    }),
  ])
  const body = rows.map((slab, index) => ({
    ...slab,
    repeat,
    keep: slab.keep || index >= rows.length - withFoot,
    ...(index < rows.length - 1 ? { close } : {}),
  }))
  return [headSlab, ...body, footSlab(setting, block, columns)]
}

/** Rows that go with the counts to another page. */
const withFoot = 3

function columnsOf(left: number, measure: number): Columns {
  const total = shares.reduce((sum, share) => sum + share, 0)
  let x = left
  return shares.map((share) => {
    const column = { x, width: (share / total) * measure }
    x += column.width
    return column
  })
}

function drawHead(
  setting: Setting,
  block: AttendanceSheetBlock,
  columns: Columns,
  nodes: readonly Node[] | null,
  page: Page,
  y: number,
): void {
  const { left, right } = setting.sheet
  page.content.push({ node: null, shapes: [rule(left, y, right, y, 1, color.accent)] })
  const { number, name, capacity, hour, signature } = block.headers
  const texts = [number, name, capacity, hour, signature]
  texts.forEach((text, at) => {
    const { x, width } = columns[at]!
    const own = widthOf(setting, style.head, text)
    const textX = at === 0 || at === 3 ? x + width - pad - own - (at === 3 ? 9 : 0) : x + pad
    const shape = oneLine(setting, style.head, text, Math.max(x, textX), y + 3.2)
    page.content.push({ node: nodes?.[at] ?? null, shapes: [shape] })
  })
}

function groupSlab(setting: Setting, table: Node, caption: Text): Slab {
  const { left, measure } = setting.sheet
  const cell = element('TH', element('TR', table), { columns: shares.length, scope: 'Row' })
  const lines = ragged(setting, style.group, caption, measure - 2 * pad)
  const height = setting.sheet.seatBand + (lines.length - 1) * style.group.leading
  const top = (height - lines.length * style.group.leading) / 2 + 0.2
  return {
    height,
    space: 0,
    keep: true,
    draw(page, y) {
      page.content.push({ node: null, shapes: [tint(left, y, measure, height, color.tint)] })
      page.content.push({ node: cell, shapes: linesShapes(lines, style.group, left + pad, y + top) })
    },
  }
}

function rowSlab(
  setting: Setting,
  options: readonly string[],
  columns: Columns,
  row: Node,
  seat: { readonly number: string; readonly name: Text },
  ruled: boolean,
  last: boolean,
): Slab {
  const { left, right, seatRow } = setting.sheet
  const cells = shares.map(() => element('TD', row))
  const [number, name, capacity, hour, signature] = columns
  const lines = ragged(setting, style.cellStrong, seat.name, name!.width - 15)
  const height = seatRow + (lines.length - 1) * style.cellStrong.leading
  const writing = Math.max(height - 6.2, nameTop + lines.length * style.cellStrong.leading + toWrite)
  const step = Math.min(12, seatRow - 16)
  const box = (seatRow - step - boxSize) / 2 + 0.35
  const numberX = number!.x + number!.width - pad - widthOf(setting, style.cellPale, seat.number)
  return {
    height,
    space: 0,
    keep: last,
    draw(page, y) {
      const write = y + writing
      const decoration: Shape[] = [
        rule(name!.x + pad, write, name!.x + name!.width - 10, write, 0.35, color.hairline),
        rule(hour!.x + 4, write, hour!.x + hour!.width - 6, write, 0.35, color.hairline),
        frame(signature!.x + 4, y + 2.5, signature!.width - 4, height - 5, color.rule, 0.6),
        ...options.map((_, at) =>
          frame(capacity!.x + pad, y + box + at * step, boxSize, boxSize, color.ink, 0.6),
        ),
      ]
      if (ruled) decoration.push(rule(left, y + height, signature!.x - 2, y + height, 0.5, color.rule))
      if (last) decoration.push(rule(left, y + height + 0.8, right, y + height + 0.8, 1.6, color.accent))
      page.content.push({ node: null, shapes: decoration })
      const words = options.map((option, at) =>
        oneLine(setting, style.small, option, capacity!.x + pad + 11, y + box - 1.4 + at * step),
      )
      const contents: Shape[][] = [
        [oneLine(setting, style.cellPale, seat.number, numberX, y + 4.6)],
        linesShapes(lines, style.cellStrong, name!.x + pad, y + nameTop),
        words,
        [],
        [],
      ]
      contents.forEach((shapes, at) => page.content.push({ node: cells[at]!, shapes }))
    },
  }
}

function footSlab(setting: Setting, block: AttendanceSheetBlock, columns: Columns): Slab {
  const { left, right } = setting.sheet
  const { blanks, quorum, rubric } = block.footer
  const node = element('P', setting.root)
  const signature = columns[4]!
  const boxWidth = right - signature.x - 4
  const words = ragged(setting, style.small, rubric, boxWidth - 12)
  const height = 1 + words.length * style.small.leading + toInitial
  const end = signature.x - 8
  const quorumX = end - widthOf(setting, style.blankStrong, quorum)
  const widths = blanks.map((label) => widthOf(setting, style.blank, label))
  const used = widths.reduce((sum, width) => sum + width + 26, 0)
  const line = Math.max(20, Math.min(48, (quorumX - left - used) / Math.max(1, blanks.length)))
  return {
    height,
    space: 4.7,
    keep: true,
    draw(page, y) {
      const shapes: Shape[] = []
      const lines: Shape[] = [frame(signature.x + 4, y, boxWidth, height, color.rule, 0.6)]
      let x = left
      blanks.forEach((label, at) => {
        shapes.push(oneLine(setting, style.blank, label, x, y + 2.6))
        const from = x + widths[at]! + 10
        lines.push(rule(from, y + 13.3, from + line, y + 13.3, 0.6, color.ink))
        x = from + line + 16
      })
      shapes.push(oneLine(setting, style.blankStrong, quorum, quorumX, y + 2.6))
      shapes.push(...linesShapes(words, style.small, signature.x + 10, y + 1))
      page.content.push({ node: null, shapes: lines })
      page.content.push({ node, shapes })
    },
  }
}
