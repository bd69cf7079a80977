import { isSlip, whyCannotRewrite } from '../domain/attendance-log.ts'
import { type AttendanceEvent, inOrder, nextPresence, presenceOf } from '../domain/attendance.ts'
import { isRollCallOpen, whyCannotEdit } from '../domain/conduct.ts'
import { dateOf, type SessionDossier } from '../domain/dossier.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { RecordId, SeatId, SessionId } from '../domain/ids.ts'
import type { Membership } from '../domain/seat.ts'
import { hasEnded } from '../domain/session.ts'
import { type Instant, localTime } from '../domain/time.ts'
import { loadDossier, need } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'
import { stampOf, stampOr } from './stamp.ts'
import { stateChanges } from './statements.ts'

type Fact = Pick<
  AttendanceEvent,
  'kind' | 'capacity' | 'name' | 'appointment' | 'isRemote' | 'at' | 'note' | 'attachmentId'
>
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
  const dossier = loadDossier(store, sessionId, env)
  refuse(whyCannotEdit(dossier))
  const member = dossier.members.find(({ seat }) => seat.id === seatId)
  if (!member) fail('record.missing', { table: 'seat' })
  const events = inOrder(dossier.attendance.filter((event) => event.seatId === seatId))
  return { store, dossier, member, events, now: env.now(), env }
}

/** Who came: the holder or the alternate of the mandates, or someone accredited at the door by name. */
function eventOf({ dossier, member, now, env }: Press, fact: Fact): AttendanceEvent {
  const person = fact.name ? null : fact.capacity === 'holder' ? member.holder : member.alternates[0]
  if (!person && !fact.name && fact.kind === 'arrived' && fact.capacity === 'alternate')
    fail('attendance.noPerson', { seat: member.seat.name, capacity: fact.capacity })
  const isSubstitute = fact.kind === 'arrived' && fact.capacity === 'alternate'
  const appointed = isSubstitute && person ? member.appointedBy[person.id] : undefined
  return {
    ...fact,
    appointment: fact.appointment || (appointed ?? ''),
    id: env.newId(),
    sessionId: dossier.session.id,
    seatId: member.seat.id,
    personId: person?.id ?? null,
    corrects: [],
    reason: '',
    recordedAt: now,
  }
}

/** Facts that no longer hold: slips of a key leave; late ones stay, corrected by a fact that says why. */
type Correction = { readonly ids: readonly RecordId[]; readonly reason: string; readonly isLate: boolean }
const nothing: Correction = { ids: [], reason: '', isLate: false }

/** The only change of the log of a seat, all of it or none. */
function rewrite(press: Press, correction: Correction, facts: readonly Fact[]): void {
  const { store, dossier, member, env } = press
  const { ids, isLate } = correction
  const added = withCorrection(press, correction, facts)
  const kept = dossier.attendance.filter(({ id }) => isLate || !ids.includes(id))
  const after = [...kept, ...added]
  refuse(
    whyCannotRewrite(
      dossier,
      member,
      after.filter(({ seatId }) => seatId === member.seat.id),
    ),
  )
  if (!isLate) for (const id of ids) store.remove('attendanceEvent', id)
  for (const event of added) store.put('attendanceEvent', event)
  stateChanges(store, { ...dossier, attendance: after }, added.at(-1) ?? null, env)
}

/** The new facts; the first of them carries a late correction, or one is made that only voids. */
function withCorrection(
  press: Press,
  { ids, reason, isLate }: Correction,
  facts: readonly Fact[],
): AttendanceEvent[] {
  const corrected = isLate ? press.events.findLast(({ id }) => ids.includes(id)) : undefined
  const all = corrected && facts.length === 0 ? [{ ...corrected, kind: 'voided' as const }] : facts
  const [first, ...rest] = all.map((fact) => eventOf(press, pickFact(fact)))
  if (!first) return []
  return [corrected ? { ...first, corrects: ids, reason } : first, ...rest]
}

function pickFact({ kind, capacity, name, appointment, isRemote, at, note, attachmentId }: Fact): Fact {
  return { kind, capacity, name, appointment, isRemote, at, note, attachmentId }
}

