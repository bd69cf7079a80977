import { describe, expect, it } from 'vitest'
import { actionPlanDocument } from '../../src-main/documents/action-plan.ts'
import { commitmentSheetDocument } from '../../src-main/documents/commitment-sheet.ts'
import type { DocumentModel } from '../../src-main/documents/model.ts'
import { ogpSections, ogpText } from '../../src-main/documents/ogp-template.ts'
import { programFormat } from '../../src-main/documents/wording.ts'
import { documentText } from '../support/document-text.ts'
import {
  planOf,
  sampleCommitment,
  samplePlan,
  samplePlanData,
  sampleRecord,
  sampleSheet,
} from '../support/sample-plan.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

const headings = ({ blocks }: DocumentModel) =>
  blocks.flatMap((block) => (block.type === 'heading' && block.level === 2 ? [block.text] : []))
const planText = (change: object) =>
  documentText(actionPlanDocument({ ...samplePlanData, plan: { ...samplePlan, ...change } }, sampleStamp))

describe('the Plan de Acción', () => {
  it('has its contents in their order, numbered, and the ficha of each commitment (§1.4)', () => {
    expect(headings(actionPlanDocument(planOf(2), sampleStamp))).toEqual([
      '1. Introducción',
      '2. Contexto y retos',
      '3. Integración y participantes',
      '4. Contexto normativo',
      '5. Definiciones',
      '6. Objetivo estratégico',
      '7. Objetivos específicos',
      '8. Ejes',
      '9. Problemáticas y compromisos',
      'Compromiso 1. Cultura de Gobierno Abierto',
      'Compromiso 2. Cultura de Gobierno Abierto',
      '10. Medición',
      '11. Anexos',
    ])
  })

  it('leaves out what is blank, without a gap in its numbers', () => {
    const plan = { ...samplePlan, context: ' ', axes: [] }
    const some = headings(actionPlanDocument({ ...samplePlanData, plan }, sampleStamp))
    expect(some.slice(0, 3)).toEqual([
      '1. Introducción',
      '2. Integración y participantes',
      '3. Contexto normativo',
    ])
  })

  it('says which agreement approved it, and a draft says it is one and nobody signs it', () => {
    expect(planText({})).toContain('Acuerdo STM-VA/ORD/02/2026-02, sesión del 24 de septiembre de 2026')
    const draft = actionPlanDocument(
      { ...samplePlanData, agreement: null, plan: { ...samplePlan, status: 'draft' } },
      sampleStamp,
    )
    expect(draft.frame.watermark).toBe('BORRADOR')
    expect(draft.blocks.some(({ type }) => type === 'closing')).toBe(false)
  })

  it('sums what was given in pesos to the cent', () => {
    const costs = (cents: number) => ({ isFree: false, resources: [{ source: 'Propios', cents }] })
    const records = [0.1, 0.2].map((pesos, index) =>
      sampleRecord(index + 1, { commitment: sampleCommitment(index + 1, costs(pesos * 100)) }),
    )
    expect(documentText(actionPlanDocument({ ...samplePlanData, records }, sampleStamp))).toContain(
      'Recursos comprometidos con monto: $0.30',
    )
  })

  it('leaves out the fichas or the signatures as its format says', () => {
    const format = { ...programFormat, hiddenSections: ['sheets', 'signatures'] }
    const model = actionPlanDocument(samplePlanData, sampleStamp, format)
    expect(headings(model).some((text) => String(text).startsWith('Compromiso'))).toBe(false)
    expect(model.blocks.at(-1)?.type).toBe('paragraph')
  })
})

describe('the ficha of a commitment', () => {
  const sheetText = (change: object) =>
    documentText(
      commitmentSheetDocument(
        { ...sampleSheet, record: sampleRecord(1, { commitment: sampleCommitment(1, change) }) },
        sampleStamp,
      ),
    )

  it('says both responsibles, and what is still to be defined', () => {
    expect(sheetText({})).toContain('Gobierno: Unidad de Transparencia')
    expect(sheetText({ socialResponsible: '' })).toContain('Sociedad: Por definir')
  })

  it('names the goals by their number and name', () => {
    expect(sheetText({})).toContain('16. Paz, justicia e instituciones sólidas')
  })

  it('is free, or says each source with its pesos', () => {
    expect(sheetText({ isFree: true })).toContain('Sin costo')
    expect(sheetText({})).toContain('Presupuesto de la Unidad de Transparencia: $12,500.00')
  })

  it('R48: keeps the former dates with why they changed', () => {
    const text = documentText(commitmentSheetDocument(sampleSheet, sampleStamp))
    for (const said of [
      'Cambios de fecha',
      'noviembre de 2026',
      'diciembre de 2026',
      'La sede pidió otra fecha',
    ])
      expect(text).toContain(said)
  })

  it('R44, R46: says its completion with why, and when its report is due', () => {
    const text = sheetText({ completion: 'substantial', completionReason: 'Falta la medición' })
    expect(text).toContain('Falta la medición')
    expect(text).toContain('A más tardar el 28 de marzo de 2027')
  })
})

describe('the template of OGP', () => {
  const of = { ...sampleRecord(), pillars: ['Transparencia'] }

  it('asks the same of a commitment in both languages', () => {
    const [spanish, english] = [ogpSections(of, 'es'), ogpSections(of, 'en')]
    expect(spanish.map(({ title }) => title)[4]).toBe(
      '¿Cuál es el problema público que atenderá el compromiso?',
    )
    expect(english.map(({ title }) => title)[4]).toBe(
      'What is the public problem that the commitment will address?',
    )
    expect(english).toHaveLength(spanish.length)
  })

  it('translates its terms and never what the person wrote', () => {
    const text = ogpText(ogpSections(of, 'en'))
    for (const said of ['Limited', '16. Peace, justice and strong institutions', '1 September 2026'])
      expect(text).toContain(said)
    expect(text).toContain(of.commitment.problem)
    expect(text).toContain('Mesa de diálogo\t1 November 2026\t30 November 2026')
  })

  it('says what is not written yet, and asks for no results before there are any', () => {
    const blank = { ...of, commitment: sampleCommitment(1, { problem: '' }) }
    expect(ogpSections(blank, 'en').find(({ title }) => title.startsWith('What is the public'))?.text).toBe(
      'To be defined',
    )
    expect(ogpSections(of, 'es').some(({ title }) => title === 'Resultados')).toBe(false)
  })
})
