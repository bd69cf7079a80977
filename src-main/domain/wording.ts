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

/** Phrases as lists of words, those of more words first: «debido al» before «debido». */
export function phrasesOf(...lines: readonly string[]): readonly (readonly string[])[] {
  const phrases = lines.flatMap((line) => line.split(', ')).map((phrase) => phrase.split(' '))
  return phrases.toSorted((a, b) => b.length - a.length)
}

/** Some words of a text that are one of the phrases. */
export type Found = { readonly at: number; readonly length: number }

/** Whole words that are one of the phrases, at this word; null when none is. */
export function phraseAt(
  words: readonly Word[],
  at: number,
  phrases: readonly (readonly string[])[],
): Found | null {
  const phrase = phrases.find((one) => one.every((word, index) => words[at + index]?.is === word))
  return phrase ? { at, length: phrase.length } : null
}

/** The first of the phrases in a text. */
export function firstPhrase(words: readonly Word[], phrases: readonly (readonly string[])[]): Found | null {
  for (const at of words.keys()) {
    const found = phraseAt(words, at, phrases)
    if (found) return found
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
