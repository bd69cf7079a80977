import type { SessionDossier } from '../domain/dossier.ts'
import { minutesTexts } from '../locale/minutes-texts.ts'
import { minutesNoun, sessionTitle } from '../locale/terms.ts'
import type { IssueStamp } from './issue-stamp.ts'
import { markdownBlocks } from './markdown.ts'
import { attendanceBlocks } from './minutes-attendance.ts'
import { closingBlock } from './minutes-closing.ts'
import { agendaBlocks, courseItems, generalItems, itemBlocks } from './minutes-course.ts'
import { attemptOf, minutesModel } from './minutes-frame.ts'
import { openingBlocks } from './minutes-opening.ts'
import type { Block, DocumentModel } from './model.ts'
import { section, subsection } from './paragraphs.ts'
import {
  separateVotesHeading,
  separateVotesInOrder,
  separateVoteTitle,
  separateVoteBlocks,
} from './separate-votes.ts'

const { course, closing, attendance } = minutesTexts

/** Acta of a session, or what there is of it while it runs. */
export function minutesDocument(dossier: SessionDossier, stamp: IssueStamp): DocumentModel {
  const { session } = dossier
  const name = sessionTitle(session.kind, dossier.number)
  const title = minutesTexts.title(minutesNoun(session.kind), name, attemptOf(session))
  return minutesModel(dossier, stamp, title, [...openingBlocks(dossier), ...sectionsOf(dossier)])
}

/** Sections without gaps in their numbers, whatever the agenda has. */
function sectionsOf(dossier: SessionDossier): Block[] {
  let number = 0
  const numbered = (title: string) => course.section((number += 1), title)
  const heading = (title: string): Block => section(numbered(title))
  const under = (index: number, title: string) => subsection(course.subsection(number, index + 1, title))
  const blocks: Block[] = [heading(attendance.heading), ...attendanceBlocks(dossier)]
  blocks.push(heading(course.agendaHeading), ...agendaBlocks(dossier))
  const items = courseItems(dossier)
  if (items.length > 0) blocks.push(heading(course.heading))
  items.forEach((item, index) => blocks.push(under(index, item.title), ...itemBlocks(dossier, item)))
  for (const item of generalItems(dossier)) blocks.push(heading(item.title), ...itemBlocks(dossier, item))
  const votes = separateVotesInOrder(dossier)
  if (votes.length > 0) blocks.push(heading(separateVotesHeading(votes)))
  votes.forEach((vote, index) =>
    blocks.push(under(index, separateVoteTitle(dossier, vote)), ...separateVoteBlocks(dossier, vote)),
  )
  const farewell = dossier.agenda
    .filter(({ kind }) => kind === 'closing')
    .flatMap((item) => markdownBlocks(item.minutes))
  if (farewell.length > 0) blocks.push(heading(course.closingItem), ...farewell)
  return [
    ...blocks,
    endOf(dossier, numbered(farewell.length > 0 ? closing.signaturesHeading : closing.heading)),
  ]
}

/** Hour of the end, pages and signatures; or that the session still runs. */
function endOf(dossier: SessionDossier, heading: string): Block {
  const text = closing.stillOpen(minutesNoun(dossier.session.kind))
  return (
    closingBlock(dossier, heading) ?? {
      type: 'paragraph',
      style: 'note',
      content: [{ text }],
    }
  )
}
