import program from '../../package.json' with { type: 'json' }
import type { AppStatus, SavedReply } from '../contract/views.ts'
import type { BodyId } from '../domain/ids.ts'
import type { Change, ReadStore, WriteStore } from '../usecases/ports.ts'
import type { Documents } from './documents.ts'
import type { Parts } from './parts.ts'
import { createTrials } from './trials.ts'
import type { PrintJobs } from './print-jobs.ts'

type ServiceParts = Parts & {
  readonly documents: Documents
  readonly printJobs: PrintJobs
  /** Acts the sample out in the open file. */
  readonly playSample: () => Promise<{ readonly bodyId: BodyId }>
}

/** What the handlers of the contract are made of: the open file, its commits told to every page, the host. */
export function createServices(parts: ServiceParts) {
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
    version: program.version,
    folder: file.folder,
    file: file.file(),
    failure: file.reason(),
    otherFiles: file.otherFiles(),
    lastBackupAt: file.lastBackupAt(),
    revision: file.reason() ? 0 : query((store) => store.revision()),
    now: environment.now(),
  })

  /** Whoever follows the former file begins again with the one that is open now. */
  const switched = (): AppStatus => {
    changes.reset()
    return status()
  }

  const openFile = (path: string | null): AppStatus => {
    file.open(path)
    return switched()
  }

  return {
    ...parts,
    trials: createTrials(parts),
    published,
    query,
    command,
    saved,
    status,
    openFile,
    async restore(bytes: AsyncIterable<Uint8Array>): Promise<AppStatus> {
      await file.restore(bytes)
      return switched()
    },
    async chooseFile(): Promise<AppStatus | null> {
      const path = await host.chooseDataFile()
      if (path === undefined) return null
      return path === null ? status() : openFile(path)
    },
  }
}

export type Services = ReturnType<typeof createServices>
