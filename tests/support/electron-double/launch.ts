import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import type { Answer } from './control.ts'

export type ElectronDouble = {
  /** The first window's page, once it has loaded. */
  page(): Promise<Page>
  pages(): Page[]
  /** Asks the double; the names are those given to `answerTest`. */
  ask<T = unknown>(name: string, ...args: readonly unknown[]): Promise<T>
  /** Everything the host wrote to its standard error. */
  errors(): string
  readonly exited: Promise<number | null>
  readonly process: { readonly pid: number | undefined; kill(signal: NodeJS.Signals): boolean }
  close(): Promise<void>
}

export type TestBrowser = { readonly endpoint: string; readonly browser: Browser; close(): Promise<void> }

const register = fileURLToPath(new URL('./register.ts', import.meta.url))

/** Where Chromium is: Debian's, unless the environment names another. */
export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

export type BrowserHabits = {
  /** As people have it: a page that is left waits in memory in case somebody comes back to it. */
  readonly keepsLeftPages?: boolean
}

/** One browser for the windows of one host. */
export async function launchTestBrowser({
  keepsLeftPages = false,
}: BrowserHabits = {}): Promise<TestBrowser> {
  const port = await freePort()
  const owner = await chromium.launch({
    executablePath: chromiumPath,
    ignoreDefaultArgs: keepsLeftPages ? ['--disable-back-forward-cache'] : [],
    args: [
      `--remote-debugging-port=${port}`,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
    ],
  })
  const endpoint = `http://127.0.0.1:${port}`
  const browser = await chromium.connectOverCDP(endpoint)
  return {
    endpoint,
    browser,
    async close() {
      await browser.close()
      await owner.close()
    },
  }
}

/** Starts a main file of the host under the double, as Electron would start it. */
export function launchElectronDouble(
  browser: TestBrowser,
  main: string | URL,
  args: readonly string[] = [],
): ElectronDouble {
  const child = fork(typeof main === 'string' ? main : fileURLToPath(main), [...args], {
    execArgv: ['--import', register],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    env: { ...process.env, ELECTRON_DOUBLE_BROWSER: browser.endpoint },
  })
  let errors = ''
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  const pending = new Map<number, (answer: Answer) => void>()
  child.on('message', (answer: Answer) => pending.get(answer.id)?.(answer))
  const context = () => browser.browser.contexts()[0]
  const pages = () => (context()?.pages() ?? []).filter((page) => page.url().startsWith('http://127.0.0.1:'))
  let lastId = 0

  async function ask<T>(name: string, ...args: readonly unknown[]): Promise<T> {
    const id = ++lastId
    const answered = new Promise<Answer>((resolve) => pending.set(id, resolve))
    child.send({ id, name, args })
    const answer = await Promise.race([
      answered,
      exited.then(() => ({ id, error: `The host ended. ${errors}` })),
    ])
    if (answer.error !== undefined) throw new Error(answer.error)
    return ('value' in answer ? answer.value : undefined) as T
  }

  return {
    ask,
    pages,
    exited,
    process: { pid: child.pid, kill: (signal) => child.kill(signal) },
    errors: () => errors,
    async page() {
      const deadline = Date.now() + 30_000
      let page = pages()[0]
      while (!page) {
        if (child.exitCode !== null || Date.now() > deadline) throw new Error(`No window opened. ${errors}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
        page = pages()[0]
      }
      await page.waitForLoadState('load')
      return page
    },
    async close() {
      if (child.exitCode === null && child.signalCode === null)
        child.send({ id: ++lastId, name: 'quit', args: [] })
      const killed = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await exited
      clearTimeout(killed)
      await Promise.all((context()?.pages() ?? []).map((page) => page.close().catch(() => {})))
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
