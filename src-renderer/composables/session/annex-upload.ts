import { RefusedError, type Failure } from '../../../src-main/domain/failure.ts'
import type { Attachment } from '../../../src-main/domain/attachment.ts'
import type { SavedReply } from '../../../src-main/contract/views.ts'
import { useSession } from './session-context.ts'

type Uploaded = SavedReply & { readonly attachment: Attachment }

/** Sends files of the person's to the session as annexes or as the scan of its acta. */
export function useAnnexUpload(purpose: 'annex' | 'scan') {
  const { dossier, run, refusal } = useSession()

  async function send(file: File): Promise<Uploaded> {
    const { body, session } = dossier.value
    const query = new URLSearchParams({ purpose, bodyId: body.id, sessionId: session.id, name: file.name })
    const answer = await fetch(`/files?${query}`, { method: 'POST', body: file })
    const content: unknown = await answer.json()
    if (!answer.ok) throw new RefusedError(content as Failure)
    return content as Uploaded
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
