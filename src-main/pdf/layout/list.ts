import type { Block, ListItem } from '../../documents/model.ts'
import { stacked } from './paragraph.ts'
import type { Node } from './shapes.ts'
import { element } from './slab.ts'
import type { Setting, Slab } from './slab.ts'
import { oneLine, ragged, widthOf } from './typeset.ts'

const hang = 20
const labelGap = 6
const leastGap = 3

export function list(setting: Setting, block: Extract<Block, { type: 'list' }>): Slab[] {
  return itemsSlabs(setting, setting.root, block.items, block.ordered, 0)
}

function itemsSlabs(
  setting: Setting,
  parent: Node,
  items: readonly ListItem[],
  ordered: boolean,
  depth: number,
): Slab[] {
  const numbering = !ordered ? 'Disc' : depth === 0 ? 'Decimal' : 'None'
  const node = element('L', parent, { numbering })
  return items.flatMap((item, index) => {
    const slabs = itemSlabs(setting, node, item, ordered, depth, index)
    // Neither the first item nor the last one stands alone on a page.
    const joined = items.length > 1 && (index === 0 || index === items.length - 2)
    return joined ? [...slabs.slice(0, -1), { ...slabs.at(-1)!, keep: true }] : slabs
  })
}

function itemSlabs(
  setting: Setting,
  parent: Node,
  item: ListItem,
  ordered: boolean,
  depth: number,
  index: number,
): Slab[] {
  const { sheet } = setting
  const of = sheet.list
  // Beyond six levels the text would have no room left to move.
  const left = sheet.left + Math.min(depth, 6) * hang
  const node = element('LI', parent)
  const label = element('Lbl', node)
  const body = element('LBody', node)
  const text = ordered ? (depth === 0 ? `${index + 1}.` : `${letters(index)})`) : '•'
  const end = left + hang - widthOf(setting, of, text)
  // Long numbers come nearer to their text before they leave the column.
  const x = Math.max(left - 10, Math.min(end - leastGap, Math.max(left, end - labelGap)))
  const lines = ragged(setting, of, item.content, sheet.left + sheet.measure - left - hang)
  const space = index === 0 && depth === 0 ? 0 : sheet.space.betweenItems
  const slabs = stacked(body, lines, of, left + hang, space)
  const [first, ...rest] = slabs
  const labelled: Slab = {
    ...first!,
    draw(page, y) {
      page.content.push({ node: label, shapes: [oneLine(setting, of, text, x, y)] })
      first!.draw(page, y)
    },
  }
  const nested = item.items?.length ? itemsSlabs(setting, body, item.items, ordered, depth + 1) : []
  return [labelled, ...rest, ...nested]
}

/** a … z, aa, ab … */
function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(97 + (index % 26))
}
