import type { TreeBlock } from '../../documents/model.ts'
import { plainText } from '../../documents/plain-text.ts'
import type { Page } from './shapes.ts'
import { element, tallest } from './slab.ts'
import type { Setting, Slab } from './slab.ts'
import { style } from './style.ts'
import type { Sheet } from './style.ts'
import { type Branch, centerOf } from './tree-branches.ts'
import { type TreeElements, bandWidth, elementsOf, treeShapes } from './tree-shapes.ts'
import { sheetsOf, type TreeSheet } from './tree-sheets.ts'
import { tiles } from './tree-tiles.ts'
import { linesShapes, oneLine, ragged, widthOf } from './typeset.ts'

const beforeNote = 8
const partHeight = 24
/** Room between the title and the drawing, besides that after any title. */
const above = 5
const aboveAll = 12
export const pageTurn: Slab = { height: 0, space: 0, keep: false, breaks: true, draw: () => {} }

/** A tree, on one sheet or on several; each of these is a page. */
export function tree(setting: Setting, block: TreeBlock): Slab[] {
  const found = partsOf(setting, block)
  if (!found) return []
  const { center } = found
  if (block.spread === 'tiles') return tiles(setting, block, center)
  const elements = elementsOf(setting.root, center)
  const note = noteOf(setting, block)
  return found.sheets().flatMap((one, index) => {
    const below = index === 0 ? note.height : partHeight
    const slab: Slab = {
      height: one.fit.height + below,
      space: above,
      keep: false,
      draw(page, y) {
        if (index === 0) page.content.push(...elements.opened)
        else partName(setting, block, one, page, y)
        drawSheet(setting, block, elements, one, index, page, index === 0 ? y : y + partHeight)
        if (index === 0) note.draw(page, y + one.fit.height)
      },
    }
    return index === 0 ? [slab] : [pageTurn, slab]
  })
}

type Parts = { readonly center: Branch; sheets(): readonly TreeSheet[] }
/** Measured again for the numbers of its pages, a tree is parted as it was. */
const parted = new WeakMap<
  TreeBlock,
  { readonly sheet: Sheet; readonly top: number; readonly parts: Parts }
>()

function partsOf(setting: Setting, block: TreeBlock): Parts | null {
  const { sheet, top } = setting
  const known = parted.get(block)
  if (known?.sheet === sheet && known.top === top) return known.parts
  const center = centerOf(block)
  if (!center) return null
  const width = sheet.measure - bandWidth
  const first = { width, height: sheet.bottom - top - aboveAll - noteOf(setting, block).height }
  const later = { width, height: tallest(sheet) - partHeight }
  let sheets: readonly TreeSheet[] | null = null
  const parts: Parts = { center, sheets: () => (sheets ??= sheetsOf(setting, center, first, later)) }
  parted.set(block, { sheet, top, parts })
  return parts
}

/** In the middle of the sheet. */
function drawSheet(
  setting: Setting,
  block: TreeBlock,
  elements: TreeElements,
  { fit, says, goesOn }: TreeSheet,
  index: number,
  page: Page,
  y: number,
): void {
  const { sheet } = setting
  const room = sheet.measure - bandWidth
  const at = { x: sheet.left + bandWidth + (room - fit.width) / 2, y }
  const marked = treeShapes(setting, block, fit, at, {
    elements,
    says: (branch) => (branch ? says.has(branch) : index === 0),
    goesOn: (branch) => {
      const other = goesOn(branch)
      const isElsewhere = other !== null && other !== index
      return isElsewhere ? pageWords(setting, block.words.continues, other) : null
    },
    sees: () => true,
    partOf: (area) => area,
  })
  page.content.push(...marked)
}

/** The words with the number of the page on which that sheet of the tree is. */
function pageWords(setting: Setting, words: string, index: number): string {
  setting.pages.used = true
  return words.replace('{hoja}', String(setting.pages.current + index))
}

/** «Causas 1 y 2 · viene de la hoja 1», over what goes on. */
function partName(setting: Setting, block: TreeBlock, { fit, from }: TreeSheet, page: Page, y: number): void {
  const { part, and, comes } = block.words
  const { root, shown } = fit.piece
  const isWhole = root.node.side !== 'center' && shown.length === root.children.length
  const named: readonly Branch[] = isWhole ? [root] : shown
  const { side } = named[0]!.node
  if (side === 'center') return
  const numbers = named.map(({ node }) => node.number)
  const [last, before] = [numbers.at(-1)!, numbers.slice(0, -1).join(', ')]
  const name = `${part[side][named.length > 1 ? 1 : 0]} ${before ? `${before}${and}${last}` : last}`
  const x = setting.sheet.left
  const nextX = x + widthOf(setting, style.heading2, name) + 8
  page.content.push({
    node: null,
    shapes: [
      oneLine(setting, style.heading2, name, x, y),
      oneLine(setting, style.note, pageWords(setting, comes, from!), nextX, y + 2.5),
    ],
  })
}

/** Under the drawing of the first sheet. */
export function noteOf(setting: Setting, block: TreeBlock) {
  const { sheet } = setting
  const lines = plainText(block.note) ? ragged(setting, style.note, block.note, sheet.measure) : []
  const node = element('P', setting.root)
  return {
    height: lines.length > 0 ? beforeNote + lines.length * style.note.leading : 0,
    draw(page: Page, y: number) {
      if (lines.length > 0)
        page.content.push({ node, shapes: linesShapes(lines, style.note, sheet.left, y + beforeNote) })
    },
  }
}
