/** `alone`: «veintiuno». `masculine`, `feminine`: before a noun, «veintiún minutos», «veintiuna horas». */
export type CardinalForm = 'alone' | 'masculine' | 'feminine'

const upToTwentyNine = (
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis ' +
  'diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis ' +
  'veintisiete veintiocho veintinueve'
).split(' ')
const tens = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ')
const hundreds =
  'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  )

/** The number in words, from 0 to 999,999,999. */
export function cardinal(n: number, form: CardinalForm): string {
  if (!Number.isInteger(n) || n < 0 || n > 999_999_999) throw new RangeError(`No words for ${n}`)
  if (n === 0) return 'cero'
  const millions = Math.floor(n / 1_000_000)
  const thousands = Math.floor(n / 1_000) % 1_000
  const units = n % 1_000
  const parts: string[] = []
  if (millions > 0)
    parts.push(`${belowThousand(millions, 'masculine')} ${millions === 1 ? 'millón' : 'millones'}`)
  if (thousands > 0) parts.push(thousands === 1 ? 'mil' : `${beforeThousand(thousands, form)} mil`)
  if (units > 0) parts.push(belowThousand(units, form))
  return parts.join(' ')
}

/** Hundreds agree with the noun, «doscientas mil actas»; one is shortened, «veintiún mil actas». */
function beforeThousand(n: number, form: CardinalForm): string {
  const rest = belowThousand(n, 'masculine')
  return form === 'feminine' ? rest.replace(/entos\b/, 'entas') : rest
}

function belowThousand(n: number, form: CardinalForm): string {
  if (n === 100) return 'cien'
  const hundred = Math.floor(n / 100)
  const word = hundreds[hundred - 1]
  const agreed = form === 'feminine' ? word?.replace(/os$/, 'as') : word
  const rest = n % 100
  return [agreed, rest > 0 ? belowHundred(rest, form) : undefined]
    .filter((part) => part !== undefined)
    .join(' ')
}

function belowHundred(n: number, form: CardinalForm): string {
  if (n === 21 && form === 'masculine') return 'veintiún'
  if (n < 30) return oneOf(upToTwentyNine[n]!, form)
  const unit = n % 10
  const ten = tens[Math.floor(n / 10) - 3]!
  return unit === 0 ? ten : `${ten} y ${oneOf(upToTwentyNine[unit]!, form)}`
}

function oneOf(word: string, form: CardinalForm): string {
  if (!word.endsWith('uno') || form === 'alone') return word
  return word.replace(/uno$/, form === 'feminine' ? 'una' : 'un')
}
