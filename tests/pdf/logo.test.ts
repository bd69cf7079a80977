import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { DocumentModel, Logo } from '../../src-main/documents/model.ts'
import { readJpeg } from '../../src-main/pdf/paint/jpeg.ts'
import { decodePng } from '../../src-main/pdf/paint/png.ts'
import { pictureFault } from '../../src-main/pdf/paint/picture.ts'
import { readSvg } from '../../src-main/pdf/paint/svg.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import type { PictureFault } from '../../src-main/usecases/ports.ts'
import { pngChunk, pngSignature } from './pixels.ts'
import { contentStreams, elements, readBack, unmarked } from './reading.ts'
import { minutes } from './sample-models.ts'
import { timesLonger } from '../support/times-longer.ts'

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
const pngLogo = (file: Uint8Array): Logo => ({ type: 'png', data: Buffer.from(file).toString('base64') })
const jpegLogo = (file: Uint8Array): Logo => ({ type: 'jpeg', data: Buffer.from(file).toString('base64') })

/** Why it cannot be drawn; the paper is printed all the same, without it, and tells. */
function faultOf(logo: Logo): PictureFault | null {
  const fault = pictureFault(logo)
  const { bytes, lacksLogo } = renderDocument(withLogo(logo))
  expect(lacksLogo).toBe(fault !== null)
  for (const stream of contentStreams(bytes)) {
    expect(unmarked(stream)).toBe(0)
    if (lacksLogo) expect(stream).not.toContain('/Figure')
  }
  return fault
}

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
  return Buffer.concat([
    pngSignature,
    pngChunk('IHDR', header),
    ...extra,
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
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
    expect(figure(minutes.frame.letterhead.logo!)).toContain(' c\n')
  })

  it.each([
    ['text', '<svg viewBox="0 0 9 9"><text>hola</text></svg>', 'text'],
    ['a gradient', '<svg viewBox="0 0 9 9"><rect width="9" height="9" fill="url(#g)"/></svg>', 'url()'],
    [
      'a style sheet, even where it is not drawn',
      '<svg viewBox="0 0 9 9"><defs><style>.a{fill:red}</style></defs><rect class="a" width="9" height="9"/></svg>',
      'style',
    ],
    ['an outside image', '<svg viewBox="0 0 9 9"><image href="http://example.org/a.png"/></svg>', 'image'],
    ['an outside part', '<svg viewBox="0 0 9 9"><use href="http://example.org/a.svg#b"/></svg>', 'use'],
    ['a program', '<svg viewBox="0 0 9 9"><script>alert(1)</script></svg>', 'script'],
    ['entities', '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9"><rect/></svg>', '!ENTITY'],
  ])('that holds %s says so', (_, data, part) => {
    expect(faultOf(svg(data))).toEqual({ reason: 'holds', part })
  })

  it.each([
    ['nothing', '<svg viewBox="0 0 9 9"></svg>'],
    ['no bytes', ''],
    ['an empty box', '<svg viewBox="0 0 0 0"><rect width="9" height="9"/></svg>'],
    ['numbers that are none', '<svg viewBox="0 0 9 9"><rect width="1e999" height="x"/></svg>'],
    ['no XML', '\0\0\0'],
    ['an end that is missing', '<svg viewBox="0 0 9 9"><rect width="9" height="9"'],
  ])('with %s is damaged', (_, data) => {
    expect(faultOf(svg(data))).toEqual({ reason: 'damaged' })
  })

  const drawn = '<rect width="9" height="9"/></svg>'
  it.each<[string, (length: number) => string]>([
    ['comments without end', (length) => `<svg viewBox="0 0 9 9">${'<!--'.repeat(length / 4)}`],
    ['quotes without end', (length) => '<a x="'.repeat(length / 5)],
    ['a name without end', (length) => `<svg ${'a'.repeat(length)}`],
    ['a tag of spaces', (length) => `<svg ${' '.repeat(length)}`],
    [
      'groups in groups',
      (length) => `<svg viewBox="0 0 9 9">${'<g transform="scale(1)">'.repeat(length / 45)}${drawn}`,
    ],
    [
      'a transform without end',
      (length) => `<svg viewBox="0 0 9 9"><g transform="${'a'.repeat(length)}">${drawn}`,
    ],
    [
      'figures without end',
      (length) => `<svg viewBox="0 0 9 9"><polygon points="${'1'.repeat(length)}"/></svg>`,
    ],
    [
      'more shapes than a logo has',
      (length) => `<svg viewBox="0 0 9 9">${'<path d="M0 0h1"/>'.repeat(length / 80)}</svg>`,
    ],
    [
      'more letters than a logo has',
      (length) => `<svg viewBox="0 0 9 9">${drawn}${' '.repeat(length * 1.5)}`,
    ],
  ])('with %s is refused, and a longer one holds nobody up', (_, data) => {
    const ask = (length: number) => () => faultOf(svg(data(length)))
    expect(['damaged', 'tooComplex']).toContain(ask(405_000)()?.reason)
    expect(timesLonger(ask(40_500), ask(405_000))).toBeLessThan(40)
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
    const palette = pngChunk('PLTE', Buffer.from([9, 8, 7, 6, 5, 4]))
    expect(samples(png(3, 4, 2, [[0, 0x10]], [palette]))).toEqual([6, 5, 4, 9, 8, 7])
  })

  it('keeps its transparency', () => {
    expect(opacity(png(6, 8, 1, [[0, 1, 2, 3, 128]]))).toEqual([128])
    expect(opacity(png(2, 8, 1, [[0, 1, 2, 3]]))).toBeNull()
    const clear = pngChunk('tRNS', Buffer.from([0, 10]))
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

  const noisy = png(
    6,
    8,
    8,
    Array.from({ length: 8 }, (_, y) => [
      0,
      ...Array.from({ length: 32 }, (_, x) => (x * 37 + y * 11) % 251),
    ]),
  )
  const header = (width: number, height: number, ...rest: readonly number[]) => {
    const body = Buffer.alloc(13)
    body.writeUInt32BE(width, 0)
    body.writeUInt32BE(height, 4)
    body.set(rest, 8)
    return pngChunk('IHDR', body)
  }
  const withData = (head: Buffer, data: Uint8Array) =>
    Buffer.concat([pngSignature, head, pngChunk('IDAT', data), pngChunk('IEND', Buffer.alloc(0))])

  it('cut short at any byte, or with any byte changed, is damaged', () => {
    for (let length = 0; length < noisy.length; length += 7)
      expect(pictureFault(pngLogo(noisy.subarray(0, length))), `${length} bytes`).toEqual({
        reason: 'damaged',
      })
    for (let at = 8; at < noisy.length; at += 7) {
      const spoilt = Buffer.from(noisy)
      spoilt[at]! ^= 0x10
      expect(pictureFault(pngLogo(spoilt)), `byte ${at}`).toEqual({ reason: 'damaged' })
    }
    expect(faultOf(pngLogo(noisy))).toBeNull()
    expect(faultOf(pngLogo(noisy.subarray(0, 60)))).toEqual({ reason: 'damaged' })
  })

  it.each([
    ['data that is no data', header(8, 8, 8, 6, 0, 0, 0), Buffer.from('garbage')],
    ['fewer rows than it says', header(8, 8, 8, 6, 0, 0, 0), deflateSync(Buffer.alloc(33))],
    ['more rows than it says', header(8, 8, 8, 6, 0, 0, 0), deflateSync(Buffer.alloc(5_000_000))],
    ['a depth its kind has not', header(8, 8, 4, 6, 0, 0, 0), deflateSync(Buffer.alloc(33 * 8))],
    ['a palette that is missing', header(8, 8, 8, 3, 0, 0, 0), deflateSync(Buffer.alloc(9 * 8))],
    ['a filter that is none', header(1, 1, 8, 0, 0, 0, 0), deflateSync(Buffer.from([9, 9]))],
    ['a header that is too short', pngChunk('IHDR', Buffer.alloc(5)), deflateSync(Buffer.alloc(9))],
    ['no size', header(0, 8, 8, 6, 0, 0, 0), deflateSync(Buffer.alloc(9))],
  ])('with %s is damaged', (_, head, data) => {
    expect(faultOf(pngLogo(withData(head, data)))).toEqual({ reason: 'damaged' })
  })

  it('of 20,000 pixels a side is not even opened', () => {
    const bomb = withData(header(20_000, 20_000, 8, 6, 0, 0, 0), deflateSync(Buffer.alloc(1_000_000)))
    expect(faultOf(pngLogo(bomb))).toEqual({ reason: 'tooLarge', width: 20_000, height: 20_000, limit: 4000 })
  })

  it('of more dots than can be seen is put into fewer, clear ones without a colour', () => {
    const half = [0, ...Array.from({ length: 1000 }, () => [200, 0, 0, 255, 0, 0, 0, 0]).flat()]
    const { width, height, samples: colors, opacity: seen } = decodePng(png(6, 8, 2000, [half, half, half]))
    expect([width, height]).toEqual([667, 1])
    const [red, green] = inflateSync(colors)
    expect([red, green]).toEqual([200, 0])
    expect([85, 170]).toContain(inflateSync(seen!)[0])
  })
})

