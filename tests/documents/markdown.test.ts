import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownBlocks } from '../../src-main/documents/markdown.ts'
import type { Block } from '../../src-main/documents/model.ts'
import { blockText } from '../support/document-text.ts'
import { timesLonger } from '../support/times-longer.ts'

const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', style: 'text', content })
const plain = (...content: readonly object[]) => ({ type: 'paragraph', style: 'plain', content })

describe('the minutes text on paper', () => {
  const cases: readonly (readonly [string, string, readonly object[]])[] = [
    ['nothing', ' \n\n ', []],
    [
      'an empty paragraph of the editor',
      'Uno\n\n&nbsp;\n\nDos',
      [paragraph({ text: 'Uno' }), paragraph({ text: 'Dos' })],
    ],
    ['an hour mark', '[10:31] Se inició.', [paragraph({ text: 'Se inició.' })]],
    ['an hour mark escaped by the editor', '\\[10:31\\] Se inició.', [paragraph({ text: 'Se inició.' })]],
    ['brackets that are no hour', '[25:99] Sigue.', [paragraph({ text: '[25:99] Sigue.' })]],
    [
      'marks',
      'Votó **en contra *y* razonó** su _voto_',
      [
        paragraph(
          { text: 'Votó ' },
          { text: 'en contra ', bold: true },
          { text: 'y', bold: true, italic: true },
          { text: ' razonó', bold: true },
          { text: ' su ' },
          { text: 'voto', italic: true },
        ),
      ],
    ],
    ['a heading', '## Intervenciones', [plain({ text: 'Intervenciones', bold: true })]],
    ['a line break', 'Uno  \nDos', [paragraph({ text: 'Uno\nDos' })]],
    ['a soft break', 'Uno \nDos', [paragraph({ text: 'Uno Dos' })]],
    ['entities', 'Agua &amp; saneamiento &lt;2027&gt;', [paragraph({ text: 'Agua & saneamiento <2027>' })]],
    ['unknown entities', 'Uno &constructor; dos', [paragraph({ text: 'Uno &constructor; dos' })]],
    ['tags', 'Uno <b>dos</b>', [paragraph({ text: 'Uno <b>dos</b>' })]],
    ['a block of tags', '<div>\nUno\n</div>', [paragraph({ text: '<div>\nUno\n</div>' })]],
    ['a link', '[el portal](https://ejemplo.mx)', [paragraph({ text: 'el portal (https://ejemplo.mx)' })]],
    ['struck text', 'Uno ~~dos~~', [paragraph({ text: 'Uno ~~dos~~' })]],
    ['a quote', '> Dijo esto.', [plain({ text: 'Dijo esto.' })]],
    ['a definition', '[a]: https://ejemplo.mx', [paragraph({ text: '[a]: https://ejemplo.mx' })]],
    [
      'a nested list',
      '- [10:31] uno\n- dos\n  - tres',
      [
        {
          type: 'list',
          ordered: false,
          items: [
            { content: [{ text: 'uno' }] },
            { content: [{ text: 'dos' }], items: [{ content: [{ text: 'tres' }] }] },
          ],
        },
      ],
    ],
    [
      'a numbered list',
      '1. uno\n2. dos',
      [
        {
          type: 'list',
          ordered: true,
          items: [{ content: [{ text: 'uno' }] }, { content: [{ text: 'dos' }] }],
        },
      ],
    ],
    ['a sentence that begins with a year', '1985. Se fundó.', [plain({ text: '1985. Se fundó.' })]],
    [
      'a table',
      '| a | b |\n|---|--:|\n| 1 | **2** |',
      [
        {
          type: 'table',
          columns: [
            { header: 'a', width: 1, align: 'left' },
            { header: 'b', width: 1, align: 'right' },
          ],
          groups: [{ caption: null, rows: [[[{ text: '1' }], [{ text: '2', bold: true }]]] }],
          result: null,
        },
      ],
    ],
    [
      'a task with its mark',
      '- [x] hecho',
      [{ type: 'list', ordered: false, items: [{ content: [{ text: '[x] hecho' }] }] }],
    ],
    ['what Markdown would hide', '```texto\nuno\n```', [plain({ text: '```texto\nuno\n```' })]],
  ]
  test.each(cases)('%s', (_, markdown, expected) => expect(markdownBlocks(markdown)).toEqual(expected))

  test('lists nested without end stay at four levels', () => {
    const markdown = Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- nivel${depth}`).join(
      '\n',
    )
    const depthOf = (items: readonly { items?: readonly never[] }[]): number =>
      Math.max(0, ...items.map((item) => 1 + depthOf(item.items ?? [])))
    const blocks = markdownBlocks(markdown)
    expect(blocks.map(({ type }) => type)).toEqual(['list'])
    expect(depthOf((blocks[0] as Extract<Block, { type: 'list' }>).items as never)).toBe(4)
    expect(blocks.map(blockText).join('')).toContain('nivel11')
  })
})

describe('no word is lost', () => {
  const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')
  const wording = (markdown: string) => letters(markdownBlocks(markdown).map(blockText).join('\n'))
  const signs = '* ** _ ` ~~ # > [ ]( ) | < <b> </ ``` \\ : " --- ! http:// www. @'.split(' ')
  const spaced = ['- ', '1. ', '7. ', '\n', '\n\n', '  ', '    ', '[x] ', '[10:31] ', '\t']
  const syntax = fc.constantFrom(...signs, ...spaced)
  const word = fc.constantFrom('acuerdo', 'acta', 'ñandú', 'Árbol', 'mx', 'uno', 'Ley')

  test('whatever marks are around the words', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(syntax, word), { maxLength: 40 }), (parts) => {
        const markdown = parts.join('')
        expect(wording(markdown)).toBe(letters(markdown))
      }),
      { numRuns: 3000 },
    )
  })

  test('in any text without entities', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const markdown = text.replaceAll('&', 'y')
        expect(wording(markdown)).toBe(letters(markdown))
      }),
      { numRuns: 500 },
    )
  })
})

describe('long texts are read fast', () => {
  const prose =
    '[10:31] La persona **facilitadora** presentó el *cronograma* de nueve acciones que inicia hoy.\n\n'
  const texts = {
    prose,
    'one paragraph': 'palabra ',
    'marks without end': '*a ',
    'links without end': '[a](',
    'code without end': '`a',
    quotes: '>',
    tabs: '\t',
    items: '- uno\n',
  }
  test.each(Object.entries(texts))('%s', (_, unit) => {
    const read = (length: number) => () => markdownBlocks(`a${unit.repeat(Math.floor(length / unit.length))}`)
    expect(read(200_000)().length).toBeGreaterThan(0)
    expect(timesLonger(read(20_000), read(200_000))).toBeLessThan(40)
  })
})

test.each([
  ['backslashes', '\\'.repeat(200_000)],
  ['lists in lists on one line', '1. '.repeat(66_667)],
  ['lists in quotes on one line', '> - '.repeat(50_000)],
  ['quotes in quotes', `${'>'.repeat(100_000)} fin`],
])('%s deeper than anybody writes are printed as they were written', (_, text) => {
  const blocks = markdownBlocks(text)
  const words = JSON.stringify(blocks).length
  expect(words).toBeGreaterThan(text.trim().length)
})
