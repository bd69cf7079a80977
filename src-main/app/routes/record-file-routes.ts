import * as files from '../../usecases/record-files.ts'
import { createPageCounts } from '../page-counts.ts'
import type { Services } from '../services.ts'
import { os } from './implementer.ts'

/** Expedientes: which use case answers each entry. */
export function recordFileRoutes(services: Services) {
  const { environment: env, query, command, saved } = services
  const { counted } = createPageCounts(services)
  return {
    recordFile: {
      list: os.recordFile.list.handler(({ input }) => query((store) => files.listFiles(store, input.bodyId))),
      get: os.recordFile.get.handler(({ input }) => query((store) => files.getFile(store, input.fileId))),
      open: os.recordFile.open.handler(({ input }) => {
        const { result, ...reply } = command('recordFile.open', null, (store) =>
          files.openFile(store, input, env),
        )
        return { ...reply, fileId: result }
      }),
      update: os.recordFile.update.handler(({ input }) =>
        saved('recordFile.update', null, (store) => files.updateFile(store, input)),
      ),
      close: os.recordFile.close.handler(({ input }) =>
        saved('recordFile.close', null, (store) => files.closeFile(store, input)),
      ),
      reopen: os.recordFile.reopen.handler(({ input }) =>
        saved('recordFile.reopen', null, (store) => files.reopenFile(store, input.fileId)),
      ),
      integrate: os.recordFile.integrate.handler(async ({ input: { fileId, papers } }) => {
        const all: files.NewPaper[] = []
        for (const paper of papers) all.push(await counted(paper))
        return saved('recordFile.integrate', null, (store) => {
          for (const paper of all) files.integrate(store, { fileId, paper }, env)
        })
      }),
      withdraw: os.recordFile.withdraw.handler(async ({ input }) => {
        const replacement = input.replacement && (await counted(input.replacement))
        return saved('recordFile.withdraw', null, (store) =>
          files.withdraw(store, { ...input, replacement }, env),
        )
      }),
      plan: os.recordFile.plan.handler(({ input }) => query((store) => files.planOf(store, input.bodyId))),
      savePlan: os.recordFile.savePlan.handler(({ input }) =>
        saved('recordFile.savePlan', null, (store) => files.savePlan(store, input)),
      ),
    },
  }
}
