import type { SessionDossier } from '../domain/dossier.ts'
import { footerOf, letterheadOf, paperName } from './frame.ts'
import { sessionDocumentKey, type IssueStamp } from './issue-stamp.ts'
import type { DocumentModel } from './model.ts'

/** Acta of a session that was called and could not be held for want of quorum (R15). */
export function notHeldDocument(dossier: SessionDossier, stamp: IssueStamp): DocumentModel {
  const { body, session, letterhead } = dossier
  const key = sessionDocumentKey(dossier, 'minutes')
  const name = paperName(body, letterhead)
  return {
    kind: 'minutes',
    language: 'es-MX',
    title: key,
    subject: key,
    author: name,
    createdAt: stamp.issuedAt,
    frame: {
      layout: 'bound',
      letterhead: letterheadOf(body, letterhead, stamp),
      runningHead: { left: name, right: key },
      margin: [],
      rubrics: null,
      footer: footerOf(key, stamp),
      watermark: null,
      blankMark: null,
    },
    blocks: [{ type: 'title', text: key, subtitle: session.date }],
  }
}
