import { setImmediate } from 'node:timers/promises'
import { fail, RefusedError } from '../domain/failure.ts'
import type { BodyId, CooperationAgreementId, MotionId, RecordId, SessionId } from '../domain/ids.ts'
import { type Leak, leaksIn } from '../domain/leaks.ts'
import type { DocumentKind, IssuedDocument } from '../domain/attachment.ts'
import type { LeakReport } from '../contract/public-version-views.ts'
import type { IssuedPaper, IssuedRow, SavedReply, TemplatePreview } from '../contract/views.ts'
import { sendCooperation as recordSending } from '../usecases/cooperation-life.ts'
import { loadDossier, need } from '../usecases/dossier.ts'
import { advanceMinutes, refuseAdvance, votedMinutes } from '../usecases/minutes.ts'
import {
  fileNameOf,
  documentState,
  frozenPaper,
  prepareApprovedMinutes,
  prepareDocument,
  prepareSentCooperation,
  prepareIssue,
  type PreparedDocument,
  recordIssue,
} from '../usecases/documents.ts'
import { issuedFacts, listIssued } from '../usecases/issued-list.ts'
import { previewTemplate } from '../usecases/template-preview.ts'
import { paperSubjects } from '../usecases/paper-subjects.ts'
import type { Change, ReadStore, RenderedDocument, Store, WriteStore } from '../usecases/ports.ts'
import type { Parts } from './parts.ts'

/** What the painter tells of a paper, for who prints it. */
type Told = Pick<IssuedPaper, 'replaced' | 'lacksLogo'>
const nothingTold: Told = { replaced: [], lacksLogo: false }

/** A paper to be kept: by which command, how it reads now, and what else is done in its transaction. */
type Order = {
  readonly command: string
  readonly scope: string | null
  prepare(store: ReadStore): PreparedDocument
  finish(store: WriteStore, issuedId: RecordId): void
}
type Painting = { readonly of: PreparedDocument; readonly painted: RenderedDocument }
type Kept = { readonly issued: IssuedDocument; readonly told: Told; readonly change: Change }

