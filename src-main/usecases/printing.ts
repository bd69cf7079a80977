import type { PrintCandidate } from '../contract/views.ts'
import { type Attachment, type DocumentKind, type IssuedDocument } from '../domain/attachment.ts'
import type { SessionId } from '../domain/ids.ts'
import { type PrintPiece, whyCannotJoin } from '../domain/print-job.ts'
import { refuse } from '../domain/failure.ts'
import { need } from './dossier.ts'
import type { ReadStore } from './ports.ts'

/** The order of the papers in the file of a session. */
const kindsOfFile: readonly DocumentKind[] = [
  'call',
  'attendanceSheet',
  'minutes',
  'signedCopy',
  'correction',
  'certification',
]

export const issuedCandidate = (issued: IssuedDocument): PrintCandidate => ({
  origin: 'issued',
  id: issued.id,
  name: issued.title,
  detail: issued.key,
  pages: issued.pages,
})

export const attachmentCandidate = (attachment: Attachment): PrintCandidate => ({
  origin: 'attachment',
  id: attachment.id,
  name: attachment.name,
  detail: '',
  pages: attachment.mediaType.startsWith('image/') ? 1 : null,
})

/** Of each paper the version that stands: the frozen one of an acta, the last of the others. */
export function standingPapers(issued: readonly IssuedDocument[]): IssuedDocument[] {
  const last = new Map<string, IssuedDocument>()
  for (const one of issued) {
    const paper = `${one.kind}:${one.key}`
    const other = last.get(paper)
    if (!other || other.version < one.version) last.set(paper, one)
  }
  return [...last.values()]
}

/** What a session has to print: its papers in their order, the annexes, and the scan of what was signed. */
export function printOfSession(store: ReadStore, sessionId: SessionId): PrintCandidate[] {
  need(store, 'session', sessionId)
  const papers = standingPapers(store.where('issuedDocument', { sessionId }))
  const files = store.where('attachment', { sessionId })
  return [
    ...kindsOfFile.flatMap((kind) => papers.filter((paper) => paper.kind === kind).map(issuedCandidate)),
    ...files.filter(({ purpose }) => purpose === 'annex').map(attachmentCandidate),
    ...files.filter(({ purpose }) => purpose === 'scan').map(attachmentCandidate),
  ]
}

function recordOf(store: ReadStore, { origin, id }: PrintPiece): Attachment | IssuedDocument | null {
  return origin === 'issued' ? store.get('issuedDocument', id) : store.get('attachment', id)
}

export function refuseTooMuch(store: ReadStore, pieces: readonly PrintPiece[]): void {
  refuse(whyCannotJoin(pieces.map((piece) => (recordOf(store, piece)?.size ?? 0) * piece.copies)))
}

/** The bytes of a paper; null when it was taken out of the file meanwhile. */
export function bytesOfPiece(store: ReadStore, piece: PrintPiece): Uint8Array | null {
  return recordOf(store, piece) && store.bytes(piece.id)
}
