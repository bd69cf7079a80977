import type { ActivityKind } from './commitment.ts'
import { type ColumnUse, type Head, isPassedOver } from './grid-head.ts'
import type { ImportedRow } from './grid-import.ts'
import { isBlankMark, isMark, isMilestoneMark } from './grid-marks.ts'
import type { Tell } from './import-remark.ts'
import type { Month } from './month.ts'
import { markedSpans } from './schedule-marks.ts'
import { columnName, mergeAt, type Table } from './table-text.ts'
import { cleanLine, fold } from './text.ts'
import type { LocalDate } from './time.ts'

type Period = { readonly start: LocalDate; readonly end: LocalDate }
type Grid = {
  readonly table: Table
  readonly head: Head
  readonly months: readonly Month[]
  readonly plan: Period
  readonly tell: Tell
  /** What a column is called: by its head, or by its letter. */
  readonly labelOf: (column: number) => string
}

/** Longest text of each, in characters. */
const longest = { name: 300, group: 200, responsible: 200, place: 200, note: 500 } as const
const mostWeight = 1000
const kinds: Readonly<Record<string, ActivityKind>> = {
  reunion: 'meeting',
  sesion: 'meeting',
  hito: 'milestone',
}
const totals = /^(total(es)?|suma|acciones por mes|actividades por mes)\b/
const weeks = /^(s|sem|semana)?\.?\s*[1-5]$/

/** The rows under the head, each with what it says; what is no row of an action is told. */
export function rowsOf(table: Table, head: Head, months: readonly Month[], plan: Period, tell: Tell) {
  const headCells = table.rows[head.row]!
  const labelOf = (column: number) => cleanLine(headCells[column] ?? '') || columnName(column)
  const grid: Grid = { table, head, months, plan, tell, labelOf }
  tellSkippedColumns(grid)
  const rows: ImportedRow[] = []
  let caption = ''
  for (const [row, cells] of table.rows.entries()) {
    if (row <= head.row || cells.every((cell) => cell.trim() === '')) continue
    if (isApart(grid, row)) continue
    const under = captionOf(grid, row)
    if (under !== null) caption = under
    else {
      const read = rowOf(grid, row, caption)
      if (read) rows.push(read)
    }
  }
  return rows
}

function tellSkippedColumns({ table, head, tell }: Grid): void {
  const read = new Set([...head.columns.values(), ...head.bands.flatMap(columnsOf)])
  for (const [column, cell] of table.rows[head.row]!.entries()) {
    const label = cleanLine(cell)
    if (!read.has(column) && !isPassedOver(label)) tell('skippedColumn', head.row, columnName(column), label)
  }
}

const columnsOf = ({ column, columns }: Head['bands'][number]) =>
  Array.from({ length: columns }, (_, index) => column + index)

/** What a cell says; of several that are one, the first has it. */
function cellAt({ table }: Grid, row: number, column: number | undefined): string {
  if (column === undefined) return ''
  const over = mergeAt(table.merged, row, column)
  return cleanLine(table.rows[over?.row ?? row]?.[over?.column ?? column] ?? '')
}

/** Totals, the weeks under the months and rows with another separator are no actions. */
function isApart(grid: Grid, row: number): boolean {
  const { table, head, tell, labelOf } = grid
  const cells = table.rows[row]!
  const column = head.columns.get('name')!
  const name = cellAt(grid, row, column)
  if (totals.test(fold(name))) {
    tell('skippedTotal', row, labelOf(column), name)
    return true
  }
  const isSplitOtherwise = cells.length === 1 && /[,;\t|].*[,;\t|]/.test(cells[0]!)
  if (isSplitOtherwise && !mergeAt(table.merged, row, 0)) {
    tell('shortRow', row, '', cells[0]!.slice(0, 40))
    return true
  }
  const isUnderHead = row === head.row + 1 && !cleanLine(cells[column] ?? '')
  const isOfWeeks = head.bands.some(({ columns }) => columns > 1)
  return isUnderHead && isOfWeeks && cells.every((cell) => !cell.trim() || weeks.test(fold(cleanLine(cell))))
}

