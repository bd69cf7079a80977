import type { AgendaItem } from '../domain/agenda.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { AgendaItemId, RecordId, SeatId, SessionId } from '../domain/ids.ts'
import { isLive } from '../domain/session.ts'
import {
  speaking,
  type SpeakerTurn,
  turnsOf,
  waiting,
  whyCannotAsk,
  whyCannotSpeak,
} from '../domain/speaker.ts'
import { loadDossier, need } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'
import { stampOf } from './stamp.ts'

function liveDossier(store: WriteStore, sessionId: SessionId, env: Environment): SessionDossier {
  const dossier = loadDossier(store, sessionId, env)
  if (!isLive(dossier.session)) fail('session.notLive', { status: dossier.session.status })
  return dossier
}

function itemOf(store: WriteStore, itemId: AgendaItemId, env: Environment) {
  const item: AgendaItem = need(store, 'agendaItem', itemId)
  return { item, dossier: liveDossier(store, item.sessionId, env) }
}

/** Notes who asks for the floor under an item, at the end of those who wait. */
export function askToSpeak(
  store: WriteStore,
  input: { agendaItemId: AgendaItemId; seatId: SeatId | null; name: string },
  env: Environment,
): RecordId {
  const { item, dossier } = itemOf(store, input.agendaItemId, env)
  const member = dossier.members.find(({ seat }) => seat.id === input.seatId)
  if (input.seatId && !member) fail('record.missing', { table: 'seat' })
  const name = member?.seat.name ?? input.name
  if (!name) fail('input.invalid', { field: 'name', reason: 'missing', limit: null })
  refuse(whyCannotAsk(dossier, item, { seatId: input.seatId, name }))
  const turn: SpeakerTurn = {
    ...input,
    id: env.newId(),
    sessionId: item.sessionId,
    name,
    position: turnsOf(dossier, item.id).reduce((last, { position }) => Math.max(last, position + 1), 0),
    askedAt: stampOf(dossier, env),
    startedAt: null,
    endedAt: null,
  }
  store.put('speakerTurn', turn)
  return turn.id
}

/** Gives the floor to that turn, or to the next one; who had it ends. */
export function giveFloor(
  store: WriteStore,
  input: { agendaItemId: AgendaItemId; turnId: RecordId | null },
  env: Environment,
): void {
  const { item, dossier } = itemOf(store, input.agendaItemId, env)
  refuse(whyCannotSpeak(item))
  const queue = waiting(turnsOf(dossier, item.id))
  const next = input.turnId ? queue.find(({ id }) => id === input.turnId) : queue[0]
  if (!next) fail('speaker.nobody', {})
  const now = stampOf(dossier, env)
  const current = speaking(dossier.speakers)
  if (current) store.put('speakerTurn', { ...current, endedAt: now })
  store.put('speakerTurn', { ...next, startedAt: now })
}

/** Ends who has the floor. */
export function endFloor(store: WriteStore, sessionId: SessionId, env: Environment): void {
  const dossier = liveDossier(store, sessionId, env)
  const current = speaking(dossier.speakers)
  if (!current) fail('speaker.nobody', {})
  store.put('speakerTurn', { ...current, endedAt: stampOf(dossier, env) })
}

/** Takes out who no longer wants to speak; who already spoke stays. */
export function leaveQueue(store: WriteStore, turnId: RecordId, env: Environment): void {
  const turn = need(store, 'speakerTurn', turnId)
  liveDossier(store, turn.sessionId, env)
  if (turn.startedAt !== null) fail('speaker.nobody', {})
  store.remove('speakerTurn', turnId)
}
