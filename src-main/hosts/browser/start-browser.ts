import type { AppOptions } from '../../app/create-app.ts'
import { dataFolder, systemEnvironment } from '../../app/environment.ts'
import { hostMessages } from '../../locale/host-messages.ts'
import type { MountedApp } from '../mounted-app.ts'
import { builtRendererFolder } from '../project-folder.ts'
import { browserHost } from './browser-host.ts'
import { hasDesktop, openOnDesktop } from './desktop.ts'
import { serveInBrowser } from './serve-in-browser.ts'
import { usualPort } from './usual-port.ts'

export type BrowserStart = {
  readonly createApp: (options: AppOptions) => MountedApp
  readonly args: readonly string[]
  print(line: string): void
}

export type RunningBrowserHost = { readonly origin: string; close(): Promise<void> }

/** Serves the application and says where; opens it too where there is a desktop and `--no-open` is not given. */
export async function startBrowser({ createApp, args, print }: BrowserStart): Promise<RunningBrowserHost> {
  const folder = dataFolder(args)
  const app = createApp({
    environment: systemEnvironment,
    host: browserHost,
    dataFolder: folder,
    rendererFolder: builtRendererFolder(),
  })
  const { start } = hostMessages
  try {
    const server = await serveInBrowser(app, {
      port: usualPort(folder),
      otherPort: true,
      onEntry: () => print(start.anotherEntry(server.entryUrl())),
    })
    const opened =
      hasDesktop() && !args.includes('--no-open') ? await openOnDesktop(server.entryUrl()) : false
    const sentence = opened ? start.openedAt : start.openAt
    print(sentence(server.entryUrl()))
    print(start.howToStop)
    return {
      origin: server.origin,
      async close() {
        await server.close()
        await app.close()
      },
    }
  } catch (error) {
    await app.close()
    throw error
  }
}
