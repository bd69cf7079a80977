import { addMonths, Month } from './month.ts'
import { fold } from './text.ts'

/** As Mexican paper writes them, whole or cut: «Sept», «Sep.», «Septiembre», «Set». */
const spanish = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
]
const english = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const variants: Readonly<Record<string, number>> = { set: 9, setiembre: 9 }

/** A month as it was written: its year where it says one. */
export type WrittenMonth = {
  readonly number: number
  readonly year: number | null
  readonly isEnglish: boolean
}

/** Reads «Sept», «sep-26», «Septiembre de 2026», «2026-09», «09/2026»; null when it is no month. */
export function readMonth(text: string): WrittenMonth | null {
  const clean = fold(text).trim()
  const iso = /^(\d{4})-(\d{1,2})(-01)?$/.exec(clean)
  if (iso) return written(Number(iso[2]), Number(iso[1]))
  const numeric = /^(\d{1,2})\/(\d{4})$/.exec(clean)
  if (numeric) return written(Number(numeric[1]), Number(numeric[2]))
  const words = /^([a-z]{3,10})\.?(?:[\s\-/.]*(?:de\s+|del\s+)?'?(\d{4}|\d{2}))?$/.exec(clean)
  if (!words) return null
  const year = words[2] === undefined ? null : Number(words[2].padStart(4, '20'))
  const name = words[1]!
  const number = variants[name] ?? numberIn(spanish, name)
  if (number) return { number, year, isEnglish: false }
  const foreign = numberIn(english, name)
  return foreign ? { number: foreign, year, isEnglish: true } : null
}

function written(number: number, year: number): WrittenMonth | null {
  return number >= 1 && number <= 12 ? { number, year, isEnglish: false } : null
}

/** A name, or its first three letters or more. */
function numberIn(names: readonly string[], text: string): number {
  return names.findIndex((name) => name.startsWith(text)) + 1
}

/**
 * The months of the columns of a grid, one after another: a month that does not come later than the one before is of the
 * next year. `years` are those over the columns. Null where no year says when they begin.
 */
export function datedMonths(
  months: readonly WrittenMonth[],
  years: readonly (number | null)[],
  firstYear: number | null,
): Month[] | null {
  const dated: Month[] = []
  for (const [index, { number, year }] of months.entries()) {
    const last = dated.at(-1)
    const own = year ?? years[index] ?? (index === 0 ? firstYear : null)
    const month = own === null ? last && nextNamed(last, number) : monthIn(own, number)
    if (!month) return null
    // Under «2026» alone, «Dic, Ene» goes on into 2027.
    const isRunning = year === null && last !== undefined && month <= last
    dated.push(isRunning ? nextNamed(last, number) : month)
  }
  return dated
}

function monthIn(year: number, number: number): Month {
  return Month.parse(`${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`)
}

/** The first month of that name after another. */
function nextNamed(after: Month, number: number): Month {
  let month = addMonths(after, 1)
  while (Number(month.slice(5)) !== number) month = addMonths(month, 1)
  return month
}
