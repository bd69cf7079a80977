import { actionPlanDocument } from '../../src-main/documents/action-plan.ts'
import { attendanceSheetDocument } from '../../src-main/documents/attendance-sheet.ts'
import { callDocument } from '../../src-main/documents/call.ts'
import { certificationDocument } from '../../src-main/documents/certification.ts'
import { commitmentSheetDocument } from '../../src-main/documents/commitment-sheet.ts'
import { cooperationDocument } from '../../src-main/documents/cooperation-agreement.ts'
import { correctionDocument } from '../../src-main/documents/correction.ts'
import { fileCoverDocument } from '../../src-main/documents/file-cover.ts'
import { followUpDocument } from '../../src-main/documents/follow-up.ts'
import { logFrameDocument } from '../../src-main/documents/log-frame.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import type { DocumentModel } from '../../src-main/documents/model.ts'
import { notHeldDocument } from '../../src-main/documents/not-held.ts'
import { ogpDocument } from '../../src-main/documents/ogp-template.ts'
import { quotedModel } from '../../src-main/documents/public-version.ts'
import { objectiveTreeDocument } from '../../src-main/documents/objective-tree.ts'
import { problemTreeDocument } from '../../src-main/documents/problem-tree.ts'
import { progressReportDocument } from '../../src-main/documents/progress-report.ts'
import { scheduleDocument } from '../../src-main/documents/schedule.ts'
import { longSchedule, sampleSchedule } from '../support/sample-schedule.ts'
import { sampleTreePaper } from '../support/sample-tree.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { installationDossier } from '../support/installation-dossier.ts'
import { richDossier } from '../support/rich-dossier.ts'
import { sampleCooperation, sampleModification } from '../support/sample-cooperation.ts'
import { sampleCorrection } from '../support/sample-correction.ts'
import { sampleDossier, sampleWith } from '../support/sample-dossier.ts'
import { sampleFile } from '../support/sample-file.ts'
import { longestLogFrame, sampleLogFrame } from '../support/sample-log-frame.ts'
import { samplePlanData, sampleSheet } from '../support/sample-plan.ts'
import { sampleProgress } from '../support/sample-progress.ts'
import { sampleSignedCopy } from '../support/sample-signed-copy.ts'
import { oneOfEachText, publicPaper } from '../support/secret-papers.ts'
import { notHeldDossier, secondCallDossier } from '../support/second-call-dossier.ts'
import { longestDossier, longestStamp as stamp, withSeats } from './longest-dossier.ts'
import { namesOfPeoples, saying } from './sample-names.ts'

const followUp = ({ body, letterhead, agreements, key, session }: SessionDossier) =>
  followUpDocument(
    {
      body,
      letterhead,
      today: '2026-11-12' as LocalDate,
      rows: agreements.map((agreement) => ({ agreement, sessionKey: key, sessionDate: session.date })),
      behind: [],
    },
    stamp,
  )

const minutes = minutesDocument(sampleDossier, stamp)
const data = { name: 'acta.json', mediaType: 'application/json', description: 'Datos del acta', text: '{}' }

/** Something removed from every kind of text that it has. */
const withoutParts = (model: DocumentModel) => {
  const source = quotedModel(model, 9)
  return publicPaper(source, oneOfEachText(source))
}

const ogpOf = (language: 'es' | 'en') => {
  const { record: of, ...whose } = sampleSheet
  return ogpDocument({ ...whose, of, key: `${of.key}-OGP`, language }, stamp)
}

/** Papers of every kind that is printed, plain and at their worst: what is asked of one is asked of all. */
export const papers: Readonly<Record<string, DocumentModel>> = {
  minutes,
  call: callDocument(sampleDossier, stamp),
  'attendance-sheet': attendanceSheetDocument(sampleDossier, stamp),
  'follow-up': followUp(sampleDossier),
  'longest-minutes': minutesDocument(longestDossier, stamp),
  'longest-call': callDocument(longestDossier, stamp),
  'longest-attendance-sheet': attendanceSheetDocument(longestDossier, stamp),
  'longest-follow-up': followUp(longestDossier),
  'minutes-of-43': minutesDocument(withSeats(43), stamp),
  'draft-minutes': minutesDocument(sampleWith({ closedAt: null, status: 'open' }), stamp),
  'cancelled-call': callDocument(sampleWith({ status: 'cancelled' }), stamp),
  'rich-minutes': minutesDocument(richDossier, stamp),
  'installation-minutes': minutesDocument(installationDossier, stamp),
  'not-held': notHeldDocument(notHeldDossier, stamp),
  'second-call': callDocument(secondCallDossier, stamp),
  'second-call-minutes': minutesDocument(secondCallDossier, stamp),
  certification: certificationDocument({ dossier: sampleDossier, cancellations: [] }, stamp),
  'longest-certification': certificationDocument({ dossier: longestDossier, cancellations: [] }, stamp),
  errata: correctionDocument(sampleCorrection('errata'), stamp),
  addendum: correctionDocument(sampleCorrection('addendum'), stamp),
  convenio: cooperationDocument(sampleCooperation(), stamp),
  'modified-convenio': cooperationDocument(sampleModification('until'), stamp),
  'signed-minutes': { ...sampleSignedCopy(minutes, 5, stamp), embedded: data },
  'public-minutes': withoutParts(minutes),
  'public-convenio': withoutParts(cooperationDocument(sampleCooperation(), stamp)),
  schedule: scheduleDocument(sampleSchedule(), stamp),
  'longest-schedule': scheduleDocument(longSchedule(60, 36), stamp),
  'file-cover': fileCoverDocument(sampleFile(), stamp),
  'log-frame': logFrameDocument(sampleLogFrame(), stamp),
  'longest-log-frame': logFrameDocument(longestLogFrame(), stamp),
  'action-plan': actionPlanDocument(samplePlanData, stamp),
  'commitment-sheet': commitmentSheetDocument(sampleSheet, stamp),
  'ogp-template': ogpOf('es'),
  'progress-report': progressReportDocument(sampleProgress, stamp),
  'ogp-template-in-english': ogpOf('en'),
  'names-of-peoples': {
    ...minutes,
    blocks: namesOfPeoples.flatMap(([, name], at) => saying(name).blocks.slice(Math.min(at, 1))),
  },
  'problem-tree': problemTreeDocument(sampleTreePaper(), stamp),
  'objective-tree': objectiveTreeDocument(sampleTreePaper(), stamp),
  'problem-tree-in-tiles': problemTreeDocument(
    { ...sampleTreePaper(), spread: { paper: 'tabloid', spread: 'tiles' } },
    stamp,
  ),
  'numbered-minutes': {
    ...minutes,
    frame: { ...minutes.frame, paper: 'oficio', folio: { label: 'Folio', first: 12, digits: 6, sides: 2 } },
  },
}

/** The first paper of each kind. */
export const oneOfEach: readonly DocumentModel[] = Object.values(papers).filter(
  ({ kind }, index, all) => all.findIndex((other) => other.kind === kind) === index,
)
