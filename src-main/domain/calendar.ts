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

/** Whether a date is without work: Saturday, Sunday, a day of the law or one declared by the body (R7). */
export type NonWorking = (date: LocalDate) => boolean

export function nonWorkingDays(holidays: readonly HolidayRule[], declared: readonly LocalDate[]): NonWorking {
  const extra = new Set(declared)
  const byYear = new Map<number, Set<LocalDate>>()
  const ofYear = (year: number) => {
    let dates = byYear.get(year)
    if (!dates) byYear.set(year, (dates = new Set(holidays.flatMap((rule) => dateOf(rule, year) ?? []))))
    return dates
  }
  return (date) => {
    const day = weekday(date)
    return day === 0 || day === 6 || extra.has(date) || ofYear(yearOf(date)).has(date)
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

/** A year and a half: a calendar without any working day must not make the search endless. */
const searchLimit = 550

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
      : daysBetween(sent, session) > 0
        ? businessDaysBetween(sent, session, isNonWorking)
        : 0
  const deadline = rule.unit === 'hours' ? null : noticeDeadline(session, rule.amount, isNonWorking)
  return { rule, given, isEnough: given >= rule.amount, deadline }
}
