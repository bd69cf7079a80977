import { isBlankMark, isMark } from './grid-marks.ts'
import { readMonth } from './month-names.ts'
import type { Month } from './month.ts'
import type { Table } from './table-text.ts'
import { cleanLine } from './text.ts'

/** What was copied elsewhere, as what it is to the grid. */
export type Paste =
  /** A table with the names of its months, or one that takes those from where it is pasted on. */
  | { readonly kind: 'table'; readonly table: Table }
  /** A block of marks, laid over rows that are there. */
  | { readonly kind: 'marks'; readonly rows: readonly (readonly boolean[])[] }
  /** Names of actions, one under another. */
  | { readonly kind: 'names'; readonly names: readonly string[] }

export function readPaste(table: Table, months: readonly Month[]): Paste {
  const rows = table.rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const cells = rows.flat()
  const hasHead = rows.some((row) => row.filter((cell) => readMonth(cell)).length > 1)
  if (hasHead) return { kind: 'table', table }
  if (cells.length > 0 && cells.every((cell) => isMark(cell) || isBlankMark(cell)))
    return { kind: 'marks', rows: table.rows.map((row) => row.map(isMark)) }
  const width = Math.max(...rows.map((row) => row.length))
  if (width === 1) return { kind: 'names', names: rows.map((row) => cleanLine(row[0]!)) }
  return {
    kind: 'table',
    table: { merged: shifted(table), rows: [headFor(rows, width, months), ...table.rows] },
  }
}

/** Its first columns of words, then the months where it is pasted. */
function headFor(rows: Table['rows'], width: number, months: readonly Month[]): string[] {
  const isWords = (column: number) =>
    rows.some((row) => !isMark(row[column] ?? '') && !isBlankMark(row[column] ?? ''))
  let words = 0
  while (words < width && isWords(words)) words += 1
  const isNumbered = rows.every((row) => /^\d*\.?$/.test((row[0] ?? '').trim()))
  const names = isNumbered ? ['', 'Acción', 'Responsable', 'Nota'] : ['Acción', 'Responsable', 'Nota']
  return Array.from({ length: width }, (_, column) =>
    column < Math.max(1, words) ? (names[column] ?? '') : (months[column - Math.max(1, words)] ?? ''),
  )
}

const shifted = ({ merged }: Table) => merged.map((one) => ({ ...one, row: one.row + 1 }))
