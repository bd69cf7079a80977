import type { DataKind } from './redaction.ts'
import { overlaps, type Span } from './squeezed.ts'

/** What looks like data of a person, for somebody to decide: nothing is ever removed by itself. */
export type Suggestion = Span & { readonly data: DataKind; readonly text: string }

type Pattern = {
  readonly data: DataKind
  readonly shape: RegExp
  /** What the shape alone does not tell: a check digit, or the words before it. */
  readonly isIt?: (datum: string, before: string) => boolean
}

const digitsOf = (text: string) => text.replace(/\D/g, '')

/** What joins the groups of a number: spaces of every kind, hyphens, points, and a slash never, for dates have it. */
const gap = String.raw`[\s.\u2010-\u2015-]`

/** The last digit of a CLABE, of the seventeen before it. */
export function clabeDigit(digits: string): number {
  const weights = [3, 7, 1]
  const sum = [...digits].reduce(
    (total, digit, index) => total + ((Number(digit) * weights[index % 3]!) % 10),
    0,
  )
  return (10 - (sum % 10)) % 10
}

/** Luhn's sum of the numbers of bank cards. */
export function isCardNumber(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const isClabe = (digits: string) => Number(digits[17]) === clabeDigit(digits.slice(0, 17))
const saidBefore = (words: RegExp) => (_: string, before: string) => words.test(before)
const bank = /\b(cuenta|clabe|banco|bancari[oa]|dep[oó]sito|transferencia|tarjeta)\b[^.;]{0,50}$/iu
const voter = /\b(ine|ife|ocr|cic|idmex|credencial(?: para votar)?|elector)\b[^.;]{0,40}$/iu

const month = String.raw`(?:0[1-9]|1[0-2])`
const day = String.raw`(?:0[1-9]|[12]\d|3[01])`
const birth = String.raw`\d{2}${month}${day}`

/** Words in lower case, with their capital, or in capitals: names after them are told by their own capital. */
const anyCase = (words: string) =>
  words
    .split(' ')
    .flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()])
    .join('|')
    .replaceAll('.', String.raw`\.`)
    .replaceAll('_', String.raw`\s`)

/** How an address begins and goes on: road, name, number, neighbourhood, post code. */
const road = `(?:${anyCase('calle avenida av. blvd. blvd bulevar boulevard calzada calz. privada priv. prolongación prol. andador cerrada cda. callejón carretera circuito camino periférico')})`
const name = String.raw`(?:\s+(?:de|del|la|el|los|las|y|DE|DEL|LA|LOS|LAS|\p{Lu}[\p{L}\p{M}.'’-]*|\d{1,2}(?=\s+(?:de\b|[Nn][uú]m|[Nn]o\.|#))))+`
const unnumbered = String.raw`,?\s*(?:[Ss]\/[Nn]|[Ss]in [Nn][uú]mero|SIN N[UÚ]MERO|[Kk](?:m|il[oó]metro)\.?\s*\d+(?:[.+]\d+)?)`
const number = String.raw`(?:${unnumbered}|,?\s*(?:[Nn][uú]mero|[Nn][uú]m\.?|[Nn]o\.?|#)?\s*\d{1,5}(?:\s?-?[A-Z]\b)?(?:\s*,?\s*(?:[Ii]nt(?:erior)?\.?|[Dd]epto?\.?|[Dd]epartamento)\s*[\p{L}\d-]{1,5})?)`
const quarter = `(?:(?:${anyCase('colonia col. fraccionamiento fracc. barrio unidad_habitacional')})${name})`
const post = String.raw`(?:(?:[Cc]\.\s?[Pp]\.?|CP|[Cc]ódigo [Pp]ostal)\s*:?\s*\d{5}\b)`
const plot = `(?:${anyCase('manzana mza. mz. mz')})${String.raw`\s*[\dA-Z]{1,4},?\s*(?:y\s+)?`}(?:${anyCase('lote lt. lt')})${String.raw`\s*[\dA-Z]{1,4}\b`}`
const then = (part: string) => String.raw`(?:,?\s*${part})?`

/** Where a number may begin: not within another one. */
const fresh = String.raw`(?<![\p{L}\p{N}]|\p{N}[.:/,-])`

