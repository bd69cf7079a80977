import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentModel } from '../../src-main/documents/model.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { contentStreams, readBack, unmarked } from './reading.ts'
import type { ReadBack } from './reading.ts'
import { minutes } from './sample-models.ts'

const text = JSON.stringify({ acta: 'STM-VA/ACTA/ORD/02/2026', votos: { 'a favor': 5 }, señas: '«á» & <b>' })
const embedded = {
  name: 'acta-STM-VA-ACTA-ORD-02-2026.json',
  mediaType: 'application/json',
  description: 'Datos del acta, para su lectura por programas',
  text,
}
const model: DocumentModel = { ...minutes, embedded }
const hasTool = spawnSync('pdfdetach', ['-v']).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'embedded-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the data inside the file', () => {
  let bytes: Uint8Array
  let file: ReadBack
  let raw: string
  beforeAll(async () => {
    bytes = renderDocument(model).bytes
    file = await readBack(bytes)
    raw = Buffer.from(bytes).toString('latin1')
  })

  it('is read back letter by letter, under its name', () => {
    expect(file.attachments).toEqual([{ name: embedded.name, description: embedded.description, text }])
  })

  it('makes it PDF/A-3a, still PDF/UA-1', () => {
    expect(file.xmp).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</)
    expect(file.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('is the source of the whole document, with its type and the dates of the model', () => {
    expect(raw).toMatch(/\/AF \[\d+ 0 R\]/)
    expect(raw).toContain('/AFRelationship /Source')
    expect(raw).toContain('/Subtype /application#2Fjson')
    const dates = raw.match(/\/(?:CreationDate|ModDate) \(D:\d+Z\)/g)!
    expect(dates).toHaveLength(2)
    expect(new Set(dates.map((date) => date.slice(date.indexOf('('))))).toEqual(
      new Set(['(D:20260924184000Z)']),
    )
  })

  it('changes nothing of what is read on the pages, which stay tagged', async () => {
    const bare = await readBack(renderDocument(minutes).bytes)
    expect(file.pages.map((page) => page.text)).toEqual(bare.pages.map((page) => page.text))
    for (const stream of contentStreams(bytes)) expect(unmarked(stream)).toBe(0)
  })

  it('gives the same bytes each time, and others for other data', () => {
    const again = renderDocument(structuredClone(model)).bytes
    expect(Buffer.compare(again, bytes)).toBe(0)
    const other = renderDocument({ ...model, embedded: { ...embedded, text: `${text} ` } }).bytes
    expect(Buffer.compare(other, bytes)).not.toBe(0)
  })

  it('is not there, nor is the third part claimed, without it', async () => {
    const bare = await readBack(renderDocument(minutes).bytes)
    expect(bare.attachments).toEqual([])
    expect(bare.xmp).toMatch(/<pdfaid:part>2</)
  })

  it('takes a name and a text with accents, and a long one', async () => {
    const long = { ...embedded, name: 'sesión «ñ».json', text: 'áéíóú 😀 '.repeat(50_000) }
    const { attachments } = await readBack(renderDocument({ ...model, embedded: long }).bytes)
    expect(attachments[0]!.name).toBe(long.name)
    expect(attachments[0]!.text === long.text).toBe(true)
  })

  it.skipIf(!hasTool)('is taken out by poppler too (skipped without pdfdetach)', () => {
    const path = join(folder, 'acta.pdf')
    writeFileSync(path, bytes)
    expect(execFileSync('pdfdetach', ['-list', path], { encoding: 'utf8' })).toContain(`1: ${embedded.name}`)
    const out = join(folder, 'acta.json')
    execFileSync('pdfdetach', ['-save', '1', '-o', out, path])
    expect(readFileSync(out, 'utf8')).toBe(text)
  })
})
