import { agendaPresets, type AgendaItem, setItemStatus, whyCannotList } from '../domain/agenda.ts'
import { callAt, lastFact, presidingMember, whyCannotClose, whyCannotOpen } from '../domain/dossier.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { AgendaItemId, BodyId, SeatId, SessionId } from '../domain/ids.ts'
import { isEditable } from '../domain/minutes.ts'
import {
  type CallReceipt,
  close,
  type Guest,
  isPlanned,
  misplacedBeside,
  moveTo,
  pause,
  reschedule,
  resume,
  type Session,
  type SessionDraft,
  whyCannotConvene,
  whyCannotPlan,
  whyCannotStand,
} from '../domain/session.ts'
import { type Instant, localDate, localTime, yearOf } from '../domain/time.ts'
import type { SessionRow } from '../contract/views.ts'
import { itemTitleFor, minutesApprovalTitle, sessionTitle } from '../locale/terms.ts'
import { formerOf, keyOf, loadDossier, need, newMinutes, numberOf, refuseFrozen } from './dossier.ts'
import type { Environment, ReadStore, SessionCursor, WriteStore } from './ports.ts'

export function listSessions(
  store: ReadStore,
  { bodyId, before, limit }: { bodyId: BodyId; before: SessionCursor; limit: number },
): { rows: SessionRow[]; total: number } {
  need(store, 'body', bodyId)
  const sessions = store.sessionPage(bodyId, before, limit)
  const ids = sessions.map(({ id }) => id)
  const items = store.countBySession('agendaItem', ids)
  const agreements = store.countBySession('agreement', ids)
  const rows = sessions.map((session): SessionRow => {
    return {
      session,
      number: numberOf(store, session),
      key: keyOf(store, session),
      minutesStatus: store.get('minutes', session.id)?.status ?? 'draft',
      items: items.get(session.id) ?? 0,
      agreements: agreements.get(session.id) ?? 0,
    }
  })
  return { rows, total: store.countSessions(bodyId) }
}

/** The acta of an earlier session that waits for approval (R35). */
function pendingMinutes(store: ReadStore, session: Session): Session | null {
  const earlier = store.where('session', { bodyId: session.bodyId, status: 'closed' })
  const waiting = earlier.filter((other) => {
    const minutes = store.get('minutes', other.id) ?? newMinutes(other.id)
    return other.date <= session.date && isEditable(minutes)
  })
  return waiting.sort((a, b) => (a.date < b.date ? 1 : -1))[0] ?? null
}

/** What the last session of the same kind put off: its place is the next agenda. */
function postponedItems(store: ReadStore, session: Session): AgendaItem[] {
  const { bodyId, kind } = session
  const held = store
    .where('session', { bodyId, kind, status: 'closed' })
    .filter(({ date }) => date <= session.date)
  const last = held.reduce<Session | null>((a, b) => (a && a.date > b.date ? a : b), null)
  return last ? store.where('agendaItem', { sessionId: last.id, status: 'postponed' }) : []
}

type Proposed = Pick<AgendaItem, 'kind' | 'title' | 'presenter'>

function presetItems(store: ReadStore, session: Session): Proposed[] {
  const pending = pendingMinutes(store, session)
  const hasAgreements = store.where('agreement', { bodyId: session.bodyId, status: 'inProgress' }).length > 0
  const postponed = postponedItems(store, session)
  return agendaPresets[session.kind].flatMap((kind): Proposed[] => {
    const titled = (title: string) => [{ kind, title, presenter: '' }]
    if (kind === 'followUp' && !hasAgreements) return []
    if (kind === 'topic' && postponed.length > 0) return postponed
    if (kind !== 'minutesApproval') return titled(itemTitleFor(kind, session.kind))
    return pending ? titled(minutesApprovalTitle(sessionTitle(pending.kind, pending.number ?? 1))) : []
  })
}

export function createSession(
  store: WriteStore,
  { bodyId, session: draft }: { bodyId: BodyId; session: SessionDraft },
  env: Environment,
): SessionId {
  const { timeZone } = need(store, 'body', bodyId)
  refuse(whyCannotPlan(draft.date, localDate(env.now(), timeZone)))
  const session: Session = {
    ...draft,
    id: env.newId() as SessionId,
    bodyId,
    number: null,
    year: yearOf(draft.date),
    key: '',
    status: 'draft',
    calledAt: null,
    openedAt: null,
    closedAt: null,
    call: null,
    recesses: [],
    presidingSeatId: null,
    cancelReason: '',
  }
  store.put('session', session)
  store.put('minutes', newMinutes(session.id))
  presetItems(store, session).forEach(({ kind, title, presenter }, position) => {
    const item: AgendaItem = {
      id: env.newId() as AgendaItemId,
      sessionId: session.id,
      position,
      kind,
      title,
      presenter,
      status: 'pending',
      startedAt: null,
      endedAt: null,
      minutes: '',
    }
    store.put('agendaItem', item)
  })
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
    const { bodyId, kind, year } = session
    const others = store.where('session', { bodyId, kind, year }).filter(({ id }) => id !== session.id)
    refuse(whyCannotStand(next, misplacedBeside(next, others), localOf(store, session, session.calledAt)))
  }
  store.put('session', next)
}

