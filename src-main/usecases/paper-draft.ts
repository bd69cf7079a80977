import type { DocumentKind } from '../domain/attachment.ts'
import type { BodyId, RecordId, SessionId } from '../domain/ids.ts'
import type { DrawingSpread } from '../domain/paper.ts'
import type { Secret } from '../domain/leaks.ts'
import type { TemplateKind } from '../domain/template.ts'
import type { LocalDate } from '../domain/time.ts'
import type { IssueStamp, PaperData } from '../documents/issue-stamp.ts'
import type { DocumentModel } from '../documents/model.ts'
import type { Format } from '../documents/wording.ts'

/** What is asked of a paper besides what it is of: on what a drawing goes, or how things stood on what day. */
export type Asked = { readonly spread?: DrawingSpread | null; readonly date?: LocalDate | null }

/** A paper before it has a version. */
export type PaperDraft = {
  readonly kind: DocumentKind
  readonly key: string
  readonly bodyId: BodyId
  readonly sessionId: SessionId | null
  readonly logoId: string | null
  /** The issued paper it is made from; null for those made from the data. */
  readonly sourceId: RecordId | null
  build(stamp: IssueStamp, format: Format): DocumentModel
  /** Whose format it takes, and of what date; none where the body changes nothing. */
  readonly template?: { readonly kind: TemplateKind; readonly date: LocalDate }
  /** What its PDF carries inside for machines. */
  readonly data?: PaperData | null
  /** What its file must not say anywhere: it is read back before it is kept. */
  readonly secrets?: readonly Secret[]
}
