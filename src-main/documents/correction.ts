import type { SessionDossier } from '../domain/dossier.ts'
import type { IssuedDocument } from '../domain/attachment.ts'
import type { MinutesCorrection } from '../domain/minutes.ts'
import { footerOf, letterheadOf, paperName } from './frame.ts'
import { correctionKey, type IssueStamp } from './issue-stamp.ts'
import type { DocumentModel } from './model.ts'

/** A correction, its session, and the frozen acta that it corrects. */
export type CorrectionData = {
  readonly dossier: SessionDossier
  readonly correction: MinutesCorrection
  readonly acta: IssuedDocument
}

/** Fe de erratas or addendum of an acta whose text is frozen (R30). */
export function correctionDocument(
  { dossier, correction }: CorrectionData,
  stamp: IssueStamp,
): DocumentModel {
  const { body, session, letterhead } = dossier
  const key = correctionKey(dossier, correction)
  const name = paperName(body, letterhead)
  return {
    kind: 'correction',
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
