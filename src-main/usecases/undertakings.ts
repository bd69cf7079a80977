import { fail, refuse } from '../domain/failure.ts'
import type { AgreementId, CooperationAgreementId, UndertakingId } from '../domain/ids.ts'
import {
  type CooperationLink,
  type Undertaking,
  type UndertakingNote,
  whyCannotNote,
  whyCannotRemoveUndertaking,
} from '../domain/undertaking.ts'
import { formerOf, need } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

/** What a party took upon itself. Its progress changes by its notes alone. */
export function saveUndertaking(
  store: WriteStore,
  input: Pick<Undertaking, 'partyId' | 'text' | 'responsible' | 'dueDate'> & {
    id: UndertakingId | null
    cooperationId: CooperationAgreementId
  },
  env: Environment,
): void {
  const { id, cooperationId, ...written } = input
  const { parties, status } = need(store, 'cooperationAgreement', cooperationId)
  if (status === 'cancelled') fail('cooperation.frozen', { status })
  if (!parties.some((party) => party.id === input.partyId))
    fail('input.invalid', { field: 'partyId', reason: 'missing', limit: null })
  if (!input.text.trim()) fail('input.invalid', { field: 'text', reason: 'missing', limit: null })
  const former = formerOf(store, 'undertaking', id, { cooperationAgreementId: cooperationId })
  store.put('undertaking', {
    status: 'pending',
    progress: 0,
    position: store.where('undertaking', { cooperationAgreementId: cooperationId }).length,
    ...former,
    ...written,
    id: former?.id ?? (env.newId() as UndertakingId),
    cooperationAgreementId: cooperationId,
  })
}

export function removeUndertaking(store: WriteStore, id: UndertakingId): void {
  need(store, 'undertaking', id)
  refuse(whyCannotRemoveUndertaking(store.where('undertakingNote', { undertakingId: id })))
  store.remove('undertaking', id)
}

export function noteUndertaking(
  store: WriteStore,
  input: Omit<UndertakingNote, 'id'>,
  env: Environment,
): void {
  const undertaking = need(store, 'undertaking', input.undertakingId)
  refuse(whyCannotNote(undertaking, input))
  const progress = input.status === 'fulfilled' ? 100 : input.progress
  store.put('undertakingNote', { ...input, progress, id: env.newId() })
  store.put('undertaking', { ...undertaking, status: input.status, progress })
}

/** The agreements of sessions of one relation, all at once; only those that were adopted. */
export function linkAgreements(
  store: WriteStore,
  input: {
    cooperationId: CooperationAgreementId
    relation: CooperationLink['relation']
    agreementIds: readonly AgreementId[]
  },
  env: Environment,
): void {
  const { cooperationId, relation } = input
  const { bodyId } = need(store, 'cooperationAgreement', cooperationId)
  const of = { cooperationAgreementId: cooperationId, relation }
  const former = store.where('cooperationLink', of)
  const wanted = new Set(input.agreementIds)
  for (const link of former) if (!wanted.has(link.agreementId)) store.remove('cooperationLink', link.id)
  for (const agreementId of wanted) {
    const agreement = need(store, 'agreement', agreementId)
    if (agreement.bodyId !== bodyId) fail('record.missing', { table: 'agreement' })
    if (agreement.number === null) fail('cooperation.notAdopted', {})
    if (former.some((link) => link.agreementId === agreementId)) continue
    store.put('cooperationLink', { ...of, id: env.newId(), agreementId })
  }
}
