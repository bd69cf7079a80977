import type { DocumentModel } from '../documents/model.ts'
import type { RenderedDocument } from '../usecases/ports.ts'
import { layOut } from './layout/layout.ts'
import { paint } from './paint/paint.ts'
import { loadFonts } from './text/fonts.ts'
import { createMeasurer } from './text/measure.ts'

/** Sets and paints in this thread. The same value with the same fonts gives the same bytes. */
export function renderDocument(model: DocumentModel, fontFolder?: string): RenderedDocument {
  const fonts = loadFonts(fontFolder)
  const layout = layOut(model, createMeasurer(fonts))
  const bytes = paint(model, layout, fonts)
  return { bytes, pages: layout.pages.length, replaced: layout.replaced }
}
