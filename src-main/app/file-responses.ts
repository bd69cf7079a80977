import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { Failure } from '../domain/failure.ts'
import type { RenderedDocument } from '../usecases/ports.ts'

/** An SVG is a document that may carry scripts: shown as an image it cannot run them. */
export const silentSvg = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}

export const backupHeaders = {
  'content-type': 'application/vnd.sqlite3',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

/** A copy may be larger than what fits in memory. */
export function streamed(path: string): Response {
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: {
      ...backupHeaders,
      'content-length': String(statSync(path).size),
      'content-disposition': asAttachment(basename(path)),
    },
  })
}

/** What the painter tells of a paper, for who looks at it: what was replaced goes as an address does. */
export const toldOf = ({ pages, replaced, lacksLogo }: Omit<RenderedDocument, 'bytes'>) => ({
  'x-pages': String(pages),
  'x-replaced': encodeURIComponent(replaced.join(' ')),
  'x-lacks-logo': String(lacksLogo),
})

const asAttachment = (name: string) => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`

export function bytesResponse(
  bytes: Uint8Array,
  type: string,
  downloadName: string | null,
  headers: Record<string, string> = {},
): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': downloadName ? asAttachment(downloadName) : 'inline',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  })
}

export function refusal(reason: Failure, status = reason.code === 'record.missing' ? 404 : 422): Response {
  return Response.json(reason, { status })
}

export function notFound(): Response {
  return Response.json({ code: 'request.notFound' }, { status: 404 })
}
