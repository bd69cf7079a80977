import { z } from 'zod'
import { AttachmentId, PersonId, RecordId, SeatId, SessionId } from './ids.ts'
import { capacities, type Capacity, type Membership } from './seat.ts'
import { optionalLine } from './text.ts'
import { Instant } from './time.ts'

export const attendanceKinds = ['arrived', 'left', 'excused', 'voided'] as const

/**
 * One fact of the attendance log, in the order of its hour. Presence is a function of the log (R12, R14).
 * `excused`: the absence was justified, `note` says by which document. `voided`: facts written by mistake never
 * happened. A late correction is a fact of its own: it names those it `corrects` and says why.
 */
export const AttendanceEvent = z
  .strictObject({
    id: RecordId,
    sessionId: SessionId,
    seatId: SeatId,
    kind: z.enum(attendanceKinds),
    capacity: z.enum(capacities),
    /** Who came, if the mandate names one. */
    personId: PersonId.nullable(),
    /** Who came in the place of the holder without a mandate: «Suplente de la Dirección de Ecología». */
    name: optionalLine(160).default(''),
    /** Document that accredits an alternate: number and date of the letter. */
    appointment: optionalLine(300).default(''),
    isRemote: z.boolean(),
    at: Instant,
    note: optionalLine(300),
    /** Document that justifies an absence, kept as an annex. */
    attachmentId: AttachmentId.nullable().default(null),
    corrects: z.array(RecordId).max(100).readonly().default([]),
    reason: optionalLine(300).default(''),
    /** When it was written, whatever hour it tells; null in files of before. */
    recordedAt: Instant.nullable().default(null),
  })
  .readonly()
export type AttendanceEvent = z.infer<typeof AttendanceEvent>

/** What a seat is at a moment. The holder votes when both are in the room; both count once (R12). */
export type SeatPresence = {
  readonly isPresent: boolean
  readonly capacity: Capacity
  readonly personId: PersonId | null
  /** Who came without a mandate, and by which document it is accredited. */
  readonly name: string
  readonly appointment: string
  readonly isRemote: boolean
  /** First arrival. */
  readonly arrivedAt: Instant | null
  /** Last departure, if the seat is empty again. */
  readonly leftAt: Instant | null
  readonly excuse: string | null
}

const absent: SeatPresence = {
  isPresent: false,
  capacity: 'holder',
  personId: null,
  name: '',
  appointment: '',
  isRemote: false,
  arrivedAt: null,
  leftAt: null,
  excuse: null,
}

/** The facts that stand: those that no later one corrects. */
export function inForce(events: readonly AttendanceEvent[]): readonly AttendanceEvent[] {
  if (events.every(({ kind, corrects }) => corrects.length === 0 && kind !== 'voided')) return events
  const corrected = new Set(events.flatMap(({ corrects }) => corrects))
  return events.filter(({ id, kind }) => kind !== 'voided' && !corrected.has(id))
}

/** The facts that stand, by hour, then by the order in which they were written. */
export function inOrder(events: readonly AttendanceEvent[]): readonly AttendanceEvent[] {
  const standing = inForce(events)
  const isSorted = standing.every((event, index) => index === 0 || !isBefore(event, standing[index - 1]!))
  return isSorted ? standing : [...standing].sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0))
}

function isBefore(a: AttendanceEvent, b: AttendanceEvent): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id)
}

/** A seat while its log is read. */
type Reading = {
  holder: AttendanceEvent | null
  alternate: AttendanceEvent | null
  /** Who came last: a departure does not say by which document. */
  last: AttendanceEvent | null
  arrivedAt: Instant | null
  leftAt: Instant | null
  excuse: string | null
}

function read(seat: Reading, event: AttendanceEvent): void {
  if (event.kind === 'excused') seat.excuse = event.note
  else if (event.kind === 'arrived') {
    seat.last = event
    seat[event.capacity] = event
    seat.arrivedAt ??= event.at
    seat.leftAt = null
  } else {
    seat[event.capacity] = null
    if (!seat.holder && !seat.alternate) seat.leftAt = event.at
  }
}

function presenceFrom({ holder, alternate, last, arrivedAt, leftAt, excuse }: Reading): SeatPresence {
  const inRoom = holder ?? alternate
  const who = inRoom ?? last
  if (!who) return { ...absent, excuse }
  const { capacity, personId, name, appointment, isRemote } = who
  const isPresent = inRoom !== null
  return { isPresent, capacity, personId, name, appointment, isRemote, arrivedAt, leftAt, excuse }
}

/** The presence of every seat at `at` (all of the log when null), from events in any order. */
export function presenceBySeat(
  events: readonly AttendanceEvent[],
  at: Instant | null = null,
): Map<SeatId, SeatPresence> {
  const seats = new Map<SeatId, Reading>()
  for (const event of inOrder(events)) {
    if (at !== null && event.at > at) break
    let seat = seats.get(event.seatId)
    if (!seat) {
      seat = { holder: null, alternate: null, last: null, arrivedAt: null, leftAt: null, excuse: null }
      seats.set(event.seatId, seat)
    }
    read(seat, event)
  }
  const presence = new Map<SeatId, SeatPresence>()
  for (const [seatId, seat] of seats) presence.set(seatId, presenceFrom(seat))
  return presence
}

/** The presence of one seat at `at`, from its events in any order. */
export function presenceOf(events: readonly AttendanceEvent[], at: Instant | null = null): SeatPresence {
  return presenceBySeat(events, at).values().next().value ?? absent
}

/** Presence of a seat of the roster, absent if the log does not name it. */
export function presenceIn(presence: ReadonlyMap<SeatId, SeatPresence>, seatId: SeatId): SeatPresence {
  return presence.get(seatId) ?? absent
}

/** What one more press of the seat's key means: titular → suplente → ausente, skipping who does not exist. */
export function nextPresence(member: Membership, presence: SeatPresence): Capacity | 'absent' {
  const hasAlternate = member.alternates.length > 0
  if (!presence.isPresent) return 'holder'
  if (presence.capacity === 'holder') return hasAlternate ? 'alternate' : 'absent'
  return 'absent'
}
