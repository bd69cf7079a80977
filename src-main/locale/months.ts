import { type Month, partsOfMonth } from '../domain/month.ts'
import { type LocalDate, yearOf } from '../domain/time.ts'
import { dayOfMonth, monthName } from './dates.ts'

const short = ['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Sept', 'Oct', 'Nov', 'Dic'] as const

/** «Sept», as at the head of a cronograma. */
export function shortMonth(month: Month): string {
  return short[partsOfMonth(month).number - 1] ?? ''
}

/** «S», where a name does not fit. */
export function initialOfMonth(month: Month): string {
  return shortMonth(month).charAt(0)
}

/** «septiembre de 2026» */
export function longMonth(month: Month): string {
  return `${monthName(`${month}-01` as LocalDate)} de ${partsOfMonth(month).year}`
}

/** «Sept 2026» */
export function monthAndYear(month: Month): string {
  return `${shortMonth(month)} ${partsOfMonth(month).year}`
}

/** «1 sept 2026 – 28 feb 2027»; one day is said once. */
export function period(start: LocalDate, end: LocalDate): string {
  return start === end ? dayInRow(end) : `${dayInRow(start)} – ${dayInRow(end)}`
}

/** «1 sept 2026» */
export function dayInRow(date: LocalDate): string {
  return `${dayOfMonth(date)} ${shortMonth(date.slice(0, 7) as Month).toLocaleLowerCase('es')} ${yearOf(date)}`
}
