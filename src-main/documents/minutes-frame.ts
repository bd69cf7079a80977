import type { SessionDossier } from '../domain/dossier.ts'
import type { Minutes } from '../domain/minutes.ts'
import type { Session } from '../domain/session.ts'
import { documents } from '../locale/documents.ts'
import { minutesTexts } from '../locale/minutes-texts.ts'
import { minutesNoun } from '../locale/terms.ts'
import { footerOf, letterheadOf, marginOf, paperName } from './frame.ts'
import { type IssueStamp, sessionDocumentKey } from './issue-stamp.ts'
import { signersOf } from './minutes-closing.ts'
import type { Block, DocumentModel } from './model.ts'

/** On which call it was held, of the same day or of another: 1, 2… */
export function attemptOf({ attempt, call }: Pick<Session, 'attempt' | 'call'>): number {
  return call === 'second' ? Math.max(attempt, 2) : attempt
}

/** An acta, of a session that was held or of one that was not: its frame, its title and what it says below. */
export function minutesModel(
  dossier: SessionDossier,
  stamp: IssueStamp,
  title: string,
  blocks: readonly Block[],
): DocumentModel {
  const { body, session, letterhead, minutes } = dossier
  const { frame: texts } = documents
  const key = sessionDocumentKey(dossier, 'minutes')
  const signers = session.closedAt === null ? [] : signersOf(dossier)
  const author = paperName(body, letterhead)
  const subtitle = minutesTexts.subtitle(session.date, documents.modality(session))
  return {
    kind: 'minutes',
    language: 'es-MX',
    title,
    subject: key,
    author,
    createdAt: stamp.issuedAt,
    frame: {
      layout: 'bound',
      letterhead: letterheadOf(body, letterhead, stamp),
      runningHead: { left: author, right: headOf(dossier, key, title) },
      margin: marginOf(key, stamp, documents.minutesStates[minutes.status]),
      rubrics:
        signers.length > 0 ? { title: texts.rubrics, cells: signers.map(({ number }) => number) } : null,
      footer: footerOf(key, stamp),
      watermark: watermarkOf(minutes.status),
      blankMark: texts.blank,
    },
    blocks: [{ type: 'title', text: title, subtitle }, ...blocks],
  }
}

/** A title that says its call or that nothing was held would leave no room for the date: the key tells it too. */
function headOf({ session }: SessionDossier, key: string, title: string): string {
  const { kind, date, status } = session
  return attemptOf(session) > 1 || status === 'notHeld'
    ? minutesTexts.shortHead(minutesNoun(kind), key, date)
    : minutesTexts.runningHead(title, date)
}

/** What is not yet approved says so across each page. */
function watermarkOf(status: Minutes['status']): string | null {
  if (status === 'draft') return documents.frame.draft
  return status === 'project' ? documents.frame.project : null
}
