import type { SessionDossier } from '../domain/dossier.ts'
import { minutesTexts } from '../locale/minutes-texts.ts'
import { minutesNoun, sessionTitle } from '../locale/terms.ts'
import { installationSections } from './installation.ts'
import type { IssueStamp } from './issue-stamp.ts'
import { attemptOf, minutesModel } from './minutes-frame.ts'
import { openingBlocks } from './minutes-opening.ts'
import {
  agendaSection,
  attendanceSection,
  courseSections,
  numberedSections,
  type Section,
  separateVoteSections,
} from './minutes-sections.ts'
import type { DocumentModel } from './model.ts'

/** Acta of a session, or what there is of it while it runs; that of an installation has a form of its own. */
export function minutesDocument(dossier: SessionDossier, stamp: IssueStamp): DocumentModel {
  const { session } = dossier
  const name = sessionTitle(session.kind, dossier.number)
  const title = minutesTexts.title(minutesNoun(session.kind), name, attemptOf(session))
  const sections = session.kind === 'installation' ? installationSections(dossier) : sectionsOf(dossier)
  return minutesModel(dossier, stamp, title, [
    ...openingBlocks(dossier),
    ...numberedSections(dossier, sections),
  ])
}

function sectionsOf(dossier: SessionDossier): Section[] {
  return [
    attendanceSection(dossier),
    agendaSection(dossier),
    ...courseSections(dossier),
    ...separateVoteSections(dossier),
  ]
}
