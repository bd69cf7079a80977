import {
  AgendaItem,
  isAddedAsUrgent,
  type ItemKind,
  type ItemStatus,
  setItemStatus,
  whyCannotAdd,
  whyCannotArrange,
  whyCannotList,
  whyCannotRemove,
} from '../domain/agenda.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { AgendaItemId, SessionId } from '../domain/ids.ts'
import { isLive, type Session } from '../domain/session.ts'
import { speaking } from '../domain/speaker.ts'
import { pendingMinutes } from './agenda-proposal.ts'
import { loadDossier, need, refuseFrozen, rulesOn } from './dossier.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'
import { stampOf } from './stamp.ts'

function renumber(store: WriteStore, items: readonly AgendaItem[]): void {
  items.forEach((item, position) => {
    if (item.position !== position) store.put('agendaItem', { ...item, position })
  })
}

/** A new item, by default before «asuntos generales» and the closing. */
export function addItem(
  store: WriteStore,
  input: {
    sessionId: SessionId
    kind: ItemKind
    title: string
    presenter: string
    position: number | null
    minutesOfId: SessionId | null
  },
  env: Environment,
): AgendaItemId {
  const session = need(store, 'session', input.sessionId)
  const rules = rulesOn(store, session.bodyId, session.date)
  refuse(whyCannotAdd(session, rules))
  refuseMinutes(store, session, input)
  const items = store.where('agendaItem', { sessionId: session.id })
  const last = items.findIndex(({ kind }) => kind === 'general' || kind === 'closing')
  const position = Math.min(input.position ?? (last < 0 ? items.length : last), items.length)
  const item = AgendaItem.parse({
    id: env.newId(),
    sessionId: session.id,
    position,
    kind: input.kind,
    title: input.title,
    presenter: input.presenter,
    status: 'pending',
    startedAt: null,
    endedAt: null,
    minutes: '',
    isUrgent: isAddedAsUrgent(session),
    minutesOfId: input.minutesOfId,
  })
  refuse(whyCannotList(item, session.kind, rules))
  renumber(store, [...items.slice(0, position), { ...item, position: -1 }, ...items.slice(position)])
  return item.id
}

/** Only an item of its kind approves an acta, and only one that waits for it (R35). */
function refuseMinutes(
  store: ReadStore,
  session: Session,
  { kind, minutesOfId }: Pick<AgendaItem, 'kind' | 'minutesOfId'>,
): void {
  if (!minutesOfId) return
  const isPending = pendingMinutes(store, session).some(({ id }) => id === minutesOfId)
  if (kind !== 'minutesApproval' || !isPending) fail('agenda.minutesNotPending', {})
}

export function updateItem(
  store: WriteStore,
  input: { itemId: AgendaItemId; title: string; presenter: string },
): void {
  const item = arrangeable(store, input.itemId)
  store.put('agendaItem', { ...item, title: input.title, presenter: input.presenter })
}

export function moveItem(store: WriteStore, input: { itemId: AgendaItemId; position: number }): void {
  const item = arrangeable(store, input.itemId)
  const others = store.where('agendaItem', { sessionId: item.sessionId }).filter(({ id }) => id !== item.id)
  renumber(store, [...others.slice(0, input.position), item, ...others.slice(input.position)])
}

/** Only from a draft: what was called is withdrawn in the session, and the acta says so. */
export function removeItem(store: WriteStore, itemId: AgendaItemId): void {
  const item = editableItem(store, itemId)
  refuse(whyCannotRemove(item, need(store, 'session', item.sessionId)))
  for (const { id } of store.where('agreement', { agendaItemId: itemId })) store.remove('agreement', id)
  for (const { id } of store.where('speakerTurn', { agendaItemId: itemId })) store.remove('speakerTurn', id)
  store.remove('agendaItem', itemId)
  renumber(store, store.where('agendaItem', { sessionId: item.sessionId }))
}

/** Starting an item ends the one in progress. An item with an open vote stays until it is saved or withdrawn. */
export function setStatus(
  store: WriteStore,
  { itemId, status }: { itemId: AgendaItemId; status: ItemStatus },
  env: Environment,
): void {
  const item = need(store, 'agendaItem', itemId)
  const session = need(store, 'session', item.sessionId)
  if (!isLive(session)) fail('session.notLive', { status: session.status })
  if (item.status === status) return
  const isTakenOut = status === 'withdrawn' || status === 'pending'
  if (isTakenOut && store.where('motion', { agendaItemId: itemId, status: 'closed' }).length > 0)
    fail('agenda.hasVotes', { item: item.title })
  const dossier = loadDossier(store, session.id, env)
  const now = stampOf(dossier, env)
  const others = store.where('agendaItem', { sessionId: session.id, status: 'inProgress' })
  const leaving = [item, ...(status === 'inProgress' ? others : [])].filter(
    (one) => one.status === 'inProgress',
  )
  for (const one of leaving) {
    if (store.where('motion', { agendaItemId: one.id, status: 'open' }).length > 0)
      fail('agenda.voteOpen', { item: one.title })
    if (one.id !== itemId) store.put('agendaItem', setItemStatus(one, 'done', now))
  }
  store.put('agendaItem', setItemStatus(item, status, now))
  const floor = speaking(dossier.speakers)
  if (floor && leaving.some(({ id }) => id === floor.agendaItemId))
    store.put('speakerTurn', { ...floor, endedAt: now })
}

/** The text of one item, whole. Refused once the acta was approved (R30). */
export function saveItemMinutes(store: WriteStore, input: { itemId: AgendaItemId; minutes: string }): void {
  store.put('agendaItem', { ...editableItem(store, input.itemId), minutes: input.minutes })
}

/** An item whose name and place can still change. */
function arrangeable(store: ReadStore, itemId: AgendaItemId): AgendaItem {
  const item = editableItem(store, itemId)
  refuse(whyCannotArrange(need(store, 'session', item.sessionId)))
  return item
}

function editableItem(store: ReadStore, itemId: AgendaItemId): AgendaItem {
  const item = need(store, 'agendaItem', itemId)
  refuseFrozen(store, item.sessionId)
  return item
}
