import { expect, test } from 'vitest'
import { attendanceSheetDocument } from '../../src-main/documents/attendance-sheet.ts'
import type { AttendanceSheetBlock } from '../../src-main/documents/model.ts'
import { Guest } from '../../src-main/domain/session.ts'
import { blockText, documentText } from '../support/document-text.ts'
import { sampleDossier, sampleId } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

const sheetOf = (model = attendanceSheetDocument(sampleDossier, sampleStamp)) =>
  model.blocks.find((block): block is AttendanceSheetBlock => block.type === 'attendanceSheet')!

test('the sheet has every seat under its sector and what the quorum is', () => {
  const sheet = sheetOf()
  expect(
    sheet.groups.map(({ caption, rows }) => [caption, rows.map(({ number }) => number).join(' ')]),
  ).toEqual([
    ['Sector gobierno', '1 2 3 4 5'],
    ['Sector sociedad civil', '6 7 8 9 10 11'],
    ['Facilitación y apoyo (voz, sin voto)', '12 13'],
  ])
  for (const { options } of sheet.groups) expect(options).toEqual(['Titular', 'Suplente'])
  expect(sheet.footer).toEqual({
    blanks: ['Cierre de la lista', 'Presentes con voto'],
    quorum: 'Quórum: 6 de 11',
    rubric: 'Rúbrica de la Secretaría técnica',
  })
})

test('its title names the session, its day and the room without the address', () => {
  const { blocks, frame } = attendanceSheetDocument(sampleDossier, sampleStamp)
  expect(blockText(blocks[0]!)).toBe(
    'Lista de asistencia\nSegunda Sesión Ordinaria · jueves 24 de septiembre de 2026, 10:00 horas · Sala de Cabildo, Palacio Municipal',
  )
  expect(frame.layout).toBe('sheet')
  expect(frame.footer.qr).toBe('STM-VA/LISTA/ORD/02/2026/1/372E879E7528')
})

test('guests sign under the seats, with no capacity to tick', () => {
  const guest = Guest.parse({
    id: sampleId(950),
    sessionId: sampleDossier.session.id,
    name: 'Representación estatal',
    organization: 'Órgano garante',
    position: 0,
  })
  const sheet = sheetOf(attendanceSheetDocument({ ...sampleDossier, guests: [guest] }, sampleStamp))
  expect(sheet.groups.at(-1)).toEqual({
    caption: 'Personas invitadas (voz, sin voto)',
    options: [],
    rows: [{ number: '', name: 'Representación estatal · Órgano garante' }],
  })
})

test('the privacy notice names who answers, where and where the whole notice is', () => {
  const text = documentText(attendanceSheetDocument(sampleDossier, sampleStamp))
  expect(text).toContain(
    'Aviso de privacidad simplificado. El Secretariado Técnico Municipal de Gobierno Abierto, con domicilio en Palacio Municipal, Plaza Principal s/n, Col. Centro, es responsable de los datos personales de esta lista',
  )
  expect(text).toContain(
    'el aviso integral está disponible en la Unidad de Transparencia y en el portal municipal.',
  )
  const { body } = sampleDossier
  const bare = { ...sampleDossier, body: { ...body, address: '', privacyNoticeAt: '' } }
  const bareText = documentText(attendanceSheetDocument(bare, sampleStamp))
  expect(bareText).toContain('Gobierno Abierto es responsable')
  expect(bareText).toContain(
    'ante la Unidad de Transparencia; el aviso integral está disponible en la misma unidad.',
  )
})
