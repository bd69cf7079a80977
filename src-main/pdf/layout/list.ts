import type { Block, ListItem } from '../../documents/model.ts'
import { stacked } from './paragraph.ts'
import type { Node } from './shapes.ts'
import { element } from './slab.ts'
import type { Setting, Slab } from './slab.ts'
import { oneLine, ragged, widthOf } from './typeset.ts'

const hang = 20
const labelGap = 6
const leastGap = 3
/** Beyond six levels the text would have no room left to move. */
const deepest = 6

/** Where the labels of a list begin and where its text does. */
type Columns = { readonly left: number; readonly text: number }

export function list(setting: Setting, block: Extract<Block, { type: 'list' }>): Slab[] {
  return itemsSlabs(setting, setting.root, block.items, block.ordered, 0, setting.sheet.left)
}

function itemsSlabs(
  setting: Setting,
  parent: Node,
  items: readonly ListItem[],
  ordered: boolean,
  depth: number,
  left: number,
): Slab[] {
  const isPlain = items.every(({ label }) => label === undefined)
  const numbering = !ordered ? 'Disc' : depth === 0 && isPlain ? 'Decimal' : 'None'
  const node = element('L', parent, { numbering })
  const columns = { left, text: left + hangOf(setting, items, ordered, depth) }
  return items.flatMap((item, index) => {
    const slabs = itemSlabs(setting, node, item, ordered, depth, index, columns)
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
  { left, text: textLeft }: Columns,
): Slab[] {
  const { sheet } = setting
  const of = sheet.list
  const node = element('LI', parent)
  const label = element('Lbl', node)
  const body = element('LBody', node)
  const text = item.label ?? labelOf(ordered, depth, index)
  // Long numbers come nearer to their text before their column grows.
  const x = Math.max(left, textLeft - widthOf(setting, of, text) - labelGap)
  const lines = ragged(setting, of, item.content, sheet.left + sheet.measure - textLeft)
  const space = index === 0 && depth === 0 ? 0 : sheet.space.betweenItems
  const slabs = stacked(body, lines, of, textLeft, space)
  const [first, ...rest] = slabs
  const labelled: Slab = {
    ...first!,
    draw(page, y) {
      page.content.push({ node: label, shapes: [oneLine(setting, of, text, x, y)] })
      first!.draw(page, y)
    },
  }
  const nested = item.items?.length
    ? itemsSlabs(setting, body, item.items, ordered, depth + 1, depth < deepest ? textLeft : left)
    : []
  return [labelled, ...rest, ...nested]
}

/** Twenty, unless a list is so long that its widest number needs more. */
function hangOf(setting: Setting, items: readonly ListItem[], ordered: boolean, depth: number): number {
  const labels = items.map(({ label }, index) => label ?? labelOf(ordered, depth, index))
  const widths = labels.map((label) => widthOf(setting, setting.sheet.list, label))
  return Math.max(hang, Math.max(...widths) + leastGap)
}

function labelOf(ordered: boolean, depth: number, index: number): string {
  if (!ordered) return '•'
  return depth === 0 ? `${index + 1}.` : `${letters(index)})`
}

/** a … z, aa, ab … */
function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(97 + (index % 26))
}
