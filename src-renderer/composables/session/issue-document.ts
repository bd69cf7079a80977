import type { DocumentKind } from '../../../src-main/documents/model.ts'
import type { RecordId } from '../../../src-main/domain/ids.ts'
import { RefusedError } from '../../../src-main/domain/failure.ts'
import { refusalOf } from '../../api/refusal.ts'
import { asDownload, issue, issuedUrl, printIssued, saveIssued } from '../use-document.ts'
import { useSession } from './session-context.ts'

/** Issues a document of the session and hands its paper over. Once approved, the acta is the frozen one. */
export function useIssue() {
  const { dossier, minutes, refusal } = useSession()

  async function issuedId(kind: DocumentKind): Promise<string> {
    await minutes.flushAll()
    const frozen = kind === 'minutes' ? dossier.value.minutes.issuedId : null
    return frozen ?? (await issue(kind, dossier.value.session.id)).id
  }

  /** A refusal is shown where the others of the session are. */
  async function attempt(act: () => Promise<void>): Promise<void> {
    refusal.value = null
    try {
      await act()
    } catch (error) {
      const failure = error instanceof RefusedError ? error.failure : refusalOf(error)
      refusal.value = failure ?? { code: 'unexpected', params: { reference: String(error).slice(0, 80) } }
    }
  }

  return {
    /** Of what is no paper of the session itself: a copy of an issued one. */
    downloadOf: (kind: DocumentKind, id: RecordId) => attempt(() => saveIssued(kind, id)),
    print: (kind: DocumentKind) => attempt(async () => printIssued(await issuedId(kind))),
    download: (kind: DocumentKind) =>
      attempt(async () => location.assign(asDownload(issuedUrl(await issuedId(kind))))),
  }
}
