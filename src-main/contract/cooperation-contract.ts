import { z } from 'zod'
import { CooperationDraft } from '../domain/cooperation-agreement.ts'
import {
  AgreementId,
  AttachmentId,
  BodyId,
  CooperationAgreementId,
  RecordId,
  UndertakingId,
} from '../domain/ids.ts'
import { signatureStates } from '../domain/minutes.ts'
import { optionalLine, prose, requiredLine } from '../domain/text.ts'
import { Instant, LocalDate } from '../domain/time.ts'
import { linkRelations, UndertakingNote } from '../domain/undertaking.ts'
import type { CooperationFile, CooperationRow, CooperationTemplateView } from './cooperation-views.ts'
import { base, command, query, shape } from './procedures.ts'
import type { SavedReply } from './views.ts'

const ofOne = z.strictObject({ cooperationId: CooperationAgreementId })
const created = () => shape<SavedReply & { readonly cooperationId: CooperationAgreementId }>()

/** Convenios: their text, their signatures, what follows from them. */
export const cooperationContract = {
  cooperation: {
    list: query<readonly CooperationRow[]>().input(z.strictObject({ bodyId: BodyId })),
    get: query<CooperationFile>().input(ofOne),
    templates: query<readonly CooperationTemplateView[]>(),
    /** From a template, or with the text of another one. */
    create: base
      .input(
        z.strictObject({
          bodyId: BodyId,
          name: requiredLine(300),
          from: z.union([z.strictObject({ templateId: requiredLine(60) }), ofOne]),
        }),
      )
      .output(created()),
    /** The whole text, however unfinished. */
    save: command().input(ofOne.extend({ cooperation: CooperationDraft })),
    /** The paper of a text that is not saved, to be looked at. */
    tryOut: base
      .input(ofOne.extend({ cooperation: CooperationDraft }))
      .output(shape<{ readonly url: string }>()),
    /** One that modifies the first of its chain (R54). */
    modify: base.input(ofOne).output(created()),
    remove: command().input(ofOne),
    move: command().input(
      ofOne.extend({ to: z.enum(['draft', 'review', 'signed', 'cancelled']), reason: optionalLine(500) }),
    ),
    /** Numbers it and freezes its paper, to be signed. */
    send: command().input(ofOne),
    sign: command().input(
      ofOne.extend({
        signerId: RecordId,
        state: z.enum(signatureStates),
        note: optionalLine(300),
        /** Null is now. */
        at: Instant.nullable().default(null),
      }),
    ),
    attachScan: command().input(ofOne.extend({ attachmentId: AttachmentId })),
    terminate: command().input(
      ofOne.extend({
        date: LocalDate,
        reason: optionalLine(500),
        attachmentId: AttachmentId.nullable(),
      }),
    ),
    saveUndertaking: command().input(
      ofOne.extend({
        id: UndertakingId.nullable(),
        partyId: RecordId,
        text: prose(5000),
        responsible: optionalLine(160),
        dueDate: LocalDate.nullable(),
      }),
    ),
    removeUndertaking: command().input(z.strictObject({ undertakingId: UndertakingId })),
    noteUndertaking: command().input(UndertakingNote.unwrap().omit({ id: true })),
    link: command().input(
      ofOne.extend({ relation: z.enum(linkRelations), agreementIds: z.array(AgreementId).max(100) }),
    ),
  },
}
