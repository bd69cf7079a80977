import type { Block } from '../../documents/model.ts'
import { inked } from './ink.ts'
import { rule } from './shapes.ts'
import { element } from './slab.ts'
import type { Setting, Slab } from './slab.ts'
import { color, style } from './style.ts'
import { capitals, linesShapes, ragged } from './typeset.ts'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

const lineLength = 190
const slipGap = 16

/** Farewell, room to sign, line, who signs. */
export function signature(setting: Setting, block: Of<'signature'>): Slab[] {
  const { sheet } = setting
  const nodes = [element('P', setting.root), element('P', setting.root)] as const
  const farewell = ragged(setting, sheet.text, block.farewell, sheet.measure)
  const name = ragged(setting, style.cellStrong, block.name, sheet.measure)
  const capacity = block.capacity ? ragged(setting, style.small, block.capacity, sheet.measure) : []
  const note = block.ink?.note ? ragged(setting, style.rubric, block.ink.note, sheet.measure) : []
  const line = farewell.length * sheet.text.leading + sheet.toSign
  const nameTop = line + 2.3
  const capacityTop = nameTop + name.length * style.cellStrong.leading
  const noteTop = capacityTop + capacity.length * style.small.leading
  const slab: Slab = {
    height: noteTop + note.length * style.rubric.leading,
    space: 0,
    keep: false,
    draw(page, y) {
      page.content.push({ node: nodes[0], shapes: linesShapes(farewell, sheet.text, sheet.left, y) })
      const right = sheet.left + lineLength
      const stroke = rule(sheet.left, y + line, right, y + line, 0.6, color.ink)
      page.content.push({ node: null, shapes: [stroke] })
      const top = y + farewell.length * sheet.text.leading + 2
      page.content.push(
        ...inked(block.ink, setting.root, { left: sheet.left, right, top, bottom: y + line - 3 }),
      )
      const names = linesShapes(name, style.cellStrong, sheet.left, y + nameTop, true)
      const capacities = linesShapes(capacity, style.small, sheet.left, y + capacityTop, true)
      const notes = linesShapes(note, style.rubric, sheet.left, y + noteTop)
      page.content.push({ node: nodes[1], shapes: [...names, ...capacities, ...notes] })
    },
  }
  return [slab]
}

/** To be cut along the dashes and given back. */
export function slip(setting: Setting, block: Of<'slip'>): Slab[] {
  const { sheet } = setting
  const full = sheet.right - sheet.left
  const gaps = (block.lines.length - 1) * slipGap
  const wanted = block.lines.reduce((sum, { width }) => sum + width, 0) || 1
  const scale = Math.min(1, (full - gaps) / wanted)
  const title = ragged(setting, style.label, capitals(block.title), full)
  const labels = block.lines.map(({ label, width }) => ragged(setting, style.small, label, width * scale))
  const nodes = [element('P', setting.root), ...block.lines.map(() => element('P', setting.root))]
  const linesTop = 7 + title.length * style.label.leading + sheet.toSignSlip
  const labelLines = Math.max(1, ...labels.map((lines) => lines.length))
  const slab: Slab = {
    height: linesTop + 1.5 + labelLines * style.small.leading,
    space: 0,
    keep: false,
    wide: true,
    draw(page, y) {
      const dashes = rule(sheet.left, y, sheet.right, y, 0.6, color.rule, 4)
      page.content.push({ node: null, shapes: [dashes] })
      page.content.push({ node: nodes[0]!, shapes: linesShapes(title, style.label, sheet.left, y + 7) })
      let x = sheet.left
      block.lines.forEach(({ width }, index) => {
        const top = y + linesTop
        page.content.push({ node: null, shapes: [rule(x, top, x + width * scale, top, 0.6, color.ink)] })
        const shapes = linesShapes(labels[index]!, style.small, x, top + 1.5)
        page.content.push({ node: nodes[index + 1]!, shapes })
        x += width * scale + slipGap
      })
    },
  }
  return [slab]
}
