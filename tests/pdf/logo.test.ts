import { crc32, deflateSync } from 'node:zlib'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { DocumentModel, Logo } from '../../src-main/documents/model.ts'
import { readJpeg } from '../../src-main/pdf/paint/jpeg.ts'
import { decodePng } from '../../src-main/pdf/paint/png.ts'
import { readSvg } from '../../src-main/pdf/paint/svg.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { contentStreams, elements, readBack, unmarked } from './reading.ts'
import { minutes } from './sample-models.ts'

const withLogo = (logo: Logo | null): DocumentModel => ({
  ...minutes,
  frame: { ...minutes.frame, letterhead: { ...minutes.frame.letterhead, logo } },
  blocks: minutes.blocks.slice(0, 2),
})
const figure = (logo: Logo): string => {
  const [stream] = contentStreams(renderDocument(withLogo(logo)).bytes)
  expect(unmarked(stream!)).toBe(0)
  return /\/Figure[^\n]*\n?[\s\S]*?BDC([\s\S]*?)EMC/.exec(stream!)![1]!
}
const svg = (data: string): Logo => ({ type: 'svg', data })
const placeholder = figure(svg('not a drawing'))

function png(
  type: number,
  bits: number,
  width: number,
  rows: readonly (readonly number[])[],
  extra: Buffer[] = [],
  interlace = 0,
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(interlace ? width : rows.length, 4)
  header.set([bits, type, 0, 0, interlace], 8)
  const data = deflateSync(Buffer.concat(rows.map((row) => Buffer.from(row))))
  const head = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    head,
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
function chunk(name: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const named = Buffer.concat([Buffer.from(name), body])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
const samples = (file: Buffer) => [...inflateSync(decodePng(file).samples)]
const opacity = (file: Buffer) => {
  const { opacity: deflated } = decodePng(file)
  return deflated ? [...inflateSync(deflated)] : null
}

/** A grey picture of one block, as encoders write it. */
const segment = (marker: number, ...body: readonly number[]) => [0xff, marker, 0, body.length + 2, ...body]
const one = (count: number) => Array.from({ length: count }, () => 1)
const codes = (table: number, value: number) => segment(0xc4, table, 1, ...one(15).fill(0), value)
const jpeg = Buffer.from([
  0xff,
  0xd8,
  ...segment(0xe0, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0),
  ...segment(0xdb, 0, ...one(64)),
  ...segment(0xc0, 8, 0, 8, 0, 8, 1, 1, 0x11, 0),
  ...codes(0x00, 0),
  ...codes(0x10, 0),
  ...segment(0xda, 1, 1, 0, 0, 0x3f, 0),
  0x3f,
  0xff,
  0xd9,
])

describe('an SVG logo', () => {
  it('is drawn from its shapes, with what they inherit', () => {
    const drawing = readSvg(
      `<?xml version="1.0"?><!-- x --><svg viewBox="0 0 10 20"><title>a<b/></title><g fill="#f00" transform="translate(1 2)">
      <rect x="1" y="2" width="3" height="4"/><circle cx="5" cy="5" r="2" style="fill:none;stroke:rgb(0, 0, 255);stroke-width:.5"/></g>
      <polygon points="0,0 1,0 1,1"/><line x1="0" y1="0" x2="1" y2="1"/></svg>`,
    )!
    expect(drawing.box).toEqual([0, 0, 10, 20])
    expect(drawing.shapes.map(({ path, fill, stroke }) => [path, fill, stroke])).toEqual([
      ['M1 2h3v4h-3Z', '#ff0000', null],
      ['M3 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z', null, '#0000ff'],
      ['M0 0L1 0L1 1Z', '#000000', null],
      ['M0 0L1 1', '#000000', null],
    ])
    expect(drawing.shapes[0]!.matrices).toEqual([[1, 0, 0, 1, 1, 2]])
    expect(drawing.shapes[2]!.matrices).toEqual([])
  })

  it('is inside a figure with its alternative text', async () => {
    const file = await readBack(renderDocument(minutes).bytes)
    expect(elements(file.pages[0]!.tree, 'Figure')).toHaveLength(1)
    expect(figure(minutes.frame.letterhead.logo!)).not.toBe(placeholder)
  })

  it.each([
    ['text', '<svg viewBox="0 0 9 9"><text>hola</text></svg>'],
    ['a gradient', '<svg viewBox="0 0 9 9"><rect width="9" height="9" fill="url(#g)"/></svg>'],
    [
      'a style sheet',
      '<svg viewBox="0 0 9 9"><style>.a{fill:red}</style><rect class="a" width="9" height="9"/></svg>',
    ],
    ['an outside image', '<svg viewBox="0 0 9 9"><image href="http://example.org/a.png"/></svg>'],
    ['nothing', '<svg viewBox="0 0 9 9"></svg>'],
    ['an empty box', '<svg viewBox="0 0 0 0"><rect width="9" height="9"/></svg>'],
    ['numbers that are none', '<svg viewBox="0 0 9 9"><rect width="1e999" height="x"/></svg>'],
    ['no XML', '\0\0\0'],
  ])('with %s leaves the neutral circle', (_, data) => {
    expect(readSvg(data)).toBeNull()
    expect(figure(svg(data))).toBe(placeholder)
  })

  it('with a path that says nothing does not break the page', () => {
    for (const d of ['M', 'M e e - -', 'a 1', 'M0 0 A 0 0 0 0 0 1 1 Z z 9']) {
      expect(() => figure(svg(`<svg viewBox="0 0 9 9"><path d="${d}"/></svg>`))).not.toThrow()
    }
  })
})

describe('a PNG logo', () => {
  it('is decoded in all kinds of colour', () => {
    expect(samples(png(0, 8, 2, [[0, 10, 20]]))).toEqual([10, 20])
    expect(samples(png(2, 8, 1, [[0, 1, 2, 3]]))).toEqual([1, 2, 3])
    expect(samples(png(2, 16, 1, [[0, 1, 9, 2, 9, 3, 9]]))).toEqual([1, 2, 3])
    expect(samples(png(0, 1, 3, [[0, 0b10100000]]))).toEqual([255, 0, 255])
    const palette = chunk('PLTE', Buffer.from([9, 8, 7, 6, 5, 4]))
    expect(samples(png(3, 4, 2, [[0, 0x10]], [palette]))).toEqual([6, 5, 4, 9, 8, 7])
  })

  it('keeps its transparency', () => {
    expect(opacity(png(6, 8, 1, [[0, 1, 2, 3, 128]]))).toEqual([128])
    expect(opacity(png(2, 8, 1, [[0, 1, 2, 3]]))).toBeNull()
    const clear = chunk('tRNS', Buffer.from([0, 10]))
    expect(opacity(png(0, 8, 2, [[0, 10, 20]], [clear]))).toEqual([0, 255])
  })

  it('undoes the five filters', () => {
    const rows = [
      [0, 10, 20, 30],
      [1, 10, 10, 10],
      [2, 0, 0, 0],
      [3, 5, 0, 0],
      [4, 0, 0, 0],
    ]
    expect(samples(png(0, 8, 3, rows))).toEqual([10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 15, 22, 10, 15, 22])
  })

  it('is put together from its passes', () => {
    const rows = [
      [0, 1],
      [0, 2],
      [0, 3, 4],
    ]
    // 2 × 2: the first pass has one pixel, the sixth one, the seventh a row of two.
    expect(samples(png(0, 8, 2, rows, [], 1))).toEqual([1, 2, 3, 4])
  })

  it('is on the page', () => {
    const file = png(6, 8, 1, [[0, 1, 2, 3, 128]])
    expect(figure({ type: 'png', data: file.toString('base64') })).toContain('/Logo Do')
  })

  it('cut short at any byte leaves the neutral circle', () => {
    const file = png(
      6,
      8,
      8,
      Array.from({ length: 8 }, (_, y) => [
        0,
        ...Array.from({ length: 32 }, (_, x) => (x * 37 + y * 11) % 251),
      ]),
    )
    for (let length = 0; length < file.length - 16; length += 3) {
      expect(
        figure({ type: 'png', data: file.subarray(0, length).toString('base64') }),
        `${length} bytes`,
      ).toBe(placeholder)
    }
  })

  it('of a size that no logo has is not even tried', () => {
    const header = Buffer.alloc(13)
    header.writeUInt32BE(0x7fffffff, 0)
    header.writeUInt32BE(0x7fffffff, 4)
    header.set([8, 6, 0, 0, 0], 8)
    const file = Buffer.concat([
      png(0, 8, 1, [[0, 1]]).subarray(0, 8),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.alloc(9))),
    ])
    expect(figure({ type: 'png', data: file.toString('base64') })).toBe(placeholder)
  })
})

describe('a JPEG logo', () => {
  it('is embedded as it is', () => {
    expect(readJpeg(jpeg)).toMatchObject({ width: 8, height: 8, colors: 1 })
    const { bytes } = renderDocument(withLogo({ type: 'jpeg', data: jpeg.toString('base64') }))
    expect(Buffer.from(bytes).includes(jpeg)).toBe(true)
  })

  it('cut short, in inks or of another kind leaves the neutral circle', () => {
    const inks = Buffer.from(jpeg)
    inks[inks.indexOf(Buffer.from([0xff, 0xc0, 0])) + 9] = 4
    for (const file of [
      jpeg.subarray(0, 40),
      jpeg.subarray(0, jpeg.length - 2),
      inks,
      Buffer.from('GIF89a'),
    ]) {
      expect(figure({ type: 'jpeg', data: file.toString('base64') })).toBe(placeholder)
    }
  })
})

describe('no logo', () => {
  it('leaves its place to the name', async () => {
    const file = await readBack(renderDocument(withLogo(null)).bytes)
    expect(elements(file.pages[0]!.tree, 'Figure')).toEqual([])
    expect(file.pages[0]!.text).toContain('Secretariado Técnico Municipal de Gobierno Abierto')
  })
})
