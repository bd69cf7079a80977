import { fail, refuse } from '../domain/failure.ts'
import type { BodyId, RecordId, SessionId } from '../domain/ids.ts'
import { whyCannotAdvance } from '../domain/minutes.ts'
import { pendingSignatures } from '../domain/dossier.ts'
import type { IssuedRow } from '../contract/views.ts'
import type { DocumentKind } from '../documents/model.ts'
import { loadDossier, need } from '../usecases/dossier.ts'
import {
  fileNameOf,
  listIssued,
  prepareApprovedMinutes,
  prepareDocument,
  prepareIssue,
  type PreparedDocument,
  recordIssue,
} from '../usecases/documents.ts'
import type { Environment, Host, Printer, RenderedDocument } from '../usecases/ports.ts'
import type { Changes } from './changes.ts'
import type { DataFile } from './data-file.ts'

type Parts = {
  readonly environment: Environment
  readonly host: Host
  readonly file: DataFile
  readonly printer: Printer
  readonly changes: Changes
}

type Issued = IssuedRow & { readonly url: string; readonly replaced: readonly string[] }

/** Documents between the store, which is synchronous, and the painter, which is not. */
export function createDocuments({ environment, host, file, printer, changes }: Parts) {
  const keep = (prepared: PreparedDocument, painted: RenderedDocument): Issued => {
    const { result, change } = file
      .store()
      .write('document.issue', prepared.sessionId, (store) =>
        recordIssue(store, prepared, painted, environment),
      )
    changes.publish(change)
    return rowOf(result, painted.replaced)
  }

  const issue = async (prepared: PreparedDocument): Promise<Issued> =>
    prepared.issued ? rowOf(prepared.issued, []) : keep(prepared, await printer.render(prepared.model))

  const rowOf = (issued: Omit<IssuedRow, 'sessionKey'>, replaced: readonly string[]): Issued => ({
    ...issued,
    sessionKey: null,
    url: `/files/issued/${issued.id}.pdf`,
    replaced,
  })

  const issuedBytes = (id: RecordId) => {
    const found = file.store().read((store) => ({
      document: need(store, 'issuedDocument', id),
      bytes: store.bytes(id) ?? fail('record.missing', { table: 'issuedDocument' }),
    }))
    return { ...found, fileName: fileNameOf(found.document.key, found.document.version) }
  }

  return {
    list: (bodyId: BodyId): IssuedRow[] => file.store().read((store) => listIssued(store, bodyId)),

    /** The PDF as the data stand now; an acta that was approved is always its frozen bytes. */
    async preview(kind: DocumentKind, subjectId: string) {
      const frozen = kind === 'minutes' ? frozenMinutes(subjectId) : null
      if (frozen) {
        const { document, bytes, fileName } = issuedBytes(frozen)
        return { bytes, pages: document.pages, replaced: [] as readonly string[], fileName }
      }
      const prepared = file.store().read((store) => prepareDocument(store, kind, subjectId, environment))
      const fileName = fileNameOf(prepared.key, prepared.version)
      if (prepared.issued) {
        const { bytes } = issuedBytes(prepared.issued.id)
        return { bytes, pages: prepared.issued.pages, replaced: [] as readonly string[], fileName }
      }
      return { ...(await printer.render(prepared.model)), fileName }
    },

    async issue(kind: DocumentKind, subjectId: string): Promise<Issued> {
      const frozen = kind === 'minutes' ? frozenMinutes(subjectId) : null
      if (frozen) return rowOf(issuedBytes(frozen).document, [])
      return issue(file.store().read((store) => prepareIssue(store, kind, subjectId, environment)))
    },

    /**
     * Issues the acta as approved and approves it with `approve`, which must end at once. What cannot be approved is
     * refused first; what changed while it was painted is painted anew, so that the frozen paper is the last word.
     */
    async approveMinutes<T>(sessionId: SessionId, approve: (issuedId: RecordId) => T): Promise<T> {
      for (;;) {
        const prepared = approval(sessionId)
        if (prepared.issued) return approve(prepared.issued.id)
        const painted = await printer.render(prepared.model)
        if (approval(sessionId).fingerprint === prepared.fingerprint)
          return approve(keep(prepared, painted).id)
      }
    },

    issued: (id: RecordId) => issuedBytes(id),

    async print(id: RecordId): Promise<boolean> {
      const { bytes, fileName } = issuedBytes(id)
      return host.print(bytes, fileName)
    },

    verify(id: RecordId) {
      const { document, bytes } = issuedBytes(id)
      return { isIntact: environment.sha256(bytes) === document.sha256, sha256: document.sha256 }
    },
  }

  function approval(sessionId: SessionId): PreparedDocument {
    return file.store().read((store) => {
      const dossier = loadDossier(store, sessionId, environment.now())
      refuse(whyCannotAdvance(dossier.minutes, 'approved', pendingSignatures(dossier)))
      return prepareApprovedMinutes(store, sessionId, environment)
    })
  }

  function frozenMinutes(sessionId: string): RecordId | null {
    return file.store().read((store) => store.get('minutes', sessionId)?.issuedId ?? null)
  }
}

export type Documents = ReturnType<typeof createDocuments>
