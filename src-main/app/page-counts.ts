import { fail } from '../domain/failure.ts'
import type { PrintPiece } from '../domain/print-job.ts'
import type { NewPaper } from '../usecases/record-files.ts'
import { need } from '../usecases/dossier.ts'
import type { Parts } from './parts.ts'

type Uncounted = Pick<PrintPiece, 'origin' | 'id'> & { readonly pages: number | null }

/** Counts the pages of what was kept, without holding anybody up; what cannot be read is refused by its name. */
export function createPageCounts({ environment, file, joiner }: Parts) {
  const counted = async ({ origin, id, pages }: Uncounted): Promise<NewPaper> => {
    if (pages !== null) return { origin, id, pages }
    if (origin === 'issued')
      return { origin, id, pages: file.store().read((store) => need(store, 'issuedDocument', id).pages) }
    const { name, bytes } = file.store().read((store) => ({
      name: need(store, 'attachment', id).name,
      bytes: store.bytes(id) ?? fail('record.missing', { table: 'attachment' }),
    }))
    const joining = joiner.begin({
      title: name,
      createdAt: environment.now(),
      isTwoSided: false,
      folioFrom: null,
      folioText: '',
    })
    try {
      const placed = await joining.add({ bytes, copies: 1, folio: null })
      return 'broken' in placed
        ? fail('file.unreadable', { name, reason: placed.broken })
        : { origin, id, pages: placed.pages }
    } finally {
      joining.end()
    }
  }
  return { counted }
}
