import type { Attachment } from '../domain/attachment.ts'
import type { AttachmentId } from '../domain/ids.ts'
import { need, refuseFrozen } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

type NewAttachment = {
  readonly meta: Pick<Attachment, 'bodyId' | 'sessionId' | 'purpose' | 'name' | 'mediaType'>
  readonly bytes: Uint8Array
}

/** Keeps a file in the data file with its digest. */
export function addAttachment(
  store: WriteStore,
  { meta, bytes }: NewAttachment,
  env: Environment,
): Attachment {
  need(store, 'body', meta.bodyId)
  if (meta.sessionId) need(store, 'session', meta.sessionId)
  if (meta.sessionId && meta.purpose === 'annex') refuseFrozen(store, meta.sessionId)
  const attachment: Attachment = {
    ...meta,
    id: env.newId() as AttachmentId,
    size: bytes.length,
    sha256: env.sha256(bytes),
    addedAt: env.now(),
  }
  store.put('attachment', attachment)
  store.putBytes(attachment.id, bytes)
  return attachment
}
