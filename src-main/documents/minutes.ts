import type { SessionDossier } from '../domain/dossier.ts'
import type { Minutes } from '../domain/minutes.ts'
import { documents } from '../locale/documents.ts'
import { minutesTexts } from '../locale/minutes-texts.ts'
import { minutesNoun, sessionTitle } from '../locale/terms.ts'
import { footerOf, letterheadOf, marginOf, paperName } from './frame.ts'
import { type IssueStamp, sessionDocumentKey } from './issue-stamp.ts'
import { markdownBlocks } from './markdown.ts'
import { attendanceBlocks } from './minutes-attendance.ts'
import { closingBlock, signersOf } from './minutes-closing.ts'
import { agendaBlocks, courseItems, generalItems, itemBlocks } from './minutes-course.ts'
import { openingBlocks } from './minutes-opening.ts'
import type { Block, DocumentModel, Frame } from './model.ts'

const { course, closing, attendance } = minutesTexts

/** Acta of a session, or what there is of it while it runs. */
export function minutesDocument(dossier: SessionDossier, stamp: IssueStamp): DocumentModel {
  const { body, session, letterhead } = dossier
  const key = sessionDocumentKey(dossier, 'minutes')
  const title = minutesTexts.title(minutesNoun(session.kind), sessionTitle(session.kind, dossier.number))
  return {
    kind: 'minutes',
    language: 'es-MX',
    title,
    subject: key,
    author: paperName(body, letterhead),
    createdAt: stamp.issuedAt,
    frame: frameOf(dossier, stamp, key, title),
    blocks: [
      {
        type: 'title',
        text: title,
        subtitle: minutesTexts.subtitle(session.date, documents.modality(session)),
      },
      ...openingBlocks(dossier),
      ...sectionsOf(dossier, key),
    ],
  }
}

function frameOf(dossier: SessionDossier, stamp: IssueStamp, key: string, title: string): Frame {
  const { body, session, letterhead, minutes } = dossier
  const { frame: texts } = documents
  const signers = session.closedAt === null ? [] : signersOf(dossier)
  return {
    layout: 'bound',
    letterhead: letterheadOf(body, letterhead, stamp),
    runningHead: {
      left: paperName(body, letterhead),
      right: minutesTexts.runningHead(title, session.date),
    },
    margin: marginOf(key, stamp, documents.minutesStates[minutes.status]),
    rubrics: signers.length > 0 ? { title: texts.rubrics, cells: signers.map(({ number }) => number) } : null,
    footer: footerOf(key, stamp),
    watermark: watermarkOf(minutes.status),
    blankMark: texts.blank,
  }
}

/** Sections without gaps in their numbers, whatever the agenda has. */
function sectionsOf(dossier: SessionDossier, key: string): Block[] {
  let number = 0
  const section = (title: string) => course.section((number += 1), title)
  const heading = (title: string): Block => ({ type: 'heading', level: 2, text: section(title) })
  const blocks: Block[] = [heading(attendance.heading), ...attendanceBlocks(dossier)]
  blocks.push(heading(course.agendaHeading), ...agendaBlocks(dossier))
  const items = courseItems(dossier)
  if (items.length > 0) blocks.push(heading(course.heading))
  items.forEach((item, index) => {
    const text = course.subsection(number, index + 1, item.title)
    blocks.push({ type: 'heading', level: 3, text }, ...itemBlocks(dossier, item))
  })
  for (const item of generalItems(dossier)) blocks.push(heading(item.title), ...itemBlocks(dossier, item))
  const farewell = dossier.agenda
    .filter(({ kind }) => kind === 'closing')
    .flatMap((item) => markdownBlocks(item.minutes))
  if (farewell.length > 0) blocks.push(heading(course.closingItem), ...farewell)
  const last = farewell.length > 0 ? closing.signaturesHeading : closing.heading
  if (dossier.session.closedAt === null)
    return [
      ...blocks,
      {
        type: 'paragraph',
        style: 'note',
        content: [{ text: closing.stillOpen(minutesNoun(dossier.session.kind)) }],
      },
    ]
  const end = closingBlock(dossier, key, section(last))
  return end ? [...blocks, end] : blocks
}

/** What is not yet approved says so across each page. */
function watermarkOf(status: Minutes['status']): string | null {
  if (status === 'draft') return documents.frame.draft
  return status === 'project' ? documents.frame.project : null
}
