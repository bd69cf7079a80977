import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sniffMediaType, whyNotAScan } from '../../src-main/domain/attachment.ts'
import { smallPdf } from '../support/small-papers.ts'
import { timesLonger } from '../support/times-longer.ts'

const text = (content: string) => new TextEncoder().encode(content)
const bytes = (...values: number[]) => new Uint8Array(values)

describe('a file is what its first bytes say', () => {
  it.each([
    ['image/png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
    ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['application/pdf', text('%PDF-1.7\n')],
    ['image/svg+xml', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['image/svg+xml', text('\ufeff<?xml version="1.0"?>\n<!-- hecho a mano -->\n<svg>')],
    ['image/svg+xml', text('<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<SVG >')],
    [null, text('<html><svg></svg></html>')],
    [null, text('<svgx>')],
    [null, bytes(0x89, 0x50, 0x4e, 0x47)],
    [null, text('GIF89a')],
    [null, bytes(0x50, 0x4b, 3, 4)],
    [null, text('logotipo.png')],
    [null, bytes()],
  ])('%s', (type, content) => expect(sniffMediaType(content)).toBe(type))

  it('knows the emblem of the sample', () => {
    const emblem = readFileSync(resolve(import.meta.dirname, '../../resources/sample/emblem.svg'))
    expect(sniffMediaType(emblem)).toBe('image/svg+xml')
  })

  it('comments before a drawing are passed over, however many, and are told in no time', () => {
    const comments = '<!---->'.repeat(140)
    expect(sniffMediaType(text(`${comments}<svg>`))).toBe('image/svg+xml')
    expect(sniffMediaType(text('<?xml version="1.0"?><!-- a -->\n<!DOCTYPE svg><!-- b > c --><svg>'))).toBe(
      'image/svg+xml',
    )
    const hostile = [
      (times: number) => `${'<!---->'.repeat(14 * times)}x`,
      (times: number) => '<!--'.repeat(25 * times),
      (times: number) => '<?xml '.repeat(17 * times),
      (times: number) => `${' '.repeat(100 * times)}x`,
    ]
    for (const content of hostile) {
      expect(sniffMediaType(text(content(10)))).toBeNull()
      const sniff = (times: number) => () => {
        const bytes = text(content(times))
        for (let again = 0; again < 500; again += 1) sniffMediaType(bytes)
      }
      expect(timesLonger(sniff(1), sniff(10))).toBeLessThan(40)
    }
  })

  it('no bytes break it', () => {
    const known = [null, 'image/png', 'image/jpeg', 'application/pdf', 'image/svg+xml']
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (content) => {
        expect(known).toContain(sniffMediaType(content))
      }),
    )
  })
})

describe('R34: the scan of a signed paper', () => {
  const pdf = '%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n'
  const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42)
  const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0xff, 0xd9)

  it.each([
    ['acta.pdf', text(pdf), null],
    ['ACTA.PDF', text(`${pdf}\0\0\0`), null],
    ['acta firmada', text(pdf), null],
    ['acta STM-VA.02.2026', text(pdf), null],
    ['acta.png', png, null],
    ['acta.jpg', jpeg, null],
    ['acta.jpeg', jpeg, null],
    ['acta.pdf', png, 'attachment.notAsNamed'],
    ['acta.png', text(pdf), 'attachment.notAsNamed'],
    ['acta.docx', text(pdf), 'attachment.notAsNamed'],
    ['acta.tif', jpeg, 'attachment.notAsNamed'],
    ['acta.pdf', text(pdf.slice(0, 20)), 'attachment.truncated'],
    ['acta.png', png.subarray(0, 9), 'attachment.truncated'],
    ['acta.jpg', jpeg.subarray(0, 5), 'attachment.truncated'],
    ['acta.pdf', text(`${pdf}${' '.repeat(5000)}`), 'attachment.truncated'],
    ['acta.svg', text('<svg></svg>'), 'attachment.kind'],
    ['acta.pdf', text('hola'), 'attachment.kind'],
    ['acta.pdf', bytes(), 'attachment.kind'],
  ])('%s', (name, content, code) => expect(whyNotAScan(content, name)?.code ?? null).toBe(code))

  it.each([
    ['to open it', { userPassword: 'secreta', ownerPassword: 'otra' }],
    ['to change it only', { ownerPassword: 'otra' }],
  ])('is refused when it has a password %s, however its objects are listed', async (_, passwords) => {
    for (const useObjectStreams of [true, false]) {
      const document = await PDFDocument.load(await smallPdf('acta', 1))
      document.encrypt(passwords)
      const locked = await document.save({ useObjectStreams })
      expect(whyNotAScan(locked, 'acta.pdf')?.code).toBe('attachment.locked')
    }
    expect(whyNotAScan(await smallPdf('acta', 1), 'acta.pdf')).toBe(null)
  })

  it('one that speaks of passwords has none', () => {
    const page = '4 0 obj\n<< /Length 40 >>\nstream\n(trailer << /Encrypt 5 0 R >>) Tj\nendstream\nendobj\n'
    const spoken = `%PDF-1.7\n${page}xref\ntrailer\n<< /Size 5 /Encrypted true >>\nstartxref\n9\n%%EOF\n`
    expect(whyNotAScan(text(spoken), 'acta.pdf')).toBe(null)
  })

  it('names both what it says and what it is', () => {
    expect(whyNotAScan(png, 'acta.pdf')).toEqual({
      code: 'attachment.notAsNamed',
      params: { name: 'acta.pdf', says: 'PDF', is: 'PNG' },
    })
  })

  it('no bytes and no name break it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6000 }), fc.string(), (content, name) => {
        expect(() => whyNotAScan(content, name)).not.toThrow()
      }),
    )
  })
})
