import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { fail, RefusedError } from '../domain/failure.ts'
import type { Environment, Store } from '../usecases/ports.ts'
import { writeWhole } from './backups.ts'
import { applicationId, whyCannotOpenFile } from './inspect-file.ts'
import { currentVersion, takeSteps } from './migrations/index.ts'
import { markOpen } from './open-files.ts'
import { askReadOnly, versionOf } from './read-only.ts'
import { refusalOf } from './refusal.ts'
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
  askReadOnly(file, (database) => {
    versionOf(database, file)
    const check = database.pragma('quick_check(1)', { simple: true })
    if (check !== 'ok') fail('storage.damaged', { file, detail: String(check) })
  })
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
    takeSteps(database, found)
    const [loose] = database.pragma('foreign_key_check') as { table: string }[]
    if (loose) throw new Error(`a migration left ${loose.table} with loose references`)
    database.pragma(`user_version = ${currentVersion}`)
  })()
  database.pragma('foreign_keys = ON')
  // The header of the file itself, not only its log, says what the file is.
  database.pragma('wal_checkpoint(TRUNCATE)')
}
