import type { ClosingBlock, Signer, Text } from '../../documents/model.ts'
import { cancelled } from './blank.ts'
import { inked } from './ink.ts'
import { marginEnds } from './margin.ts'
import { headingSlabs, portions, stacked } from './paragraph.ts'
import { rule } from './shapes.ts'
import type { Node, Page } from './shapes.ts'
import { element, tallest } from './slab.ts'
import type { Repeat, Setting, Slab } from './slab.ts'
import { color, style } from './style.ts'
import { capitals, justified, linesShapes, oneLine, ragged, widthOf } from './typeset.ts'

const perRow = 3
const gutter = 12
const tallCell = 104
const lowCell = 90
const toSign = 52
const gridSpace = 9.2
const identitySpace = 12.7
const underLine = 2.5
/** A signature on the screen leaves the number of the seat free. */
const besideNumber = 16
const captionSpace = 12

/**
 * The end of the minutes as one piece: signatures on a sheet of their own could be attached to any other text.
 * What cannot fit a page is parted by rows of signatures, each page repeating whose they are; the last has two rows.
 */
export function closing(setting: Setting, block: ClosingBlock): Slab[] {
  const text = textSlabs(setting, block)
  const end = endMark(setting, block.endMark)
  const foot = [end, ...identity(setting, block)]
  const notes = noteSlabs(setting, block.notes)
  const rows = rowsOf(block.signers)
  const witnessed = rowsOf(block.witnesses?.signers ?? [])
  const captions = witnessed.length > 0 ? captionSpace + style.heading3.leading : 0
  const beside = heightOf([...text, end]) + identitySpace
  const waiting = Math.max(0, marginEnds(setting, 0).later - setting.sheet.top - beside)
  const around = heightOf(text) + waiting + heightOf(foot) + heightOf(notes) + gridSpace + captions
  const count = Math.max(1, rows.length + witnessed.length)
  const cell = Math.min(tallCell, (tallest(setting.sheet) - around) / count)
  const whole = cell >= lowCell
  const of = { cell: whole ? cell : tallCell, repeat: repeatIdentity(setting, block) }
  const grid = [
    ...gridSlabs(setting, rows, of, false),
    ...(block.witnesses && witnessed.length > 0
      ? [captionSlab(setting, block.witnesses.caption, of.repeat)]
      : []),
    ...gridSlabs(setting, witnessed, of, true),
  ]
  const all = [...text, ...foot, ...grid, ...notes]
  if (whole && waiting + heightOf(all) <= tallest(setting.sheet) + 0.01) return kept(all, 0)
  const from = Math.max(0, text.length - 2)
  const together = kept([...text, ...foot, ...grid.slice(0, 1)], from)
  return [...together, ...kept([...grid.slice(1), ...notes], Math.max(0, grid.length - 3))]
}

function rowsOf(signers: readonly Signer[]): (readonly Signer[])[] {
  return portions(signers, perRow).filter((row) => row.length > 0)
}

function heightOf(slabs: readonly Slab[]): number {
  return slabs.reduce((sum, slab) => sum + slab.space + slab.height, 0)
}

/** No page ends inside, from that slab on; before it, where each slab allows it. */
function kept(slabs: readonly Slab[], from: number): Slab[] {
  return slabs.map((slab, index) => {
    const last = index === slabs.length - 1
    return { ...slab, keep: !last && (index >= from || slab.keep) }
  })
}

/** Signatures and what goes with them take the outer margin too. */
function wide(slab: Slab): Slab {
  return { ...slab, wide: true }
}

function textSlabs(setting: Setting, block: ClosingBlock): Slab[] {
  const { sheet } = setting
  const paragraphs = block.paragraphs.flatMap((content, index) => {
    const lines = justified(setting, sheet.text, content, sheet.measure)
    const space = index === 0 ? sheet.space.afterHeading : sheet.space.afterText
    return stacked(element('P', setting.root), lines, sheet.text, sheet.left, space)
  })
  return [...headingSlabs(setting, style.heading2, 2, block.heading), ...paragraphs]
}

function endMark(setting: Setting, text: string): Slab {
  const { sheet } = setting
  const node = element('P', setting.root)
  const label = capitals(text)
  const middle = sheet.left + sheet.measure / 2
  const width = widthOf(setting, style.label, label)
  const clear = Math.max(54, width / 2 + 12)
  return {
    height: style.label.leading,
    space: sheet.space.afterText,
    keep: true,
    draw(page, y) {
      const at = y + style.label.leading / 2
      const left = rule(sheet.left, at, middle - clear, at, 0.6, color.rule)
      const right = rule(middle + clear, at, sheet.left + sheet.measure, at, 0.6, color.rule)
      page.content.push({ node: null, shapes: [left, right] })
      page.content.push({ node, shapes: [oneLine(setting, style.label, label, middle - width / 2, y)] })
    },
  }
}

