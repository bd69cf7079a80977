import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, DocumentModel } from '../../src-main/documents/model.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { drawable, mark } from '../../src-main/pdf/text/characters.ts'
import { faces, loadFonts } from '../../src-main/pdf/text/fonts.ts'
import { createMeasurer } from '../../src-main/pdf/text/measure.ts'
import { contentStreams, readBack, unmarked, wordsOf } from './reading.ts'
import { minutes } from './sample-models.ts'

const measurer = createMeasurer(loadFonts())
const clean = (text: string) => {
  const replaced = new Set<string>()
  return { text: drawable(measurer, 'serif', text, replaced), replaced: [...replaced] }
}
const saying = (text: string): DocumentModel => {
  const blocks: Block[] = [
    { type: 'title', text, subtitle: text },
    { type: 'paragraph', style: 'text', content: [{ text }, { text, bold: true }, { text, italic: true }] },
    { type: 'agreement', label: text, key: text, text, fields: [{ label: text, value: text }] },
    {
      type: 'table',
      columns: [{ header: text, width: 1, align: 'right' }],
      groups: [{ caption: text, rows: [[[{ text }]]] }],
      result: text,
    },
  ]
  return { ...minutes, title: text, subject: text, author: text, blocks }
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
    ['NUL', 'a\0b', `a${mark}b`, ['U+0000']],
  ])('%s is replaced by a visible mark and told', (_, text, expected, replaced) => {
    expect(clean(text)).toEqual({ text: expected, replaced })
  })

  it.each([
    ['a no-break hyphen', 'teórico\u2011práctico', 'teórico-práctico'],
    ['typographic spaces', 'a\u2002b\u202fc\u2009d', 'a b\u00a0c d'],
    ['a decomposed accent', 'sesio\u0301n', 'sesión'],
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
