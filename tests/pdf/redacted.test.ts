import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, DocumentModel, Inline, Inlines } from '../../src-main/documents/model.ts'
import type { Page, RectShape } from '../../src-main/pdf/layout/shapes.ts'
import { color } from '../../src-main/pdf/layout/style.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { placed, textsOf } from './placed.ts'
import { contentStreams, elements, oneLine, readBack, unmarked, wordsOf } from './reading.ts'
import type { ReadBack } from './reading.ts'
import { attendanceList, closingBlock, minutes } from './sample-models.ts'
import { heading, text } from './sample-parts.ts'

const removed = (number: number, what = 'domicilio'): Inline => ({
  redacted: `ELIMINADO ${number} · ${what}`,
})
const among = (before: string, number: number, after = ''): Inlines => [
  { text: before },
  removed(number),
  { text: after },
]
const prose = 'La persona solicitante, con domicilio en '
const blocks: readonly Block[] = [
  { type: 'title', text: among('Sesión de ', 1), subtitle: among('En ', 2, ', a las diez horas') },
  { type: 'heading', level: 2, text: among('1. Asunto de ', 3) },
  {
    type: 'paragraph',
    style: 'text',
    content: [
      { text: prose.repeat(2) },
      removed(4),
      { text: ', pidió que se atendiera el alumbrado de su calle; se le notificará en ' },
      removed(5, 'correo electrónico'),
      { text: '. La Contraloría tomó nota y propuso informar en la próxima sesión, lo que nadie objetó.' },
    ],
  },
  { type: 'paragraph', style: 'legal', content: among('Aviso: ', 6, '.') },
  { type: 'fields', rows: [{ label: 'Lugar', value: among('Calle ', 7) }] },
  { type: 'list', ordered: true, items: [{ content: among('Queja de ', 8, ' y otras.') }] },
  {
    type: 'table',
    columns: [
      { header: 'Lugar', width: 2, align: 'left' },
      { header: 'Quién', width: 2, align: 'right' },
      { header: 'Qué', width: 8, align: 'left' },
    ],
    groups: [
      { caption: among('Invitados de ', 9), rows: [[[removed(10)], [removed(11)], among('Pidió ', 12)]] },
    ],
    result: among('Atendió ', 13),
  },
  {
    type: 'agreement',
    label: 'Acuerdo',
    key: 'STM-VA/ACU/2026-07',
    text: among('Notifíquese a ', 14, ' lo resuelto.'),
    fields: [
      { label: 'Responsable', value: 'Secretaría técnica' },
      { label: 'Fecha compromiso', value: [removed(15)] },
      { label: 'Votación', value: 'Unanimidad' },
    ],
  },
  {
    ...closingBlock,
    identity: among('Acta de ', 16),
    signers: [
      { number: '1', name: [removed(17, 'nombre')], capacity: among('Invitada · ', 18) },
      { number: '2', name: 'Contraloría Municipal', capacity: 'Titular' },
    ],
    notes: [among('No firma ', 19, '.')],
  },
  {
    type: 'signature',
    farewell: 'Atentamente',
    name: [removed(20, 'nombre')],
    capacity: [removed(21, 'cargo')],
  },
]
const model: DocumentModel = { ...minutes, blocks }

const boxesOf = (page: Page): RectShape[] =>
  page.content.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === 'rect' && shape.fill === color.redacted ? [shape] : [])),
  )

