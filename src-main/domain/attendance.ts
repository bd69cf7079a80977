import { z } from 'zod'
import { PersonId, RecordId, SeatId, SessionId } from './ids.ts'
import { capacities, type Capacity, type Membership } from './seat.ts'
import { optionalLine } from './text.ts'
import { Instant } from './time.ts'

export const attendanceKinds = ['arrived', 'left', 'excused'] as const

/**
 * One fact of the attendance log, in the order of its hour. Presence is a function of the log (R12, R14).
 * `excused`: the absence was justified, `note` says by which document.
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
    isRemote: z.boolean(),
    at: Instant,
    note: optionalLine(300),
  })
  .readonly()
export type AttendanceEvent = z.infer<typeof AttendanceEvent>

/** What a seat is at a moment. The holder votes when both are in the room; both count once (R12). */
export type SeatPresence = {
  readonly isPresent: boolean
  readonly capacity: Capacity
  readonly personId: PersonId | null
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
  isRemote: false,
  arrivedAt: null,
  leftAt: null,
  excuse: null,
}

/** By hour, then by the order in which they were written. */
export function inOrder(events: readonly AttendanceEvent[]): AttendanceEvent[] {
  return [...events].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  )
}

/** The presence of a seat at `at` (all of the log when null), from its events in any order. */
export function presenceOf(events: readonly AttendanceEvent[], at: Instant | null = null): SeatPresence {
  const inRoom = new Map<Capacity, AttendanceEvent>()
  let arrivedAt: Instant | null = null
  let leftAt: Instant | null = null
  let excuse: string | null = null
  let last: AttendanceEvent | null = null
  for (const event of inOrder(events)) {
    if (at !== null && event.at > at) break
    if (event.kind === 'excused') {
      excuse = event.note
      continue
    }
    last = event
    if (event.kind === 'arrived') {
      inRoom.set(event.capacity, event)
      arrivedAt ??= event.at
      leftAt = null
    } else {
      inRoom.delete(event.capacity)
      if (inRoom.size === 0) leftAt = event.at
    }
  }
  const who = inRoom.get('holder') ?? inRoom.get('alternate') ?? last
  if (!who) return excuse === null ? absent : { ...absent, excuse }
  const { capacity, personId, isRemote } = who
  return { isPresent: inRoom.size > 0, capacity, personId, isRemote, arrivedAt, leftAt, excuse }
}

/** The presence of every seat at `at`. */
export function presenceBySeat(
  events: readonly AttendanceEvent[],
  at: Instant | null = null,
): Map<SeatId, SeatPresence> {
  const bySeat = new Map<SeatId, AttendanceEvent[]>()
  for (const event of events) {
    const list = bySeat.get(event.seatId)
    if (list) list.push(event)
    else bySeat.set(event.seatId, [event])
  }
  return new Map([...bySeat].map(([seatId, list]) => [seatId, presenceOf(list, at)]))
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
