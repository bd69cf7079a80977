import { describe, expect, test } from 'vitest'
import { notHeldDocument } from '../../src-main/documents/not-held.ts'
import type { ClosingBlock } from '../../src-main/documents/model.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { LocalDate, LocalTime } from '../../src-main/domain/time.ts'
import { documentText } from '../support/document-text.ts'
import { notHeldDossier as dossier } from '../support/second-call-dossier.ts'
import { statement } from '../support/rich-dossier.ts'
import { sampleAt, sampleRules } from '../support/sample-body.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

const modelOf = (of: SessionDossier) => notHeldDocument(of, sampleStamp)
const textOf = (of: SessionDossier) => documentText(modelOf(of))

describe('R15: the acta of a session that was not held', () => {
  test('says where and when it was found that there was no quorum', () => {
    const model = modelOf(dossier)
    expect(model.title).toBe('Acta de no verificativo de la Segunda Sesión Ordinaria')
    expect(documentText(model)).toContain(
      'siendo las 10:20 (diez horas con veinte minutos) del día 17 (diecisiete) de septiembre de 2026 (dos mil veintiséis), en la Sala de Cabildo, Palacio Municipal, Plaza Principal s/n, Col. Centro, con fundamento en los artículos 8, 11 y 14 de sus Lineamientos de Operación, se hace constar que no se verificó, por falta de quórum, la Segunda Sesión Ordinaria del Secretariado Técnico Municipal de Gobierno Abierto del ejercicio 2026, señalada para las 10:00 (diez horas) de esta fecha. Actuó como responsable del acta la Secretaría técnica.',
    )
  })

  test('R8: who was called, when, and who said that the call had come', () => {
    expect(textOf(dossier)).toContain(
      'La convocatoria se notificó el 8 (ocho) de septiembre de 2026, a las 9:30 (nueve horas con treinta minutos), a quienes ocupan los 13 (trece) lugares del órgano, con 5 (cinco) días hábiles de anticipación. Acusaron recibo: el 8 (ocho) de septiembre, los lugares 1, 2 y 3; el 9 (nueve) de septiembre, el lugar 9. No consta acuse de los lugares 4, 5, 6, 7, 8, 10, 11, 12 y 13.',
    )
    expect(textOf({ ...dossier, receipts: [] })).toContain('No consta acuse de recibo en el registro')
  })

  test('who came and at what hour, in the same table as any acta', () => {
    expect(textOf(dossier)).toContain('1 | Presidencia Municipal | Titular | Presente | 10:02')
    expect(textOf(dossier)).toContain('3 | Contraloría Municipal | — | Ausente | —')
    expect(textOf(dossier)).toContain('(lugar 9) justificó su ausencia mediante oficio CPV/012/2026.')
  })

  test('of a room where nobody came, the roll that was called says so', () => {
    const text = textOf({ ...dossier, attendance: [], statements: [] })
    expect(text).toContain('Se pasó lista, sin que se registrara la asistencia de persona alguna:')
    expect(text).not.toContain('con la hora en que llegaron')
  })

  test('R11, R13: the arithmetic of the quorum that was missing, and the condition that was not met', () => {
    expect(textOf(dossier)).toContain(
      'La sesión se señaló para las 10:00 (diez horas), con tolerancia de 15 (quince) minutos. A las 10:20 (diez horas con veinte minutos), de 11 (once) lugares con derecho a voto se encontraban ocupados 3 (tres) y se requerían 6 (seis), mitad más uno, conforme al artículo 11 de los Lineamientos; faltaron 3 (tres); además, no se cumplió el requisito de que asistan al menos 2 (dos) integrantes del sector sociedad civil, de los que no asistió ninguno.',
    )
  })

  test('the log tells what nobody froze', () => {
    expect(textOf({ ...dossier, statements: [] })).toContain(
      'se encontraban ocupados 3 (tres) y se requerían 6 (seis), mitad más uno, conforme al artículo 11 de los Lineamientos; faltaron 3 (tres).',
    )
  })

  test('of a day with two calls, the quorum of each with its hour', () => {
    const rules = {
      ...sampleRules,
      secondCall: { kind: 'sameDay' as const, minutes: 30 },
      secondCallQuorum: { kind: 'fixed' as const, seats: 4 },
    }
    const session = { ...dossier.session, closedAt: sampleAt('10:50', dossier.session.date) }
    const last = statement(1, {
      at: session.closedAt,
      occasion: 'notReached',
      call: 'second',
      rule: rules.secondCallQuorum,
      present: 3,
      required: 4,
      isReached: false,
    })
    const text = textOf({ ...dossier, rules, session, statements: [last] })
    expect(text).toContain(
      'Primera convocatoria. Señalada para las 10:00 (diez horas), con tolerancia de 15 (quince) minutos. A las 10:15 (diez horas con quince minutos), de 11 (once) lugares con derecho a voto se encontraban ocupados 3 (tres) y se requerían 6 (seis)',
    )
    expect(text).toContain(
      'Segunda convocatoria. Señalada para las 10:30 (diez horas con treinta minutos), con tolerancia de 15 (quince) minutos. A las 10:50 (diez horas con cincuenta minutos), de 11 (once) lugares con derecho a voto se encontraban ocupados 3 (tres) y se requerían 4 (cuatro), número fijado en las reglas, conforme al artículo 11 de los Lineamientos; faltó 1 (uno).',
    )
  })

  test('that it is called again: by what rule, or for when', () => {
    expect(textOf(dossier)).toContain(
      'La sesión se convocará de nuevo, con el mismo número y orden del día, mediante su propia convocatoria, notificada con 5 (cinco) días hábiles de anticipación, para celebrarse entre 5 (cinco) y 15 (quince) días hábiles después de esta fecha, con al menos 4 (cuatro) integrantes con voto, la tercera parte.',
    )
    const again = {
      id: dossier.session.id,
      key: 'STM-VA/ORD/02/2026-2C',
      date: '2026-09-24' as LocalDate,
      time: '10:00' as LocalTime,
    }
    expect(textOf({ ...dossier, reconvenedBy: again })).toContain(
      'La sesión se convocó de nuevo para el 24 (veinticuatro) de septiembre de 2026, a las 10:00 (diez horas), con la clave STM-VA/ORD/02/2026-2C.',
    )
  })

  test('is signed by those who came and the secretary, and its head has room for the date', () => {
    const { blocks, frame } = modelOf(dossier)
    const closing = blocks.find((block): block is ClosingBlock => block.type === 'closing')!
    expect(closing.signers.map(({ number, capacity }) => `${number} ${capacity}`)).toEqual([
      '1 Titular',
      '2 Titular',
      '4 Titular',
      '13 Titular · voz sin voto',
    ])
    expect(documentText({ ...modelOf(dossier), blocks: [closing] })).toContain(
      'señalada para el 17 de septiembre de 2026.',
    )
    expect(frame.rubrics?.cells).toEqual(['1', '2', '4', '13'])
    expect(frame.runningHead.right.replaceAll('\u00a0', ' ')).toBe(
      'Acta STM-VA/ACTA/ORD/02/2026 · 17 de septiembre de 2026',
    )
  })
})
