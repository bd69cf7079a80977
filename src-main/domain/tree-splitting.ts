import { arrows, becauses, clitics, consequences, joiners, relatives, unverbing } from './advice-words.ts'
import type { ProblemNode, Side } from './problem-tree.ts'
import { firstPhrase, type Found, hasMainVerb, phrasesOf, type Word, wordsOf } from './wording.ts'

/** A block in two: what it goes on saying, and what the other says beside it or hung from it. */
export type Split = {
  readonly keeps: string
  readonly other: string
  readonly as: 'sibling' | 'cause' | 'effect'
}

const becausePhrases = phrasesOf(...becauses)
const causalityPhrases = phrasesOf(...becauses, ...consequences)

/** A cause and its effect in one text, by what joins them. */
export function causalityIn(words: readonly Word[]): Found | null {
  const found = firstPhrase(words, causalityPhrases)
  return found && found.at > 0 && found.at + found.length < words.length ? found : null
}

/** «y» between two sayings, each with its verb; between two nouns it is one idea. */
export function ideasIn(words: readonly Word[]): Found | null {
  for (const [at, { is }] of words.entries())
    if (joiners.has(is) && hasMainVerb(words, 0, at) && hasMainVerb(words, at + 1)) return { at, length: 1 }
  return null
}

/** R50: the two blocks of one that says two things. Only the words that join them go; null where it is not sure how. */
export function splitOf({ text, side }: Pick<ProblemNode, 'text' | 'side'>): Split | null {
  const halves = halvesOf(text)
  return halves && hung(halves, side)
}

type Halves = {
  readonly first: string
  readonly second: string
  readonly secondIs: 'idea' | 'cause' | 'effect'
}

/** The half that is nearer to the problem stays in its place. */
function hung({ first, second, secondIs }: Halves, side: Side): Split {
  if (secondIs === 'idea')
    return { keeps: first, other: second, as: side === 'center' ? 'effect' : 'sibling' }
  if (side === 'center' || side === secondIs) return { keeps: first, other: second, as: secondIs }
  return { keeps: second, other: first, as: side }
}

function halvesOf(text: string): Halves | null {
  const words = wordsOf(text)
  const causality = causalityIn(words)
  if (causality) return causalHalves(text, words, causality)
  const joint = ideasIn(words)
  return joint && halved(text, words, joint, 'idea')
}

function causalHalves(text: string, words: readonly Word[], found: Found): Halves | null {
  const phrase = words.slice(found.at, found.at + found.length).map(({ is }) => is)
  const isCause = becausePhrases.get(phrase[0]!)?.some((one) => one.join() === phrase.join()) ?? false
  const after = words[found.at + found.length]!.is
  // «provoca que las calles se inunden» does not stand by itself; «debido a que» does without it.
  if (after === 'que' && !isCause) return null
  const link = { at: found.at, length: linkLength(phrase) + (after === 'que' ? 1 : 0) }
  const article = /^(al|del)$/.test(phrase.at(-1)!) ? 'el ' : ''
  return halved(text, words, link, isCause ? 'cause' : 'effect', article)
}

/** Of «por falta de» and «lo que impide», what is not the arrow stays: it says something. */
function linkLength(phrase: readonly string[]): number {
  if (phrase.includes('falta')) return 1
  return phrase[0] === 'lo' && !arrows.has(phrase[2]!) ? 2 : phrase.length
}

/** Before and after a link; its article goes on with what follows. */
function halved(
  text: string,
  words: readonly Word[],
  { at, length }: Found,
  secondIs: Halves['secondIs'],
  article = '',
): Halves | null {
  const from = joiners.has(words[at - 1]!.is) ? at - 1 : at
  const next = words[at + length]
  if (!next || from === 0 || hangs(words[from - 1]!)) return null
  const first = text.slice(0, words[from]!.from).replace(/[\s,;:.…–—-]+$/u, '')
  const second = capital(article + text.slice(next.from))
  return [first, second].every(standsAlone) ? { first, second, secondIs } : null
}

/** What leaves a text waiting for more: «no», «se», «el», «que». */
const waiting = new Set(['no', 'es', 'son', 'esta', 'estan', 'muy', 'solo', 'ni', 'tambien'])
const hangs = ({ is }: Word) => waiting.has(is) || clitics.has(is) || relatives.has(is) || unverbing.has(is)

/** Says something, and opens no bracket or quote that the other half closes. */
function standsAlone(half: string): boolean {
  const opened = half.replace(/\([^()]*\)|«[^«»]*»|“[^“”]*”|"[^"]*"/gu, '')
  return !/[()«»“”"]/u.test(opened) && wordsOf(half).some((word) => !hangs(word))
}

const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase('es-MX') + text.slice(1)
