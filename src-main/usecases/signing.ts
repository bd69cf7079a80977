import type { IssuedDocument } from '../domain/attachment.ts'
import {
  type DocumentSignature,
  type Ink,
  type PaperInForce,
  type SignatureStanding,
  signatureStanding,
  whyNotASignature,
} from '../domain/document-signature.ts'
import { fail, failure, type Failure, refuse } from '../domain/failure.ts'
import type { RecordId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import type { SigningRow, SigningView } from '../contract/signing-views.ts'
import type { DocumentModel } from '../documents/model.ts'
import { plainText } from '../documents/plain-text.ts'
import { need } from './dossier.ts'
import { issuedModel } from './kept-papers.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'
import { stampAfter } from './stamp.ts'
import { cellsIn, signingSubjects, type SigningSubject } from './signing-subjects.ts'

function subjectOf({ kind, key }: IssuedDocument): SigningSubject {
  return signingSubjects[kind] ?? fail('signature.notOnScreen', { key, reason: 'kind' })
}

/** Why what is signed on that paper does not count: there is another in force, or none. */
function whyNotInForce(store: ReadStore, issued: IssuedDocument): Failure | null {
  const current = subjectOf(issued).inForce(store, issued)
  if (current === issued.id) return null
  if (current === null) return failure('signature.notOnScreen', { key: issued.key, reason: 'open' })
  const { key, version } = need(store, 'issuedDocument', current)
  return failure('signature.otherPaper', { key, version })
}

/** Why nothing can be signed on that paper: another is in force, its bytes changed, or its signatures are settled. */
function whyCannotSignOn(store: ReadStore, issued: IssuedDocument, env: Environment): Failure | null {
  const { id, key, version, modelId } = issued
  const notInForce = whyNotInForce(store, issued)
  if (notInForce) return notInForce
  if (modelId === null) return failure('signature.notOnScreen', { key, reason: 'unkept' })
  if (digestNow(store, id, env) !== issued.sha256) return failure('signature.altered', { key, version })
  return subjectOf(issued).whyClosed(store, issued)
}

function digestNow(store: ReadStore, id: RecordId, env: Environment): string {
  return env.sha256(store.bytes(id) ?? '')
}

function paperInForce(store: ReadStore, issued: IssuedDocument, env: Environment): PaperInForce | null {
  const id = signingSubjects[issued.kind]?.inForce(store, issued) ?? null
  return id === null ? null : { id, sha256: digestNow(store, id, env) }
}

/** A signature put on a paper or on a former version of it, and whether it counts. */
export type StandingSignature = {
  readonly signature: DocumentSignature
  readonly standing: SignatureStanding
  readonly withdrawnBecause: string
}

/** Every signature put on any version of that paper, in the order in which they were put. */
export function signaturesOf(
  store: ReadStore,
  issued: IssuedDocument,
  env: Environment,
): readonly StandingSignature[] {
  const inForce = paperInForce(store, issued, env)
  const { bodyId, kind, key } = issued
  return store
    .where('issuedDocument', { bodyId, kind, key })
    .flatMap(({ id }) => store.where('documentSignature', { issuedId: id }))
    .map((signature) => {
      const withdrawals = store.where('signatureWithdrawal', { signatureId: signature.id })
      const standing = signatureStanding(signature, withdrawals, inForce)
      return { signature, standing, withdrawnBecause: withdrawals[0]?.reason ?? '' }
    })
}

/** Who signs a paper, how each stands, and what was signed on versions that are no longer in force. */
export function getSigning(store: ReadStore, issuedId: RecordId, env: Environment): SigningView {
  const document = need(store, 'issuedDocument', issuedId)
  const subject = subjectOf(document)
  const all = signaturesOf(store, document, env)
  const model = issuedModel(store, document)
  const cells = new Map((model ? cellsIn(model) : []).map((cell) => [cell.number, cell]))
  const rows = subject.signatories(store, document, env).map((signatory): SigningRow => {
    const found = all.find(
      ({ signature, standing }) => signature.signerId === signatory.id && standing === 'inForce',
    )
    const { name = '', capacity = '' } = cells.get(signatory.number) ?? {}
    const method = found ? found.signature.method : signatory.state === 'signed' ? 'paper' : null
    return { ...signatory, name, capacity, method, signatureId: found?.signature.id ?? null }
  })
  return {
    document,
    subtitle: model ? subtitleOf(model) : '',
    timeZone: need(store, 'body', document.bodyId).timeZone,
    rows,
    void: all.flatMap(({ signature, standing, withdrawnBecause }) => {
      const { id, name, at, issuedId: of } = signature
      const { version } = need(store, 'issuedDocument', of)
      return standing === 'inForce' ? [] : [{ id, name, at, version, standing, withdrawnBecause }]
    }),
    whyNot: whyCannotSignOn(store, document, env),
  }
}

function subtitleOf({ blocks }: DocumentModel): string {
  const subtitle = blocks.map((block) => (block.type === 'title' ? block.subtitle : null)).find(Boolean)
  return plainText(subtitle ?? '')
}

/** Nobody signs a paper before it exists. */
function momentOn(store: ReadStore, { bodyId, issuedAt }: IssuedDocument, env: Environment): Instant {
  return stampAfter(issuedAt, { body: need(store, 'body', bodyId) }, env)
}

/** Keeps what a person drew to sign an issued paper. `sha256`: of the bytes that were shown to them. */
export function signOnScreen(
  store: WriteStore,
  input: { issuedId: RecordId; signerId: RecordId; sha256: string; ink: Ink },
  env: Environment,
): RecordId {
  const issued = need(store, 'issuedDocument', input.issuedId)
  const { key, version, bodyId, sha256, fingerprint } = issued
  refuse(whyCannotSignOn(store, issued, env))
  if (sha256 !== input.sha256) fail('signature.otherPaper', { key, version })
  refuse(whyNotASignature(input.ink))
  const row = getSigning(store, issued.id, env).rows.find(({ id }) => id === input.signerId)
  if (!row?.name) return fail('signature.notSigner', { key })
  const { name, state } = row
  if (row.signatureId) fail('signature.already', { name })
  if (state !== 'pending') fail('signature.settled', { name, state })
  const signature: DocumentSignature = {
    id: env.newId(),
    bodyId,
    issuedId: issued.id,
    signerId: row.id,
    sha256,
    fingerprint,
    number: row.number,
    name,
    capacity: row.capacity,
    method: 'screen',
    at: momentOn(store, issued, env),
    deviceId: env.deviceId(),
    ink: input.ink,
    certificateSerial: null,
    certificateSubject: null,
    certificateIssuer: null,
    cmsId: null,
  }
  store.put('documentSignature', signature)
  subjectOf(issued).note?.(store, issued, row.id, signature.at, env)
  return signature.id
}

/** That who signed takes the signature back, while the paper is not complete: a fact of its own, with its reason. */
export function withdrawSignature(
  store: WriteStore,
  { signatureId, reason }: { signatureId: RecordId; reason: string },
  env: Environment,
): void {
  const { issuedId, signerId, name } = need(store, 'documentSignature', signatureId)
  const issued = need(store, 'issuedDocument', issuedId)
  const subject = subjectOf(issued)
  if (whyNotInForce(store, issued)) fail('signature.ofOtherVersion', { name, version: issued.version })
  if (!reason) fail('signature.reasonMissing', {})
  if (store.where('signatureWithdrawal', { signatureId }).length > 0) fail('signature.withdrawn', { name })
  refuse(subject.whyClosed(store, issued))
  const [at, deviceId] = [momentOn(store, issued, env), env.deviceId()]
  store.put('signatureWithdrawal', { id: env.newId(), signatureId, at, reason, deviceId })
  subject.note?.(store, issued, signerId, null, env)
}

/** The list of a paper says nothing else of who signed it on the screen. */
export function refuseOverInk(
  store: ReadStore,
  issuedId: RecordId | null,
  signerId: RecordId,
  env: Environment,
): void {
  if (!issuedId) return
  const issued = need(store, 'issuedDocument', issuedId)
  const found = signaturesOf(store, issued, env).find(
    ({ signature, standing }) => signature.signerId === signerId && standing === 'inForce',
  )
  if (found) fail('signature.onScreen', { name: found.signature.name })
}
