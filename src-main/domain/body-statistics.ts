import { type Agreement, asOf, type FollowUpNote, isAdopted, isOverdue } from './agreement.ts'
import { presenceIn, type SeatPresence } from './attendance.ts'
import type { SeatId, SessionId } from './ids.ts'
import { covers, type Seat, type Sector } from './seat.ts'
import { hasEnded, type Session } from './session.ts'
import { type Share, shareOf } from './share.ts'
import type { LocalDate } from './time.ts'

/** Sessions that count: those to which every member is called. */
const countedKinds: ReadonlySet<Session['kind']> = new Set(['installation', 'ordinary', 'extraordinary'])

/** A session whose absences count; also one that was not held, for they are what it lacked. */
export function countsAttendance(session: Session): boolean {
  return countedKinds.has(session.kind) && hasEnded(session)
}

export type SessionStatistics = {
  /** Of those to which every member was called, how many were held. */
  readonly held: Share
  readonly notHeld: number
  readonly cancelled: number
  /** Meetings of the operative group and mesas, which call some. */
  readonly otherMeetings: number
}

export function sessionStatistics(sessions: readonly Session[]): SessionStatistics {
  const called = sessions.filter(({ kind }) => countedKinds.has(kind))
  const count = (status: Session['status']) => called.filter((one) => one.status === status).length
  const [held, notHeld] = [count('closed'), count('notHeld')]
  return {
    held: shareOf(held, held + notHeld),
    notHeld,
    cancelled: count('cancelled'),
    otherMeetings: sessions.filter(({ kind, status }) => !countedKinds.has(kind) && status === 'closed')
      .length,
  }
}

/** Of the sessions to which a seat was called: those it came to, those it justified, those it missed. */
export type Attendance = {
  readonly came: Share
  readonly excused: number
  readonly absent: number
}
export type SeatAttendance = Attendance & {
  readonly seatId: SeatId
  readonly number: number
  readonly name: string
}
export type SectorAttendance = Attendance & {
  readonly name: string
  readonly seats: readonly SeatAttendance[]
}

type Presences = ReadonlyMap<SessionId, ReadonlyMap<SeatId, SeatPresence>>

function attendanceOf(came: number, excused: number, called: number): Attendance {
  return { came: shareOf(came, called), excused, absent: called - came - excused }
}

function together(parts: readonly Attendance[]): Attendance {
  const sum = (of: (part: Attendance) => number) => parts.reduce((total, part) => total + of(part), 0)
  return attendanceOf(
    sum(({ came }) => came.part),
    sum(({ excused }) => excused),
    sum(({ came }) => came.whole),
  )
}

/** Of the seats with vote (R12), in each session that was held or could not be, while the seat was one. */
export function attendanceStatistics(
  sessions: readonly Session[],
  presences: Presences,
  seats: readonly Seat[],
  sectors: readonly Sector[],
): Attendance & { readonly sectors: readonly SectorAttendance[] } {
  const counted = sessions.filter(countsAttendance)
  const ofSeat = ({ id, number, name, validFrom, validTo }: Seat): SeatAttendance => {
    const called = counted.filter(({ date }) => covers({ from: validFrom, to: validTo }, date))
    const told = called.map((session) => presenceIn(presences.get(session.id) ?? new Map(), id))
    const came = told.filter(({ arrivedAt }) => arrivedAt !== null).length
    const excused = told.filter(({ arrivedAt, excuse }) => arrivedAt === null && excuse !== null).length
    return { seatId: id, number, name, ...attendanceOf(came, excused, called.length) }
  }
  const rows = sectors.flatMap(({ id, name }): SectorAttendance[] => {
    const own = seats
      .filter(({ sectorId, hasVote }) => sectorId === id && hasVote)
      .map(ofSeat)
      .filter(({ came }) => came.whole > 0)
    return own.length === 0 ? [] : [{ name, ...together(own), seats: own }]
  })
  return { ...together(rows), sectors: rows }
}

/** Where adopted agreements are on a day: each in one place; those cancelled are not counted (R27). */
export type AgreementStatistics = {
  readonly fulfilled: Share
  readonly inTime: number
  readonly late: number
  /** Under way, with time left or without deadline. */
  readonly open: number
  readonly overdue: number
  readonly cancelled: number
}

export function agreementStatistics(
  agreements: readonly Agreement[],
  notes: readonly FollowUpNote[],
  date: LocalDate,
): AgreementStatistics {
  const notesOf = Map.groupBy(notes, ({ agreementId }) => agreementId)
  const tally = { inTime: 0, late: 0, open: 0, overdue: 0, cancelled: 0 }
  for (const agreement of agreements.filter(isAdopted)) {
    tally[agreementPlace(agreement, notesOf.get(agreement.id) ?? [], date)] += 1
  }
  const fulfilled = tally.inTime + tally.late
  return { ...tally, fulfilled: shareOf(fulfilled, fulfilled + tally.open + tally.overdue) }
}

type AgreementPlace = 'inTime' | 'late' | 'open' | 'overdue' | 'cancelled'

function agreementPlace(
  agreement: Agreement,
  notes: readonly FollowUpNote[],
  date: LocalDate,
): AgreementPlace {
  const then = asOf(agreement, notes, date)
  if (then.status === 'cancelled') return 'cancelled'
  if (then.status !== 'fulfilled') return isOverdue(then, date) ? 'overdue' : 'open'
  const told = notes.filter((note) => note.date <= date)
  const settled = told[told.findLastIndex(({ status }) => status !== 'fulfilled') + 1]
  // What its own vote fulfilled, such as the agenda, has no note.
  return !settled || then.dueDate === null || settled.date <= then.dueDate ? 'inTime' : 'late'
}
