import { type LocalDate, type LocalTime, yearOf } from '../domain/time.ts'
import { dayOfMonth, monthName } from './dates.ts'
import { figures, plural, tie } from './grammar.ts'
import { cardinal } from './number-words.ts'

/** «24 de septiembre de 2026». */
export function plainDate(date: LocalDate): string {
  return `${dayOfMonth(date)}${tie}de${tie}${monthName(date)} de${tie}${yearOf(date)}`
}

/** «24 (veinticuatro) de septiembre», «1 (primero) de octubre». */
export function dayInWords(date: LocalDate): string {
  const day = dayOfMonth(date)
  const words = day === 1 ? `1${tie}(primero)` : figures(day, 'alone')
  return `${words} de${tie}${monthName(date)}`
}

/** «15 (quince) de septiembre de 2026». */
export function dateInWords(date: LocalDate): string {
  return `${dayInWords(date)} de${tie}${yearOf(date)}`
}

/** «24 (veinticuatro) de septiembre de 2026 (dos mil veintiséis)». */
export function fullDateInWords(date: LocalDate): string {
  return `${dayInWords(date)} de ${figures(yearOf(date), 'alone')}`
}

/** «9:52». */
export function plainHour(time: LocalTime): string {
  return time.replace(/^0/, '')
}

/** «10:05 (diez horas con cinco minutos)». */
export function hourInWords(time: LocalTime): string {
  const hours = Number(time.slice(0, 2))
  const minutes = Number(time.slice(3))
  const spoken = [
    `${cardinal(hours, 'feminine')} ${plural(hours, 'hora', 'horas')}`,
    ...(minutes === 0 ? [] : [`${cardinal(minutes, 'masculine')} ${plural(minutes, 'minuto', 'minutos')}`]),
  ]
  return `${plainHour(time)}${tie}(${spoken.join(' con ')})`
}

/** «las 10:05 (…)», «la 1:00 (una hora)». */
export function theHour(time: LocalTime): { readonly article: 'la' | 'las'; readonly hour: string } {
  return { article: time.startsWith('01') ? 'la' : 'las', hour: hourInWords(time) }
}

/** «las 10:05 (diez horas con cinco minutos)». */
export function theWholeHour(time: LocalTime): string {
  const { article, hour } = theHour(time)
  return `${article} ${hour}`
}

/** «a las 10:12 (diez horas con doce minutos)». */
export function atHour(time: LocalTime): string {
  return `a ${theWholeHour(time)}`
}

/** Hour of the clock so many minutes later, and whether it falls on the next day. */
export function later(time: LocalTime, minutes: number): { time: LocalTime; isNextDay: boolean } {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes
  const two = (n: number) => String(n).padStart(2, '0')
  const inDay = total % 1440
  return { time: `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}` as LocalTime, isNextDay: total >= 1440 }
}
