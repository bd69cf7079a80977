import { fail } from '../domain/failure.ts'
import type { RecordId } from '../domain/ids.ts'
import { type Leak, leaksIn } from '../domain/leaks.ts'
import type { IssuedDocument } from '../domain/attachment.ts'
import type { IssuedPaper } from '../contract/views.ts'
import { fileNameOf, type PreparedDocument, recordIssue } from '../usecases/documents.ts'
import type { Change, ReadStore, RenderedDocument, Store, WriteStore } from '../usecases/ports.ts'
import type { Parts } from './parts.ts'

/** What the painter tells of a paper, for who prints it. */
type Told = Pick<IssuedPaper, 'replaced' | 'lacksLogo'>
export const nothingTold: Told = { replaced: [], lacksLogo: false }

/** A paper to be kept: by which command, how it reads now, and what else is done in its transaction. */
export type Order = {
  readonly command: string
  readonly scope: string | null
  prepare(store: ReadStore): PreparedDocument
  finish(store: WriteStore, issuedId: RecordId): void
}
type Painting = { readonly of: PreparedDocument; readonly painted: RenderedDocument }
export type Kept = { readonly issued: IssuedDocument; readonly told: Told; readonly change: Change }

/** Keeps papers between the store, which is synchronous, and the painter, which is not. */
export function createIssuing({ environment, file, printer, changes }: Parts) {
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

  const record = (store: WriteStore, { of, painted }: Painting) => ({
    issued: recordIssue(store, of, painted, environment),
    told: { replaced: painted.replaced, lacksLogo: painted.lacksLogo },
  })

  /** What the painted file still says of what it must not (R38), its name included. */
  const leaksOf = async ({ of, painted }: Painting): Promise<Leak[]> => {
    if (!of.secrets) return []
    const fileName = { place: 'fileName', page: null, text: fileNameOf(of) } as const
    return leaksIn([fileName, ...(await printer.readOut(painted.bytes))], of.secrets)
  }

  return {
    leaksOf,

    /** Paints until what was painted is what the data say when it is kept, in the file that was open at first. */
    async keep(order: Order): Promise<Kept> {
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
    },
  }
}

const isSamePaper = (one: PreparedDocument, other: PreparedDocument) =>
  one.fingerprint === other.fingerprint && one.version === other.version

export type Issuing = ReturnType<typeof createIssuing>
