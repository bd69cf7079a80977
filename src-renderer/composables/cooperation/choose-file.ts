import type { Attachment } from '../../../src-main/domain/attachment.ts'
import type { BodyId } from '../../../src-main/domain/ids.ts'
import { type UploadReply, uploadAttachment } from '../../api/uploads.ts'

/** Asks the person for one file and keeps it in the body; null when none was chosen. */
export function chooseFile(purpose: Attachment['purpose'], bodyId: BodyId): Promise<UploadReply | null> {
  return new Promise((resolve, reject) => {
    const field = document.createElement('input')
    field.type = 'file'
    if (purpose === 'scan') field.accept = 'application/pdf,image/png,image/jpeg'
    field.addEventListener('change', () => {
      const file = field.files?.[0]
      if (file) uploadAttachment(purpose, bodyId, null, file).then(resolve, reject)
      else resolve(null)
    })
    field.addEventListener('cancel', () => resolve(null))
    field.click()
  })
}
