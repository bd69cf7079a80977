import type { Face, Fonts } from '../text/fonts.ts'
import { createNamesakes, newNames } from './namesakes.ts'

/** What is used of the face PDFKit embeds: its own shaping into glyphs of the subset. */
export type Embedded = {
  readonly id: string
  encode(text: string): [readonly string[], readonly Position[]]
  ref(): unknown
  /** By number of the subset: how wide each glyph is, and as what it is read back. */
  readonly widths: (number | undefined)[]
  readonly unicode: (readonly number[] | undefined)[]
  readonly subset: { includeGlyph(id: number): number }
}
type Position = {
  readonly xAdvance: number
  readonly advanceWidth: number
  readonly xOffset: number
  readonly yOffset: number
}
type WithFont = { readonly _font: Embedded; readonly page: { readonly fonts: Record<string, unknown> } }

export interface Glyphs {
  /** Name of the face among the resources of the current page. */
  use(face: Face): string
  /** Elements of a TJ array for one word; `size` matters only to letters raised over others or named anew. */
  word(face: Face, word: string, size: number): string
  space(face: Face): string
}

/** Each word is turned into glyph numbers once per document. */
export function createGlyphs(doc: PDFKit.PDFDocument, fonts: Fonts): Glyphs {
  const embedded = new Map<Face, Embedded>()
  const words = new Map<Face, Map<string, string>>()
  const namesakes = createNamesakes(doc, fonts)

  function open(face: Face): Embedded {
    const known = embedded.get(face)
    if (known) return known
    doc.registerFont(face, fonts[face] as unknown as PDFKit.Mixins.PDFFontSource).font(face)
    // oxlint-disable-next-line no-underscore-dangle -- the only way to the face just opened
    const font = (doc as unknown as WithFont)._font
    // A glyph is read back as the first character it stood for: the plain space and hyphen go first.
    font.encode(' ')
    font.encode('-')
    embedded.set(face, font)
    words.set(face, new Map())
    return font
  }

  function use(font: Embedded): string {
    ;(doc as unknown as WithFont).page.fonts[font.id] ??= font.ref()
    return font.id
  }

  /** The glyph in a face that names it so, and back to the face of the word. */
  function renamed(face: Face, id: number, name: string, size: number): string {
    const { font, glyph } = namesakes(face, open(face), id, name)
    return `>] TJ /${use(font)} ${round(size)} Tf [<${glyph}>] TJ /${use(open(face))} ${round(size)} Tf [<`
  }

  return {
    use: (face) => use(open(face)),
    word(face, word, size) {
      const font = open(face)
      const known = words.get(face)!
      const found = known.get(word)
      if (found !== undefined) return found
      const [glyphs, positions] = font.encode(word)
      const shaped = fonts[face].layout(word).glyphs
      const names = newNames(shaped, (at) => font.unicode[parseInt(glyphs[at]!, 16)]!)
      const drawn = names
        ? glyphs.map((glyph, at) => (names[at] ? renamed(face, shaped[at]!.id, names[at], size) : glyph))
        : glyphs
      const raised = positions.some((position) => position.yOffset !== 0)
      const text = elements(drawn, positions, size)
      if (!raised && !names) known.set(word, text)
      return text
    },
    space: (face) => open(face).encode(' ')[0][0]!,
  }
}

function elements(glyphs: readonly string[], positions: readonly Position[], size: number): string {
  let text = '<'
  glyphs.forEach((glyph, index) => {
    const { xAdvance, advanceWidth, xOffset, yOffset } = positions[index]!
    if (yOffset !== 0) text += `>] TJ ${round((yOffset * size) / 1000)} Ts [<`
    if (xOffset !== 0) text += `>${round(-xOffset)}<`
    text += glyph
    const kern = xAdvance - advanceWidth - xOffset
    if (kern !== 0) text += `>${round(-kern)}<`
    if (yOffset !== 0) text += '>] TJ 0 Ts [<'
  })
  return text + '>'
}

export function round(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
