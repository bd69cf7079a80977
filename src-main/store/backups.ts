import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../domain/time.ts'
import type { Store } from '../usecases/ports.ts'

const folderName = 'respaldos'
const kept = 14

/** Copies of the data file beside it, in `respaldos`, the newest fourteen. */
export function backupsOf(dataFolder: string) {
  const folder = join(dataFolder, folderName)
  const list = () =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.sqlite'))
          .sort()
      : []
  const pathAt = (at: Instant, mark = '') => {
    mkdirSync(folder, { recursive: true })
    return join(folder, `${at.slice(0, 19).replaceAll(':', '-')}${mark}.sqlite`)
  }
  return {
    /** Where the copy of a file of that version goes before it is migrated. */
    beforeMigration: (at: Instant, version: number) => pathAt(at, `-v${version}`),
    lastAt(): Instant | null {
      const newest = list().at(-1)
      return newest ? (statSync(join(folder, newest)).mtime.toISOString() as Instant) : null
    },
    /** Whole or not at all: written under another name first. Answers the path. */
    make(store: Store, at: Instant): string {
      const path = pathAt(at)
      const unfinished = `${path}.parcial`
      rmSync(unfinished, { force: true })
      store.backUp(unfinished)
      renameSync(unfinished, path)
      for (const name of list().slice(0, -kept))
        // A copy may be the very file in use.
        if (join(folder, name) !== store.file) rmSync(join(folder, name))
      return path
    },
  }
}
