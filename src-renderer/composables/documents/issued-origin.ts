import type { IssuedRow } from '../../../src-main/contract/views.ts'
import type { DocumentKind } from '../../../src-main/domain/attachment.ts'
import type { SessionDocumentKind } from '../../../src-main/documents/issue-stamp.ts'
import { ui } from '../../../src-main/locale/ui.ts'

const sessionParts: Partial<Record<DocumentKind, string>> = {
  call: 'convocatoria',
  attendanceSheet: 'asistencia',
  minutes: 'firmas',
  signedCopy: 'firmas',
  correction: 'acta',
  certification: 'acuerdos',
  publicVersion: 'acta',
}

/** Kinds that may be of no session. */
type OwnKind = Exclude<DocumentKind, SessionDocumentKind | 'correction'>
/** The page of what a paper of no session is of. */
const pages: Readonly<Record<OwnKind, (subjectId: string) => string>> = {
  followUp: () => '/acuerdos',
  fileCover: (id) => `/documentos/expedientes/${id}`,
  cooperationAgreement: (id) => `/convenios/${id}`,
  signedCopy: (id) => `/firmar/${id}`,
  publicVersion: (id) => `/versiones-publicas/${id}`,
  problemTree: (id) => `/arboles/${id}/problemas`,
  objectiveTree: (id) => `/arboles/${id}/objetivos`,
  logFrame: (id) => `/arboles/${id}/mir`,
  actionPlan: (id) => `/plan/${id}/documento`,
  schedule: (id) => `/plan/${id}/cronograma`,
  commitmentSheet: () => '/plan',
  ogpTemplate: () => '/plan',
  ogpTemplateEnglish: () => '/plan',
  progressReport: (id) => `/plan/${id}/evaluacion`,
}

/** Where a paper came from, and the page that shows it. */
export function originOf(row: IssuedRow): { readonly label: string; readonly to: string } | null {
  const { from } = ui.documents
  if (row.sessionId)
    return {
      label: from(row.sessionKey ?? ''),
      to: `/sesiones/${row.sessionId}/${sessionParts[row.kind] ?? ''}`,
    }
  if (row.commitment) {
    const { planId, number } = row.commitment
    return { label: from(row.key), to: `/plan/${planId}/fichas/${number}` }
  }
  if (!(row.kind in pages)) return null
  const to = pages[row.kind as OwnKind](row.subjectId)
  return { label: from(row.kind === 'followUp' ? ui.agreements.title : row.key), to }
}
