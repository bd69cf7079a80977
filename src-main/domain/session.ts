import { z } from 'zod'
import { fail, failure, type Failure } from './failure.ts'
import { BodyId, RecordId, SeatId, SessionId } from './ids.ts'
import { SessionKind } from './rules.ts'
import { optionalLine, requiredLine } from './text.ts'
import { Instant, LocalDate, LocalTime, yearOf } from './time.ts'

export const sessionStatuses = [
  'draft',
  'convened',
  'open',
  'recess',
  'closed',
  'cancelled',
  'notHeld',
] as const
export type SessionStatus = (typeof sessionStatuses)[number]

/** R15. The second has its own hour and quorum. */
export const calls = ['first', 'second'] as const
export type Call = (typeof calls)[number]

export const modalities = ['inPerson', 'remote', 'mixed'] as const

export const Session = z
  .strictObject({
    id: SessionId,
    bodyId: BodyId,
    kind: SessionKind,
    /** Of its kind and year, without gaps; given when convened (R28). */
    number: z.int().min(1).nullable(),
    year: z.int().min(1900).max(2999),
    /** Prefix of the computer that gave the number. */
    series: optionalLine(3).default(''),
    /** Second time that the same session is called: its number is that of the first (R15). */
    attempt: z.int().min(1).max(99).default(1),
    /** The session without quorum that this one calls again. */
    reconvenesId: SessionId.nullable().default(null),
    /** Given with the number; empty while it has none. Rules or acronym that change later leave it as it is. */
    key: optionalLine(200),
    status: z.enum(sessionStatuses),
    date: LocalDate,
    time: LocalTime,
    place: optionalLine(300),
    modality: z.enum(modalities),
    isPublic: z.boolean(),
    /** When the call was sent. */
    calledAt: Instant.nullable(),
    openedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    /** On which call it was opened (R15): its quorum holds for the whole session. */
    call: z.enum(calls).nullable(),
    /** Pauses of a session, in order; the one under way has no end. */
    recesses: z.array(z.strictObject({ from: Instant, to: Instant.nullable() }).readonly()).readonly(),
    /** Seat that presides; decided when the session is opened. */
    presidingSeatId: SeatId.nullable(),
    /** Who presided from when on, if it changed. */
    presidings: z
      .array(z.strictObject({ seatId: SeatId, from: Instant }).readonly())
      .readonly()
      .default([]),
    /** What the call adds about annexes: «Se adjuntan…». */
    callNote: optionalLine(1000),
    cancelReason: optionalLine(300),
  })
  .readonly()
export type Session = z.infer<typeof Session>

export const SessionDraft = Session.unwrap().pick({
  kind: true,
  date: true,
  time: true,
  place: true,
  modality: true,
  isPublic: true,
  callNote: true,
})
export type SessionDraft = z.infer<typeof SessionDraft>

/** Which state follows which. What is not here is refused. */
const transitions: Record<SessionStatus, readonly SessionStatus[]> = {
  draft: ['convened'],
  convened: ['open', 'cancelled', 'notHeld'],
  open: ['recess', 'closed'],
  recess: ['open', 'closed'],
  closed: [],
  cancelled: [],
  notHeld: [],
}

export function whyCannotMove(session: Session, to: SessionStatus): Failure | null {
  return transitions[session.status].includes(to)
    ? null
    : failure('session.invalidTransition', { from: session.status, to })
}

export function moveTo(session: Session, to: SessionStatus): Session {
  if (whyCannotMove(session, to)) fail('session.invalidTransition', { from: session.status, to })
  return { ...session, status: to }
}

/** Why it cannot be declared open: nobody called it, or it began already. What is in recess is resumed instead. */
export function whyCannotBegin(session: Session): Failure | null {
  if (session.status === 'recess') return failure('session.inRecess', {})
  return whyCannotMove(session, 'open')
}

/** Suspends a session that is open, or takes it up again: only by its opening does one that was called begin. */
export function pause(session: Session, now: Instant): Session {
  return { ...moveTo(session, 'recess'), recesses: [...session.recesses, { from: now, to: null }] }
}

export function resume(session: Session, now: Instant): Session {
  if (session.status !== 'recess') fail('session.notInRecess', { status: session.status })
  return { ...moveTo(session, 'open'), recesses: endPause(session, now) }
}

