import type { FiledPaper, RecordFile } from '../domain/record-file.ts'
import type { PrintCandidate } from './views.ts'

export type FileCandidate = PrintCandidate

export type RecordFileRow = {
  readonly file: RecordFile
  readonly papers: number
  /** The last folio (R55). */
  readonly leaves: number
}

export type RecordFileView = {
  readonly file: RecordFile
  readonly papers: readonly FiledPaper[]
  readonly leaves: number
  /** What is of its subject and is not in it yet. */
  readonly candidates: readonly FileCandidate[]
}
