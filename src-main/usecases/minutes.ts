import { pendingSignatures, expectedSigners } from '../domain/dossier.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { AttachmentId, RecordId, SeatId, SessionId } from '../domain/ids.ts'
import {
  advance,
  isEditable,
  type MinutesStatus,
  type Signature,
  whyCannotAdvance,
} from '../domain/minutes.ts'
import { refuseSecondScan } from './attachments.ts'
import { loadDossier, need, refuseFrozen } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

/** Moves the acta along its life. From *aprobada* it is the frozen document `issuedId` (R30, R34). */
export function advanceMinutes(
  store: WriteStore,
  { sessionId, to, issuedId }: { sessionId: SessionId; to: MinutesStatus; issuedId: RecordId | null },
  env: Environment,
): void {
  const dossier = loadDossier(store, sessionId, env.now())
  if (dossier.session.status !== 'closed') fail('session.notClosed', { status: dossier.session.status })
  refuse(whyCannotAdvance(dossier.minutes, to, pendingSignatures(dossier)))
  const next = advance(dossier.minutes, to, env.now())
  store.put('minutes', to === 'approved' ? { ...next, issuedId } : next)
}

/** That a seat signed, refused or was not there, with its hour (R31). */
export function recordSignature(
  store: WriteStore,
  input: { sessionId: SessionId; seatId: SeatId; state: Signature['state']; note: string },
  env: Environment,
): void {
  const now = env.now()
  const dossier = loadDossier(store, input.sessionId, now)
  const { status } = dossier.minutes
  if (status !== 'approved') fail('minutes.invalidTransition', { from: status, to: 'signed' })
  const isExpected = expectedSigners(dossier).some(({ member }) => member.seat.id === input.seatId)
  const seat = need(store, 'seat', input.seatId)
  if (!isExpected) fail('minutes.notSigner', { seat: seat.name })
  const same = dossier.signatures.find(({ seatId }) => seatId === input.seatId)
  const at = input.state === 'pending' ? null : now
  store.put('signature', { ...input, id: same?.id ?? env.newId(), at })
}

export function attachScan(
  store: WriteStore,
  { sessionId, attachmentId }: { sessionId: SessionId; attachmentId: AttachmentId },
  env: Environment,
): void {
  const dossier = loadDossier(store, sessionId, env.now())
  const scan = need(store, 'attachment', attachmentId)
  if (scan.purpose !== 'scan' || scan.sessionId !== sessionId) fail('attachment.kind', { name: scan.name })
  if (isEditable(dossier.minutes))
    fail('minutes.invalidTransition', { from: dossier.minutes.status, to: 'signed' })
  refuseSecondScan(store, sessionId)
  store.put('minutes', { ...dossier.minutes, scanId: attachmentId })
}

/** An annex that no frozen paper counts yet. */
export function removeAttachment(store: WriteStore, id: AttachmentId): void {
  const attachment = need(store, 'attachment', id)
  if (attachment.purpose !== 'annex') fail('attachment.kind', { name: attachment.name })
  if (attachment.sessionId) refuseFrozen(store, attachment.sessionId)
  store.remove('attachment', id)
  store.removeBytes(id)
}
