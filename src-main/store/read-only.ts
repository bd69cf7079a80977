import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { fail, RefusedError } from '../domain/failure.ts'
import type { ReadStore } from '../usecases/ports.ts'
import { whyCannotReadFile } from './inspect-file.ts'
import { currentVersion, takeSteps } from './migrations/index.ts'
import { isBusy, refusalOf } from './refusal.ts'
import { readerOver } from './sqlite-store.ts'

type Query = <T>(run: (store: ReadStore) => T) => T

/**
 * Questions to a data file that stays as it is, for whoever uses it: it is open no longer than each question takes,
 * and one of an older program is brought up to date in memory only. Refuses with `storage.*` what cannot be read.
 */
export function queryReadOnly(file: string): { readonly query: Query; close(): void } {
  const refusing = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw error instanceof RefusedError ? error : refusalOf(error, file)
    }
  }
  return refusing(() => {
    const reason = whyCannotReadFile(file)
    if (reason) throw new RefusedError(reason)
    const renewed = askReadOnly(file, (database) => renewedInMemory(database, versionOf(database, file)))
    return {
      query: (run) =>
        refusing(() =>
          renewed ? run(readerOver(renewed)) : askReadOnly(file, (database) => run(readerOver(database))),
        ),
      close: () => void renewed?.close(),
    }
  })
}

/** Null for a file that this program reads as it is. */
function renewedInMemory(database: Database.Database, version: number): Database.Database | null {
  if (version === currentVersion) return null
  const bytes = database.serialize()
  // Bytes 18 and 19 ask for a write-ahead log, which memory does not have.
  bytes.fill(1, 18, 20)
  const renewed = new Database(bytes)
  renewed.pragma('foreign_keys = OFF')
  takeSteps(renewed, version)
  return renewed
}

/** The version of the shape; one that is not known yet is refused. */
export function versionOf(database: Database.Database, file: string): number {
  const version = Number(database.pragma('user_version', { simple: true }))
  if (version > currentVersion) fail('storage.newer', { file, version, known: currentVersion })
  return version
}

/** What a file answers without being written: the traces of looking are removed before it is let go of. */
export function askReadOnly<T>(file: string, question: (database: Database.Database) => T): T {
  let traces = [`${file}-wal`, `${file}-shm`].filter((path) => !existsSync(path))
  const database = new Database(file, { readonly: true, timeout: 0 })
  try {
    return question(database)
  } catch (error) {
    if (isBusy(error)) traces = []
    throw error
  } finally {
    clear(traces)
    database.close()
  }
}

/** While our connection lasts nobody else can have written it. */
function clear(traces: readonly string[]): void {
  for (const trace of traces)
    try {
      rmSync(trace, { force: true })
    } catch {
      // Some systems do not let go of an open file; it is empty.
    }
}
