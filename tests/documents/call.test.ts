import { describe, expect, test } from 'vitest'
import { callDocument } from '../../src-main/documents/call.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { LocalTime } from '../../src-main/domain/time.ts'
import { documentText } from '../support/document-text.ts'
import { sampleDossier, sampleWith } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

const textOf = (dossier: SessionDossier) => documentText(callDocument(dossier, sampleStamp))

describe('the call', () => {
  test('says what the printed model says', () => {
    expect(textOf(sampleDossier)).toBe(
      [
        'Convocatoria',
        'Segunda Sesión Ordinaria de 2026',
        'Villa Abierta, Estado de México, a 15 (quince) de septiembre de 2026.',
        'Personas integrantes del Secretariado Técnico Municipal de Gobierno Abierto',
        'Presente',
        'Con fundamento en los artículos 8 y 9 de los Lineamientos de Operación, se les convoca a la Segunda Sesión Ordinaria, que se celebrará conforme a los datos y al orden del día siguientes.',
        'Día y hora: Jueves 24 (veinticuatro) de septiembre de 2026, 10:00 (diez horas)',
        'Lugar: Sala de Cabildo, Palacio Municipal, Plaza Principal s/n, Col. Centro',
        'Modalidad: Presencial; sesión pública',
        'Tolerancia: 15 (quince) minutos a partir de la hora señalada',
        'Segunda convocatoria: 10:30 (diez horas con treinta minutos), con quienes asistan, si no se reúne el quórum de 6 (seis) integrantes con voto',
        'Orden del día',
        'Lista de asistencia y declaratoria de quórum.',
        'Lectura y aprobación del orden del día.',
        'Lectura y aprobación del acta de la primera sesión ordinaria.',
        'Seguimiento de acuerdos.',
        'Presentación y aprobación del cronograma del eje «Cultura de Gobierno Abierto».',
        'Integración de la mesa de diálogo y de la mesa de redacción de la hoja de ruta.',
        'Asuntos generales.',
        'Clausura.',
        'Se adjuntan el proyecto de acta de la primera sesión, el informe de seguimiento de acuerdos y la propuesta de cronograma. Pueden proponerse asuntos adicionales a la Secretaría técnica hasta 48 (cuarenta y ocho) horas antes de la sesión.',
        'Atentamente',
        'Secretaría técnica',
        'por instrucciones de la Presidencia Municipal',
        'ACUSE DE RECIBO · STM-VA/CONV/ORD/02/2026',
        'Nombre y lugar que ocupa',
        'Fecha',
        'Hora',
        'Firma',
      ].join('\n'),
    )
  })

  test('carries key, version, fingerprint and notice in the margin, and the fingerprint at the foot', () => {
    const { frame } = callDocument(sampleDossier, sampleStamp)
    expect(frame.margin).toEqual([
      { label: 'CLAVE', lines: ['STM-VA/CONV/', 'ORD/02/2026'] },
      { label: 'VERSIÓN', lines: ['1 · emitida'] },
      { label: 'HUELLA', lines: ['372e 879e 7528'] },
      { label: 'ANTELACIÓN', lines: ['5\u00a0días hábiles'] },
    ])
    expect(frame.footer.lines[1]).toEqual([
      { text: 'STM-VA/CONV/ORD/02/2026 · versión 1 · huella 372e 879e 7528' },
    ])
    expect(frame.footer.qr).toBe('STM-VA/CONV/ORD/02/2026/1/372E879E7528')
    expect(frame.rubrics).toBeNull()
  })

  test('short notice is said in the margin', () => {
    const { notice } = sampleDossier
    const short = { ...sampleDossier, notice: { ...notice, given: 2, isEnough: false } }
    expect(callDocument(short, sampleStamp).frame.margin[3]?.lines).toEqual([
      '2\u00a0días hábiles',
      'menos de 5\u00a0días hábiles',
    ])
  })

  test('an extraordinary session takes no more items', () => {
    const text = textOf(sampleWith({ kind: 'extraordinary', callNote: '' }))
    expect(text).not.toContain('Pueden proponerse')
    expect(text).toContain('se les convoca a la Segunda Sesión Extraordinaria')
  })

  test('the tolerance of the rules, if there is any', () => {
    const { rules } = sampleDossier
    const withTolerance = (toleranceMinutes: number) =>
      textOf({ ...sampleDossier, rules: { ...rules, toleranceMinutes } })
    expect(withTolerance(15)).toContain('15 (quince) minutos a partir de la hora señalada')
    expect(withTolerance(0)).not.toContain('Tolerancia')
  })

  test('without second call the line is not there; with its own quorum it says how many', () => {
    const { rules } = sampleDossier
    expect(textOf({ ...sampleDossier, rules: { ...rules, secondCall: null } })).not.toContain(
      'Segunda convocatoria',
    )
    const fixed = { ...rules, secondCallQuorum: { kind: 'fixed', seats: 4 } as const }
    expect(textOf({ ...sampleDossier, rules: fixed })).toContain(
      'con al menos 4 (cuatro) integrantes con voto, si no se reúne',
    )
    const night = sampleWith({ time: '23:45' as LocalTime })
    expect(textOf(night)).toContain('0:15 (cero horas con quince minutos) del día siguiente')
  })

  test('without legal basis or secretary the sentences still stand', () => {
    const members = sampleDossier.members.filter(({ seat }) => seat.role !== 'secretary')
    const text = textOf({ ...sampleDossier, members, rules: { ...sampleDossier.rules, callBasis: '' } })
    expect(text).toContain('Se les convoca a la Segunda Sesión Ordinaria')
    expect(text).toContain('adicionales hasta 48')
    expect(text).toContain('Atentamente\nPresidencia Municipal\nPreside')
  })

  test('a cancelled or draft call says so across the page', () => {
    expect(callDocument(sampleWith({ status: 'cancelled' }), sampleStamp).frame.watermark).toBe('CANCELADA')
    expect(callDocument(sampleWith({ status: 'draft' }), sampleStamp).frame.watermark).toBe('BORRADOR')
    expect(callDocument(sampleDossier, sampleStamp).frame.watermark).toBeNull()
  })
})
