import { describe, expect, it } from 'vitest'
import { itemKinds } from '../../src-main/domain/agenda.ts'
import { fillSnippet, snippetFields, snippetsFor, whyCannotFill } from '../../src-main/domain/snippet.ts'
import { programSnippets } from '../../src-main/locale/ui-phrases.ts'

const label = 'Clausura'

describe('a formula', () => {
  it('has its fields filled, as many times as they stand', () => {
    expect(
      fillSnippet('A las {hora} se retira {interviene}; son las {hora}.', {
        hora: '10:41',
        interviene: 'la Tesorería',
      }),
    ).toBe('A las 10:41 se retira la Tesorería; son las 10:41.')
  })

  it('keeps in sight a field that has no value, and what is no field', () => {
    expect(fillSnippet('Preside {preside} {ayer} {', {})).toBe('Preside {preside} {ayer} {')
  })

  it('does not fill again what a value brings', () => {
    expect(fillSnippet('{punto}', { punto: '«El campo {hora}»', hora: '10:41' })).toBe('«El campo {hora}»')
  })

  it.each([
    ['Se clausura a las {hora} horas.', null],
    ['  \n ', { code: 'snippet.empty', params: {} }],
    [
      'Se clausura la sesión el día {fecha}.',
      {
        code: 'snippet.unknownField',
        params: { snippet: label, field: '{fecha}', before: 'la sesión el día', known: snippetFields },
      },
    ],
    [
      '{Hora}: se clausura.',
      {
        code: 'snippet.unknownField',
        params: { snippet: label, field: '{Hora}', before: '', known: snippetFields },
      },
    ],
    [
      'A las {hora se clausura.',
      {
        code: 'snippet.unknownField',
        params: { snippet: label, field: '{hora se clausura.', before: 'A las', known: snippetFields },
      },
    ],
  ])('%j is refused with the place of what is wrong', (text, reason) => {
    expect(whyCannotFill({ label, text })).toEqual(reason)
  })
})

describe('the formulas of the program', () => {
  it('can all be filled', () => {
    for (const snippet of programSnippets) expect(whyCannotFill(snippet)).toBeNull()
  })

  it('are offered for every kind of item, those of its kind first and none lost', () => {
    for (const kind of itemKinds) {
      const offered = snippetsFor(programSnippets, kind)
      expect(new Set(offered)).toEqual(new Set(programSnippets))
      const ranks = offered.map(({ itemKinds: kinds }) => (kinds.includes(kind) ? 0 : kinds.length ? 2 : 1))
      expect(ranks).toEqual([...ranks].sort())
    }
    expect(
      snippetsFor(programSnippets, 'topic')
        .slice(0, 3)
        .map((one) => one.label),
    ).toEqual(['A votación', 'Sin más intervenciones', 'Se toma conocimiento'])
  })
})
