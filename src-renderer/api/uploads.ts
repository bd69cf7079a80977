import { ORPCError } from '@orpc/client'
import type { AppStatus, SavedReply, TemplatePreview } from '../../src-main/contract/views.ts'
import type { Attachment } from '../../src-main/domain/attachment.ts'
import type { Failure } from '../../src-main/domain/failure.ts'
import type { BodyId, SessionId } from '../../src-main/domain/ids.ts'

/** Sends a file of the person's. A refusal comes as those of the other door do. */
async function send<T>(query: Readonly<Record<string, string>>, file: File): Promise<T> {
  const response = await fetch(`/files?${new URLSearchParams(query)}`, { method: 'POST', body: file })
  if (response.ok) return (await response.json()) as T
  throw new ORPCError('REFUSED', { status: response.status, data: (await response.json()) as Failure })
}

/** Keeps the file beside the others of the folder and opens it. */
export function restoreBackup(file: File): Promise<AppStatus> {
  return send({ purpose: 'restore', name: file.name }, file)
}

/** A format that is being written, as its paper. */
export async function previewTemplate(template: TemplatePreview): Promise<Blob> {
  const response = await fetch('/files/preview', { method: 'POST', body: JSON.stringify(template) })
  if (response.ok) return response.blob()
  throw new ORPCError('REFUSED', { status: response.status, data: (await response.json()) as Failure })
}

export type UploadReply = SavedReply & { readonly attachment: Attachment }

export function uploadAttachment(
  purpose: Attachment['purpose'],
  bodyId: BodyId,
  sessionId: SessionId | null,
  file: File,
): Promise<UploadReply> {
  return send({ purpose, name: file.name, bodyId, ...(sessionId ? { sessionId } : {}) }, file)
}
