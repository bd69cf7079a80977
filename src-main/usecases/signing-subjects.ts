import type { DocumentKind, IssuedDocument } from '../domain/attachment.ts'
import { isWritable } from '../domain/cooperation-agreement.ts'
import { failure, type Failure } from '../domain/failure.ts'
import type { CooperationAgreementId, RecordId, SeatId } from '../domain/ids.ts'
import { isEditable, type Signature } from '../domain/minutes.ts'
import { expectedSigners } from '../domain/signers.ts'
import type { Instant } from '../domain/time.ts'
import { cooperationCells } from '../documents/cooperation-closing.ts'
import type { DocumentModel } from '../documents/model.ts'
import { plainText } from '../documents/plain-text.ts'
import { signersIn } from '../documents/signed-copy.ts'
import { loadDossier, need } from './dossier.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'

/** Who signs a paper, and what its list says of them. */
export type Signatory = {
  readonly id: RecordId
  /** The cell of the paper where they sign. */
  readonly number: string
  readonly state: Signature['state']
  readonly at: Instant | null
  readonly note: string
}

/** How the papers of a kind are signed on the screen. */
export type SigningSubject = {
  /** The paper that is in force of what this one is of; null while none is. */
  inForce(store: ReadStore, issued: IssuedDocument): RecordId | null
  signatories(store: ReadStore, issued: IssuedDocument, env: Environment): readonly Signatory[]
  /** Why its signatures do not change any more, or not yet. */
  whyClosed(store: ReadStore, issued: IssuedDocument): Failure | null
  /** Notes in the list of the paper that one signed, or that the signature was taken back. */
  note?(
    store: WriteStore,
    issued: IssuedDocument,
    signerId: RecordId,
    at: Instant | null,
    env: Environment,
  ): void
}

/** The acta is signed from its approval until its signatures are complete (R30, R31). */
const minutes: SigningSubject = {
  inForce: (store, { subjectId }) => store.get('minutes', subjectId)?.issuedId ?? null,
  signatories(store, { sessionId }, env) {
    const dossier = loadDossier(store, sessionId!, env)
    return expectedSigners(dossier).map(({ member: { seat } }) => {
      const found = dossier.signatures.find(({ seatId }) => seatId === seat.id)
      const { state, at, note } = found ?? { state: 'pending' as const, at: null, note: '' }
      return { id: seat.id, number: String(seat.number), state, at, note }
    })
  },
  whyClosed(store, { subjectId, key }) {
    const acta = need(store, 'minutes', subjectId)
    if (acta.status === 'approved') return null
    return failure('signature.notOnScreen', { key, reason: isEditable(acta) ? 'open' : 'complete' })
  },
  note(store, { sessionId }, signerId, at, env) {
    const seatId = signerId as SeatId
    const [same] = store.where('signature', { sessionId: sessionId!, seatId })
    const state = at ? ('signed' as const) : ('pending' as const)
    store.put('signature', {
      id: same?.id ?? env.newId(),
      sessionId: sessionId!,
      seatId,
      state,
      at,
      note: '',
    })
  },
}

/** A convenio is signed from when it is taken to signature until every party has (R54). */
const cooperationAgreement: SigningSubject = {
  inForce: (store, { subjectId }) => store.get('cooperationAgreement', subjectId)?.issuedId ?? null,
  signatories(store, { id: issuedId, subjectId }) {
    const agreement = need(store, 'cooperationAgreement', subjectId)
    const signatures = store.where('cooperationSignature', { issuedId })
    return cooperationCells(agreement).map(({ id, number }) => {
      const found = signatures.find(({ signerId }) => signerId === id)
      const { state, at, note } = found ?? { state: 'pending' as const, at: null, note: '' }
      return { id, number, state, at, note }
    })
  },
  whyClosed(store, { subjectId, key }) {
    const agreement = need(store, 'cooperationAgreement', subjectId)
    if (agreement.status === 'signing') return null
    return failure('signature.notOnScreen', { key, reason: isWritable(agreement) ? 'open' : 'complete' })
  },
  note(store, { id: issuedId, subjectId }, signerId, at, env) {
    const [same] = store.where('cooperationSignature', { issuedId, signerId })
    store.put('cooperationSignature', {
      id: same?.id ?? env.newId(),
      cooperationAgreementId: subjectId as CooperationAgreementId,
      issuedId,
      signerId,
      state: at ? 'signed' : 'pending',
      at,
      note: '',
    })
  },
}

export const signingSubjects: { readonly [K in DocumentKind]?: SigningSubject } = {
  minutes,
  cooperationAgreement,
}

/** A cell of a paper where somebody signs, as it is printed. */
export type SigningCell = { readonly number: string; readonly name: string; readonly capacity: string }

export function cellsIn({ blocks }: DocumentModel): readonly SigningCell[] {
  return signersIn(blocks).map(({ number, name, capacity }) => ({
    number,
    name: plainText(name),
    capacity: plainText(capacity),
  }))
}