describe('a JPEG logo', () => {
  it('is embedded as it is', () => {
    expect(readJpeg(jpeg)).toMatchObject({ width: 8, height: 8, colors: 1 })
    const { bytes } = renderDocument(withLogo({ type: 'jpeg', data: jpeg.toString('base64') }))
    expect(Buffer.from(bytes).includes(jpeg)).toBe(true)
  })

  const changed = (at: number, value: readonly number[]) => {
    const file = Buffer.from(jpeg)
    file.set(value, file.indexOf(Buffer.from([0xff, 0xc0, 0])) + at)
    return jpegLogo(file)
  }

  it('in printing inks says so', () => {
    expect(faultOf(changed(9, [4]))).toEqual({ reason: 'inks' })
  })

  it('of 20,000 pixels says how many are too many', () => {
    const wide = { reason: 'tooLarge', width: 20_000, height: 8, limit: 4000 }
    expect(faultOf(changed(7, [20_000 >> 8, 20_000 & 255]))).toEqual(wide)
  })

  it('cut short or of another kind is damaged', () => {
    for (const file of [
      jpeg.subarray(0, 40),
      jpeg.subarray(0, jpeg.length - 2),
      Buffer.from('GIF89a'),
      Buffer.alloc(0),
    ])
      expect(faultOf(jpegLogo(file))).toEqual({ reason: 'damaged' })
  })
})

describe('no logo', () => {
  it('leaves its place to the name', async () => {
    const file = await readBack(renderDocument(withLogo(null)).bytes)
    expect(elements(file.pages[0]!.tree, 'Figure')).toEqual([])
    expect(file.pages[0]!.text).toContain('Secretariado Técnico Municipal de Gobierno Abierto')
  })
})
