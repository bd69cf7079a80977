import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanProse, fold, optionalLine, prose, requiredLine } from '../../src-main/domain/text.ts'
import { roughText } from '../support/rough-text.ts'

describe('text as people typed it', () => {
  it('is well formed, composed and without controls, however rough it came', () => {
    fc.assert(
      fc.property(roughText, (text) => {
        const clean = cleanProse(text)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).toBe(clean.normalize('NFC'))
        // eslint-disable-next-line no-control-regex
        expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/)
      }),
    )
  })

  it('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(roughText, (text) => {
        expect(cleanProse(cleanProse(text))).toBe(cleanProse(text))
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text))
      }),
    )
  })

  it('a line has no line feeds, no double spaces and none at its ends', () => {
    fc.assert(
      fc.property(roughText, (text) => {
        expect(cleanLine(text)).toMatch(/^(\S+( \S+)*)?$/u)
      }),
    )
  })

  it.each([
    ['orders to write backwards go', '\u202eabc\u2066', 'abc'],
    ['NUL goes', 'a\u0000b', 'ab'],
    ['half a pair of surrogates becomes the replacement mark', 'a\ud83d b\udc00', 'a\ufffd b\ufffd'],
    ['an emoji stays whole', '👩🏽‍⚖️ 🇲🇽', '👩🏽‍⚖️ 🇲🇽'],
    ['right to left stays, with its marks', '\u200fשלום\u200e', '\u200fשלום\u200e'],
    ['accents are composed', 'Me\u0301xico', 'México'],
    ['line ends are line feeds', 'a\r\nb\rc', 'a\nb\nc'],
    ['the tab stays', 'a\tb', 'a\tb'],
  ])('%s', (_, given, kept) => expect(cleanProse(given)).toBe(kept))

  it('a required line of blanks is missing; limits count what is kept', () => {
    expect(requiredLine(5).safeParse(' \u0000\n ').success).toBe(false)
    expect(requiredLine(5).parse('  a  b  ')).toBe('a b')
    expect(optionalLine(5).parse('   ')).toBe('')
    expect(requiredLine(5).safeParse('abcdef').success).toBe(false)
    expect(prose(3).parse('a\u0000bc')).toBe('abc')
  })

  it.each(['\u200b\u200b', ' \u00ad\n', '\u2800', '\u3164'])(
    'prose that shows nothing is empty: %j',
    (text) => expect(prose(10).parse(text)).toBe(''),
  )

  it('folding forgets case and accents', () => expect(fold('ACUÉRDO Ñandú')).toBe('acuerdo nandu'))
})

it.each(['\u200b', '\u00ad', '\u3164', '\u2800 \u2800', '\ufe0f', '\u0301\u0301', ' \u2060 '])(
  'a required line of what cannot be seen (%j) is missing',
  (text) => {
    expect(requiredLine().safeParse(text).error?.issues[0]?.code).toBe('too_small')
  },
)
