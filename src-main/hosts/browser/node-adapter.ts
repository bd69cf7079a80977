import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'

/** A request body was cut because it passed the limit. */
export class BodyTooLarge extends Error {}

export type AdaptedRequest = {
  readonly request: Request
  /** Rejects with `BodyTooLarge` as soon as the body passes the limit; never settles otherwise. */
  readonly overLimit: Promise<never>
}

/** A web request over a Node one: its body flows only as it is read, and its signal follows the client. */
export function toWebRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
  limit: number,
): AdaptedRequest {
  const aborted = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) aborted.abort()
  })
  const overLimit = Promise.withResolvers<never>()
  overLimit.promise.catch(() => {})
  const hasBody = incoming.method === 'POST'
  const request = new Request(new URL(incoming.url ?? '/', origin), {
    method: incoming.method ?? 'GET',
    headers: webHeaders(incoming),
    signal: aborted.signal,
    ...(hasBody ? { body: countedBody(incoming, limit, overLimit.reject), duplex: 'half' } : {}),
  })
  return { request, overLimit: overLimit.promise }
}

function countedBody(incoming: IncomingMessage, limit: number, refuse: (error: BodyTooLarge) => void) {
  let received = 0
  async function* chunks(): AsyncGenerator<Uint8Array> {
    // The socket must outlive a refused body, so that the refusal can still be written to it.
    for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
      received += (chunk as Buffer).byteLength
      if (received > limit) {
        const error = new BodyTooLarge()
        refuse(error)
        throw error
      }
      yield chunk as Buffer
    }
  }
  return Readable.toWeb(Readable.from(chunks(), { objectMode: false })) as ReadableStream<Uint8Array>
}

function webHeaders(incoming: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one)
  }
  return headers
}

/** Writes an answer as it comes, waiting for a slow client and stopping the source when the client leaves. */
export async function sendWebResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  if (outgoing.destroyed) {
    await response.body?.cancel()
    return
  }
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  outgoing.writeHead(response.status)
  if (response.body === null || outgoing.req.method === 'HEAD') {
    await response.body?.cancel()
    outgoing.end()
    return
  }
  outgoing.flushHeaders()
  await pump(response.body.getReader(), outgoing)
}

async function pump(reader: ReadableStreamDefaultReader<Uint8Array>, outgoing: ServerResponse) {
  const gone = new AbortController()
  outgoing.once('close', () => {
    gone.abort()
    reader.cancel().catch(() => {})
  })
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || gone.signal.aborted) break
      if (!outgoing.write(value)) await once(outgoing, 'drain', { signal: gone.signal })
    }
    outgoing.end()
  } catch {
    // The source failed half way, or the client left: a cut connection is the only honest end of the answer.
    outgoing.destroy()
  }
}
