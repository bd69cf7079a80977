import { describe, expect, test } from 'vitest'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import type { ClosingBlock } from '../../src-main/documents/model.ts'
import type { AgendaItem } from '../../src-main/domain/agenda.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { Membership } from '../../src-main/domain/seat.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { blockText, documentText } from '../support/document-text.ts'
import { sampleAt, sampleDossier, sampleItemId, sampleWith } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

const modelOf = (dossier: SessionDossier) => minutesDocument(dossier, sampleStamp)
const textOf = (dossier: SessionDossier) => documentText(modelOf(dossier))
const headings = (dossier: SessionDossier) =>
  modelOf(dossier).blocks.flatMap((block) =>
    block.type === 'heading' ? [block.text] : block.type === 'closing' ? [block.heading] : [],
  )
const withItem = (position: number, change: Partial<AgendaItem>): SessionDossier => ({
  ...sampleDossier,
  agenda: sampleDossier.agenda.map((item) => (item.position === position ? { ...item, ...change } : item)),
})

describe('the opening', () => {
  test('says where, when, by what call and who presided', () => {
    const { blocks } = modelOf(sampleDossier)
    expect(blocks.slice(0, 2).map(blockText)).toEqual([
      'Acta de la Segunda Sesión Ordinaria\n24 de septiembre de 2026 · sesión presencial y pública',
      'En Villa Abierta, Estado de México, siendo las 10:05 (diez horas con cinco minutos) del día 24 (veinticuatro) de septiembre de 2026 (dos mil veintiséis), en la Sala de Cabildo, Palacio Municipal, Plaza Principal s/n, Col. Centro, se reunieron las personas integrantes del Secretariado Técnico Municipal de Gobierno Abierto, previa convocatoria notificada el 15 (quince) de septiembre del mismo año con 5 (cinco) días hábiles de anticipación, para celebrar la Segunda Sesión Ordinaria del ejercicio 2026, con fundamento en los artículos 8, 11 y 14 de sus Lineamientos de Operación. Presidió la persona titular de la Presidencia Municipal y actuó como responsable del acta la Secretaría técnica.',
    ])
  })

  test('short notice is put on record', () => {
    const notice = { ...sampleDossier.notice, given: 1, isEnough: false }
    expect(textOf({ ...sampleDossier, notice })).toContain(
      'Se hace constar que la convocatoria se notificó con menos anticipación que la señalada: 1 (un) día hábil, en lugar de 5 (cinco) días hábiles.',
    )
    expect(textOf(sampleDossier)).not.toContain('Se hace constar')
  })

  test('a meeting of the group leaves a minuta', () => {
    const model = modelOf(sampleWith({ kind: 'operativeGroup', number: 1 }, { number: 1 }))
    expect(model.title).toBe('Minuta de la Primera Reunión del Grupo Operativo')
    expect(documentText(model)).toContain('Se levanta la presente minuta en')
  })
})

