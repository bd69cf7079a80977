import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hyphenPoints } from '../../src-main/pdf/text/hyphenate.ts'
import { loadFonts } from '../../src-main/pdf/text/fonts.ts'
import { setJustified, setRagged } from '../../src-main/pdf/text/lines.ts'
import type { Line } from '../../src-main/pdf/text/lines.ts'
import { createMeasurer, textWidth } from '../../src-main/pdf/text/measure.ts'
import { minutes } from './sample-models.ts'

const measurer = createMeasurer(loadFonts())
const measure = (408 * 1000) / 11
const tie = '\u00a0'
const regular = (text: string) => [{ face: 'serif' as const, text }]
const textOf = (line: Line) => line.spans.map((span) => span.text).join('')
const joined = (lines: readonly Line[]) =>
  lines
    .map((line) => textOf(line) + (line.hyphen ? '' : ' '))
    .join('')
    .trim()
const prose = minutes.blocks
  .flatMap((block) => (block.type === 'paragraph' ? block.content : []))
  .map((inline) => ('text' in inline ? inline.text : ''))
  .join(' ')

describe('justified lines', () => {
  it('fill the measure exactly, but for the last', () => {
    const lines = setJustified(measurer, regular(prose), measure)
    for (const line of lines.slice(0, -1)) {
      const spaces = textOf(line).split(' ').length - 1
      expect(line.width + spaces * line.stretch).toBeCloseTo(measure, 3)
    }
    expect(lines.at(-1)!.stretch).toBe(0)
  })

  it('have the width they are said to have', () => {
    for (const line of setJustified(measurer, regular(prose), measure)) {
      const width = line.spans.reduce((sum, span) => sum + textWidth(measurer, span.face, 1000, span.text), 0)
      expect(line.width).toBeCloseTo(width + (line.hyphen?.width ?? 0), 3)
    }
  })

  it('are even: no space is wider than twice its width in the minutes', () => {
    const natural = measurer.width('serif', ' ')
    const lines = setJustified(measurer, regular(prose), measure)
    const widest = Math.max(...lines.map((line) => (natural + line.stretch) / natural))
    const hyphens = lines.filter((line) => line.hyphen).length
    expect(widest).toBeLessThan(2.2)
    expect(hyphens / lines.length).toBeLessThan(0.25)
  })

  it('keep every character of any text', () => {
    const character = fc.constantFrom(...'abcdeñíóú   -/.,«»()0123', tie)
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 400 }),
        fc.integer({ min: 4_000, max: 40_000 }),
        (letters, width) => {
          const text = letters.join('').replace(/ +/g, ' ').trim()
          const squeezed = (value: string) => value.replaceAll(tie, ' ').replace(/\s/g, '')
          for (const set of [setJustified, setRagged]) {
            const lines = set(measurer, regular(text), width)
            expect(squeezed(lines.map(textOf).join(''))).toBe(squeezed(text))
            const fits = lines.every((line) => line.width <= width * 1.1 || !textOf(line).includes(' '))
            expect(fits).toBe(true)
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('never part a figure from its words', () => {
    const text = Array.from({ length: 120 }, (_, index) => `${index}${tie}(diez) lugar${tie}${index}`).join(
      ' ',
    )
    const lines = setJustified(measurer, regular(text), measure)
    for (const line of lines) expect(textOf(line)).toMatch(/^(?:\d+ \(|lugar).*(?:\)|lugar \d+)$/)
  })

  it('hyphenate plain words and never the bold ones that bind', () => {
    const word = 'extraordinariamente constitucionalidad '
    const plain = setJustified(measurer, regular(word.repeat(40)), measure)
    const bold = setJustified(measurer, [{ face: 'serifBold', text: word.repeat(40) }], measure)
    expect(plain.some((line) => line.hyphen)).toBe(true)
    expect(bold.some((line) => line.hyphen)).toBe(false)
    expect(joined(plain)).toBe(word.repeat(40).trim())
  })

  it('break what is longer than the line, and keep it whole', () => {
    const text = `antes ${'x'.repeat(3000)} después`
    const lines = setJustified(measurer, regular(text), measure)
    expect(lines.map(textOf).join('').replace(/[^x]/g, '')).toHaveLength(3000)
    for (const line of lines) {
      const spaces = textOf(line).split(' ').length - 1
      expect(line.width + spaces * line.stretch).toBeLessThanOrEqual(measure + 0.001)
    }
  })

  it('avoid a last line of one short word', () => {
    const text =
      'La Secretaría técnica pasó lista y registró a las personas siguientes. El número de lugar se conserva en las votaciones, en las rúbricas y en las firmas de esta acta.'
    expect(textOf(setJustified(measurer, regular(text), measure).at(-1)!)).toBe('esta acta.')
  })

  it('begin anew at a line end of the text', () => {
    expect(setRagged(measurer, regular('uno\ndos\n\ntres'), measure).map(textOf)).toEqual([
      'uno',
      'dos',
      '',
      'tres',
    ])
  })
})

describe('ragged lines', () => {
  it('are not hyphenated and cut keys after their separators only when they must', () => {
    const width = (70 * 1000) / 7.5
    const lines = setRagged(measurer, [{ face: 'sans', text: 'STM-VA/ACTA/ORD/02/2026' }], width)
    expect(lines.map(textOf)).toEqual(['STM-VA/ACTA/ORD/', '02/2026'])
    const cell = setRagged(measurer, [{ face: 'sans', text: 'el acuerdo STM-VA/ACU/2026-07' }], width * 1.2)
    expect(cell.map(textOf)).toEqual(['el acuerdo', 'STM-VA/ACU/2026-07'])
  })
})

describe('Spanish hyphenation', () => {
  const cut = (word: string) => {
    const points = [0, ...hyphenPoints(word), word.length]
    return points
      .slice(1)
      .map((to, index) => word.slice(points[index], to))
      .join('-')
  }

  it.each([
    ['desahogo', 'des-ahogo'],
    ['desarrollo', 'de-sa-rro-llo'],
    ['transparencia', 'trans-pa-ren-cia'],
    ['«transparencia»,', '«trans-pa-ren-cia»,'],
    ['acta', 'acta'],
    ['INFOEM', 'INFOEM'],
    ['STM-VA/ACU', 'STM-VA/ACU'],
    ['correo@municipio', 'correo@municipio'],
    ['articulo123', 'articulo123'],
  ])('%s is %s', (word, syllables) => {
    expect(cut(word)).toBe(syllables)
  })
})
