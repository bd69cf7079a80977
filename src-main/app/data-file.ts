import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { fail, failure, type Failure, RefusedError } from '../domain/failure.ts'
import type { Instant } from '../domain/time.ts'
import { backupsOf } from '../store/backups.ts'
import { openStore, refusalOf } from '../store/open-store.ts'
import type { Environment, Store } from '../usecases/ports.ts'

const defaultName = 'secretariado.sqlite'
const choiceName = 'archivo-actual.json'

/**
 * The data file in use: opened at start, or the reason why it is not. The application runs either way, so that the
 * page can say what is wrong and offer what helps.
 */
export function openDataFile(folder: string, environment: Environment) {
  const backups = backupsOf(folder)
  let file = chosenFile(folder)
  let store: Store | null = null
  let reason: Failure | null = null
  let revisionAtBackup = 0

  const openAt = (path: string): Store =>
    openStore(path, environment, (version) => backups.beforeMigration(environment.now(), version))
  const use = (opened: Store) => {
    store = opened
    file = opened.file
    reason = null
    revisionAtBackup = opened.read((reader) => reader.revision())
  }
  const open = () => {
    try {
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
  open()

  return {
    folder,
    file: () => file,
    reason: () => reason,
    /** The open store, or the refusal that says why there is none. */
    store(): Store {
      if (store) return store
      throw new RefusedError(reason ?? failure('storage.missingFile', { file }))
    },
    /** Opens again, or opens another file and remembers it. The one in use stays if the other cannot be opened. */
    open(path: string | null): void {
      const target = path === null ? file : isAbsolute(path) ? resolve(path) : join(folder, basename(path))
      if (store && target === file) return
      if (path !== null && !existsSync(target)) fail('storage.missingFile', { file: target })
      if (store) {
        const other = openAt(target)
        this.close()
        use(other)
      } else {
        file = target
        open()
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
      const open = this.store()
      const path = backups.make(open, environment.now())
      revisionAtBackup = open.read((reader) => reader.revision())
      return path
    },
    lastBackupAt: (): Instant | null => backups.lastAt(),
    /** Keeps bytes as a new data file of the folder and opens it; what is not one is refused and leaves nothing. */
    restore(bytes: Uint8Array): void {
      mkdirSync(folder, { recursive: true })
      const path = freePath(folder, `restaurado-${environment.now().slice(0, 19).replaceAll(':', '-')}`)
      const unfinished = `${path}.parcial`
      try {
        writeFileSync(unfinished, bytes, { flush: true })
        renameSync(unfinished, path)
      } catch (error) {
        throw refusalOf(error, unfinished)
      }
      try {
        if (bytes.length === 0) fail('storage.foreign', { file: path })
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

function chosenFile(folder: string): string {
  try {
    const { file } = JSON.parse(readFileSync(join(folder, choiceName), 'utf8')) as { file?: unknown }
    if (typeof file === 'string' && existsSync(file)) return file
  } catch {
    // Nothing was chosen: the usual file.
  }
  return join(folder, defaultName)
}

function freePath(folder: string, name: string): string {
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${name}${copy > 1 ? `-${copy}` : ''}.sqlite`)
    if (!existsSync(path)) return path
  }
}

function remember(folder: string, file: string): void {
  writeFileSync(join(folder, choiceName), JSON.stringify({ file }), { flush: true })
}
