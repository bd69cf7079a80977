import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LocalDate, LocalTime } from '../../src-main/domain/time.ts'
import {
  atHour,
  dateInWords,
  fullDateInWords,
  hourInWords,
  later,
  plainDate,
} from '../../src-main/locale/document-dates.ts'

const said = (text: string) => text.replaceAll('\u00a0', ' ')
const date = (text: string) => text as LocalDate
const hour = (text: string) => text as LocalTime

describe('dates on paper', () => {
  test.each([
    ['2026-09-24', '24 (veinticuatro) de septiembre de 2026 (dos mil veintiséis)'],
    ['2026-10-01', '1 (primero) de octubre de 2026 (dos mil veintiséis)'],
    ['2027-01-31', '31 (treinta y uno) de enero de 2027 (dos mil veintisiete)'],
    ['2028-02-21', '21 (veintiuno) de febrero de 2028 (dos mil veintiocho)'],
  ])('%s', (day, text) => expect(said(fullDateInWords(date(day)))).toBe(text))

  test('with the year in figures, or without words', () => {
    expect(said(dateInWords(date('2026-09-15')))).toBe('15 (quince) de septiembre de 2026')
    expect(plainDate(date('2026-06-25'))).toBe('25\u00a0de\u00a0junio de\u00a02026')
  })
})

describe('hours on paper', () => {
  test.each([
    ['10:05', '10:05 (diez horas con cinco minutos)'],
    ['10:00', '10:00 (diez horas)'],
    ['09:01', '9:01 (nueve horas con un minuto)'],
    ['01:00', '1:00 (una hora)'],
    ['21:31', '21:31 (veintiuna horas con treinta y un minutos)'],
    ['12:21', '12:21 (doce horas con veintiún minutos)'],
    ['00:00', '0:00 (cero horas)'],
  ])('%s', (time, text) => expect(said(hourInWords(hour(time)))).toBe(text))

  test('one o’clock takes the singular article', () => {
    expect(said(atHour(hour('01:30')))).toBe('a la 1:30 (una hora con treinta minutos)')
    expect(said(atHour(hour('11:00')))).toBe('a las 11:00 (once horas)')
  })

  test('an hour and its minutes later', () => {
    expect(later(hour('10:00'), 30)).toEqual({ time: '10:30', isNextDay: false })
    expect(later(hour('23:45'), 30)).toEqual({ time: '00:15', isNextDay: true })
  })

  test('every minute of the day has words of its own', () => {
    const all = new Set<string>()
    for (let minute = 0; minute < 1440; minute += 1)
      all.add(hourInWords(later(hour('00:00'), minute).time).replace(/^[\d:]+/, ''))
    expect(all.size).toBe(1440)
  })

  test('adding minutes never leaves the clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }), (start, minutes) => {
        const from = later(hour('00:00'), start).time
        expect(later(from, minutes).time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
      }),
    )
  })
})