describe('the course of the session', () => {
  test('sections are numbered without gaps', () => {
    expect(headings(sampleDossier)).toEqual([
      '1. Lista de asistencia y declaratoria de quórum',
      '2. Orden del día',
      '3. Desarrollo de la sesión',
      '3.1 Lectura y aprobación del acta de la primera sesión ordinaria',
      '3.2 Seguimiento de acuerdos',
      '3.3 Presentación y aprobación del cronograma del eje «Cultura de Gobierno Abierto»',
      '3.4 Integración de la mesa de diálogo y de la mesa de redacción de la hoja de ruta',
      '4. Asuntos generales',
      '5. Clausura y firmas',
    ])
    const bare = { ...sampleDossier, agenda: sampleDossier.agenda.filter(({ kind }) => kind === 'rollCall') }
    expect(headings(bare)).toEqual([
      '1. Lista de asistencia y declaratoria de quórum',
      '2. Orden del día',
      '3. Clausura y firmas',
    ])
  })

  test('words of the closing item stand before the signatures', () => {
    const dossier = withItem(7, { minutes: 'Se agradeció la asistencia.' })
    expect(headings(dossier).slice(-2)).toEqual(['5. Clausura', '6. Firmas'])
    expect(textOf(dossier)).toContain('5. Clausura\nSe agradeció la asistencia.\n6. Firmas')
  })

  test('marks of the hour are not printed', () => {
    expect(textOf(sampleDossier)).not.toMatch(/\[\d\d:\d\d/)
  })

  test('postponed and withdrawn items say so, with their hour', () => {
    expect(textOf(withItem(5, { status: 'postponed', endedAt: sampleAt('11:32') }))).toContain(
      'El punto se aplazó a las 11:32 (once horas con treinta y dos minutos).',
    )
    expect(textOf(withItem(5, { status: 'withdrawn', endedAt: null }))).toContain(
      'El punto se retiró del orden del día.',
    )
  })

  test('an item of which nobody wrote is not blank', () => {
    expect(textOf(withItem(6, { minutes: '' }))).toContain(
      '4. Asuntos generales\nNo se registró asunto alguno.',
    )
    const silent = { ...withItem(4, { minutes: '' }), motions: [], agreements: [] }
    expect(textOf(silent)).toContain('No se registraron intervenciones en este punto.')
  })

  test('a follow-up of which nobody wrote counts the earlier agreements', () => {
    const [one] = sampleDossier.agreements
    const early = { ...one!, dueDate: '2026-08-31' as LocalDate }
    const earlierAgreements = [
      { ...early, status: 'fulfilled' as const },
      { ...early, status: 'inProgress' as const },
      { ...one!, status: 'inProgress' as const },
    ]
    expect(textOf({ ...withItem(3, { minutes: '' }), earlierAgreements })).toContain(
      'De 3 (tres) acuerdos anteriores, 1 (uno) está cumplido, 1 (uno) en proceso y 1 (uno) vencido.',
    )
    expect(textOf(withItem(3, { minutes: '' }))).toContain('No hay acuerdos anteriores')
  })
})

describe('the end', () => {
  const closingOf = (dossier: SessionDossier) =>
    modelOf(dossier).blocks.find((block): block is ClosingBlock => block.type === 'closing')!

  test('says the hour, the pages and the annexes, and who signs in what capacity', () => {
    expect(blockText(closingOf(sampleDossier))).toBe(
      [
        '5. Clausura y firmas',
        'No habiendo otro asunto que tratar, la persona que preside dio por concluida la sesión a las 12:21 (doce horas con veintiún minutos) del día de su inicio. Se levanta la presente acta en ‹total›‹total›, con 3 (tres) anexos, que firman al calce ‹total›quienes intervinieron.',
        'FIN DEL TEXTO',
        'Firmas del acta STM-VA/ACTA/ORD/02/2026 de la Segunda Sesión Ordinaria del Secretariado Técnico Municipal de Gobierno Abierto, Villa Abierta, Estado de México, celebrada el 24 de septiembre de 2026.',
        '1 Presidencia Municipal (Titular · preside)',
        '2 Secretaría del Ayuntamiento (Titular)',
        '3 Contraloría Municipal (Titular)',
        '4 Unidad de Transparencia (Titular)',
        '5 Dirección de Desarrollo Social (Suplente)',
        '6 Organización de desarrollo comunitario (Titular)',
        '7 Organización de defensa del ambiente (Titular)',
        '8 Colectivo de mujeres (Suplente)',
        '10 Institución académica local (Titular)',
        '11 Asociación de comerciantes (Titular)',
        '12 Persona facilitadora (Titular · voz sin voto)',
        '13 Secretaría técnica (Titular · voz sin voto)',
        'No firma el lugar 9, Consejo de participación vecinal, por ausencia justificada (anexo 2).',
      ].join('\n'),
    )
  })

  test('ending after midnight names the day', () => {
    const closedAt = sampleAt('00:20', '2026-09-25' as LocalDate)
    expect(blockText(closingOf(sampleWith({ closedAt }, { attachments: [] })))).toContain(
      'a las 0:20 (cero horas con veinte minutos) del día 25 (veinticinco) de septiembre de 2026. Se levanta la presente acta en ‹total›‹total›, sin anexos',
    )
  })

  test('a person whose name is not that of the post signs by name', () => {
    const named = (member: Membership): Membership =>
      member.seat.number === 4
        ? { ...member, holder: { ...member.holder!, name: 'Persona designada' } }
        : member
    const dossier = { ...sampleDossier, members: sampleDossier.members.map(named) }
    expect(closingOf(dossier).signers[3]).toEqual({
      number: '4',
      name: 'Persona designada',
      capacity: 'Unidad de Transparencia · Titular',
    })
    expect(textOf(dossier)).toContain('4 | Unidad de Transparencia · Persona designada | Titular')
  })

  test('a vacant seat does not sign', () => {
    const vacant = (member: Membership): Membership =>
      member.seat.number === 9 ? { ...member, holder: null, alternates: [] } : member
    const attendance = sampleDossier.attendance.filter(({ kind }) => kind !== 'excused')
    const dossier = { ...sampleDossier, attendance, members: sampleDossier.members.map(vacant) }
    expect(textOf(dossier)).toContain('9 | Consejo de participación vecinal | — | Vacante | —')
    expect(closingOf(dossier).notes).toEqual([
      'No firma el lugar\u00a09, Consejo de participación vecinal, por estar vacante.',
    ])
  })
})

describe('the frame', () => {
  test('initials are those of the signers, and blank paper is cancelled', () => {
    const { frame } = modelOf(sampleDossier)
    expect(frame.rubrics).toEqual({ title: 'RÚBRICAS', cells: '1 2 3 4 5 6 7 8 10 11 12 13'.split(' ') })
    expect(frame.blankMark).toBe('SIN TEXTO')
    expect(frame.margin[1]).toEqual({ label: 'VERSIÓN', lines: ['1 · para firma'] })
    expect(frame.runningHead.right.replaceAll('\u00a0', ' ')).toBe(
      'Acta de la Segunda Sesión Ordinaria · 24 de septiembre de 2026',
    )
  })

  test.each([
    ['draft', 'BORRADOR', '1 · borrador'],
    ['project', 'PROYECTO', '1 · proyecto'],
    ['approved', null, '1 · para firma'],
    ['signed', null, '1 · para firma'],
  ] as const)('while %s the watermark is %s', (status, watermark, version) => {
    const { frame } = modelOf({ ...sampleDossier, minutes: { ...sampleDossier.minutes, status } })
    expect(frame.watermark).toBe(watermark)
    expect(frame.margin[1]?.lines).toEqual([version])
  })

  test('without letterhead the paper says the body and its place', () => {
    expect(modelOf({ ...sampleDossier, letterhead: null }).frame.letterhead).toEqual({
      logo: null,
      logoAlt: 'Emblema del Secretariado Técnico Municipal de Gobierno Abierto',
      name: 'Secretariado Técnico Municipal de Gobierno Abierto',
      lines: ['Villa Abierta, Estado de México'],
    })
  })
})

describe('a session that still runs', () => {
  const live = sampleWith(
    { status: 'open', closedAt: null },
    {
      minutes: { ...sampleDossier.minutes, status: 'draft' },
      agenda: sampleDossier.agenda.map((item) =>
        item.id === sampleItemId(5)
          ? { ...item, status: 'pending', startedAt: null, endedAt: null, minutes: '' }
          : item,
      ),
      motions: sampleDossier.motions.slice(0, 3),
      agreements: sampleDossier.agreements.map((agreement) =>
        agreement.number === 9 ? { ...agreement, number: null, key: '', status: 'draft' } : agreement,
      ),
    },
  )

  test('prints what there is, without closing nor signatures', () => {
    const model = modelOf(live)
    const text = documentText(model)
    expect(model.blocks.some(({ type }) => type === 'closing')).toBe(false)
    expect(model.frame.rubrics).toBeNull()
    expect(model.frame.watermark).toBe('BORRADOR')
    expect(text).toContain('Punto pendiente de desahogar al emitirse este documento.')
    expect(text).toContain('PROPUESTA DE ACUERDO\nNúmero por asignar')
    expect(text).toMatch(/esta acta no tiene todavía clausura ni lugar para las firmas\.$/)
  })

  test('a closed session leaves out proposals nobody voted', () => {
    expect(textOf({ ...live, session: sampleDossier.session })).not.toContain('PROPUESTA DE ACUERDO')
  })
})
