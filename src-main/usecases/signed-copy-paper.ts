import { fail } from '../domain/failure.ts'
import type { RecordId } from '../domain/ids.ts'
import { type SignedCell, signedCopyData, signedCopyDocument } from '../documents/signed-copy.ts'
import { need } from './dossier.ts'
import { issuedLogoId, issuedModel } from './kept-papers.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { Environment, ReadStore } from './ports.ts'
import { getSigning } from './signing.ts'

/** A frozen paper with the signatures put on it on the screen; there is none while nobody signed there. */
export function draftOfSignedCopy(store: ReadStore, id: RecordId, env: Environment): PaperDraft {
  const issued = need(store, 'issuedDocument', id)
  const { key, bodyId, sessionId } = issued
  const source = issuedModel(store, issued)
  const { rows, timeZone } = getSigning(store, id, env)
  const cells = rows.map(({ number, name, method, state, at, note, signatureId }): SignedCell => {
    const ink = signatureId ? need(store, 'documentSignature', signatureId).ink : null
    return { number, name, how: method ?? (state === 'signed' ? 'paper' : state), at, note, ink }
  })
  if (!source || cells.every(({ ink }) => ink === null))
    fail('document.notAvailable', { kind: 'signedCopy', reason: 'unsigned' })
  const data = { source, issued, cells, timeZone }
  return {
    kind: 'signedCopy',
    key,
    bodyId,
    sessionId,
    logoId: issuedLogoId(store, issued),
    sourceId: id,
    build: (stamp) => signedCopyDocument(data, stamp),
    data: signedCopyData(data),
  }
}
