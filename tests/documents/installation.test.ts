import { describe, expect, test } from 'vitest'
import type { AgendaItem } from '../../src-main/domain/agenda.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import { callDocument } from '../../src-main/documents/call.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import type { ClosingBlock } from '../../src-main/documents/model.ts'
import { documentText } from '../support/document-text.ts'
import { installationDossier as dossier, installing } from '../support/installation-dossier.ts'
import { sampleAt, sampleDossier, sampleEvent, sampleMotion } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

const textOf = (of: SessionDossier) => documentText(minutesDocument(of, sampleStamp))
const withItem = (more: Partial<AgendaItem>): SessionDossier => ({
  ...dossier,
  agenda: dossier.agenda.map((item) => (item.id === installing.id ? { ...item, ...more } : item)),
})

describe('the acta of an installation', () => {
  test('says who the body is made of, sector by sector, before who came', () => {
    const text = textOf(dossier)
    expect(text).toContain('1. Integración del órgano')
    expect(text.indexOf('1. Integración')).toBeLessThan(text.indexOf('2. Lista de asistencia'))
    expect(text).toContain('Lugar | Cargo o representación | Titular | Suplente')
    expect(text).toMatch(
      /se integra con 13 \(trece\) lugares, de los cuales 11 \(once\) tienen derecho a voto/,
    )
  })

  test('tells the protest that was asked and answered, and that the body was installed, with its hour', () => {
    const text = textOf(dossier)
    expect(text).toContain('Pregunta. «¿Protestan cumplir y hacer cumplir la Constitución Política')
    expect(text).toContain('Respuesta. «Sí, protestamos.»')
    expect(text).toContain('declaró la instalación formal del Secretariado Técnico Municipal')
    expect(text).toContain('a las 10:30 (diez horas con treinta minutos)')
  })

  test('who was not in the room is not said to have protested', () => {
    expect(textOf(dossier)).toContain(
      'No se encontraba en la sala y rendirá protesta en la primera sesión a la que asista el lugar 9',
    )
  })

  test('what was put off was neither protested nor declared', () => {
    const text = textOf(withItem({ status: 'postponed' }))
    expect(text).not.toContain('Pregunta.')
    expect(text).not.toContain('Declaratoria de instalación')
  })

  test('an item that does not name the protest asserts none', () => {
    const text = textOf(withItem({ title: 'Instalación del órgano' }))
    expect(text).not.toContain('Pregunta.')
    expect(text).toContain('Declaratoria de instalación')
  })

  test('a vote that did not pass installs nothing', () => {
    const motions = [sampleMotion(9, 4, { agendaItemId: installing.id, result: 'rejected' })]
    expect(textOf({ ...dossier, motions })).not.toContain('Declaratoria de instalación')
  })

  test('the rules by which it goes on are in it', () => {
    const text = textOf(dossier)
    expect(text).toContain('Convocatoria: 5 (cinco) días hábiles de anticipación para la sesión ordinaria')
    expect(text).toContain('Quórum: Al menos 6 (seis) integrantes con voto, mitad más uno, de 11 (once)')
    expect(text).toContain('Votación: Mayoría simple de votos emitidos.')
  })

  test('R31: the alternate who came beside its holder signs too, and in no other acta', () => {
    const beside = sampleEvent(90, 2, 'arrived', sampleAt('9:59'), { capacity: 'alternate' })
    const attendance = [...dossier.attendance, beside]
    const numbers = (of: SessionDossier) => {
      const closing = minutesDocument(of, sampleStamp).blocks.at(-1) as ClosingBlock
      return closing.signers.map(({ number }) => number)
    }
    expect(numbers({ ...dossier, attendance })).toEqual(expect.arrayContaining(['2', '2-S']))
    expect(numbers({ ...sampleDossier, attendance })).not.toContain('2-S')
  })

  test('its call is to those who were designated, and asks for what accredits them', () => {
    const text = documentText(callDocument(dossier, sampleStamp))
    expect(text).toContain('Personas designadas para integrar el Secretariado Técnico Municipal')
    expect(text).toContain('acreditará su designación')
    expect(documentText(callDocument(sampleDossier, sampleStamp))).not.toContain('acreditará su designación')
  })
})
