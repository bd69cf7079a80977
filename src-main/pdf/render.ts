import type { DocumentModel } from '../documents/model.ts'
import type { RenderedDocument } from '../usecases/ports.ts'
import { layOut } from './layout/layout.ts'
import { paint } from './paint/paint.ts'
import { pictureOf } from './paint/picture.ts'
import { isCommon } from './text/characters.ts'
import { loadFonts } from './text/fonts.ts'
import { createMeasurer } from './text/measure.ts'

/** Sets and paints in this thread. The same value with the same fonts gives the same bytes. */
export function renderDocument(model: DocumentModel, fontFolder?: string): RenderedDocument {
  const fonts = loadFonts(fontFolder)
  const { logo } = model.frame.letterhead
  const picture = pictureOf(logo)
  const lacksLogo = logo !== null && picture === null
  const layout = layOut(lacksLogo ? withoutLogo(model) : model, createMeasurer(fonts))
  const bytes = paint(model, layout, fonts, picture)
  return { bytes, pages: layout.pages.length, replaced: layout.replaced, lacksLogo }
}

/** What of it is replaced on paper. Nearly every paper has nothing, which is seen without setting it again. */
export function replacedIn(model: DocumentModel, fontFolder?: string): readonly string[] {
  const words = JSON.stringify(model, (key, value: unknown) => (key === 'logo' ? null : value))
  if (isCommon(words)) return []
  return layOut(model, createMeasurer(loadFonts(fontFolder))).replaced
}

/** A logo that cannot be drawn leaves its place to the name: the paper is needed all the same. */
function withoutLogo(model: DocumentModel): DocumentModel {
  const letterhead = { ...model.frame.letterhead, logo: null }
  return { ...model, frame: { ...model.frame, letterhead } }
}
