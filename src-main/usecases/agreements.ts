import {
  type Agreement,
  type AgreementDraft,
  type FollowUpNote,
  isAdopted,
  whatIsMissing,
  whyCannotPromise,
} from '../domain/agreement.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { AgendaItemId, AgreementId, BodyId } from '../domain/ids.ts'
import { isEditable } from '../domain/minutes.ts'
import { hasEnded } from '../domain/session.ts'
import type { AgreementRow, FollowUpFile } from '../contract/views.ts'
import { minutesOf, need } from './dossier.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'
import { treesApprovedBy } from './tree-views.ts'

/** Adopted agreements of a body with the session that took them. */
export function listAgreements(store: ReadStore, bodyId: BodyId): AgreementRow[] {
  need(store, 'body', bodyId)
  const sessions = new Map<string, Omit<AgreementRow, 'agreement'>>()
  const sessionOf = ({ sessionId }: Agreement) => {
    const known = sessions.get(sessionId)
    if (known) return known
    const session = need(store, 'session', sessionId)
    const made = { sessionKey: session.key, sessionDate: session.date }
    sessions.set(sessionId, made)
    return made
  }
  return store
    .where('agreement', { bodyId })
    .filter(isAdopted)
    .map((agreement) => ({ agreement, ...sessionOf(agreement) }))
    .sort(byAdoption)
}

/** By session, then by number: as text ten would come before two. */
function byAdoption(a: AgreementRow, b: AgreementRow): number {
  const [first, second] = [a, b].map(({ sessionDate, agreement }) => `${sessionDate} ${agreement.sessionId}`)
  if (first !== second) return first! < second! ? -1 : 1
  return (a.agreement.number ?? 0) - (b.agreement.number ?? 0)
}

export function getAgreement(store: ReadStore, id: AgreementId): FollowUpFile {
  const agreement = need(store, 'agreement', id)
  const row = listAgreements(store, agreement.bodyId).find((other) => other.agreement.id === id)
  if (!row) fail('record.missing', { table: 'agreement' })
  const notes = store.where('followUpNote', { agreementId: id })
  return { ...row, notes, approves: treesApprovedBy(store, id) }
}

export function draftAgreement(
  store: WriteStore,
  { agendaItemId, agreement: draft }: { agendaItemId: AgendaItemId; agreement: AgreementDraft },
  env: Environment,
): AgreementId {
  const item = need(store, 'agendaItem', agendaItemId)
  const session = need(store, 'session', item.sessionId)
  if (session.status === 'cancelled' || hasEnded(session)) fail('session.notLive', { status: session.status })
  refuse(whyCannotPromise(draft, session.date))
  const agreement: Agreement = {
    ...draft,
    id: env.newId() as AgreementId,
    bodyId: session.bodyId,
    sessionId: session.id,
    agendaItemId,
    year: session.year,
    number: null,
    series: '',
    key: '',
    status: 'draft',
    progress: 0,
    adoptedAt: null,
  }
  store.put('agreement', agreement)
  return agreement.id
}

/** Text and promise change until the acta is approved; the text of what is being voted, or was, is fixed (R22). */
export function updateAgreement(
  store: WriteStore,
  { agreementId, agreement: draft }: { agreementId: AgreementId; agreement: AgreementDraft },
): void {
  const agreement = need(store, 'agreement', agreementId)
  const session = need(store, 'session', agreement.sessionId)
  const minutes = minutesOf(store, session)
  if (!isEditable(minutes)) fail('agreement.frozen', { key: agreement.key })
  const isVoted =
    agreement.status !== 'draft' || store.where('motion', { agreementId, status: 'open' }).length > 0
  if (isVoted && draft.text !== agreement.text) fail('agreement.voted', { key: agreement.key })
  refuse(whyCannotPromise(draft, session.date))
  const next = { ...agreement, ...draft }
  const missing = session.status === 'closed' ? whatIsMissing(next) : null
  if (missing) fail('session.incompleteAgreement', { key: next.key, missing })
  store.put('agreement', next)
}

export function removeDraft(store: WriteStore, id: AgreementId): void {
  const agreement = need(store, 'agreement', id)
  if (agreement.status !== 'draft') fail('agreement.voted', { key: agreement.key })
  const motion = store.where('motion', { agreementId: id })[0]
  if (motion) fail('motion.alreadyOpen', { item: need(store, 'agendaItem', motion.agendaItemId).title })
  store.remove('agreement', id)
}

/** Progress of an adopted agreement. A change of state needs its note (R26); what was cancelled stays cancelled (R24). */
export function noteAgreement(store: WriteStore, input: Omit<FollowUpNote, 'id'>, env: Environment): void {
  const agreement = need(store, 'agreement', input.agreementId)
  const isSettable =
    input.status === 'inProgress' || input.status === 'fulfilled' || input.status === 'cancelled'
  if (agreement.number === null || agreement.status === 'cancelled' || !isSettable)
    fail('agreement.notOpen', { status: agreement.status })
  if (!input.text.trim()) fail('agreement.noteMissing', {})
  const progress = input.status === 'fulfilled' ? 100 : input.progress
  store.put('followUpNote', { ...input, progress, id: env.newId() })
  store.put('agreement', { ...agreement, status: input.status, progress })
}
