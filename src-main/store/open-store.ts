import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { fail, RefusedError } from '../domain/failure.ts'
import type { Environment, Store } from '../usecases/ports.ts'
import { writeWhole } from './backups.ts'
import { applicationId, whyCannotOpenFile } from './inspect-file.ts'
import { currentVersion, migrations } from './migrations/index.ts'
import { markOpen } from './open-files.ts'
import { isEmptied, isSealed } from './seal.ts'
import { createStore } from './sqlite-store.ts'

/**
 * Opens the data file, making it when it is not there. Refuses with `storage.*` a file that is locked, foreign,
 * newer, damaged or read-only, and leaves it as it was. An older file is copied before it is migrated.
 */
export function openStore(
  file: string,
  environment: Pick<Environment, 'now'>,
  backUpTo: (version: number) => string,
): Store {
  let database: Database.Database | null = null
  try {
    mkdirSync(dirname(file), { recursive: true })
    const reason = whyCannotOpenFile(file)
    if (reason) throw new RefusedError(reason)
    if (isEmptied(file)) fail('storage.damaged', { file, detail: '0 B' })
    if (existsSync(file) && !isSealed(file)) inspectReadOnly(file)
    database = new Database(file, { timeout: 0 })
    configure(database)
    migrate(database, backUpTo)
    const store = createStore(database, file, environment)
    const release = markOpen(file)
    return {
      ...store,
      close() {
        store.close()
        release()
      },
    }
  } catch (error) {
    database?.close()
    throw error instanceof RefusedError ? error : refusalOf(error, file)
  }
}

/** What the header cannot tell: a version inside the write-ahead log, pages that do not hold together. */
function inspectReadOnly(file: string): void {
  const traces = [`${file}-wal`, `${file}-shm`].filter((path) => !existsSync(path))
  const database = new Database(file, { readonly: true, timeout: 0 })
  try {
    const version = Number(database.pragma('user_version', { simple: true }))
    if (version > currentVersion) fail('storage.newer', { file, version, known: currentVersion })
    const check = database.pragma('quick_check(1)', { simple: true })
    if (check !== 'ok') fail('storage.damaged', { file, detail: String(check) })
  } catch (error) {
    if (!isBusy(error)) clear(traces)
    throw error
  } finally {
    database.close()
  }
}

/** What looking leaves beside a file that is refused. While our connection lasts nobody else can have written it. */
function clear(traces: readonly string[]): void {
  for (const trace of traces)
    try {
      rmSync(trace, { force: true })
    } catch {
      // Some systems do not let go of an open file; it is empty.
    }
}

function isBusy(error: unknown): boolean {
  const { code } = error as { code?: string }
  return code?.startsWith('SQLITE_BUSY') === true || code?.startsWith('SQLITE_LOCKED') === true
}

function configure(database: Database.Database): void {
  // Exclusive before the first access to the log: one writer, and no shared-memory file.
  database.pragma('locking_mode = EXCLUSIVE')
  // A new file says whose it is from its first byte on: cut off in its first instant it is still ours.
  if (database.pragma('page_count', { simple: true }) === 0)
    database.pragma(`application_id = ${applicationId}`)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('trusted_schema = OFF')
  database.exec('BEGIN IMMEDIATE; COMMIT')
}

function migrate(database: Database.Database, backUpTo: (version: number) => string): void {
  const found = Number(database.pragma('user_version', { simple: true }))
  if (found === currentVersion) return
  if (found > 0)
    writeWhole(backUpTo(found), (unfinished) => database.prepare('VACUUM INTO ?').run(unfinished))
  // Tables that are made anew leave their references loose for a moment; what counts is that none is at the end.
  database.pragma('foreign_keys = OFF')
  database.transaction(() => {
    for (const step of migrations) if (step.version > found) database.exec(step.sql)
    const [loose] = database.pragma('foreign_key_check') as { table: string }[]
    if (loose) throw new Error(`a migration left ${loose.table} with loose references`)
    database.pragma(`user_version = ${currentVersion}`)
  })()
  database.pragma('foreign_keys = ON')
  // The header of the file itself, not only its log, says what the file is.
  database.pragma('wal_checkpoint(TRUNCATE)')
}

/** SQLite's and the system's own words, as a refusal. */
export function refusalOf(error: unknown, file: string): Error {
  const { code, message } = error as { code?: string; message?: string }
  const detail = message ?? String(error)
  const as = (make: () => never): Error => {
    try {
      return make()
    } catch (refusal) {
      return refusal as Error
    }
  }
  if (isBusy(error)) return as(() => fail('storage.locked', { file }))
  if (code?.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return as(() => fail('storage.damaged', { file, detail }))
  if (code?.startsWith('SQLITE_READONLY')) return as(() => fail('storage.readOnly', { file }))
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return as(() => fail('storage.full', { file }))
  if (code?.startsWith('SQLITE_IOERR') || code === 'SQLITE_CANTOPEN' || code?.startsWith('E'))
    return as(() => fail('storage.unreachable', { file, detail }))
  return error instanceof Error ? error : new Error(detail)
}
