import { failure, type Failure } from './failure.ts'
import type { NoticeRule } from './rules.ts'
import { addDays, daysBetween, weekday, yearOf, type LocalDate } from './time.ts'

/** A day of the law: a fixed date, or the nth weekday of a month; some only every so many years. */
export type HolidayRule = {
  readonly name: string
  readonly month: number
  readonly day?: number
  readonly weekday?: number
  readonly nth?: number
  readonly every?: { readonly years: number; readonly from: number }
}

/** What a body declared of a date: that it is without work, or that it is worked all the same. */
export type DeclaredDay = { readonly date: LocalDate; readonly isWorked: boolean }

/** Whether a date is without work: Saturday, Sunday, a day of the law or one declared by the body (R7). */
export type NonWorking = (date: LocalDate) => boolean

export function nonWorkingDays(
  holidays: readonly HolidayRule[],
  declared: readonly DeclaredDay[],
): NonWorking {
  const own = new Map(declared.map(({ date, isWorked }) => [date, isWorked]))
  const byYear = new Map<number, Set<LocalDate>>()
  const ofYear = (year: number) => {
    let dates = byYear.get(year)
    if (!dates) byYear.set(year, (dates = new Set(holidays.flatMap((rule) => dateOf(rule, year) ?? []))))
    return dates
  }
  return (date) => {
    const isWorked = own.get(date)
    if (isWorked !== undefined) return !isWorked
    const day = weekday(date)
    return day === 0 || day === 6 || ofYear(yearOf(date)).has(date)
  }
}

function dateOf(rule: HolidayRule, year: number): LocalDate | null {
  if (rule.every && (year < rule.every.from || (year - rule.every.from) % rule.every.years !== 0)) return null
  const first = `${year}-${String(rule.month).padStart(2, '0')}-01` as LocalDate
  if (rule.day !== undefined) return addDays(first, rule.day - 1)
  const ahead = ((rule.weekday ?? 1) - weekday(first) + 7) % 7
  return addDays(first, ahead + 7 * ((rule.nth ?? 1) - 1))
}

/** Business days strictly between two dates (R6): neither the day of sending nor that of the session counts. */
export function businessDaysBetween(from: LocalDate, to: LocalDate, isNonWorking: NonWorking): number {
  let count = 0
  for (let date = addDays(from, 1); date < to; date = addDays(date, 1)) if (!isNonWorking(date)) count += 1
  return count
}

/** Days in a row without work that no body has: a term would have nowhere to end. */
const longestClosure = 120

/** Why the day cannot be declared so: too many in a row around it would be without work. */
export function whyCannotRest(date: LocalDate, isNonWorking: NonWorking): Failure | null {
  if (!isNonWorking(date)) return null
  let days = 1
  for (const step of [-1, 1])
    for (let one = addDays(date, step); isNonWorking(one) && days < longestClosure; one = addDays(one, step))
      days += 1
  return days < longestClosure ? null : failure('calendar.noWorkingDay', { date })
}

/**
 * Eleven years, for the longest term of the rules among the longest closures: a calendar without any working day must
 * not make the search endless.
 */
const searchLimit = 4000

/** The last working day on which a call may be sent to leave `days` business days before the session; null if there is none. */
export function noticeDeadline(session: LocalDate, days: number, isNonWorking: NonWorking): LocalDate | null {
  let left = days
  let date = addDays(session, -1)
  for (let step = 0; step < searchLimit; step += 1, date = addDays(date, -1)) {
    if (isNonWorking(date)) continue
    if (left === 0) return date
    left -= 1
  }
  return null
}

/** A term of a rule, counted from the day after that of its cause (LFPA 29). */
export type Term = {
  readonly amount: number
  readonly unit: 'businessDays' | 'naturalDays' | 'months'
}

/**
 * The last day of a term that begins the day after `from` (LFPA 29): business days skip those without work; natural
 * days and months that end on one roll to the next business day; a month without that day of it ends on the first
 * business day of the month after. Null when the calendar has no business day to end on.
 */
export function termEnd(from: LocalDate, term: Term, isNonWorking: NonWorking): LocalDate | null {
  if (term.unit === 'naturalDays') return rollForward(addDays(from, term.amount), isNonWorking)
  if (term.unit === 'months') return rollForward(addMonths(from, term.amount), isNonWorking)
  let left = term.amount
  for (let step = 0, date = from; step < searchLimit; step += 1) {
    if (left === 0) return rollForward(date, isNonWorking)
    date = addDays(date, 1)
    if (!isNonWorking(date)) left -= 1
  }
  return null
}

/** That day, or the next one with work (LFPA 29). */
function rollForward(date: LocalDate, isNonWorking: NonWorking): LocalDate | null {
  for (let step = 0; step < searchLimit; step += 1, date = addDays(date, 1))
    if (!isNonWorking(date)) return date
  return null
}

/** The same day of the month so many months later; the first of the month after when it has no such day. */
function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return new Date(
    day <= daysIn(year, month + months)
      ? Date.UTC(year, month - 1 + months, day)
      : Date.UTC(year, month + months, 1),
  )
    .toISOString()
    .slice(0, 10) as LocalDate
}

/** Days of a month counted from 1, which may be past December. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** How the notice of a session stands on the day the call was sent, or today while it has not been. */
export type Notice = {
  readonly rule: NoticeRule
  /** Whole business days between sending and session, or hours. */
  readonly given: number
  readonly isEnough: boolean
  /** Last date to send; null for hours or when no date is early enough. */
  readonly deadline: LocalDate | null
}

/** R6, R10: short notice is a recorded warning, never a block. `hours` are those from sending to session. */
export function noticeOf(
  rule: NoticeRule,
  sent: LocalDate,
  session: LocalDate,
  hours: number,
  isNonWorking: NonWorking,
): Notice {
  const given =
    rule.unit === 'hours'
      ? Math.max(0, Math.floor(hours))
      : rule.unit === 'naturalDays'
        ? Math.max(0, daysBetween(sent, session) - 1)
        : businessDaysBetween(sent, session, isNonWorking)
  const deadline =
    rule.unit === 'hours'
      ? null
      : rule.unit === 'naturalDays'
        ? addDays(session, -rule.amount - 1)
        : noticeDeadline(session, rule.amount, isNonWorking)
  return { rule, given, isEnough: given >= rule.amount, deadline }
}
