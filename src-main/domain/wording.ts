import { fold } from './text.ts'
import { clitics, finiteVerbs, relatives, unverbing } from './advice-words.ts'

/** A word of a text: how it reads folded, and where it stands in the text as written. */
export type Word = { readonly is: string; readonly from: number; readonly to: number }

export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    is: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** Phrases by their first word; those of more words first: «debido al» before «debido». */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

export function phrasesOf(...lines: readonly string[]): Phrases {
  const phrases = lines.flatMap((line) => line.split(', ')).map((phrase) => phrase.split(' '))
  return Map.groupBy(
    phrases.toSorted((a, b) => b.length - a.length),
    ([first]) => first!,
  )
}

/** Some words of a text that are one of the phrases. */
export type Found = { readonly at: number; readonly length: number }

/** The first of the phrases in a text, by whole words. */
export function firstPhrase(words: readonly Word[], phrases: Phrases): Found | null {
  for (const [at, { is }] of words.entries()) {
    const phrase = phrases.get(is)?.find((one) => one.every((word, index) => words[at + index]?.is === word))
    if (phrase) return { at, length: phrase.length }
  }
  return null
}

/** The words found, as they were written. */
export function written(text: string, words: readonly Word[], { at, length }: Found): string {
  return text.slice(words[at]!.from, words[at + length - 1]!.to)
}

/**
 * Whether a word conjugates: one of the known verbs, or what follows «se» or «no»; never after an article or a
 * preposition («la cuenta», «de obra»).
 */
export function isFinite(words: readonly Word[], at: number): boolean {
  const word = words[at]!.is
  const before = words[at - 1]?.is
  if (clitics.has(word) || relatives.has(word)) return false
  if (before !== undefined && unverbing.has(before)) return false
  if (finiteVerbs.has(word)) return true
  const follows =
    before === 'se' || (before !== undefined && clitics.has(before) && words[at - 2]?.is === 'no')
  return follows && /(a|e|an|en|o|on|aron|ieron)$/.test(word)
}

/** Whether some words say something by themselves: a verb that is not of «que…», «donde…». */
export function hasMainVerb(words: readonly Word[], from = 0, to = words.length): boolean {
  let isRelative = false
  for (let at = from; at < to; at += 1) {
    if (relatives.has(words[at]!.is)) isRelative = true
    else if (isFinite(words, at)) {
      if (!isRelative) return true
      isRelative = false
    }
  }
  return false
}
