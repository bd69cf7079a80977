import { type NonWorking, type Notice, noticeOf } from '../domain/calendar.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import type { RuleSet } from '../domain/rules.ts'
import type { Session } from '../domain/session.ts'
import { addDays, type Instant, instantOf, localDate, type LocalDate, type TimeZone } from '../domain/time.ts'
import { nonWorkingDaysOf } from './legal-data.ts'
import type { ReadStore } from './ports.ts'
import { secondCallWindow } from './second-call.ts'

/** Days that the line of the notice shows at most. */
const longestLine = 60
/** Days ahead to look for one that leaves the notice: past 365 business days, the longest of the rules. */
const daysAhead = 600

/** How the notice of a session stands, with each day of it. */
export function noticeFor(
  store: ReadStore,
  rules: RuleSet,
  session: Session,
  zone: TimeZone,
  now: Instant,
): Pick<SessionDossier, 'notice' | 'noticeDays'> {
  const sentAt = session.calledAt ?? now
  const isNonWorking = nonWorkingDaysOf(store, rules)
  const noticeDays = []
  for (
    let date = localDate(sentAt, zone);
    date <= session.date && noticeDays.length < longestLine;
    date = addDays(date, 1)
  )
    noticeDays.push({ date, isNonWorking: isNonWorking(date) })
  return { notice: noticeOn(rules, session, zone, sentAt, isNonWorking), noticeDays }
}

/**
 * The first business day, after today and among those of a second call (R15), that leaves the notice of the rules
 * (R10); the first of all when none leaves it.
 */
export function nextCallDay(
  store: ReadStore,
  rules: RuleSet,
  session: Session,
  zone: TimeZone,
  now: Instant,
): LocalDate | null {
  const days = secondCallWindow(store, rules, session.date)
  const isNonWorking = nonWorkingDaysOf(store, rules)
  const tomorrow = addDays(localDate(now, zone), 1)
  const from = days && days.from > tomorrow ? days.from : tomorrow
  const to = days?.to ?? addDays(from, daysAhead)
  let first: LocalDate | null = null
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (isNonWorking(date)) continue
    if (noticeOn(rules, { ...session, date }, zone, now, isNonWorking).isEnough) return date
    first ??= date
  }
  return first
}

/** The notice of a session whose call is sent at that instant (R6). */
function noticeOn(
  rules: RuleSet,
  { kind, date, time }: Session,
  zone: TimeZone,
  sentAt: Instant,
  isNonWorking: NonWorking,
): Notice {
  const hours = (Date.parse(instantOf(date, time, zone)) - Date.parse(sentAt)) / 3_600_000
  return noticeOf(rules.notice[kind], localDate(sentAt, zone), date, hours, isNonWorking)
}
