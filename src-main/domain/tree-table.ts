import { failure, type Failure } from './failure.ts'
import type { SectorId } from './ids.ts'
import { type Outline, type OutlineItem, type Reading, whyNoOutline } from './outline.ts'
import { cleanLine, cleanProse, fold } from './text.ts'

type Row = { readonly line: number; readonly cells: readonly string[] }
/** Which cell of a row is what; levels in their order. */
type Columns = { readonly [K in Field]?: number } & { readonly levels: readonly number[] }
type Field = (typeof fields)[number]
const fields = [
  'id',
  'parent',
  'side',
  'level',
  'text',
  'objective',
  'isParameter',
  'sectorId',
  'proposedBy',
  'evidence',
  'source',
] as const

/** How each column may be called, folded. */
const names: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'clave', 'numero', 'no', 'num'],
  parent: ['parent', 'padre', 'cuelga de', 'superior', 'depende de'],
  side: ['side', 'lado', 'tipo'],
  level: ['nivel', 'level'],
  text: ['text', 'texto', 'problema', 'descripcion', 'recuadro'],
  objective: ['objective', 'objetivo'],
  isParameter: ['parameter', 'parametro', 'es parametro'],
  sectorId: ['sector'],
  proposedBy: ['propuso', 'lo propuso', 'quien lo propuso'],
  evidence: ['evidence', 'evidencia'],
  source: ['source', 'fuente'],
}
const separators = [',', ';', '\t', '|'] as const

export type TableOptions = {
  /** The sector of the body that is called so. */
  readonly sectorOf?: (name: string) => SectorId | null
}

/**
 * A tree told as a table: an id and what it hangs from, or a level for each row, or a column for each level. Which sign
 * separates the cells is told by its titles.
 */
export function readTable(text: string, { sectorOf = () => null }: TableOptions = {}): Reading<Outline> {
  const clean = cleanProse(text.replace(/^\ufeff/, '')).replace(/^sep=.\n/i, '')
  for (const separator of separators) {
    const [title, ...rows] = rowsOf(clean, separator)
    const columns = title && columnsOf(title.cells)
    if (!columns) continue
    const table = { rows, columns, sectorOf }
    if (columns.levels.length > 1) return checked(byPath(table))
    if (columns.id !== undefined && columns.parent !== undefined) return checked(byParent(table))
    return checked(byLevel(table))
  }
  const [header = ''] = clean.trimStart().split('\n')
  return {
    failure: clean.trim()
      ? failure('tree.columns', { header: cleanLine(header).slice(0, 80) })
      : failure('tree.nothingRead', {}),
  }
}

const titleLike = /^[\p{L}_][\p{L}\p{N}_ ]{0,39}$/u
/**
 * Whether a text is a table though its titles tell no tree: the same cells in every row, under words, with no space
 * after what separates them, as no prose is written. Bullets that Word turns into a letter and a tab are none.
 */
export function looksLikeTable(text: string): boolean {
  const clean = cleanProse(text)
  return separators.some((separator) => {
    const [title, ...rows] = rowsOf(clean, separator)
    if (!title || title.cells.length < 2 || rows.length === 0) return false
    const isMarked = separator === '\t' && title.cells[0]!.length === 1
    const areEven = rows.every(({ cells }) => cells.length === title.cells.length)
    return !isMarked && areEven && title.cells.every((cell) => titleLike.test(cell))
  })
}

function checked(reading: Reading<Outline>): Reading<Outline> {
  if ('failure' in reading) return reading
  const failed = whyNoOutline(reading.read)
  return failed ? { failure: failed } : reading
}

/** Rows with the line at which each begins; cells between quotes may have the separator, quotes doubled and new lines. */
function rowsOf(text: string, separator: string): Row[] {
  const rows: Row[] = []
  let line = 1
  let from = 1
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  const endRow = (): void => {
    cells.push(cell)
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: from, cells })
    cells = []
    cell = ''
    from = line + 1
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!
    if (isQuoted && sign === '"' && text[at + 1] === '"') cell += text[(at += 1)]!
    else if (sign === '"' && (isQuoted || cell.trim() === '')) {
      isQuoted = !isQuoted
      if (isQuoted) cell = ''
    } else if (sign === separator && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else if (sign === '\n' && !isQuoted) {
      endRow()
      line += 1
    } else {
      cell += sign
      if (sign === '\n') line += 1
    }
  }
  endRow()
  return rows
}

/** Null unless they tell a text and where it hangs. */
function columnsOf(titles: readonly string[]): Columns | null {
  const folded = titles.map((title) => fold(cleanLine(title)))
  const found: { [K in Field]?: number } = {}
  for (const field of fields) {
    const at = folded.findIndex((title) => names[field].includes(title))
    if (at >= 0) found[field] = at
  }
  const levels = folded.flatMap((title, at) => (/^(nivel|level) ?\d+$/.test(title) ? [at] : []))
  const hasPlace = (found.id !== undefined && found.parent !== undefined) || found.level !== undefined
  return levels.length > 1 || (found.text !== undefined && hasPlace) ? { ...found, levels } : null
}

type Table = {
  readonly rows: readonly Row[]
  readonly columns: Columns
  readonly sectorOf: (name: string) => SectorId | null
}

/** A formula is kept from being one by an apostrophe, which is no part of the text. */
const cellOf = ({ cells }: Row, at: number | undefined): string =>
  at === undefined ? '' : (cells[at] ?? '').replace(/^'(?=\s*'*[=+\-@\t])/, '')
const lineOf = (row: Row, at: number | undefined): string => cleanLine(cellOf(row, at))

