import { whyCannotList } from '../domain/agenda.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { SessionId } from '../domain/ids.ts'
import { sessionKey } from '../domain/keys.ts'
import { type RuleSet, rulesInForce } from '../domain/rules.ts'
import {
  moveTo,
  type Session,
  SessionDraft,
  whyCannotConvene,
  whyCannotPlan,
  whyCannotStand,
  whyOutsideDays,
} from '../domain/session.ts'
import { type Instant, type LocalDate, type LocalTime } from '../domain/time.ts'
import { need, rulesOn } from './dossier.ts'
import { giveSessionNumber, seriesOf } from './numbers.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'
import { secondCallWindow } from './second-call.ts'
import { putAgenda, putDraft } from './session-draft.ts'
import { localOf } from './stamp.ts'

/** Numbers the session and freezes its agenda as called, by the rules in force on its date. */
export function conveneSession(
  store: WriteStore,
  input: { sessionId: SessionId; calledAt: Instant | null },
  env: Environment,
): void {
  const session = need(store, 'session', input.sessionId)
  const { bodyId, kind, date } = session
  const now = env.now()
  const calledAt = input.calledAt ?? now
  const called = localOf(store, session, calledAt)
  if (calledAt > now) fail('session.inFuture', { time: called.time })
  const rules = rulesOfCall(store, session)
  const series = seriesOf(store, env)
  const later = session.reconvenesId ? null : store.numberedAfter(bodyId, kind, date, series)
  const agenda = store.where('agendaItem', { sessionId: session.id })
  refuse(whyCannotConvene(session, agenda.length, later, called))
  for (const item of agenda) refuse(whyCannotList(item, kind, rules))
  const numbered = giveSessionNumber(store, session, series)
  const key = sessionKey(need(store, 'body', bodyId), rules, session, numbered)
  if (store.where('session', { bodyId, key }).length > 0) fail('numbering.collision', { key })
  const { number, prefix } = numbered
  store.put('session', { ...moveTo(session, 'convened'), number, series: prefix, key, calledAt })
}

/** The rules in force on the date of a session that is called; they say on which days a second call may be. */
export function rulesOfCall(store: ReadStore, session: Session): RuleSet {
  const { bodyId, date } = session
  const rules = rulesInForce(store.where('ruleSet', { bodyId }), date) ?? fail('rules.noneInForce', { date })
  refuseOutsideWindow(store, session, rules)
  return rules
}

/** R15: a second call on another day is inside the window of business days that the rules give it. */
function refuseOutsideWindow(store: ReadStore, session: Session, rules: RuleSet): void {
  if (!session.reconvenesId) return
  const first = need(store, 'session', session.reconvenesId)
  refuse(whyOutsideDays(secondCallWindow(store, rules, first.date), session.date))
}

export function cancelSession(store: WriteStore, input: { sessionId: SessionId; reason: string }): void {
  const session = need(store, 'session', input.sessionId)
  store.put('session', { ...moveTo(session, 'cancelled'), cancelReason: input.reason })
}

/** Calls again a session that had no quorum: the same number and agenda, its own date, notice and quorum (R15). */
export function reconveneSession(
  store: WriteStore,
  input: { sessionId: SessionId; date: LocalDate; time: LocalTime; place: string },
  env: Environment,
): SessionId {
  const first = need(store, 'session', input.sessionId)
  if (first.status !== 'notHeld') fail('session.notReconvenable', { status: first.status })
  const again = store
    .where('session', { reconvenesId: first.id })
    .find(({ status }) => status !== 'cancelled')
  if (again) fail('session.reconvened', { key: again.key || first.key })
  const today = localOf(store, first, env.now())
  refuse(whyCannotPlan(input.date, today.date))
  const { kind, modality, isPublic, callNote, bodyId } = first
  const { date, time, place } = input
  const draft = SessionDraft.parse({ kind, date, time, place, modality, isPublic, callNote })
  const attempt = attemptAfter(store, first)
  const session = putDraft(
    store,
    { ...draft, bodyId, year: first.year, attempt, reconvenesId: first.id },
    env,
  )
  refuse(whyCannotStand(session, null, today))
  refuseOutsideWindow(store, session, rulesOn(store, bodyId, date))
  for (const guest of store.where('guest', { sessionId: first.id }))
    store.put('guest', { ...guest, id: env.newId(), sessionId: session.id })
  const agenda = store.where('agendaItem', { sessionId: first.id })
  putAgenda(
    store,
    session.id,
    agenda.map(({ kind: itemKind, title, presenter, minutesOfId, carriedFromId }) => ({
      kind: itemKind,
      title,
      presenter,
      minutesOfId,
      carriedFromId,
    })),
    env,
  )
  return session.id
}

/** One more than the last time that it was called, cancelled or not: a key is never used again. */
function attemptAfter(store: ReadStore, first: Session): number {
  const { bodyId, kind, year, series, number } = first
  const attempts = store
    .where('session', { bodyId, kind, year, series, number })
    .map(({ attempt }) => attempt)
  return Math.max(...attempts) + 1
}
