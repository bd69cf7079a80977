import type { TableName, WriteStore } from '../usecases/ports.ts'
import { applyLogged, type LoggedRow } from './change-log.ts'
import { byField, rawRow, type RowWriter, type Statement } from './row-writer.ts'
import { type Row, type Table, tables } from './tables.ts'

export type LogRow = {
  readonly table_name: TableName
  readonly row_id: string
  readonly before: string | null
}

/** Rows of undoing that no later row took back in turn: of what was done again, nothing is undone. */
const undoing = `SELECT undo.undoes FROM change_log AS undo WHERE undo.scope = @scope AND undo.undoes IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM change_log AS redo WHERE redo.scope = @scope AND redo.undoes = undo.revision)`

/** The newest command of the scope that was not taken back, passing over the transparent ones. */
export function lastCommand(
  statement: Statement,
  scope: string,
  transparent: ReadonlySet<string>,
): { revision: number; command: string } | null {
  const rows = statement(
    `SELECT revision, command FROM change_log WHERE scope = @scope AND undoes IS NULL
     AND revision NOT IN (${undoing})
     ORDER BY revision DESC LIMIT 200`,
  ).all({ scope }) as { revision: number; command: string }[]
  return rows.find(({ command }) => !transparent.has(command)) ?? null
}

/** The newest undoing that stands, while nothing new was done after it, and which command it took back. */
export function lastUndone(
  statement: Statement,
  scope: string,
): { revision: number; command: string } | null {
  const found = statement(
    `SELECT undo.revision, undone.command FROM change_log AS undo
     JOIN change_log AS undone ON undone.revision = undo.undoes AND undone.undoes IS NULL
     WHERE undo.scope = @scope AND undo.undoes IN (${undoing})
     AND NOT EXISTS (SELECT 1 FROM change_log AS redo WHERE redo.scope = @scope AND redo.undoes = undo.revision)
     AND undo.revision > (SELECT max(revision) FROM change_log WHERE scope = @scope AND undoes IS NULL)
     ORDER BY undo.revision DESC LIMIT 1`,
  ).get({ scope }) as { revision: number; command: string } | undefined
  return found ?? null
}

/** What a command wrote, the last row first: rows go back in the opposite order. */
export function rowsOf(statement: Statement, revision: number): LogRow[] {
  return statement('SELECT * FROM change_log WHERE revision = ? ORDER BY place DESC').all(
    revision,
  ) as LogRow[]
}

/** Sets one row as it was before it was written. */
export function takeBack(
  statement: Statement,
  store: Pick<WriteStore, 'remove'>,
  rows: RowWriter,
  logged: LogRow,
): void {
  if (logged.before === null) return store.remove(logged.table_name, logged.row_id)
  const table = tables[logged.table_name] as Table
  const before = JSON.parse(logged.before) as LoggedRow
  const raw = rawRow(statement, table, logged.row_id)
  const current = raw ? byField(table, raw) : null
  const restored = current ? applyLogged(current, before) : whole(table, before)
  if (current) rows.update(table, restored, Object.keys(before))
  else rows.insert(table, restored)
  rows.log(logged.table_name, logged.row_id, current, restored)
}

/** A row that is gone comes back only from a log that has all of it. */
function whole(table: Table, before: LoggedRow): Row {
  const missing = table.columns.filter(({ field }) => !(field in before))
  if (missing.length > 0) throw new Error(`a changed row of ${table.name} is gone`)
  return before as Row
}