function identityLines(setting: Setting, block: ClosingBlock) {
  return ragged(setting, style.identity, block.identity, setting.sheet.right - setting.sheet.left)
}

function identity(setting: Setting, block: ClosingBlock): Slab[] {
  const lines = identityLines(setting, block)
  return stacked(element('P', setting.root), lines, style.identity, setting.sheet.left, identitySpace).map(
    wide,
  )
}

function repeatIdentity(setting: Setting, block: ClosingBlock): Repeat {
  // At the top of a page the margin block stands at its right.
  const lines = ragged(setting, style.identity, block.identity, setting.sheet.measure)
  return {
    height: lines.length * style.identity.leading + 10,
    draw: (page, y) =>
      page.content.push({ node: null, shapes: linesShapes(lines, style.identity, setting.sheet.left, y) }),
  }
}

/** Names the second group of signatures, and stays with it. */
function captionSlab(setting: Setting, text: string, repeat: Repeat): Slab {
  const node = element('P', setting.root)
  return {
    height: style.heading3.leading,
    space: captionSpace,
    keep: true,
    wide: true,
    repeat,
    draw: (page, y) =>
      page.content.push({ node, shapes: [oneLine(setting, style.heading3, text, setting.sheet.left, y)] }),
  }
}

/** Rows of signatures. `follows`: a group stands above them, so that each may begin a page of its own. */
function gridSlabs(
  setting: Setting,
  rows: readonly (readonly Signer[])[],
  { cell, repeat }: { readonly cell: number; readonly repeat: Repeat },
  follows: boolean,
): Slab[] {
  const { sheet } = setting
  const width = (sheet.right - sheet.left - (perRow - 1) * gutter) / perRow
  const node = element('L', setting.root, { numbering: 'None' })
  const { blankMark } = setting.model.frame
  return rows.map((row, index) => {
    const cells = row.map((signer, at) =>
      signature(setting, node, signer, sheet.left + at * (width + gutter), width),
    )
    return {
      height: Math.max(cell, ...cells.map((one) => one.height)),
      space: index === 0 && !follows ? gridSpace : 0,
      keep: false,
      wide: true,
      ...(index > 0 || follows ? { repeat } : {}),
      draw(page, y) {
        page.signed = true
        for (const one of cells) one.draw(page, y)
        const left = sheet.left + row.length * (width + gutter)
        if (blankMark && row.length < perRow) {
          const area = { left, right: sheet.right, top: y + 12, bottom: y + cell - 12 }
          page.content.push({ node: null, shapes: cancelled(setting, blankMark, area) })
        }
      },
    }
  })
}

function signature(setting: Setting, list: Node, signer: Signer, x: number, width: number) {
  const item = element('LI', list)
  const label = element('Lbl', item)
  const body = element('LBody', item)
  const name = ragged(setting, style.cellStrong, signer.name, width)
  const capacity = signer.capacity ? ragged(setting, style.small, signer.capacity, width) : []
  const note = signer.ink?.note ? ragged(setting, style.rubric, signer.ink.note, width) : []
  const nameHeight = name.length * style.cellStrong.leading
  const capacityHeight = capacity.length * style.small.leading
  const noteHeight = note.length * style.rubric.leading
  return {
    // Room for a line of note is always left, so that what is signed on the screen keeps its pages.
    height: toSign + underLine + nameHeight + capacityHeight + Math.max(noteHeight, style.rubric.leading),
    draw(page: Page, y: number) {
      const line = y + toSign
      page.content.push({ node: null, shapes: [rule(x, line, x + width, line, 0.6, color.ink)] })
      page.content.push({ node: label, shapes: [oneLine(setting, style.seat, signer.number, x, line - 9.8)] })
      const area = { left: x + besideNumber, right: x + width, top: y + 2, bottom: line - 3 }
      page.content.push(...inked(signer.ink, body, area))
      const capacityTop = line + underLine + nameHeight
      const names = linesShapes(name, style.cellStrong, x, line + underLine, true)
      const capacities = linesShapes(capacity, style.small, x, capacityTop, true)
      const notes = linesShapes(note, style.rubric, x, capacityTop + capacityHeight)
      page.content.push({ node: body, shapes: [...names, ...capacities, ...notes] })
    },
  }
}

function noteSlabs(setting: Setting, notes: readonly Text[]): Slab[] {
  const { sheet } = setting
  return notes.flatMap((note) =>
    stacked(
      element('P', setting.root),
      ragged(setting, style.note, note, sheet.right - sheet.left),
      style.note,
      sheet.left,
      0,
    ).map(wide),
  )
}
