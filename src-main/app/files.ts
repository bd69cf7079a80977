import { AttachmentId } from '../domain/ids.ts'
import { failure, RefusedError } from '../domain/failure.ts'
import { need } from '../usecases/dossier.ts'
import type { PaperReader } from '../usecases/ports.ts'
import { TemplatePreviewInput } from '../usecases/template-preview.ts'
import { askedOf, invalid, isKind } from './file-address.ts'
import {
  backupHeaders,
  bytesResponse,
  notFound,
  refusal,
  silentSvg,
  streamed,
  toldOf,
} from './file-responses.ts'
import type { Log } from './refusals.ts'
import type { Services } from './services.ts'
import { createTableFiles } from './table-files.ts'
import { createUploads, isUpload } from './uploads.ts'

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
  const { documents, printJobs, file, environment } = services
  const tables = createTableFiles(services)
  const upload = createUploads(services, reader)

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
    if (area === 'log-frame' && first) return tables.logFrame(first, isAsked)
    if (area === 'trees' && first?.endsWith('.svg')) {
      const kind = url.searchParams.has('objectives') ? 'objectiveTree' : 'problemTree'
      const { svg, fileName } = await documents.drawing(kind, first.slice(0, -4))
      return bytesResponse(Buffer.from(svg), 'image/svg+xml', asDownload ? fileName : null, silentSvg)
    }
    if (area === 'trees' && first) return tables.tree(first)
    if (area === 'plans' && first) return tables.schedule(first, isAsked)
    if (area === 'needs' && first) return tables.needs(first)
    if (area === 'attachment' && first) return attachment(first, asDownload)
    if (area === 'backup.sqlite')
      return isAsked ? streamed(file.backUp()) : new Response(null, { headers: backupHeaders })
    return notFound()
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
      if (isUpload(request.method, url.pathname)) return await upload(request, url)
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