describe('what was removed', () => {
  let file: ReadBack
  beforeAll(async () => {
    file = await readBack(renderDocument(model).bytes)
  })

  it('is read as its label, in every place that may lose something', () => {
    const words = wordsOf(file)
    const numbers = [...words.matchAll(/ELIMINADO (\d+) · (?:domicilio|correo electrónico|nombre|cargo)/g)]
    expect(numbers.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    )
    expect(words).toContain('Notifíquese a ELIMINADO 14 · domicilio lo resuelto.')
  })

  it('is part of the element it stands in', () => {
    const tree = file.pages[0]!.tree
    expect(oneLine(elements(tree, 'H1')[0]!.text)).toBe('Sesión de ELIMINADO 1 · domicilio')
    expect(oneLine(elements(tree, 'LBody')[0]!.text)).toBe('Queja de ELIMINADO 8 · domicilio y otras.')
    const cells = file.pages.flatMap((page) => elements(page.tree, 'TD')).map((cell) => oneLine(cell.text))
    expect(cells).toContain('Pidió ELIMINADO 12 · domicilio')
  })

  it('names a heading in the bookmarks', () => {
    const titles = file.outline.flatMap((root) => [root.title, ...root.items.map((item) => item.title)])
    expect(titles).toContain('Sesión de ELIMINADO 1 · domicilio')
    expect(titles).toContain('1. Asunto de ELIMINADO 3 · domicilio')
  })

  it('paints nothing outside marked content', () => {
    for (const stream of contentStreams(renderDocument(model).bytes)) expect(unmarked(stream)).toBe(0)
  })

  it('stands in a box that holds the whole of its label', () => {
    for (const page of placed(model).pages) {
      const labels = textsOf(page).filter(({ text: words }) => /^(ELIMINADO|correo|· )/.test(words))
      const boxes = boxesOf(page)
      expect(boxes.length).toBeGreaterThanOrEqual(labels.length)
      for (const label of labels) {
        const box = boxes.find(
          ({ x, y }) =>
            x < label.left && y < label.top && Math.hypot(label.left - x, label.top - y) < label.size,
        )
        expect(box, label.text).toBeDefined()
        expect(label.left - box!.x).toBeCloseTo(box!.x + box!.width - label.right, 1)
        expect(box!.y + box!.height).toBeGreaterThan(label.bottom)
      }
    }
  })

  it('leaves the lines of a justified paragraph even and as high as the others', () => {
    const body = textsOf(placed({ ...minutes, blocks: [blocks[2]!] }).pages[0]!).filter(
      ({ isBody }) => isBody,
    )
    const boxes = boxesOf(placed({ ...minutes, blocks: [blocks[2]!] }).pages[0]!)
    const serif = body.filter(({ size }) => size === 11)
    const feet = [...new Set(serif.map(({ bottom }) => Math.round(bottom * 100) / 100))].sort((a, b) => a - b)
    feet.slice(1).forEach((foot, index) => expect(foot - feet[index]!).toBeCloseTo(15, 1))
    expect(boxes).toHaveLength(2)
    for (const foot of feet.slice(0, -1)) {
      const ends = serif.filter(({ bottom }) => Math.abs(bottom - foot) < 0.02).map(({ right }) => right)
      const boxed = boxes.filter(({ y }) => y < foot && y > foot - 15).map(({ x, width }) => x + width)
      expect(Math.max(...ends, ...boxed)).toBeGreaterThan(475)
    }
  })

  it('stays within its column, in as many boxes as a narrow cell needs', () => {
    const narrow: Block = {
      type: 'table',
      columns: Array.from({ length: 9 }, () => ({ header: 'C', width: 1, align: 'left' as const })),
      groups: [
        { caption: null, rows: [Array.from({ length: 9 }, (_, at) => [removed(at, 'clave de elector')])] },
      ],
      result: null,
    }
    const [page] = placed({ ...minutes, blocks: [narrow] }).pages
    const width = 408 / 9
    const boxes = boxesOf(page!)
    expect(boxes.length).toBeGreaterThan(9)
    for (const { x, width: wide } of boxes) {
      const column = Math.floor((x - 72) / width)
      expect(x + wide).toBeLessThanOrEqual(72 + (column + 1) * width)
    }
  })

  it('keeps a label of one word longer than its column inside it', () => {
    const long: Block = { type: 'fields', rows: [{ label: 'Lugar', value: [{ redacted: 'X'.repeat(400) }] }] }
    for (const { x, width } of boxesOf(placed({ ...minutes, blocks: [long] }).pages[0]!))
      expect(x + width).toBeLessThanOrEqual(480)
  })

  it('may be the name of somebody in the list to be signed', async () => {
    const [title, sheet] = attendanceList.blocks
    if (sheet?.type !== 'attendanceSheet') throw new Error('The sample has changed')
    const rows = [{ number: '1', name: [removed(1, 'nombre')] }]
    const groups = [{ caption: among('Sector ', 2), options: ['Titular'], rows }]
    const list = await readBack(
      renderDocument({ ...attendanceList, blocks: [title!, { ...sheet, groups }] }).bytes,
    )
    expect(wordsOf(list)).toContain('Sector ELIMINADO 2 · domicilio 1 ELIMINADO 1 · nombre Titular')
  })

  it('gives the same bytes each time', () => {
    const [one, other] = [renderDocument(model).bytes, renderDocument(structuredClone(model)).bytes]
    expect(Buffer.compare(one, other)).toBe(0)
  })

  it('changes nothing where nothing was removed', () => {
    const written: DocumentModel = { ...minutes, blocks: [heading(2, 'Uno'), text('Dos *tres* cuatro.')] }
    const split: DocumentModel = {
      ...written,
      blocks: [{ ...heading(2, ''), text: [{ text: 'Uno' }] } as Block, written.blocks[1]!],
    }
    const streams = (of: DocumentModel) => contentStreams(renderDocument(of).bytes)
    expect(streams(split)).toEqual(streams(written))
  })
})
