import { ref, type Ref } from 'vue'
import type { PrintCandidate } from '../../../src-main/contract/views.ts'
import type { PrintPiece } from '../../../src-main/domain/print-job.ts'

/** A paper of a job that is being prepared. */
export type DraftPiece = PrintCandidate & { copies: number; readonly folio: number | null }

/** The papers of a job: their order and how many copies of each. */
export function usePrintPieces() {
  const pieces: Ref<DraftPiece[]> = ref([])
  return {
    pieces,
    fill(candidates: readonly (PrintCandidate & { readonly folio?: number | null })[]) {
      pieces.value = candidates.map((one) => ({ folio: null, ...one, copies: 1 }))
    },
    move(index: number, step: -1 | 1) {
      const [piece] = pieces.value.splice(index, 1)
      if (piece) pieces.value.splice(index + step, 0, piece)
    },
    remove(index: number) {
      pieces.value.splice(index, 1)
    },
    order: (): PrintPiece[] =>
      pieces.value.map(({ origin, id, name, copies, folio }) => ({ origin, id, name, copies, folio })),
  }
}
