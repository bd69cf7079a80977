import { z } from 'zod'
import { minutesLimit } from '../domain/agenda.ts'
import { AgreementDraft, agreementStatuses } from '../domain/agreement.ts'
import { documentKinds } from '../domain/attachment.ts'
import {
  AgendaItemId,
  AgreementId,
  AttachmentId,
  BodyId,
  RecordId,
  SeatId,
  SessionId,
} from '../domain/ids.ts'
import { MinutesCorrection, minutesStatuses, signatureStates } from '../domain/minutes.ts'
import { DocumentTemplate, OwnTextSet } from '../domain/template.ts'
import { DrawingSpread } from '../domain/paper.ts'
import type { PaperCheck } from '../domain/paper-check.ts'
import { optionalLine, prose, requiredLine } from '../domain/text.ts'
import { Instant, LocalDate } from '../domain/time.ts'
import type {
  AgreementRow,
  DocumentState,
  FollowUpFile,
  IssuedFacts,
  IssuedPaper,
  IssuedRow,
  SavedReply,
  TemplateList,
} from './views.ts'
import { base, command, query, shape } from './procedures.ts'

/** What a session leaves written: its acta, its agreements, its documents. */
export const paperContract = {
  minutes: {
    /** The whole text of one item, Markdown. */
    saveItem: command().input(z.strictObject({ itemId: AgendaItemId, minutes: prose(minutesLimit) })),
    advance: command().input(z.strictObject({ sessionId: SessionId, to: z.enum(minutesStatuses) })),
    sign: command().input(
      z.strictObject({
        sessionId: SessionId,
        seatId: SeatId,
        state: z.enum(signatureStates),
        note: optionalLine(300),
        /** Null is now. */
        at: Instant.nullable().default(null),
      }),
    ),
    saveObservation: command().input(
      z.strictObject({
        id: RecordId.nullable(),
        sessionId: SessionId,
        seatId: SeatId,
        agendaItemId: AgendaItemId.nullable(),
        text: prose(5000),
        /** Null is now. */
        receivedAt: Instant.nullable().default(null),
      }),
    ),
    answerObservation: command().input(
      z.strictObject({ id: RecordId, outcome: z.enum(['accepted', 'rejected']), answer: prose(5000) }),
    ),
    removeObservation: command().input(z.strictObject({ id: RecordId })),
    /** A fe de erratas or an addendum of an acta that is frozen (R30). */
    saveCorrection: base
      .input(
        MinutesCorrection.unwrap()
          .pick({ sessionId: true, kind: true, reason: true, changes: true, text: true })
          .extend({ id: RecordId.nullable() }),
      )
      .output(shape<SavedReply & { readonly correctionId: RecordId }>()),
    removeCorrection: command().input(z.strictObject({ id: RecordId })),
    /** Ties the scan of the signed paper to the frozen acta. */
    attachScan: command().input(z.strictObject({ sessionId: SessionId, attachmentId: AttachmentId })),
    removeAttachment: command().input(z.strictObject({ attachmentId: AttachmentId })),
  },
  agreement: {
    list: query<readonly AgreementRow[]>().input(z.strictObject({ bodyId: BodyId })),
    get: query<FollowUpFile>().input(z.strictObject({ agreementId: AgreementId })),
    /** A draft under an item: its number is only reserved until its vote passes. */
    draft: base
      .input(z.strictObject({ agendaItemId: AgendaItemId, agreement: AgreementDraft }))
      .output(shape<SavedReply & { readonly agreementId: AgreementId }>()),
    update: command().input(z.strictObject({ agreementId: AgreementId, agreement: AgreementDraft })),
    removeDraft: command().input(z.strictObject({ agreementId: AgreementId })),
    /** Progress, and the change of state when there is one (R26). */
    note: command().input(
      z.strictObject({
        agreementId: AgreementId,
        date: LocalDate,
        author: requiredLine(160),
        text: prose(5000),
        progress: z.int().min(0).max(100),
        status: z.enum(agreementStatuses),
      }),
    ),
  },
  template: {
    /** Formats and own texts of a body, with their dates. */
    list: query<TemplateList>().input(z.strictObject({ bodyId: BodyId })),
    /** Makes or replaces the format that begins on that date; without changes, it is that of the program. */
    save: command().input(DocumentTemplate.unwrap().omit({ id: true })),
    /** Makes or replaces the texts that begin on that date. */
    saveTexts: command().input(OwnTextSet.unwrap().omit({ id: true })),
  },
  document: {
    list: query<readonly IssuedRow[]>().input(z.strictObject({ bodyId: BodyId })),
    /** Freezes the document as it stands and answers where its PDF is. The same content is the same version. */
    issue: base
      .input(
        z.strictObject({
          kind: z.enum(documentKinds),
          /** Session of the document, body of the follow-up, or the correction. */
          subjectId: z.union([SessionId, BodyId, RecordId]),
          /** On what a drawing is printed; that of the last time when absent. */
          spread: DrawingSpread.optional(),
          /** Of how things stood on that day, where a paper can say it; today when absent. */
          date: LocalDate.optional(),
        }),
      )
      .output(shape<IssuedPaper>()),
    /** The last paper issued, and whether the data changed after it. */
    state: query<DocumentState>().input(
      z.strictObject({ kind: z.enum(documentKinds), subjectId: z.union([SessionId, BodyId, RecordId]) }),
    ),
    /** Who signed it and whether the data changed after it was issued. */
    facts: query<IssuedFacts>().input(z.strictObject({ issuedId: RecordId })),
    /** Hands the PDF to the system's printer; false when the page must do it. */
    print: base.input(z.strictObject({ issuedId: RecordId })).output(shape<boolean>()),
    /** What is known of the foot of a page, the text of its code, a fingerprint or a SHA-256 that a person types. */
    check: query<PaperCheck>().input(z.strictObject({ written: requiredLine(300) })),
    /** Whether the bytes kept are still those of their digest. */
    verify: base
      .input(z.strictObject({ issuedId: RecordId }))
      .output(shape<{ readonly isIntact: boolean; readonly sha256: string }>()),
  },
}
