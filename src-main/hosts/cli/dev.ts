import { createServer } from 'vite'
import { loadConfigFromFile } from 'electron-vite'
import { join } from 'node:path'
import { createApp } from '../../app/create-app.ts'
import type { AppOptions } from '../../app/create-app.ts'
import { closeOnSignal } from '../browser/close-on-signal.ts'
import { startBrowser } from '../browser/start-browser.ts'
import { projectFolder } from '../project-folder.ts'
import { contentSecurityPolicy } from '../security-headers.ts'

/** The application in the browser with its pages served from the sources, changing as they are edited. */
const project = projectFolder()
const { config } = await loadConfigFromFile(
  { command: 'serve', mode: 'development' },
  join(project, 'electron.vite.config.ts'),
  project,
)
const vite = await createServer({
  ...config.renderer,
  configFile: false,
  server: { host: '127.0.0.1', port: 5173, hmr: { host: '127.0.0.1', protocol: 'ws' }, cors: false },
})
await vite.listen()
const pages = vite.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5173/'

const running = await startBrowser({ createApp: createDevelopmentApp, args: process.argv, print })
closeOnSignal(async () => {
  await running.close()
  await vite.close()
})

/** The real application, but for its pages. */
function createDevelopmentApp(options: AppOptions) {
  const app = createApp(options)
  return {
    fetch: (request: Request) => (isPage(request) ? fetchPage(request) : app.fetch(request)),
    close: () => app.close(),
  }
}

function isPage(request: Request): boolean {
  return !/^\/(rpc|files)(\/|$)/.test(new URL(request.url).pathname)
}

async function fetchPage(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const accept = request.headers.get('accept') ?? '*/*'
  const answer = await fetch(new URL(pathname + search, pages), { headers: { accept } })
  const headers = new Headers(answer.headers)
  // The body arrives already decoded.
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection'])
    headers.delete(name)
  headers.set(
    'content-security-policy',
    contentSecurityPolicy.replace('connect-src', `connect-src ${socket()}`),
  )
  return new Response(answer.body, { status: answer.status, headers })
}

/** Where the page hears of edited sources. */
function socket(): string {
  return pages.replace(/^http/, 'ws').replace(/\/$/, '')
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
