import type { Activity } from './commitment.ts'
import { headOf, monthsOf } from './grid-head.ts'
import { rowsOf } from './grid-rows.ts'
import { type ImportRemark, isNotice, type Tell } from './import-remark.ts'
import type { Month } from './month.ts'
import type { Table } from './table-text.ts'
import type { LocalDate } from './time.ts'

/** A row of a cronograma as it comes from another table. */
export type ImportedRow = Pick<
  Activity,
  'group' | 'name' | 'kind' | 'responsible' | 'place' | 'note' | 'spans' | 'weight' | 'dependsOn'
>

export type GridImport = {
  readonly months: readonly Month[]
  readonly rows: readonly ImportedRow[]
  /** What must be set right first: while there is any, nothing comes in. */
  readonly problems: readonly ImportRemark[]
  readonly notices: readonly ImportRemark[]
}

type Period = { readonly start: LocalDate; readonly end: LocalDate }
const mostRows = 500

/** Rows of cells → rows of a cronograma. `firstYear` is that of its first month, where the table does not say it. */
export function importGrid(
  table: Table,
  { plan, firstYear = null }: { plan: Period; firstYear?: number | null },
): GridImport {
  const remarks: ImportRemark[] = []
  const tell: Tell = (kind, row = null, column = '', text = '') =>
    remarks.push({ kind, row: row === null ? null : row + 1, column, text })
  const finish = (months: readonly Month[], rows: readonly ImportedRow[]): GridImport => ({
    months,
    rows,
    problems: remarks.filter((one) => !isNotice(one)),
    notices: remarks.filter(isNotice),
  })
  const head = headOf(table)
  if (!head) {
    const isOneColumn = table.rows.length > 0 && table.rows.every((cells) => cells.length < 2)
    tell(table.rows.length === 0 ? 'noRows' : isOneColumn ? 'oneColumn' : 'noMonths')
    return finish([], [])
  }
  const months = monthsOf(table, head, firstYear, tell)
  if (!months) return finish([], [])
  const rows = rowsOf(table, head, months, plan, tell)
  if (rows.length === 0 && remarks.every(isNotice)) tell('noRows')
  if (rows.length > mostRows) tell('tooMany', mostRows + head.row, '', String(rows.length))
  return finish(months, rows)
}
