import type { IssuedFacts, IssuedRow } from '../contract/views.ts'
import type { IssuedDocument } from '../domain/attachment.ts'
import type { AttachmentId, BodyId, CommitmentId, RecordId } from '../domain/ids.ts'
import { documentState } from './documents.ts'
import { need } from './dossier.ts'
import type { Environment, ReadStore } from './ports.ts'
import { standingPapers } from './printing.ts'
import { getSigning } from './signing.ts'
import { signingSubjects } from './signing-subjects.ts'

const ofCommitments: ReadonlySet<string> = new Set(['commitmentSheet', 'ogpTemplate', 'ogpTemplateEnglish'])

/** Everything issued, newest first, with what was made from each and where it comes from. */
export function listIssued(store: ReadStore, bodyId: BodyId): IssuedRow[] {
  need(store, 'body', bodyId)
  const all = store.where('issuedDocument', { bodyId })
  const last = new Set(standingPapers(all).map(({ id }) => id))
  const keys = sessionKeys(store, all)
  const scans = scansOf(store, bodyId)
  const publicVersions = madeFrom(all, 'publicVersion')
  const signedCopies = madeFrom(all, 'signedCopy')
  const commitments = commitmentsOf(store, all)
  return all.reverse().map((issued) => ({
    ...issued,
    sessionKey: issued.sessionId && (keys.get(issued.sessionId) ?? null),
    isLast: last.has(issued.id),
    scanId: scans.get(issued.id) ?? null,
    publicId: publicVersions.get(issued.id) ?? null,
    signedCopyId: signedCopies.get(issued.id) ?? null,
    commitment: commitments.get(issued.subjectId) ?? null,
  }))
}

function sessionKeys(store: ReadStore, all: readonly IssuedDocument[]): ReadonlyMap<string, string> {
  const ids = [...new Set(all.flatMap(({ sessionId }) => sessionId ?? []))]
  return new Map(store.among('session', 'id', ids).map(({ id, key }) => [id, key]))
}

function commitmentsOf(store: ReadStore, all: readonly IssuedDocument[]) {
  const ids = [...new Set(all.flatMap(({ kind, subjectId }) => (ofCommitments.has(kind) ? [subjectId] : [])))]
  const found = store.among('commitment', 'id', ids as CommitmentId[])
  return new Map<string, IssuedRow['commitment']>(
    found.map(({ id, planId, number }) => [id, { planId, number }]),
  )
}

/** The scan tied to each paper; of a convenio, the last one. */
function scansOf(store: ReadStore, bodyId: BodyId): ReadonlyMap<string, AttachmentId> {
  const ofMinutes = store
    .where('minutes', { bodyId })
    .flatMap(({ issuedId, scanId }) => (issuedId && scanId ? [[issuedId, scanId] as const] : []))
  const agreements = store.where('cooperationAgreement', { bodyId }).map(({ id }) => id)
  const ofCooperation = store
    .among('cooperationScan', 'cooperationAgreementId', agreements)
    .map(({ issuedId, attachmentId }) => [issuedId, attachmentId] as const)
  return new Map([...ofMinutes, ...ofCooperation])
}

/** The last paper of a kind that was made from each. */
function madeFrom(
  all: readonly IssuedDocument[],
  kind: IssuedDocument['kind'],
): ReadonlyMap<string, RecordId> {
  return new Map(all.flatMap((one) => (one.kind === kind && one.sourceId ? [[one.sourceId, one.id]] : [])))
}

/** What takes a whole dossier to know of one paper: who signed it, and whether the data still say what it says. */
export function issuedFacts(store: ReadStore, issuedId: RecordId, env: Environment): IssuedFacts {
  const issued = need(store, 'issuedDocument', issuedId)
  return { signatures: signaturesOn(store, issued, env), hasChanged: hasChanged(store, issued, env) }
}

/** Of a paper that is signed, how many did and who is missing; null of those that nobody signs, or no longer. */
function signaturesOn(store: ReadStore, issued: IssuedDocument, env: Environment): IssuedFacts['signatures'] {
  if (signingSubjects[issued.kind]?.inForce(store, issued) !== issued.id) return null
  const { rows } = getSigning(store, issued.id, env)
  const missing = rows.filter(({ state }) => state !== 'signed')
  return {
    signed: rows.length - missing.length,
    expected: rows.length,
    missing: missing.map(({ number, name, state }) => ({ number, name, state })),
  }
}

function hasChanged(store: ReadStore, { id, kind, subjectId }: IssuedDocument, env: Environment): boolean {
  if (kind === 'signedCopy' || kind === 'publicVersion') return false
  const state = documentState(store, kind, subjectId, env)
  return state.last?.id === id && state.hasChanged
}
