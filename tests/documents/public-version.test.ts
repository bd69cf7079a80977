import { describe, expect, it } from 'vitest'
import type { DocumentModel } from '../../src-main/documents/model.ts'
import { dutyOf, publicSpans } from '../../src-main/documents/public-duties.ts'
import { quotedModel } from '../../src-main/documents/public-version.ts'
import { occurrencesOf, textUnits } from '../../src-main/documents/text-units.ts'
import { minutes } from '../pdf/sample-models.ts'
import { programFormat } from '../../src-main/documents/wording.ts'
import { templateProblems } from '../../src-main/domain/template.ts'
import { shapesOf } from '../../src-main/locale/passages.ts'
import { documentText } from '../support/document-text.ts'
import {
  insistedPaper,
  publicPaper,
  redactionsOf,
  secretPaper,
  type SecretPaper,
} from '../support/secret-papers.ts'

const source: DocumentModel = {
  ...quotedModel(minutes, 5),
  title: 'Acta en que se oyó a Xabér Quío',
  blocks: [
    { type: 'title', text: 'Acta en que se oyó a Xabér Quío', subtitle: null },
    {
      type: 'paragraph',
      style: 'text',
      content: [{ text: 'Vino XABÉR ', bold: true }, { text: 'QUÍO, de 34 años, en ' }, { page: 'current' }],
    },
    {
      type: 'agreement',
      label: 'ACUERDO',
      key: 'STM-VA/ORD/02/2026-01',
      text: 'Se aprueba avisar a Xabér Quío.',
      fields: [{ label: 'RESPONSABLE', value: 'Unidad de Transparencia' }],
    },
  ],
}
const paper: SecretPaper = { source, secrets: [{ data: 'personName', text: 'Xabér Quío' }] }
const open = publicPaper(source, redactionsOf(paper))

describe('the texts of a paper', () => {
  it('are addressed one by one, runs of one paragraph as one text', () => {
    expect(textUnits(source).filter(({ path }) => path.startsWith('blocks/'))).toEqual([
      { path: 'blocks/0/text', text: 'Acta en que se oyó a Xabér Quío' },
      { path: 'blocks/1/content', text: 'Vino XABÉR QUÍO, de 34 años, en \ufffc' },
      { path: 'blocks/2/label', text: 'ACUERDO' },
      { path: 'blocks/2/key', text: 'STM-VA/ORD/02/2026-01' },
      { path: 'blocks/2/text', text: 'Se aprueba avisar a Xabér Quío.' },
      { path: 'blocks/2/fields/0/label', text: 'RESPONSABLE' },
      { path: 'blocks/2/fields/0/value', text: 'Unidad de Transparencia' },
    ])
  })

  it('are found everywhere they are said, across bold and in any case', () => {
    expect(occurrencesOf('xaber quio', textUnits(source)).map(({ unit, text }) => [unit, text])).toEqual([
      ['blocks/0/text', 'Xabér Quío'],
      ['blocks/1/content', 'XABÉR QUÍO'],
      ['blocks/2/text', 'Xabér Quío'],
    ])
  })
})