/** Documents between the store, which is synchronous, and the painter, which is not. */
export function createDocuments({ environment, host, file, printer, changes, log }: Parts) {
  /** The paper if it is issued already or this painting still says what it says; else what must be painted. */
  const tryToKeep = (store: Store, order: Order, painting: Painting | null): Kept | PreparedDocument => {
    if (file.store() !== store) fail('document.fileChanged', {})
    const { result, change } = store.write(order.command, order.scope, (writer) => {
      const prepared = order.prepare(writer)
      const kept = prepared.issued
        ? { issued: prepared.issued, told: nothingTold }
        : painting && isSamePaper(painting.of, prepared) && record(writer, painting)
      if (kept) order.finish(writer, kept.issued.id)
      return kept || prepared
    })
    return 'told' in result ? { ...result, change } : result
  }

  /** What the painted file still says of what it must not (R38), its name included. */
  const leaksOf = async ({ of, painted }: Painting): Promise<Leak[]> => {
    if (!of.secrets) return []
    const fileName = { place: 'fileName', page: null, text: fileNameOf(of) } as const
    return leaksIn([fileName, ...(await printer.readOut(painted.bytes))], of.secrets)
  }

  /** Actas that votes approved and are being painted. */
  const freezing = new Set<Promise<void>>()

  const record = (store: WriteStore, { of, painted }: Painting) => ({
    issued: recordIssue(store, of, painted, environment),
    told: { replaced: painted.replaced, lacksLogo: painted.lacksLogo },
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
      const leaks = await leaksOf(painting)
      if (leaks.length > 0) fail('publicVersion.leaks', { leaks })
    }
  }

  const rowOf = (issued: IssuedDocument, told: Told): IssuedPaper => ({
    ...issued,
    url: `/files/issued/${issued.id}.pdf`,
    ...told,
  })

  const issuedBytes = (id: RecordId) => {
    const found = file.store().read((store) => ({
      document: need(store, 'issuedDocument', id),
      bytes: store.bytes(id) ?? fail('record.missing', { table: 'issuedDocument' }),
    }))
    return { ...found, fileName: fileNameOf(found.document) }
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
        return { bytes, pages: issued.pages, ...nothingTold, fileName }
      }
      const painted = await printer.render(prepared.model)
      return { ...painted, fileName: fileNameOf(prepared) }
    },

    /** A format as it would be printed; nothing of it is kept. */
    async previewTemplate(input: TemplatePreview) {
      return printer.render(file.store().read((store) => previewTemplate(store, input, environment)))
    },

    /** Paints it as it stands, keeps nothing, and says what of it must not be there. */
    async check(kind: DocumentKind, subjectId: string): Promise<LeakReport> {
      const prepared = file.store().read((store) => prepareDocument(store, kind, subjectId, environment))
      const painted = await printer.render(prepared.model)
      return { pages: painted.pages, leaks: await leaksOf({ of: prepared, painted }) }
    },

    /** `note` is what the person says of it on issuing it, where there is something to be said. */
    async issue(kind: DocumentKind, subjectId: string, note = ''): Promise<IssuedPaper> {
      const { issued, told } = await keep({
        command: 'document.issue',
        scope: paperSubjects[kind].isOfSession ? subjectId : null,
        prepare: (store) => {
          const prepared = prepareIssue(store, kind, subjectId, environment, note)
          return { ...prepared, issued: frozenPaper(store, kind, subjectId) ?? prepared.issued }
        },
        finish: (store, issuedId) => {
          // What was issued of what freezes is the one that stays.
          if (frozenPaper(store, kind, subjectId) === null)
            paperSubjects[kind].issued?.(store, subjectId, issuedId, environment, note)
        },
      })
      return rowOf(issued, told)
    },

    approveMinutes,
    sendCooperation,

    /**
     * Freezes the acta that a vote just approved, after its commit and without holding the session up (R34, R35). What
     * cannot be frozen now stays decided: Inicio says so and the acta's button finishes it.
     */
    freezeVoted(motionId: MotionId): void {
      const work = freeze(motionId).finally(() => freezing.delete(work))
      freezing.add(work)
    },

    /** Settles when nothing is being frozen. */
    async settled(): Promise<void> {
      await Promise.all(freezing)
    },

    state: (kind: DocumentKind, subjectId: string) =>
      file.store().read((store) => documentState(store, kind, subjectId, environment)),

    facts: (id: RecordId) => file.store().read((store) => issuedFacts(store, id, environment)),

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

  /** Issues the acta as approved and approves it, in one transaction. What cannot be is refused before it is painted. */
  async function approveMinutes(sessionId: SessionId): Promise<SavedReply> {
    const { change } = await keep({
      command: 'minutes.advance',
      scope: sessionId,
      prepare: (store) => {
        refuseAdvance(loadDossier(store, sessionId, environment), 'approved')
        return prepareApprovedMinutes(store, sessionId, environment)
      },
      finish: (store, issuedId) =>
        advanceMinutes(store, { sessionId, to: 'approved', issuedId }, environment),
    })
    return { revision: change.revision, savedAt: change.at }
  }

  /** Numbers a convenio, issues its paper and takes it to signature, in one transaction. */
  async function sendCooperation(cooperationId: CooperationAgreementId): Promise<SavedReply> {
    const { change } = await keep({
      command: 'cooperation.send',
      scope: null,
      prepare: (store) => prepareSentCooperation(store, cooperationId, environment),
      finish: (store, issuedId) => recordSending(store, { cooperationId, issuedId }, environment),
    })
    return { revision: change.revision, savedAt: change.at }
  }

  /** Never fails the vote that it follows. */
  async function freeze(motionId: MotionId): Promise<void> {
    // The answer to the vote leaves first.
    await setImmediate()
    try {
      const sessionId = file.store().read((store) => votedMinutes(store, motionId))
      if (sessionId) await approveMinutes(sessionId)
    } catch (error) {
      if (!(error instanceof RefusedError)) log(environment.newId().slice(-12), error)
    }
  }
}

const isSamePaper = (one: PreparedDocument, other: PreparedDocument) =>
  one.fingerprint === other.fingerprint && one.version === other.version

export type Documents = ReturnType<typeof createDocuments>