/** A cell over most of the row names those that follow. */
function captionOf({ table, head }: Grid, row: number): string | null {
  const cells = table.rows[row]!
  const first = cells.findIndex((cell) => cell.trim() !== '')
  const band = mergeAt(table.merged, row, first)
  return band && band.row === row && band.columns >= Math.max(3, head.bands.length)
    ? cleanLine(cells[first]!)
    : null
}

function rowOf(grid: Grid, row: number, caption: string): ImportedRow | null {
  const { table, head, plan, tell, labelOf } = grid
  const column = head.columns.get('name')!
  const merge = mergeAt(table.merged, row, column)
  const name = cellAt(grid, row, column)
  if (merge && merge.rows > 1) {
    if (merge.row === row) tell('mergedNames', row, labelOf(column), name)
    return null
  }
  const { marked, isMilestone } = marksOf(grid, row)
  if (!name) {
    tell('noName', row, labelOf(column))
    return null
  }
  if (marked.length === 0) tell('noMarks', row, '', name)
  const kind = isMilestone
    ? 'milestone'
    : (kinds[fold(cellAt(grid, row, head.columns.get('kind')))] ?? 'action')
  const text = (use: keyof typeof longest) => textOf(grid, row, use)
  return {
    name: text('name'),
    kind,
    group: text('group') || caption.slice(0, longest.group),
    responsible: text('responsible'),
    place: text('place'),
    note: text('note'),
    weight: weightOf(grid, row),
    dependsOn: [],
    spans: markedSpans({ kind, spans: [] }, marked, true, plan),
  }
}

/** Nothing of it is cut: what is too long is told. */
function textOf(grid: Grid, row: number, use: keyof typeof longest & ColumnUse): string {
  const column = grid.head.columns.get(use)
  const text = cellAt(grid, row, column)
  if (text.length > longest[use])
    grid.tell('longText', row, grid.labelOf(column!), `${text.length}/${longest[use]}`)
  return text
}

function weightOf(grid: Grid, row: number): number {
  const column = grid.head.columns.get('weight')
  const text = cellAt(grid, row, column)
  if (!text) return 1
  if (/^\d{1,4}$/.test(text) && Number(text) <= mostWeight) return Number(text)
  grid.tell('notAWeight', row, grid.labelOf(column!), text)
  return 1
}

/** The months that a row marks. A mark that belongs to no month is told. */
function marksOf(grid: Grid, row: number) {
  const { table, head, months, plan, tell, labelOf } = grid
  const marked = new Set<Month>()
  let isMilestone = false
  for (const [index, band] of head.bands.entries()) {
    const month = months[index]!
    const label = labelOf(band.column)
    for (const column of columnsOf(band)) {
      const over = mergeAt(table.merged, row, column)
      const text = cellAt(grid, row, column)
      if (isBlankMark(text)) continue
      if (!isMark(text)) {
        if (!over || over.column === column) tell('notAMark', row, label, text)
        continue
      }
      if (over && over.row === row && over.column === column && over.columns * over.rows > 1)
        tell('mergedMarks', row, label, text)
      isMilestone ||= isMilestoneMark(text)
      if (marked.has(month)) continue
      if (month < plan.start.slice(0, 7) || month > plan.end.slice(0, 7))
        tell('outsidePlan', row, label, month)
      marked.add(month)
    }
  }
  tellMarksWithoutMonth(grid, row)
  return { marked: [...marked], isMilestone }
}

/** After the first month, under no name of anything: a column that lost its month, or a row with one separator more. */
function tellMarksWithoutMonth({ table, head, tell }: Grid, row: number): void {
  const read = new Set([...head.columns.values(), ...head.bands.flatMap(columnsOf)])
  const headCells = table.rows[head.row]!
  for (const [column, cell] of table.rows[row]!.entries()) {
    const isNameless = !cleanLine(headCells[column] ?? '') && !read.has(column)
    if (isNameless && column > head.bands[0]!.column && isMark(cell))
      tell('markWithoutMonth', row, columnName(column), cleanLine(cell))
  }
}
