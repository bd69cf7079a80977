import { fail, refuse } from '../domain/failure.ts'
import type { AgendaItemId, RecordId, SeatId, SessionId } from '../domain/ids.ts'
import { type Observation, whyCannotObserve } from '../domain/minutes.ts'
import type { Instant } from '../domain/time.ts'
import { formerOf, loadDossier, need } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'
import { stampOr } from './stamp.ts'

/** What a member asks to change in the proyecto that was circulated. Null is received now. */
export function saveObservation(
  store: WriteStore,
  input: {
    id: RecordId | null
    sessionId: SessionId
    seatId: SeatId
    agendaItemId: AgendaItemId | null
    text: string
    receivedAt: Instant | null
  },
  env: Environment,
): void {
  const { sessionId } = input
  const dossier = loadDossier(store, sessionId, env)
  refuse(whyCannotObserve(dossier.minutes))
  if (!dossier.members.some(({ seat }) => seat.id === input.seatId)) fail('record.missing', { table: 'seat' })
  formerOf(store, 'agendaItem', input.agendaItemId, { sessionId })
  if (!input.text.trim()) fail('input.invalid', { field: 'text', reason: 'missing', limit: null })
  const former = formerOf(store, 'observation', input.id, { sessionId })
  if (former && former.outcome !== 'pending') fail('minutes.observationSettled', {})
  store.put('observation', {
    ...input,
    id: former?.id ?? env.newId(),
    receivedAt: stampOr(dossier, input.receivedAt ?? former?.receivedAt ?? env.now(), env),
    outcome: 'pending',
    answer: '',
    answeredAt: null,
  })
}

/** What was answered: taken into the text or not, always with words. Also after the vote, which it holds back. */
export function answerObservation(
  store: WriteStore,
  input: { id: RecordId; outcome: Exclude<Observation['outcome'], 'pending'>; answer: string },
  env: Environment,
): void {
  const observation = need(store, 'observation', input.id)
  const { minutes } = loadDossier(store, observation.sessionId, env)
  if (minutes.status !== 'project') fail('minutes.observationsClosed', { status: minutes.status })
  if (!input.answer.trim()) fail('minutes.answerMissing', {})
  store.put('observation', { ...observation, ...input, answeredAt: env.now() })
}

export function removeObservation(store: WriteStore, id: RecordId, env: Environment): void {
  const observation = need(store, 'observation', id)
  refuse(whyCannotObserve(loadDossier(store, observation.sessionId, env).minutes))
  if (observation.outcome !== 'pending') fail('minutes.observationSettled', {})
  store.remove('observation', id)
}
