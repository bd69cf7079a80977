import {
  attachmentPurposes,
  fileLimits,
  sniffMediaType,
  whyNotAScan,
  whyTooLarge,
  type Attachment,
} from '../domain/attachment.ts'
import { type Failure, failure, fail, refuse } from '../domain/failure.ts'
import { BodyId, SessionId } from '../domain/ids.ts'
import { cleanLine } from '../domain/text.ts'
import { terms } from '../locale/terms.ts'
import { isWholePng } from '../pdf/join/images.ts'
import { addAttachment } from '../usecases/attachments.ts'
import { checkPaper } from '../usecases/check-paper.ts'
import { logoFrom } from '../usecases/logo.ts'
import type { PaperReader, PictureFault } from '../usecases/ports.ts'
import { idOf, invalid } from './file-address.ts'
import { notFound } from './file-responses.ts'
import type { Services } from './services.ts'

/** Whether a request brings a file, whose size is limited here by what it is for and by no host before. */
export function isUpload(method: string, pathname: string): boolean {
  return method === 'POST' && pathname === '/files'
}

/** What `POST /files?purpose=…` brings: kept, put in the place of the data file, or only looked at. */
export function createUploads(services: Services, reader: PaperReader) {
  const { environment, printer } = services

  return async (request: Request, url: URL): Promise<Response> => {
    const purpose = url.searchParams.get('purpose') ?? ''
    const name = cleanLine(url.searchParams.get('name') ?? '').slice(0, 200) || terms.unnamedFile
    if (purpose === 'restore') {
      return Response.json(await services.restore(chunksOf(request, name, fileLimits.restore)))
    }
    if (purpose === 'check') {
      const bytes = await bodyOf(request, name, fileLimits.check)
      const { query } = services
      return Response.json(await checkPaper(bytes, { query, reader, printer, env: environment }))
    }
    if (!isPurpose(purpose)) return notFound()
    const bodyId = idOf(BodyId, url, 'bodyId') ?? invalid('bodyId', 'missing')
    const sessionId = idOf(SessionId, url, 'sessionId')
    const bytes = await bodyOf(request, name, fileLimits[purpose])
    const mediaType = acceptedType(bytes, purpose, name)
    if (purpose === 'logo') refuse(unprintable(await printer.inspect(logoFrom(mediaType, bytes)), name))
    const meta = { bodyId, sessionId, purpose, name, mediaType }
    const { result, revision, savedAt } = services.command('attachment.add', sessionId, (store) =>
      addAttachment(store, { meta, bytes }, environment),
    )
    return Response.json({ attachment: result, revision, savedAt })
  }
}

async function bodyOf(request: Request, name: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of chunksOf(request, name, limit)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The body as it comes, refused when it is empty and as soon as it is longer than `limit`. */
async function* chunksOf(request: Request, name: string, limit: number): AsyncGenerator<Uint8Array> {
  refuse(whyTooLarge({ name, size: Number(request.headers.get('content-length') ?? 0) }, limit))
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    refuse(whyTooLarge({ name, size }, limit))
    yield chunk
  }
  if (size === 0) fail('attachment.empty', { name })
}

/** A file is what its first bytes say, whatever its name. */
function acceptedType(bytes: Uint8Array, purpose: Attachment['purpose'], name: string): string {
  const type = sniffMediaType(bytes)
  if (purpose === 'logo' && (type === null || !type.startsWith('image/')))
    fail('letterhead.notAnImage', { name })
  if (purpose === 'scan') refuse(whyNotAScan(bytes, name))
  if (purpose !== 'logo' && type === 'image/png' && !isWholePng(bytes)) fail('attachment.truncated', { name })
  return type ?? 'application/octet-stream'
}

/** Said to who chooses the image, and not first on a paper without it. */
function unprintable(fault: PictureFault | null, name: string): Failure | null {
  if (!fault) return null
  const { reason } = fault
  if (reason === 'tooLarge') {
    const { width, height, limit } = fault
    return failure('letterhead.tooLarge', { name, width, height, limit })
  }
  if (reason === 'holds') return failure('letterhead.holds', { name, part: fault.part })
  return failure(`letterhead.${reason}`, { name })
}

function isPurpose(text: string): text is Attachment['purpose'] {
  return attachmentPurposes.some((purpose) => purpose === text)
}
