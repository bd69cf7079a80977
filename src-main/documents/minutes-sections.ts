import type { AgendaItem } from '../domain/agenda.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import type { minutesPassages } from '../locale/minutes-passages.ts'
import { minutesTexts } from '../locale/minutes-texts.ts'
import { minutesNoun } from '../locale/terms.ts'
import { markdownBlocks } from './markdown.ts'
import { attendanceBlocks } from './minutes-attendance.ts'
import { closingBlock } from './minutes-closing.ts'
import { agendaBlocks, courseItems, generalItems, itemBlocks } from './minutes-course.ts'
import type { Block } from './model.ts'
import { section, subsection } from './paragraphs.ts'
import {
  separateVoteBlocks,
  separateVotesHeading,
  separateVotesInOrder,
  separateVoteTitle,
} from './separate-votes.ts'
import type { Wording } from './wording.ts'

const { course, closing } = minutesTexts

export type MinutesWording = Wording<typeof minutesPassages>

/** A part of an acta before it has its number. */
/** How an acta is worded, and its sections in their order. */
export type Acta = { readonly say: MinutesWording; readonly sections: readonly Section[] }
export type Section = { readonly title: string; blocks(number: number): readonly Block[] }

const under = (number: number, index: number, title: string) =>
  subsection(course.subsection(number, index + 1, title))

/** Numbered without gaps, whatever the agenda has, with the end of the acta after them. */
export function numberedSections(
  dossier: SessionDossier,
  sections: readonly Section[],
  say: MinutesWording,
): Block[] {
  const hasFarewell = farewellSections(dossier, say).length > 0
  const end = say.text(hasFarewell ? 'signaturesHeading' : 'closingHeading', {})
  return [
    ...sections.flatMap(({ title, blocks }, index) => [
      section(course.section(index + 1, title)),
      ...blocks(index + 1),
    ]),
    endOf(dossier, course.section(sections.length + 1, end), say),
  ]
}

export function attendanceSection(dossier: SessionDossier, say: MinutesWording): Section {
  return { title: say.text('attendanceHeading', {}), blocks: () => attendanceBlocks(dossier, say) }
}

export function agendaSection(dossier: SessionDossier, say: MinutesWording): Section {
  return { title: say.text('agendaHeading', {}), blocks: () => agendaBlocks(dossier, say) }
}

/** The matters of the session but those of another section. */
export function courseSections(
  dossier: SessionDossier,
  say: MinutesWording,
  except: readonly AgendaItem[] = [],
): Section[] {
  const items = courseItems(dossier).filter((item) => !except.includes(item))
  const matters: Section = {
    title: say.text('courseHeading', {}),
    blocks: (number) =>
      items.flatMap((item, index) => [under(number, index, item.title), ...itemBlocks(dossier, item, say)]),
  }
  return items.length > 0 ? [matters] : []
}

/** Each general matter under its own heading. */
export function generalSections(dossier: SessionDossier, say: MinutesWording): Section[] {
  return generalItems(dossier).map((item) => ({
    title: item.title,
    blocks: () => itemBlocks(dossier, item, say),
  }))
}

/** The separate votes (R22), where there are any. */
export function separateVoteSections(dossier: SessionDossier): Section[] {
  const votes = separateVotesInOrder(dossier)
  if (votes.length === 0) return []
  const blocks = (number: number) =>
    votes.flatMap((vote, index) => [
      under(number, index, separateVoteTitle(dossier, vote)),
      ...separateVoteBlocks(dossier, vote),
    ])
  return [{ title: separateVotesHeading(votes), blocks }]
}

/** What was written of the closing, if anything. */
export function farewellSections(dossier: SessionDossier, say: MinutesWording): Section[] {
  const blocks = dossier.agenda
    .filter(({ kind }) => kind === 'closing')
    .flatMap((item) => markdownBlocks(item.minutes))
  return blocks.length > 0 ? [{ title: say.text('farewellHeading', {}), blocks: () => blocks }] : []
}

/** Hour of the end, pages and signatures; or that the session still runs. */
function endOf(dossier: SessionDossier, heading: string, say: MinutesWording): Block {
  const text = closing.stillOpen(minutesNoun(dossier.session.kind))
  return (
    closingBlock(dossier, heading, say) ?? {
      type: 'paragraph',
      style: 'note',
      content: [{ text }],
    }
  )
}
