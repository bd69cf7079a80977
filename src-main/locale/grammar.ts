import { fold } from '../domain/text.ts'
import { cardinal } from './number-words.ts'

/** Ties a figure to its words, a day to its month, a seat to its number. */
export const tie = '\u00a0'

const units = [
  '',
  'primera',
  'segunda',
  'tercera',
  'cuarta',
  'quinta',
  'sexta',
  'séptima',
  'octava',
  'novena',
]
const tens = [
  '',
  'décima',
  'vigésima',
  'trigésima',
  'cuadragésima',
  'quincuagésima',
  'sexagésima',
  'septuagésima',
  'octogésima',
  'nonagésima',
]
const teens = [
  'décima',
  'undécima',
  'duodécima',
  'decimotercera',
  'decimocuarta',
  'decimoquinta',
  'decimosexta',
  'decimoséptima',
  'decimoctava',
  'decimonovena',
]

/** «vigésima primera», from 1 to 199; null beyond, where nobody reads ordinals. */
export function feminineOrdinal(n: number): string | null {
  if (!Number.isInteger(n) || n < 1 || n > 199) return null
  const rest = n % 100
  const words = n >= 100 ? ['centésima'] : []
  if (rest >= 10 && rest < 20) words.push(teens[rest - 10]!)
  else words.push(tens[Math.floor(rest / 10)]!, units[rest % 10]!)
  return words.filter(Boolean).join(' ')
}

/** «5 (cinco)», tied. */
export function figures(n: number, form: 'alone' | 'masculine' | 'feminine' = 'masculine'): string {
  return `${n}${tie}(${cardinal(n, form)})`
}

export function plural(n: number, one: string, many: string): string {
  return n === 1 ? one : many
}

const lists = new Intl.ListFormat('es-MX', { type: 'conjunction' })
/** «uno, dos y tres». */
export function joined(items: readonly string[]): string {
  return lists.format(items)
}

export function upperFirst(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('es-MX') + text.slice(1)
}

/** Lower case at the beginning, unless the first word is an acronym. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(\p{Ll}|\s|$)/u.test(text)
    ? text.slice(0, 1).toLocaleLowerCase('es-MX') + text.slice(1)
    : text
}

export function capitalized(text: string): string {
  return text.replace(/(^| )(\p{L})/gu, (letter) => letter.toLocaleUpperCase('es-MX'))
}

/** With its full stop. */
export function sentence(text: string): string {
  return /[.!?…:;]$/u.test(text) ? text : `${text}.`
}

export function withoutStop(text: string): string {
  return text.trim().replace(/[.;,:\s]+$/u, '')
}

/** Between « », without its stop; quotation marks inside become “ ”. */
export function quoted(text: string): string {
  return `«${withoutStop(text).replaceAll('«', '“').replaceAll('»', '”')}»`
}

const masculine = new Set(
  'comite salon sistema programa frente parque taller club tribunal hospital plantel campus sector'.split(
    ' ',
  ),
)
/** Acronyms that everybody reads with an article. */
const feminine = new Set(['osc', 'ong'])
const unsure = /(ista|ante|ente|ema|ama|oma|atra)$/
const feminineEnding = /(cion|sion|nion|dad|tad|tud|umbre|red|a)$/

/** The article of a post, an organisation or a place by its first word; null when the word does not tell. */
export function articleOf(name: string): 'el' | 'la' | null {
  const first = name.split(/[\s,]/u)[0] ?? ''
  const word = fold(first)
  if (masculine.has(word)) return 'el'
  if (feminine.has(word)) return 'la'
  if (word.length < 3 || (first.length > 1 && first === first.toLocaleUpperCase('es-MX'))) return null
  if (unsure.test(word) || word.endsWith('s')) return null
  if (feminineEnding.test(word)) return 'la'
  return word.endsWith('o') ? 'el' : null
}

/** «de la Presidencia», «del Consejo», «de OSC». */
export function ofName(name: string): string {
  const article = articleOf(name)
  return article === 'el' ? `del ${name}` : article === 'la' ? `de la ${name}` : `de ${name}`
}

/** «en la Sala de Cabildo», «en Plaza…» only when the word tells its article. */
export function inPlace(place: string): string {
  const article = articleOf(place)
  return article ? `en ${article} ${place}` : `en ${place}`
}

/** «la Presidencia Municipal»; the name alone when its article is not known. */
export function theName(name: string): string {
  const article = articleOf(name)
  return article ? `${article} ${name}` : name
}

/** «el Consejo vecinal (lugar 9)», or «el lugar 9, OSC,» when the article is not known. */
export function theSeat(name: string, number: number): string {
  const article = articleOf(name)
  return article ? `${article} ${name} (lugar${tie}${number})` : `el lugar${tie}${number}, ${name},`
}

/** Like `theSeat`, where a comma or the end of the sentence follows. */
export function theSeatAlone(name: string, number: number): string {
  return theSeat(name, number).replace(/,$/, '')
}

/** «del Consejo vecinal (lugar 9)», «de la Sindicatura (lugar 2)», «del lugar 9, Jóvenes»; before a verb, «del lugar 9, Jóvenes,». */
export function ofSeat(name: string, number: number, isBeforeVerb = false): string {
  const seat = isBeforeVerb ? theSeat(name, number) : theSeatAlone(name, number)
  return seat.startsWith('el ') ? `del ${seat.slice(3)}` : `de ${seat}`
}

/** «conforme al artículo 11», «conforme a los artículos 8 y 9». */
export function accordingTo(basis: string): string {
  return basis.startsWith('el ') ? `conforme al ${basis.slice(3)}` : `conforme a ${basis}`
}
