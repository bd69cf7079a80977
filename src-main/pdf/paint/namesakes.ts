import type { Glyph } from 'fontkit'
import type { Face, Fonts } from '../text/fonts.ts'
import type { Embedded } from './glyphs.ts'

type Embedding = new (doc: unknown, font: unknown, id: string) => Embedded
type WithFonts = { _fontCount: number; readonly _fontFamilies: Record<string, Embedded> }

type Namesake = { readonly font: Embedded; readonly glyph: string }

/**
 * One glyph draws several characters (the glottal ʼ and the quote ’), and a file has one name for each glyph of a face:
 * the others come from the same face embedded once more, so that what is copied is what was written.
 */
export function createNamesakes(doc: PDFKit.PDFDocument, fonts: Fonts) {
  const opened = new Map<Face, { readonly font: Embedded; readonly names: Map<number, string> }[]>()

  /** A face in which the glyph has that name or none yet. */
  function faceFor(face: Face, like: Embedded, id: number, name: string) {
    const all = opened.get(face) ?? []
    opened.set(face, all)
    const free = all.find(({ names }) => (names.get(id) ?? name) === name)
    if (free) return free
    const document = doc as unknown as WithFonts
    // oxlint-disable no-underscore-dangle -- where PDFKit looks for what it must embed at the end
    document._fontCount += 1
    const font = new (like.constructor as Embedding)(doc, fonts[face], `F${document._fontCount}`)
    document._fontFamilies[`${face} ${font.id}`] = font
    // oxlint-enable no-underscore-dangle
    const made = { font, names: new Map<number, string>() }
    all.push(made)
    return made
  }

  return (face: Face, like: Embedded, id: number, name: string): Namesake => {
    const { font, names } = faceFor(face, like, id, name)
    names.set(id, name)
    const glyph = font.subset.includeGlyph(id)
    font.widths[glyph] ??= fonts[face].getGlyph(id).advanceWidth
    font.unicode[glyph] ??= [...name].map((letter) => letter.codePointAt(0)!)
    return { font, glyph: glyph.toString(16).padStart(4, '0') }
  }
}

/**
 * What each glyph of a word must be read back as where the face names it otherwise; null where all agree. The letter
 * under a mark goes with it: readers take a mark of another face for another word.
 */
export function newNames(
  glyphs: readonly Glyph[],
  nameOf: (index: number) => readonly number[],
): readonly (string | undefined)[] | null {
  const isNew = glyphs.map(({ codePoints }, index) => codePoints.join() !== nameOf(index).join())
  if (!isNew.includes(true)) return null
  const meant = glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))
  return meant.map((name, index) => {
    const isUnder = isNew[index + 1] && mark.test(meant[index + 1]!)
    return isNew[index] || isUnder ? name : undefined
  })
}

const mark = /^\p{M}/u
