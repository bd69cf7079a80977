import { describe, expect, it } from 'vitest'
import type { Instant, LocalDate, TimeZone } from '../../src-main/domain/time.ts'
import {
  clock,
  dateNear,
  dayAndDate,
  fullDate,
  longDate,
  mediumDate,
  moment,
  relativeDay,
  sentence,
  shortDate,
  weekdayInitial,
} from '../../src-main/locale/dates.ts'

const date = (text: string) => text as LocalDate
const at = (text: string) => text as Instant
const centre = 'America/Mexico_City' as TimeZone
const northWest = 'America/Tijuana' as TimeZone

describe('dates in Spanish', () => {
  it.each([
    ['2026-10-15', 'jueves 15 de octubre', '15 oct', 'jue 15 oct', 'J'],
    ['2026-09-30', 'miércoles 30 de septiembre', '30 sep', 'mié 30 sep', 'M'],
    ['2027-01-01', 'viernes 1 de enero', '1 ene', 'vie 1 ene', 'V'],
    ['2028-02-29', 'martes 29 de febrero', '29 feb', 'mar 29 feb', 'M'],
    ['2026-05-10', 'domingo 10 de mayo', '10 may', 'dom 10 may', 'D'],
    ['2026-08-01', 'sábado 1 de agosto', '1 ago', 'sáb 1 ago', 'S'],
  ])('says %s in its four lengths', (text, long, short, withDay, initial) => {
    expect([
      longDate(date(text)),
      shortDate(date(text)),
      dayAndDate(date(text)),
      weekdayInitial(date(text)),
    ]).toEqual([long, short, withDay, initial])
  })

  it('adds the year when it is asked for', () => {
    expect(fullDate(date('2026-10-15'))).toBe('jueves 15 de octubre de 2026')
    expect(mediumDate(date('2026-11-30'))).toBe('30 nov 2026')
  })

  it('adds the year to a near date only when it is another one', () => {
    expect(dateNear(date('2026-12-15'), date('2026-10-15'))).toBe('15 dic')
    expect(dateNear(date('2027-01-15'), date('2026-10-15'))).toBe('15 ene 2027')
  })

  it.each([
    ['2026-10-02', 'hace 41 días'],
    ['2026-11-10', 'hace 2 días'],
    ['2026-11-11', 'ayer'],
    ['2026-11-12', 'hoy'],
    ['2026-11-13', 'mañana'],
    ['2026-11-18', 'en 6 días'],
    ['2027-11-12', 'en 365 días'],
  ])('%s seen from 12 November is «%s»', (text, said) => {
    expect(relativeDay(date(text), date('2026-11-12'))).toBe(said)
  })

  it('begins a sentence with a capital, accents included', () => {
    expect(sentence('jueves 15 de octubre')).toBe('Jueves 15 de octubre')
    expect(sentence('último')).toBe('Último')
    expect(sentence('')).toBe('')
  })
})

describe('hours of the body', () => {
  it('reads the wall clock of its zone', () => {
    expect(clock(at('2026-10-15T16:42:07.000Z'), centre)).toBe('10:42:07')
    expect(clock(at('2026-10-15T16:42:07.000Z'), northWest)).toBe('09:42:07')
  })

  it('says today, yesterday or the date by the calendar of the zone, not by UTC', () => {
    const now = at('2026-10-16T02:00:00.000Z')
    expect(moment(at('2026-10-15T14:55:00.000Z'), now, centre)).toBe('hoy, 08:55')
    expect(moment(at('2026-10-15T01:30:00.000Z'), now, centre)).toBe('ayer, 19:30')
    expect(moment(at('2026-10-10T14:55:00.000Z'), now, centre)).toBe('10 oct, 08:55')
    expect(moment(at('2025-12-31T20:00:00.000Z'), now, centre)).toBe('31 dic 2025, 14:00')
  })
})
