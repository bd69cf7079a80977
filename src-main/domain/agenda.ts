import { z } from 'zod'
import { fail, failure, type Failure } from './failure.ts'
import { AgendaItemId, BodyId, RecordId, SessionId } from './ids.ts'
import { type RuleSet, SessionKind } from './rules.ts'
import { isPlanned, type Session } from './session.ts'
import { optionalLine, prose, requiredLine } from './text.ts'
import { Instant } from './time.ts'

export const itemKinds = [
  'rollCall',
  'quorum',
  'agendaApproval',
  'minutesApproval',
  'followUp',
  'topic',
  'general',
  'closing',
] as const
export type ItemKind = (typeof itemKinds)[number]

export const itemStatuses = ['pending', 'inProgress', 'done', 'postponed', 'withdrawn'] as const
export type ItemStatus = (typeof itemStatuses)[number]

/** Longest minutes text of one item, in characters. */
export const minutesLimit = 1_000_000

export const AgendaItem = z
  .strictObject({
    id: AgendaItemId,
    sessionId: SessionId,
    position: z.int().min(0),
    kind: z.enum(itemKinds),
    title: requiredLine(300),
    presenter: optionalLine(160),
    status: z.enum(itemStatuses),
    startedAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    /** Markdown. A paragraph may begin with its hour: `[10:31] `. */
    minutes: prose(minutesLimit),
    /** Not in the call of an extraordinary session: treated only once a vote admits it (R9). */
    isUrgent: z.boolean().default(false),
    /** The earlier session whose acta is approved here (R35). */
    minutesOfId: SessionId.nullable().default(null),
    /** The item put off by an earlier session that this one takes up. */
    carriedFromId: AgendaItemId.nullable().default(null),
  })
  .readonly()
export type AgendaItem = z.infer<typeof AgendaItem>

const transitions: Record<ItemStatus, readonly ItemStatus[]> = {
  pending: ['inProgress', 'postponed', 'withdrawn', 'done'],
  inProgress: ['done', 'postponed', 'withdrawn', 'pending'],
  done: ['inProgress'],
  postponed: ['inProgress', 'pending'],
  withdrawn: ['inProgress', 'pending'],
}

/** The item in its new state, with the hours of its beginning and end. */
export function setItemStatus(item: AgendaItem, status: ItemStatus, now: Instant): AgendaItem {
  if (!transitions[item.status].includes(status))
    fail('session.invalidTransition', { from: item.status, to: status })
  if (status === 'inProgress') return { ...item, status, startedAt: item.startedAt ?? now, endedAt: null }
  if (status === 'pending') return { ...item, status, startedAt: null, endedAt: null }
  return {
    ...item,
    status,
    startedAt: status === 'done' ? (item.startedAt ?? now) : item.startedAt,
    endedAt: now,
  }
}

export function isSettled(item: AgendaItem): boolean {
  return item.status === 'done' || item.status === 'postponed' || item.status === 'withdrawn'
}

/** What an extraordinary session may not treat, such as «asuntos generales» (R9). */
export function whyCannotList(
  item: Pick<AgendaItem, 'kind' | 'title'>,
  kind: SessionKind,
  rules: Pick<RuleSet, 'extraordinaryExcludes'>,
): Failure | null {
  const isExcluded = (rules.extraordinaryExcludes as readonly ItemKind[]).includes(item.kind)
  return kind === 'extraordinary' && isExcluded
    ? failure('agenda.notInExtraordinary', { item: item.title })
    : null
}

/** Whether an item added now is urgent: the session is extraordinary and was called without it (R9). */
export function isAddedAsUrgent({ kind, calledAt }: Session): boolean {
  return kind === 'extraordinary' && calledAt !== null
}

/** Why no item can be added: the session ended, or it is extraordinary and treats only what it was called for (R9). */
export function whyCannotAdd(session: Session, rules: Pick<RuleSet, 'admitsUrgent'>): Failure | null {
  const { status } = session
  if (status === 'closed' || status === 'cancelled' || status === 'notHeld')
    return failure('session.notLive', { status })
  return isAddedAsUrgent(session) && !rules.admitsUrgent ? failure('agenda.extraordinaryCalled', {}) : null
}

/** Why items can be neither named nor ordered otherwise: the session was opened with them. */
export function whyCannotArrange(session: Session): Failure | null {
  return isPlanned(session) ? null : failure('agenda.fixed', {})
}

/** Why an item cannot disappear: what was called is withdrawn in the session, and the acta says so. */
export function whyCannotRemove(item: AgendaItem, session: Session): Failure | null {
  if (session.status !== 'draft') return failure('agenda.called', { item: item.title })
  return item.minutes ? failure('agenda.hasText', { item: item.title }) : null
}

const opening: readonly ItemKind[] = ['rollCall', 'quorum', 'agendaApproval']

/** What comes before any matter. */
export function isOpening(kind: ItemKind): boolean {
  return opening.includes(kind)
}

/** What the agenda of each kind begins with; `minutesApproval` and `followUp` only when there is something pending (R35). */
export const agendaPresets: Record<SessionKind, readonly ItemKind[]> = {
  installation: [...opening, 'topic', 'closing'],
  ordinary: [...opening, 'minutesApproval', 'followUp', 'topic', 'general', 'closing'],
  extraordinary: [...opening, 'topic', 'closing'],
  operativeGroup: ['rollCall', 'agendaApproval', 'followUp', 'topic', 'general', 'closing'],
  dialogueTable: ['rollCall', 'agendaApproval', 'topic', 'closing'],
  draftingTable: ['rollCall', 'agendaApproval', 'topic', 'closing'],
}

/** An item that the agenda of a body always has, under its kinds of session. */
export const StandingItem = z
  .strictObject({
    id: RecordId,
    bodyId: BodyId,
    kinds: z.array(SessionKind).min(1).max(6).readonly(),
    title: requiredLine(300),
    presenter: optionalLine(160),
    position: z.int().min(0),
  })
  .readonly()
export type StandingItem = z.infer<typeof StandingItem>

/** The minutes with which a paragraph begins: `[10:31] `. */
export const hourMark = /^\[((?:[01]\d|2[0-3]):[0-5]\d)\] ?/
