import type { IssuedDocument } from '../domain/attachment.ts'
import type { Failure } from '../domain/failure.ts'
import type { Leak } from '../domain/leaks.ts'
import type { GroundRules } from '../domain/legal-grounds.ts'
import type { Suggestion } from '../domain/personal-data.ts'
import type { PublicVersion } from '../domain/public-version.ts'
import type { Mark } from '../domain/redaction.ts'
import type { DocumentModel } from '../documents/model.ts'
import type { PublicSpan } from '../documents/public-duties.ts'
import type { NumberedRedaction } from '../documents/public-version.ts'

/** A suggestion and the text of the paper that it is in; `key` says that it was looked at. */
export type MarkedSuggestion = Suggestion & Mark & { readonly key: string }

export type PublicVersionRow = {
  readonly version: PublicVersion
  readonly issued: IssuedDocument | null
  readonly redactions: number
}

export type PublicVersionView = {
  readonly version: PublicVersion
  readonly source: IssuedDocument
  /** What the source says, to be marked. */
  readonly model: DocumentModel
  readonly redactions: readonly NumberedRedaction[]
  /** What the law makes public (R40). */
  readonly spans: readonly PublicSpan[]
  readonly suggestions: readonly MarkedSuggestion[]
  readonly grounds: GroundRules
  /** Why it cannot be published now. */
  readonly refusal: Failure | null
  readonly issued: IssuedDocument | null
  readonly others: readonly PublicVersionRow[]
}

/** What the check of the PDF found. */
export type LeakReport = { readonly pages: number; readonly leaks: readonly Leak[] }
