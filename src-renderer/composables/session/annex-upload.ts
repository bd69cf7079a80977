import { RefusedError } from '../../../src-main/domain/failure.ts'
import type { Attachment } from '../../../src-main/domain/attachment.ts'
import { refusalOf } from '../../api/refusal.ts'
import { type UploadReply, uploadAttachment } from '../../api/uploads.ts'
import { useSession } from './session-context.ts'

/** Sends files of the person's to the session as annexes or as the scan of its acta. */
export function useAnnexUpload(purpose: 'annex' | 'scan') {
  const { dossier, run, refusal } = useSession()

  async function send(file: File): Promise<UploadReply> {
    const { body, session } = dossier.value
    try {
      return await uploadAttachment(purpose, body.id, session.id, file)
    } catch (error) {
      // Said at once, and never sent again by itself: the file may not be there any more.
      const reason = refusalOf(error)
      throw reason ? new RefusedError(reason) : error
    }
  }

  async function upload(files: Iterable<File>): Promise<Attachment[]> {
    const kept: Attachment[] = []
    refusal.value = null
    for (const file of files) {
      const reply = await run(() => send(file))
      if (reply) kept.push(reply.attachment)
    }
    return kept
  }

  /** Asks the person for files and sends them. */
  function choose(): Promise<Attachment[]> {
    return new Promise((resolve) => {
      const field = document.createElement('input')
      field.type = 'file'
      field.multiple = purpose === 'annex'
      if (purpose === 'scan') field.accept = 'application/pdf,image/png,image/jpeg'
      field.addEventListener('change', () => resolve(upload(field.files ?? [])))
      field.addEventListener('cancel', () => resolve([]))
      field.click()
    })
  }

  return { upload, choose }
}
