import { describe, expect, test } from 'vitest'
import { certificationDocument } from '../../src-main/documents/certification.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import { FollowUpNote } from '../../src-main/domain/agreement.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { Instant } from '../../src-main/domain/time.ts'
import { documentText } from '../support/document-text.ts'
import { richDossier } from '../support/rich-dossier.ts'
import { secondCallDossier } from '../support/second-call-dossier.ts'
import { sampleDossier, sampleId } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

const textOf = (dossier: SessionDossier, cancellations: readonly FollowUpNote[] = []) =>
  documentText(certificationDocument({ dossier, cancellations }, sampleStamp))

describe('the certification of what a session agreed', () => {
  test('says who certifies, what, and with what attendance and votes', () => {
    expect(textOf(sampleDossier)).toBe(
      [
        'Certificación de acuerdos',
        'Segunda Sesión Ordinaria de 2026',
        'La persona titular de la Secretaría técnica CERTIFICA que en la Segunda Sesión Ordinaria del Secretariado Técnico Municipal de Gobierno Abierto, celebrada el 24 (veinticuatro) de septiembre de 2026, con la asistencia de 10 (diez) de 11 (once) integrantes con derecho a voto y quórum legal, se adoptaron los acuerdos siguientes:',
        'ACUERDO',
        'STM-VA/ACU/2026-07',
        'Se aprueba el acta de la Primera Sesión Ordinaria, celebrada el 25 de junio de 2026, y se instruye su publicación en el portal municipal.',
        'RESPONSABLE: Unidad de Transparencia',
        'FECHA COMPROMISO: 1 de octubre de 2026',
        'VOTACIÓN: Unanimidad de 10 (diez) votos',
        'ACUERDO',
        'STM-VA/ACU/2026-08',
        sampleDossier.agreements[1]!.text,
        'RESPONSABLE: Secretaría técnica, con la Dirección de Desarrollo Social',
        'FECHA COMPROMISO: 26 de febrero de 2027',
        'VOTACIÓN: Mayoría de 8 (ocho) votos a favor, 1 (uno) en contra y 1 (una) abstención',
        'ACUERDO',
        'STM-VA/ACU/2026-09',
        sampleDossier.agreements[2]!.text,
        'RESPONSABLE: Persona facilitadora',
        'FECHA COMPROMISO: 30 de noviembre de 2026',
        'VOTACIÓN: Unanimidad de 10 (diez) votos',
        'Los textos que anteceden concuerdan con el acta STM-VA/ACTA/ORD/02/2026, que fue aprobada el 24 (veinticuatro) de septiembre de 2026 y a la fecha de esta certificación está pendiente de firma.',
        'Se expide en Villa Abierta, Estado de México, a los 24 (veinticuatro) días del mes de septiembre de 2026 (dos mil veintiséis), en ‹total›‹total›, para los efectos a que haya lugar.',
        'Doy fe.',
        'Titular de la Secretaría técnica',
        '',
      ].join('\n'),
    )
  })

  test.each([
    ['draft', 'a la fecha de esta certificación se encuentra en borrador y no ha sido aprobada.'],
    ['project', 'a la fecha de esta certificación se encuentra en proyecto, pendiente de aprobación.'],
    ['signed', 'que fue aprobada y quedó firmada el 25 (veinticinco) de septiembre de 2026.'],
    ['published', 'que fue aprobada y firmada, y se publicó el 26 (veintiséis) de septiembre de 2026.'],
  ] as const)('of an acta that is %s says how far it has come (R30)', (status, state) => {
    const minutes = {
      ...sampleDossier.minutes,
      status,
      signedAt: '2026-09-25T18:00:00.000Z' as Instant,
      publishedAt: '2026-09-26T18:00:00.000Z' as Instant,
    }
    expect(textOf({ ...sampleDossier, minutes })).toContain(state)
  })

  test('R24: what was cancelled keeps its number and says when and why; its acta stays as it was', () => {
    const [one, ...others] = sampleDossier.agreements
    const agreements = [{ ...one!, status: 'cancelled' as const }, ...others]
    const note = FollowUpNote.parse({
      id: sampleId(1400),
      agreementId: one!.id,
      date: '2026-10-02',
      author: 'Secretaría técnica',
      text: 'el acta se publicó por otra vía',
      progress: 0,
      status: 'cancelled',
    })
    const dossier = { ...sampleDossier, agreements }
    expect(textOf(dossier, [note])).toContain(
      'El acuerdo STM-VA/ACU/2026-07 se canceló con posterioridad, el 2 (dos) de octubre de 2026, por el motivo siguiente: el acta se publicó por otra vía; conserva su número.',
    )
    const acta = (of: SessionDossier) => documentText(minutesDocument(of, sampleStamp))
    expect(acta(dossier)).toBe(acta(sampleDossier))
  })

  test('one agreement, the first of the month, a named secretary and a second call agree', () => {
    const members = sampleDossier.members.map((member) =>
      member.seat.role === 'secretary'
        ? { ...member, holder: { ...member.holder!, name: 'Persona designada' } }
        : member,
    )
    const agreements = sampleDossier.agreements.slice(0, 1)
    const dossier = { ...secondCallDossier, agreements, members }
    const stamp = { ...sampleStamp, issuedAt: '2026-10-01T18:00:00.000Z' as Instant }
    const text = documentText(certificationDocument({ dossier, cancellations: [] }, stamp))
    expect(text).toContain('Segunda Sesión Ordinaria en segunda convocatoria de 2026')
    expect(text).toContain('La persona titular de la Secretaría técnica, Persona designada, CERTIFICA')
    expect(text).toContain('se adoptó el acuerdo siguiente:')
    expect(text).toContain('VOTACIÓN: Sin votación')
    expect(text).toContain('al día 1 (primero) del mes de octubre de 2026 (dos mil veintiséis)')
    expect(text).toMatch(/Doy fe\.\nPersona designada\nSecretaría técnica$/)
  })

  test('consensus and casting vote in words', () => {
    expect(textOf(richDossier)).toContain('VOTACIÓN: Consenso de 7 (siete) personas, con 1 (una) abstención')
    const motions = sampleDossier.motions.map((motion) => ({
      ...motion,
      tally: { inFavour: 5, against: 5, abstention: 0, excused: 0 },
      castingVote: 'inFavour' as const,
      result: 'majority' as const,
    }))
    expect(textOf({ ...sampleDossier, motions })).toContain(
      'VOTACIÓN: Voto de calidad, por empate de 5 (cinco) votos a favor y 5 (cinco) en contra',
    )
  })
})
