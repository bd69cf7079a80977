import { fail } from '../domain/failure.ts'
import type { BodyId, RecordId } from '../domain/ids.ts'
import type { DocumentKind } from '../domain/attachment.ts'
import { usualSpread } from '../domain/paper.ts'
import type { LeakReport } from '../contract/public-version-views.ts'
import type { IssuedPaper, IssuedRow, TemplatePreview } from '../contract/views.ts'
import { need } from '../usecases/dossier.ts'
import {
  documentState,
  fileNameOf,
  frozenPaper,
  type IssueWish,
  prepareDocument,
  prepareIssue,
  slugOf,
} from '../usecases/documents.ts'
import { issuedFacts, listIssued } from '../usecases/issued-list.ts'
import { issuedModel } from '../usecases/kept-papers.ts'
import { previewTemplate } from '../usecases/template-preview.ts'
import type { Asked } from '../usecases/paper-draft.ts'
import { paperSubjects } from '../usecases/paper-subjects.ts'
import { createFreezing } from './freezing.ts'
import { createIssuing, nothingTold } from './issuing.ts'
import type { Parts } from './parts.ts'

/** Every paper: as it would be, as it is kept, and how it becomes one that is. */
export function createDocuments(parts: Parts) {
  const { environment, host, file, printer } = parts
  const issuing = createIssuing(parts)

  const issuedBytes = (id: RecordId) => {
    const found = file.store().read((store) => ({
      document: need(store, 'issuedDocument', id),
      bytes: store.bytes(id) ?? fail('record.missing', { table: 'issuedDocument' }),
    }))
    return { ...found, fileName: fileNameOf(found.document) }
  }

  /** What the letter of an issued paper lacks; of those of before, which kept no text, it is not known. */
  const replacedIn = (id: RecordId): Promise<readonly string[]> => {
    const model = file.store().read((store) => issuedModel(store, need(store, 'issuedDocument', id)))
    return model ? printer.replacedIn(model) : Promise.resolve([])
  }

  return {
    ...createFreezing(parts, issuing),

    list: (bodyId: BodyId): IssuedRow[] => file.store().read((store) => listIssued(store, bodyId)),

    /** The PDF as the data stand now; an acta that was approved is always its frozen bytes. */
    async preview(kind: DocumentKind, subjectId: string, asked: Asked = {}) {
      const { frozen, prepared } = file.store().read((store) => ({
        frozen: frozenPaper(store, kind, subjectId),
        prepared: prepareDocument(store, kind, subjectId, environment, asked),
      }))
      const issued = frozen ?? prepared.issued
      if (issued) {
        const { bytes, fileName } = issuedBytes(issued.id)
        const replaced = await replacedIn(issued.id)
        return { bytes, pages: issued.pages, ...nothingTold, replaced, fileName }
      }
      const painted = await printer.render(prepared.model)
      return { ...painted, fileName: fileNameOf(prepared) }
    },

    /** A tree of problems, or of objectives, as one drawing. */
    async drawing(kind: 'problemTree' | 'objectiveTree', treeId: string) {
      const { model, key } = file
        .store()
        .read((store) => prepareDocument(store, kind, treeId, environment, { spread: usualSpread }))
      return { svg: await printer.draw(model), fileName: `${slugOf(key)}.svg` }
    },

    /** A format as it would be printed; nothing of it is kept. */
    async previewTemplate(input: TemplatePreview) {
      return printer.render(file.store().read((store) => previewTemplate(store, input, environment)))
    },

    /** Paints it as it stands, keeps nothing, and says what of it must not be there. */
    async check(kind: DocumentKind, subjectId: string): Promise<LeakReport> {
      const prepared = file.store().read((store) => prepareDocument(store, kind, subjectId, environment))
      const painted = await printer.render(prepared.model)
      return { pages: painted.pages, leaks: await issuing.leaksOf({ of: prepared, painted }) }
    },

    async issue(
      kind: DocumentKind,
      subjectId: string,
      { note = '', ...asked }: Partial<IssueWish> = {},
    ): Promise<IssuedPaper> {
      const { issued, told } = await issuing.keep({
        command: 'document.issue',
        scope: paperSubjects[kind].isOfSession ? subjectId : null,
        prepare: (store) => {
          const prepared = prepareIssue(store, kind, subjectId, environment, { note, ...asked })
          return { ...prepared, issued: frozenPaper(store, kind, subjectId) ?? prepared.issued }
        },
        finish: (store, issuedId) => {
          // What was issued of what freezes is the one that stays.
          if (frozenPaper(store, kind, subjectId) === null)
            paperSubjects[kind].issued?.(store, subjectId, issuedId, environment, note)
        },
      })
      return { ...issued, url: `/files/issued/${issued.id}.pdf`, ...told }
    },

    state: (kind: DocumentKind, subjectId: string) =>
      file.store().read((store) => documentState(store, kind, subjectId, environment)),

    facts: (id: RecordId) => file.store().read((store) => issuedFacts(store, id, environment)),

    issued: (id: RecordId) => issuedBytes(id),

    replacedIn,

    async print(id: RecordId): Promise<boolean> {
      const { bytes, fileName } = issuedBytes(id)
      return host.print(bytes, fileName)
    },

    verify(id: RecordId) {
      const { document, bytes } = issuedBytes(id)
      return { isIntact: environment.sha256(bytes) === document.sha256, sha256: document.sha256 }
    },
  }
}

export type Documents = ReturnType<typeof createDocuments>
