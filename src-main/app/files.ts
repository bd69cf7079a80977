import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { z } from 'zod'
import {
  attachmentPurposes,
  documentKinds,
  fileLimits,
  sniffMediaType,
  whyNotAScan,
  whyTooLarge,
  type Attachment,
} from '../domain/attachment.ts'
import { type Failure, failure, fail, refuse, RefusedError } from '../domain/failure.ts'
import { ActionPlanId, AttachmentId, BodyId, ProblemTreeId, SessionId } from '../domain/ids.ts'
import { DrawingSpread, usualSpread } from '../domain/paper.ts'
import { LocalDate } from '../domain/time.ts'
import { cleanLine } from '../domain/text.ts'
import { csvText } from '../documents/csv.ts'
import type { DocumentKind } from '../documents/model.ts'
import { scheduleFile } from '../locale/schedule-texts.ts'
import { isWholePng } from '../pdf/join/images.ts'
import { addAttachment } from '../usecases/attachments.ts'
import { checkPaper } from '../usecases/check-paper.ts'
import { need } from '../usecases/dossier.ts'
import { tableOfLogFrame } from '../usecases/log-frame-paper.ts'
import { type needFileKinds, needsFile } from '../usecases/information-needs.ts'
import { logoFrom } from '../usecases/logo.ts'
import type { Asked } from '../usecases/paper-draft.ts'
import type { PaperReader, PictureFault, RenderedDocument } from '../usecases/ports.ts'
import { scheduleFileKinds, scheduleFileOf } from '../usecases/schedule-paper.ts'
import { TemplatePreviewInput } from '../usecases/template-preview.ts'
import { treeText, type treeTextKinds } from '../usecases/tree-text.ts'
import type { Log } from './refusals.ts'
import type { Services } from './services.ts'
import { spreadsheetOf } from './spreadsheet.ts'

