import { AgendaItem } from '../domain/agenda.ts'
import type { BodyId, SessionId } from '../domain/ids.ts'
import { Session, type SessionDraft } from '../domain/session.ts'
import { yearOf } from '../domain/time.ts'
import type { ProposedItem } from './agenda-proposal.ts'
import { newMinutes } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

/** A session that nobody called yet, with an empty acta. */
export function putDraft(
  store: WriteStore,
  draft: SessionDraft & { bodyId: BodyId } & Partial<Pick<Session, 'year' | 'attempt' | 'reconvenesId'>>,
  env: Environment,
): Session {
  const session = Session.parse({
    year: yearOf(draft.date),
    ...draft,
    id: env.newId(),
    number: null,
    key: '',
    status: 'draft',
    calledAt: null,
    openedAt: null,
    closedAt: null,
    call: null,
    recesses: [],
    presidingSeatId: null,
    cancelReason: '',
  })
  store.put('session', session)
  store.put('minutes', newMinutes(session))
  return session
}

/** The items of a new session, none of them treated yet. */
export function putAgenda(
  store: WriteStore,
  sessionId: SessionId,
  items: readonly ProposedItem[],
  env: Environment,
): void {
  items.forEach((item, position) => {
    store.put(
      'agendaItem',
      AgendaItem.parse({
        ...item,
        id: env.newId(),
        sessionId,
        position,
        status: 'pending',
        startedAt: null,
        endedAt: null,
        minutes: '',
      }),
    )
  })
}
