import {
  clitics,
  finiteVerbs,
  littles,
  negatives,
  raisers,
  reached,
  receivers,
  relatives,
  services,
  tangles,
  unreceived,
  unverbing,
  vehicles,
} from './advice-words.ts'
import { hasMainVerb, isFinite, type Word, wordsOf } from './wording.ts'

/**
 * Other wordings of a text. Each pattern is narrow on purpose: where it is not sure that what it writes is right, it
 * writes nothing.
 */
export function proposalFor(rule: string, text: string, parent: string): string | null {
  if (rule === 'absence') return stateFor(text, parent)
  return rule === 'aim' ? problemBehind(text) : null
}

/** How an absence opens a text, and how the same begins when it tells how little there is. */
const openings: readonly (readonly [string, string])[] = [
  ['no se cuenta con', 'Se cuenta con'],
  ['no existe', 'Existe'],
  ['no hay', 'Hay'],
  ['la falta de', ''],
  ['falta de', ''],
  ['ausencia de', ''],
  ['carencia de', ''],
  ['inexistencia de', ''],
]

function stateFor(text: string, parent: string): string | null {
  const words = wordsOf(text)
  const opening = openings.find(([phrase]) => startsWith(words, phrase.split(' ')))
  if (!opening) return null
  const rest = words.slice(opening[0].split(' ').length)
  return serviceFor(text, rest, parent) ?? littleFor(text, rest, opening[1])
}

function startsWith(words: readonly Word[], phrase: readonly string[]): boolean {
  return phrase.every((word, index) => words[index]?.is === word)
}

/** «un programa de sensibilización», and nothing more: what happens for the want of it. */
function serviceFor(text: string, rest: readonly Word[], parent: string): string | null {
  const words = /^(un|una|ningun|ninguna|algun|alguna)$/.test(rest[0]?.is ?? '') ? rest.slice(1) : rest
  const [vehicle, of, service] = words
  if (words.length !== 3 || !vehicles.has(vehicle!.is) || of!.is !== 'de') return null
  const gender = services[service!.is]
  if (!gender) return null
  const noun = text.slice(service!.from, service!.to).toLocaleLowerCase('es-MX')
  const receiver = unreceived.has(service!.is) ? null : receiverIn(parent)
  if (receiver) return `${receiver} ${gender === 'f' ? 'poca' : 'poco'} ${noun}`
  return gender === 'f' ? `La ${noun} es escasa` : `El ${noun} es escaso`
}

/** «El personal recibe», when the block it hangs from speaks of people. */
function receiverIn(parent: string): string | null {
  const [article, noun, next] = wordsOf(parent)
  if (!article || !noun || !/^(el|la|los|las)$/.test(article.is)) return null
  const number = receivers[noun.is]
  if (!number || next?.is === 'y' || next?.is === 'e') return null
  return `${parent.slice(article.from, noun.to)} ${number === 'one' ? 'recibe' : 'reciben'}`
}

/** «Falta de interés en las mesas» → «Poco interés en las mesas». */
function littleFor(text: string, rest: readonly Word[], opening: string): string | null {
  const gender = littles[rest[0]?.is ?? '']
  if (!gender || isTangled(rest)) return null
  const little = gender === 'f' ? 'poca' : 'poco'
  const tail = text.slice(rest[0]!.from)
  return opening ? `${opening} ${little} ${tail}` : `${capital(little)} ${tail}`
}

/** With two nouns, another negation or a verb, what agrees with what is not known. */
function isTangled(words: readonly Word[]): boolean {
  return (
    words.some(({ is }) => /^(y|e|o|u)$/.test(is) || negatives.has(is) || relatives.has(is)) ||
    hasMainVerb(words)
  )
}

/** «Incrementar la participación en las mesas» → «Poca participación en las mesas». */
function problemBehind(text: string): string | null {
  const words = wordsOf(text)
  const [verb, article, noun] = words
  if (!verb || !article || !noun || !raisers.has(verb.is) || !/^(el|la)$/.test(article.is)) return null
  const gender = littles[noun.is]
  if (!gender || noun.is === 'agua' || isTangled(words.slice(2))) return null
  return `${gender === 'f' ? 'Poca' : 'Poco'} ${text.slice(noun.from)}`
}

const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase('es-MX') + text.slice(1)

/**
 * The reached state of a negative one, as a suggestion: only where a single word carries the want, so that the rest is
 * left as it was said.
 */
export function objectiveFor(text: string): string | null {
  const words = wordsOf(text)
  const wants = words.filter(({ is }) => negatives.has(is) || reached[is] !== undefined)
  if (wants.length !== 1 || words.some(({ is }) => tangles.has(is) || /\d/.test(is))) return null
  const at = words.indexOf(wants[0]!)
  const turn = negatives.has(words[at]!.is) ? affirmed(words, at) : turned(text, words, at)
  if (!turn) return null
  return capital((text.slice(0, turn.from) + turn.by + text.slice(turn.to)).trim())
}

type Turn = { readonly from: number; readonly to: number; readonly by: string }

/** «no llega» → «llega»; «sin medición» → «con medición». */
function affirmed(words: readonly Word[], at: number): Turn | null {
  const { is, from, to } = words[at]!
  const next = words[at + 1]
  if (!next) return null
  if (is === 'no') {
    const verb = clitics.has(next.is) ? at + 2 : at + 1
    const isVerb = words[verb] !== undefined && isFinite(words, verb)
    // «No existe…» and the like are the want of a solution, not a state.
    return isVerb && !/^(hay|existe|existen|cuenta|cuentan)$/.test(words[verb]!.is)
      ? { from, to: next.from, by: '' }
      : null
  }
  const isWithout = is === 'sin' && at > 0 && !/^(embargo|que)$|(ar|er|ir)$/.test(next.is)
  return isWithout ? { from, to, by: 'con' } : null
}

/** «Poca confianza» → «Suficiente confianza»; «conocen poco el trámite» → «conocen el trámite». */
function turned(text: string, words: readonly Word[], at: number): Turn | null {
  const { is, from, to } = words[at]!
  const before = words[at - 1]?.is
  const next = words[at + 1]
  if (/^baj[oa]s?$/.test(is) && before !== undefined && !/^(es|son|muy)$/.test(before)) return null
  if (/^baj[oa]s?$/.test(is) && next && unverbing.has(next.is)) return null
  if (is === 'poco' && before !== undefined && finiteVerbs.has(before))
    return next && /^(al?|el|las?|los|en|con)$/.test(next.is) ? { from, to: next.from, by: '' } : null
  if (is === 'poco' && !littles[next?.is ?? '']) return null
  const by = reached[is]!
  return { from, to, by: text[from] === capital(text[from]!) ? capital(by) : by }
}
