import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BarMeasures, type BarRow, layOutBars } from '../../src-main/documents/bars-layout.ts'
import { barWords } from '../../src-main/documents/chart-words.ts'

const measures: BarMeasures = {
  width: 513,
  names: 180,
  words: 110,
  line: 11,
  bar: 9,
  gap: 8,
  widthOf: (text) => text.length * 4,
  wrapped: (text) => text.match(/.{1,40}/g) ?? [''],
}
const percent = fc.option(fc.integer({ min: 0, max: 100 }))
const anyRows = fc.array(
  fc.record({
    name: fc.string({ minLength: 1, maxLength: 200 }),
    progress: percent,
    expected: percent,
    light: fc.constantFrom('green' as const, 'amber' as const, 'red' as const, null),
  }),
  { maxLength: 40 },
)

describe('bars of progress', () => {
  it('are one for each row, none over another, inside the drawing', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const drawing = layOutBars(rows, measures)
        expect(drawing.rows).toHaveLength(rows.length)
        drawing.rows.forEach((row, index) => {
          const bottom = Math.max(
            row.nameY + row.name.length * measures.line,
            row.wordsY + row.words.length * measures.line,
            row.track.y + row.track.height,
          )
          expect(bottom).toBeLessThanOrEqual(drawing.height - measures.line)
          const next = drawing.rows[index + 1]
          if (next) expect(Math.min(next.nameY, next.wordsY, next.track.y)).toBeGreaterThan(bottom)
        })
        expect(layOutBars(structuredClone(rows), measures)).toEqual(drawing)
      }),
      { numRuns: 60 },
    )
  })

  it('are as long as what is done, with a mark where it should be', () => {
    const row: BarRow = { name: 'Compromiso 1', progress: 40, expected: 60, light: 'amber' }
    const { track, done, expected, words } = layOutBars([row], measures).rows[0]!
    expect(done!.width).toBeCloseTo(0.4 * track.width, 6)
    expect(expected!.x + expected!.width / 2 - track.x).toBeCloseTo(0.6 * track.width, 6)
    expect(words.join('')).toBe('40\u00a0% · esperado 60\u00a0% · Con retraso')
  })

  it('have nothing done and nothing expected where nobody said it', () => {
    const row: BarRow = { name: 'Compromiso 1', progress: null, expected: 60, light: null }
    expect(layOutBars([row], measures).rows[0]).toMatchObject({
      done: null,
      expected: null,
      words: ['Sin avance'],
    })
  })

  it('are said in words', () => {
    const row: BarRow = { name: 'Transparencia', progress: 40, expected: null, light: null }
    expect(barWords(row)).toBe('Transparencia: 40\u00a0%.')
  })
})
