import type { EventEmitter } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DownloadItemDouble } from './download-item.ts'

type Handler = (request: Request) => Response | Promise<Response>

const listening = Promise.withResolvers<string>()
/** The scheme and authority of the pages, known from the first address loaded. */
let schemeOrigin = ''

export function serverOrigin(): Promise<string> {
  return listening.promise
}

export async function toLoopback(url: string): Promise<string> {
  const { protocol, host, pathname, search, hash } = new URL(url)
  schemeOrigin = `${protocol}//${host}`
  return `${await serverOrigin()}${pathname}${search}${hash}`
}

export function toScheme(url: string): string {
  return loopbackOrigin && url.startsWith(loopbackOrigin)
    ? schemeOrigin + url.slice(loopbackOrigin.length)
    : url
}

let loopbackOrigin = ''

export function handleScheme(scheme: string, handler: Handler, session: EventEmitter): void {
  schemeOrigin ||= `${scheme}://unknown`
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, handler, session).catch(() => outgoing.destroy())
  })
  server.listen(0, '127.0.0.1', () => {
    loopbackOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    listening.resolve(loopbackOrigin)
  })
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handler: Handler,
  session: EventEmitter,
) {
  const response = await handler(requestOf(incoming))
  const disposition = response.headers.get('content-disposition')
  if (disposition?.startsWith('attachment') && incoming.headers['sec-fetch-mode'] === 'navigate') {
    outgoing.writeHead(204).end()
    await download(response, disposition, incoming, session)
    return
  }
  outgoing.writeHead(response.status, headersOf(response))
  outgoing.flushHeaders()
  if (response.body === null) {
    outgoing.end()
    return
  }
  await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), outgoing)
}

function requestOf(incoming: IncomingMessage): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
  headers.delete('host')
  if (headers.has('origin')) headers.set('origin', toScheme(headers.get('origin') ?? ''))
  const method = incoming.method ?? 'GET'
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: Readable.toWeb(incoming), duplex: 'half' }
  return new Request(`${schemeOrigin}${incoming.url}`, { method, headers, ...body } as RequestInit)
}

function headersOf(response: Response): Record<string, string> {
  const headers = Object.fromEntries(response.headers)
  if (headers.location?.startsWith(schemeOrigin))
    headers.location = headers.location.slice(schemeOrigin.length)
  return headers
}

async function download(
  response: Response,
  disposition: string,
  incoming: IncomingMessage,
  session: EventEmitter,
) {
  const item = new DownloadItemDouble(toScheme(`${loopbackOrigin}${incoming.url}`), disposition)
  session.emit('will-download', {}, item)
  const path = item.chosenPath()
  if (path === null) {
    await response.body?.cancel()
    item.emit('done', {}, 'cancelled')
    return
  }
  await writeFile(path, Buffer.from(await response.arrayBuffer()))
  item.emit('done', {}, 'completed')
}
