import type Database from 'better-sqlite3'
import type { Instant } from '../domain/time.ts'
import type {
  Change,
  Environment,
  ReadStore,
  Store,
  TableName,
  Tables,
  WriteStore,
} from '../usecases/ports.ts'
import { applyLogged, difference, type LoggedRow } from './change-log.ts'
import { refusalOf } from './open-store.ts'
import { seal } from './seal.ts'
import { sessionQueries } from './session-queries.ts'
import { type Row, snake, type Table, tables } from './tables.ts'

type Unit = {
  readonly put: Set<string>
  readonly removed: Set<string>
  readonly revision: number
  readonly at: Instant
}

/** The store over an open, migrated database. The only code that writes rows and the log of what changed. */
export function createStore(database: Database.Database, file: string, environment: Environment): Store {
  const prepared = new Map<string, Database.Statement>()
  const statement = (sql: string): Database.Statement => {
    let found = prepared.get(sql)
    if (!found) prepared.set(sql, (found = database.prepare(sql)))
    return found
  }
  let revision = Number(statement('SELECT coalesce(max(revision), 0) AS n FROM change_log').pluck().get())

  const rawRow = (table: Table, id: string) =>
    statement(`SELECT * FROM ${table.name} WHERE id = ?`).get(id) as Row | undefined

  const reader: ReadStore = {
    get(table, id) {
      const row = rawRow(tables[table] as Table, id)
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
    bytes(id) {
      return (
        (statement('SELECT bytes FROM content WHERE id = ?').pluck().get(id) as Uint8Array | undefined) ??
        null
      )
    },
    revision: () => revision,
    ...sessionQueries(statement),
  }

  const log = (unit: Unit, command: string, scope: string | null, undoes: number | null, place = 0) => ({
    write(table: string, id: string, before: LoggedRow | Row | null, after: LoggedRow | Row | null) {
      statement(
        `INSERT INTO change_log (revision, place, at, command, scope, undoes, table_name, row_id, before, after)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        unit.revision,
        (place += 1),
        unit.at,
        command,
        scope,
        undoes,
        table,
        id,
        before && JSON.stringify(before),
        after && JSON.stringify(after),
      )
      ;(after ? unit.put : unit.removed).add(`${table}:${id}`)
    },
  })

  const insertRow = (unit: Unit, table: Table, row: Row) => {
    const names = table.columns.map(({ name }) => `"${name}"`).join(', ')
    const values = table.columns.map(({ field }) => `@${field}`).join(', ')
    statement(
      `INSERT INTO ${table.name} (${names}, created_at, updated_at) VALUES (${values}, @writtenAt, @writtenAt)`,
    ).run({ ...row, writtenAt: unit.at })
  }

  /** Only the columns that changed: SQLite then leaves the indexes of the others alone. */
  const updateRow = (unit: Unit, table: Table, row: Row, changed: readonly string[]) => {
    const settings = changed.map((field) => `"${snake(field)}" = @${field}`).join(', ')
    statement(`UPDATE ${table.name} SET ${settings}, updated_at = @writtenAt WHERE id = @id`).run({
      ...row,
      writtenAt: unit.at,
    })
  }

  const removeRow = (table: Table, id: string) => statement(`DELETE FROM ${table.name} WHERE id = ?`).run(id)

  const byField = (table: Table, row: Row): Row =>
    Object.fromEntries(table.columns.map(({ field, name }) => [field, row[name] ?? null]))

  const writer = (entry: ReturnType<typeof log>, unit: Unit): WriteStore => ({
    ...reader,
    put<T extends TableName>(name: T, record: Tables[T]) {
      const table = tables[name] as unknown as Table<T>
      const row = table.toRow(record)
      const id = String(row.id)
      const old = rawRow(table as unknown as Table, id)
      if (!old) {
        insertRow(unit, table as unknown as Table, row)
        entry.write(name, id, null, row)
        return
      }
      const changes = difference(byField(table as unknown as Table, old), row)
      if (!changes) return
      updateRow(unit, table as unknown as Table, row, Object.keys(changes.after))
      entry.write(name, id, changes.before, changes.after)
    },
    remove(name, id) {
      const table = tables[name] as Table
      const old = rawRow(table, id)
      if (!old) return
      removeRow(table, id)
      entry.write(name, id, byField(table, old), null)
    },
    putBytes(id, bytes) {
      statement('INSERT INTO content (id, bytes) VALUES (?, ?)').run(id, bytes)
    },
  })

  /** One transaction, one revision. */
  const transact = <T>(
    command: string,
    scope: string | null,
    undoes: number | null,
    run: (store: WriteStore, entry: ReturnType<typeof log>, unit: Unit) => T,
  ): { result: T; change: Change } => {
    const unit: Unit = { put: new Set(), removed: new Set(), revision: revision + 1, at: environment.now() }
    const entry = log(unit, command, scope, undoes)
    try {
      const result = database.transaction(() => run(writer(entry, unit), entry, unit)).immediate()
      const hasWritten = unit.put.size + unit.removed.size > 0
      if (hasWritten) revision = unit.revision
      const change = { revision, at: unit.at, put: [...unit.put], removed: [...unit.removed] }
      return { result, change }
    } catch (error) {
      throw refusalOf(error, file)
    }
  }

  type LogRow = {
    revision: number
    command: string
    table_name: TableName
    row_id: string
    before: string | null
    after: string | null
  }

  const lastCommand = (scope: string, transparent: ReadonlySet<string>) => {
    const rows = statement(
      `SELECT revision, command FROM change_log WHERE scope = @scope AND undoes IS NULL
       AND revision NOT IN (SELECT undoes FROM change_log WHERE scope = @scope AND undoes IS NOT NULL)
       ORDER BY revision DESC LIMIT 200`,
    ).all({ scope }) as { revision: number; command: string }[]
    return rows.find(({ command }) => !transparent.has(command)) ?? null
  }

  const takeBack = (store: WriteStore, entry: ReturnType<typeof log>, unit: Unit, row: LogRow) => {
    const table = tables[row.table_name] as Table
    if (row.before === null) return store.remove(row.table_name, row.row_id)
    const before = JSON.parse(row.before) as LoggedRow
    const current = rawRow(table, row.row_id)
    const restored = current ? applyLogged(byField(table, current), before) : (before as Row)
    if (current) updateRow(unit, table, restored, Object.keys(before))
    else insertRow(unit, table, restored)
    entry.write(row.table_name, row.row_id, current ? byField(table, current) : null, restored)
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
    undo(scope, undoable, transparent) {
      const last = lastCommand(scope, transparent)
      if (!last || !undoable.has(last.command)) return null
      const rows = statement('SELECT * FROM change_log WHERE revision = ? ORDER BY place DESC').all(
        last.revision,
      ) as LogRow[]
      const { change } = transact('history.undo', scope, last.revision, (store, entry, unit) => {
        for (const row of rows) takeBack(store, entry, unit, row)
      })
      return { command: last.command, change }
    },
    backUp(path) {
      try {
        statement('VACUUM INTO ?').run(path)
      } catch (error) {
        throw refusalOf(error, path)
      }
    },
    close() {
      database.pragma('optimize')
      database.pragma('wal_checkpoint(TRUNCATE)')
      database.close()
      seal(file)
    },
  }
}
