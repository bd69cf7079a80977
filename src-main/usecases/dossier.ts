import { reportedOn, type Agreement } from '../domain/agreement.ts'
import { validOn } from '../domain/body.ts'
import { termEnd } from '../domain/calendar.ts'
import type { FirstCall, ItemOrigin, SessionDossier } from '../domain/dossier.ts'
import { documentKey, sessionKey } from '../domain/keys.ts'
import { fail } from '../domain/failure.ts'
import type { BodyId, SessionId } from '../domain/ids.ts'
import { isEditable, Minutes } from '../domain/minutes.ts'
import { type RuleSet, rulesIn } from '../domain/rules.ts'
import { membersOn, type Roster } from '../domain/seat.ts'
import type { Session } from '../domain/session.ts'
import { localDate, type LocalDate } from '../domain/time.ts'
import { nonWorkingDaysOf } from './legal-data.ts'
import { seriesOf, sessionNumber } from './numbers.ts'
import { nextCallDay, noticeFor } from './notice.ts'
import { secondCallWindow } from './second-call.ts'
import type { Environment, ReadStore, TableName, Tables } from './ports.ts'

/** The record, or a refusal that names its table. */
export function need<T extends TableName>(store: ReadStore, table: T, id: string): Tables[T] {
  return store.get(table, id) ?? fail('record.missing', { table })
}

/** The record that an edit replaces, null for a new one; one that belongs elsewhere is as if it were not there. */
export function formerOf<T extends TableName>(
  store: ReadStore,
  table: T,
  id: string | null,
  owner: Partial<Tables[T]>,
): Tables[T] | null {
  if (id === null) return null
  const former = need(store, table, id)
  const isOfOwner = Object.entries(owner).every(
    ([field, value]) => former[field as keyof Tables[T]] === value,
  )
  return isOfOwner ? former : fail('record.missing', { table })
}

export function rosterOf(store: ReadStore, bodyId: BodyId): Roster {
  return {
    sectors: store.where('sector', { bodyId }),
    seats: store.where('seat', { bodyId }),
    people: store.peopleOf(bodyId),
    mandates: store.mandatesOf(bodyId),
  }
}

export function rulesOn(store: ReadStore, bodyId: BodyId, date: LocalDate): RuleSet {
  return rulesIn(store.where('ruleSet', { bodyId }), date) ?? fail('record.missing', { table: 'ruleSet' })
}

/** The hour, and which computer this is. */
export type Here = Pick<Environment, 'now' | 'deviceId'>

/** The day it is where the body is. */
export function todayOf(store: ReadStore, bodyId: BodyId, env: Pick<Environment, 'now'>): LocalDate {
  return localDate(env.now(), need(store, 'body', bodyId).timeZone)
}

/** The number of a session in its series, or the one it would get (R28). */
export function numberOf(store: ReadStore, session: Session, here: Here): number {
  return sessionNumber(store, session, seriesOf(store, here)).number
}

/** The key of a session, or the one a draft would get (R23). */
export function keyOf(store: ReadStore, session: Session, here: Here): string {
  if (session.key) return session.key
  const rules = rulesOn(store, session.bodyId, session.date)
  const numbered = sessionNumber(store, session, seriesOf(store, here))
  return sessionKey(need(store, 'body', session.bodyId), rules, session, numbered)
}

/** The acta of a session that has written nothing yet. */
export const newMinutes = ({ id, bodyId, year }: Session): Minutes =>
  Minutes.parse({
    id,
    bodyId,
    year,
    status: 'draft',
    projectAt: null,
    approvedAt: null,
    signedAt: null,
    publishedAt: null,
    issuedId: null,
    scanId: null,
  })

/** The acta of a session. */
export function minutesOf(store: ReadStore, session: Session): Minutes {
  return store.get('minutes', session.id) ?? newMinutes(session)
}

/** Nothing that an approved acta tells changes any more (R30). */
export function refuseFrozen(store: ReadStore, sessionId: SessionId): void {
  const minutes = store.get('minutes', sessionId)
  if (minutes && !isEditable(minutes)) fail('session.frozen', { status: minutes.status })
}

