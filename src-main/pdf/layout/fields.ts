import type { Block } from '../../documents/model.ts'
import { portions } from './paragraph.ts'
import { element, tallest } from './slab.ts'
import type { Setting, Slab } from './slab.ts'
import { style } from './style.ts'
import { edge, hairline } from './table.ts'
import { linesShapes, ragged } from './typeset.ts'

const labelWidth = 104
const padX = 5

/** Data sheet: labels at the left, values at the right, two rows never parted from the first rule. */
export function fields(setting: Setting, block: Extract<Block, { type: 'fields' }>): Slab[] {
  const { sheet } = setting
  const node = element('Table', setting.root)
  const padY = sheet.fieldPad
  const capacity = Math.floor((tallest(sheet) - 2 * padY) / style.fieldValue.leading)
  return block.rows.flatMap(({ label, value }, index) => {
    const row = element('TR', node)
    const head = element('TH', row, { scope: 'Row' })
    const cell = element('TD', row)
    const labels = ragged(setting, style.fieldLabel, label, labelWidth - padX - 3)
    const values = ragged(setting, style.fieldValue, value, sheet.measure - labelWidth - padX)
    const last = index === block.rows.length - 1
    const high = Math.max(labels.length, values.length)
    const all = Array.from({ length: high }, (_, line) => line)
    return portions(all, capacity).map((part, at, parts): Slab => {
      const [from, to] = [part[0]!, part.at(-1)! + 1]
      const height = part.length * style.fieldValue.leading + 2 * padY
      const ends = at === parts.length - 1
      return {
        height,
        space: 0,
        keep: index === 0 && !last && ends,
        draw(page, y) {
          if (index === 0 && at === 0) page.content.push({ node: null, shapes: [edge(sheet, y)] })
          const left = linesShapes(labels.slice(from, to), style.fieldLabel, sheet.left + padX, y + padY)
          const right = linesShapes(
            values.slice(from, to),
            style.fieldValue,
            sheet.left + labelWidth,
            y + padY,
          )
          if (left.length > 0) page.content.push({ node: head, shapes: left })
          page.content.push({ node: cell, shapes: right })
          const line = last && ends ? edge(sheet, y + height) : ends ? hairline(sheet, y + height) : null
          if (line) page.content.push({ node: null, shapes: [line] })
        },
      }
    })
  })
}
