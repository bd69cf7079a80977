import { z } from 'zod'
import type { DocumentKind, IssuedDocument } from './attachment.ts'
import { failure, type Failure } from './failure.ts'
import { BodyId, RecordId, SessionId } from './ids.ts'
import type { Minutes } from './minutes.ts'
import type { Redaction } from './redaction.ts'
import type { Membership } from './seat.ts'
import { fold, optionalLine, passage } from './text.ts'
import { LocalDate } from './time.ts'

export const characters = ['confidential', 'reserved', 'both'] as const

/** What an issued paper says without what must not be published, and the sheet that says why (R36–R40). */
export const PublicVersion = z
  .strictObject({
    id: RecordId,
    bodyId: BodyId,
    sessionId: SessionId.nullable(),
    /** The issued paper. */
    sourceId: RecordId,
    /** Who classifies, and who signs for it (R39). */
    area: optionalLine(200),
    signerName: optionalLine(160),
    signerPost: optionalLine(160),
    character: z.enum(characters),
    classifiedOn: LocalDate,
    /** Of what is reserved: for how long. */
    reservedFor: optionalLine(120),
    /** Acta of the Comité de Transparencia that approved it; without it, it is a project. */
    committeeRecord: optionalLine(120),
    committeeDate: LocalDate.nullable(),
    /** Suggestions that were looked at and left. */
    dismissed: z.array(passage(400)).max(2000).readonly(),
    /** Why it was published with suggestions that nobody decided on; empty when there was none. */
    leftReason: optionalLine(500),
    issuedId: RecordId.nullable(),
  })
  .readonly()
export type PublicVersion = z.infer<typeof PublicVersion>

/** What the person writes on the legend sheet. */
export const LegendDraft = PublicVersion.unwrap().pick({
  area: true,
  signerName: true,
  signerPost: true,
  character: true,
  classifiedOn: true,
  reservedFor: true,
  committeeRecord: true,
  committeeDate: true,
})
export type LegendDraft = z.infer<typeof LegendDraft>

/** Papers that have none: those that are one, and copies with signatures or to be filled by hand. */
const never: readonly DocumentKind[] = ['publicVersion', 'attendanceSheet', 'signedCopy']

/** Why a paper has no public version: of its kind, of a file of before, or of an acta not yet approved. */
export function whyNoPublicVersion(
  source: IssuedDocument,
  minutes: Pick<Minutes, 'issuedId' | 'status'> | null,
): Failure | null {
  if (never.includes(source.kind)) return failure('publicVersion.kind', { kind: source.kind })
  if (source.modelId === null) return failure('publicVersion.noModel', {})
  const isFrozen = source.kind !== 'minutes' || minutes?.issuedId === source.id
  return isFrozen ? null : failure('publicVersion.notApproved', {})
}

/** What the legend sheet still lacks to be published. */
export const legendFields = ['area', 'signerPost', 'reservedFor', 'committeeRecord', 'committeeDate'] as const

/** Why it cannot be published (R39): nothing is removed, or the legend sheet lacks something. */
export function whyCannotPublish(version: PublicVersion, redactions: readonly Redaction[]): Failure | null {
  if (version.issuedId) return failure('publicVersion.published', {})
  if (redactions.length === 0) return failure('publicVersion.nothing', {})
  const missing = legendFields.find(
    (field) => !version[field] && (field !== 'reservedFor' || version.character !== 'confidential'),
  )
  if (missing) return failure('publicVersion.legend', { missing })
  const { committeeDate, classifiedOn } = version
  return committeeDate && committeeDate < classifiedOn
    ? failure('publicVersion.committeeEarly', { committee: committeeDate, classified: classifiedOn })
    : null
}

/** Why it is not published yet: what looks like personal data was neither removed nor left, and nobody says why. */
export function whyCannotLeave(pending: number, leftReason: string): Failure | null {
  return pending > 0 && leftReason === '' ? failure('publicVersion.pending', { pending }) : null
}

/** Seats of the government, and those who run the body, are held by public servants (R40). */
export function isServant({ sector, seat }: Membership): boolean {
  return seat.role !== 'member' || /\b(gobierno|autoridad(es)?|ayuntamiento|servid)/.test(fold(sector.name))
}

/** It waits for the Comité: its paper says PROYECTO across (R39). */
export function isProject({ committeeRecord, committeeDate }: PublicVersion): boolean {
  return committeeRecord === '' || committeeDate === null
}
