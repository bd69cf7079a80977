import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  businessDaysBetween,
  type NonWorking,
  nonWorkingDays,
  noticeDeadline,
  noticeOf,
  termEnd,
  whyCannotRest,
} from '../../src-main/domain/calendar.ts'
import { addDays, type LocalDate, weekday } from '../../src-main/domain/time.ts'
import { legalDays, legalHolidays } from '../../src-main/usecases/legal-data.ts'
import { day } from './samples.ts'

const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2024-01-01'), days))
const declared = fc.array(anyDay, { maxLength: 60 })

/** R6, R7 told again in the plainest way: a list of every day, struck through where nobody works. */
function workingDaysOneByOne(from: LocalDate, to: LocalDate, free: readonly LocalDate[]): LocalDate[] {
  const days: LocalDate[] = []
  for (let date = addDays(from, 1); date < to; date = addDays(date, 1)) days.push(date)
  const fixed = ['01-01', '02-05', '03-21', '05-01', '05-05', '09-01', '09-16', '11-20', '12-25']
  const handover = ['2024-12-01', '2030-12-01', '2036-12-01']
  return days.filter((date) => {
    const isWeekend = [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay())
    return !isWeekend && !fixed.includes(date.slice(5)) && !handover.includes(date) && !free.includes(date)
  })
}

/** Days that a body declared without work. */
const without = (dates: readonly LocalDate[]) => dates.map((date) => ({ date, isWorked: false }))
const lfpa = nonWorkingDays(legalHolidays('LFPA28'), [])

describe('days without work (R7)', () => {
  it('R6: business days are those of a calendar read day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5, max: 120 }), declared, (from, days, free) => {
        const to = addDays(from, days)
        const calendar = nonWorkingDays(legalHolidays('LFPA28'), without(free))
        expect(businessDaysBetween(from, to, calendar)).toBe(workingDaysOneByOne(from, to, free).length)
      }),
    )
  })

  it('LFPA art. 28 in 2026', () => {
    expect(legalDays('LFPA28', 2026).map(({ date }) => date)).toEqual([
      '2026-01-01',
      '2026-02-05',
      '2026-05-01',
      '2026-05-05',
      '2026-09-01',
      '2026-09-16',
      '2026-11-20',
      '2026-12-25',
    ])
  })

  it('LFT art. 74 in 2026 moves three of them to Mondays', () => {
    expect(legalDays('LFT74', 2026).map(({ date }) => date)).toEqual([
      '2026-01-01',
      '2026-02-02',
      '2026-03-16',
      '2026-05-01',
      '2026-09-16',
      '2026-11-16',
      '2026-12-25',
    ])
  })

  it('the change of government comes every six years, in each law on its own day', () => {
    expect(nonWorkingDays(legalHolidays('LFT74'), [])(day('2030-10-01'))).toBe(true)
    expect(nonWorkingDays(legalHolidays('LFT74'), [])(day('2029-10-01'))).toBe(false)
    expect(nonWorkingDays(legalHolidays('LFPA28'), [])(day('2036-12-01'))).toBe(true)
    expect(nonWorkingDays(legalHolidays('LFPA28'), [])(day('2031-12-01'))).toBe(false)
  })

  it('a day the body declares is free too', () => {
    expect(nonWorkingDays([], without([day('2026-10-12')]))(day('2026-10-12'))).toBe(true)
    expect(lfpa(day('2026-10-12'))).toBe(false)
  })
})

describe('the notice of a call (R6)', () => {
  it('five business days before Thursday 15 October 2026 is Wednesday 7', () => {
    expect(noticeDeadline(day('2026-10-15'), 5, lfpa)).toBe('2026-10-07')
    expect(noticeDeadline(day('2026-10-19'), 5, lfpa)).toBe('2026-10-09')
    expect(businessDaysBetween(day('2026-10-07'), day('2026-10-15'), lfpa)).toBe(5)
  })

  it('the deadline is the last working day early enough', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), declared, (session, days, free) => {
        const calendar = nonWorkingDays(legalHolidays('LFT74'), without(free))
        const deadline = noticeDeadline(session, days, calendar)!
        expect(calendar(deadline)).toBe(false)
        expect(businessDaysBetween(deadline, session, calendar)).toBe(days)
        for (let date = addDays(deadline, 1); date < session; date = addDays(date, 1))
          if (!calendar(date)) expect(businessDaysBetween(date, session, calendar)).toBeLessThan(days)
      }),
    )
  })

  it('a calendar in which nobody ever works has no deadline, and the search ends', () => {
    const never: NonWorking = () => true
    expect(noticeDeadline(day('2026-10-15'), 1, never)).toBeNull()
    const rule = { amount: 1, unit: 'businessDays' } as const
    expect(noticeOf(rule, day('2026-10-01'), day('2026-10-15'), 336, never)).toEqual({
      rule,
      given: 0,
      isEnough: false,
      deadline: null,
    })
  })

  it.each([
    ['2026-10-07', 5, true],
    ['2026-10-08', 4, false],
    ['2026-10-15', 0, false],
    ['2026-10-20', 0, false],
  ])('R10: sent on %s it gives %i business days, enough: %s', (sent, given, isEnough) => {
    const rule = { amount: 5, unit: 'businessDays' } as const
    const notice = noticeOf(rule, day(sent), day('2026-10-15'), 0, lfpa)
    expect(notice).toEqual({ rule, given, isEnough, deadline: '2026-10-07' })
  })

  it.each([
    [48, 48, true],
    [47.99, 47, false],
    [-3, 0, false],
  ])('in hours: %d before are %i, enough: %s', (hours, given, isEnough) => {
    const rule = { amount: 48, unit: 'hours' } as const
    const notice = noticeOf(rule, day('2026-10-13'), day('2026-10-15'), hours, lfpa)
    expect(notice).toEqual({ rule, given, isEnough, deadline: null })
  })

  it('weekdays are those of the wall', () => expect(weekday(day('2026-10-07'))).toBe(3))
})

