import type { Face, Fonts } from './fonts.ts'

/** Text of one face, already made of characters that the face can draw. */
export type Span = {
  readonly face: Face
  readonly text: string
  /** It is a label in a box, whose letters are this many times the size of the line. */
  readonly framed?: number | undefined
}

/** Widths in thousandths of the em. Words come without spaces, which are measured as ' '. */
export interface Measurer {
  width(face: Face, word: string): number
  /** Width of what stands before each UTF-16 unit of the word; the last entry is the whole width. */
  advances(face: Face, word: string): readonly number[]
  draws(face: Face, codePoint: number): boolean
}

export function createMeasurer(fonts: Fonts): Measurer {
  /** A word shaped once is added up once. */
  const widths = new Map<Face, Map<string, number>>()
  const widthsIn = (face: Face) => {
    const known = widths.get(face) ?? new Map<string, number>([['', 0]])
    widths.set(face, known)
    return known
  }
  return {
    width(face, word) {
      const known = widthsIn(face)
      const found = known.get(word)
      if (found !== undefined) return found
      const width = fonts[face].layout(word).advanceWidth
      known.set(word, width)
      return width
    },
    advances(face, word) {
      const run = fonts[face].layout(word)
      const before = [0]
      let at = 0
      run.glyphs.forEach((glyph, index) => {
        const units = glyph.codePoints.reduce((sum, code) => sum + (code > 0xffff ? 2 : 1), 0)
        const step = run.positions[index]!.xAdvance
        for (let unit = 1; unit <= units; unit++) before.push(at + (step * unit) / units)
        at += step
      })
      while (before.length <= word.length) before.push(at)
      return before
    },
    draws: (face, codePoint) => fonts[face].hasGlyphForCodePoint(codePoint),
  }
}

/** Width in points of a text with plain or no-break spaces. */
export function textWidth(measurer: Measurer, face: Face, size: number, text: string, tracking = 0): number {
  const words = text.replaceAll('\u00a0', ' ').split(' ')
  let sum = (words.length - 1) * measurer.width(face, ' ')
  for (const word of words) sum += measurer.width(face, word)
  return (sum * size) / 1000 + tracking * text.length
}

/** Around the label of a box: inside its frame, and between the frame and the next letter. */
export const framePad = 350
export const frameGap = 130

/** Width in thousandths of the size of the line. */
export function spanWidth(measurer: Measurer, { face, text, framed }: Span): number {
  const words = text.split(' ')
  const gaps = (words.length - 1) * measurer.width(face, ' ')
  const letters = words.reduce((sum, word) => sum + measurer.width(face, word), gaps)
  return framed === undefined ? letters : (letters + 2 * (framePad + frameGap)) * framed
}
