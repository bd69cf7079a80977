import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesOf, squeeze, wholeWords } from '../../src-main/domain/squeezed.ts'

const said = (needle: string, text: string) =>
  placesOf(squeeze(needle).text, squeeze(text)).map(({ from, to }) => text.slice(from, to))

describe('a text compared by its letters and digits', () => {
  it.each([
    ['Pérez', 'don PEREZ vino', ['PEREZ']],
    ['Pérez', `don Pe\u0301rez vino`, ['Pe\u0301rez']],
    ['oficina', 'la oﬁcina', ['oﬁcina']],
    ['extraordinaria', 'sesión extraor-\ndinaria', ['extraor-\ndinaria']],
    ['extraordinaria', 'sesión extra\u00adordinaria', ['extra\u00adordinaria']],
    ['722 555 0142', 'tel. (722) 555-0142.', ['722) 555-0142']],
    ['722 555 0142', 'tel7225550142', ['7225550142']],
    ['Ana', 'Ana, ana y Mariana', ['Ana', 'ana']],
    ['Juan Pérez', 'Juan\u00a0 Pérez', ['Juan\u00a0 Pérez']],
    ['José', 'San José, josefina', ['José']],
    ['vecindad@example.org', 'mailto:vecindad@example.org?x', ['vecindad@example.org']],
  ])('%s in %j is %j', (needle, text, found) => expect(said(needle, text)).toEqual(found))

  it('finds what it is given, whatever its accents and however it is parted', () => {
    const word = fc.stringMatching(/^[a-záéíóúñü]{4,12}$/u)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        word,
        fc.boolean(),
        (words, other, isNfd) => {
          const text = isNfd ? words.join('\n').normalize('NFD') : words.join(' \u00a0').toUpperCase()
          expect(said(words.join(' '), `«${text}» ${other}`).length).toBeGreaterThan(0)
        },
      ),
    )
  })

  it('tells every stretch as it stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { text: letters, spans, starts, ends } = squeeze(text)
        expect([spans.length, starts.length, ends.length]).toEqual(Array(3).fill(letters.length))
        for (const { from, to } of spans) expect(from < to && to <= text.length).toBe(true)
      }),
    )
  })
})

describe('a mark takes whole words', () => {
  const text = 'vive en calle Jua\u0301rez 12, tel. 722'
  it.each([
    [10, 16, 'calle Jua\u0301rez'],
    [7, 8, null],
    [9, 13, 'calle'],
    [0, 2, 'vive'],
    [25, 999, 'tel. 722'],
    [5, 5, null],
  ])('%i to %i is %j', (from, to, whole) => {
    const span = wholeWords(text, { from, to })
    expect(span && text.slice(span.from, span.to)).toBe(whole)
  })
})
