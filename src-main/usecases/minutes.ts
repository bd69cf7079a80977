import { termEnd } from '../domain/calendar.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { AttachmentId, MotionId, RecordId, SeatId, SessionId } from '../domain/ids.ts'
import {
  advance,
  isEditable,
  isVoted,
  type MinutesStatus,
  pendingObservations,
  type Signature,
  whyCannotAdvance,
  whyCannotSignAt,
} from '../domain/minutes.ts'
import { hasEnded } from '../domain/session.ts'
import { expectedSigners, pendingSignatures } from '../domain/signers.ts'
import { type Instant, localDate } from '../domain/time.ts'
import { refuseSecondScan } from './attachments.ts'
import { loadDossier, need, refuseFrozen } from './dossier.ts'
import { nonWorkingDaysOf } from './legal-data.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'
import { refuseOverInk } from './signing.ts'
import { minutesStampOf } from './stamp.ts'

/** Why the acta cannot go on to that state now. */
export function refuseAdvance(dossier: SessionDossier, to: MinutesStatus): void {
  if (!hasEnded(dossier.session)) fail('session.notClosed', { status: dossier.session.status })
  const { minutes, observations } = dossier
  refuse(whyCannotAdvance(minutes, to, pendingSignatures(dossier), pendingObservations(observations)))
}

/** Moves the acta along its life. From *aprobada* it is the frozen document `issuedId` (R30, R34). */
export function advanceMinutes(
  store: WriteStore,
  { sessionId, to, issuedId }: { sessionId: SessionId; to: MinutesStatus; issuedId: RecordId | null },
  env: Environment,
): void {
  const dossier = loadDossier(store, sessionId, env)
  refuseAdvance(dossier, to)
  const now = minutesStampOf(dossier, env)
  const next = advance(dossier.minutes, to, to === 'approved' ? approvalOf(store, dossier, now) : now)
  const more =
    to === 'approved'
      ? { issuedId }
      : to === 'project'
        ? { observationsUntil: termOf(store, dossier, env) }
        : {}
  store.put('minutes', { ...next, ...more })
}

/** When it was approved: by the vote of a later session (R35), else now. */
function approvalOf(store: ReadStore, { minutes }: SessionDossier, now: Instant): Instant {
  const motion = minutes.approvalMotionId && need(store, 'motion', minutes.approvalMotionId)
  return (motion && motion.closedAt) ?? now
}

/** The session whose acta that vote approved and nothing keeps from being frozen; null when there is none. */
export function votedMinutes(store: ReadStore, motionId: MotionId): SessionId | null {
  const { agendaItemId } = need(store, 'motion', motionId)
  const { minutesOfId } = need(store, 'agendaItem', agendaItemId)
  const minutes = minutesOfId && store.get('minutes', minutesOfId)
  if (!minutes || minutes.approvalMotionId !== motionId || !isVoted(minutes)) return null
  return pendingObservations(store.where('observation', { sessionId: minutes.id })) > 0 ? null : minutes.id
}

/** Until when observations to the proyecto are received, by the term of the rules. */
function termOf(store: ReadStore, { body, rules }: SessionDossier, env: Environment) {
  const term = { amount: rules.observationDays, unit: 'businessDays' } as const
  return termEnd(localDate(env.now(), body.timeZone), term, nonWorkingDaysOf(store, rules))
}

/** That a seat signed, refused or was not there, with its hour and, unless it signed, why (R31). */
export function recordSignature(
  store: WriteStore,
  input: {
    sessionId: SessionId
    seatId: SeatId
    state: Signature['state']
    note: string
    at: Instant | null
  },
  env: Environment,
): void {
  const dossier = loadDossier(store, input.sessionId, env)
  const { status } = dossier.minutes
  if (status !== 'approved') fail('minutes.invalidTransition', { from: status, to: 'signed' })
  const isExpected = expectedSigners(dossier).some(({ member }) => member.seat.id === input.seatId)
  const seat = need(store, 'seat', input.seatId)
  if (!isExpected) fail('minutes.notSigner', { seat: seat.name })
  refuseOverInk(store, dossier.minutes.issuedId, input.seatId, env)
  const needsNote = input.state === 'refused' || input.state === 'absent'
  if (needsNote && !input.note) fail('minutes.noteMissing', { state: input.state })
  if (input.at) refuse(whyCannotSignAt(dossier.minutes, input.at, env.now(), dossier.body.timeZone))
  const same = dossier.signatures.find(({ seatId }) => seatId === input.seatId)
  const at = input.state === 'pending' ? null : (input.at ?? minutesStampOf(dossier, env))
  store.put('signature', { ...input, id: same?.id ?? env.newId(), at })
}

export function attachScan(
  store: WriteStore,
  { sessionId, attachmentId }: { sessionId: SessionId; attachmentId: AttachmentId },
  env: Environment,
): void {
  const dossier = loadDossier(store, sessionId, env)
  const scan = need(store, 'attachment', attachmentId)
  if (scan.purpose !== 'scan' || scan.sessionId !== sessionId) fail('attachment.kind', { name: scan.name })
  if (isEditable(dossier.minutes))
    fail('minutes.invalidTransition', { from: dossier.minutes.status, to: 'signed' })
  refuseSecondScan(store, sessionId)
  store.put('minutes', { ...dossier.minutes, scanId: attachmentId })
}

/** An annex that no frozen paper counts yet, nor any convenio. */
export function removeAttachment(store: WriteStore, id: AttachmentId): void {
  const attachment = need(store, 'attachment', id)
  if (attachment.purpose !== 'annex') fail('attachment.kind', { name: attachment.name })
  if (attachment.sessionId) refuseFrozen(store, attachment.sessionId)
  const isAnnexed = store
    .where('cooperationAgreement', { bodyId: attachment.bodyId })
    .some(({ annexes }) => annexes.some(({ attachmentId }) => attachmentId === id))
  if (isAnnexed) fail('record.inUse', { table: 'attachment' })
  store.remove('attachment', id)
  store.removeBytes(id)
}
