import type { AppStatus, SavedReply } from '../contract/views.ts'
import type { BodyId } from '../domain/ids.ts'
import type { Change, Environment, Host, ReadStore, WriteStore } from '../usecases/ports.ts'
import type { Changes } from './changes.ts'
import type { DataFile } from './data-file.ts'
import type { Documents } from './documents.ts'

const version = '0.1.0'

type Parts = {
  readonly environment: Environment
  readonly host: Host
  readonly file: DataFile
  readonly changes: Changes
  readonly documents: Documents
  /** Acts the sample out in the open file. */
  readonly playSample: () => Promise<{ readonly bodyId: BodyId }>
}

/** What the handlers of the contract are made of: the open file, its commits told to every page, the host. */
export function createServices(parts: Parts) {
  const { environment, host, file, changes } = parts

  const published = (change: Change): SavedReply => {
    changes.publish(change)
    return { revision: change.revision, savedAt: change.at }
  }

  const query = <T>(run: (store: ReadStore) => T): T => file.store().read(run)

  /** One command: one transaction, told after the commit. */
  const command = <T>(
    name: string,
    scope: string | null,
    run: (store: WriteStore) => T,
  ): SavedReply & { result: T } => {
    const { result, change } = file.store().write(name, scope, run)
    return { ...published(change), result }
  }

  const saved = (name: string, scope: string | null, run: (store: WriteStore) => void): SavedReply => {
    const { revision, savedAt } = command(name, scope, run)
    return { revision, savedAt }
  }

  const status = (): AppStatus => ({
    host: host.kind,
    version,
    folder: file.folder,
    file: file.file(),
    failure: file.reason(),
    otherFiles: file.otherFiles(),
    lastBackupAt: file.lastBackupAt(),
    revision: file.reason() ? 0 : query((store) => store.revision()),
    now: environment.now(),
  })

  const openFile = (path: string | null): AppStatus => {
    file.open(path)
    return status()
  }

  return {
    ...parts,
    published,
    query,
    command,
    saved,
    status,
    openFile,
    async chooseFile(): Promise<AppStatus | null> {
      const path = await host.chooseDataFile()
      if (path === undefined) return null
      return path === null ? status() : openFile(path)
    },
  }
}

export type Services = ReturnType<typeof createServices>
