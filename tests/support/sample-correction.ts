import type { CorrectionData } from '../../src-main/documents/correction.ts'
import { IssuedDocument } from '../../src-main/domain/attachment.ts'
import { MinutesCorrection } from '../../src-main/domain/minutes.ts'
import { sessionId } from './sample-body.ts'
import { sampleAt, sampleDossier, sampleId } from './sample-dossier.ts'

/** A fe de erratas or an addendum of the acta of the sample session. */
export function sampleCorrection(kind: MinutesCorrection['kind']): CorrectionData {
  const { session, body } = sampleDossier
  const correction = MinutesCorrection.parse({
    id: sampleId(1300),
    sessionId,
    kind,
    number: 1,
    date: '2026-10-01',
    reason: 'Error al transcribir el oficio',
    changes:
      kind === 'errata'
        ? [
            {
              place: 'Punto 3.3, segundo párrafo',
              says: 'congreso virtual en diciembre',
              shouldSay: 'congreso virtual en enero',
            },
            { place: 'Acuerdo 08', says: '', shouldSay: 'con nueve acciones' },
          ]
        : [],
    text:
      kind === 'addendum'
        ? 'Se agrega la relación de **personas invitadas**.\n\n- Representación estatal'
        : '',
    issuedId: null,
  })
  const acta = IssuedDocument.parse({
    id: sampleId(1301),
    bodyId: body.id,
    sessionId: session.id,
    kind: 'minutes',
    subjectId: session.id,
    sourceId: null,
    modelId: null,
    key: 'STM-VA/ACTA/ORD/02/2026',
    version: 2,
    title: 'Acta de la Segunda Sesión Ordinaria',
    fingerprint: '372e879e7528',
    sha256: '0123456789abcdef'.repeat(4),
    pages: 5,
    size: 90_000,
    issuedAt: sampleAt('18:00'),
  })
  return { dossier: sampleDossier, correction, acta }
}
