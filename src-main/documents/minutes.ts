import type { SessionDossier } from '../domain/dossier.ts'
import { minutesPaper, minutesPassages } from '../locale/minutes-passages.ts'
import { minutesTexts } from '../locale/minutes-texts.ts'
import { minutesNoun, sessionTitle } from '../locale/terms.ts'
import { installationActa } from './installation.ts'
import type { IssueStamp } from './issue-stamp.ts'
import { attemptOf, minutesModel } from './minutes-frame.ts'
import { openingBlocks } from './minutes-opening.ts'
import {
  agendaSection,
  attendanceSection,
  courseSections,
  farewellSections,
  generalSections,
  type Acta,
  numberedSections,
  separateVoteSections,
} from './minutes-sections.ts'
import type { DocumentModel } from './model.ts'
import { arranged } from './sections.ts'
import { type Format, formatted, programFormat, wordingOf } from './wording.ts'

/** Acta of a session, or what there is of it while it runs; that of an installation has a form of its own. */
export function minutesDocument(
  dossier: SessionDossier,
  stamp: IssueStamp,
  format: Format = programFormat,
): DocumentModel {
  const { session, body } = dossier
  const name = sessionTitle(session.kind, dossier.number)
  const title = minutesTexts.title(minutesNoun(session.kind), name, attemptOf(session))
  const { say, sections } =
    session.kind === 'installation' ? installationActa(dossier, format) : usualActa(dossier, format)
  const model = minutesModel(dossier, stamp, title, [
    ...openingBlocks(dossier, say),
    ...numberedSections(dossier, sections, say),
  ])
  return formatted(model, format, body)
}

function usualActa(dossier: SessionDossier, format: Format): Acta {
  const say = wordingOf(minutesPassages, format, dossier.body)
  const sections = {
    opening: [],
    attendance: [attendanceSection(dossier, say)],
    agenda: [agendaSection(dossier, say)],
    course: courseSections(dossier, say),
    general: generalSections(dossier, say),
    separateVotes: separateVoteSections(dossier),
    closing: farewellSections(dossier, say),
  }
  return { say, sections: arranged(minutesPaper.sections, format).flatMap((id) => sections[id]) }
}
