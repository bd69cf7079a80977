import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { drawable, mark } from '../../src-main/pdf/text/characters.ts'
import { faces, loadFonts } from '../../src-main/pdf/text/fonts.ts'
import { createMeasurer } from '../../src-main/pdf/text/measure.ts'
import { contentStreams, readBack, unmarked, wordsOf } from './reading.ts'
import { placed, textsOf } from './placed.ts'
import { minutes } from './sample-models.ts'
import { namesOfPeoples, saying } from './sample-names.ts'

const measurer = createMeasurer(loadFonts())
const clean = (text: string) => {
  const replaced = new Set<string>()
  const spans = drawable(measurer, 'serif', text, replaced)
  return { text: spans.map((span) => span.text).join(''), replaced: [...replaced] }
}
describe('characters', () => {
  it('all that is taken for granted is in the five faces', () => {
    const granted: string[] = []
    for (let code = 0x20; code < 0x2600; code++) {
      const text = String.fromCharCode(code)
      if (clean(text).text === text && code !== 0x0a) granted.push(text)
    }
    expect(granted.length).toBeGreaterThan(300)
    for (const text of [mark, ...'áéíóúüñÑ¿¡«»—–…º≤≥→']) {
      for (const face of faces)
        expect(measurer.draws(face, text.codePointAt(0)!), `${face} ${text}`).toBe(true)
    }
  })

  it.each([
    ['emoji', 'a 😀 b', `a ${mark} b`, ['😀']],
    ['emoji of several parts', 'a 👩‍⚖️ b', `a ${mark} b`, ['👩‍⚖️']],
    ['Hebrew', 'שלום', mark.repeat(4), ['ש', 'ל', 'ו', 'ם']],
    ['a lone surrogate', 'a \ud800 b', `a ${mark} b`, ['U+D800']],
  ])('%s is replaced by a visible mark and told', (_, text, expected, replaced) => {
    expect(clean(text)).toEqual({ text: expected, replaced })
  })

  it.each([
    ['a no-break hyphen', 'teórico\u2011práctico', 'teórico-práctico'],
    ['typographic spaces', 'a\u2002b\u202fc\u2009d', 'a b\u00a0c d'],
    ['a decomposed accent', 'sesio\u0301n', 'sesión'],
    ['controls and changes of direction', 'a\0b\u0007c\u202ed\u2067e\u007ff', 'abcdef'],
    ['invisible marks', 'co\u00adope\u200brar\ufeff\u200e', 'cooperar'],
    ['line ends', 'a\r\nb\u2028c', 'a\nb\nc'],
  ])('%s is exchanged for its equal in silence', (_, text, expected) => {
    expect(clean(text)).toEqual({ text: expected, replaced: [] })
  })

  it('a document tells what it replaced, wherever it stood', () => {
    expect(renderDocument(saying('漢 y 字')).replaced).toEqual(['字', '漢'])
    expect(renderDocument(minutes).replaced).toEqual([])
  })

  it('no text breaks a document, nor shows a glyph the font does not have', async () => {
    const odd = [
      '👩‍👩‍👧',
      'שלום',
      'مرحبا',
      'q̃́',
      'a\u0489',
      '\ud83d',
      '\udc00',
      '\0',
      '\u0007',
      '\u202e',
      '漢',
      '()\\<>&',
      '%PDF',
      '~',
      '1️⃣',
      '\n',
      'ﬁ',
      'Ω',
    ]
    const text = fc.array(fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary', maxLength: 6 })), {
      maxLength: 20,
    })
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        const { bytes } = renderDocument(saying(parts.join(' ')))
        for (const stream of contentStreams(bytes)) {
          expect(glyphsOf(stream)).not.toContain('0000')
          expect(unmarked(stream)).toBe(0)
        }
        expect((await readBack(bytes)).pages.length).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })

  it('borrows from the sans what the serif lacks, letter by letter', () => {
    expect(drawable(measurer, 'serifBold', 'Wixárika tɨ', new Set())).toEqual([
      { face: 'serifBold', text: 'Wixárika t' },
      { face: 'sansBold', text: 'ɨ' },
    ])
  })

  it.each(namesOfPeoples)('names in %s are copied from the paper as they were written', async (_, name) => {
    const { bytes, replaced } = renderDocument(saying(name))
    expect(replaced).toEqual([])
    const words = wordsOf(await readBack(bytes)).normalize('NFC')
    // Title, subtitle, paragraph in three faces, label in capitals apart, and the rest.
    expect(words.split(name.normalize('NFC')).length - 1).toBeGreaterThanOrEqual(9)
  })

  it('two characters of one glyph keep their names in one document, whichever came first', async () => {
    const name = 'ʼa ’a ʼa Ω µ μ ꞌꞋ'
    const words = wordsOf(await readBack(renderDocument(saying(name)).bytes))
    expect(words).toContain(name)
  })

  it.each([
    ['', 'x'.repeat(3000)],
    [' of marks', 'x\u0331'.repeat(1500)],
    [' of letters nobody has', '漢'.repeat(3000)],
    [' of capitals', 'W'.repeat(3000)],
  ])('a word of 3,000 characters%s stays between the margins, whole', (_, word) => {
    const said = saying(word)
    const blocks = said.blocks.map((block) =>
      block.type === 'agreement' ? { ...block, label: 'Acuerdo' } : block,
    )
    const { pages, sheet } = placed({ ...said, blocks })
    const texts = pages.flatMap(textsOf).filter(({ isBody, left }) => isBody && left < 480)
    for (const { right } of texts) expect(right).toBeLessThanOrEqual(sheet.right + 0.01)
    const shown = word.replaceAll('漢', mark)
    expect(
      texts
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', ''),
    ).toContain(shown)
  })

  it('raises a combining mark over its letter', () => {
    const streams = contentStreams(renderDocument(saying('q\u0303 q\u0301')).bytes)
    expect(streams.flatMap(glyphsOf)).not.toContain('0000')
  })

  it('is read back as it was written, spaces plain', async () => {
    const words = wordsOf(
      await readBack(renderDocument(saying('5\u00a0(cinco) fines y «oficios» — fi ≤ 10 %')).bytes),
    )
    expect(words).toContain('5 (cinco) fines y «oficios» — fi ≤ 10 %')
    expect(words).not.toContain('\u00a0')
  })
})

function glyphsOf(stream: string): string[] {
  return [...stream.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
}
