import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaksIn, type LeakPlace, type Said } from '../../src-main/domain/leaks.ts'

const secret = (text: string, before = '', after = '') => ({ text, before, after })
const onPage = (text: string): Said => ({ place: 'page', page: 2, text })
const found = (text: string, ...secrets: string[]) =>
  leaksIn(
    [onPage(text)],
    secrets.map((one) => secret(one)),
  ).map((leak) => leak.part ?? leak.text)

describe('a leak', () => {
  it.each([
    ['the same words', 'vive en calle Real 12'],
    ['other case', 'vive en CALLE REAL 12'],
    ['across lines', 'vive en calle\nReal 12'],
    ['with a hyphen at the end of a line', 'vive en ca-\nlle Real 12'],
    ['with soft hyphens', 'vive en ca\u00adlle Real 12'],
    ['with no-break spaces', 'vive en calle\u00a0Real\u00a012'],
    ['with accents that do not compose', 'vive en ca\u0301lle Re\u0301al 12'],
  ])('is found with %s', (_, text) => expect(found(text, 'calle Real 12')).toEqual(['calle Real 12']))

  it.each([
    ['722 555 0142', 'llamó del 7225550142', '722 555 0142'],
    ['722 555 0142', 'llamó del 722-5550', '7225550'],
    ['722 555 0142', 'termina en 555.0142', '5550142'],
    ['722 555 0142', 'la lada 722, en 2026', undefined],
    ['722 555 0142', 'folio 5550142999', undefined],
    ['722 555 0142', 'el 5/55/0142', undefined],
  ])('of the number %s in «%s» is %s', (number, text, part) => expect(found(text, number)[0]).toBe(part))

  it('of a short word is looked for with its neighbours', () => {
    const age = [secret('34', 'persona de ', ' años cumplidos')]
    expect(leaksIn([onPage('lugar 34 del padrón, con 34 años')], age)).toEqual([])
    expect(leaksIn([onPage('una persona de 34 años')], age)).toHaveLength(1)
  })

  it('is told once for each place, with its page, and the vague places only when there is no other', () => {
    const at = (place: LeakPlace, page: number | null = null): Said => ({
      place,
      page,
      text: 'Calle Real 12',
    })
    const all = [secret('calle real 12')]
    const told = leaksIn([at('page', 3), at('pages'), at('bookmark'), at('stream'), at('page', 3)], all)
    expect(told.map(({ place, page }) => [place, page])).toEqual([
      ['page', 3],
      ['bookmark', null],
    ])
    expect(leaksIn([at('pages'), at('stream')], all)).toHaveLength(1)
    expect(leaksIn([{ place: 'stream', page: null, text: 'Ana', isRaw: true }], [secret('Ana')])).toEqual([])
  })

  it('is found whatever stands around it', () => {
    const word = fc.stringMatching(/^[a-zñáéíóú]{4,9}$/u)
    fc.assert(
      fc.property(word, word, word, (before, text, after) => {
        expect(found(`${before} ${text.toUpperCase()}, ${after}`, text)).toEqual([text])
      }),
    )
  })
})