describe('a public version', () => {
  it('has a box in the place of each mark, numbered in reading order, and an echo of it in its title', () => {
    const after = open.blocks.slice(open.blocks.findIndex(({ type }) => type === 'pageBreak') + 1)
    const box = (number: number) => ({ redacted: `ELIMINADO ${number} · nombre de particular` })
    expect(after[0]).toMatchObject({ text: [{ text: 'Acta en que se oyó a ' }, box(1)] })
    expect(after[1]).toMatchObject({
      content: [{ text: 'Vino ', bold: true }, box(2), { text: ', de 34 años, en ' }, { page: 'current' }],
    })
    expect(after[2]).toMatchObject({ text: [{ text: 'Se aprueba avisar a ' }, box(3), { text: '.' }] })
    expect(open.title).toBe('Versión pública · Acta en que se oyó a [ELIMINADO 1 · nombre de particular]')
  })

  it('says it nowhere in its value, nor the fingerprint of the original', () => {
    const all = JSON.stringify(open)
    expect(all).not.toMatch(/xab[eé]r|qu[ií]o/i)
    expect(all).not.toContain('abcdef012345')
    expect(JSON.stringify(source)).toMatch(/xabér/i)
  })

  it('tells what was removed, by which ground and why, and who approved it (R39)', () => {
    const legend = JSON.stringify(
      open.blocks.slice(
        0,
        open.blocks.findIndex(({ type }) => type === 'pageBreak'),
      ),
    )
    for (const said of [
      'Área que clasifica',
      '1–3 · nombre de particular',
      'artículo\u00a0115, párrafo primero',
      'Dato de una persona particular',
      'CT/EXT/03/2026',
      '3\u00a0(tres)',
      'Sin plazo',
    ])
      expect(legend, said).toContain(said)
    expect(open.frame.watermark).toBeNull()
    expect(open.frame.rubrics).toBeNull()
    expect(open.frame.margin[0]!.label).toBe('VERSIÓN PÚBLICA')
  })

  it('quotes how many pages the original had, and shows no signature drawn in it', () => {
    const drawn = { strokes: [[0, 0, 1, 1]], width: 1, height: 1, note: '', alt: 'Firma' }
    const model: DocumentModel = {
      ...source,
      embedded: { name: 'a.json', mediaType: 'application/json', description: '', text: '{}' },
      blocks: [
        {
          type: 'paragraph',
          style: 'text',
          content: [
            { page: 'total', words: true },
            { page: 'total', forms: ['hoja', 'hojas'] },
          ],
        },
        { type: 'signature', farewell: '', name: 'Titular', capacity: '', ink: drawn },
      ],
    }
    const quoted = quotedModel(model, 5)
    expect(quoted.blocks).toEqual([
      { type: 'paragraph', style: 'text', content: [{ text: '5\u00a0(cinco)' }, { text: 'hojas' }] },
      { type: 'signature', farewell: '', name: 'Titular', capacity: '' },
    ])
    expect('embedded' in quoted).toBe(false)
  })

  it('of a paper with secrets everywhere has none of them in its value', () => {
    const full = secretPaper(99, 60)
    const all = JSON.stringify(publicPaper(full.source, redactionsOf(full)))
    for (const { text } of full.secrets) expect(all).not.toContain(text)
  })
})

