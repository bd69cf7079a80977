import { fail } from '../domain/failure.ts'
import type { BodyId, RecordId, SessionId } from '../domain/ids.ts'
import type { IssuedDocument } from '../domain/attachment.ts'
import type { IssuedRow, SavedReply } from '../contract/views.ts'
import type { DocumentKind } from '../documents/model.ts'
import { loadDossier, need } from '../usecases/dossier.ts'
import { refuseAdvance } from '../usecases/minutes.ts'
import {
  fileNameOf,
  listIssued,
  documentState,
  prepareApprovedMinutes,
  prepareDocument,
  prepareIssue,
  type PreparedDocument,
  recordIssue,
} from '../usecases/documents.ts'
import type { Change, ReadStore, RenderedDocument, Store, WriteStore } from '../usecases/ports.ts'
import type { Parts } from './parts.ts'

type Issued = IssuedRow & { readonly url: string; readonly replaced: readonly string[] }

/** A paper to be kept: by which command, how it reads now, and what else is done in its transaction. */
type Order = {
  readonly command: string
  readonly scope: string | null
  prepare(store: ReadStore): PreparedDocument
  finish(store: WriteStore, issuedId: RecordId): void
}
type Painting = { readonly of: PreparedDocument; readonly painted: RenderedDocument }
type Kept = { readonly issued: IssuedDocument; readonly replaced: readonly string[]; readonly change: Change }

/** Documents between the store, which is synchronous, and the painter, which is not. */
export function createDocuments({ environment, host, file, printer, changes }: Parts) {
  /** The paper if it is issued already or this painting still says what it says; else what must be painted. */
  const tryToKeep = (store: Store, order: Order, painting: Painting | null): Kept | PreparedDocument => {
    if (file.store() !== store) fail('document.fileChanged', {})
    const { result, change } = store.write(order.command, order.scope, (writer) => {
      const prepared = order.prepare(writer)
      const kept = prepared.issued
        ? { issued: prepared.issued, replaced: [] }
        : painting && isSamePaper(painting.of, prepared) && record(writer, painting)
      if (kept) order.finish(writer, kept.issued.id)
      return kept || prepared
    })
    return 'replaced' in result ? { ...result, change } : result
  }

  const record = (store: WriteStore, { of, painted }: Painting) => ({
    issued: recordIssue(store, of, painted, environment),
    replaced: painted.replaced,
  })

  /** Paints until what was painted is what the data say when it is kept, in the file that was open at first. */
  const keep = async (order: Order): Promise<Kept> => {
    const store = file.store()
    for (let painting: Painting | null = null; ;) {
      const outcome: Kept | PreparedDocument = tryToKeep(store, order, painting)
      if ('change' in outcome) {
        changes.publish(outcome.change)
        return outcome
      }
      painting = { of: outcome, painted: await printer.render(outcome.model) }
    }
  }

  const rowOf = (issued: IssuedDocument, replaced: readonly string[]): Issued => ({
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
      const { frozen, prepared } = file.store().read((store) => ({
        frozen: frozenPaper(store, kind, subjectId),
        prepared: prepareDocument(store, kind, subjectId, environment),
      }))
      const issued = frozen ?? prepared.issued
      if (issued) {
        const { bytes, fileName } = issuedBytes(issued.id)
        return { bytes, pages: issued.pages, replaced: [] as readonly string[], fileName }
      }
      const painted = await printer.render(prepared.model)
      return { ...painted, fileName: fileNameOf(prepared.key, prepared.version) }
    },

    async issue(kind: DocumentKind, subjectId: string): Promise<Issued> {
      const { issued, replaced } = await keep({
        command: 'document.issue',
        scope: kind === 'followUp' || kind === 'correction' ? null : subjectId,
        prepare: (store) => {
          const prepared = prepareIssue(store, kind, subjectId, environment)
          return { ...prepared, issued: frozenPaper(store, kind, subjectId) ?? prepared.issued }
        },
        finish: (store, issuedId) => {
          if (kind === 'correction') freezeCorrection(store, subjectId, issuedId)
        },
      })
      return rowOf(issued, replaced)
    },

    /**
     * Issues the acta as approved and approves it with `approve`, in one transaction. What cannot be approved is
     * refused before it is painted.
     */
    async approveMinutes(
      sessionId: SessionId,
      approve: (store: WriteStore, issuedId: RecordId) => void,
    ): Promise<SavedReply> {
      const { change } = await keep({
        command: 'minutes.advance',
        scope: sessionId,
        prepare: (store) => approval(store, sessionId),
        finish: approve,
      })
      return { revision: change.revision, savedAt: change.at }
    },

    state: (kind: DocumentKind, subjectId: string) =>
      file.store().read((store) => documentState(store, kind, subjectId, environment)),

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

  function approval(store: ReadStore, sessionId: SessionId): PreparedDocument {
    const dossier = loadDossier(store, sessionId, environment)
    refuseAdvance(dossier, 'approved')
    return prepareApprovedMinutes(store, sessionId, environment)
  }
}

/** What was issued of a correction is the one that stays. */
function freezeCorrection(store: WriteStore, id: string, issuedId: RecordId): void {
  const correction = need(store, 'minutesCorrection', id)
  if (!correction.issuedId) store.put('minutesCorrection', { ...correction, issuedId })
}

const isSamePaper = (one: PreparedDocument, other: PreparedDocument) =>
  one.fingerprint === other.fingerprint && one.version === other.version

/** The acta as it was approved, and a correction as it was issued, from then on. */
function frozenPaper(store: ReadStore, kind: DocumentKind, subjectId: string): IssuedDocument | null {
  const table = kind === 'minutes' ? 'minutes' : kind === 'correction' ? 'minutesCorrection' : null
  const issuedId = table && store.get(table, subjectId)?.issuedId
  return issuedId ? need(store, 'issuedDocument', issuedId) : null
}

export type Documents = ReturnType<typeof createDocuments>
