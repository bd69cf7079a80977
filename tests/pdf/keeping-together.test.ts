import { describe, expect, it } from 'vitest'
import type { Block, DocumentModel, Signer, TableBlock } from '../../src-main/documents/model.ts'
import { layOut } from '../../src-main/pdf/layout/layout.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { loadFonts } from '../../src-main/pdf/text/fonts.ts'
import { createMeasurer } from '../../src-main/pdf/text/measure.ts'
import { elements, oneLine, readBack, wordsOf } from './reading.ts'
import { closingBlock, minutes } from './sample-models.ts'
import { timesLonger } from '../support/times-longer.ts'

const measurer = createMeasurer(loadFonts())
const withBlocks = (blocks: readonly Block[]): DocumentModel => ({ ...minutes, blocks })
const paragraph = (text: string): Block => ({ type: 'paragraph', style: 'text', content: [{ text }] })
const lines = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => paragraph(`Renglón ${index + 1}.`))
const cells = (...texts: string[]) => texts.map((text) => [{ text }])
const table = (rows: TableBlock['groups'][number]['rows'], result: string | null = null): TableBlock => ({
  type: 'table',
  columns: [
    { header: 'Clave', width: 1, align: 'left' },
    { header: 'Texto', width: 4, align: 'left' },
  ],
  groups: [{ caption: null, rows }],
  result,
})
const long =
  'Se deja constancia de lo dicho por quienes intervinieron en la sesión, sin que hubiera más que agregar. '

/** Text of the body of each page as it is placed: no head, no foot, no margin. */
function bodies(blocks: readonly Block[]): string[][] {
  return layOut(withBlocks(blocks), measurer).pages.map((page) =>
    page.content
      .filter((marked) => marked.node && !marked.pagination)
      .flatMap((marked) => marked.shapes)
      .flatMap((shape) => (shape.kind === 'text' ? [shape.spans.map((span) => span.text).join('')] : [])),
  )
}

describe('what stays together', () => {
  it('a heading is never the last of a page, nor its paragraph parted from it after one line', () => {
    for (let filler = 15; filler < 35; filler++) {
      const pages = bodies([
        ...lines(filler),
        { type: 'heading', level: 2, text: 'Encabezado' },
        paragraph(long.repeat(6)),
      ])
      const page = pages.find((texts) => texts.includes('Encabezado'))!
      expect(page.length - page.indexOf('Encabezado'), `after ${filler}`).toBeGreaterThan(2)
    }
  })

  it('two headings in a row and a table go with two of its rows', () => {
    for (let filler = 15; filler < 35; filler++) {
      const rows = Array.from({ length: 9 }, (_, index) => cells(`fila ${index}`, 'texto'))
      const pages = bodies([
        ...lines(filler),
        { type: 'heading', level: 2, text: 'Mayor' },
        { type: 'heading', level: 3, text: 'Menor' },
        table(rows),
      ])
      const page = pages.find((texts) => texts.includes('Mayor'))!
      expect(page, `after ${filler}`).toEqual(expect.arrayContaining(['Menor', 'fila 0', 'fila 1']))
    }
  })

  it('the result of a vote is never alone', () => {
    for (let rows = 20; rows < 40; rows++) {
      const all = Array.from({ length: rows }, (_, index) => cells(`fila ${index}`, 'A favor'))
      const page = bodies([table(all, 'Resultado: aprobado')]).find((texts) =>
        texts.includes('Resultado: aprobado'),
      )!
      expect(page, `${rows} rows`).toEqual(expect.arrayContaining([`fila ${rows - 1}`, `fila ${rows - 2}`]))
    }
  })

  it('a paragraph leaves two lines at least on either page', () => {
    for (let filler = 20; filler < 34; filler++) {
      const pages = bodies([...lines(filler), paragraph(long.repeat(8))])
      const counts = pages.map((page) => page.filter((text) => text.length > 20).length)
      for (const count of counts.filter((one) => one > 0)) expect(count, `after ${filler}`).toBeGreaterThan(1)
    }
  })

  it('an agreement box is never split', () => {
    for (let filler = 10; filler < 34; filler++) {
      const agreement: Block = {
        type: 'agreement',
        label: 'Acuerdo',
        key: 'CLAVE-1',
        text: long.repeat(3),
        fields: [{ label: 'Responsable', value: 'Secretaría técnica' }],
      }
      const pages = bodies([...lines(filler), agreement])
      const page = pages.find((texts) => texts.includes('CLAVE-1'))!
      expect(page, `after ${filler}`).toContain('Secretaría técnica')
    }
  })

  it('a heading and the note under it go with the text they head', () => {
    const note: Block = { type: 'paragraph', style: 'note', content: [{ text: 'Presenta: quien expone.' }] }
    for (let filler = 20; filler < 34; filler++) {
      const pages = bodies([
        ...lines(filler),
        { type: 'heading', level: 3, text: '3.3 Asunto' },
        note,
        paragraph(long.repeat(3)),
      ])
      const page = pages.find((texts) => texts.includes('3.3 Asunto'))!
      expect(page, `after ${filler}`).toContain('Presenta: quien expone.')
      expect(page.length - page.indexOf('Presenta: quien expone.'), `after ${filler}`).toBeGreaterThan(2)
    }
  })

  it('neither the first nor the last item of a list is alone on a page', () => {
    for (let filler = 15; filler < 34; filler++) {
      const items = Array.from({ length: 4 }, (_, index) => ({ content: [{ text: `asunto ${index}` }] }))
      const pages = bodies([...lines(filler), { type: 'list', ordered: true, items }])
      const counts = pages.map((page) => page.filter((text) => text.startsWith('asunto')).length)
      expect(counts, `after ${filler}`).not.toContain(1)
    }
  })

  it('a paragraph that announces a list stays with it', () => {
    for (let filler = 20; filler < 34; filler++) {
      const list: Block = { type: 'list', ordered: true, items: [{ content: [{ text: 'primero' }] }] }
      const page = bodies([...lines(filler), paragraph('Se propuso:'), list]).find((texts) =>
        texts.includes('Se propuso:'),
      )!
      expect(page, `after ${filler}`).toContain('primero')
    }
  })
})

