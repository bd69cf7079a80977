import type { IssuedRow } from '../../../src-main/contract/views.ts'
import type { DocumentKind } from '../../../src-main/domain/attachment.ts'
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

/** Where a paper came from, and the page that shows it. */
export function originOf(row: IssuedRow): { readonly label: string; readonly to: string } | null {
  const { from } = ui.documents
  if (row.sessionId)
    return {
      label: from(row.sessionKey ?? ''),
      to: `/sesiones/${row.sessionId}/${sessionParts[row.kind] ?? ''}`,
    }
  if (row.kind === 'followUp') return { label: from(ui.agreements.title), to: '/acuerdos' }
  if (row.kind === 'fileCover')
    return { label: from(row.key), to: `/documentos/expedientes/${row.subjectId}` }
  if (row.kind === 'logFrame') return { label: from(row.key), to: `/arboles/${row.subjectId}/mir` }
  if (row.kind === 'problemTree' || row.kind === 'objectiveTree') {
    const part = row.kind === 'problemTree' ? 'problemas' : 'objetivos'
    return { label: from(row.key), to: `/arboles/${row.subjectId}/${part}` }
  }
  if (row.kind === 'cooperationAgreement') return { label: from(row.key), to: `/convenios/${row.subjectId}` }
  if (row.kind === 'actionPlan') return { label: from(row.key), to: `/plan/${row.subjectId}/documento` }
  return null
}
