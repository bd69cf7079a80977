import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { Instant } from '../domain/time.ts'
import type { Store } from '../usecases/ports.ts'

const folderName = 'respaldos'
const kept = 14
const moment = /^-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.sqlite$/

/** Copies of the data files, in `respaldos` of their folder: of each file, the newest fourteen. */
export function backupsOf(dataFolder: string) {
  const folder = join(dataFolder, folderName)
  /** What the copies of a file are called; one from elsewhere may bear the name of one of the folder. */
  const nameOf = (file: string) => {
    const name = basename(file, extname(file))
    const place = resolve(dirname(file))
    return place === resolve(dataFolder)
      ? name
      : `${name}-${createHash('sha256').update(place).digest('hex').slice(0, 6)}`
  }
  const copiesOf = (file: string) => {
    const name = nameOf(file)
    return existsSync(folder)
      ? readdirSync(folder)
          .filter((copy) => copy.startsWith(name) && moment.test(copy.slice(name.length)))
          .sort()
      : []
  }
  const pathAt = (file: string, at: Instant, mark = '') => {
    mkdirSync(folder, { recursive: true })
    return join(folder, `${nameOf(file)}-${at.slice(0, 19).replaceAll(':', '-')}${mark}.sqlite`)
  }
  return {
    /** Where the copy of a file of that version goes before it is migrated. It stays for good. */
    beforeMigration: (file: string, at: Instant, version: number) => pathAt(file, at, `-v${version}`),
    lastAt(file: string): Instant | null {
      const newest = copiesOf(file).at(-1)
      return newest ? (statSync(join(folder, newest)).mtime.toISOString() as Instant) : null
    },
    /** Answers the path. */
    make(store: Store, at: Instant): string {
      const path = pathAt(store.file, at)
      writeWhole(path, (unfinished) => store.backUp(unfinished))
      // The clock may have gone back: the copy just made is never the one that leaves.
      const others = copiesOf(store.file).filter((name) => join(folder, name) !== path)
      for (const name of others.slice(0, -(kept - 1))) rmSync(join(folder, name))
      return path
    },
  }
}

/** A file under its name only once it is whole and on the disk. */
export function writeWhole(path: string, write: (unfinished: string) => void): void {
  const unfinished = `${path}.parcial`
  rmSync(unfinished, { force: true })
  try {
    write(unfinished)
    // Copying by SQLite does not wait for the disk.
    const handle = openSync(unfinished, 'r+')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
