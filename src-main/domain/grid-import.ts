import type { Activity, ActivityKind } from './commitment.ts'
import { datedMonths, readMonth } from './month-names.ts'
import type { Month } from './month.ts'
import { markedSpans } from './schedule-marks.ts'
import { cleanLine, fold } from './text.ts'
import { columnName, type Merge, type Table } from './table-text.ts'
import type { LocalDate } from './time.ts'

/** A row of a cronograma as it comes from another table. */
export type ImportedRow = Pick<
  Activity,
  'group' | 'name' | 'kind' | 'responsible' | 'place' | 'note' | 'spans' | 'weight' | 'dependsOn'
>

/** What keeps a table from being read, or how something in it was taken; where, as a person finds it there. */
export type ImportRemark = {
  readonly kind:
    | 'noMonths'
    | 'noYear'
    | 'oneColumn'
    | 'repeatedMonth'
    | 'notAMark'
    | 'noName'
    | 'longName'
    | 'shortRow'
    | 'mergedNames'
    | 'outsidePlan'
    | 'tooMany'
    | 'noRows'
    | 'mergedMarks'
    | 'english'
    | 'twoHeads'
    | 'skippedColumn'
    | 'skippedTotal'
  /** Counted from one, and the head of its column or its letter. */
  readonly row: number | null
  readonly column: string
  readonly text: string
}

const notices: ReadonlySet<ImportRemark['kind']> = new Set([
  'mergedMarks',
  'english',
  'twoHeads',
  'skippedColumn',
  'skippedTotal',
])

/** It is told, and the table can be read all the same. */
export function isNotice({ kind }: ImportRemark): boolean {
  return notices.has(kind)
}

export type GridImport = {
  readonly months: readonly Month[]
  readonly rows: readonly ImportedRow[]
  /** What must be set right first: while there is any, nothing comes in. */
  readonly problems: readonly ImportRemark[]
  readonly notices: readonly ImportRemark[]
}

type Period = { readonly start: LocalDate; readonly end: LocalDate }
const most = { rows: 500, name: 300, headRows: 12 }

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
const kinds: Readonly<Record<string, ActivityKind>> = {
  reunion: 'meeting',
  sesion: 'meeting',
  hito: 'milestone',
}
const marks = /^(x+|×|✕|✗|✓|✔|•|●|■|◼|▪|\*|1|si|s)$/
const milestones = /^(◆|◇|⬥|♦)$/
const blanks = /^(-+|–|—|0|no|n)?$/
const totals = /^(total(es)?|suma|acciones por mes|actividades por mes)\b/

/** An x, or whatever else paper marks a month with. */
export function isMark(text: string): boolean {
  return marks.test(fold(cleanLine(text))) || milestones.test(cleanLine(text))
}

/** A cell that says that there is none. */
export function isBlankMark(text: string): boolean {
  return blanks.test(fold(cleanLine(text)))
}

type Head = {
  readonly row: number
  readonly columns: ReadonlyMap<keyof typeof heads, number>
  readonly monthColumns: readonly number[]
}

/** Rows of cells → rows of a cronograma. `firstYear` is that of its first month, where the table does not say it. */
export function importGrid(
  table: Table,
  { plan, firstYear = null }: { plan: Period; firstYear?: number | null },
): GridImport {
  const remarks: ImportRemark[] = []
  const tell = (kind: ImportRemark['kind'], row: number | null = null, column = '', text = '') =>
    remarks.push({ kind, row: row === null ? null : row + 1, column, text })
  const finish = (months: readonly Month[], rows: readonly ImportedRow[]): GridImport => ({
    months,
    rows,
    problems: remarks.filter((one) => !isNotice(one)),
    notices: remarks.filter(isNotice),
  })
  const head = headOf(table.rows)
  if (!head) {
    const isOneColumn = table.rows.length > 0 && table.rows.every((cells) => cells.length < 2)
    tell(table.rows.length === 0 ? 'noRows' : isOneColumn ? 'oneColumn' : 'noMonths')
    return finish([], [])
  }
  const months = monthsOf(table, head, firstYear, tell)
  if (!months) return finish([], [])
  const rows = bodyOf(table, head, months, plan, tell)
  if (rows.length === 0 && remarks.every(isNotice)) tell('noRows')
  if (rows.length > most.rows) tell('tooMany', most.rows + head.row, '', String(rows.length))
  return finish(months, rows)
}

type Tell = (kind: ImportRemark['kind'], row?: number | null, column?: string, text?: string) => void

/** The first row that names months; what names the others is there too, or in the row above. */
function headOf(rows: Table['rows']): Head | null {
  for (const [row, cells] of rows.slice(0, most.headRows).entries()) {
    const monthColumns = cells.flatMap((cell, column) => (readMonth(cell) ? [column] : []))
    const names = namesOf(cells, monthColumns)
    const isHead = monthColumns.length > 1 || (monthColumns.length === 1 && names.has('name'))
    if (!isHead) continue
    const above = row > 0 ? namesOf(rows[row - 1]!, monthColumns) : new Map()
    const columns = new Map([...above, ...names])
    if (!columns.has('name')) {
      const free = firstTextColumn(rows, row, new Set([...monthColumns, ...columns.values()]))
      if (free !== null) columns.set('name', free)
    }
    return columns.has('name') ? { row, columns, monthColumns } : null
  }
  return null
}

