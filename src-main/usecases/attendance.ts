import {
  type AttendanceEvent,
  inOrder,
  nextPresence,
  presenceOf,
  type SeatPresence,
} from '../domain/attendance.ts'
import { isRollCallOpen, openMotion, type SessionDossier, whyCannotEdit } from '../domain/dossier.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { SeatId, SessionId } from '../domain/ids.ts'
import type { Capacity, Membership } from '../domain/seat.ts'
import { type Instant, localTime } from '../domain/time.ts'
import { loadDossier, need } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

type Fact = {
  readonly kind: AttendanceEvent['kind']
  readonly capacity: Capacity
  readonly isRemote: boolean
  readonly at: Instant
  readonly note: string
}

function memberOf(dossier: SessionDossier, seatId: SeatId): Membership {
  return dossier.members.find(({ seat }) => seat.id === seatId) ?? fail('record.missing', { table: 'seat' })
}

/** Who votes with an open vote cannot leave the room before it is saved: the vote would lose its base. */
function refuseIfVoted(store: WriteStore, dossier: SessionDossier, member: Membership): void {
  const motion = openMotion(dossier)
  if (motion && store.where('ballot', { motionId: motion.id, seatId: member.seat.id }).length > 0)
    fail('attendance.votedAlready', { seat: member.seat.name })
}

function write(
  store: WriteStore,
  dossier: SessionDossier,
  member: Membership,
  fact: Fact,
  env: Environment,
): void {
  const person = fact.capacity === 'holder' ? member.holder : member.alternates[0]
  if (!person && fact.kind === 'arrived' && fact.capacity === 'alternate')
    fail('attendance.noPerson', { seat: member.seat.name, capacity: fact.capacity })
  if (fact.kind === 'left') refuseIfVoted(store, dossier, member)
  store.put('attendanceEvent', {
    ...fact,
    id: env.newId(),
    sessionId: dossier.session.id,
    seatId: member.seat.id,
    personId: person?.id ?? null,
  })
}

export function recordAttendance(
  store: WriteStore,
  input: Omit<Fact, 'at'> & { sessionId: SessionId; seatId: SeatId; at: Instant | null },
  env: Environment,
): void {
  const now = env.now()
  const dossier = loadDossier(store, input.sessionId, now)
  refuse(whyCannotEdit(dossier))
  const member = memberOf(dossier, input.seatId)
  const at = input.at ?? now
  if (at > now) fail('session.inFuture', { time: localTime(at, dossier.body.timeZone) })
  const events = inOrder(dossier.attendance.filter(({ seatId }) => seatId === member.seat.id))
  const arrived = events.find(({ kind }) => kind === 'arrived')
  const { closedAt } = dossier.session
  const isAfterEnd = input.kind !== 'excused' && closedAt !== null && at > closedAt
  if (isAfterEnd || (input.kind === 'left' && (!arrived || at < arrived.at)))
    fail('attendance.order', { seat: member.seat.name, time: localTime(at, dossier.body.timeZone) })
  const { kind, capacity, isRemote, note } = input
  write(store, dossier, member, { kind, capacity, isRemote, at, note }, env)
}

/**
 * One press of the seat's key: titular → suplente → ausente. In the roll call a press corrects what was pressed
 * before; once the session is open, an empty seat is a departure with its hour (R14).
 */
export function cycleAttendance(
  store: WriteStore,
  { sessionId, seatId }: { sessionId: SessionId; seatId: SeatId },
  env: Environment,
): void {
  const at = env.now()
  const dossier = loadDossier(store, sessionId, at)
  refuse(whyCannotEdit(dossier))
  // A key means now, and now nobody is in the room: what was noted wrong is recorded with its hour.
  if (dossier.session.status === 'closed') fail('session.notLive', { status: 'closed' })
  const member = memberOf(dossier, seatId)
  const events = dossier.attendance.filter((event) => event.seatId === seatId && event.kind !== 'excused')
  const last = inOrder(events).at(-1)
  if (last && (isRollCallOpen(dossier) || isJustPressed(last, at)))
    correct(store, dossier, member, events, last, env)
  else advance(store, dossier, member, presenceOf(events), at, env)
}

type Args = [store: WriteStore, dossier: SessionDossier, member: Membership]

/** What the last press wrote gives way to what the next one means, at the same hour. */
function correct(
  ...[store, dossier, member, events, last, env]: [
    ...Args,
    readonly AttendanceEvent[],
    AttendanceEvent,
    Environment,
  ]
): void {
  const next = nextPresence(member, presenceOf(events))
  if (last.kind === 'arrived') refuseIfVoted(store, dossier, member)
  store.remove('attendanceEvent', last.id)
  if (last.kind === 'arrived' && next !== 'absent')
    write(
      store,
      dossier,
      member,
      { kind: 'arrived', capacity: next, isRemote: last.isRemote, at: last.at, note: '' },
      env,
    )
}

/** A new fact: an arrival, a departure, or the alternate taking the holder's place. */
function advance(
  ...[store, dossier, member, presence, at, env]: [...Args, SeatPresence, Instant, Environment]
): void {
  const next = nextPresence(member, presence)
  const fact = { isRemote: dossier.session.modality === 'remote', at, note: '' }
  if (presence.isPresent)
    write(store, dossier, member, { ...fact, kind: 'left', capacity: presence.capacity }, env)
  if (next !== 'absent') write(store, dossier, member, { ...fact, kind: 'arrived', capacity: next }, env)
}

/** Within a minute a press corrects the one before. */
function isJustPressed(event: AttendanceEvent, now: Instant): boolean {
  const elapsed = Date.parse(now) - Date.parse(event.at)
  return elapsed >= 0 && elapsed < 60_000
}

export function removeAttendance(store: WriteStore, id: AttendanceEvent['id'], env: Environment): void {
  const event = need(store, 'attendanceEvent', id)
  const dossier = loadDossier(store, event.sessionId, env.now())
  refuse(whyCannotEdit(dossier))
  if (event.kind === 'arrived') refuseIfVoted(store, dossier, memberOf(dossier, event.seatId))
  store.remove('attendanceEvent', id)
}
