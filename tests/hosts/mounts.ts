import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppOptions } from '../../src-main/app/create-app.ts'
import { systemEnvironment } from '../../src-main/app/environment.ts'
import { serveInBrowser } from '../../src-main/hosts/browser/serve-in-browser.ts'
import type { MountedApp } from '../../src-main/hosts/mounted-app.ts'
import { builtRendererFolder } from '../../src-main/hosts/project-folder.ts'
import type { Host } from '../../src-main/usecases/ports.ts'
import { launchElectronDouble, launchTestBrowser } from '../support/electron-double/launch.ts'
import { fetchInPage } from './fetch-in-page.ts'

export type FetchInit = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
}

/** The application under one of its hosts, on a data folder of its own. */
export type HostUnderTest = {
  /** Asks as a page of the application would; `path` begins with `/`. */
  fetch(path: string, init?: FetchInit): Promise<Response>
  close(): Promise<void>
}

type CreateApp = (options: AppOptions) => MountedApp

const noDesktop = {
  openFolder: () => Promise.resolve(false),
  openWindow: () => Promise.resolve(false),
  print: () => Promise.resolve(false),
  chooseDataFile: () => Promise.resolve(undefined),
}

export async function mountInProcess(createApp: CreateApp): Promise<HostUnderTest> {
  const { app, remove } = await appOnOwnFolder(createApp, { kind: 'cli', ...noDesktop })
  return {
    fetch: (path, init) => app.fetch(new Request(`app://secretariado${path}`, init as RequestInit)),
    async close() {
      await app.close()
      await remove()
    },
  }
}

export async function mountOverLoopback(createApp: CreateApp): Promise<HostUnderTest> {
  const { app, remove } = await appOnOwnFolder(createApp, { kind: 'browser', ...noDesktop })
  const server = await serveInBrowser(app)
  const entered = await fetch(server.entryUrl(), { redirect: 'manual' })
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return {
    fetch: (path, init = {}) =>
      fetch(server.origin + path, {
        ...init,
        headers: { ...init.headers, cookie, origin: server.origin },
      } as RequestInit),
    async close() {
      await server.close()
      await app.close()
      await remove()
    },
  }
}

/** `main` is the real main file of the Electron host, or a fixture that composes it otherwise. */
export async function mountUnderElectronDouble(main: URL): Promise<HostUnderTest> {
  const { folder, remove } = await ownFolder()
  const browser = await launchTestBrowser()
  const host = launchElectronDouble(browser, main, ['--data', folder])
  const page = await host.page()
  return {
    fetch: (path, init) => fetchInPage(page, path, init),
    async close() {
      await host.close()
      await browser.close()
      await remove()
    },
  }
}

async function appOnOwnFolder(createApp: CreateApp, host: Host) {
  const { folder, remove } = await ownFolder()
  const options = {
    environment: systemEnvironment,
    host,
    dataFolder: folder,
    rendererFolder: builtRendererFolder(),
  }
  return { app: createApp(options), remove }
}

async function ownFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'host-under-test-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) }
}
