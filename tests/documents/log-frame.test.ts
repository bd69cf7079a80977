import { describe, expect, it } from 'vitest'
import { csvText } from '../../src-main/documents/csv.ts'
import { logFrameCells, logFrameDocument } from '../../src-main/documents/log-frame.ts'
import { documentText } from '../support/document-text.ts'
import { sampleLogFrame } from '../support/sample-log-frame.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

const textOf = (change: Parameters<typeof sampleLogFrame>[0] = {}) =>
  documentText(logFrameDocument(sampleLogFrame(change), sampleStamp))

describe('the paper of a MIR', () => {
  it('tells the choice it comes from, and Fin, Propósito, Componentes and their Actividades in that order', () => {
    const { subject, frame } = logFrameDocument(sampleLogFrame(), sampleStamp)
    expect([subject, frame.layout]).toEqual(['STM-VA/MIR/2026-01', 'landscape'])
    const text = textOf()
    expect(text).toContain(
      'Las alternativas complementarias «Renovar la red y atender fugas» (425 de 500 puntos) y «Asegurar el bombeo» (390 de 500 puntos), elegidas el 1 de octubre de 2026',
    )
    const levels = text
      .split('\n')
      .flatMap((line) => /^(Fin|Propósito|Componente|Actividad)[ \d.]* \|/.exec(line) ?? [])
    expect(levels.filter((level) => level.endsWith('|')).map((level) => level.slice(0, -2))).toEqual([
      'Fin',
      'Propósito',
      'Componente 1',
      'Componente 2',
      'Actividad 1.1',
      'Actividad 1.2',
      'Actividad 2.1',
    ])
    expect(text).toContain('Actividades del componente 2: Bombeo a la zona alta asegurado')
    expect(text).not.toContain('Por completar')
  })

  it('says what is still missing (R53), a sentence for each row', () => {
    const { rows, indicators } = sampleLogFrame()
    const text = textOf({
      rows: rows.map((row) => (row.level === 'purpose' ? { ...row, assumption: '' } : row)),
      indicators: indicators.filter(({ rowId }) => rowId !== rows[2]!.id),
    })
    expect(text).toContain(
      'Por completar\nPropósito no tiene supuesto; Componente 1 no tiene indicador y no tiene medio de verificación.',
    )
  })
})

describe('the cells of a MIR', () => {
  it('are a line for each indicator, which tells the whole of its row', () => {
    const { rows, indicators } = sampleLogFrame()
    const cells = logFrameCells(rows, indicators)
    expect(cells.map((line) => line.length)).toEqual(cells.map(() => 13))
    expect(cells.slice(2, 4).map(([level, , summary, name]) => [level, summary, name])).toEqual([
      ['Propósito', rows[1]!.summary, 'Horas de servicio al día'],
      ['Propósito', rows[1]!.summary, 'Hogares que califican el agua como buena'],
    ])
  })
})

describe('a CSV', () => {
  it('is marked as UTF-8, ends its lines in CRLF and quotes what needs it (RFC 4180)', () => {
    expect(
      csvText([
        ['Año', 'a,b'],
        ['dice «x» "y"', 'dos\nrenglones'],
      ]),
    ).toBe('\uFEFFAño,"a,b"\r\n"dice «x» ""y""","dos\nrenglones"\r\n')
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-2+3', "'-2+3"],
    ['@SUMA(A1)', "'@SUMA(A1)"],
    [' =1', "' =1"],
    ['-5', '-5'],
    ['+1.5 %', '+1.5 %'],
    ['1 - 2', '1 - 2'],
  ])('no cell begins a formula: %s', (cell, written) => {
    expect(csvText([[cell]])).toBe(`\uFEFF${written}\r\n`)
  })
})
