import type { BodyId, RecordId, SessionId } from '../../src-main/domain/ids.ts'
import type { DrawingSpread } from '../../src-main/domain/paper.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import type { DocumentKind } from '../../src-main/documents/model.ts'
import { api } from '../api/client.ts'
import { printPdf } from './print-pdf.ts'

/** On what a drawing goes, and of what day a paper is: those of always, and today, when absent. */
export type Asked = { readonly spread?: DrawingSpread | undefined; readonly date?: LocalDate | undefined }

/** Where the PDF is of a document as it stands now. */
export function previewUrl(kind: DocumentKind, subjectId: string, { spread, date }: Asked = {}): string {
  const query = new URLSearchParams({ ...spread, ...(date ? { date } : {}) }).toString()
  return `/files/preview/${kind}/${subjectId}.pdf${query && `?${query}`}`
}
/** Where the PDF is of a document as it was issued. */
export const issuedUrl = (issuedId: string) => `/files/issued/${issuedId}.pdf`
export const attachmentUrl = (attachmentId: string) => `/files/attachment/${attachmentId}`
export const asDownload = (url: string) => `${url}?download`

/** Prints what was issued: by the system when the host can, else from the page. */
export async function printIssued(issuedId: string): Promise<void> {
  const isDone = await api.document.print({ issuedId })
  if (!isDone) await printPdf(issuedUrl(issuedId))
}

/** Freezes the document as it stands; the same content gives the same version. */
export function issue(kind: DocumentKind, subjectId: SessionId | BodyId | RecordId, asked: Asked = {}) {
  const { spread, date } = asked
  return api.document.issue({ kind, subjectId, ...(spread ? { spread } : {}), ...(date ? { date } : {}) })
}

/** Issues it and saves its PDF as a file. */
export async function saveIssued(kind: DocumentKind, subjectId: RecordId): Promise<void> {
  location.assign(asDownload(issuedUrl((await issue(kind, subjectId)).id)))
}
