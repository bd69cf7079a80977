import { ORPCError } from '@orpc/client'
import type { AppStatus, SavedReply, TemplatePreview } from '../../src-main/contract/views.ts'
import { type Attachment, fileLimits, type FileUse, whyTooLarge } from '../../src-main/domain/attachment.ts'
import type { Failure } from '../../src-main/domain/failure.ts'
import type { BodyId, SessionId } from '../../src-main/domain/ids.ts'
import type { PaperCheck } from '../../src-main/domain/paper-check.ts'

/** Sends a file of the person's, unless it is too large to be. A refusal comes as those of the other door do. */
async function send<T>(query: Readonly<Record<string, string>>, use: FileUse, file: File): Promise<T> {
  const why = whyTooLarge(file, fileLimits[use])
  if (why) throw new ORPCError('REFUSED', { data: why })
  const asked = new URLSearchParams({ ...query, purpose: use, name: file.name })
  const response = await fetch(`/files?${asked}`, { method: 'POST', body: file })
  if (response.ok) return (await response.json()) as T
  throw new ORPCError('REFUSED', { status: response.status, data: (await response.json()) as Failure })
}

/** Keeps the file beside the others of the folder and opens it. */
export function restoreBackup(file: File): Promise<AppStatus> {
  return send({}, 'restore', file)
}

/** What a file is; it is not kept. */
export function checkFile(file: File): Promise<PaperCheck> {
  return send({}, 'check', file)
}

/** Characters of a paper that its letter lacks, as whoever painted it told. */
export const replacedIn = ({ headers }: Response): string =>
  decodeURIComponent(headers.get('x-replaced') ?? '')

/** A format that is being written, as its paper. */
export async function previewTemplate(template: TemplatePreview) {
  const response = await fetch('/files/preview', { method: 'POST', body: JSON.stringify(template) })
  if (response.ok) return { paper: await response.blob(), replaced: replacedIn(response) }
  throw new ORPCError('REFUSED', { status: response.status, data: (await response.json()) as Failure })
}

export type UploadReply = SavedReply & { readonly attachment: Attachment }

export function uploadAttachment(
  purpose: Attachment['purpose'],
  bodyId: BodyId,
  sessionId: SessionId | null,
  file: File,
): Promise<UploadReply> {
  return send({ bodyId, ...(sessionId ? { sessionId } : {}) }, purpose, file)
}
