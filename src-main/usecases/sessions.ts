import { fail, refuse } from '../domain/failure.ts'
import type { BodyId, SessionId } from '../domain/ids.ts'
import {
  type CallReceipt,
  type Guest,
  isPlanned,
  misplacedBeside,
  reschedule,
  type SessionDraft,
  whyCannotPlan,
  whyCannotStand,
} from '../domain/session.ts'
import { localDate } from '../domain/time.ts'
import type { SessionRow } from '../contract/views.ts'
import { proposedItems } from './agenda-proposal.ts'
import { rulesOfCall } from './convening.ts'
import { formerOf, type Here, keyOf, minutesOf, need, numberOf, refuseFrozen, rulesOn } from './dossier.ts'
import type { Environment, ReadStore, SessionCursor, WriteStore } from './ports.ts'
import { putAgenda, putDraft } from './session-draft.ts'
import { localOf } from './stamp.ts'

export function listSessions(
  store: ReadStore,
  { bodyId, before, limit }: { bodyId: BodyId; before: SessionCursor; limit: number },
  here: Here,
): { rows: SessionRow[]; total: number } {
  need(store, 'body', bodyId)
  const sessions = store.sessionPage(bodyId, before, limit)
  const ids = sessions.map(({ id }) => id)
  const items = store.countBySession('agendaItem', ids)
  const agreements = store.countBySession('agreement', ids)
  const rows = sessions.map((session): SessionRow => {
    return {
      session,
      number: numberOf(store, session, here),
      key: keyOf(store, session, here),
      minutesStatus: store.get('minutes', session.id)?.status ?? 'draft',
      items: items.get(session.id) ?? 0,
      agreements: agreements.get(session.id) ?? 0,
    }
  })
  return { rows, total: store.countSessions(bodyId) }
}

export function createSession(
  store: WriteStore,
  { bodyId, session: draft }: { bodyId: BodyId; session: SessionDraft },
  env: Environment,
): SessionId {
  const { timeZone } = need(store, 'body', bodyId)
  refuse(whyCannotPlan(draft.date, localDate(env.now(), timeZone)))
  const session = putDraft(store, { ...draft, bodyId }, env)
  const rules = rulesOn(store, bodyId, session.date)
  putAgenda(store, session.id, proposedItems(store, session, rules), env)
  return session.id
}

export function updateSession(
  store: WriteStore,
  input: { sessionId: SessionId; session: SessionDraft },
  env: Environment,
): void {
  const session = need(store, 'session', input.sessionId)
  if (!isPlanned(session)) fail('session.alreadyOpened', { status: session.status })
  refuse(whyCannotPlan(input.session.date, localOf(store, session, env.now()).date))
  const next = reschedule(session, input.session)
  const isNumbered = session.number !== null
  if (isNumbered && (next.kind !== session.kind || next.year !== session.year))
    fail('session.numbered', { kind: session.kind, year: session.year })
  if (session.calledAt !== null) {
    const { bodyId, kind, year, series, attempt } = session
    const others = store
      .where('session', { bodyId, kind, year, series, attempt })
      .filter(({ id }) => id !== session.id)
    refuse(whyCannotStand(next, misplacedBeside(next, others), localOf(store, session, session.calledAt)))
    rulesOfCall(store, next)
  }
  store.put('session', next)
  // An acta is of the year of its session until it has a number.
  store.put('minutes', { ...minutesOf(store, next), year: next.year })
}

/** Only a draft disappears; what was convened is cancelled with its reason, and keeps its number. */
export function removeSession(store: WriteStore, sessionId: SessionId): void {
  const session = need(store, 'session', sessionId)
  if (session.status !== 'draft') fail('session.invalidTransition', { from: session.status, to: 'removed' })
  if (store.where('recordFile', { subjectId: sessionId }).length > 0)
    fail('record.inUse', { table: 'session' })
  for (const table of [
    'callReceipt',
    'guest',
    'attendanceEvent',
    'speakerTurn',
    'agreement',
    'agendaItem',
    'attachment',
  ] as const)
    for (const { id } of store.where(table, { sessionId })) {
      store.remove(table, id)
      if (table === 'attachment') store.removeBytes(id)
    }
  store.remove('minutes', sessionId)
  store.remove('session', sessionId)
}

export function saveGuest(
  store: WriteStore,
  input: Omit<Guest, 'id'> & { id: Guest['id'] | null },
  env: Environment,
): void {
  need(store, 'session', input.sessionId)
  refuseFrozen(store, input.sessionId)
  formerOf(store, 'guest', input.id, { sessionId: input.sessionId })
  store.put('guest', { ...input, id: input.id ?? env.newId() })
}

export function removeGuest(store: WriteStore, id: Guest['id']): void {
  refuseFrozen(store, need(store, 'guest', id).sessionId)
  store.remove('guest', id)
}

export function saveReceipt(store: WriteStore, input: Omit<CallReceipt, 'id'>, env: Environment): void {
  refuseFrozen(store, input.sessionId)
  const same = store.where('callReceipt', { sessionId: input.sessionId, seatId: input.seatId })[0]
  const { bodyId } = need(store, 'session', input.sessionId)
  formerOf(store, 'seat', input.seatId, { bodyId })
  store.put('callReceipt', { ...input, id: same?.id ?? env.newId() })
}