/** Everything the session is made of, with the table as it was on its date. */
export function loadDossier(store: ReadStore, sessionId: SessionId, here: Here): SessionDossier {
  const session = need(store, 'session', sessionId)
  const body = need(store, 'body', session.bodyId)
  const rules = rulesOn(store, body.id, session.date)
  const deviceSeries = seriesOf(store, here)
  const numbered = sessionNumber(store, session, deviceSeries)
  const minutes = minutesOf(store, session)
  const agreements = store.where('agreement', { sessionId })
  const inScope =
    rules.agreementScope === 'session'
      ? agreements
      : store.where('agreement', { bodyId: body.id, year: session.year })
  return {
    body,
    letterhead: validOn(store.where('letterhead', { bodyId: body.id }), session.date),
    rules,
    session,
    number: numbered.number,
    series: numbered.prefix,
    deviceSeries,
    key: session.key || sessionKey(body, rules, session, numbered),
    members: membersOn(rosterOf(store, body.id), session.date),
    guests: store.where('guest', { sessionId }),
    receipts: store.where('callReceipt', { sessionId }),
    ...noticeFor(store, rules, session, body.timeZone, here.now()),
    ...agendaOf(store, sessionId),
    attendance: store.where('attendanceEvent', { sessionId }),
    statements: store.where('quorumStatement', { sessionId }),
    speakers: store.where('speakerTurn', { sessionId }),
    snippets: store.where('snippet', { bodyId: body.id }),
    motions: store.where('motion', { sessionId }),
    ballots: store.ballotsOf(sessionId),
    separateVotes: store.where('separateVote', { sessionId }),
    separateVotesUntil: separateVotesUntil(store, rules, session, body.timeZone),
    agreements,
    takenNumbers: inScope.flatMap(({ number, series }) =>
      number === null ? [] : { prefix: series, number },
    ),
    earlierAgreements: earlierAgreements(store, session),
    minutes,
    approvedIn: approvedIn(store, minutes),
    observations: store.where('observation', { sessionId }),
    corrections: store.where('minutesCorrection', { sessionId }),
    firstCall: firstCallOf(store, session, body),
    reconvenedBy: reconvenedBy(store, session),
    secondCallDays: secondCallDays(store, rules, session),
    nextCallDay:
      session.status === 'notHeld' ? nextCallDay(store, rules, session, body.timeZone, here.now()) : null,
    signatures: store.where('signature', { sessionId }),
    attachments: store.where('attachment', { sessionId }),
    issued: store.where('issuedDocument', { sessionId }),
  }
}

/** R22: business days from the end of the session. */
function separateVotesUntil(
  store: ReadStore,
  rules: RuleSet,
  session: Session,
  zone: SessionDossier['body']['timeZone'],
): LocalDate | null {
  const from = session.closedAt ? localDate(session.closedAt, zone) : session.date
  const term = { amount: rules.separateVoteDays, unit: 'businessDays' } as const
  return termEnd(from, term, nonWorkingDaysOf(store, rules))
}

/** The items, and the sessions that some of them come from (R35). */
function agendaOf(store: ReadStore, sessionId: SessionId): Pick<SessionDossier, 'agenda' | 'origins'> {
  const agenda = store.where('agendaItem', { sessionId })
  const keyOfSession = (id: SessionId) => store.get('session', id)?.key ?? ''
  const origins = agenda.flatMap(({ id: itemId, minutesOfId, carriedFromId }): ItemOrigin[] => {
    const former = carriedFromId ? store.get('agendaItem', carriedFromId) : null
    return [
      ...(minutesOfId ? [{ itemId, why: 'minutes' as const, key: keyOfSession(minutesOfId) }] : []),
      ...(former ? [{ itemId, why: 'carried' as const, key: keyOfSession(former.sessionId) }] : []),
    ]
  })
  return { agenda, origins }
}

/** The session that this one calls again, and what was found there (R15). */
function firstCallOf(store: ReadStore, session: Session, body: SessionDossier['body']): FirstCall | null {
  if (!session.reconvenesId) return null
  const first = need(store, 'session', session.reconvenesId)
  const statements = store.where('quorumStatement', { sessionId: first.id })
  return {
    session: first,
    key: first.key,
    minutesKey: store.get('minutes', first.id)?.key || documentKey({ body, key: first.key }, 'ACTA'),
    statement: statements.findLast(({ occasion }) => occasion === 'notReached') ?? null,
  }
}

function approvedIn(store: ReadStore, { approvedInId }: Minutes): SessionDossier['approvedIn'] {
  if (!approvedInId) return null
  const { id, key, date } = need(store, 'session', approvedInId)
  return { id, key, date }
}

function reconvenedBy(store: ReadStore, session: Session): SessionDossier['reconvenedBy'] {
  const next = store
    .where('session', { reconvenesId: session.id })
    .find(({ status }) => status !== 'cancelled')
  return next ? { id: next.id, key: next.key, date: next.date, time: next.time } : null
}

/** Asked only of a session that was not held, or that calls one again. */
function secondCallDays(
  store: ReadStore,
  rules: RuleSet,
  session: Session,
): SessionDossier['secondCallDays'] {
  if (session.reconvenesId)
    return secondCallWindow(store, rules, need(store, 'session', session.reconvenesId).date)
  return session.status === 'notHeld' ? secondCallWindow(store, rules, session.date) : null
}

/** Adopted before this session: open on its date, or settled since the session before (R26). */
function earlierAgreements(store: ReadStore, session: Session): Agreement[] {
  const { bodyId, date } = session
  const since = store.closedBefore(bodyId, date)
  const isEarlier = new Map<SessionId, boolean>()
  const wasBefore = (id: SessionId) => {
    const known = isEarlier.get(id)
    if (known !== undefined) return known
    const other = need(store, 'session', id)
    const before = id !== session.id && `${other.date}${other.time}` < `${date}${session.time}`
    isEarlier.set(id, before)
    return before
  }
  return store
    .agreementsSince(bodyId, since)
    .filter(({ sessionId }) => wasBefore(sessionId))
    .flatMap((agreement) => {
      const notes = store.where('followUpNote', { agreementId: agreement.id })
      return reportedOn(agreement, notes, since, date) ?? []
    })
}
