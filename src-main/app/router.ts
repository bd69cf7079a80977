import { getHome } from '../usecases/home.ts'
import { bodyRoutes } from './routes/body-routes.ts'
import { cooperationRoutes } from './routes/cooperation-routes.ts'
import { os } from './routes/implementer.ts'
import { motionRoutes } from './routes/motion-routes.ts'
import { paperRoutes } from './routes/paper-routes.ts'
import { planRoutes } from './routes/plan-routes.ts'
import { printRoutes } from './routes/print-routes.ts'
import { alternativeRoutes, logFrameRoutes } from './routes/log-frame-routes.ts'
import { recordFileRoutes } from './routes/record-file-routes.ts'
import { publicVersionRoutes } from './routes/public-version-routes.ts'
import { sessionRoutes } from './routes/session-routes.ts'
import { signingRoutes } from './routes/signing-routes.ts'
import { treeRoutes } from './routes/tree-routes.ts'
import type { Services } from './services.ts'

/** One line per entry of the contract: which use case answers it. */
export function createRouter(services: Services) {
  const { environment: env, file, query } = services
  return os.router({
    app: {
      status: os.app.status.handler(() => services.status()),
      openFile: os.app.openFile.handler(({ input }) => services.openFile(input.path)),
      chooseFile: os.app.chooseFile.handler(() => services.chooseFile()),
      openFolder: os.app.openFolder.handler(() => services.host.openFolder(file.folder)),
      openWindow: os.app.openWindow.handler(({ input }) => services.host.openWindow(input.path)),
      createSample: os.app.createSample.handler(() => services.playSample()),
      backUp: os.app.backUp.handler(() => ({ path: file.backUp(), at: env.now() })),
    },
    changes: { subscribe: os.changes.subscribe.handler(({ signal }) => services.changes.follow(signal)) },
    home: { get: os.home.get.handler(({ input }) => query((store) => getHome(store, input.bodyId, env))) },
    ...bodyRoutes(services),
    ...sessionRoutes(services),
    ...motionRoutes(services),
    ...paperRoutes(services),
    ...signingRoutes(services),
    ...cooperationRoutes(services),
    ...printRoutes(services),
    ...recordFileRoutes(services),
    ...publicVersionRoutes(services),
    ...treeRoutes(services),
    ...planRoutes(services),
    ...alternativeRoutes(services),
    ...logFrameRoutes(services),
  })
}
