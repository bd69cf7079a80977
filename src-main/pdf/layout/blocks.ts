import type { Block } from '../../documents/model.ts'
import { agreement } from './agreement.ts'
import { attendanceSheet } from './attendance-sheet.ts'
import { chart } from './chart.ts'
import { closing } from './closing.ts'
import { fields } from './fields.ts'
import { grid } from './grid.ts'
import { list } from './list.ts'
import { heading, paragraph, titleSlabs } from './paragraph.ts'
import { signature, slip } from './signature.ts'
import type { Setting, Slab } from './slab.ts'
import type { Sheet } from './style.ts'
import { table } from './table.ts'
import { tree } from './tree.ts'

/** The slabs of a block, the first one at its distance from the block before. */
export function blockSlabs(
  setting: Setting,
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
): Slab[] {
  const [first, ...rest] = measured(setting, block)
  if (!first) return []
  const slabs = [{ ...first, space: first.space + gap(setting.sheet, previous, block) }, ...rest]
  if (isNoteOfHeading(block, previous)) return slabs.map((slab) => ({ ...slab, keep: true }))
  return introduces(block, next) ? [...slabs.slice(0, -1), { ...slabs.at(-1)!, keep: true }] : slabs
}

/** A note straight under a heading belongs to it. */
function isNoteOfHeading(block: Block, previous: Block | undefined): boolean {
  return previous?.type === 'heading' && block.type === 'paragraph' && block.style === 'note'
}

function measured(setting: Setting, block: Block): Slab[] {
  switch (block.type) {
    case 'title':
      return titleSlabs(setting, block)
    case 'heading':
      return heading(setting, block)
    case 'paragraph':
      return paragraph(setting, block)
    case 'list':
      return list(setting, block)
    case 'fields':
      return fields(setting, block)
    case 'table':
      return table(setting, block)
    case 'agreement':
      return agreement(setting, block)
    case 'closing':
      return closing(setting, block)
    case 'signature':
      return signature(setting, block)
    case 'slip':
      return slip(setting, block)
    case 'attendanceSheet':
      return attendanceSheet(setting, block)
    case 'grid':
      return grid(setting, block)
    case 'tree':
      return tree(setting, block)
    case 'chart':
      return chart(setting, block)
    case 'pageBreak':
      return [{ height: 0, space: 0, keep: false, breaks: true, draw: () => {} }]
  }
}

/**
 * A signature does not stand without text above, nor a slip without what it acknowledges, nor is a line that
 * ends in a colon left at the foot of a page, away from what it announces.
 */
function introduces(block: Block, next: Block | undefined): boolean {
  if (next?.type === 'signature' || next?.type === 'slip') return true
  if (block.type !== 'paragraph' || !next || !['list', 'table', 'fields'].includes(next.type)) return false
  const last = block.content.at(-1)
  return Boolean(last && 'text' in last && last.text.trimEnd().endsWith(':'))
}

function gap(sheet: Sheet, previous: Block | undefined, block: Block): number {
  return previous ? after(sheet, previous, block) + before(sheet, previous, block) : 0
}

function after(sheet: Sheet, block: Block, next: Block): number {
  const { space } = sheet
  switch (block.type) {
    case 'title':
      return block.subtitle === null ? space.afterTitle + space.afterText : space.afterSubtitle
    case 'heading':
      return block.level === 2 ? space.afterHeading : 2
    case 'paragraph':
      if (next.type === 'list') return space.beforeListAfterText
      return block.style === 'note' || block.style === 'legal' ? 6 : space.afterText
    case 'list':
      return space.afterList
    case 'fields':
    case 'table':
    case 'grid':
      return space.afterTable
    case 'chart':
      return 5
    case 'agreement':
      return 9
    case 'closing':
    case 'signature':
    case 'slip':
      return 10
    case 'attendanceSheet':
    case 'tree':
    case 'pageBreak':
      return 0
  }
}

function before(sheet: Sheet, previous: Block, block: Block): number {
  switch (block.type) {
    case 'heading':
      if (block.level === 2) return sheet.space.beforeHeading
      return previous.type === 'heading' ? 3 : 10
    case 'closing':
      return sheet.space.beforeHeading
    case 'agreement':
      return 4
    case 'signature':
      return 1.5
    default:
      return 0
  }
}
