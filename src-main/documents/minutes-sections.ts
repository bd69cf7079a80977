import type { AgendaItem } from '../domain/agenda.ts'
import type { SessionDossier } from '../domain/dossier.ts'
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

const { course, closing, attendance } = minutesTexts

/** A part of an acta before it has its number. */
export type Section = { readonly title: string; blocks(number: number): readonly Block[] }

const under = (number: number, index: number, title: string) =>
  subsection(course.subsection(number, index + 1, title))

/** Numbered without gaps, whatever the agenda has, with the end of the acta after them. */
export function numberedSections(dossier: SessionDossier, sections: readonly Section[]): Block[] {
  const farewell = farewellSections(dossier)
  const all = [...sections, ...farewell]
  const end = farewell.length > 0 ? closing.signaturesHeading : closing.heading
  return [
    ...all.flatMap(({ title, blocks }, index) => [
      section(course.section(index + 1, title)),
      ...blocks(index + 1),
    ]),
    endOf(dossier, course.section(all.length + 1, end)),
  ]
}

export function attendanceSection(dossier: SessionDossier): Section {
  return { title: attendance.heading, blocks: () => attendanceBlocks(dossier) }
}

export function agendaSection(dossier: SessionDossier): Section {
  return { title: course.agendaHeading, blocks: () => agendaBlocks(dossier) }
}

/** The matters of the session but those of another section, and each general one under its own heading. */
export function courseSections(dossier: SessionDossier, except: readonly AgendaItem[] = []): Section[] {
  const items = courseItems(dossier).filter((item) => !except.includes(item))
  const matters: Section = {
    title: course.heading,
    blocks: (number) =>
      items.flatMap((item, index) => [under(number, index, item.title), ...itemBlocks(dossier, item)]),
  }
  const general = generalItems(dossier).map((item): Section => ({
    title: item.title,
    blocks: () => itemBlocks(dossier, item),
  }))
  return [...(items.length > 0 ? [matters] : []), ...general]
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
function farewellSections(dossier: SessionDossier): Section[] {
  const blocks = dossier.agenda
    .filter(({ kind }) => kind === 'closing')
    .flatMap((item) => markdownBlocks(item.minutes))
  return blocks.length > 0 ? [{ title: course.closingItem, blocks: () => blocks }] : []
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
