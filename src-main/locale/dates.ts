import { daysBetween, localClock, localDate, localTime, weekday, yearOf } from '../domain/time.ts'
import type { Instant, LocalDate, TimeZone } from '../domain/time.ts'

const weekdays = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'] as const
const shortWeekdays = ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'] as const
const initials = ['D', 'L', 'M', 'M', 'J', 'V', 'S'] as const
const months = [
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
] as const

export function dayOfMonth(date: LocalDate): number {
  return Number(date.slice(8, 10))
}

/** «octubre» */
export function monthName(date: LocalDate): string {
  return months[Number(date.slice(5, 7)) - 1] ?? ''
}

/** «jueves» */
export function weekdayName(date: LocalDate): string {
  return weekdays[weekday(date)] ?? ''
}

/** «J», as at the head of a calendar. */
export function weekdayInitial(date: LocalDate): string {
  return initials[weekday(date)] ?? ''
}

/** «jueves 15 de octubre» */
export function longDate(date: LocalDate): string {
  return `${weekdayName(date)} ${dayOfMonth(date)} de ${monthName(date)}`
}

/** «jueves 15 de octubre de 2026» */
export function fullDate(date: LocalDate): string {
  return `${longDate(date)} de ${yearOf(date)}`
}

/** «15 oct» */
export function shortDate(date: LocalDate): string {
  return `${dayOfMonth(date)} ${monthName(date).slice(0, 3)}`
}

/** «15 oct», or «15 oct 2027» outside the year of `today`. */
export function dateNear(date: LocalDate, today: LocalDate): string {
  return yearOf(date) === yearOf(today) ? shortDate(date) : mediumDate(date)
}

/** «15 oct 2026» */
export function mediumDate(date: LocalDate): string {
  return `${shortDate(date)} ${yearOf(date)}`
}

/** «mié 7 oct» */
export function dayAndDate(date: LocalDate): string {
  return `${shortWeekdays[weekday(date)]} ${shortDate(date)}`
}

/** «hace 41 días», «ayer», «hoy», «mañana», «en 6 días» */
export function relativeDay(date: LocalDate, today: LocalDate): string {
  const days = daysBetween(today, date)
  if (days === 0) return 'hoy'
  if (days === 1) return 'mañana'
  if (days === -1) return 'ayer'
  return days > 0 ? `en ${days} días` : `hace ${-days} días`
}

/** «hoy, 08:55», «ayer, 18:20» or «3 oct, 18:20». */
export function moment(at: Instant, now: Instant, zone: TimeZone): string {
  const date = localDate(at, zone)
  const today = localDate(now, zone)
  const days = daysBetween(date, today)
  const day = days === 0 || days === 1 ? relativeDay(date, today) : dateNear(date, today)
  return `${day}, ${localTime(at, zone)}`
}

/** «10:42:07» */
export function clock(at: Instant, zone: TimeZone): string {
  return localClock(at, zone)
}

/** The sentence with its first letter in capital: «Jueves 15 de octubre». */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('es') + text.slice(1)
}
