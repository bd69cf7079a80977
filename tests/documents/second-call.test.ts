import { describe, expect, test } from 'vitest'
import { attendanceSheetDocument } from '../../src-main/documents/attendance-sheet.ts'
import { callDocument } from '../../src-main/documents/call.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import { documentText } from '../support/document-text.ts'
import { secondCallDossier as dossier } from '../support/second-call-dossier.ts'
import { statement } from '../support/rich-dossier.ts'
import { sampleAt, sampleDossier, sampleWith } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

const acta = (of: SessionDossier) => documentText(minutesDocument(of, sampleStamp))
const call = (of: SessionDossier) => documentText(callDocument(of, sampleStamp))

const former =
  'La sesión se convocó por primera vez, con la clave STM-VA/ORD/02/2026, para las 10:00 (diez horas) del 17 (diecisiete) de septiembre de 2026, y no se verificó por falta de quórum, según consta en el acta de no verificativo STM-VA/ACTA/ORD/02/2026: de 11 (once) lugares con derecho a voto se encontraban ocupados 3 (tres) y se requerían 6 (seis), mitad más uno; faltaron 3 (tres); además, no se cumplió el requisito de que asistan al menos 2 (dos) integrantes del sector sociedad civil, de los que no asistió ninguno.'

describe('R15: a second call of another day', () => {
  test('names itself in the title and the first paragraph, with its own notice', () => {
    const model = minutesDocument(dossier, sampleStamp)
    expect(model.title).toBe('Acta de la Segunda Sesión Ordinaria en segunda convocatoria')
    expect(documentText(model)).toContain(
      'previa segunda convocatoria notificada el 15 (quince) de septiembre del mismo año con 5 (cinco) días hábiles de anticipación, para celebrar, en segunda convocatoria, la Segunda Sesión Ordinaria del ejercicio 2026',
    )
    expect(model.frame.runningHead.right).toMatch(/^Acta STM-VA/)
  })

  test('cites the first: key, day, hour, acta and arithmetic, and then its own quorum', () => {
    const text = acta(dossier)
    expect(text).toContain(former)
    expect(text.indexOf(former)).toBeLessThan(text.indexOf('1. Lista de asistencia'))
    expect(text).toContain(
      'Declaratoria de quórum. En segunda convocatoria, de 11 (once) lugares con derecho a voto se encontraron presentes 5 (cinco) integrantes; se requieren 4 (cuatro) integrantes, la tercera parte, conforme al artículo 11 de los Lineamientos.',
    )
  })

  test('the call says which it is, cites the first and the quorum it needs', () => {
    const text = call(dossier)
    expect(text).toMatch(/^Segunda convocatoria\nSegunda Sesión Ordinaria de 2026\n/)
    expect(text).toContain('se les convoca, en segunda convocatoria, a la Segunda Sesión Ordinaria')
    expect(text).toContain(former)
    expect(text).toContain('Quórum: Al menos 4 (cuatro) integrantes con voto, la tercera parte')
  })

  test('the attendance sheet says which call it is and counts by its quorum', () => {
    const model = attendanceSheetDocument(dossier, sampleStamp)
    expect(model.title).toBe('Lista de asistencia · Segunda Sesión Ordinaria en segunda convocatoria')
    const sheet = model.blocks.find((block) => block.type === 'attendanceSheet')
    expect(sheet?.footer.quorum).toBe('Quórum: 4 de 11')
  })

  test('a third attempt says so', () => {
    const session = { ...dossier.session, attempt: 3 }
    const firstCall = { ...dossier.firstCall!, session: { ...dossier.firstCall!.session, attempt: 2 } }
    const text = acta({ ...dossier, session, firstCall })
    expect(text).toContain('Acta de la Segunda Sesión Ordinaria en tercera convocatoria')
    expect(text).toContain('La sesión se convocó en segunda convocatoria, con la clave')
  })
})

describe('the first call says how there may be a second', () => {
  const { rules } = dossier
  test('within a window of business days, with its quorum', () => {
    expect(call({ ...sampleDossier, rules })).toContain(
      'Segunda convocatoria: Si no se reúne el quórum, mediante nueva convocatoria para otra fecha, entre 5 (cinco) y 15 (quince) días hábiles después, con al menos 4 (cuatro) integrantes con voto, la tercera parte',
    )
    const soon = { kind: 'window', from: 0, to: 3 } as const
    expect(call({ ...sampleDossier, rules: { ...rules, secondCall: soon } })).toContain(
      'otra fecha, dentro de los 3 (tres) días hábiles siguientes, con',
    )
  })

  test('R9: an extraordinary one treats only what it lists, and what is urgent by vote', () => {
    const extraordinary = sampleWith({ kind: 'extraordinary' })
    expect(call(extraordinary)).toContain('Sólo se tratarán los asuntos del orden del día.')
    expect(call({ ...extraordinary, rules: { ...extraordinary.rules, admitsUrgent: true } })).toContain(
      'los urgentes que no figuren en él requieren que la sesión admita tratarlos mediante votación.',
    )
  })
})

test('R15: on the second call of the same day, both hours and both quora', () => {
  const rules = { ...sampleDossier.rules, secondCallQuorum: { kind: 'any' as const } }
  const short = statement(1, {
    at: sampleAt('10:15'),
    occasion: 'notReached',
    present: 5,
    isReached: false,
  })
  const declared = statement(2, {
    at: sampleAt('10:35'),
    call: 'second',
    rule: rules.secondCallQuorum,
    required: 1,
    present: 5,
  })
  const text = acta(
    sampleWith({ call: 'second', openedAt: sampleAt('10:35') }, { rules, statements: [short, declared] }),
  )
  expect(text).toContain('Acta de la Segunda Sesión Ordinaria en segunda convocatoria')
  expect(text).toContain(
    'La primera convocatoria se señaló para las 10:00 (diez horas) y la segunda para las 10:30 (diez horas con treinta minutos); la sesión se celebró en segunda convocatoria. En la primera, a las 10:15 (diez horas con quince minutos), concluida la tolerancia de 15 (quince) minutos, de 11 (once) lugares con derecho a voto se encontraban ocupados 5 (cinco) y se requerían 6 (seis), mitad más uno; faltó 1 (uno), por lo que no hubo quórum. En segunda convocatoria, de 11 (once) lugares con derecho a voto se encontraron presentes 5 (cinco) integrantes; la sesión es válida cualquiera que sea el número de asistentes',
  )
})
