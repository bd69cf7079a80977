/// <reference path="../modules.d.ts" />
import spanish from 'hyphen/es/index.js'

const known = new Map<string, readonly number[]>()
const limit = 60_000
const none: readonly number[] = []
const soft = '\u00ad'
/** A word with its quotes and stops; what has digits, / or @ is a key or an address and is never cut. */
const word = /^([^\p{L}\p{N}]*)(\p{L}{6,})([^\p{L}\p{N}]*)$/u

/** Places where a Spanish word may be cut, as UTF-16 offsets: two letters before at least, three after. */
export function hyphenPoints(text: string): readonly number[] {
  const found = known.get(text)
  if (found) return found
  if (known.size >= limit) known.clear()
  const points = findPoints(text)
  known.set(text, points)
  return points
}

function findPoints(text: string): readonly number[] {
  const parts = word.exec(text)
  if (!parts || /[/@]/.test(text)) return none
  const letters = parts[2]!
  if (letters === letters.toUpperCase()) return none
  const points: number[] = []
  let at = 0
  for (const syllable of spanish.hyphenateSync(letters, { hyphenChar: soft, minWordLength: 6 }).split(soft)) {
    at += syllable.length
    if (at >= 2 && letters.length - at >= 3) points.push(parts[1]!.length + at)
  }
  return points
}