describe('the words of the legend sheet', () => {
  const worded = (change: Partial<typeof programFormat>) => insistedPaper({ ...programFormat, ...change })
  const linesOf = (model: DocumentModel) => documentText(model).split('\n')

  it('are those of the program while the body has none', () => {
    expect(linesOf(insistedPaper())).toEqual([
      'Versión pública',
      'Acta STM-VA/ACTA/ORD/02/2026',
      'Esta versión se elaboró conforme a la Ley General de Transparencia y Acceso a la Información Pública, artículos 109, 120 y 121. Lo que se suprimió no existe en este archivo: en su lugar hay un recuadro con el número de la supresión y el tipo de dato.',
      'Área que clasifica: Secretaría Técnica, Villa Abierta, Estado de México',
      expect.stringMatching(/^Documento: /),
      'Partes clasificadas: Encabezado y datos generales',
      'Carácter: Confidencial',
      'Fecha de clasificación: 5 de octubre de 2026',
      expect.stringMatching(/^Periodo de reserva: Sin plazo/),
      'Supresiones: 2 (dos)',
      'Acta del Comité: CT/EXT/03/2026, del 7 de octubre de 2026, del Comité de Transparencia',
      'Qué se suprimió y por qué',
      'Supresiones | Fundamento | Motivo',
      '1 · teléfono',
      expect.stringMatching(/^2 · otro dato \| Ley General .* artículo 115, párrafo primero \| Dato de una/),
      '',
      'Supresiones de información que la ley hace pública',
      'Supresión 2 (texto de un acuerdo), no obstante el artículo 122 de la Ley General de Transparencia y Acceso a la Información Pública: Lo resolvió el Comité.',
      'Titular del área que clasifica',
      'Nombre y firma',
      'Titular de la Secretaría Técnica',
      '',
      'Acta',
      'Dejó el teléfono ‹ELIMINADO 1 · teléfono›.',
      'ACUERDO',
      '01',
      'Se avisará ‹ELIMINADO 2 · otro dato›.',
    ])
  })

  it('are those of the body, with what each field says, in its order and on its paper', () => {
    const model = worded({
      passages: {
        opening:
          '{El_area} clasificó el {fecha} como {caracter} {supresiones} datos de {titulo}, conforme a {fundamento}[; {acta_comite}].',
        reasonHead: 'Motivación',
        farewell: 'Responde la titular {del_area}',
      },
      sectionOrder: ['removals', 'insisted', 'data'],
      hiddenSections: ['data', 'removals', 'insisted', 'signature', 'paper'],
      footer: '{siglas}',
      paper: 'oficio',
    })
    const lines = linesOf(model)
    expect(lines[2]).toBe(
      'La Secretaría Técnica clasificó el 5 de octubre de 2026 como confidencial 2 (dos) datos de Acta de la Segunda Sesión Ordinaria, conforme a la Ley General de Transparencia y Acceso a la Información Pública, artículos 109, 120 y 121; CT/EXT/03/2026, del 7 de octubre de 2026.',
    )
    expect(lines.slice(3, 5)).toEqual(['Qué se suprimió y por qué', 'Supresiones | Fundamento | Motivación'])
    expect(lines.indexOf('Carácter: Confidencial')).toBeGreaterThan(
      lines.indexOf('Supresiones de información que la ley hace pública'),
    )
    expect(lines).toContain('Responde la titular de la Secretaría Técnica')
    expect(lines.at(-1)).toBe('Se avisará ‹ELIMINADO 2 · otro dato›.')
    expect(model.frame.paper).toBe('oficio')
    expect(model.frame.footer.lines.at(-1)).toEqual([{ text: 'STM-VA' }])
  })

  it('leave the paper of a drawing as it was laid out', () => {
    const drawing = { ...source, frame: { ...source.frame, layout: 'landscape', paper: 'tabloid' } } as const
    const format = { ...programFormat, paper: 'oficio', footer: 'Al pie' } as const
    const { frame } = publicPaper(drawing, redactionsOf({ ...paper, source: drawing }), undefined, format)
    expect(frame.paper).toBe('tabloid')
    expect(frame.footer.lines.at(-1)).toEqual([{ text: 'Al pie' }])
  })

  it.each([
    ['subtitle', '{documento}', 'clave'],
    ['opening', 'Se suprimieron datos.', 'fundamento'],
    ['opening', 'Se suprimieron datos[ por {fundamento}].', 'fundamento'],
    ['insistence', '{numeros}, {articulo}', 'motivo'],
  ])('cannot lose what the law asks: %s «%s» lacks {%s} (R39)', (id, text, field) => {
    const known = { kind: 'publicVersion', shapes: shapesOf('publicVersion'), texts: [] } as const
    const template = { passages: [{ id, text }], header: '', footer: '' }
    expect(templateProblems(template, known)).toEqual([
      {
        passage: id,
        failure: { code: 'template.needs', params: { kind: 'publicVersion', passage: id, field } },
      },
    ])
  })
})

describe('what the law makes public (R40)', () => {
  const spans = publicSpans(minutes, {
    servants: ['Presidencia Municipal', 'Contraloría Municipal'],
    members: ['Colectivo de mujeres'],
  })
  const dutyAt = (words: string) => {
    const units = textUnits(minutes)
    return new Set(occurrencesOf(words, units).map((mark) => dutyOf(mark, spans)))
  }
  it.each([
    ['Contraloría Municipal', 'servant'],
    ['Colectivo de mujeres', 'attendance'],
    ['En contra', 'vote'],
    ['por unanimidad de 10 (diez)', 'vote'],
    ['8 (ocho) votos a favor, 1 (uno) en contra', 'vote'],
    ['Unanimidad (10 votos)', 'vote'],
  ])('%s is of the duty «%s»', (words, duty) => expect(dutyAt(words)).toContain(duty))

  it('is the text of an agreement whole, and nothing else', () => {
    const agreement = textUnits(source).find(({ path }) => path === 'blocks/2/text')!
    const own = publicSpans(source, { servants: [], members: [] })
    expect(dutyOf({ unit: agreement.path, from: 3, to: 5 }, own)).toBe('agreement')
    expect(dutyOf({ unit: 'blocks/2/fields/0/value', from: 0, to: 5 }, own)).toBeNull()
    expect(dutyOf({ unit: 'blocks/1/content', from: 0, to: 5 }, own)).toBeNull()
  })
})