const textTypes = {
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const scheduleTypes = {
  csv: textTypes.csv,
  xlsx: xlsxType,
  ics: 'text/calendar; charset=utf-8',
  mmd: 'text/plain; charset=utf-8',
} as const
/** Name of the only sheet. */
const sheetName = 'MIR'

/** Whether a request brings a file, whose size is limited here by what it is for and by no host before. */
export function isUpload(method: string, pathname: string): boolean {
  return method === 'POST' && pathname === '/files'
}

/**
 * `GET /files/preview/<kind>/<id>.pdf` as it stands, or as it stood on `?date=…` ·
 * `GET /files/issued/<id>.pdf` as it was frozen ·
 * `GET /files/joined/<job>.pdf` those that were joined · `GET /files/trial/<id>.pdf` of a text that is being written ·
 * `GET /files/log-frame/<id>.xlsx` and `.csv` the MIR of a tree · `GET /files/trees/<id>.svg` the drawing of a
 * tree, `?objectives` of its objectives; `.md` and `.csv` its text · `GET /files/plans/<id>.csv`, `.xlsx`, `.ics` and
 * `.mmd` the cronograma of a plan · `GET /files/needs/<body>.csv` and `.json` the register of information needs ·
 * `GET /files/attachment/<id>` · `GET /files/backup.sqlite` ·
 * `POST /files?purpose=…` a file of the person's ·
 * `POST /files?purpose=check` keeps nothing and says what the file is · `POST /files/preview` a format that is being
 * written, as its paper. `?download` saves instead of showing.
 */
export function createFiles(services: Services, log: Log, reader: PaperReader) {
  const { documents, printJobs, file, environment, printer } = services

  /** `isAsked` when the bytes are wanted: looking for a copy makes none. */
  const get = async (url: URL, isAsked: boolean): Promise<Response> => {
    const [, , area, first, second] = url.pathname.split('/')
    const asDownload = url.searchParams.has('download')
    if (area === 'preview' && isKind(first) && second?.endsWith('.pdf')) {
      const made = await documents.preview(first, second.slice(0, -4), askedOf(url))
      return bytesResponse(made.bytes, 'application/pdf', asDownload ? made.fileName : null, toldOf(made))
    }
    if (area === 'issued' && first?.endsWith('.pdf')) {
      const { bytes, fileName, document } = documents.issued(first.slice(0, -4))
      const told = {
        pages: document.pages,
        replaced: await documents.replacedIn(document.id),
        lacksLogo: false,
      }
      return bytesResponse(bytes, 'application/pdf', asDownload ? fileName : null, toldOf(told))
    }
    if (area === 'joined' && first?.endsWith('.pdf')) {
      const { bytes, fileName } = printJobs.joined(first.slice(0, -4))
      return bytesResponse(bytes, 'application/pdf', asDownload ? fileName : null)
    }
    if (area === 'trial' && first?.endsWith('.pdf')) {
      const paper = services.trials.paper(first.slice(0, -4))
      return bytesResponse(paper.bytes, 'application/pdf', null, toldOf(paper))
    }
    if (area === 'log-frame' && first) return logFrame(first)
    if (area === 'trees' && first?.endsWith('.svg')) {
      const kind = url.searchParams.has('objectives') ? 'objectiveTree' : 'problemTree'
      const { svg, fileName } = await documents.drawing(kind, first.slice(0, -4))
      return bytesResponse(Buffer.from(svg), 'image/svg+xml', asDownload ? fileName : null, silentSvg)
    }
    if (area === 'trees' && /\.(md|csv)$/.test(first ?? '')) return treeAsText(first!)
    if (area === 'plans' && first) return schedule(first, isAsked)
    if (area === 'needs' && /\.(csv|json)$/.test(first ?? '')) return needs(first!)
    if (area === 'attachment' && first) return attachment(first, asDownload)
    if (area === 'backup.sqlite')
      return isAsked ? streamed(file.backUp()) : new Response(null, { headers: backupHeaders })
    return notFound()
  }

  /** The MIR of a tree for a spreadsheet: `<id>.xlsx`, `<id>.csv`. */
  const logFrame = async (file: string): Promise<Response> => {
    const [, id, ending] = /^(.+)\.(xlsx|csv)$/.exec(file) ?? []
    const parsed = ProblemTreeId.safeParse(id)
    if (!parsed.success) return notFound()
    const { name, cells } = services.query((store) => tableOfLogFrame(store, parsed.data))
    if (ending === 'csv')
      return bytesResponse(new TextEncoder().encode(csvText(cells)), textTypes.csv, `${name}.csv`)
    return bytesResponse(await spreadsheetOf(sheetName, cells), xlsxType, `${name}.xlsx`)
  }

  /** A cronograma for other programs: `<id>.csv`, `.xlsx`, `.ics`, `.mmd`. */
  const schedule = async (path: string, isAsked: boolean): Promise<Response> => {
    const [id, ending] = path.split('.')
    const parsed = ActionPlanId.safeParse(id)
    const kind = scheduleFileKinds.find((one) => one === ending)
    if (!parsed.success || !kind) return notFound()
    const made = services.query((store) => scheduleFileOf(store, parsed.data, kind, environment))
    const name = `${made.name}.${kind}`
    if ('text' in made || kind !== 'xlsx') {
      const text = 'text' in made ? made.text : csvText(made.cells)
      return bytesResponse(new TextEncoder().encode(text), scheduleTypes[kind], name)
    }
    const bytes = isAsked ? await spreadsheetOf(scheduleFile.sheet, made.cells) : new Uint8Array()
    return bytesResponse(bytes, xlsxType, name)
  }

  const treeAsText = (file: string): Response => {
    const [id, kind] = file.split('.') as [string, (typeof treeTextKinds)[number]]
    const parsed = ProblemTreeId.safeParse(id)
    if (!parsed.success) return notFound()
    const { text, fileName } = services.query((store) => treeText(store, parsed.data, kind))
    return bytesResponse(new TextEncoder().encode(text), textTypes[kind], fileName)
  }

  const needs = (file: string): Response => {
    const [id, kind] = file.split('.') as [string, (typeof needFileKinds)[number]]
    const parsed = BodyId.safeParse(id)
    if (!parsed.success) return notFound()
    const { text, fileName } = services.query((store) => needsFile(store, parsed.data, kind, environment))
    return bytesResponse(new TextEncoder().encode(text), textTypes[kind], fileName)
  }

  const attachment = (id: string, asDownload: boolean): Response => {
    const parsed = AttachmentId.safeParse(id)
    if (!parsed.success) return notFound()
    const { meta, bytes } = services.query((store) => ({
      meta: need(store, 'attachment', parsed.data),
      bytes: store.bytes(parsed.data),
    }))
    if (!bytes) return notFound()
    return bytesResponse(bytes, meta.mediaType, asDownload ? meta.name : null, silentSvg)
  }

  const post = async (request: Request, url: URL): Promise<Response> => {
    const purpose = url.searchParams.get('purpose') ?? ''
    const name = cleanLine(url.searchParams.get('name') ?? '').slice(0, 200) || 'archivo'
    if (purpose === 'restore') {
      return Response.json(await services.restore(chunksOf(request, name, fileLimits.restore)))
    }
    if (purpose === 'check') {
      const bytes = await bodyOf(request, name, fileLimits.check)
      const { query, printer } = services
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

  /** A format that is being written, as JSON, comes back as its paper. */
  const previewed = async (request: Request): Promise<Response> => {
    const { data, error } = TemplatePreviewInput.safeParse(await request.json().catch(() => null))
    if (error) {
      const [issue] = error.issues
      const field = String(issue?.path[0] ?? 'template')
      return invalid(field, issue?.code === 'too_big' ? 'tooLong' : 'format')
    }
    const made = await documents.previewTemplate(data)
    return bytesResponse(made.bytes, 'application/pdf', null, toldOf(made))
  }

  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    try {
      if (request.method === 'GET' || request.method === 'HEAD')
        return await get(url, request.method === 'GET')
      if (isUpload(request.method, url.pathname)) return await post(request, url)
      if (request.method === 'POST' && url.pathname === '/files/preview') return await previewed(request)
      return Response.json(
        { code: 'request.methodNotAllowed' },
        { status: 405, headers: { allow: 'GET, POST' } },
      )
    } catch (error) {
      if (error instanceof RefusedError) return refusal(error.failure)
      const reference = environment.newId().slice(-12)
      log(reference, error)
      return refusal(failure('unexpected', { reference }), 500)
    }
  }
}

/** An SVG is a document that may carry scripts: shown as an image it cannot run them. */
const silentSvg = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}

const askedOf = (url: URL): Asked => ({ spread: spreadOf(url), date: idOf(LocalDate, url, 'date') })

/** `?paper=a3&spread=tiles`: on what a drawing is looked at; null when nothing is asked. */
function spreadOf({ searchParams }: URL): DrawingSpread | null {
  const [paper, spread] = [searchParams.get('paper'), searchParams.get('spread')]
  if (paper === null && spread === null) return null
  const asked = DrawingSpread.safeParse({
    ...usualSpread,
    ...(paper && { paper }),
    ...(spread && { spread }),
  })
  return asked.data ?? invalid('paper', 'format')
}

const invalid = (field: string, reason: 'missing' | 'format' | 'tooLong') =>
  fail('input.invalid', { field, reason, limit: null })

/** The identifier under that name of the address; null when there is none. */
function idOf<S extends z.ZodType>(schema: S, url: URL, field: string): z.output<S> | null {
  const text = url.searchParams.get(field)
  if (!text) return null
  const parsed = schema.safeParse(text)
  return parsed.success ? parsed.data : invalid(field, 'format')
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

const backupHeaders = {
  'content-type': 'application/vnd.sqlite3',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

/** A copy may be larger than what fits in memory. */
function streamed(path: string): Response {
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: {
      ...backupHeaders,
      'content-length': String(statSync(path).size),
      'content-disposition': asAttachment(basename(path)),
    },
  })
}

/** What the painter tells of a paper, for who looks at it: what was replaced goes as an address does. */
const toldOf = ({ pages, replaced, lacksLogo }: Omit<RenderedDocument, 'bytes'>) => ({
  'x-pages': String(pages),
  'x-replaced': encodeURIComponent(replaced.join(' ')),
  'x-lacks-logo': String(lacksLogo),
})

const asAttachment = (name: string) => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`

function bytesResponse(
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

function refusal(reason: Failure, status = reason.code === 'record.missing' ? 404 : 422): Response {
  return Response.json(reason, { status })
}

function notFound(): Response {
  return Response.json({ code: 'request.notFound' }, { status: 404 })
}

function isKind(text: string | undefined): text is DocumentKind {
  return documentKinds.some((kind) => kind === text)
}

function isPurpose(text: string): text is Attachment['purpose'] {
  return attachmentPurposes.some((purpose) => purpose === text)
}
