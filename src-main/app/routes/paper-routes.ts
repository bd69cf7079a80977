import * as agenda from '../../usecases/agenda.ts'
import * as agreements from '../../usecases/agreements.ts'
import { checkClaim } from '../../usecases/check-paper.ts'
import * as corrections from '../../usecases/corrections.ts'
import { need } from '../../usecases/dossier.ts'
import * as minutes from '../../usecases/minutes.ts'
import * as observations from '../../usecases/observations.ts'
import * as templates from '../../usecases/templates.ts'
import type { Services } from '../services.ts'
import { os } from './implementer.ts'

/** Actas, agreements and documents: which use case answers each entry. */
export function paperRoutes(services: Services) {
  const { environment: env, documents, query, command, saved } = services
  /** The session it belongs to: what undo looks at. */
  const scope = {
    item: (itemId: string) => query((store) => need(store, 'agendaItem', itemId).sessionId),
    agreement: (id: string) => query((store) => need(store, 'agreement', id).sessionId),
  }

  return {
    minutes: {
      saveItem: os.minutes.saveItem.handler(({ input }) =>
        saved('minutes.saveItem', null, (store) => agenda.saveItemMinutes(store, input)),
      ),
      advance: os.minutes.advance.handler(({ input }) =>
        input.to === 'approved'
          ? documents.approveMinutes(input.sessionId)
          : saved('minutes.advance', input.sessionId, (store) =>
              minutes.advanceMinutes(store, { ...input, issuedId: null }, env),
            ),
      ),
      sign: os.minutes.sign.handler(({ input }) =>
        saved('minutes.sign', input.sessionId, (store) => minutes.recordSignature(store, input, env)),
      ),
      saveObservation: os.minutes.saveObservation.handler(({ input }) =>
        saved('minutes.saveObservation', null, (store) => observations.saveObservation(store, input, env)),
      ),
      answerObservation: os.minutes.answerObservation.handler(({ input }) =>
        saved('minutes.answerObservation', null, (store) =>
          observations.answerObservation(store, input, env),
        ),
      ),
      removeObservation: os.minutes.removeObservation.handler(({ input }) =>
        saved('minutes.removeObservation', null, (store) =>
          observations.removeObservation(store, input.id, env),
        ),
      ),
      saveCorrection: os.minutes.saveCorrection.handler(({ input }) => {
        const { result, ...reply } = command('minutes.saveCorrection', null, (store) =>
          corrections.saveCorrection(store, input, env),
        )
        return { ...reply, correctionId: result }
      }),
      removeCorrection: os.minutes.removeCorrection.handler(({ input }) =>
        saved('minutes.removeCorrection', null, (store) => corrections.removeCorrection(store, input.id)),
      ),
      attachScan: os.minutes.attachScan.handler(({ input }) =>
        saved('minutes.attachScan', input.sessionId, (store) => minutes.attachScan(store, input, env)),
      ),
      removeAttachment: os.minutes.removeAttachment.handler(({ input }) =>
        saved('minutes.removeAttachment', null, (store) =>
          minutes.removeAttachment(store, input.attachmentId),
        ),
      ),
    },
    agreement: {
      list: os.agreement.list.handler(({ input }) =>
        query((store) => agreements.listAgreements(store, input.bodyId)),
      ),
      get: os.agreement.get.handler(({ input }) =>
        query((store) => agreements.getAgreement(store, input.agreementId)),
      ),
      draft: os.agreement.draft.handler(({ input }) => {
        const session = scope.item(input.agendaItemId)
        const { result, ...reply } = command('agreement.draft', session, (store) =>
          agreements.draftAgreement(store, input, env),
        )
        return { ...reply, agreementId: result }
      }),
      update: os.agreement.update.handler(({ input }) =>
        saved('agreement.update', null, (store) => agreements.updateAgreement(store, input)),
      ),
      removeDraft: os.agreement.removeDraft.handler(({ input }) =>
        saved('agreement.removeDraft', scope.agreement(input.agreementId), (store) =>
          agreements.removeDraft(store, input.agreementId),
        ),
      ),
      note: os.agreement.note.handler(({ input }) =>
        saved('agreement.note', null, (store) => agreements.noteAgreement(store, input, env)),
      ),
    },
    template: {
      list: os.template.list.handler(({ input }) =>
        query((store) => templates.listTemplates(store, input.bodyId, env.now())),
      ),
      save: os.template.save.handler(({ input }) =>
        saved('template.save', null, (store) => templates.saveTemplate(store, input, env)),
      ),
      saveTexts: os.template.saveTexts.handler(({ input }) =>
        saved('template.saveTexts', null, (store) => templates.saveOwnTexts(store, input, env)),
      ),
    },
    document: {
      list: os.document.list.handler(({ input }) => documents.list(input.bodyId)),
      issue: os.document.issue.handler(({ input }) =>
        documents.issue(input.kind, input.subjectId, {
          spread: input.spread ?? null,
          date: input.date ?? null,
        }),
      ),
      state: os.document.state.handler(({ input }) => documents.state(input.kind, input.subjectId)),
      facts: os.document.facts.handler(({ input }) => documents.facts(input.issuedId)),
      print: os.document.print.handler(({ input }) => documents.print(input.issuedId)),
      check: os.document.check.handler(({ input }) => query((store) => checkClaim(store, input.written))),
      verify: os.document.verify.handler(({ input }) => documents.verify(input.issuedId)),
    },
  }
}