describe('the closing', () => {
  const signers = (count: number): Signer[] =>
    Array.from({ length: count }, (_, index) => ({
      number: `${index + 1}`,
      name: `Vocalía ${index + 1}`,
      capacity: 'Titular',
    }))

  it.each([2, 12, 15])('with %d signers is one piece wherever the text ends', (count) => {
    for (let filler = 0; filler < 32; filler += 3) {
      const pages = bodies([...lines(filler), { ...closingBlock, signers: signers(count) }])
      const page = pages.find((texts) => texts.includes('5. Clausura y firmas'))!
      const names = signers(count).map((signer) => signer.name)
      expect(page, `after ${filler}`).toEqual(
        expect.arrayContaining([...names, 'FIN DEL TEXTO', ...closingBlock.notes]),
      )
    }
  })

  it('with 43 signers is parted by rows, and each page says whose signatures they are', async () => {
    const model = withBlocks([...lines(20), { ...closingBlock, signers: signers(43) }])
    const file = await readBack(renderDocument(model).bytes)
    const signed = file.pages.filter((page) => /Vocalía/.test(page.tree.text))
    expect(signed.length).toBeGreaterThan(2)
    for (const page of signed) {
      expect(page.text).toContain('Firmas del acta')
      expect(page.text).not.toContain('RÚBRICAS')
    }
    const names = file.pages
      .flatMap((page) => elements(page.tree, 'LBody'))
      .map((one) => oneLine(one.text))
      .filter((text) => text !== '')
    expect(names).toEqual(signers(43).map((signer) => `${signer.name} ${signer.capacity}`))
  })

  it('never leaves signatures on a page of their own, without text or identity', () => {
    for (const count of [1, 2, 12, 16, 43]) {
      const { pages } = layOut(
        withBlocks([...lines(25), { ...closingBlock, signers: signers(count) }]),
        measurer,
      )
      for (const page of pages.filter((one) => one.signed)) {
        const texts = page.content
          .flatMap((marked) => marked.shapes)
          .flatMap((shape) => (shape.kind === 'text' ? shape.spans : []))
        expect(texts.some((span) => span.text.startsWith('Firmas del acta'))).toBe(true)
      }
    }
  })

  it('of one page says so in the singular, and asks for no initials', async () => {
    const words = async (blocks: readonly Block[]) =>
      wordsOf(await readBack(renderDocument(withBlocks(blocks)).bytes))
    const closing = { ...closingBlock, signers: signers(2) }
    expect(await words([closing])).toContain(
      'presente acta en 1 (una) página, con 3 (tres) anexos, que firman al calce quienes intervinieron.',
    )
    expect(await words([...lines(30), closing])).toContain(
      'presente acta en 2 (dos) páginas, con 3 (tres) anexos, que firman al calce y rubrican al margen quienes intervinieron.',
    )
  })

  it('counts the pages right even when the count itself adds one', async () => {
    for (let filler = 25; filler < 35; filler++) {
      const model = withBlocks([...lines(filler), { ...closingBlock, signers: signers(3) }])
      const { bytes, pages } = renderDocument(model)
      expect(wordsOf(await readBack(bytes))).toMatch(new RegExp(`presente acta en ${pages} \\(`))
    }
  })
})

