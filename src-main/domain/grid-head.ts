import type { Tell } from './import-remark.ts'
import { datedMonths, readMonth } from './month-names.ts'
import type { Month } from './month.ts'
import { columnName, mergeAt, type Table } from './table-text.ts'
import { cleanLine, fold } from './text.ts'

const heads: Readonly<
  Record<'name' | 'responsible' | 'group' | 'kind' | 'place' | 'note' | 'weight' | 'skip', RegExp>
> = {
  name: /^(accion(es)?|actividad(es)?|tareas?|action|activity|nombre|concepto)\b/,
  responsible: /^(responsables?|encargad[oa]s?|quien|owner|responsible)\b/,
  group: /^(grupo|etapa|fase|eje|componente|compromiso)\b/,
  kind: /^(tipo|clase)\b/,
  place: /^(lugar|sede)\b/,
  note: /^(notas?|observacion(es)?|comentarios?)\b/,
  weight: /^(peso|ponderacion)\b/,
  skip: /^(n|no|num|numero|n\.?º|n\.?o|#|avance|%|total(es)?|estado|estatus|inicio|fin|termino|comienza|termina)\b|^#$|^$/,
}
/** Rows in which the head of a table is looked for, and rows over its months that may name its other columns. */
const most = { rows: 12, above: 3 }

export type ColumnUse = keyof typeof heads
export type Head = {
  readonly row: number
  readonly columns: ReadonlyMap<ColumnUse, number>
  /** The columns of each month: one, unless its name stands over several, as those of its weeks. */
  readonly bands: readonly { readonly column: number; readonly columns: number }[]
}

/** A column without a name, or of what a cronograma does not keep. */
export function isPassedOver(label: string): boolean {
  return heads.skip.test(fold(label))
}

/** The first row that names months; what names the others is there too, or in the rows above. */
export function headOf({ rows, merged }: Table): Head | null {
  for (const [row, cells] of rows.slice(0, most.rows).entries()) {
    const monthColumns = cells.flatMap((cell, column) => (readMonth(cell) ? [column] : []))
    const names = namesOf(cells, monthColumns)
    const isHead = monthColumns.length > 1 || (monthColumns.length === 1 && names.has('name'))
    if (!isHead) continue
    const bands = monthColumns.map((column) => {
      const over = mergeAt(merged, row, column)
      return { column, columns: over?.column === column ? over.columns : 1 }
    })
    const above = rows.slice(Math.max(0, row - most.above), row)
    const columns = new Map([...above.flatMap((one) => [...namesOf(one, monthColumns)]), ...names])
    if (!columns.has('name')) {
      const free = firstTextColumn(rows, row, new Set([...monthColumns, ...columns.values()]))
      if (free !== null) columns.set('name', free)
    }
    return columns.has('name') ? { row, columns, bands } : null
  }
  return null
}

function namesOf(cells: readonly string[], monthColumns: readonly number[]): Map<ColumnUse, number> {
  const found = new Map<ColumnUse, number>()
  for (const [column, cell] of cells.entries()) {
    if (monthColumns.includes(column)) continue
    const text = fold(cleanLine(cell))
    const name = (Object.keys(heads) as ColumnUse[]).find((one) => heads[one].test(text))
    if (name && name !== 'skip' && !found.has(name)) found.set(name, column)
  }
  return found
}

/** The first column under the head that has words in it. */
function firstTextColumn(rows: Table['rows'], head: number, taken: ReadonlySet<number>): number | null {
  const width = Math.max(...rows.map((cells) => cells.length))
  for (let column = 0; column < width; column += 1) {
    if (taken.has(column)) continue
    if (rows.slice(head + 1).some((cells) => /\p{L}{2}/u.test(cells[column] ?? ''))) return column
  }
  return null
}

/** The month of each band: by its own year, by that over it, by the first one asked for; or what is missing. */
export function monthsOf({ rows }: Table, head: Head, firstYear: number | null, tell: Tell): Month[] | null {
  const { row, bands } = head
  const labels = bands.map(({ column }) => cleanLine(rows[row]![column]!))
  const written = labels.map((label) => readMonth(label)!)
  for (const [index, { number, year, isEnglish }] of written.entries()) {
    const { column, columns } = bands[index]!
    if (isEnglish) tell('english', row, columnName(column), labels[index])
    if (columns > 1) tell('wideMonth', row, columnName(column), labels[index])
    const before = written[index - 1]
    if (before && before.number === number && before.year === year) {
      tell('repeatedMonth', row, columnName(column), labels[index])
      return null
    }
  }
  const years = yearsOf(
    rows.slice(0, row),
    bands.map(({ column }) => column),
  )
  if (years.some((year) => year !== null)) tell('twoHeads', row)
  const months = datedMonths(written, years, firstYear)
  if (!months) tell('noYear', row, columnName(bands[0]!.column), labels[0])
  return months
}

const yearIn = (cell = '') => /^(?:ano )?((?:19|20)\d\d)$/.exec(fold(cleanLine(cell)))?.[1]

/** The year that stands over each month: over its column, or before it over the same band. */
function yearsOf(above: Table['rows'], monthColumns: readonly number[]): (number | null)[] {
  const band = above.findLast((cells) => cells.some((cell) => yearIn(cell)))
  let year: number | null = null
  const first = monthColumns[0]!
  return monthColumns.map((column, index) => {
    const from = index === 0 ? first : monthColumns[index - 1]! + 1
    for (let at = from; at <= column; at += 1) {
      const found = yearIn(band?.[at])
      if (found) year = Number(found)
    }
    return year
  })
}
