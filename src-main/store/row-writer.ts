import type Database from 'better-sqlite3'
import { fail } from '../domain/failure.ts'
import type { Instant } from '../domain/time.ts'
import type { TableName, Tables, WriteStore } from '../usecases/ports.ts'
import { difference, type LoggedRow } from './change-log.ts'
import { type Row, snake, type Table, tables } from './tables.ts'

export type Statement = (sql: string) => Database.Statement

/** One transaction: its revision, its hour and what it touched. */
export type Unit = {
  readonly revision: number
  readonly at: Instant
  readonly command: string
  readonly scope: string | null
  /** Revision of the command it takes back. */
  readonly undoes: number | null
  readonly put: Set<string>
  readonly removed: Set<string>
}

export function rawRow(statement: Statement, table: Table, id: string): Row | undefined {
  return statement(`SELECT * FROM ${table.name} WHERE id = ?`).get(id) as Row | undefined
}

export function byField(table: Table, row: Row): Row {
  return Object.fromEntries(table.columns.map(({ field, name }) => [field, row[name] ?? null]))
}

export type RowWriter = ReturnType<typeof rowWriter>

/** Writes rows and, for each, what changed in the log. */
export function rowWriter(statement: Statement, unit: Unit) {
  let place = 0
  return {
    log(table: string, id: string, before: LoggedRow | Row | null, after: LoggedRow | Row | null) {
      statement(
        `INSERT INTO change_log (revision, place, at, command, scope, undoes, table_name, row_id, before, after)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        unit.revision,
        (place += 1),
        unit.at,
        unit.command,
        unit.scope,
        unit.undoes,
        table,
        id,
        before && JSON.stringify(before),
        after && JSON.stringify(after),
      )
      ;(after ? unit.put : unit.removed).add(`${table}:${id}`)
    },
    insert(table: Table, row: Row) {
      const names = table.columns.map(({ name }) => `"${name}"`).join(', ')
      const values = table.columns.map(({ field }) => `@${field}`).join(', ')
      statement(
        `INSERT INTO ${table.name} (${names}, created_at, updated_at) VALUES (${values}, @writtenAt, @writtenAt)`,
      ).run({ ...row, writtenAt: unit.at })
    },
    /** Only the columns that changed: SQLite then leaves the indexes of the others alone. */
    update(table: Table, row: Row, changed: readonly string[]) {
      const settings = changed.map((field) => `"${snake(field)}" = @${field}`).join(', ')
      statement(`UPDATE ${table.name} SET ${settings}, updated_at = @writtenAt WHERE id = @id`).run({
        ...row,
        writtenAt: unit.at,
      })
    },
    /** Refuses when other rows need it. */
    remove(table: Table, id: string) {
      try {
        statement(`DELETE FROM ${table.name} WHERE id = ?`).run(id)
      } catch (error) {
        const { code } = error as { code?: string }
        if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') fail('record.inUse', { table: table.record })
        throw error
      }
    },
  }
}

/** What a command may write. */
export function recordWriter(
  statement: Statement,
  rows: RowWriter,
): Pick<WriteStore, 'put' | 'remove' | 'putBytes' | 'removeBytes'> {
  return {
    put<T extends TableName>(name: T, record: Tables[T]) {
      const table = tables[name] as unknown as Table
      const row = (tables[name] as unknown as Table<T>).toRow(record)
      const id = String(row.id)
      const old = rawRow(statement, table, id)
      if (!old) {
        rows.insert(table, row)
        rows.log(name, id, null, row)
        return
      }
      const changes = difference(byField(table, old), row)
      if (!changes) return
      rows.update(table, row, Object.keys(changes.after))
      rows.log(name, id, changes.before, changes.after)
    },
    remove(name, id) {
      const table = tables[name] as Table
      const old = rawRow(statement, table, id)
      if (!old) return
      rows.remove(table, id)
      rows.log(name, id, byField(table, old), null)
    },
    putBytes(id, bytes) {
      statement('INSERT INTO content (id, bytes) VALUES (?, ?)').run(id, bytes)
    },
    removeBytes(id) {
      statement('DELETE FROM content WHERE id = ?').run(id)
    },
  }
}
