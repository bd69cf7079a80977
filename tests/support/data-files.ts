import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openStore } from '../../src-main/store/open-store.ts'
import type { Environment, Store } from '../../src-main/usecases/ports.ts'
import { at, ownFolder, steadyEnvironment } from './small-body.ts'

export const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** A data file in a folder of its own, opened and closed as often as a test asks. */
export function ownDataFile() {
  const { folder, remove } = ownFolder()
  const file = join(folder, 'datos.sqlite')
  const environment: Environment = steadyEnvironment(at('09:00'))
  const opened = new Set<Store>()
  const open = (path = file): Store => {
    const store = openStore(path, environment, (version) => join(folder, `antes-v${version}.sqlite`))
    opened.add(store)
    return store
  }
  const close = (store: Store) => {
    opened.delete(store)
    store.close()
  }
  return {
    folder,
    file,
    environment,
    open,
    close,
    /** The rows as SQLite has them, while nobody else has the file open. */
    raw<T>(work: (database: Database.Database) => T): T {
      const database = new Database(file)
      try {
        return work(database)
      } finally {
        database.close()
      }
    },
    remove() {
      for (const store of opened) store.close()
      remove()
    },
  }
}
