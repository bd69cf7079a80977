import { z } from 'zod'
import { addDays, type LocalDate } from './time.ts'

/** A month of a year, as the columns of a cronograma: `2026-09`. They sort as text. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .brand('Month')
export type Month = z.infer<typeof Month>

export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7) as Month
}

/** Year and month, the latter from one. */
export function partsOfMonth(month: Month): { readonly year: number; readonly number: number } {
  return { year: Number(month.slice(0, 4)), number: Number(month.slice(5)) }
}

export function addMonths(month: Month, count: number): Month {
  const { year, number } = partsOfMonth(month)
  const index = year * 12 + number - 1 + count
  const next = String((index % 12) + 1).padStart(2, '0')
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${next}` as Month
}

/** Months from one to another, both of them; none when they are upside down. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}

export function firstDay(month: Month): LocalDate {
  return `${month}-01` as LocalDate
}

/** 28, 29, 30 or 31, as its year says. */
export function lastDay(month: Month): LocalDate {
  return addDays(firstDay(addMonths(month, 1)), -1)
}

/** The same day of a later month, or its last one: from 31 January, one month later is 28 or 29 February. */
export function sameDayAfter(date: LocalDate, months: number): LocalDate {
  const month = addMonths(monthOf(date), months)
  const day = `${month}-${date.slice(8)}` as LocalDate
  const last = lastDay(month)
  return day < last ? day : last
}
