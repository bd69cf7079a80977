import type { CooperationAgreement, CooperationStatus } from '../domain/cooperation-agreement.ts'
import { whyCannotMove, whyCannotTerminate } from '../domain/cooperation-life.ts'
import {
  type CooperationSignature,
  cooperationSigners,
  whyCannotSignCooperationAt,
  whyNotSigned,
} from '../domain/cooperation-signing.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { AttachmentId, CooperationAgreementId, RecordId } from '../domain/ids.ts'
import type { Instant, LocalDate } from '../domain/time.ts'
import { modificationsOf } from './cooperation.ts'
import { giveCooperationNumber } from './cooperation-numbers.ts'
import { need, todayOf } from './dossier.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'
import { refuseOverInk } from './signing.ts'

/** Along its life, but to signature, which freezes its paper. Back to draft, what was signed no longer counts. */
export function moveCooperation(
  store: WriteStore,
  input: {
    cooperationId: CooperationAgreementId
    to: Exclude<CooperationStatus, 'signing'>
    reason: string
  },
  env: Environment,
): void {
  const { to, reason } = input
  const agreement = need(store, 'cooperationAgreement', input.cooperationId)
  refuse(whyCannotMove(agreement, to))
  const now = env.now()
  if (to === 'cancelled' && !reason) fail('cooperation.reasonMissing', {})
  const signatures = store.where('cooperationSignature', { cooperationAgreementId: agreement.id })
  if (to === 'signed') refuse(whyNotSigned(agreement, signatures))
  const stamps: Record<typeof to, Partial<CooperationAgreement>> = {
    draft: { sentAt: null, issuedId: null },
    review: { reviewAt: now },
    signed: { signedAt: now },
    cancelled: { cancelReason: reason },
  }
  store.put('cooperationAgreement', { ...agreement, ...stamps[to], status: to })
}

/** The agreement as it reads once it is taken to signature, with its number. */
export function asSent(store: ReadStore, id: CooperationAgreementId, env: Environment): CooperationAgreement {
  const agreement = need(store, 'cooperationAgreement', id)
  refuse(whyCannotMove(agreement, 'signing'))
  return { ...agreement, ...giveCooperationNumber(store, agreement, env), status: 'signing' }
}

/** Takes it to signature: from now on it is the frozen paper `issuedId` (R34, R54). */
export function sendCooperation(
  store: WriteStore,
  { cooperationId, issuedId }: { cooperationId: CooperationAgreementId; issuedId: RecordId },
  env: Environment,
): void {
  store.put('cooperationAgreement', { ...asSent(store, cooperationId, env), issuedId, sentAt: env.now() })
}

/** That someone signed that version, refused or was not there, with its hour and, unless signed, why (as R31). */
export function signCooperation(
  store: WriteStore,
  input: {
    cooperationId: CooperationAgreementId
    signerId: RecordId
    state: CooperationSignature['state']
    at: Instant | null
    note: string
  },
  env: Environment,
): void {
  const { cooperationId, signerId, state, note } = input
  const agreement = need(store, 'cooperationAgreement', cooperationId)
  const { issuedId, status, bodyId } = agreement
  if (status !== 'signing' || !issuedId) fail('cooperation.invalidTransition', { from: status, to: 'signed' })
  if (!cooperationSigners(agreement).some(({ id }) => id === signerId)) fail('cooperation.notSigner', {})
  refuseOverInk(store, issuedId, signerId, env)
  if ((state === 'refused' || state === 'absent') && !note) fail('minutes.noteMissing', { state })
  const now = env.now()
  if (input.at)
    refuse(whyCannotSignCooperationAt(agreement, input.at, now, need(store, 'body', bodyId).timeZone))
  const [same] = store.where('cooperationSignature', { issuedId, signerId })
  store.put('cooperationSignature', {
    id: same?.id ?? env.newId(),
    cooperationAgreementId: cooperationId,
    issuedId,
    signerId,
    state,
    note,
    at: state === 'pending' ? null : (input.at ?? now),
  })
}

/** Ties the scan of the signed paper to the version that is being signed, or was. */
export function attachCooperationScan(
  store: WriteStore,
  { cooperationId, attachmentId }: { cooperationId: CooperationAgreementId; attachmentId: AttachmentId },
  env: Environment,
): void {
  const { issuedId, bodyId, status } = need(store, 'cooperationAgreement', cooperationId)
  const scan = need(store, 'attachment', attachmentId)
  if (scan.purpose !== 'scan' || scan.bodyId !== bodyId || scan.sessionId !== null)
    fail('attachment.kind', { name: scan.name })
  if (!issuedId) fail('cooperation.invalidTransition', { from: status, to: 'signed' })
  store.put('cooperationScan', {
    id: env.newId(),
    cooperationAgreementId: cooperationId,
    issuedId,
    attachmentId,
    addedAt: env.now(),
  })
}

/** Ends it before its time, with the day, the reason and the document that says so. */
export function terminateCooperation(
  store: WriteStore,
  input: {
    cooperationId: CooperationAgreementId
    date: LocalDate
    reason: string
    attachmentId: AttachmentId | null
  },
  env: Environment,
): void {
  const agreement = need(store, 'cooperationAgreement', input.cooperationId)
  const { bodyId } = agreement
  const others = modificationsOf(store, agreement.id)
  refuse(whyCannotTerminate(agreement, others, input, todayOf(store, bodyId, env)))
  if (input.attachmentId && need(store, 'attachment', input.attachmentId).bodyId !== bodyId)
    fail('record.missing', { table: 'attachment' })
  store.put('cooperationAgreement', {
    ...agreement,
    terminatedOn: input.date,
    terminationReason: input.reason,
    terminationDocId: input.attachmentId,
  })
}
