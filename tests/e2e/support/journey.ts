import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import {
  type BrowserHabits,
  launchTestBrowser,
  type TestBrowser,
} from '../../support/electron-double/launch.ts'
import { rpcOver } from '../../support/rpc-over.ts'
import { startServer } from './server.ts'

export type JourneyOptions = {
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
  /** Data left by an earlier run, or made wrong on purpose. */
  readonly folder?: string
  readonly port?: number
  /** Where losing the server is the matter, the browser complains about it. */
  readonly mayLoseServer?: boolean
  /** Where the page is expected to be told no by what it loads. */
  readonly mayFail?: RegExp
}

export type Client = ReturnType<typeof rpcOver>
export type Journey = Awaited<ReturnType<typeof beginJourney>>

let browser: TestBrowser
const ends: (() => Promise<void>)[] = []

/** One browser per file; each journey has a data folder, a server and cookies of its own. */
export function useBrowser(habits?: BrowserHabits): void {
  beforeAll(async () => {
    browser = await launchTestBrowser(habits)
  })
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end()
  })
  afterAll(() => browser.close())
}

export async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'journey-'))
  ends.push(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** Opens the application as a person does: with the address the server offers. */
export async function beginJourney(options: JourneyOptions = {}) {
  const folder = options.folder ?? (await ownFolder())
  let server = await startServer(folder, options.port ?? null)
  ends.push(() => server.stop())
  const { origin } = server
  const context = await browser.browser.newContext({
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    colorScheme: options.theme ?? 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  await context.addInitScript(notePrinting)
  const { faults, foreign } = watch(context, origin, options)
  const page = await context.newPage()
  await page.goto(server.entry())
  ends.push(async () => {
    await context.close()
    expect(foreign, 'requests to other places').toEqual([])
    expect(faults, 'errors in the console').toEqual([])
  })
  return {
    page,
    context,
    folder,
    origin,
    client: clientOf(context, origin),
    open: (path: string) => page.goto(origin + path),
    printed: () => page.locator('html').getAttribute('data-printed'),
    server: () => server,
    /** The same server again, on the same port and over the same data. */
    async restart(): Promise<void> {
      server = await startServer(folder, Number(new URL(origin).port))
    },
  }
}

/** A journey that begins with the sample already made. */
export async function beginWithSample(options: JourneyOptions = {}) {
  const journey = await beginJourney(options)
  const { bodyId } = await journey.client.app.createSample()
  const { rows } = await journey.client.session.list({ bodyId, before: null, limit: 10 })
  const [draft, ordinary, installation] = rows.map(({ session }) => session)
  if (!draft || !ordinary || !installation) throw new Error('The sample has three sessions')
  return { ...journey, bodyId, draft, ordinary, installation }
}

/** A browser without a screen has no print dialog: what was sent to print is written on the page's root. */
function notePrinting(): void {
  window.print = () => {
    const root = window.top?.document.documentElement
    if (root) root.dataset.printed = location.pathname
  }
}

function watch(context: BrowserContext, origin: string, { mayLoseServer, mayFail }: JourneyOptions) {
  const faults: string[] = []
  const foreign: string[] = []
  // The PDF viewer is a page of the browser itself.
  const isOwn = (url: string) =>
    url.startsWith(`${origin}/`) || /^(data|blob|about|chrome|chrome-extension):/.test(url)
  const note = (text: string) => {
    if (mayLoseServer && /ERR_|Failed to load resource|Failed to fetch|network error/i.test(text)) return
    if (!mayFail?.test(text)) faults.push(text)
  }
  context.on('request', (request) => {
    if (!isOwn(request.url())) foreign.push(request.url())
  })
  context.on('page', (page: Page) => {
    page.on('pageerror', (error) => note(String(error)))
  })
  context.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} ${message.location().url}`)
  })
  return { faults, foreign }
}

/** The contract as the page has it: same cookies, same origin. */
function clientOf(context: BrowserContext, origin: string): Client {
  return rpcOver({
    async fetch(path, init = {}) {
      const cookies = await context.cookies(origin)
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      return fetch(origin + path, {
        ...init,
        headers: { ...init.headers, cookie, origin },
      } as RequestInit)
    },
  })
}
