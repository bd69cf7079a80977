import type { Face } from './fonts.ts'
import type { Measurer } from './measure.ts'

/** Stands on paper for what no bundled font can draw: an empty box, in all five faces. */
export const mark = '\u2610'

/** In all five faces: nearly every text is only this, and goes through untouched. */
const common = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u012b\u012e-\u0131\u0134-\u0165\u0168-\u017f–—‘’“”•…€≤≥→]*$/
/** Invisible by definition: joiners, directions, variation selectors, the byte order mark, soft hyphens. */
const invisible =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\p{Variation_Selector}]/gu
const graphemes = new Intl.Segmenter('es', { granularity: 'grapheme' })

/**
 * The same text in characters that `face` can draw. What it cannot is replaced by a visible mark and added to
 * `replaced`; signs with an equal in the face (a typographic space, a no-break hyphen) are exchanged in silence.
 */
export function drawable(measurer: Measurer, face: Face, text: string, replaced: Set<string>): string {
  if (common.test(text)) return text
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g, '\n')
    .replace(/[\t\u2000-\u2006\u2008-\u200a\u205f\u3000]/g, ' ')
    .replace(/[\u2007\u202f]/g, '\u00a0')
    .replace(/[\u2010\u2011]/g, '-')
  if (common.test(plain.replace(invisible, ''))) return plain.replace(invisible, '')
  let result = ''
  for (const { segment } of graphemes.segment(plain))
    result += drawableGrapheme(measurer, face, segment, replaced)
  return result
}

function drawableGrapheme(measurer: Measurer, face: Face, grapheme: string, replaced: Set<string>): string {
  const points = [...grapheme.replace(invisible, '')]
  const draws = (point: string) => common.test(point) || canDraw(measurer, face, point.codePointAt(0)!)
  if (points.every(draws)) return points.join('')
  replaced.add(named(grapheme))
  if (!points.some(draws)) return mark
  return points.map((point) => (draws(point) ? point : mark)).join('')
}

function canDraw(measurer: Measurer, face: Face, code: number): boolean {
  const noScalar = code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff)
  return !noScalar && measurer.draws(face, code)
}

/** Controls and lone surrogates have no shape to be shown by: they are named by their number. */
function named(grapheme: string): string {
  const code = grapheme.codePointAt(0)!
  const unshown = code < 0x20 || (code >= 0x7f && code < 0xa0) || !grapheme.isWellFormed()
  return unshown ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : grapheme
}
