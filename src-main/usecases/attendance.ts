import { whyCannotRewrite } from '../domain/attendance-log.ts'
import { type AttendanceEvent, inOrder, nextPresence, presenceOf } from '../domain/attendance.ts'
import { isRollCallOpen, type SessionDossier, whyCannotEdit } from '../domain/dossier.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { RecordId, SeatId, SessionId } from '../domain/ids.ts'
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
/** A fact as it is told: without hour it happens now. */
type ToldFact = Omit<Fact, 'at'> & { readonly at: Instant | null }

/** One seat of a session whose log is about to change. */
type Press = {
  readonly store: WriteStore
  readonly dossier: SessionDossier
  readonly member: Membership
  /** What the log says of the seat, in order. */
  readonly events: readonly AttendanceEvent[]
  readonly now: Instant
  readonly env: Environment
}

function pressOn(
  store: WriteStore,
  { sessionId, seatId }: { sessionId: SessionId; seatId: SeatId },
  env: Environment,
): Press {
  const now = env.now()
  const dossier = loadDossier(store, sessionId, now)
  refuse(whyCannotEdit(dossier))
  const member = dossier.members.find(({ seat }) => seat.id === seatId)
  if (!member) fail('record.missing', { table: 'seat' })
  const events = inOrder(dossier.attendance.filter((event) => event.seatId === seatId))
  return { store, dossier, member, events, now, env }
}

function eventOf({ dossier, member, env }: Press, fact: Fact): AttendanceEvent {
  const person = fact.capacity === 'holder' ? member.holder : member.alternates[0]
  if (!person && fact.kind === 'arrived' && fact.capacity === 'alternate')
    fail('attendance.noPerson', { seat: member.seat.name, capacity: fact.capacity })
  return {
    ...fact,
    id: env.newId(),
    sessionId: dossier.session.id,
    seatId: member.seat.id,
    personId: person?.id ?? null,
  }
}

/** The only change of the log of a seat: some facts leave and others enter, all or none. */
function rewrite(press: Press, removed: readonly RecordId[], facts: readonly Fact[]): void {
  const { store, dossier, member, events } = press
  const added = facts.map((fact) => eventOf(press, fact))
  const after = [...events.filter(({ id }) => !removed.includes(id)), ...added]
  refuse(whyCannotRewrite(dossier, member, after))
  for (const id of removed) store.remove('attendanceEvent', id)
  for (const event of added) store.put('attendanceEvent', event)
}

/** The fact with its hour, which has come and is not after the end. */
function dated({ dossier, member, now }: Press, told: ToldFact): Fact {
  const at = told.at ?? now
  const time = localTime(at, dossier.body.timeZone)
  if (at > now) fail('session.inFuture', { time })
  const { closedAt } = dossier.session
  if (told.kind !== 'excused' && closedAt !== null && at > closedAt)
    fail('attendance.order', { seat: member.seat.name, time })
  const { kind, capacity, isRemote, note } = told
  return { kind, capacity, isRemote, at, note }
}

export function recordAttendance(
  store: WriteStore,
  input: ToldFact & { sessionId: SessionId; seatId: SeatId },
  env: Environment,
): void {
  const press = pressOn(store, input, env)
  rewrite(press, [], [dated(press, input)])
}

/** Corrects the sheet: facts of a seat leave and the one that stands takes their place. */
export function setAttendance(
  store: WriteStore,
  input: {
    sessionId: SessionId
    seatId: SeatId
    replaces: readonly RecordId[]
    fact: ToldFact | null
  },
  env: Environment,
): void {
  const press = pressOn(store, input, env)
  const known = new Set<string>(press.events.map(({ id }) => id))
  if (input.replaces.some((id) => !known.has(id))) fail('record.missing', { table: 'attendanceEvent' })
  rewrite(press, input.replaces, input.fact ? [dated(press, input.fact)] : [])
}

/**
 * One press of the seat's key: titular → suplente → ausente. In the roll call a press corrects what was pressed
 * before; once the session is open, an empty seat is a departure with its hour (R14).
 */
export function cycleAttendance(
  store: WriteStore,
  input: { sessionId: SessionId; seatId: SeatId },
  env: Environment,
): void {
  const press = pressOn(store, input, env)
  // A key means now, and now nobody is in the room: what was noted wrong is recorded with its hour.
  if (press.dossier.session.status === 'closed') fail('session.notLive', { status: 'closed' })
  const last = press.events.findLast(({ kind }) => kind !== 'excused')
  if (last && (isRollCallOpen(press.dossier) || isJustPressed(last, press.now))) correct(press, last)
  else advance(press)
}

/** What the last press wrote gives way to what the next one means, at the same hour. */
function correct(press: Press, last: AttendanceEvent): void {
  const next = nextPresence(press.member, presenceOf(press.events))
  const { isRemote, at } = last
  const isReplaced = last.kind === 'arrived' && next !== 'absent'
  rewrite(press, [last.id], isReplaced ? [{ kind: 'arrived', capacity: next, isRemote, at, note: '' }] : [])
}

/** A new fact: an arrival, a departure, or the alternate taking the holder's place. */
function advance(press: Press): void {
  const presence = presenceOf(press.events)
  const next = nextPresence(press.member, presence)
  const fact = { isRemote: press.dossier.session.modality === 'remote', at: press.now, note: '' }
  const left: Fact[] = presence.isPresent ? [{ ...fact, kind: 'left', capacity: presence.capacity }] : []
  const arrived: Fact[] = next === 'absent' ? [] : [{ ...fact, kind: 'arrived', capacity: next }]
  rewrite(press, [], [...left, ...arrived])
}

/** Within a minute a press corrects the one before. */
function isJustPressed(event: AttendanceEvent, now: Instant): boolean {
  const elapsed = Date.parse(now) - Date.parse(event.at)
  return elapsed >= 0 && elapsed < 60_000
}

export function removeAttendance(store: WriteStore, id: AttendanceEvent['id'], env: Environment): void {
  rewrite(pressOn(store, need(store, 'attendanceEvent', id), env), [id], [])
}