describe('terms (LFPA 29)', () => {
  /** The term told again in the plainest way: a list of the days after, one by one. */
  function termOneByOne(from: LocalDate, amount: number, free: readonly LocalDate[]): LocalDate {
    const working = workingDaysOneByOne(from, addDays(from, 400), free)
    return amount === 0 ? firstWorking(from, free) : working[amount - 1]!
  }
  /** That day, or the first one after that is worked. */
  const firstWorking = (date: LocalDate, free: readonly LocalDate[]) =>
    workingDaysOneByOne(addDays(date, -1), addDays(date, 200), free)[0]!

  /** The same day of a later month, looked for on the wall; a month without it gives way to the next. */
  function sameDayLater(from: LocalDate, months: number): LocalDate {
    const [year, month, date] = from.split('-').map(Number) as [number, number, number]
    const index = year * 12 + month - 1 + months
    const name = (at: number) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
    let last = `${name(index)}-01` as LocalDate
    while (addDays(last, 1).startsWith(name(index))) last = addDays(last, 1)
    return date <= Number(last.slice(8))
      ? (`${name(index)}-${String(date).padStart(2, '0')}` as LocalDate)
      : (`${name(index + 1)}-01` as LocalDate)
  }

  const calendarWith = (free: readonly LocalDate[]) => nonWorkingDays(legalHolidays('LFPA28'), without(free))

  it('in business days is the nth day worked after', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), declared, (from, amount, free) => {
        const term = { amount, unit: 'businessDays' } as const
        expect(termEnd(from, term, calendarWith(free))).toBe(termOneByOne(from, amount, free))
      }),
    )
  })

  it('in natural days rolls to the next one worked', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), declared, (from, amount, free) => {
        const term = { amount, unit: 'naturalDays' } as const
        expect(termEnd(from, term, calendarWith(free))).toBe(firstWorking(addDays(from, amount), free))
      }),
    )
  })

  it('in months ends on the same day of the month, or on the first worked after', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), declared, (from, amount, free) => {
        const term = { amount, unit: 'months' } as const
        expect(termEnd(from, term, calendarWith(free))).toBe(firstWorking(sameDayLater(from, amount), free))
      }),
    )
  })

  it.each([
    [
      '31 January has no 31 February: the first business day of March',
      '2026-01-31',
      1,
      'months',
      '2026-03-02',
    ],
    ['a leap year has it', '2028-01-29', 1, 'months', '2028-02-29'],
    ['another has not', '2027-01-29', 1, 'months', '2027-03-01'],
    ['a year from a leap day: 1 March is a Saturday', '2024-02-29', 12, 'months', '2025-03-03'],
    ['31 September does not exist', '2026-08-31', 1, 'months', '2026-10-01'],
    ['1 May is a holiday and a Friday', '2026-04-01', 1, 'months', '2026-05-04'],
    ['25 December is a holiday and a Friday', '2026-11-25', 1, 'months', '2026-12-28'],
    ['a Saturday rolls to Monday', '2026-10-01', 2, 'naturalDays', '2026-10-05'],
    ['from a Friday', '2026-10-02', 3, 'businessDays', '2026-10-07'],
    ['from a Saturday', '2026-10-03', 1, 'businessDays', '2026-10-05'],
    ['without days, still one that is worked', '2026-10-03', 0, 'businessDays', '2026-10-05'],
  ] as const)('%s: %s and %i %s end on %s', (_, from, amount, unit, end) => {
    expect(termEnd(day(from), { amount, unit }, lfpa)).toBe(end)
  })

  it('has no end in a calendar in which nobody ever works', () => {
    for (const unit of ['businessDays', 'naturalDays', 'months'] as const)
      expect(termEnd(day('2026-10-15'), { amount: 2, unit }, () => true)).toBeNull()
  })

  it('of a year of business days ends, however long the closures', () => {
    const monthly: NonWorking = (date) => date.slice(8) !== '01'
    expect(termEnd(day('2026-01-01'), { amount: 60, unit: 'businessDays' }, monthly)).toBe('2031-01-01')
    expect(noticeDeadline(day('2031-01-02'), 60, monthly)).toBe('2026-01-01')
  })
})

describe('days declared by a body', () => {
  it('worked by declaration, a holiday and a Saturday count', () => {
    const calendar = nonWorkingDays(legalHolidays('LFPA28'), [
      { date: day('2026-09-16'), isWorked: true },
      { date: day('2026-09-19'), isWorked: true },
    ])
    expect(businessDaysBetween(day('2026-09-14'), day('2026-09-21'), calendar)).toBe(5)
    expect(businessDaysBetween(day('2026-09-14'), day('2026-09-21'), lfpa)).toBe(3)
  })

  const closed =
    (from: string, to: string): NonWorking =>
    (date) =>
      date >= from && date <= to
  it.each([
    ['2026-01-01', '2026-04-29', null],
    ['2026-01-01', '2026-04-30', 'calendar.noWorkingDay'],
    ['2020-01-01', '2030-12-31', 'calendar.noWorkingDay'],
  ])('closed from %s to %s: %s', (from, to, code) => {
    for (const date of [from, '2026-03-01', to])
      expect(whyCannotRest(day(date), closed(from, to))?.code ?? null).toBe(code)
  })

  it('a day that is worked closes nothing', () => {
    expect(whyCannotRest(day('2026-05-02'), (date) => date !== '2026-05-02')).toBeNull()
  })
})
