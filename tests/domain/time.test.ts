import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  Instant,
  instantOf,
  localClock,
  LocalDate,
  localDate,
  LocalTime,
  localTime,
  minutesBetween,
  TimeZone,
  weekday,
  yearOf,
} from '../../src-main/domain/time.ts'
import { day, moment } from './samples.ts'

const zones = [
  'America/Mexico_City',
  'America/Tijuana',
  'America/Cancun',
  'America/Hermosillo',
  'America/Ojinaga',
  'Europe/Madrid',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'UTC',
].map((name) => TimeZone.parse(name))

const anyZone = fc.constantFrom(...zones)
const anyDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => LocalTime.parse(parts.map((part) => String(part).padStart(2, '0')).join(':')))

/** Whether some moment shows that date and hour on the wall, searched minute by minute around it. */
function exists(date: LocalDate, time: LocalTime, zone: TimeZone): boolean {
  const near = Date.parse(`${date}T${time}:00.000Z`)
  for (let minutes = -14 * 60; minutes <= 14 * 60; minutes += 15) {
    const at = moment(new Date(near + minutes * 60_000).toISOString())
    if (localDate(at, zone) === date && localTime(at, zone) === time) return true
  }
  return false
}

describe('the wall clock of a zone', () => {
  it('gives back the date and hour of which a moment was made', () => {
    fc.assert(
      fc.property(anyDate, anyTime, anyZone, (date, time, zone) => {
        const at = instantOf(date, time, zone)
        const isShown = localDate(at, zone) === date && localTime(at, zone) === time
        expect(isShown || !exists(date, time, zone)).toBe(true)
      }),
    )
  })

  it.each([
    ['2026-03-08', '01:59', '2026-03-08T09:59:00.000Z'],
    ['2026-03-08', '03:00', '2026-03-08T10:00:00.000Z'],
    ['2026-11-01', '00:59', '2026-11-01T07:59:00.000Z'],
    ['2026-11-01', '02:00', '2026-11-01T10:00:00.000Z'],
    ['2026-07-01', '10:00', '2026-07-01T17:00:00.000Z'],
    ['2026-12-01', '10:00', '2026-12-01T18:00:00.000Z'],
  ])('in Tijuana, which still changes its hour: %s %s is %s', (date, time, at) => {
    expect(instantOf(day(date), LocalTime.parse(time), TimeZone.parse('America/Tijuana'))).toBe(at)
  })

  it('reads an hour said twice as the first of both, and one that never was on its own day', () => {
    const zone = TimeZone.parse('America/Tijuana')
    expect(instantOf(day('2026-11-01'), LocalTime.parse('01:30'), zone)).toBe('2026-11-01T08:30:00.000Z')
    expect(localDate(instantOf(day('2026-03-08'), LocalTime.parse('02:30'), zone), zone)).toBe('2026-03-08')
  })

  it('knows that Mexico City no longer changes its hour', () => {
    const zone = TimeZone.parse('America/Mexico_City')
    for (const date of ['2026-01-15', '2026-07-15'])
      expect(instantOf(day(date), LocalTime.parse('10:00'), zone)).toBe(`${date}T16:00:00.000Z`)
    expect(localClock(moment('2026-10-15T16:42:07.000Z'), zone)).toBe('10:42:07')
    expect(localDate(moment('2026-10-15T05:59:59.999Z'), zone)).toBe('2026-10-14')
  })
})

describe('dates', () => {
  it('going and coming back is the same day, and the count is the one gone', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        const other = addDays(date, days)
        expect(daysBetween(date, other)).toBe(days)
        expect(addDays(other, -days)).toBe(date)
        expect(Math.abs((weekday(other) - weekday(date) - days) % 7)).toBe(0)
      }),
    )
  })

  it.each([
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-1-1', false],
    ['1899-12-31', false],
    ['3000-01-01', false],
    ['0026-10-15', false],
    ['2026-10-15', true],
  ])('%s as a date: %s', (text, isDate) => expect(LocalDate.safeParse(text).success).toBe(isDate))

  it.each([
    ['2026-10-15T16:00:00.000Z', true],
    ['2026-10-15T16:00:00Z', false],
    ['2026-99-99T99:99:99.999Z', false],
    ['2026-02-30T10:00:00.000Z', false],
    ['2026-10-15T16:00:00.000-06:00', false],
    ['0001-01-01T00:00:00.000Z', false],
  ])('%s as a moment: %s', (text, isMoment) => expect(Instant.safeParse(text).success).toBe(isMoment))

  it.each(['24:00', '9:00', '10:60', '10:30:00', ''])('%s is not an hour', (text) =>
    expect(LocalTime.safeParse(text).success).toBe(false),
  )

  it('a zone that nobody knows is none', () => {
    expect(TimeZone.safeParse('America/Villa_Abierta').success).toBe(false)
    expect(TimeZone.safeParse('').success).toBe(false)
  })

  it('15 October 2026 is a Thursday of 2026', () => {
    expect(weekday(day('2026-10-15'))).toBe(4)
    expect(yearOf(day('2026-10-15'))).toBe(2026)
  })

  it('minutes are whole and never negative', () => {
    const [a, b] = [moment('2026-10-15T16:00:00.000Z'), moment('2026-10-15T16:02:59.999Z')]
    expect(minutesBetween(a, b)).toBe(2)
    expect(minutesBetween(b, a)).toBe(0)
  })
})