function namesOf(cells: readonly string[], monthColumns: readonly number[]): Map<keyof typeof heads, number> {
  const found = new Map<keyof typeof heads, number>()
  for (const [column, cell] of cells.entries()) {
    if (monthColumns.includes(column)) continue
    const text = fold(cleanLine(cell))
    const name = (Object.keys(heads) as (keyof typeof heads)[]).find((one) => heads[one].test(text))
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

/** The month of each column: by its own year, by that over it, by the first one asked for; or what is missing. */
function monthsOf(
  { rows }: Table,
  { row, monthColumns }: Head,
  firstYear: number | null,
  tell: Tell,
): Month[] | null {
  const cells = rows[row]!
  const written = monthColumns.map((column) => readMonth(cells[column]!)!)
  for (const [index, { number, year, isEnglish }] of written.entries()) {
    const text = cleanLine(cells[monthColumns[index]!]!)
    if (isEnglish) tell('english', row, columnName(monthColumns[index]!), text)
    const before = written[index - 1]
    if (before && before.number === number && before.year === year) {
      tell('repeatedMonth', row, columnName(monthColumns[index]!), text)
      return null
    }
  }
  const years = yearsOf(rows.slice(0, row), monthColumns)
  if (years.some((year) => year !== null)) tell('twoHeads', row)
  const months = datedMonths(written, years, firstYear)
  if (!months) tell('noYear', row, columnName(monthColumns[0]!), cleanLine(cells[monthColumns[0]!]!))
  return months
}

/** The year that stands over each month: over its column, or before it over the same band. */
function yearsOf(above: Table['rows'], monthColumns: readonly number[]): (number | null)[] {
  const band = above.findLast((cells) => cells.some((cell) => /^(19|20)\d\d$/.test(cell.trim())))
  let year: number | null = null
  const first = monthColumns[0]!
  return monthColumns.map((column, index) => {
    const from = index === 0 ? first : monthColumns[index - 1]! + 1
    for (let at = from; at <= column; at += 1) {
      const cell = band?.[at]?.trim() ?? ''
      if (/^(19|20)\d\d$/.test(cell)) year = Number(cell)
    }
    return year
  })
}

function bodyOf(table: Table, head: Head, months: readonly Month[], plan: Period, tell: Tell): ImportedRow[] {
  const { columns, monthColumns } = head
  const headCells = table.rows[head.row]!
  const labelOf = (column: number) => cleanLine(headCells[column] ?? '') || columnName(column)
  for (const [column, cell] of headCells.entries()) {
    const isRead = monthColumns.includes(column) || [...columns.values()].includes(column)
    const text = cleanLine(cell)
    if (!isRead && !heads.skip.test(fold(text))) tell('skippedColumn', head.row, columnName(column), text)
  }
  const mergedAt = (row: number, column: number): Merge | undefined =>
    table.merged.find(
      (one) =>
        row >= one.row &&
        row < one.row + one.rows &&
        column >= one.column &&
        column < one.column + one.columns,
    )
  const widest = monthColumns.at(-1)! + 1
  const rows: ImportedRow[] = []
  let caption = ''
  for (const [row, cells] of table.rows.entries()) {
    if (row <= head.row || cells.every((cell) => cell.trim() === '')) continue
    const cellAt = (name: keyof typeof heads) => {
      const column = columns.get(name)
      return column === undefined ? '' : cleanLine(cells[column] ?? '')
    }
    const name = cellAt('name')
    const nameColumn = columns.get('name')!
    if (totals.test(fold(name))) {
      tell('skippedTotal', row, labelOf(nameColumn), name)
      continue
    }
    if (cells.length === 1 && widest > 1 && !mergedAt(row, 0) && /[,;\t|].*[,;\t|]/.test(cells[0]!)) {
      tell('shortRow', row, '', cells[0]!.slice(0, 40))
      continue
    }
    const band = mergedAt(
      row,
      cells.findIndex((cell) => cell.trim() !== ''),
    )
    if (band && band.columns >= Math.max(3, monthColumns.length)) {
      caption = cleanLine(cells.find((cell) => cell.trim() !== '')!)
      continue
    }
    const merge = mergedAt(row, nameColumn)
    if (merge && merge.rows > 1) {
      tell('mergedNames', row, labelOf(nameColumn), name)
      continue
    }
    const marked: Month[] = []
    let isMilestone = false
    for (const [index, column] of monthColumns.entries()) {
      const over = mergedAt(row, column)
      const text = cleanLine(cells[over ? over.column : column] ?? '')
      if (isBlankMark(text)) continue
      if (!isMark(text)) {
        tell('notAMark', row, labelOf(column), text)
        continue
      }
      if (over && over.columns > 1 && column === over.column) tell('mergedMarks', row, labelOf(column), text)
      const month = months[index]!
      if (month < plan.start.slice(0, 7) || month > plan.end.slice(0, 7))
        tell('outsidePlan', row, labelOf(column), month)
      isMilestone ||= milestones.test(text)
      marked.push(month)
    }
    if (!name) {
      tell('noName', row, labelOf(nameColumn))
      continue
    }
    if (name.length > most.name) tell('longName', row, labelOf(nameColumn), String(name.length))
    const kind = isMilestone ? 'milestone' : (kinds[fold(cellAt('kind'))] ?? 'action')
    const weight = Number(cellAt('weight'))
    rows.push({
      name,
      kind,
      group: cellAt('group') || caption,
      responsible: cellAt('responsible').slice(0, 200),
      place: cellAt('place').slice(0, 200),
      note: cellAt('note').slice(0, 500),
      weight: cellAt('weight') && Number.isInteger(weight) && weight >= 0 && weight <= 1000 ? weight : 1,
      dependsOn: [],
      spans: markedSpans({ kind, spans: [] }, marked, true, plan),
    })
  }
  return rows
}
