import { placesOf, squeeze, type Squeezed } from './squeezed.ts'

/** Where a file may say something. */
export const leakPlaces = [
  'page',
  'pages',
  'info',
  'xmp',
  'bookmark',
  'attachment',
  'alternative',
  'annotation',
  'destination',
  'fileName',
  'stream',
] as const
export type LeakPlace = (typeof leakPlaces)[number]

/** Something that can be read out of a file. `isRaw`: bytes taken as text, where numbers are also measures. */
export type Said = {
  readonly place: LeakPlace
  /** Counted from 1; null where it is of no page. */
  readonly page: number | null
  readonly text: string
  readonly isRaw?: true
}

/** What must not be found, and the words around it where it stood. `isWhole`: a part of it tells nothing. */
export type Secret = {
  readonly text: string
  readonly before: string
  readonly after: string
  readonly isWhole?: true
}

export type Leak = {
  readonly text: string
  readonly place: LeakPlace
  readonly page: number | null
  /** The words found, when they are only a part of it. */
  readonly part: string | null
}

/** Shorter than this, it is looked for with the word before and the word after: «34» stands in many places. */
const short = 4
/** Digits of a number that tell it. */
const telling = 6
/** In bytes, shorter is chance. */
const shortestInBytes = 8

/** Everything redacted that the file still says somewhere, once for each place (R37, R38). */
export function leaksIn(said: readonly Said[], secrets: readonly Secret[]): Leak[] {
  const needles = [...new Map(secrets.map((secret) => [JSON.stringify(secret), needleOf(secret)])).values()]
  const found = new Map<string, Leak>()
  for (const { text, place, page, isRaw } of said) {
    const squeezed = squeeze(text)
    const groups = isRaw ? [] : digitGroups(text)
    for (const needle of needles) {
      if (isRaw && needle.letters.length < shortestInBytes) continue
      const part = saysIt(needle, squeezed) ? null : partOf(needle, groups)
      if (part === undefined) continue
      const leak = { text: needle.text, place, page, part }
      found.set(`${needle.letters} ${place} ${page}`, leak)
    }
  }
  return told([...found.values()])
}

/** What only repeats a place that is named better: the text over all pages, and the bytes. */
const vague: ReadonlySet<LeakPlace> = new Set(['pages', 'stream'])

function told(leaks: readonly Leak[]): Leak[] {
  const named = new Set(leaks.filter(({ place }) => !vague.has(place)).map(({ text }) => text))
  const once = new Set<string>()
  return leaks.filter(({ text, place }) => {
    if (!vague.has(place)) return true
    if (named.has(text) || once.has(text)) return false
    once.add(text)
    return true
  })
}

type Needle = { readonly text: string; readonly letters: string; readonly digits: string }

function needleOf({ text, before, after, isWhole }: Secret): Needle {
  const own = squeeze(text).text
  const around = own.length < short ? `${lastWord(before)} ${text} ${firstWord(after)}` : text
  const letters = squeeze(around).text
  const digits = [...own].filter((letter) => /\d/.test(letter)).join('')
  return { text, letters, digits: digits.length >= telling && !isWhole ? digits : '' }
}

const firstWord = (text: string) => /[\p{L}\p{N}\p{M}]+/u.exec(text)?.[0] ?? ''
const lastWord = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+/gu)?.at(-1) ?? ''

/** Too short even with its neighbours: it was alone where it stood, and is elsewhere by chance. */
function saysIt({ letters }: Needle, squeezed: Squeezed): boolean {
  return letters.length >= short && placesOf(letters, squeezed).length > 0
}

type Group = { readonly digits: string; readonly isJoined: boolean }

/** Numbers of a text as they are written in groups: `722 123-4567`. Digits within a word are of the word. */
function digitGroups(text: string): Group[] {
  const groups: Group[] = []
  let end = -1
  for (const { 0: digits, index } of text.matchAll(/(?<![\p{L}\p{N}])\d+(?![\p{L}\p{N}])/gu)) {
    const isJoined = end >= 0 && /^[\s().\u00ad‐-―-]{1,3}$/u.test(text.slice(end, index))
    groups.push({ digits, isJoined })
    end = index + digits.length
  }
  return groups
}

/** Whole groups of digits that are six or more in a row of a redacted number; undefined when there are none. */
function partOf({ digits }: Needle, groups: readonly Group[]): string | undefined {
  if (digits === '') return undefined
  for (let first = 0; first < groups.length; first += 1) {
    let run = groups[first]!.digits
    if (!digits.includes(run)) continue
    for (let next = first + 1; run.length < telling && groups[next]?.isJoined; next += 1)
      run += groups[next]!.digits
    if (run.length >= telling && digits.includes(run)) return run
  }
  return undefined
}
