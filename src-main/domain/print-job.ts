import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { RecordId } from './ids.ts'
import { requiredLine } from './text.ts'

export const pieceOrigins = ['issued', 'attachment'] as const

/** One of the papers that are printed together: an issued document, or a file that was kept. */
export const PrintPiece = z
  .strictObject({
    origin: z.enum(pieceOrigins),
    id: RecordId,
    /** As the person saw it, to name it when it is no longer there. */
    name: requiredLine(300),
    copies: z.int().min(1).max(99),
    /** The folio of its first leaf, where it has its own; null follows that of the job. */
    folio: z.int().min(1).max(999_999).nullable(),
  })
  .readonly()
export type PrintPiece = z.infer<typeof PrintPiece>

export const PrintOrder = z
  .strictObject({
    /** What the joined file is called. */
    title: requiredLine(160),
    pieces: z.array(PrintPiece).min(1).max(500).readonly(),
    /** Printed on both sides: each document begins on a sheet of its own, and only the front of each has a folio. */
    isTwoSided: z.boolean(),
    /** Folio of the first leaf of the job; null stamps none but those that a piece has of its own. */
    folioFrom: z.int().min(1).max(999_999).nullable(),
  })
  .readonly()
export type PrintOrder = z.infer<typeof PrintOrder>

/** Why a paper cannot be joined to the others. */
export const brokenReasons = ['missing', 'password', 'damaged', 'unsupported', 'tooLarge'] as const
export type BrokenReason = (typeof brokenReasons)[number]

/** Sheets that so many pages are: two to a leaf when both sides are printed (R55 counts the front alone). */
export function leavesOf(pages: number, isTwoSided: boolean): number {
  return isTwoSided ? Math.ceil(pages / 2) : pages
}

const largestJob = 1024 * 1024 * 1024

/** Why so much cannot be joined: the file would not fit in the memory of the computer. */
export function whyCannotJoin(sizes: readonly number[]): Failure | null {
  const size = sizes.reduce((sum, one) => sum + one, 0)
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  return size > largestJob
    ? failure('print.tooLarge', { megabytes: megabytes(size), limit: megabytes(largestJob) })
    : null
}
