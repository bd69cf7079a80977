import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
import type { DocumentModel, Paper } from '../../src-main/documents/model.ts'
import { ogpDocument } from '../../src-main/documents/ogp-template.ts'
import { objectiveTreeDocument } from '../../src-main/documents/objective-tree.ts'
import { problemTreeDocument } from '../../src-main/documents/problem-tree.ts'
import { progressReportDocument } from '../../src-main/documents/progress-report.ts'
import { notHeldDocument } from '../../src-main/documents/not-held.ts'
import { quotedModel } from '../../src-main/documents/public-version.ts'
import { scheduleDocument } from '../../src-main/documents/schedule.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { installationDossier } from '../support/installation-dossier.ts'
import { sampleCooperation, sampleModification } from '../support/sample-cooperation.ts'
import { sampleCorrection } from '../support/sample-correction.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { sampleTreePaper } from '../support/sample-tree.ts'
import { waterTree } from '../support/water-tree.ts'
import { sampleFile } from '../support/sample-file.ts'
import { sampleLogFrame } from '../support/sample-log-frame.ts'
import { longSchedule, sampleSchedule } from '../support/sample-schedule.ts'
import { samplePlanData, sampleSheet } from '../support/sample-plan.ts'
import { sampleProgress } from '../support/sample-progress.ts'
import { sampleSignedCopy } from '../support/sample-signed-copy.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { oneOfEachText, publicPaper } from '../support/secret-papers.ts'
import { notHeldDossier } from '../support/second-call-dossier.ts'
import { withSeats } from './longest-dossier.ts'

const emblem = join(import.meta.dirname, '..', '..', 'resources', 'sample', 'emblem.svg')
const stamp = { ...sampleStamp, logo: { type: 'svg', data: readFileSync(emblem, 'utf8') } } as const

const { body, letterhead, agreements, key, session } = sampleDossier
const rows = agreements.map((agreement) => ({ agreement, sessionKey: key, sessionDate: session.date }))
const minutes = minutesDocument(sampleDossier, stamp)
const project = { ...sampleDossier, minutes: { ...sampleDossier.minutes, status: 'project' as const } }
const minutesOf = (seats: number) => minutesDocument(withSeats(seats), stamp)
const list = attendanceSheetDocument(sampleDossier, stamp)
const call = callDocument(sampleDossier, stamp)
const followUp = followUpDocument(
  { body, letterhead, today: '2026-11-12' as LocalDate, rows, behind: [] },
  stamp,
)

const on = (paper: Paper, model: DocumentModel): DocumentModel => {
  const folio = { label: 'Folio', first: 12, digits: 6, sides: 2 } as const
  return { ...model, frame: { ...model.frame, paper, folio } }
}

/** One word removed from each kind of text that an acta has. */
const open = quotedModel(minutes, 9)
const marked = oneOfEachText(open).filter(({ text }) => text !== 'TEXTO')
const publicVersion = publicPaper(open, marked, stamp)

const modification = sampleModification('until')
const draftModification = {
  ...modification,
  agreement: { ...modification.agreement, status: 'draft' as const },
}

const { record: of, ...whose } = sampleSheet
const ogpOf = (language: 'es' | 'en') => ogpDocument({ ...whose, of, key: `${of.key}-OGP`, language }, stamp)

/** Three causes of two causes each, and three effects of one. */
const smallTree = waterTree.filter(({ key }) => /^(p|[ce][123](\.1)?|c[123]\.2)$/.test(key))
const water = sampleTreePaper()
const tiles = { paper: 'letter', spread: 'tiles' } as const

export type ApprovedPages = readonly [name: string, model: DocumentModel, pages?: readonly number[]]

/** Each kind of page whose look was approved: the name of its pictures, the document, and which pages if not all. */
export const approvedPages: readonly ApprovedPages[] = [
  ['acta', minutes],
  ['acta-proyecto', minutesDocument(project, stamp), [1]],
  ['acta-proyecto-legal', on('legal', minutesDocument(project, stamp)), [4]],
  ['acta-16-firmas', minutesOf(16), [5, 6]],
  ['acta-43-firmas', minutesOf(43), [2, 9]],
  ['acta-60-rubricas', minutesOf(60), [2]],
  ['acta-a4', on('a4', minutes), [1, 5]],
  ['acta-oficio', on('oficio', minutes), [3, 4]],
  ['acta-no-verificativo', notHeldDocument(notHeldDossier, stamp)],
  ['acta-instalacion', minutesDocument(installationDossier, stamp), [1, 3, 4]],
  ['acta-firmada', sampleSignedCopy(minutes, 5, stamp), [5, 6]],
  ['version-publica', publicVersion, [1, 2, 4]],
  ['caratula', fileCoverDocument(sampleFile(), stamp)],
  ['plan-de-accion', actionPlanDocument(samplePlanData, stamp)],
  ['ficha-de-compromiso', commitmentSheetDocument(sampleSheet, stamp)],
  ['plantilla-ogp', ogpOf('es'), [1]],
  ['plantilla-ogp-en', ogpOf('en'), [1]],
  ['informe-de-avance', progressReportDocument(sampleProgress, stamp)],
  ['mir', logFrameDocument(sampleLogFrame(), stamp)],
  ['arbol-de-problemas', problemTreeDocument(sampleTreePaper(smallTree), stamp)],
  ['arbol-de-problemas-agua', problemTreeDocument(water, stamp), [1, 3, 5]],
  ['arbol-de-objetivos', objectiveTreeDocument(water, stamp), [1]],
  ['arbol-en-hojas', problemTreeDocument({ ...water, spread: tiles }, stamp), [1, 3]],
  ['cronograma', scheduleDocument(sampleSchedule(), stamp)],
  ['cronograma-largo', scheduleDocument(longSchedule(60, 36), stamp), [1, 3]],
  ['fe-de-erratas', correctionDocument(sampleCorrection('errata'), stamp)],
  ['addendum', correctionDocument(sampleCorrection('addendum'), stamp), [1]],
  ['convocatoria', call],
  ['convocatoria-legal', on('legal', call)],
  ['lista', list],
  ['lista-18-lugares', attendanceSheetDocument(withSeats(18), stamp)],
  ['seguimiento', followUp],
  ['seguimiento-a4', on('a4', followUp)],
  ['convenio', cooperationDocument(sampleCooperation(), stamp)],
  ['convenio-modificatorio', cooperationDocument(draftModification, stamp), [1]],
  ['certificacion', certificationDocument({ dossier: sampleDossier, cancellations: [] }, stamp)],
]
