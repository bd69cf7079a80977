import { FiledPaper, RecordFile } from '../../src-main/domain/record-file.ts'
import type { FileCoverData } from '../../src-main/documents/file-cover.ts'
import { rowId } from './cooperation.ts'
import { sampleDossier } from './sample-dossier.ts'

const { body, letterhead, session } = sampleDossier

/** The expediente of a session, with a paper that was withdrawn and the one that took its place. */
export function sampleFile(): FileCoverData {
  const file = RecordFile.parse({
    id: rowId(40),
    bodyId: body.id,
    subject: 'session',
    subjectId: session.id,
    title: 'Segunda Sesión Ordinaria',
    fondsCode: 'STM-VA',
    fondsName: body.name,
    unitCode: 'ST',
    unitName: 'Secretaría técnica',
    sectionCode: '1S',
    sectionName: 'Gobierno abierto',
    seriesCode: '1',
    seriesName: 'Sesiones',
    subseriesCode: '',
    subseriesName: '',
    number: 3,
    prefix: '',
    year: 2026,
    key: 'STM-VA.1S.1/003/2026',
    status: 'closed',
    openedOn: '2026-10-01',
    closedOn: '2026-11-12',
    bundles: 1,
    values: ['administrative', 'legal'],
    activeYears: 2,
    inactiveYears: 4,
    disposal: 'permanent',
    access: 'public',
    isTwoSided: true,
    observations: '',
  })
  const paper = (position: number, name: string, folio: number, leaves: number) =>
    FiledPaper.parse({
      id: rowId(50 + position),
      fileId: file.id,
      position,
      issuedId: rowId(60 + position),
      attachmentId: null,
      name,
      date: '2026-10-05',
      pages: leaves * 2,
      folio,
      leaves,
      filedAt: '2026-10-06T16:00:00.000Z',
      withdrawnOn: null,
      withdrawalReason: '',
      replacedById: null,
    })
  const call = paper(0, 'Convocatoria a la Segunda Sesión Ordinaria', 1, 2)
  const received = paper(2, 'Convocatoria con acuses de recibo', 6, 2)
  const withdrawn = {
    ...call,
    withdrawnOn: file.openedOn,
    withdrawalReason: 'Se integra la que tiene acuses',
    replacedById: received.id,
  }
  const papers = [withdrawn, paper(1, 'Acta de la Segunda Sesión Ordinaria', 3, 3), received]
  return { body, letterhead, file, papers }
}
