import { z } from 'zod'
import { AttachmentId, BodyId, CooperationAgreementId, RecordId } from './ids.ts'
import { optionalLine, prose, requiredLine } from './text.ts'
import { Instant, LocalDate } from './time.ts'

/** Catalogue «Tipo de convenio» of the format of obligations on cooperation agreements (f33). */
export const cooperationTypes = [
  'coordination',
  'collaboration',
  'socialConcertation',
  'privateConcertation',
] as const
export type CooperationType = (typeof cooperationTypes)[number]

export const partyKinds = ['publicBody', 'civilSociety', 'academia', 'company', 'individual'] as const

/** `signing`: its text is frozen and it waits for its signatures. What follows `signed` is told by the calendar. */
export const cooperationStatuses = ['draft', 'review', 'signing', 'signed', 'cancelled'] as const
export type CooperationStatus = (typeof cooperationStatuses)[number]

/** `unchanged`: of a modifying agreement that leaves the validity as it was. */
export const validityKinds = ['until', 'indefinite', 'unchanged'] as const

/** Who signs for a party, and what accredits it («personalidad»). The first represents it, the others assist. */
export const Representative = z
  .strictObject({
    id: RecordId,
    name: optionalLine(160),
    post: optionalLine(160),
    powers: prose(2000),
  })
  .readonly()
export type Representative = z.infer<typeof Representative>

export const Party = z
  .strictObject({
    id: RecordId,
    kind: z.enum(partyKinds),
    name: optionalLine(300),
    /** How the text calls it: «EL AYUNTAMIENTO». */
    alias: optionalLine(80),
    address: optionalLine(300),
    representatives: z.array(Representative).max(4).readonly(),
    declarations: z.array(prose(5000)).max(40).readonly(),
    /** Who follows the agreement up for it. */
    liaison: z.strictObject({ name: optionalLine(160), post: optionalLine(160) }).readonly(),
  })
  .readonly()
export type Party = z.infer<typeof Party>

/** Its ordinal is its place: there is never a gap (R54). `items` are its incisos. */
export const Clause = z
  .strictObject({
    id: RecordId,
    title: optionalLine(200),
    text: prose(20_000),
    items: z.array(prose(5000)).max(60).readonly(),
  })
  .readonly()
export type Clause = z.infer<typeof Clause>

/** What the parties write. */
export const CooperationDraft = z.strictObject({
  type: z.enum(cooperationTypes),
  name: requiredLine(300),
  /** Area that follows it up and answers for publishing it (f33). */
  followUpUnit: optionalLine(200),
  purpose: prose(5000),
  parties: z.array(Party).max(12).readonly(),
  background: z.array(prose(5000)).max(40).readonly(),
  commonDeclarations: z.array(prose(5000)).max(40).readonly(),
  clauses: z.array(Clause).max(200).readonly(),
  /** Null is the day of its signature. */
  startsOn: LocalDate.nullable(),
  validityKind: z.enum(validityKinds),
  endsOn: LocalDate.nullable(),
  hasTransfer: z.boolean(),
  amount: optionalLine(300),
  fundSource: optionalLine(300),
  annexes: z
    .array(
      z
        .strictObject({ id: RecordId, title: optionalLine(300), attachmentId: AttachmentId.nullable() })
        .readonly(),
    )
    .max(40)
    .readonly(),
  witnesses: z
    .array(z.strictObject({ id: RecordId, name: optionalLine(160), post: optionalLine(160) }).readonly())
    .max(12)
    .readonly(),
  copies: z.int().min(1).max(20),
  place: optionalLine(300),
  /** The day written on the paper. */
  signingDate: LocalDate.nullable(),
})
export type CooperationDraft = z.infer<typeof CooperationDraft>

/** A convenio. Its number is given when it is taken to signature (R23, R54) and never reused. */
export const CooperationAgreement = CooperationDraft.extend({
  id: CooperationAgreementId,
  bodyId: BodyId,
  /** The first agreement of its chain, when this one modifies it. */
  modifiesId: CooperationAgreementId.nullable(),
  /** Of the body and year; of its chain when it modifies another. */
  number: z.int().min(1).nullable(),
  series: optionalLine(3),
  year: z.int().min(1900).max(2999).nullable(),
  key: optionalLine(160),
  status: z.enum(cooperationStatuses),
  reviewAt: Instant.nullable(),
  sentAt: Instant.nullable(),
  signedAt: Instant.nullable(),
  /** The paper that is being signed, or was. */
  issuedId: RecordId.nullable(),
  cancelReason: optionalLine(500),
  terminatedOn: LocalDate.nullable(),
  terminationReason: optionalLine(500),
  terminationDocId: AttachmentId.nullable(),
}).readonly()
export type CooperationAgreement = z.infer<typeof CooperationAgreement>

/** What the parties wrote of an agreement, to begin another or to compare. */
export function draftOf(agreement: CooperationAgreement): CooperationDraft {
  return CooperationDraft.parse(
    Object.fromEntries(
      Object.keys(CooperationDraft.shape).map((field) => [field, agreement[field as keyof CooperationDraft]]),
    ),
  )
}

/** Text can still change: nobody is asked to sign it. */
export function isWritable({ status }: Pick<CooperationAgreement, 'status'>): boolean {
  return status === 'draft' || status === 'review'
}

/** How the text calls a party. */
export function calledName({ alias, name }: Pick<Party, 'alias' | 'name'>): string {
  return alias || name
}
