import type { Attachment } from '../domain/attachment.ts'
import { fail } from '../domain/failure.ts'
import type { AttachmentId, SessionId } from '../domain/ids.ts'
import { need, refuseFrozen } from './dossier.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'

type NewAttachment = {
  readonly meta: Pick<Attachment, 'bodyId' | 'sessionId' | 'purpose' | 'name' | 'mediaType'>
  readonly bytes: Uint8Array
}

/** The scan that was published is the one that stays. */
export function refuseSecondScan(store: ReadStore, sessionId: SessionId): void {
  const minutes = store.get('minutes', sessionId)
  if (minutes?.status === 'published' && minutes.scanId) fail('session.frozen', { status: minutes.status })
}

/** Keeps a file in the data file with its digest. */
export function addAttachment(
  store: WriteStore,
  { meta, bytes }: NewAttachment,
  env: Environment,
): Attachment {
  need(store, 'body', meta.bodyId)
  if (meta.sessionId) {
    if (need(store, 'session', meta.sessionId).bodyId !== meta.bodyId)
      fail('record.missing', { table: 'session' })
    if (meta.purpose === 'annex') refuseFrozen(store, meta.sessionId)
    if (meta.purpose === 'scan') refuseSecondScan(store, meta.sessionId)
  }
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