const patterns: readonly Pattern[] = [
  {
    data: 'email',
    shape: /[\p{L}\d][\p{L}\d._%+-]*@[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/giu,
  },
  {
    data: 'curp',
    shape: new RegExp(
      String.raw`[A-Z][AEIOUX][A-Z]{2}${birth}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-ZÑ]{3}[A-Z\d]\d`,
      'giu',
    ),
  },
  { data: 'voterKey', shape: new RegExp(String.raw`[A-ZÑ]{6}${birth}\d{2}[HMX]\d{3}`, 'giu') },
  { data: 'voterKey', shape: /(?:IDMEX\s?)?\d{9,13}/giu, isIt: saidBefore(voter) },
  { data: 'rfc', shape: new RegExp(String.raw`[A-ZÑ&]{4}[- ]?${birth}[- ]?[A-Z\d]{2}[A\d]`, 'giu') },
  {
    data: 'bankAccount',
    shape: new RegExp(String.raw`${fresh}\d(?:${gap}?\d){17}`, 'gu'),
    isIt: (datum, before) => isClabe(digitsOf(datum)) || bank.test(before),
  },
  {
    data: 'bankAccount',
    shape: new RegExp(String.raw`${fresh}\d{4}(?:${gap}?\d{4}){3}`, 'gu'),
    isIt: (datum, before) => isCardNumber(digitsOf(datum)) || bank.test(before),
  },
  {
    data: 'bankAccount',
    shape: new RegExp(String.raw`${fresh}\d(?:${gap}?\d){9,10}`, 'gu'),
    isIt: saidBefore(bank),
  },
  {
    data: 'phone',
    shape: new RegExp(
      String.raw`${fresh}(?:\+?52${gap}{0,2}1?${gap}{0,2}|01${gap}{1,2}|04[45]${gap}{1,2})?(?:\(\d{2,3}\)|\d{2,3})${gap}{0,2}\d{3,4}${gap}?\d{2}${gap}?\d{2}(?:,?\s*ext(?:ensi[oó]n|\.)?\s*\d{2,6})?`,
      'giu',
    ),
    isIt: isTenDigits,
  },
  {
    data: 'phone',
    shape: new RegExp(String.raw`${fresh}\d{3,4}${gap}?\d{2}${gap}?\d{2}`, 'gu'),
    isIt: saidBefore(/\b(tel(?:[eé]fono)?s?|cel(?:ular)?|whatsapp)\b[^.;\d]{0,12}\.?:?\s*$/iu),
  },
  { data: 'address', shape: new RegExp(`${road}${name}${number}${then(quarter)}${then(post)}`, 'gu') },
  { data: 'address', shape: new RegExp(`${plot}${then(quarter)}${then(post)}`, 'gu') },
  { data: 'address', shape: new RegExp(`${quarter}${then(post)}`, 'gu') },
  { data: 'address', shape: new RegExp(post, 'gu') },
  { data: 'age', shape: /\d{1,3}\s+años(?=\s+(?:de edad|cumplidos))/giu },
]

function isTenDigits(datum: string): boolean {
  const digits = digitsOf(datum.replace(/,?\s*ext.*$/iu, ''))
  const own = digits.replace(/^(?:521?|01|04[45])(?=\d{10}$)/, '')
  return own.length === 10 && !own.startsWith('0')
}

/** Neither within a longer word nor within a key, an hour, a date or an amount. */
function standsAlone(text: string, { from, to }: Span): boolean {
  const before = text.slice(0, from)
  const after = text.slice(to)
  return (
    !/[\p{L}\p{N}\p{M}/_@]$|\d[.,:]$|[\p{L}\p{N}/]-$|\$\s?$/u.test(before) &&
    !/^[\p{L}\p{N}\p{M}/_@]|^[.,:]\d|^-[\p{L}\p{N}]/u.test(after)
  )
}

/** What looks like personal data in a text and lies in none of the spans that are known to be public. */
export function suggestionsIn(text: string, known: readonly Span[] = []): Suggestion[] {
  const found: Suggestion[] = []
  for (const { data, shape, isIt } of patterns)
    for (const { 0: datum, index } of text.matchAll(shape)) {
      const span = trimmed(datum, index)
      if (!standsAlone(text, span) || [...known, ...found].some((other) => overlaps(other, span))) continue
      const said = text.slice(span.from, span.to)
      if (isIt && !isIt(said, text.slice(Math.max(0, span.from - 80), span.from))) continue
      found.push({ ...span, data, text: said })
    }
  return found.sort((a, b) => a.from - b.from)
}

function trimmed(datum: string, index: number): Span {
  const lead = /^[\s,]*/u.exec(datum)![0].length
  const tail = /[\s,]*$/u.exec(datum)![0].length
  return { from: index + lead, to: index + datum.length - tail }
}
