import { setItemStatus } from '../domain/agenda.ts'
import {
  lastFact,
  whyCannotClose,
  whyCannotDeclareNotHeld,
  whyCannotOpen,
  whyCannotPreside,
} from '../domain/conduct.ts'
import { presidingMember, type SessionDossier } from '../domain/dossier.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { BodyId, SeatId, SessionId } from '../domain/ids.ts'
import { minutesKey } from '../domain/keys.ts'
import { callAt, callHours, presenceAt, quorumAt } from '../domain/room.ts'
import { quorumOf } from '../domain/quorum.ts'
import { close, isLive, moveTo, pause, resume, type Session } from '../domain/session.ts'
import { type Instant, localTime } from '../domain/time.ts'
import { documentCode } from '../documents/issue-stamp.ts'
import { loadDossier, minutesOf, need } from './dossier.ts'
import { nextMinutesNumber } from './numbers.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'
import { stampOf, stampOr } from './stamp.ts'
import { state, stateChanges } from './statements.ts'

/** Declares the quorum, as it is found, and opens the session (R11–R15). */
export function openSession(
  store: WriteStore,
  input: { sessionId: SessionId; presidingSeatId: SeatId | null; at: Instant | null },
  env: Environment,
): void {
  const dossier = loadDossier(store, input.sessionId, env)
  const at = stampOr(dossier, input.at, env)
  const presidingSeatId = input.presidingSeatId ?? presidingMember(dossier)?.seat.id ?? null
  const room = { ...dossier, session: { ...dossier.session, presidingSeatId } }
  refuse(whyCannotOpen(room, presidingSeatId, at))
  refuseAnotherOpen(store, dossier.body.id)
  const opened: Session = {
    ...moveTo(dossier.session, 'open'),
    openedAt: at,
    call: callAt(dossier, at),
    presidingSeatId,
    presidings: presidingSeatId ? [{ seatId: presidingSeatId, from: at }] : [],
  }
  store.put('session', opened)
  if (opened.call === 'second') stateFirstCall(store, dossier, env)
  const quorum = quorumAt({ ...room, session: opened }, at)
  state(store, { ...room, session: opened }, { at, occasion: 'declared', quorum }, env)
  stateChanges(store, { ...room, session: opened }, null, env)
  const [first] = dossier.agenda
  if (first) store.put('agendaItem', setItemStatus(first, 'inProgress', at))
}

/** What came to the second call of its day says what there was when the first one ended (R15). */
function stateFirstCall(store: WriteStore, dossier: SessionDossier, env: Environment): void {
  const [{ until: at }, second] = callHours(dossier)
  if (!second) return
  const { rules } = dossier
  const quorum = quorumOf(dossier.members, presenceAt(dossier, at), rules)
  const found = { at, occasion: 'notReached', quorum, call: 'first', rule: rules.quorum } as const
  if (!quorum.isReached) state(store, dossier, found, env)
}

/** A body sits in one session at a time; those in recess wait. */
function refuseAnotherOpen(store: ReadStore, bodyId: BodyId): void {
  const live = store.where('session', { bodyId, status: 'open' })[0]
  if (live) fail('session.anotherOpen', { key: live.key })
}

/** Records that the session was not held for want of quorum, and numbers the acta that says so (R15). */
export function declareNotHeld(
  store: WriteStore,
  input: { sessionId: SessionId; at: Instant | null },
  env: Environment,
): void {
  const dossier = loadDossier(store, input.sessionId, env)
  const at = stampOr(dossier, input.at, env)
  refuse(whyCannotDeclareNotHeld(dossier, at))
  const session: Session = { ...moveTo(dossier.session, 'notHeld'), closedAt: at }
  store.put('session', session)
  stateFirstCall(store, dossier, env)
  state(store, dossier, { at, occasion: 'notReached', quorum: quorumAt(dossier, at) }, env)
  numberMinutes(store, dossier, session)
}

/** Another seat that is in the room presides from now on. */
export function presideSession(
  store: WriteStore,
  { sessionId, seatId }: { sessionId: SessionId; seatId: SeatId },
  env: Environment,
): void {
  const dossier = loadDossier(store, sessionId, env)
  const { session, members } = dossier
  if (!isLive(session)) fail('session.notLive', { status: session.status })
  if (!members.some(({ seat }) => seat.id === seatId)) fail('record.missing', { table: 'seat' })
  refuse(whyCannotPreside(dossier, seatId))
  if (session.presidingSeatId === seatId) return
  const presidings = [...session.presidings, { seatId, from: stampOf(dossier, env) }]
  const next = { ...session, presidingSeatId: seatId, presidings }
  store.put('session', next)
  stateChanges(store, { ...dossier, session: next }, null, env)
}

export function recessSession(store: WriteStore, sessionId: SessionId, env: Environment): void {
  const dossier = loadDossier(store, sessionId, env)
  store.put('session', pause(dossier.session, stampOf(dossier, env)))
}

export function resumeSession(store: WriteStore, sessionId: SessionId, env: Environment): void {
  const dossier = loadDossier(store, sessionId, env)
  const resumed = resume(dossier.session, stampOf(dossier, env))
  refuseAnotherOpen(store, dossier.body.id)
  store.put('session', resumed)
}

/** Ends the closing item with the session, and numbers its acta. */
export function closeSession(
  store: WriteStore,
  input: { sessionId: SessionId; at: Instant | null },
  env: Environment,
): void {
  const dossier = loadDossier(store, input.sessionId, env)
  const zone = dossier.body.timeZone
  refuse(whyCannotClose(dossier))
  const closedAt = stampOr(dossier, input.at, env)
  const { openedAt } = dossier.session
  if (openedAt && closedAt <= openedAt)
    fail('session.endBeforeStart', { start: localTime(openedAt, zone), end: localTime(closedAt, zone) })
  const last = lastFact(dossier)
  if (last && closedAt < last)
    fail('session.endBeforeFact', { fact: localTime(last, zone), end: localTime(closedAt, zone) })
  for (const item of dossier.agenda)
    if (item.status === 'inProgress' || item.status === 'pending')
      store.put('agendaItem', setItemStatus(item, 'done', closedAt))
  for (const draft of dossier.agreements.filter(({ status }) => status === 'draft'))
    store.remove('agreement', draft.id)
  endSpeaking(store, dossier, closedAt)
  const closed = close(dossier.session, closedAt)
  store.put('session', closed)
  numberMinutes(store, dossier, closed)
}

/** Nobody has the floor any more; who waited for it did not speak. */
function endSpeaking(store: WriteStore, { speakers }: SessionDossier, at: Instant): void {
  for (const turn of speakers)
    if (turn.startedAt === null) store.remove('speakerTurn', turn.id)
    else if (turn.endedAt === null) store.put('speakerTurn', { ...turn, endedAt: at })
}

/** Gives the acta its number and key, once and in the same transaction as the end of its session (R28). */
function numberMinutes(store: WriteStore, dossier: SessionDossier, session: Session): void {
  const { body, rules, number, series, deviceSeries } = dossier
  const own = nextMinutesNumber(store, body.id, session.year, deviceSeries)
  const key = minutesKey(
    body,
    rules,
    session,
    { prefix: series, number },
    { noun: documentCode(session, 'minutes'), numbered: own },
  )
  if (store.where('minutes', { bodyId: body.id, key }).length > 0) fail('numbering.collision', { key })
  const minutes = minutesOf(store, need(store, 'session', session.id))
  store.put('minutes', { ...minutes, number: own.number, series: own.prefix, year: session.year, key })
}
