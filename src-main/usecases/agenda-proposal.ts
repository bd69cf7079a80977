import { agendaPresets, type AgendaItem, type ItemKind, whyCannotList } from '../domain/agenda.ts'
import type { SessionId } from '../domain/ids.ts'
import { isEditable } from '../domain/minutes.ts'
import type { RuleSet } from '../domain/rules.ts'
import { hasEnded, isLive, isPlanned, type Session } from '../domain/session.ts'
import { fold } from '../domain/text.ts'
import { calledTitle, itemTitleFor, minutesApprovalTitle } from '../locale/terms.ts'
import type { PendingMinutes } from '../contract/views.ts'
import { behindOn } from './behind-activities.ts'
import { minutesOf, need } from './dossier.ts'
import type { ReadStore } from './ports.ts'

/** An item that the agenda of a new session begins with. */
export type ProposedItem = Pick<AgendaItem, 'kind' | 'title' | 'presenter' | 'minutesOfId' | 'carriedFromId'>

const plain = (kind: ItemKind, title: string, presenter = ''): ProposedItem => ({
  kind,
  title,
  presenter,
  minutesOfId: null,
  carriedFromId: null,
})

/** Actas of earlier sessions that wait for approval and that no other agenda took up, oldest first (R35). */
export function pendingMinutes(store: ReadStore, session: Session): Session[] {
  const { bodyId, date } = session
  return store
    .where('session', { bodyId })
    .filter(
      (other) =>
        other.id !== session.id &&
        hasEnded(other) &&
        other.date <= date &&
        isEditable(minutesOf(store, other)),
    )
    .filter((other) => minutesOf(store, other).approvalMotionId === null && !isTakenUp(store, other.id))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** The actas that an agenda being prepared can still take up, as its items would say. */
export function minutesToApprove(store: ReadStore, sessionId: SessionId): PendingMinutes[] {
  return pendingMinutes(store, need(store, 'session', sessionId)).map(
    ({ id, key, kind, attempt, number }) => ({
      sessionId: id,
      key,
      title: minutesApprovalTitle(calledTitle({ kind, attempt }, number ?? 1)),
    }),
  )
}

/** Another session that is still to come, or under way, approves it. */
function isTakenUp(store: ReadStore, sessionId: SessionId): boolean {
  return store.where('agendaItem', { minutesOfId: sessionId }).some((item) => {
    const session = need(store, 'session', item.sessionId)
    return isPlanned(session) || isLive(session)
  })
}

/** A session takes it up, or took it up and was held: what was cancelled or had no quorum treated nothing. */
function isCarried(store: ReadStore, { id }: AgendaItem): boolean {
  return store.where('agendaItem', { carriedFromId: id }).some((item) => {
    const { status } = need(store, 'session', item.sessionId)
    return status !== 'cancelled' && status !== 'notHeld'
  })
}

/**
 * The matters that earlier sessions of the body put off and none took up since, oldest first. What is of every agenda, and
 * an acta that still waits, are there already.
 */
function postponedItems(store: ReadStore, session: Session): AgendaItem[] {
  const { bodyId, kind } = session
  return store
    .where('session', { bodyId, kind, status: 'closed' })
    .filter(({ date }) => date <= session.date)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .flatMap(({ id }) => store.where('agendaItem', { sessionId: id, status: 'postponed' }))
    .filter((item) => item.kind === 'topic' && !isCarried(store, item))
}

/** The agenda of a new session: what its kind has, what the body always treats, and what was left pending (R26, R35). */
export function proposedItems(store: ReadStore, session: Session, rules: RuleSet): ProposedItem[] {
  const { bodyId, kind: sessionKind } = session
  const isFollowed =
    store.where('agreement', { bodyId, status: 'inProgress' }).length > 0 ||
    behindOn(store, bodyId, session.date).length > 0
  const carried = postponedItems(store, session).map((item) => ({
    ...plain('topic', item.title, item.presenter),
    carriedFromId: item.id,
  }))
  const isCarriedAlready = (title: string) => carried.some((item) => fold(item.title) === fold(title))
  const standing = store
    .where('standingItem', { bodyId })
    .filter(({ kinds, title }) => kinds.includes(sessionKind) && !isCarriedAlready(title))
    .map(({ title, presenter }) => plain('topic', title, presenter))
  const topics = [...carried, ...standing]
  const proposed = agendaPresets[sessionKind].flatMap((kind): ProposedItem[] => {
    if (kind === 'followUp' && !isFollowed) return []
    if (kind === 'topic' && topics.length > 0) return topics
    if (kind !== 'minutesApproval') return [plain(kind, itemTitleFor(kind, sessionKind))]
    return pendingMinutes(store, session).map((other) => ({
      ...plain(kind, minutesApprovalTitle(calledTitle(other, other.number ?? 1))),
      minutesOfId: other.id,
    }))
  })
  return proposed.filter((item) => whyCannotList(item, sessionKind, rules) === null)
}
