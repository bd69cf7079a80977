import type { AttendanceEvent } from '../../../src-main/domain/attendance.ts'
import type { SessionDossier } from '../../../src-main/domain/dossier.ts'
import { type Instant, localTime } from '../../../src-main/domain/time.ts'
import { attendanceTexts, factWords, statementWords } from '../../../src-main/locale/attendance-texts.ts'
import { uiSession } from '../../../src-main/locale/ui-session.ts'

/** A line of the log: a fact or a statement of quorum, struck through once it no longer stands. */
export type LogLine = {
  readonly id: string
  readonly at: Instant
  readonly time: string
  readonly text: string
  readonly isStruck: boolean
  /** Why it was corrected, or what it corrects. */
  readonly note: string
  readonly isStatement: boolean
  /** The fact that can be taken out; null for what cannot. */
  readonly event: AttendanceEvent | null
}

/** Everything the log says, newest first; a vote says its quorum in the acta. */
export function logLines(dossier: SessionDossier): LogLine[] {
  const { attendance, statements, members, body } = dossier
  const names = new Map(members.map(({ seat }) => [seat.id, seat.name]))
  const corrections = new Map(attendance.flatMap((event) => event.corrects.map((id) => [id, event] as const)))
  const byId = new Map(attendance.map((event) => [event.id, event]))
  const time = (at: Instant) => localTime(at, body.timeZone)
  const facts = attendance
    .filter(({ kind }) => kind !== 'voided')
    .map((event): LogLine => {
      const correction = corrections.get(event.id)
      const why = event.reason ? attendanceTexts.corrects(event.reason) : ''
      return {
        id: event.id,
        at: event.at,
        time: time(event.at),
        text: uiSession.attendance.logLine(names.get(event.seatId) ?? '', factWords(event)),
        isStruck: correction !== undefined,
        note: correction ? attendanceTexts.corrected(correction.reason) : why,
        isStatement: false,
        event: correction ? null : event,
      }
    })
  const quorum = statements
    .filter(({ occasion }) => occasion !== 'vote')
    .map((statement): LogLine => {
      const cause = statement.annulledById && byId.get(statement.annulledById)
      const why =
        cause && cause.reason ? attendanceTexts.annulled(cause.reason) : attendanceTexts.annulledLate
      return {
        id: statement.id,
        at: statement.at,
        time: time(statement.at),
        text: statementWords(statement),
        isStruck: statement.annulledById !== null,
        note: statement.annulledById ? why : '',
        isStatement: true,
        event: null,
      }
    })
  return [...facts, ...quorum].sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
}
