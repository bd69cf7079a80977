import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accordingTo,
  articleOf,
  feminineOrdinal,
  figures,
  joined,
  lowerFirst,
  ofName,
  ofSeat,
  sentence,
  theSeat,
  theSeatAlone,
} from '../../src-main/locale/grammar.ts'
import { rich, strong } from '../../src-main/locale/rich.ts'

describe('ordinals', () => {
  test.each([
    [1, 'primera'],
    [9, 'novena'],
    [10, 'décima'],
    [11, 'undécima'],
    [13, 'decimotercera'],
    [20, 'vigésima'],
    [21, 'vigésima primera'],
    [99, 'nonagésima novena'],
    [100, 'centésima'],
    [112, 'centésima duodécima'],
    [199, 'centésima nonagésima novena'],
    [0, null],
    [200, null],
    [1.5, null],
  ])('%d is %s', (n, words) => expect(feminineOrdinal(n)).toBe(words))

  test('no two are the same', () => {
    const all = Array.from({ length: 199 }, (_, index) => feminineOrdinal(index + 1))
    expect(new Set(all).size).toBe(199)
    expect(all).not.toContain(null)
  })
})

describe('articles of posts, organisations and places', () => {
  test.each([
    ['Presidencia Municipal', 'la'],
    ['Secretaría del Ayuntamiento', 'la'],
    ['Unidad de Transparencia', 'la'],
    ['Institución académica local', 'la'],
    ['Red de jóvenes', 'la'],
    ['Sala de Cabildo, Palacio Municipal', 'la'],
    ['Consejo de participación vecinal', 'el'],
    ['Comité Ciudadano', 'el'],
    ['Sistema Municipal', 'el'],
    ['Salón de usos múltiples', 'el'],
    ['OSC de transparencia', 'la'],
    ['IMPLAN municipal', null],
    ['Comerciantes unidos', null],
    ['Representante vecinal', null],
    ['Periodista local', null],
    ['', null],
  ])('%s: %s', (name, article) => expect(articleOf(name)).toBe(article))

  test('contractions and seats', () => {
    expect(ofName('Consejo vecinal')).toBe('del Consejo vecinal')
    expect(ofName('Contraloría')).toBe('de la Contraloría')
    expect(ofName('IMPLAN municipal')).toBe('de IMPLAN municipal')
    expect(theSeat('Consejo vecinal', 9)).toBe('el Consejo vecinal (lugar\u00a09)')
    expect(theSeat('IMPLAN municipal', 7)).toBe('el lugar\u00a07, IMPLAN municipal,')
    expect(theSeatAlone('IMPLAN municipal', 7)).toBe('el lugar\u00a07, IMPLAN municipal')
    expect(ofSeat('IMPLAN municipal', 7)).toBe('del lugar\u00a07, IMPLAN municipal')
    expect(ofSeat('IMPLAN municipal', 7, true)).toBe('del lugar\u00a07, IMPLAN municipal,')
    expect(ofSeat('OSC de transparencia', 7)).toBe('de la OSC de transparencia (lugar\u00a07)')
    expect(accordingTo('el artículo 11')).toBe('conforme al artículo 11')
    expect(accordingTo('los artículos 8 y 9')).toBe('conforme a los artículos 8 y 9')
  })
})

describe('sentences', () => {
  test('figures keep their words beside them', () => {
    expect(figures(21)).toBe('21\u00a0(veintiún)')
    expect(figures(1, 'feminine')).toBe('1\u00a0(una)')
    expect(figures(1, 'alone')).toBe('1\u00a0(uno)')
  })
  test('full stops, first letters and lists', () => {
    expect(sentence('Clausura')).toBe('Clausura.')
    expect(sentence('¿Sigue?')).toBe('¿Sigue?')
    expect(lowerFirst('Oficio 12')).toBe('oficio 12')
    expect(lowerFirst('OSC locales')).toBe('OSC locales')
    expect(joined(['a', 'b', 'c'])).toBe('a, b y c')
  })
  test('plain neighbours are one run and values are never read as marks', () => {
    expect(rich`siendo las ${strong('10:05')} del ${'día **x**'}.`).toEqual([
      { text: 'siendo las ' },
      { text: '10:05', bold: true },
      { text: ' del día **x**.' },
    ])
  })
  test('a rich sentence says all of its parts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const runs = rich`a${a}b${strong(b)}c`
        expect(runs.map((run) => ('text' in run ? run.text : '')).join('')).toBe(`a${a}b${b}c`)
      }),
    )
  })
})
