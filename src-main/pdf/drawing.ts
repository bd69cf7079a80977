import type { DocumentModel } from '../documents/model.ts'
import type { Setting } from './layout/slab.ts'
import { sheetsOf } from './layout/style.ts'
import { wholeTree } from './layout/tree-whole.ts'
import { svgOf } from './paint/drawing-svg.ts'
import { loadFonts } from './text/fonts.ts'
import { createMeasurer } from './text/measure.ts'

/** The tree of a paper as an SVG, in this thread. The same value with the same fonts gives the same text. */
export function drawTree(model: DocumentModel, fontFolder?: string): string {
  const block = model.blocks.find(({ type }) => type === 'tree')
  if (block?.type !== 'tree') throw new Error('The paper has no tree')
  const fonts = loadFonts(fontFolder)
  const [sheet] = sheetsOf(model)
  const setting: Setting = {
    model,
    sheet,
    measurer: createMeasurer(fonts),
    root: { role: 'Document', parent: null },
    replaced: new Set(),
    top: 0,
    pages: { current: 1, total: 1, used: false },
  }
  const drawing = wholeTree(setting, block)
  if (!drawing) throw new Error('The tree has no problem')
  return svgOf({ ...drawing, title: model.title, description: block.alt, language: model.language }, fonts)
}
