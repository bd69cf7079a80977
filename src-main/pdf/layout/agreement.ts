import type { AgreementBlock, Inlines } from '../../documents/model.ts'
import { portions } from './paragraph.ts'
import { rule, tint } from './shapes.ts'
import type { Node, Page, Shape } from './shapes.ts'
import { element, tallest } from './slab.ts'
import type { Setting, Slab } from './slab.ts'
import { color, style } from './style.ts'
import { capitals, inlinesOf, linesShapes, oneLine, ragged, widthOf } from './typeset.ts'

const padX = 12
const keyTop = 8
const underKey = 6
const beforeFields = 8
const labelToValue = 0.7
const padBottom = 9.3
const lineWidth = 0.6
const bar = 3.5

/** Framed box with an accent bar. It never splits, unless it is taller than a page. */
export function agreement(setting: Setting, block: AgreementBlock): Slab[] {
  const { sheet } = setting
  const node = element('Sect', setting.root)
  const key = keyLine(setting, block)
  const textTop = keyTop + key.height + underKey
  const body = element('P', node)
  const data = fieldColumns(setting, block, node)
  // Fields longer than half a page go on as text, which can be parted.
  const inText = data.height > tallest(sheet) / 2
  const fields = inText ? block.fields.flatMap(asText) : []
  const content = [...inlinesOf(block.text), ...fields]
  const lines = ragged(setting, style.text, content, sheet.measure - 2 * padX)
  const footed = block.fields.length > 0 && !inText
  const foot = footed ? beforeFields + data.height : 0
  const around = textTop + foot + padBottom
  const whole = around + lines.length * style.text.leading <= tallest(sheet)
  const room = Math.max(1, Math.floor((tallest(sheet) - around) / style.text.leading))
  return portions(lines, whole ? Infinity : room).map((part, index, parts): Slab => {
    const first = index === 0
    const last = index === parts.length - 1
    const top = first ? textTop : padBottom
    const height = top + part.length * style.text.leading + (last ? foot : 0) + padBottom
    return {
      height,
      space: 0,
      keep: false,
      draw(page, y) {
        page.content.push({ node: null, shapes: outline(setting, y, height, first, last) })
        if (first) key.draw(page, element('P', node), y + keyTop)
        const textY = y + top
        page.content.push({ node: body, shapes: linesShapes(part, style.text, sheet.left + padX, textY) })
        if (last && footed) data.draw(page, textY + part.length * style.text.leading + beforeFields)
      },
    }
  })
}

function asText({ label, value }: AgreementBlock['fields'][number]): Inlines {
  return [{ text: `\n${label}: ` }, ...inlinesOf(value)]
}

function outline(setting: Setting, y: number, height: number, first: boolean, last: boolean): Shape[] {
  const { left, measure } = setting.sheet
  const right = left + measure
  const side = rule(right, y, right, y + height, lineWidth, color.rule)
  const shapes: Shape[] = [side, tint(left, y, bar, height, color.accent)]
  if (first) shapes.push(rule(left, y, right, y, lineWidth, color.rule))
  if (last) shapes.push(rule(left, y + height, right, y + height, lineWidth, color.rule))
  return shapes
}

/** Label and key beside it, in as many lines as a long key needs. */
function keyLine(setting: Setting, block: AgreementBlock) {
  const { left, measure } = setting.sheet
  const x = left + padX
  const label = capitals(block.label)
  const keyX = x + widthOf(setting, style.label, label) + 14
  const lines = ragged(setting, style.agreementKey, block.key, left + measure - padX - keyX)
  return {
    height: lines.length * style.agreementKey.leading,
    draw(page: Page, node: Node, y: number) {
      const labelY = y + (style.agreementKey.leading - style.label.leading) / 2
      const shapes = [
        oneLine(setting, style.label, label, x, labelY),
        ...linesShapes(lines, style.agreementKey, keyX, y, true),
      ]
      page.content.push({ node, shapes })
    },
  }
}

/** Responsible, date and vote, under a hairline. */
function fieldColumns(setting: Setting, block: AgreementBlock, parent: Node) {
  const { left, measure } = setting.sheet
  const inner = measure - 2 * padX
  const widths =
    block.fields.length === 3
      ? [156 / 384, 112 / 384, 116 / 384]
      : block.fields.map(() => 1 / block.fields.length)
  let x = left + padX
  const columns = block.fields.map(({ label, value }, index) => {
    const width = widths[index]! * inner
    const column = {
      x,
      node: element('P', parent),
      label: ragged(setting, style.label, capitals(label), width - 8),
      value: ragged(setting, style.cell, value, width - 8),
    }
    x += width
    return column
  })
  const labelHeight = Math.max(0, ...columns.map((column) => column.label.length)) * style.label.leading
  const valueHeight = Math.max(0, ...columns.map((column) => column.value.length)) * style.cell.leading
  return {
    height: 7 + labelHeight + labelToValue + valueHeight,
    draw(page: Page, y: number) {
      const line = rule(left + padX, y, left + measure - padX, y, 0.5, color.hairline)
      page.content.push({ node: null, shapes: [line] })
      for (const column of columns) {
        const labels = linesShapes(column.label, style.label, column.x, y + 7, true)
        const values = linesShapes(column.value, style.cell, column.x, y + 7 + labelHeight + labelToValue)
        page.content.push({ node: column.node, shapes: [...labels, ...values] })
      }
    },
  }
}
