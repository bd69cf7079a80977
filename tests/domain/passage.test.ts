import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsOf, nearestName, parsePassage, placeIn } from '../../src-main/domain/passage.ts'

const problemOf = (source: string) => {
  const { problem } = parsePassage(source)
  return problem && { ...problem, ...placeIn(source, problem.at) }
}

describe('a passage', () => {
  test('is read in text, fields, bold and what may be left out', () => {
    expect(parsePassage('A {las} **{Hora}**[, en {recinto}|.]').parts).toEqual([
      { type: 'text', text: 'A ', isBold: false },
      { type: 'field', name: 'las', isCapital: false, isBold: false, at: 2 },
      { type: 'text', text: ' ', isBold: false },
      { type: 'field', name: 'hora', isCapital: true, isBold: true, at: 10 },
      {
        type: 'optional',
        parts: [
          { type: 'text', text: ', en ', isBold: false },
          { type: 'field', name: 'recinto', isCapital: false, isBold: false, at: 24 },
        ],
        otherwise: [{ type: 'text', text: '.', isBold: false }],
      },
    ])
  })

  test.each([
    ['Se abrió a {las\nhoras', 'unclosedBrace', '{las', 1, 12],
    ['Se abrió a las} horas', 'strayBrace', '}', 1, 15],
    ['Uno\ny {  } dos', 'emptyField', '{  }', 2, 3],
    ['Con {dos palabras}', 'fieldName', '{dos palabras}', 1, 5],
    ['Con {2026}', 'fieldName', '{2026}', 1, 5],
    ['Sala[, en {recinto}', 'unclosedOption', '[, en {recinto}', 1, 5],
    ['Sala, en {recinto}]', 'strayOption', ']', 1, 19],
    ['[{a}|b|c]', 'strayOption', '|', 1, 7],
    ['[{a} [{b}]]', 'nestedOption', '[{b}]]', 1, 6],
    ['Dijo [sic] así', 'idleOption', '[sic] así', 1, 6],
    ['Es **grave', 'unclosedBold', '**grave', 1, 4],
    ['Es [**{a}]**', 'unclosedBold', '**{a}]**', 1, 5],
  ])('%j is refused with its place', (source, reason, word, line, column) => {
    expect(problemOf(source)).toMatchObject({ reason, word, line, column })
  })

  test('a thousand brackets one inside the other stop at the second', () => {
    expect(problemOf('[a'.repeat(1000))).toMatchObject({ reason: 'nestedOption', column: 3 })
  })

  /** The text as a passage that says just that. */
  const escaped = (text: string) => text.replace(/[{}[\]|]/g, '$&$&').replace(/\*\*/g, '****')
  test('every text, escaped, says itself', () => {
    const text = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '|', '*', 'a', 'é', '\n', ' ', '😀') })
    fc.assert(
      fc.property(text, (source) => {
        const { parts, problem } = parsePassage(escaped(source))
        expect(problem).toBeNull()
        expect(parts.map((part) => (part.type === 'text' ? part.text : '?')).join('')).toBe(source)
      }),
      { numRuns: 500 },
    )
  })

  test('any text is read or refused, and its fields stand where they say', () => {
    const text = fc.string({
      unit: fc.constantFrom('{', '}', '[', ']', '|', '**', 'hora', '{hora}', ' ', '\n'),
    })
    fc.assert(
      fc.property(text, (source) => {
        const { parts, problem } = parsePassage(source)
        for (const { name, at } of fieldsOf(parts))
          expect(/^\{\s*(\p{L}+)\s*\}/u.exec(source.slice(at))?.[1]).toBe(name)
        if (problem) expect(problem.at).toBeLessThan(source.length)
      }),
      { numRuns: 500 },
    )
  })

  test('what was probably meant is found by its letters', () => {
    const known = ['hora_inicio', 'fecha', 'secretaria']
    expect(nearestName('hora_inico', known)).toBe('hora_inicio')
    expect(nearestName('secretaría', known)).toBe('secretaria')
    expect(nearestName('presupuesto', known)).toBeNull()
  })
})