function endPause(session: Session, now: Instant): Session['recesses'] {
  return session.recesses.map((recess) => (recess.to === null ? { ...recess, to: now } : recess))
}

/** Ends a session, and the recess it was in. */
export function close(session: Session, closedAt: Instant): Session {
  return { ...moveTo(session, 'closed'), closedAt, recesses: endPause(session, closedAt) }
}

/** It took place, or it was recorded that it could not: there is an acta of it. */
export function hasEnded(session: Session): boolean {
  return session.status === 'closed' || session.status === 'notHeld'
}

/** Its acta can be read: it began, or it is known that it could not. */
export function hasMinutes(session: Session): boolean {
  return session.openedAt !== null || session.status === 'notHeld'
}

/** Attendance, minutes and votes are taken now. */
export function isLive(session: Session): boolean {
  return session.status === 'open' || session.status === 'recess'
}

/** Date, place and agenda can still change. */
export function isPlanned(session: Session): boolean {
  return session.status === 'draft' || session.status === 'convened'
}

/**
 * Why a session cannot be convened. `called` is the local date and hour of sending; `later` is a session of its kind
 * and year that already has a number and a later date, which would break the order of the series (R28).
 */
export function whyCannotConvene(
  session: Session,
  agendaLength: number,
  later: Session | null,
  called: Called,
): Failure | null {
  const move = whyCannotMove(session, 'convened')
  if (move) return move
  return agendaLength === 0 ? failure('session.emptyAgenda', {}) : whyCannotStand(session, later, called)
}

/** Why the second call of a session cannot be held that day: the rules give it others (R15). */
export function whyOutsideDays(
  days: { readonly from: LocalDate; readonly to: LocalDate } | null,
  date: LocalDate,
): Failure | null {
  const isInside = days === null || (days.from <= date && date <= days.to)
  return isInside ? null : failure('session.outsideWindow', { from: days.from, to: days.to })
}

/** Local date and hour of sending a call. */
type Called = { readonly date: LocalDate; readonly time: LocalTime }

/** Why a called session cannot be where and when it says: `misplaced` is one whose number its date would contradict. */
export function whyCannotStand(session: Session, misplaced: Session | null, called: Called): Failure | null {
  if (!session.place) return failure('session.placeMissing', {})
  if (`${session.date}${session.time}` < `${called.date}${called.time}`)
    return failure('session.beforeCall', { date: session.date, time: session.time, called: called.date })
  return misplaced?.number
    ? failure('session.dateOrder', { number: misplaced.number, date: misplaced.date })
    : null
}

/** Of the same series, one whose number and date are not in the order of this one's (R28); what was cancelled has no place in it. */
export function misplacedBeside(session: Session, series: readonly Session[]): Session | null {
  const { number, date } = session
  if (number === null) return null
  return (
    series.find(
      (other) =>
        other.number !== null &&
        other.status !== 'cancelled' &&
        (other.number < number ? other.date > date : other.date < date),
    ) ?? null
  )
}

/** How far ahead a session may be planned: beyond it a year is a slip of the hand. */
const yearsAhead = 5

export function whyCannotPlan(date: LocalDate, today: LocalDate): Failure | null {
  const last = `${yearOf(today) + yearsAhead}${today.slice(4)}` as LocalDate
  return date > last ? failure('session.tooFar', { date, last }) : null
}

/** A draft takes the year of its date; one that calls another again keeps that of its number. */
export function reschedule(session: Session, draft: SessionDraft): Session {
  const year = session.reconvenesId ? session.year : yearOf(draft.date)
  return { ...session, ...draft, year }
}

/** Someone who is not of the body and has voice only by its grace. */
export const Guest = z
  .strictObject({
    id: RecordId,
    sessionId: SessionId,
    name: requiredLine(160),
    organization: optionalLine(160),
    position: z.int().min(0),
  })
  .readonly()
export type Guest = z.infer<typeof Guest>

/** That a member received the call, and whether the seat will be occupied (R8). */
export const CallReceipt = z
  .strictObject({
    id: RecordId,
    sessionId: SessionId,
    seatId: SeatId,
    receivedAt: Instant.nullable(),
    willAttend: z.enum(['yes', 'no', 'unknown']),
  })
  .readonly()
export type CallReceipt = z.infer<typeof CallReceipt>
