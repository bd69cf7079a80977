import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { fail, failure, type Failure, RefusedError } from '../domain/failure.ts'
import type { Instant } from '../domain/time.ts'
import { backupsOf } from '../store/backups.ts'
import { openStore } from '../store/open-store.ts'
import { refusalOf } from '../store/refusal.ts'
import { breakSeal } from '../store/seal.ts'
import type { Environment, Store } from '../usecases/ports.ts'

const defaultName = 'secretariado.sqlite'
const choiceName = 'archivo-actual.json'

/** Which file of a folder is used, whether it is there or not. */
export function dataFilePath(folder: string): string {
  return chosenFile(folder) ?? join(folder, defaultName)
}

/**
 * The data file in use: opened at start, or the reason why it is not. The application runs either way, so that the
 * page can say what is wrong and offer what helps.
 */
export function openDataFile(folder: string, environment: Environment) {
  const backups = backupsOf(folder)
  const chosen = chosenFile(folder)
  let file = dataFilePath(folder)
  let opened: string | null = null
  let store: Store | null = null
  let reason: Failure | null = null
  let revisionAtBackup = 0

  const openAt = (path: string): Store =>
    openStore(path, environment, (version) => backups.beforeMigration(path, environment.now(), version))
  const use = (other: Store) => {
    store = other
    file = other.file
    opened = identityOf(file)
    reason = null
    revisionAtBackup = other.read((reader) => reader.revision())
  }
  /** A file that was chosen on a disk that is not there is said, never made anew. */
  const openChosen = (mustBeThere: boolean) => {
    try {
      if (mustBeThere && !existsSync(file)) fail('storage.missingFile', { file })
      use(openAt(file))
    } catch (error) {
      reason =
        error instanceof RefusedError
          ? error.failure
          : failure('storage.unreachable', { file, detail: String(error) })
    }
  }

  const copyIfChanged = () => {
    if (!store || store.read((reader) => reader.revision()) === revisionAtBackup) return
    try {
      backups.make(store, environment.now())
    } catch {
      // A full disk must not keep the application from closing; the data file itself is whole.
    }
  }

  /** The file was removed or replaced under the open store: what it holds is saved as a copy before letting it go. */
  const lose = (lost: Store) => {
    store = null
    reason = failure('storage.missingFile', { file })
    try {
      backups.make(lost, environment.now())
    } catch {
      // No room for the copy either: the refusal still says that the file is gone.
    }
    lost.close()
    breakSeal(file)
  }
  openChosen(chosen !== null)

  return {
    folder,
    file: () => file,
    /** Why the file is not open; null when it is. */
    reason(): Failure | null {
      if (store && identityOf(file) !== opened) lose(store)
      return reason
    },
    /** The open store, or the refusal that says why there is none. */
    store(): Store {
      const why = this.reason()
      if (store && !why) return store
      throw new RefusedError(why ?? failure('storage.missingFile', { file }))
    },
    /** Opens again, or opens another file and remembers it. The one in use stays if the other cannot be opened. */
    open(path: string | null): void {
      const target = path === null ? file : isAbsolute(path) ? resolve(path) : join(folder, basename(path))
      if (store && target === file) return
      if (path !== null && !existsSync(target)) fail('storage.missingFile', { file: target })
      if (path !== null && statSync(target).size === 0) fail('storage.foreign', { file: target })
      if (store) {
        const other = openAt(target)
        this.close()
        use(other)
      } else {
        file = target
        openChosen(path !== null || chosen === target)
      }
      if (store && path !== null) remember(folder, file)
    },
    /** Other data files of the folder. */
    otherFiles(): string[] {
      if (!existsSync(folder)) return []
      return readdirSync(folder)
        .filter((name) => name.endsWith('.sqlite') && join(folder, name) !== file)
        .sort()
    },
    backUp(): string {
      const used = this.store()
      const path = backups.make(used, environment.now())
      revisionAtBackup = used.read((reader) => reader.revision())
      return path
    },
    lastBackupAt: (): Instant | null => backups.lastAt(file),
    /** Keeps bytes as a new data file of the folder and opens it; what is not one is refused and leaves nothing. */
    async restore(bytes: AsyncIterable<Uint8Array>): Promise<void> {
      const name = `restaurado-${environment.now().slice(0, 19).replaceAll(':', '-')}`
      const unfinished = join(folder, `${name}-${environment.newId()}.parcial`)
      try {
        mkdirSync(folder, { recursive: true })
        await writeAsItComes(unfinished, bytes)
      } catch (error) {
        rmSync(unfinished, { force: true })
        throw refusalOf(error, unfinished)
      }
      // Nothing waits between finding a free name and taking it.
      const path = freePath(folder, name)
      renameSync(unfinished, path)
      try {
        openAt(path).close()
      } catch (error) {
        for (const left of [path, `${path}-wal`, `${path}-shm`]) rmSync(left, { force: true })
        throw error
      }
      this.open(path)
    },
    close(): void {
      copyIfChanged()
      store?.close()
      store = null
    },
  }
}

export type DataFile = ReturnType<typeof openDataFile>

/** The file the person chose the last time; null for the usual one. */
function chosenFile(folder: string): string | null {
  try {
    const { file } = JSON.parse(readFileSync(join(folder, choiceName), 'utf8')) as { file?: unknown }
    return typeof file === 'string' && isAbsolute(file) ? file : null
  } catch {
    return null
  }
}

/** Which file a path names now; a removed one has none. Where open files cannot be removed there is nothing to tell. */
function identityOf(file: string): string | null {
  if (process.platform === 'win32') return file
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? `${found.dev}:${found.ino}` : null
}

function freePath(folder: string, name: string): string {
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${name}${copy > 1 ? `-${copy}` : ''}.sqlite`)
    if (!existsSync(path)) return path
  }
}

async function writeAsItComes(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function remember(folder: string, file: string): void {
  writeFileSync(join(folder, choiceName), JSON.stringify({ file }), { flush: true })
}