/** The fact with its hour, which has come, is not of the day before and is not after the end. */
function dated({ store, dossier, member, env }: Press, told: ToldFact): Fact {
  const at = stampOr(dossier, told.at, env)
  const { id: sessionId, closedAt } = dossier.session
  if (told.kind !== 'excused' && closedAt !== null && at > closedAt)
    fail('attendance.order', { seat: member.seat.name, time: localTime(at, dossier.body.timeZone) })
  const date = dateOf(dossier, at)
  if (told.kind !== 'excused' && told.at !== null && date < dossier.session.date)
    fail('attendance.otherDay', { seat: member.seat.name, date, session: dossier.session.date })
  const paper = told.attachmentId && need(store, 'attachment', told.attachmentId)
  if (paper && paper.sessionId !== sessionId) fail('attachment.kind', { name: paper.name })
  return pickFact({ ...told, at })
}

export function recordAttendance(
  store: WriteStore,
  input: ToldFact & { sessionId: SessionId; seatId: SeatId },
  env: Environment,
): void {
  const press = pressOn(store, input, env)
  rewrite(press, nothing, [dated(press, input)])
}

/** Corrects the sheet: facts of a seat leave and the one that stands takes their place. Once open, it says why. */
export function setAttendance(
  store: WriteStore,
  input: {
    sessionId: SessionId
    seatId: SeatId
    replaces: readonly RecordId[]
    fact: ToldFact | null
    reason: string
  },
  env: Environment,
): void {
  const press = pressOn(store, input, env)
  const correction = correcting(press, input.replaces, input.reason)
  rewrite(press, correction, input.fact ? [dated(press, input.fact)] : [])
}

/** Takes out a fact; once the session is open it stays, corrected by one that says why. */
export function removeAttendance(
  store: WriteStore,
  { id, reason }: { id: AttendanceEvent['id']; reason: string },
  env: Environment,
): void {
  const press = pressOn(store, need(store, 'attendanceEvent', id), env)
  rewrite(press, correcting(press, [id], reason), [])
}

/** Before the opening the sheet is being written; afterwards whoever corrects it says why. */
function correcting(press: Press, ids: readonly RecordId[], reason: string): Correction {
  refuseUnknown(press, ids)
  const isLate = !isRollCallOpen(press.dossier)
  if (isLate && ids.length > 0 && !reason) fail('attendance.reasonMissing', {})
  return { ids, reason, isLate }
}

/** Only what stands is corrected: what was corrected already has its correction. */
function refuseUnknown({ dossier, events, member }: Press, ids: readonly RecordId[]): void {
  const standing = new Set<string>(events.map(({ id }) => id))
  for (const id of ids) {
    if (standing.has(id)) continue
    const former = dossier.attendance.find((event) => event.id === id && event.seatId === member.seat.id)
    if (!former) fail('record.missing', { table: 'attendanceEvent' })
    const time = localTime(former.at, dossier.body.timeZone)
    fail('attendance.corrected', { seat: member.seat.name, time })
  }
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
  const { session } = press.dossier
  if (hasEnded(session)) fail('session.notLive', { status: session.status })
  const last = press.events.findLast(({ kind }) => kind !== 'excused')
  if (last && isSlip(press.dossier, last, press.now)) correct(press, last)
  else advance(press)
}

/** What a key says of an arrival or a departure. */
const pressed = { name: '', appointment: '', note: '', attachmentId: null } as const

/** What the last press wrote gives way to what the next one means, at the same hour. */
function correct(press: Press, last: AttendanceEvent): void {
  const next = nextPresence(press.member, presenceOf(press.events))
  const { isRemote, at } = last
  const isReplaced = last.kind === 'arrived' && next !== 'absent'
  const facts: Fact[] = isReplaced ? [{ ...pressed, kind: 'arrived', capacity: next, isRemote, at }] : []
  rewrite(press, { ...nothing, ids: [last.id] }, facts)
}

/** A new fact: an arrival, a departure, or the alternate taking the holder's place. */
function advance(press: Press): void {
  const presence = presenceOf(press.events)
  const next = nextPresence(press.member, presence)
  const at = stampOf(press.dossier, press.env)
  const fact = { ...pressed, isRemote: press.dossier.session.modality === 'remote', at }
  const left: Fact[] = presence.isPresent ? [{ ...fact, kind: 'left', capacity: presence.capacity }] : []
  const arrived: Fact[] = next === 'absent' ? [] : [{ ...fact, kind: 'arrived', capacity: next }]
  rewrite(press, nothing, [...left, ...arrived])
}