/** Only a draft disappears; what was convened is cancelled with its reason, and keeps its number. */
export function removeSession(store: WriteStore, sessionId: SessionId): void {
  const session = need(store, 'session', sessionId)
  if (session.status !== 'draft') fail('session.invalidTransition', { from: session.status, to: 'removed' })
  for (const table of [
    'callReceipt',
    'guest',
    'attendanceEvent',
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

function localOf(store: ReadStore, session: Session, at: Instant) {
  const { timeZone } = need(store, 'body', session.bodyId)
  return { date: localDate(at, timeZone), time: localTime(at, timeZone) }
}

export function conveneSession(
  store: WriteStore,
  input: { sessionId: SessionId; calledAt: Instant | null },
  env: Environment,
): void {
  const session = need(store, 'session', input.sessionId)
  const now = env.now()
  const calledAt = input.calledAt ?? now
  const called = localOf(store, session, calledAt)
  if (calledAt > now) fail('session.inFuture', { time: called.time })
  const later = store.numberedAfter(session.bodyId, session.kind, session.date)
  const agenda = store.where('agendaItem', { sessionId: session.id })
  refuse(whyCannotConvene(session, agenda.length, later, called))
  for (const item of agenda) refuse(whyCannotList(item, session.kind))
  const number = numberOf(store, session)
  const key = keyOf(store, session)
  store.put('session', { ...moveTo(session, 'convened'), number, key, calledAt })
}

export function cancelSession(store: WriteStore, input: { sessionId: SessionId; reason: string }): void {
  const session = need(store, 'session', input.sessionId)
  store.put('session', { ...moveTo(session, 'cancelled'), cancelReason: input.reason })
}

export function openSession(
  store: WriteStore,
  input: { sessionId: SessionId; presidingSeatId: SeatId | null; at: Instant | null },
  env: Environment,
): void {
  const now = env.now()
  const at = input.at ?? now
  const dossier = loadDossier(store, input.sessionId, now)
  if (at > now) fail('session.inFuture', { time: localTime(at, dossier.body.timeZone) })
  refuse(whyCannotOpen(dossier, input.presidingSeatId, at))
  refuseAnotherOpen(store, dossier.body.id, now)
  const presidingSeatId = input.presidingSeatId ?? presidingMember(dossier)?.seat.id ?? null
  store.put('session', {
    ...moveTo(dossier.session, 'open'),
    openedAt: at,
    call: callAt(dossier, at),
    presidingSeatId,
  })
  const [first] = dossier.agenda
  if (first) store.put('agendaItem', setItemStatus(first, 'inProgress', at))
}

/** A body sits in one session at a time; those in recess wait. */
function refuseAnotherOpen(store: ReadStore, bodyId: BodyId, now: Instant): void {
  const live = store.where('session', { bodyId, status: 'open' })[0]
  if (live) fail('session.anotherOpen', { key: loadDossier(store, live.id, now).key })
}

export function recessSession(store: WriteStore, sessionId: SessionId, env: Environment): void {
  store.put('session', pause(need(store, 'session', sessionId), env.now()))
}

export function resumeSession(store: WriteStore, sessionId: SessionId, env: Environment): void {
  const session = need(store, 'session', sessionId)
  const resumed = resume(session, env.now())
  refuseAnotherOpen(store, session.bodyId, env.now())
  store.put('session', resumed)
}

/** Ends the closing item with the session. */
export function closeSession(
  store: WriteStore,
  input: { sessionId: SessionId; at: Instant | null },
  env: Environment,
): void {
  const now = env.now()
  const closedAt = input.at ?? now
  const dossier = loadDossier(store, input.sessionId, now)
  const zone = dossier.body.timeZone
  refuse(whyCannotClose(dossier))
  const { openedAt } = dossier.session
  if (openedAt && closedAt <= openedAt)
    fail('session.endBeforeStart', { start: localTime(openedAt, zone), end: localTime(closedAt, zone) })
  if (closedAt > now) fail('session.inFuture', { time: localTime(closedAt, zone) })
  const last = lastFact(dossier)
  if (last && closedAt < last)
    fail('session.endBeforeFact', { fact: localTime(last, zone), end: localTime(closedAt, zone) })
  for (const item of dossier.agenda)
    if (item.status === 'inProgress' || item.status === 'pending')
      store.put('agendaItem', setItemStatus(item, 'done', closedAt))
  for (const draft of dossier.agreements.filter(({ status }) => status === 'draft'))
    store.remove('agreement', draft.id)
  store.put('session', close(dossier.session, closedAt))
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
  const same = store.where('callReceipt', { sessionId: input.sessionId, seatId: input.seatId })[0]
  const { bodyId } = need(store, 'session', input.sessionId)
  formerOf(store, 'seat', input.seatId, { bodyId })
  store.put('callReceipt', { ...input, id: same?.id ?? env.newId() })
}
