import { fail } from '../domain/failure.ts'
import type { AgendaItemId, RecordId, SeatId, SessionId } from '../domain/ids.ts'
import type { Observation } from '../domain/minutes.ts'
import { formerOf, loadDossier, need } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

function projectDossier(store: WriteStore, sessionId: SessionId, env: Environment) {
  const dossier = loadDossier(store, sessionId, env)
  const { status } = dossier.minutes
  if (status !== 'project') fail('minutes.observationsClosed', { status })
  return dossier
}

/** What a member asks to change in the proyecto that was circulated. */
export function saveObservation(
  store: WriteStore,
  input: {
    id: RecordId | null
    sessionId: SessionId
    seatId: SeatId
    agendaItemId: AgendaItemId | null
    text: string
  },
  env: Environment,
): void {
  const { sessionId } = input
  const dossier = projectDossier(store, sessionId, env)
  if (!dossier.members.some(({ seat }) => seat.id === input.seatId)) fail('record.missing', { table: 'seat' })
  formerOf(store, 'agendaItem', input.agendaItemId, { sessionId })
  if (!input.text.trim()) fail('input.invalid', { field: 'text', reason: 'missing', limit: null })
  const former = formerOf(store, 'observation', input.id, { sessionId })
  if (former && former.outcome !== 'pending') fail('minutes.observationSettled', {})
  store.put('observation', {
    ...input,
    id: former?.id ?? env.newId(),
    receivedAt: former?.receivedAt ?? env.now(),
    outcome: 'pending',
    answer: '',
    answeredAt: null,
  })
}

/** What was answered: taken into the text or not, always with words. */
export function answerObservation(
  store: WriteStore,
  input: { id: RecordId; outcome: Exclude<Observation['outcome'], 'pending'>; answer: string },
  env: Environment,
): void {
  const observation = need(store, 'observation', input.id)
  projectDossier(store, observation.sessionId, env)
  if (!input.answer.trim()) fail('minutes.answerMissing', {})
  store.put('observation', { ...observation, ...input, answeredAt: env.now() })
}

export function removeObservation(store: WriteStore, id: RecordId, env: Environment): void {
  const observation = need(store, 'observation', id)
  projectDossier(store, observation.sessionId, env)
  if (observation.outcome !== 'pending') fail('minutes.observationSettled', {})
  store.remove('observation', id)
}
