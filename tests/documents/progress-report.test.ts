import { describe, expect, it } from 'vitest'
import type { DocumentModel } from '../../src-main/documents/model.ts'
import { type ProgressEvaluation, progressReportDocument } from '../../src-main/documents/progress-report.ts'
import { programFormat } from '../../src-main/documents/wording.ts'
import { summaryOf } from '../../src-main/domain/plan-evaluation.ts'
import { shareOf } from '../../src-main/domain/share.ts'
import { documentText } from '../support/document-text.ts'
import { sampleProgress } from '../support/sample-progress.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

const modelOf = (change: Partial<ProgressEvaluation> = {}): DocumentModel =>
  progressReportDocument(
    { ...sampleProgress, evaluation: { ...sampleProgress.evaluation, ...change } },
    sampleStamp,
  )
const textOf = (change: Partial<ProgressEvaluation> = {}) => documentText(modelOf(change))
const nothing: Partial<ProgressEvaluation> = {
  whole: summaryOf([], sampleProgress.evaluation.plan.cutoffs),
  commitments: [],
  axes: [],
  pillars: [],
  government: [],
  social: [],
  sectors: [],
  behind: [],
  indicators: [],
  impact: [],
}

describe('the informe de avance', () => {
  it('has its parts in their order, numbered, and says of what plan and what day it is', () => {
    const model = modelOf()
    const heads = model.blocks.flatMap((one) => (one.type === 'heading' && one.level === 2 ? [one.text] : []))
    expect(heads).toEqual([
      '1. Resumen',
      '2. Avance por compromiso',
      '3. Avance por pilar, responsable y sector',
      '4. Indicadores',
      '5. Lo que va con retraso y quién responde',
      '6. Sesiones, asistencia y acuerdos',
      '7. Impacto',
      '8. Resultados y siguientes pasos',
    ])
    expect(model.subject).toBe('STM-VA/PA/01-IA/2026-11-30')
    expect(textOf()).toContain('Fecha de corte: 30 de noviembre de 2026')
  })

  it('R43, R45: says how far the plan has come beside what was expected, with its light in words', () => {
    const text = textOf()
    expect(text).toContain(
      'El plan lleva 35 % de avance; por el tiempo transcurrido se esperaba 49 %: con retraso. De sus 27 actividades, ' +
        '6 terminadas, 10 en tiempo y 11 con retraso. Ninguno de sus 3 compromisos está completo.',
    )
    expect(text).toContain('Semáforo: «En tiempo», hasta 10 puntos debajo de lo esperado por el tiempo')
    expect(text).toContain(
      '3 | Presupuesto participativo en cuatro colonias | Limitado | Atrasado | 6 % | 49 % | 0 de 9',
    )
  })

  it('draws each commitment and each indicator, and says in a table what it draws', () => {
    const { blocks } = modelOf()
    const charts = blocks.flatMap((block, index) => (block.type === 'chart' ? [index] : []))
    expect(charts).toHaveLength(5)
    for (const index of charts) expect(blocks[index + 1]?.type).toBe('table')
    const text = textOf()
    expect(text).toContain('1. Cultura de Gobierno Abierto: 46 % · esperado 49 % · En tiempo.')
    expect(text).toContain('Mediciones: 16 (30 sept 2026), 21 (31 oct 2026) y 19 (28 nov 2026).')
    expect(text).toContain('Medición | 28 nov 2026 | Sondeo en el mercado, 90 personas | 19 | 25 %')
  })

  it('says who owes what is behind and since when, under its commitment', () => {
    const text = textOf()
    expect(text).toContain('STM-VA/PA/01-C3 · Presupuesto participativo en cuatro colonias')
    expect(text).toContain(
      'Reuniones del Grupo Operativo | Secretaría técnica | 30 sept 2026\nhace 61 días | Atrasado | 40 % | 100 %',
    )
    expect(text).toContain('11 actividades con retraso')
  })

  it('R27: tells the parts and the wholes of sessions, attendance and agreements', () => {
    const text = textOf()
    expect(text).toContain('Sesiones: 3 de 4 (75 %) se celebraron; 1 no verificada')
    expect(text).toContain('Asistencia: 30 de 33 (90 %) asistencias; 1 falta justificada y 2 sin justificar')
    expect(text).toContain(
      'Acuerdos: 5 de 8 (62 %) cumplidos; 4 a tiempo y 1 después; 2 en proceso; 1 vencido',
    )
  })

  it('tells what changed for whom, with its source, and no longer what was withdrawn', () => {
    const [first] = sampleProgress.evaluation.impact
    expect(textOf()).toContain('Fuente: https://villaabierta.example/encuesta-mercado')
    const withdrawn = [{ ...first!, withdrawnOn: sampleProgress.evaluation.date, withdrawReason: 'Error' }]
    expect(textOf({ impact: withdrawn })).toContain('No hay notas de impacto registradas a la fecha.')
  })

  it('of a plan with nothing in it says so, and draws nothing', () => {
    const model = progressReportDocument(
      { ...sampleProgress, steps: [], evaluation: { ...sampleProgress.evaluation, ...nothing } },
      sampleStamp,
    )
    expect(model.blocks.some(({ type }) => type === 'chart')).toBe(false)
    for (const said of [
      'El plan no tiene compromisos.',
      'El plan no tiene indicadores.',
      'Ninguna actividad va',
    ])
      expect(documentText(model)).toContain(said)
  })

  it('of an indicator without dates has the table alone', () => {
    const [one] = sampleProgress.evaluation.indicators
    const undated = {
      ...one!,
      indicator: { ...one!.indicator, baselineOn: null, targetOn: null },
      measurements: [],
      last: null,
    }
    const { blocks } = modelOf({ ...nothing, indicators: [undated] })
    expect(blocks.some(({ type }) => type === 'chart')).toBe(false)
    expect(textOf({ indicators: [undated] })).toContain('Sin mediciones a la fecha')
  })

  it('counts one commitment, and all of them when they are complete', () => {
    const wholeWith = (part: number, whole: number) =>
      textOf({ whole: { ...sampleProgress.evaluation.whole, complete: shareOf(part, whole) } })
    expect(wholeWith(1, 1)).toContain('Su único compromiso está completo.')
    expect(wholeWith(2, 3)).toContain('Están completos 2 de sus 3 compromisos.')
  })

  it('of a draft says that it is one and is not signed; signed, by who presents it and who sees it', () => {
    const draft = modelOf({ plan: { ...sampleProgress.evaluation.plan, status: 'draft' } })
    expect(draft.frame.watermark).toBe('BORRADOR')
    expect(draft.blocks.some(({ type }) => type === 'closing')).toBe(false)
    expect(textOf()).toContain('Secretaría técnica (Presenta)')
  })

  it('leaves out and moves its parts as its format says, numbered anew', () => {
    const format = { ...programFormat, sectionOrder: ['impact'], hiddenSections: ['groups', 'signatures'] }
    const { blocks } = progressReportDocument(sampleProgress, sampleStamp, format)
    const heads = blocks.flatMap((one) => (one.type === 'heading' && one.level === 2 ? [one.text] : []))
    expect(heads.slice(0, 4)).toEqual([
      '1. Impacto',
      '2. Resumen',
      '3. Avance por compromiso',
      '4. Indicadores',
    ])
    expect(blocks.at(-1)?.type).not.toBe('closing')
  })

  it('says of an indicator whose target is its baseline whether it was kept', () => {
    const one = sampleProgress.evaluation.indicators[0]!
    const kept = { ...one, reach: null, expected: null, light: null }
    const standingOf = (isReached: boolean | null) =>
      textOf({ indicators: [{ ...kept, last: one.measurements[0]!, isReached }] })
    expect(standingOf(true)).toContain('Meta alcanzada')
    expect(standingOf(false)).toContain('Meta sin alcanzar')
    expect(standingOf(null)).toContain('Sin meta con que comparar')
  })
})
