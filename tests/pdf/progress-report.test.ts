import { beforeAll, describe, expect, it } from 'vitest'
import { barsBlock, indicatorChart } from '../../src-main/documents/chart-blocks.ts'
import type { Block, ChartBlock } from '../../src-main/documents/model.ts'
import { progressReportDocument } from '../../src-main/documents/progress-report.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { sampleProgress } from '../support/sample-progress.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { linesOf, placed } from './placed.ts'
import { contentStreams, elements, oneLine, readBack, type ReadBack, wordsOf } from './reading.ts'
import { minutes } from './sample-models.ts'

const model = progressReportDocument(sampleProgress, sampleStamp)
const isChart = (block: Block): block is ChartBlock => block.type === 'chart'
const only = (blocks: readonly Block[]) => ({ ...minutes, blocks })

describe('the printed informe de avance', () => {
  let file: ReadBack
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = renderDocument(model).bytes
    file = await readBack(bytes)
  })
  const all = (role: string) => file.pages.flatMap(({ tree }) => elements(tree, role))

  it('has each chart as a figure that says its values, before the table that repeats them', () => {
    const alts = all('Figure').flatMap(({ alt }) => (alt?.startsWith('Gráfica') ? [alt] : []))
    expect(alts).toHaveLength(model.blocks.filter(isChart).length)
    expect(alts[0]).toContain(
      '3. Presupuesto participativo en cuatro colonias: 6\u00a0% · esperado 49\u00a0%',
    )
    expect(alts[2]).toContain('Línea base: 12 (31 ago 2026). Meta: 40 (28 feb 2027).')
    expect(alts[2]).toContain('21 (31 oct 2026)')
    const tables = all('Table').map(({ text }) => oneLine(text))
    expect(tables.find((text) => text.includes('Sondeo en la plaza'))).toContain('31 oct 2026')
  })

  it('draws its charts with lines and no picture but the emblem', () => {
    const streams = contentStreams(bytes)
    expect(streams.join('\n')).not.toMatch(/\/I\d+ Do/)
    expect(streams[2]).toMatch(/\[3\] 0 d .* m .* l S/)
  })

  it('says its values, its lights and who owes what', () => {
    const words = oneLine(wordsOf(file)).replaceAll('\u00a0', ' ')
    for (const said of [
      '35 % de avance',
      'Con retraso',
      '25 % del camino a la meta',
      'Secretaría técnica',
      '61 días',
    ])
      expect(words).toContain(said)
  })

  it('gives the same bytes each time', () => {
    expect(Buffer.from(renderDocument(model).bytes).equals(bytes)).toBe(true)
  })
})

describe('charts on paper', () => {
  const day = (text: string) => text as LocalDate

  it('of forty commitments are figures that each fit a page', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      name: `${index + 1}. Compromiso de nombre largo que ocupa más de un renglón de la gráfica`,
      progress: index,
      expected: 50,
      light: 'red' as const,
    }))
    const file = await readBack(renderDocument(only([barsBlock('Avance por compromiso', rows)])).bytes)
    const figures = file.pages.flatMap(({ tree }) => elements(tree, 'Figure'))
    const charts = figures.filter(({ alt }) => alt?.startsWith('Gráfica'))
    expect(charts).toHaveLength(4)
    expect(charts[3]!.alt).toContain('40. Compromiso')
    expect(wordsOf(file)).toContain('40. Compromiso')
  })

  it('of two hundred measurements keep inside the margins', () => {
    const [block] = indicatorChart({
      name: 'Solicitudes',
      unit: 'solicitudes',
      direction: 'up',
      baseline: { value: -5, date: day('2020-01-01') },
      target: { value: 3_000_000, date: null },
      measurements: Array.from({ length: 200 }, (_, index) => ({
        value: 10_000 * index,
        date: day(`20${20 + Math.floor(index / 36)}-${String(1 + (index % 12)).padStart(2, '0')}-15`),
      })),
    })
    const { pages } = placed(only([block!]))
    expect(pages).toHaveLength(1)
    const figure = pages[0]!.content.find(({ node }) => node?.alt?.startsWith('Gráfica'))!
    const [left, top, right, bottom] = figure.node!.bbox!
    for (const shape of figure.shapes) {
      if (shape.kind === 'text') expect(shape.x).toBeGreaterThanOrEqual(left - 0.01)
      if (shape.kind !== 'path') continue
      for (const step of shape.steps) {
        if (step[0] === 'Z') continue
        const [x, y] = step.slice(-2) as [number, number]
        expect(x >= left && x <= right && y >= top && y <= bottom).toBe(true)
      }
    }
    expect(linesOf(pages[0]!).length).toBeGreaterThan(0)
  })
})
