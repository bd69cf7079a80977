import { z } from 'zod'

/** Years in which a body may sit: what is outside is a slip of the hand. */
const inYears = /^(19|2\d)\d\d-/

/** Calendar date without time, `YYYY-MM-DD`, that exists. */
export const LocalDate = z.iso.date().regex(inYears).brand('LocalDate')
export type LocalDate = z.infer<typeof LocalDate>

/** Hour of the day, `HH:MM`. */
export const LocalTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand('LocalTime')
export type LocalTime = z.infer<typeof LocalTime>

/** Moment in UTC, ISO 8601 with milliseconds and `Z`. Sorts as text. */
export const Instant = z.iso.datetime({ precision: 3 }).regex(inYears).brand('Instant')
export type Instant = z.infer<typeof Instant>

/** IANA zone, such as `America/Mexico_City`. */
export const TimeZone = z.string().refine(isTimeZone).brand('TimeZone')
export type TimeZone = z.infer<typeof TimeZone>

const knownZones = new Set<string>()

function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true
  try {
    Intl.DateTimeFormat('en', { timeZone: name })
    knownZones.add(name)
    return true
  } catch {
    return false
  }
}

const zoned = new Map<string, Intl.DateTimeFormat>()
function parts(at: Instant, zone: TimeZone): Record<string, string> {
  let format = zoned.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    zoned.set(zone, format)
  }
  return Object.fromEntries(format.formatToParts(new Date(at)).map((part) => [part.type, part.value]))
}

const quarter = 15 * 60_000
const offsets = new Map<string, number>()

/** Milliseconds by which the clock of `zone` is ahead of UTC: they change only at a quarter of an hour. */
function offsetAt(moment: number, zone: TimeZone): number {
  const from = Math.floor(moment / quarter) * quarter
  const key = `${from} ${zone}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const p = parts(new Date(from).toISOString() as Instant, zone)
  const offset = Date.parse(`${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}.000Z`) - from
  if (offsets.size > 10_000) offsets.clear()
  offsets.set(key, offset)
  return offset
}

/** What the clock and the calendar of `zone` show, written as if they were those of UTC. */
function onTheWall(at: Instant, zone: TimeZone): string {
  const moment = Date.parse(at)
  return new Date(moment + offsetAt(moment, zone)).toISOString()
}

/** The date on the wall calendar of `zone` at that moment. */
export function localDate(at: Instant, zone: TimeZone): LocalDate {
  return onTheWall(at, zone).slice(0, 10) as LocalDate
}

/** The hour on the wall clock of `zone` at that moment, without seconds. */
export function localTime(at: Instant, zone: TimeZone): LocalTime {
  return onTheWall(at, zone).slice(11, 16) as LocalTime
}

/** Like `localTime`, with seconds: `10:42:07`. */
export function localClock(at: Instant, zone: TimeZone): string {
  return onTheWall(at, zone).slice(11, 19)
}

const instants = new Map<string, Instant>()

/** The moment at which the wall clock of `zone` shows that date and hour. */
export function instantOf(date: LocalDate, time: LocalTime, zone: TimeZone): Instant {
  const key = `${date} ${time} ${zone}`
  const known = instants.get(key)
  if (known) return known
  if (instants.size > 10_000) instants.clear()
  const at = findInstant(date, time, zone)
  instants.set(key, at)
  return at
}

function findInstant(date: LocalDate, time: LocalTime, zone: TimeZone): Instant {
  const asUtc = Date.parse(`${date}T${time}:00.000Z`)
  const guess = asUtc - offsetAt(asUtc, zone)
  return new Date(asUtc - offsetAt(guess, zone)).toISOString() as Instant
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10) as LocalDate
}

export function addMinutes(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString() as Instant
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4))
}

/** Minutes from `from` to `to`, rounded down; never negative. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000))
}
