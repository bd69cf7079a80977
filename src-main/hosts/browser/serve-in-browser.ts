import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { isUpload } from '../../app/uploads.ts'
import type { MountedApp } from '../mounted-app.ts'
import { refusalResponse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { withSecurityHeaders } from '../security-headers.ts'
import { createEntryKeys } from './entry-keys.ts'
import type { EntryKeys } from './entry-keys.ts'
import { entryPage } from './entry-page.ts'
import { BodyTooLarge, sendWebResponse, toWebRequest } from './node-adapter.ts'
import { whyRefuseHead } from './request-checks.ts'

/** Largest body of a command. */
const bodyLimit = 64 * 1024 * 1024
/** How long the rest of a refused body is read and thrown away, so that its sender gets to read the refusal. */
const drainMilliseconds = 10_000

export type BrowserServerOptions = {
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** Takes any free port when that one is not. */
  readonly otherPort?: boolean
  /** Told of each entry by key, so that a new address can be offered. */
  readonly onEntry?: () => void
}

export type BrowserServer = {
  readonly origin: string
  /** An address that lets one browser in, once. */
  entryUrl(): string
  /** Ends every connection. The application itself is closed by who made it. */
  close(): Promise<void>
}

/** The application for the browser of this computer, and of no other. */
export async function serveInBrowser(
  app: MountedApp,
  options: BrowserServerOptions = {},
): Promise<BrowserServer> {
  const server = createServer()
  await listen(server, options)
  const { port } = server.address() as AddressInfo
  const authority = `127.0.0.1:${port}`
  const origin = `http://${authority}`
  const keys = createEntryKeys(port)

  const handle = (incoming: IncomingMessage, outgoing: ServerResponse, awaitsContinue: boolean) => {
    const head = headOf(incoming)
    const limit = isUpload(head.method, head.target.split('?')[0]!) ? Number.POSITIVE_INFINITY : bodyLimit
    const refusal =
      whyRefuseHead(head, authority) ??
      entryRefusal(incoming, keys) ??
      (Number(incoming.headers['content-length'] ?? 0) > limit
        ? ({ status: 413, code: 'request.tooLarge' } as const)
        : null)
    if (refusal?.code === 'request.keyMissing' || refusal?.code === 'request.keyInvalid') {
      return wantsPage(incoming) ? sendPage(outgoing, refusal.status) : refuse(incoming, outgoing, refusal)
    }
    if (refusal) return refuse(incoming, outgoing, refusal)
    if (isEntry(head.target)) return enter(outgoing, keys, options.onEntry)
    if (awaitsContinue) outgoing.writeContinue()
    return answer(app, incoming, outgoing, origin, limit)
  }
  const handleSafely = (awaitsContinue: boolean) => (incoming: IncomingMessage, outgoing: ServerResponse) => {
    incoming.on('error', () => {})
    outgoing.on('error', () => {})
    handle(incoming, outgoing, awaitsContinue).catch(() => outgoing.destroy())
  }
  server.on('request', handleSafely(false))
  server.on('checkContinue', handleSafely(true))
  server.on('clientError', (_error, socket) => answerMalformed(socket as Socket))

  return {
    origin,
    entryUrl: () => `${origin}/entrar?llave=${keys.issue()}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function listen(server: Server, { port = 0, otherPort = false }: BrowserServerOptions): Promise<void> {
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    if (!otherPort) throw error
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  }
}

function headOf(incoming: IncomingMessage) {
  const { host, origin, 'sec-fetch-site': fetchSite } = incoming.headers
  return {
    method: incoming.method ?? '',
    target: incoming.url ?? '',
    host,
    origin,
    fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
  }
}

function isEntry(target: string): boolean {
  return target === '/entrar' || target.startsWith('/entrar?')
}

function entryRefusal(incoming: IncomingMessage, keys: EntryKeys): Refusal | null {
  const target = incoming.url ?? ''
  const key = isEntry(target) ? new URLSearchParams(target.slice('/entrar?'.length)).get('llave') : null
  // Link previews ask with HEAD; they must not use up the key.
  const redeemed = key !== null && incoming.method === 'GET' && keys.redeem(key)
  if (redeemed || keys.isSignedIn(incoming.headers.cookie)) return null
  return { status: 401, code: key === null ? 'request.keyMissing' : 'request.keyInvalid' }
}

function wantsPage(incoming: IncomingMessage): boolean {
  const mode = incoming.headers['sec-fetch-mode'] ?? 'navigate'
  return mode === 'navigate' && (incoming.headers.accept ?? '').includes('text/html')
}

async function enter(outgoing: ServerResponse, keys: EntryKeys, onEntry: (() => void) | undefined) {
  const headers = { location: '/', 'set-cookie': keys.cookie, 'cache-control': 'no-store' }
  await sendWebResponse(withSecurityHeaders(new Response(null, { status: 303, headers })), outgoing)
  onEntry?.()
}

async function sendPage(outgoing: ServerResponse, status: number) {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  await sendWebResponse(withSecurityHeaders(new Response(entryPage, { status, headers })), outgoing)
}

async function answer(
  app: MountedApp,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
  limit: number,
) {
  const { request, overLimit } = toWebRequest(incoming, outgoing, origin, limit)
  try {
    const response = await Promise.race([app.fetch(request), overLimit])
    await sendWebResponse(withSecurityHeaders(response), outgoing)
  } catch (error) {
    const tooLarge = error instanceof BodyTooLarge
    await refuse(
      incoming,
      outgoing,
      tooLarge ? { status: 413, code: 'request.tooLarge' } : { status: 500, code: 'unexpected' },
    )
  }
}

async function refuse(incoming: IncomingMessage, outgoing: ServerResponse, refusal: Refusal) {
  const body = JSON.stringify({ code: refusal.code })
  const response = withSecurityHeaders(refusalResponse(refusal))
  outgoing.writeHead(refusal.status, {
    ...Object.fromEntries(response.headers),
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    connection: 'close',
  })
  outgoing.write(incoming.method === 'HEAD' ? '' : body)
  await drain(incoming)
  outgoing.end()
}

async function drain(incoming: IncomingMessage): Promise<void> {
  if (incoming.complete || incoming.destroyed || incoming.headers.expect) return
  incoming.resume()
  await once(incoming, 'end', { signal: AbortSignal.timeout(drainMilliseconds) }).catch(() => {})
}

function answerMalformed(socket: Socket): void {
  if (!socket.writable) return
  const body = JSON.stringify({ code: 'request.malformed' })
  socket.end(
    [
      'HTTP/1.1 400 Bad Request',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
