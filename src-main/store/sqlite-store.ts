import type Database from 'better-sqlite3'
import type { Change, Environment, ReadStore, Store, WriteStore } from '../usecases/ports.ts'
import { refusalOf } from './refusal.ts'
import { rawRow, recordWriter, type RowWriter, rowWriter, type Statement, type Unit } from './row-writer.ts'
import { seal } from './seal.ts'
import { sessionQueries } from './session-queries.ts'
import { tableQueries } from './table-queries.ts'
import { type Row, snake, type Table, tables } from './tables.ts'
import { lastCommand, lastUndone, rowsOf, takeBack } from './undo.ts'

/** Each text of SQL is prepared once. */
function statementsOf(database: Database.Database): Statement {
  const prepared = new Map<string, Database.Statement>()
  return (sql) => {
    let found = prepared.get(sql)
    if (!found) prepared.set(sql, (found = database.prepare(sql)))
    return found
  }
}

function readerOf(statement: Statement): Omit<ReadStore, 'revision'> {
  return {
    get(table, id) {
      const row = rawRow(statement, tables[table] as Table, id)
      return row ? tables[table].fromRow(row) : null
    },
    where(table, filter) {
      const { name, order, toValue } = tables[table]
      const entries = Object.entries(filter)
      const conditions = entries.map(([field]) => `"${snake(field)}" IS ?`).join(' AND ') || '1'
      const rows = statement(`SELECT * FROM ${name} WHERE ${conditions} ORDER BY ${order}`).all(
        ...entries.map(([field, value]) => toValue(field, value)),
      ) as Row[]
      return rows.map((row) => tables[table].fromRow(row))
    },
    among(table, field, values) {
      const { name, order } = tables[table]
      const rows = statement(
        `SELECT * FROM ${name} WHERE "${snake(field)}" IN (SELECT value FROM json_each(?)) ORDER BY ${order}`,
      ).all(JSON.stringify(values)) as Row[]
      return rows.map((row) => tables[table].fromRow(row))
    },
    bytes(id) {
      return (
        (statement('SELECT bytes FROM content WHERE id = ?').pluck().get(id) as Uint8Array | undefined) ??
        null
      )
    },
    steps: (scope) => ({
      undo: lastCommand(statement, scope, new Set())?.command ?? null,
      redo: lastUndone(statement, scope)?.command ?? null,
    }),
    ...sessionQueries(statement),
    ...tableQueries(statement),
  }
}

const lastRevision = (statement: Statement) =>
  Number(statement('SELECT coalesce(max(revision), 0) AS n FROM change_log').pluck().get())

/** What an open database of this shape answers. */
export function readerOver(database: Database.Database): ReadStore {
  const statement = statementsOf(database)
  return { ...readerOf(statement), revision: () => lastRevision(statement) }
}

/** The store over an open, migrated database. The only code that writes rows and the log of what changed. */
export function createStore(
  database: Database.Database,
  file: string,
  environment: Pick<Environment, 'now'>,
): Store {
  const statement = statementsOf(database)
  let revision = lastRevision(statement)
  const reader: ReadStore = { ...readerOf(statement), revision: () => revision }

  /** One transaction, one revision. */
  const transact = <T>(
    command: string,
    scope: string | null,
    undoes: number | null,
    run: (store: WriteStore, rows: RowWriter) => T,
  ): { result: T; change: Change } => {
    const now = environment.now()
    const touched = { put: new Set<string>(), removed: new Set<string>() }
    const unit: Unit = { command, scope, undoes, revision: revision + 1, at: now, ...touched }
    const rows = rowWriter(statement, unit)
    const writer: WriteStore = { ...reader, ...recordWriter(statement, rows) }
    try {
      const result = database.transaction(() => run(writer, rows)).immediate()
      const hasWritten = unit.put.size + unit.removed.size > 0
      if (hasWritten) revision = unit.revision
      const change = { revision, at: now, put: [...unit.put], removed: [...unit.removed] }
      return { result, change }
    } catch (error) {
      throw refusalOf(error, file)
    }
  }

  /** Every row that a revision wrote, as it was before it: of an undoing, what was undone. */
  const reverse = (scope: string, revision: number, check: (store: ReadStore) => void): Change => {
    const logged = rowsOf(statement, revision)
    return transact('history.undo', scope, revision, (store, rows) => {
      for (const row of logged) takeBack(statement, store, rows, row)
      check(store)
    }).change
  }

  return {
    file,
    read: (query) => {
      try {
        return query(reader)
      } catch (error) {
        throw refusalOf(error, file)
      }
    },
    write: (command, scope, run) => transact(command, scope, null, (store) => run(store)),
    undo(scope, undoable, transparent, check) {
      const last = lastCommand(statement, scope, transparent)
      if (!last || !undoable.has(last.command)) return null
      return { command: last.command, change: reverse(scope, last.revision, check) }
    },
    redo(scope) {
      const last = lastUndone(statement, scope)
      return last && { command: last.command, change: reverse(scope, last.revision, () => undefined) }
    },
    backUp(path) {
      try {
        statement('VACUUM INTO ?').run(path)
      } catch (error) {
        throw refusalOf(error, path)
      }
    },
    close() {
      try {
        database.pragma('optimize')
        database.pragma('wal_checkpoint(TRUNCATE)')
      } catch {
        // Tidying can wait, as on a full disk: what was acknowledged is in the log, which the next opening reads.
      } finally {
        database.close()
      }
      seal(file)
    },
  }
}
