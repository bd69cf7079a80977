import { z } from 'zod'
import { calledName, type CooperationAgreement, type CooperationDraft } from './cooperation-agreement.ts'
import { failure, type Failure } from './failure.ts'
import { AttachmentId, CooperationAgreementId, RecordId } from './ids.ts'
import { signatureStates } from './minutes.ts'
import { optionalLine } from './text.ts'
import { Instant, localDate, localTime, type TimeZone } from './time.ts'

/** A signature on one version of the paper. That of a version that was changed afterwards stays, and counts no more. */
export const CooperationSignature = z
  .strictObject({
    id: RecordId,
    cooperationAgreementId: CooperationAgreementId,
    issuedId: RecordId,
    /** Of a representative, of a party that signs for itself, or of a witness. */
    signerId: RecordId,
    state: z.enum(signatureStates),
    at: Instant.nullable(),
    note: optionalLine(300),
  })
  .readonly()
export type CooperationSignature = z.infer<typeof CooperationSignature>

/** The scan of a signed paper, tied to the version that was signed. The last one is the one that counts. */
export const CooperationScan = z
  .strictObject({
    id: RecordId,
    cooperationAgreementId: CooperationAgreementId,
    issuedId: RecordId,
    attachmentId: AttachmentId,
    addedAt: Instant,
  })
  .readonly()
export type CooperationScan = z.infer<typeof CooperationScan>

export type CooperationSigner = {
  readonly id: RecordId
  readonly role: 'party' | 'witness'
  /** How the text calls the party it signs for; empty of a witness. */
  readonly party: string
  readonly name: string
  readonly post: string
}

/** Who signs: the parties that declare (R54) by their representatives, then the witnesses. */
export function cooperationSigners(
  draft: Pick<CooperationDraft, 'parties' | 'witnesses'>,
): CooperationSigner[] {
  const parties = draft.parties.flatMap((party): CooperationSigner[] => {
    const own = { role: 'party' as const, party: calledName(party) }
    const people = party.representatives.filter(({ name }) => name)
    if (people.length === 0) return [{ ...own, id: party.id, name: party.name, post: '' }]
    return people.map(({ id, name, post }) => ({ ...own, id, name, post }))
  })
  const witnesses = draft.witnesses.map((witness): CooperationSigner => ({
    ...witness,
    role: 'witness',
    party: '',
  }))
  return [...parties, ...witnesses]
}

/** Each signer with what is known of its signature on the version that is being signed. */
export function signatureSheet(
  agreement: CooperationAgreement,
  signatures: readonly CooperationSignature[],
): { readonly signer: CooperationSigner; readonly signature: CooperationSignature | null }[] {
  const valid = signatures.filter(({ issuedId }) => issuedId === agreement.issuedId)
  return cooperationSigners(agreement).map((signer) => ({
    signer,
    signature: valid.find(({ signerId }) => signerId === signer.id) ?? null,
  }))
}

export function pendingCooperationSigners(
  agreement: CooperationAgreement,
  signatures: readonly CooperationSignature[],
): CooperationSigner[] {
  return signatureSheet(agreement, signatures)
    .filter(({ signature }) => signature === null || signature.state === 'pending')
    .map(({ signer }) => signer)
}

/** Why it is not signed yet: a signature is missing, or a party did not sign. A witness who did not is only noted. */
export function whyNotSigned(
  agreement: CooperationAgreement,
  signatures: readonly CooperationSignature[],
): Failure | null {
  const pending = pendingCooperationSigners(agreement, signatures)
  if (pending.length > 0)
    return failure('cooperation.signaturesPending', { names: pending.map(({ name }) => name) })
  const against = signatureSheet(agreement, signatures).find(
    ({ signer, signature }) => signer.role === 'party' && signature?.state !== 'signed',
  )
  return against
    ? failure('cooperation.partyDidNotSign', { party: against.signer.party, name: against.signer.name })
    : null
}

/** Nobody signs a paper before it exists, nor tomorrow. Hours are written to the minute. */
export function whyCannotSignCooperationAt(
  { sentAt }: Pick<CooperationAgreement, 'sentAt'>,
  at: Instant,
  now: Instant,
  zone: TimeZone,
): Failure | null {
  if (at > now) return failure('session.inFuture', { time: localTime(at, zone) })
  if (sentAt === null || at.slice(0, 16) >= sentAt.slice(0, 16)) return null
  return failure('cooperation.signedEarly', { sent: localTime(sentAt, zone), date: localDate(sentAt, zone) })
}
