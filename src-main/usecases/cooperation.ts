import { CooperationAgreement, type CooperationDraft, draftOf } from '../domain/cooperation-agreement.ts'
import { whyCannotModify, whyCannotRemove } from '../domain/cooperation-life.ts'
import { startOf, whyCannotWrite } from '../domain/cooperation-rules.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { BodyId, CooperationAgreementId } from '../domain/ids.ts'
import type { LocalDate } from '../domain/time.ts'
import { modificationName } from '../locale/cooperation-names.ts'
import { copiedDraft, draftFromTemplate, modificationDraft } from './cooperation-templates.ts'
import { need, todayOf } from './dossier.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'

/** The agreements that modify one, in their order. */
export function modificationsOf(store: ReadStore, id: CooperationAgreementId): CooperationAgreement[] {
  return store.where('cooperationAgreement', { modifiesId: id })
}

function putNew(
  store: WriteStore,
  bodyId: BodyId,
  draft: CooperationDraft,
  modifiesId: CooperationAgreementId | null,
  env: Environment,
): CooperationAgreementId {
  const id = env.newId() as CooperationAgreementId
  const agreement = CooperationAgreement.parse({
    ...draft,
    id,
    bodyId,
    modifiesId,
    number: null,
    series: '',
    year: null,
    key: '',
    status: 'draft',
    reviewAt: null,
    sentAt: null,
    signedAt: null,
    issuedId: null,
    cancelReason: '',
    terminatedOn: null,
    terminationReason: '',
    terminationDocId: null,
  })
  store.put('cooperationAgreement', agreement)
  return id
}

/** A new convenio from a template or from another one of the same body. */
export function createCooperation(
  store: WriteStore,
  input: {
    bodyId: BodyId
    name: string
    from: { templateId: string } | { cooperationId: CooperationAgreementId }
  },
  env: Environment,
): CooperationAgreementId {
  const { bodyId, name, from } = input
  const body = need(store, 'body', bodyId)
  if ('templateId' in from)
    return putNew(store, bodyId, { ...draftFromTemplate(from.templateId, body, env), name }, null, env)
  const original = need(store, 'cooperationAgreement', from.cooperationId)
  if (original.bodyId !== bodyId) fail('record.missing', { table: 'cooperationAgreement' })
  return putNew(store, bodyId, copiedDraft(draftOf(original), name, env), null, env)
}

/** When the agreement that this one modifies began. */
export function formerStart(store: ReadStore, { modifiesId }: CooperationAgreement): LocalDate | null {
  return modifiesId ? startOf(need(store, 'cooperationAgreement', modifiesId)) : null
}

/** What was written, however unfinished. Files of annexes are the body's own. */
export function saveCooperation(
  store: WriteStore,
  { cooperationId, cooperation }: { cooperationId: CooperationAgreementId; cooperation: CooperationDraft },
): void {
  const former = need(store, 'cooperationAgreement', cooperationId)
  refuse(whyCannotWrite(former, cooperation, formerStart(store, former)))
  for (const { attachmentId } of cooperation.annexes)
    if (attachmentId && need(store, 'attachment', attachmentId).bodyId !== former.bodyId)
      fail('record.missing', { table: 'attachment' })
  const kept = new Set(cooperation.parties.map(({ id }) => id))
  const orphan = store.where('undertaking', { cooperationAgreementId: cooperationId })
  if (orphan.some(({ partyId }) => !kept.has(partyId))) fail('record.inUse', { table: 'cooperationParty' })
  store.put('cooperationAgreement', { ...former, ...cooperation })
}

/** A convenio that modifies the first one of its chain (R54): what was signed never changes. */
export function modifyCooperation(
  store: WriteStore,
  id: CooperationAgreementId,
  env: Environment,
): CooperationAgreementId {
  const asked = need(store, 'cooperationAgreement', id)
  const first = asked.modifiesId ? need(store, 'cooperationAgreement', asked.modifiesId) : asked
  const others = modificationsOf(store, first.id)
  refuse(whyCannotModify(first, others, todayOf(store, first.bodyId, env)))
  const number = Math.max(0, ...others.map((other) => other.number ?? 0)) + 1
  const draft = modificationDraft(draftOf(first), number, modificationName, env)
  return putNew(store, first.bodyId, draft, first.id, env)
}

/** Only what never had a number, and nothing that hangs from it stays behind. */
export function removeCooperation(store: WriteStore, id: CooperationAgreementId): void {
  refuse(whyCannotRemove(need(store, 'cooperationAgreement', id)))
  if (store.where('recordFile', { subjectId: id }).length > 0)
    fail('record.inUse', { table: 'cooperationAgreement' })
  const of = { cooperationAgreementId: id }
  for (const undertaking of store.where('undertaking', of)) {
    for (const note of store.where('undertakingNote', { undertakingId: undertaking.id }))
      store.remove('undertakingNote', note.id)
    store.remove('undertaking', undertaking.id)
  }
  for (const link of store.where('cooperationLink', of)) store.remove('cooperationLink', link.id)
  store.remove('cooperationAgreement', id)
}
