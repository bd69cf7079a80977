import type { AttendanceEvent } from '../../../src-main/domain/attendance.ts'
import { localTime, type TimeZone } from '../../../src-main/domain/time.ts'
import { attendanceTexts, factWords } from '../../../src-main/locale/attendance-texts.ts'
import { joined } from '../../../src-main/locale/grammar.ts'
import type { PendingChange, ToldFact } from './attendance-facts.ts'

/** «llegó, titular, 10:00»: a fact with its hour, which a new one may still lack. */
export function factWithHour(fact: AttendanceEvent | ToldFact, zone: TimeZone): string {
  const words = factWords({ note: '', name: '', appointment: '', ...fact })
  return fact.at ? attendanceTexts.at(localTime(fact.at, zone), words) : words
}

/** What a change that waits would do to the log. */
export function pendingWords({ replaces, fact }: PendingChange, zone: TimeZone): string {
  const before = joined(replaces.map((event) => factWithHour(event, zone)))
  if (!fact) return attendanceTexts.takesOut(before)
  const after = factWithHour(fact, zone)
  return before ? attendanceTexts.replaces(before, after) : after
}