describe('what is longer than a page', () => {
  it('five hundred rows are all there, under a head on every page', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => cells(`fila-${index}`, `texto ${index}`))
    const file = await readBack(renderDocument(withBlocks([table(rows, 'Resultado')])).bytes)
    const read = file.pages
      .flatMap((page) => elements(page.tree, 'TR'))
      .map((row) => oneLine(row.text))
      .filter((text) => text !== '')
    expect(read).toEqual([
      'Clave Texto',
      ...rows.map((_, index) => `fila-${index} texto ${index}`),
      'Resultado',
    ])
    for (const page of file.pages) expect(page.text).toContain('Clave Texto')
    expect(wordsOf(file).match(/Clave Texto/g)).toHaveLength(1)
  })

  it('a row taller than a page is parted and loses no word', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `palabra${index}`)
    const rows = [cells('uno', 'corta'), cells('dos', words.join(' ')), cells('tres', 'última')]
    const file = await readBack(renderDocument(withBlocks([table(rows)])).bytes)
    expect(file.pages.length).toBeGreaterThan(3)
    expect(wordsOf(file).match(/palabra\d+/g)).toEqual(words)
    expect(wordsOf(file)).toContain('tres última')
  })

  it('a row taller than a page begins under its heading and its head, not after them', () => {
    const rows = [cells('uno', 'palabra '.repeat(2000)), cells('dos', 'corta')]
    const heading: Block = { type: 'heading', level: 2, text: 'Correcciones' }
    const page = bodies([...lines(20), heading, table(rows)]).find((said) => said.includes('Correcciones'))!
    const at = page.indexOf('Correcciones')
    expect(page.slice(at, at + 4)).toEqual(['Correcciones', 'Clave', 'Texto', 'uno'])
  })

  it('an agreement taller than a page is parted and loses no word', async () => {
    const words = Array.from({ length: 2500 }, (_, index) => `palabra${index}`)
    const agreement: Block = {
      type: 'agreement',
      label: 'Acuerdo',
      key: 'CLAVE-1',
      text: words.join(' '),
      fields: [{ label: 'Responsable', value: 'Secretaría técnica' }],
    }
    const file = await readBack(renderDocument(withBlocks([agreement])).bytes)
    expect(wordsOf(file).match(/palabra\d+/g)).toEqual(words)
    expect(wordsOf(file)).toContain('RESPONSABLE Secretaría técnica')
  })

  it('a paragraph of 100,000 letters keeps every word, in about ten times as long as one of 10,000', async () => {
    const stock = wordsOf(await readBack(renderDocument(minutes).bytes)).match(/\p{L}{2,}/gu)!
    const textOf = (letters: number) => {
      let text = ''
      for (let index = 0; text.length < letters; index++)
        text += `${stock[(index * 7919) % stock.length]}${index} `
      return text
    }
    const painted = (text: string) => renderDocument(withBlocks([paragraph(text)]))
    const text = textOf(100_000)
    // Each time other words: those of before are measured already.
    let from = 0
    let long = painted('')
    expect(
      timesLonger(
        () => painted(text.slice(from, (from += 10_000))),
        () => (long = painted(text)),
      ),
    ).toBeLessThan(40)
    const { bytes, pages } = long
    expect(pages).toBeGreaterThan(25)
    expect(wordsOf(await readBack(bytes)).includes(oneLine(text))).toBe(true)
  })

  it('a legal notice and a closing longer than a page go on', async () => {
    const words = Array.from({ length: 4000 }, (_, index) => `palabra${index}`)
    const legal: Block = { type: 'paragraph', style: 'legal', content: [{ text: words.join(' ') }] }
    const closing = { ...closingBlock, paragraphs: [[{ text: words.join(' ') }]] }
    for (const block of [legal, closing]) {
      const file = await readBack(renderDocument(withBlocks([block])).bytes)
      expect(wordsOf(file).match(/palabra\d+/g)).toEqual(words)
    }
  })
})

describe('the signature of a call', () => {
  it('goes with the last lines of the text', () => {
    for (let filler = 20; filler < 32; filler++) {
      const signature: Block = {
        type: 'signature',
        farewell: 'Atentamente',
        name: 'Secretaría técnica',
        capacity: '',
      }
      const page = bodies([...lines(filler), signature]).find((texts) => texts.includes('Atentamente'))!
      expect(page, `after ${filler}`).toContain(`Renglón ${filler}.`)
    }
  })
})
