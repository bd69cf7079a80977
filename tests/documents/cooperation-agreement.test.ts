import { describe, expect, test } from 'vitest'
import { cooperationDocument } from '../../src-main/documents/cooperation-agreement.ts'
import { blockText, documentText } from '../support/document-text.ts'
import { sampleCooperation, sampleModification } from '../support/sample-cooperation.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

describe('the paper of a convenio', () => {
  test('says who celebrates it, what they declare, its clauses in words and its closing', () => {
    const model = cooperationDocument(sampleCooperation(), sampleStamp)
    expect(documentText(model)).toBe(
      [
        'Convenio de colaboración',
        'Villa Abierta, 15 de octubre de 2026',
        'Convenio de colaboración que celebran, por una parte, el Ayuntamiento de Villa Abierta, por conducto de la persona titular de la Presidencia Municipal, con la asistencia de la persona titular de la Secretaría, en lo sucesivo «EL AYUNTAMIENTO»; y, por la otra, la Organización Ciudadana, A. C., por conducto de la persona representante legal, en lo sucesivo «LA ORGANIZACIÓN», a quienes en conjunto se denominará «LAS PARTES», al tenor de los antecedentes, las declaraciones y las cláusulas siguientes.',
        'Antecedentes',
        'El municipio se sumó al ejercicio local.',
        'Declaraciones',
        'I. Declara «EL AYUNTAMIENTO», por conducto de su representante:',
        'I.1 Que la persona titular de la Presidencia Municipal acredita sus facultades con la constancia de mayoría.',
        'I.2 Que su domicilio está en Plaza 1.',
        'II. Declara «LA ORGANIZACIÓN», por conducto de su representante:',
        'II.1 Que es una asociación civil.',
        'III. Declaran «LAS PARTES»:',
        'III.1 Que se reconocen su personalidad.',
        'Cláusulas',
        'PRIMERA. Objeto',
        'El objeto es publicar información útil.',
        'SEGUNDA. Compromisos de «LA ORGANIZACIÓN»',
        'Se compromete a:',
        'a) Difundir.',
        'b) Evaluar.',
        'TERCERA. Vigencia',
        'Estará vigente a partir de la fecha de su firma y hasta el 14 (catorce) de octubre de 2027.',
        'CUARTA. Recursos',
        'El presente convenio no implica transferencia de recursos económicos entre «LAS PARTES»; cada una cubrirá con sus propios medios los gastos que le correspondan.',
        'Anexos',
        'Anexo 1. Programa de trabajo.',
        'Firmas',
        'Leído el presente convenio y enteradas «LAS PARTES» de su contenido, alcance y fuerza legal, lo firman por triplicado, al calce de esta hoja y con rúbrica al margen de las demás, en Villa Abierta, el 15 (quince) de octubre de 2026, en ‹total›‹total›.',
        'FIN DEL TEXTO',
        'Firmas del convenio STM-VA/CONV-SOC/01/2026, «Convenio de colaboración», que celebran el Ayuntamiento de Villa Abierta y la Organización Ciudadana, A. C. el 15 de octubre de 2026.',
        '1 Titular de la Presidencia Municipal (Por «EL AYUNTAMIENTO»)',
        '2 Titular de la Secretaría (Por «EL AYUNTAMIENTO», asiste)',
        '3 Representante legal (Por «LA ORGANIZACIÓN»)',
        'Testigos',
        'T1 Titular de la Contraloría Municipal (Testigo)',
      ].join('\n'),
    )
  })

  test('names the validity beside the key, and who initials each page', () => {
    const { frame } = cooperationDocument(sampleCooperation(), sampleStamp)
    expect(frame.margin.at(-1)).toEqual({
      label: 'VIGENCIA',
      lines: ['Desde 15 oct 2026', 'Hasta 14 oct 2027'],
    })
    expect(frame.rubrics?.cells).toEqual(['1', '2', '3', 'T1'])
  })

  test('what may still change says so across each page', () => {
    const mark = (status: 'draft' | 'review' | 'signing' | 'signed' | 'cancelled') => {
      const data = sampleCooperation()
      return cooperationDocument({ ...data, agreement: { ...data.agreement, status } }, sampleStamp).frame
        .watermark
    }
    expect([mark('draft'), mark('review'), mark('signing'), mark('signed'), mark('cancelled')]).toEqual([
      'BORRADOR',
      'PROYECTO',
      null,
      null,
      'CANCELADO',
    ])
  })

  test('sixty clauses are numbered in words without a gap (R54)', () => {
    const data = sampleCooperation()
    const clauses = Array.from({ length: 60 }, (_, index) => ({
      ...data.agreement.clauses[0]!,
      id: `${index}`,
      title: 'Título',
    }))
    const { blocks } = cooperationDocument(
      { ...data, agreement: { ...data.agreement, clauses } },
      sampleStamp,
    )
    const headings = blocks
      .filter((block) => block.type === 'heading')
      .map(blockText)
      .filter((text) => text.endsWith('Título'))
    expect(headings).toHaveLength(60)
    expect(new Set(headings).size).toBe(60)
    expect(headings[10]).toBe('DÉCIMA PRIMERA. Título')
    expect(headings[20]).toBe('VIGÉSIMA PRIMERA. Título')
    expect(headings[59]).toBe('SEXAGÉSIMA. Título')
  })

  test('what is not written yet stays in sight, to be written', () => {
    const data = sampleCooperation()
    const agreement = { ...data.agreement, signingDate: null, endsOn: null, parties: [] }
    const text = documentText(cooperationDocument({ ...data, agreement }, sampleStamp))
    expect(text).toContain('Estará vigente ……………')
    expect(text).toContain('el ……………, en')
  })

  test('one that modifies another names it, and until when it holds', () => {
    const text = (kind: 'until' | 'unchanged') =>
      documentText(cooperationDocument(sampleModification(kind), sampleStamp))
    expect(text('until')).toContain(
      'vigente a partir del 15 (quince) de octubre de 2026 y hasta el 14 (catorce) de octubre de 2028',
    )
    expect(text('unchanged')).toContain(
      'vigente en los términos pactados en el convenio de colaboración, con clave STM-VA/CONV-SOC/01/2026',
    )
  })
})
