import { type AgendaItem, setItemStatus } from '../domain/agenda.ts'
import type { Agreement } from '../domain/agreement.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import { fail } from '../domain/failure.ts'
import type { AgreementId } from '../domain/ids.ts'
import { nextAgreement } from '../domain/keys.ts'
import { isEditable } from '../domain/minutes.ts'
import type { Motion } from '../domain/motion.ts'
import { type Instant, localDate } from '../domain/time.ts'
import { minutesOf, need } from './dossier.ts'
import type { WriteStore } from './ports.ts'

/** Does what a saved vote decides: its agreement, the admission of its item, the acta it approves. */
export function carryOut(store: WriteStore, dossier: SessionDossier, motion: Motion, at: Instant): void {
  const isPassed = motion.result !== 'rejected'
  if (motion.agreementId) settleAgreement(store, dossier, motion.agreementId, isPassed, at)
  const item = need(store, 'agendaItem', motion.agendaItemId)
  if (motion.purpose === 'admission' && !isPassed)
    store.put('agendaItem', setItemStatus(item, 'withdrawn', at))
  if (motion.purpose === 'matter' && isPassed) approveMinutesOf(store, item, motion)
}

/** The vote that approves the acta of an earlier session is noted in that acta (R35); freezing it follows. */
function approveMinutesOf(store: WriteStore, { minutesOfId }: AgendaItem, motion: Motion): void {
  if (!minutesOfId) return
  const minutes = minutesOf(store, need(store, 'session', minutesOfId))
  if (isEditable(minutes) && minutes.approvalMotionId === null)
    store.put('minutes', { ...minutes, approvedInId: motion.sessionId, approvalMotionId: motion.id })
}

/** R24: the number is given on adoption, in the same transaction as the vote. */
function settleAgreement(
  store: WriteStore,
  dossier: SessionDossier,
  id: AgreementId,
  isAdopted: boolean,
  at: Instant,
): void {
  const agreement = need(store, 'agreement', id)
  if (!agreement.text.trim()) fail('agreement.textMissing', {})
  if (!isAdopted) {
    store.put('agreement', { ...agreement, status: 'rejected' })
    return
  }
  const next =
    nextAgreement(dossier) ??
    fail('numbering.exhausted', { to: dossier.deviceSeries.to ?? dossier.deviceSeries.from })
  if (store.where('agreement', { bodyId: dossier.body.id, key: next.key }).length > 0)
    fail('numbering.collision', { key: next.key })
  const adopted: Agreement = {
    ...agreement,
    ...next,
    status: 'inProgress',
    adoptedAt: at,
  }
  store.put(
    'agreement',
    isDoneAtOnce(dossier, agreement) ? { ...adopted, ...doneAtOnce(dossier, at) } : adopted,
  )
}

/** Approving the agenda or the former acta is fulfilled by the vote itself. */
function isDoneAtOnce(dossier: SessionDossier, agreement: Agreement): boolean {
  const kind = dossier.agenda.find(({ id }) => id === agreement.agendaItemId)?.kind
  const isFormal = kind === 'agendaApproval' || kind === 'minutesApproval'
  return isFormal && agreement.responsibles.length === 0
}

function doneAtOnce(dossier: SessionDossier, at: Instant): Partial<Agreement> {
  const secretary = dossier.members.find(({ seat }) => seat.role === 'secretary')
  return {
    status: 'fulfilled',
    progress: 100,
    dueDate: localDate(at, dossier.body.timeZone),
    responsibles: secretary ? [{ seatId: secretary.seat.id, name: secretary.seat.name }] : [],
  }
}