function toldOf(row: Row, { columns, sectorOf }: Table): OutlineItem['told'] {
  const sector = lineOf(row, columns.sectorId)
  return {
    objective: lineOf(row, columns.objective),
    isParameter: /^(si|x|1|true|verdadero|parametro)$/.test(fold(lineOf(row, columns.isParameter))),
    sectorId: sector ? sectorOf(sector) : null,
    proposedBy: lineOf(row, columns.proposedBy),
    evidence: cleanProse(cellOf(row, columns.evidence)),
    source: lineOf(row, columns.source),
  }
}

/** Null where it says nothing, or that it is the centre; undefined where it is not understood. */
function sideOf(row: Row, { columns }: Table): 'cause' | 'effect' | null | undefined {
  const said = fold(lineOf(row, columns.side))
  if (/^(causas?|cause|medios?)$/.test(said)) return 'cause'
  if (/^(efectos?|effect|fin|fines)$/.test(said)) return 'effect'
  return /^(|centro|center|problema|problema central)$/.test(said) ? null : undefined
}

function byParent(table: Table): Reading<Outline> {
  const { columns } = table
  const byId = new Map<string, Row>()
  for (const row of table.rows) {
    const id = lineOf(row, columns.id)
    if (!id || byId.has(id)) return { failure: failure('tree.rowTwice', { line: row.line, id }) }
    byId.set(id, row)
  }
  const parentOf = (row: Row) => lineOf(row, columns.parent)
  for (const row of table.rows) {
    const parent = parentOf(row)
    if (parent && !byId.has(parent)) return { failure: failure('tree.rowOrphan', { line: row.line, parent }) }
  }
  const placed = new Map<string, number>()
  const items: OutlineItem[] = []
  const children = Map.groupBy(table.rows, parentOf)
  const put = (row: Row): Failure | null => {
    const id = lineOf(row, columns.id)
    placed.set(id, items.length)
    const read = itemOf(row, lineOf(row, columns.text), placed.get(parentOf(row)) ?? null, items, table)
    if ('failure' in read) return read.failure
    items.push(read.read)
    return null
  }
  // Without recursion: a chain as long as the file must be told, not break.
  const waiting = (children.get('') ?? []).toReversed()
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    const failed = put(row)
    if (failed) return { failure: failed }
    waiting.push(...(children.get(lineOf(row, columns.id)) ?? []).toReversed())
  }
  const lost = table.rows.find((row) => !placed.has(lineOf(row, columns.id)))
  if (!lost) return { read: items }
  const on = cycleFrom(lost, parentOf, byId)
  return { failure: failure('tree.rowCycle', { line: on.line, id: lineOf(on, columns.id) }) }
}

/** A row of the round itself, and not one that only hangs from it. */
function cycleFrom(row: Row, parentOf: (row: Row) => string, byId: ReadonlyMap<string, Row>): Row {
  const seen = new Set<Row>()
  let at = row
  while (!seen.has(at)) {
    seen.add(at)
    at = byId.get(parentOf(at))!
  }
  return at
}

/** The side of a row is that of what it hangs from, said or not; only what hangs from the problem chooses. */
function itemOf(
  row: Row,
  text: string,
  parent: number | null,
  items: readonly OutlineItem[],
  table: Table,
): Reading<OutlineItem> {
  const said = sideOf(row, table)
  const above = parent === null ? null : items[parent]!
  const inherited = above?.side ?? null
  const isStray = said && inherited && said !== inherited
  if (said === undefined || isStray)
    return { failure: failure('tree.rowSide', { line: row.line, said: lineOf(row, table.columns.side) }) }
  const as = table.columns.side === undefined ? null : 'row'
  const side = parent === null ? null : (said ?? inherited)
  return { read: { line: row.line, parent, text, side, as, told: toldOf(row, table) } }
}

function byLevel(table: Table): Reading<Outline> {
  const items: OutlineItem[] = []
  const open: number[] = []
  const levels = table.rows.map((row) => Number(lineOf(row, table.columns.level)))
  const base = levels[0] ?? 0
  for (const [index, row] of table.rows.entries()) {
    const depth = levels[index]! - base
    if (!Number.isInteger(depth) || depth < 0 || depth > open.length)
      return { failure: failure('tree.rowLevel', { line: row.line }) }
    open.length = depth
    const item = itemOf(row, lineOf(row, table.columns.text), open.at(-1) ?? null, items, table)
    if ('failure' in item) return item
    open.push(items.length)
    items.push(item.read)
  }
  return { read: items }
}

/** A column for each level: what is above may be said again in each row, or only where it changes. */
function byPath(table: Table): Reading<Outline> {
  const items: OutlineItem[] = []
  const open: number[] = []
  for (const row of table.rows) {
    const cells = table.columns.levels.map((at) => lineOf(row, at))
    const first = cells.findIndex((cell) => cell !== '')
    const last = cells.findLastIndex((cell) => cell !== '')
    if (first < 0) continue
    const isBroken = first > open.length || cells.slice(first, last).includes('')
    if (isBroken) return { failure: failure('tree.rowLevel', { line: row.line }) }
    for (let depth = first; depth <= last; depth += 1) {
      const former = open[depth]
      if (depth < last && former !== undefined && items[former]!.text === cells[depth]) continue
      open.length = depth
      const item = itemOf(row, cells[depth]!, open.at(-1) ?? null, items, table)
      if ('failure' in item) return item
      open.push(items.length)
      items.push(depth === last ? item.read : { ...item.read, told: {} })
    }
  }
  return { read: items }
}
