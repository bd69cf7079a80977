import type { IssuedDocument } from '../domain/attachment.ts'
import type { SignatureStanding, SigningMethod } from '../domain/document-signature.ts'
import type { Failure } from '../domain/failure.ts'
import type { RecordId } from '../domain/ids.ts'
import type { Signature } from '../domain/minutes.ts'
import type { Instant, TimeZone } from '../domain/time.ts'

/** One who signs a paper: as it prints them, how they stand and how they signed. */
export type SigningRow = {
  readonly id: RecordId
  readonly number: string
  readonly name: string
  readonly capacity: string
  readonly state: Signature['state']
  readonly at: Instant | null
  readonly note: string
  readonly method: SigningMethod | null
  /** Of the signature put on the screen that counts. */
  readonly signatureId: RecordId | null
}

/** A signature that does not count any more. */
export type VoidSignature = {
  readonly id: RecordId
  readonly name: string
  readonly at: Instant
  readonly version: number
  readonly standing: Exclude<SignatureStanding, 'inForce'>
  readonly withdrawnBecause: string
}

export type SigningView = {
  readonly document: IssuedDocument
  /** Under its title: the day and the manner of the session. */
  readonly subtitle: string
  readonly timeZone: TimeZone
  readonly rows: readonly SigningRow[]
  readonly void: readonly VoidSignature[]
  /** Why nothing can be signed on it now. */
  readonly whyNot: Failure | null
}
