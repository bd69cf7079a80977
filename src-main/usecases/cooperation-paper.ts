import { validOn } from '../domain/body.ts'
import type { CooperationAgreement } from '../domain/cooperation-agreement.ts'
import type { RecordId } from '../domain/ids.ts'
import { localDate } from '../domain/time.ts'
import { cooperationDocument } from '../documents/cooperation-agreement.ts'
import { cooperationNumbering } from './cooperation-numbers.ts'
import { need } from './dossier.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { Environment, ReadStore } from './ports.ts'

/** The paper of a convenio as it stands, under the letterhead of the day it is signed. */
export function draftOfCooperation(store: ReadStore, id: RecordId, env: Environment): PaperDraft {
  return paperOfCooperation(store, need(store, 'cooperationAgreement', id), env)
}

export function paperOfCooperation(
  store: ReadStore,
  agreement: CooperationAgreement,
  env: Environment,
): PaperDraft {
  const { bodyId, modifiesId } = agreement
  const body = need(store, 'body', bodyId)
  const date = agreement.signingDate ?? localDate(env.now(), body.timeZone)
  const letterhead = validOn(store.where('letterhead', { bodyId }), date)
  const original = modifiesId ? need(store, 'cooperationAgreement', modifiesId) : null
  const { key } = cooperationNumbering(store, agreement, env)
  return {
    kind: 'cooperationAgreement',
    key,
    bodyId,
    sessionId: null,
    logoId: letterhead?.logoId ?? null,
    sourceId: null,
    build: (stamp, format) =>
      cooperationDocument({ body, letterhead, agreement, key, original }, stamp, format),
    template: { kind: 'cooperationAgreement', date },
  }
}
