/** A stretch of a text, in UTF-16 units as every string of the program counts them. */
export type Span = { readonly from: number; readonly to: number }

/** Letters and digits of a text, folded, with where each stood: what is left is what tells two writings apart. */
export type Squeezed = {
  readonly text: string
  readonly spans: readonly Span[]
  /** Whether a word or a number begins at that letter, and whether one ends with it. */
  readonly starts: readonly boolean[]
  readonly ends: readonly boolean[]
}

/** What a character is to who compares: what it is part of, and its letters in lower case and without accents. */
type Sign = { readonly sort: 'letter' | 'digit' | 'other' | 'unseen'; readonly letters: string }

/** What stands inside a word and shows nothing: combining marks, soft hyphens, joiners. */
const unseen = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u

function readSign(point: string): Sign {
  if (unseen.test(point)) return { sort: 'unseen', letters: '' }
  const sort = /\p{L}/u.test(point) ? 'letter' : /\p{N}/u.test(point) ? 'digit' : 'other'
  if (sort === 'other') return { sort, letters: '' }
  // A ligature gives all of its letters.
  const letters = point
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  return { sort, letters }
}

const known = new Map<string, Sign>()

function signOf(point: string): Sign {
  const sign = known.get(point) ?? readSign(point)
  known.set(point, sign)
  return sign
}

/** Without case, accents, ligatures, hyphens, spaces or signs: «ﬁn de Pérez-\nLópez» and «FIN DE PEREZ LOPEZ» are one. */
export function squeeze(text: string): Squeezed {
  const spans: { from: number; to: number }[] = []
  const starts: boolean[] = []
  const ends: boolean[] = []
  let squeezed = ''
  let before: Sign['sort'] = 'other'
  let at = 0
  for (const point of text) {
    const from = at
    at += point.length
    const { sort, letters } = signOf(point)
    if (sort === 'unseen') {
      if (before !== 'other' && spans.length > 0) spans.at(-1)!.to = at
      continue
    }
    if (sort !== before && ends.length > 0) ends[ends.length - 1] = true
    for (let index = 0; index < letters.length; index += 1) {
      starts.push(sort !== before && index === 0)
      ends.push(false)
      spans.push({ from, to: at })
    }
    squeezed += letters
    before = sort
  }
  if (ends.length > 0) ends[ends.length - 1] = true
  return { text: squeezed, spans, starts, ends }
}

/** As long as this it stands nowhere by chance: no need to begin and end where a word does. */
const unique = 12

/** Where `needle`, squeezed already, is said in a text, whatever its case, accents, signs and line breaks. */
export function placesOf(needle: string, { text, spans, starts, ends }: Squeezed): Span[] {
  const found: Span[] = []
  if (needle === '') return found
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const last = at + needle.length - 1
    if (needle.length < unique && !(starts[at] && ends[last])) continue
    found.push({ from: spans[at]!.from, to: spans[last]!.to })
  }
  return found.filter((span, index) => index === 0 || span.from >= found[index - 1]!.to)
}

const inWord = /[\p{L}\p{N}\p{M}]/u

/** The stretch with the words it cuts, whole, and without the blanks around it; null when nothing is left. */
export function wholeWords(text: string, { from, to }: Span): Span | null {
  const points: { point: string; from: number; to: number }[] = []
  let at = 0
  for (const point of text) points.push({ point, from: at, to: (at += point.length) })
  const isWord = (index: number) => inWord.test(points[index]?.point ?? '')
  let first = points.findIndex((point) => point.to > from && point.from < to)
  let last = points.findLastIndex((point) => point.to > from && point.from < to)
  const isBlank = (index: number) => /\s/u.test(points[index]!.point)
  while (first >= 0 && first <= last && isBlank(first)) first += 1
  while (last >= first && last >= 0 && isBlank(last)) last -= 1
  if (first < 0 || first > last) return null
  while (isWord(first) && isWord(first - 1)) first -= 1
  while (isWord(last) && isWord(last + 1)) last += 1
  return { from: points[first]!.from, to: points[last]!.to }
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}
