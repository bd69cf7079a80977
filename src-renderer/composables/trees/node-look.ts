import type { Side } from '../../../src-main/domain/problem-tree.ts'
import type { TreeMeasures } from '../../../src-main/documents/tree-layout.ts'
import { linesOf, type TextSetting } from './measured-text.ts'

/** The drawing of a tree in its own units: pixels at the usual size of the text. */
export const treeMeasures: TreeMeasures = {
  siblingGap: 16,
  branchGap: 16,
  spread: 400,
  levelGap: 50,
  centerGap: 56,
  rows: 'own',
  overhang: null,
  arrows: 'joined',
}

/** A block is never lower than this. */
const lowest = 62
const padding = { x: 11, y: 3.5 } as const
const border = 1

type Look = { readonly width: number; readonly text: TextSetting }
const widths: Record<'block' | 'center', number> = { block: 184, center: 440 }
const looks: Record<'block' | 'center', Look> = {
  block: {
    width: widths.block,
    text: { size: 14, weight: 400, lineHeight: 17.5, width: widths.block - 2 * (padding.x + border) },
  },
  center: {
    width: widths.center,
    text: { size: 17, weight: 650, lineHeight: 21, width: widths.center - 2 * (25 + border) },
  },
}
const noteHeight = 16

export const lookOf = (side: Side): Look => looks[side === 'center' ? 'center' : 'block']

/** Size of a block with a text; `hasNote`: a line above says something of it. */
export function sizeOf(side: Side, text: string, hasNote = false): { width: number; height: number } {
  const look = lookOf(side)
  const lines = linesOf(text, look.text) * look.text.lineHeight + (hasNote ? noteHeight : 0)
  return { width: look.width, height: Math.max(lowest, Math.ceil(lines) + 2 * (padding.y + border)) }
}
