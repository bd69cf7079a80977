import type { Face } from './fonts.ts'
import type { Measurer, Span } from './measure.ts'

/** Stands on paper for what no bundled font can draw: an empty box, in all five faces. */
export const mark = '\u2610'

/** In all five faces: nearly every text is only this, and goes through untouched. */
const common = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u012b\u012e-\u0131\u0134-\u0165\u0168-\u017f–—‘’“”•…€≤≥→]*$/
export const isCommon = (text: string): boolean => common.test(text)
/** Without a shape of their own: controls, joiners, directions, variation selectors, tags, soft hyphens. */
const shapeless = /(?!\n)[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu
const graphemes = new Intl.Segmenter('es', { granularity: 'grapheme' })
/** The face that lends a letter to another: the sans has letters of more languages. */
const lenders: Readonly<Record<Face, Face>> = {
  serif: 'sans',
  serifBold: 'sansBold',
  serifItalic: 'sans',
  sans: 'sans',
  sansBold: 'sansBold',
}

/**
 * The same text in characters that `face`, or else the sans beside it, can draw. What neither can is replaced by a
 * visible mark and added to `replaced`; signs with an equal in the face (a typographic space, a no-break hyphen) are
 * exchanged in silence, and what has no shape is left out.
 */
export function drawable(measurer: Measurer, face: Face, text: string, replaced: Set<string>): Span[] {
  if (common.test(text)) return [{ face, text }]
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g, '\n')
    .replace(/[\t\u2000-\u2006\u2008-\u200a\u205f\u3000]/g, ' ')
    .replace(/[\u2007\u202f]/g, '\u00a0')
    .replace(/[\u2010\u2011]/g, '-')
  const shaped = plain.replace(shapeless, '')
  if (common.test(shaped)) return [{ face, text: shaped }]
  const spans: { face: Face; text: string }[] = []
  for (const { segment } of graphemes.segment(plain)) {
    const span = drawableGrapheme(measurer, face, segment, replaced)
    const last = spans.at(-1)
    if (last && last.face === span.face) last.text += span.text
    else spans.push(span)
  }
  return spans
}

function drawableGrapheme(
  measurer: Measurer,
  face: Face,
  grapheme: string,
  replaced: Set<string>,
): { face: Face; text: string } {
  const composed = grapheme.replace(shapeless, '')
  for (const one of [face, lenders[face]])
    for (const text of [composed, composed.normalize('NFD')])
      if ([...text].every((point) => draws(measurer, one, point))) return { face: one, text }
  replaced.add(grapheme.isWellFormed() ? grapheme : numbered(grapheme))
  const points = [...composed].map((point) => (draws(measurer, face, point) ? point : mark))
  return { face, text: points.every((point) => point === mark) ? mark : points.join('') }
}

function draws(measurer: Measurer, face: Face, point: string): boolean {
  return common.test(point) || (point.isWellFormed() && measurer.draws(face, point.codePointAt(0)!))
}

/** Half a character has no shape to be shown by. */
function numbered(grapheme: string): string {
  return `U+${grapheme.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
