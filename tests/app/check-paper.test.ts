import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, rgb } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IssuedDocument } from '../../src-main/domain/attachment.ts'
import { wordCheck } from '../../src-main/locale/check-texts.ts'
import { createReader } from '../../src-main/pdf/reader.ts'
import { addAttachment } from '../../src-main/usecases/attachments.ts'
import { checkPaper } from '../../src-main/usecases/check-paper.ts'
import type { PaperReader, PaperReading } from '../../src-main/usecases/ports.ts'
import { heldSession } from '../support/acta.ts'
import { sharedPrinter } from '../support/paper-printer.ts'
import { lockedPdf, smallPdf } from '../support/small-papers.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { strokes } from '../support/strokes.ts'
import { ownApp } from './own-app.ts'

let body: SmallBody
let acta: IssuedDocument
let bytes: Uint8Array
const folder = mkdtempSync(join(tmpdir(), 'check-'))
const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined
/** One of each for the whole file, and nothing is read twice: that is most of what a case takes. */
const [reader, printer] = [remembering(createReader()), sharedPrinter()]
beforeAll(async () => {
  body = await openSmallBody({ printer })
  const sessionId = await heldSession(body)
  await body.client.minutes.advance({ sessionId, to: 'project' })
  body.environment.set(at('12:00'))
  await body.client.minutes.advance({ sessionId, to: 'approved' })
  const { minutes, issued } = await body.get(sessionId)
  acta = issued.find(({ id }) => id === minutes.issuedId)!
  bytes = issuedBytes(acta.id)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await reader.close()
  body.close()
})

function remembering({ read, close }: PaperReader): PaperReader {
  const readings = new Map<string, Promise<PaperReading>>()
  return {
    close,
    read(file) {
      const digest = createHash('sha256').update(file).digest('hex')
      const reading = readings.get(digest) ?? read(file)
      readings.set(digest, reading)
      return reading
    },
  }
}

const issuedBytes = (id: string) => body.documents.issued(id).bytes
const checking = () => ({ query: body.services.query, reader, printer, env: body.environment })
const check = (file: Uint8Array) => checkPaper(file, checking())
/** Without the data file: only what the paper carries. */
const alone = (file: Uint8Array) => checkPaper(file, { ...checking(), query: null })
async function edited(edit: (pdf: PDFDocument) => unknown): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes)
  await edit(pdf)
  return pdf.save()
}

describe('checking a paper', () => {
  it('knows the bytes that were issued, and whether they are in force', async () => {
    expect(await check(bytes)).toMatchObject({
      verdict: 'original',
      document: { id: acta.id },
      isInForce: true,
    })
  })

  it('saved again by another program, it says the same and is not the same', async () => {
    const found = await check(await edited(() => null))
    expect(found).toMatchObject({ verdict: 'resaved', against: 'kept', isDataIntact: true, changedPages: [] })
    expect(found.document?.id).toBe(acta.id)
    expect(wordCheck(found).lines.join(' ')).toContain('Se volvió a guardar con otro programa')
  })

  it.skipIf(!hasQpdf)('saved again by qpdf, the same (skipped without qpdf)', async () => {
    const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')]
    writeFileSync(from, bytes)
    execFileSync('qpdf', ['--object-streams=generate', '--linearize', from, to])
    expect(await check(readFileSync(to))).toMatchObject({ verdict: 'resaved', markedPages: [] })
  })

  it('with a page less says which one differs', async () => {
    const found = await check(await edited((pdf) => pdf.removePage(1)))
    expect(found).toMatchObject({ verdict: 'altered', pages: acta.pages - 1, expectedPages: acta.pages })
    expect(found.changedPages).toContain(2)
  })

  it('with a word covered or written over names the page', async () => {
    const file = await edited((pdf) => {
      pdf.getPage(0).drawText('No', { x: 100, y: 400 })
      pdf.getPage(2).drawRectangle({ x: 100, y: 400, width: 90, height: 14, color: rgb(1, 1, 1) })
    })
    expect(await check(file)).toMatchObject({ verdict: 'altered', changedPages: [1], markedPages: [3] })
  })

  it('with something added after its end says so', async () => {
    const pdf = await PDFDocument.load(bytes, { forIncrementalUpdate: true })
    pdf.getPage(0).drawText('Nota', { x: 90, y: 40 })
    const found = await check(await pdf.save({ useObjectStreams: false }))
    expect(found).toMatchObject({ verdict: 'altered', isAppended: true })
  })

  it('of any byte turned over it never says that it is the original', async () => {
    const turned = bytes.slice()
    const at = Math.floor(turned.length * 0.7)
    turned[at] = turned[at]! ^ 0x10
    expect((await check(turned)).verdict).not.toBe('original')
  })

  it('without the data file says what agrees and that it proves nothing; with other data inside, that too', async () => {
    const found = await alone(bytes)
    expect(found).toMatchObject({
      verdict: 'resaved',
      against: 'embedded',
      isDataIntact: true,
      isInForce: null,
      claim: { key: acta.key, fingerprint: acta.fingerprint },
    })
    expect(wordCheck(found).lines.join(' ')).toContain('no se puede afirmar')
    const altered = await edited((pdf) => pdf.getPage(2).drawText('Además', { x: 100, y: 300 }))
    expect(await alone(altered)).toMatchObject({ verdict: 'altered', changedPages: [3] })
  })

  it('knows the copy that was signed, and that a newer one is in force', async () => {
    const { rows } = await body.client.signing.get({ issuedId: acta.id })
    const sign = (index: number) =>
      body.client.signing.sign({
        issuedId: acta.id,
        signerId: rows[index]!.id,
        sha256: acta.sha256,
        ink: strokes(index),
      })
    const copy = () => body.client.document.issue({ kind: 'signedCopy', subjectId: acta.id })
    await sign(0)
    const first = await copy()
    await sign(1)
    const second = await copy()
    const old = issuedBytes(first.id)
    expect(await check(old)).toMatchObject({
      verdict: 'original',
      document: { id: first.id },
      isInForce: false,
      current: second.version,
    })
    const again = await PDFDocument.load(old)
    expect(await check(await again.save())).toMatchObject({ verdict: 'resaved', document: { id: first.id } })
    expect(await check(bytes)).toMatchObject({ document: { id: acta.id }, isInForce: true })
  })

  it('knows a scan by its record, with the version to which it is tied', async () => {
    const scan = Buffer.from('%PDF-1.7 firmada %%EOF')
    const meta = {
      bodyId: body.bodyId,
      sessionId: acta.sessionId,
      purpose: 'scan' as const,
      name: 'acta.pdf',
      mediaType: 'application/pdf',
    }
    const { result: attachment } = body.services.command('attachment.add', acta.sessionId, (store) =>
      addAttachment(store, { meta, bytes: scan }, body.environment),
    )
    expect(await check(scan)).toMatchObject({ verdict: 'attachment', document: null })
    await body.client.minutes.attachScan({ sessionId: acta.sessionId!, attachmentId: attachment.id })
    expect(await check(scan)).toMatchObject({ verdict: 'attachment', document: { id: acta.id } })
  })

  it('takes what is typed from a margin, a code or a digest', async () => {
    const ask = (written: string) => body.client.document.check({ written })
    const printed = `${acta.key} · versión 1 · huella ${acta.fingerprint.match(/.{4}/g)!.join(' ')}`
    for (const written of [
      printed,
      `${acta.key}/1/${acta.fingerprint}`.toUpperCase(),
      acta.fingerprint,
      acta.sha256,
    ])
      expect((await ask(written)).document?.id, written).toBe(acta.id)
    expect(await ask('STM-VA/ACTA/ORD/01/2026/1/0123456789AB')).toMatchObject({
      verdict: 'unknown',
      document: null,
    })
    expect((await ask('cualquier cosa')).verdict).toBe('unknown')
  })

  it('says in words why a file cannot be read', async () => {
    expect((await check(await lockedPdf())).verdict).toBe('encrypted')
    expect((await check(bytes.slice(0, 900))).verdict).toBe('truncated')
    expect((await check(Buffer.from('hola'))).verdict).toBe('notPdf')
    expect((await check(await smallPdf('ajeno', 1))).verdict).toBe('unknown')
  })
})

it('a file is brought by its bytes, and one without any is refused', async () => {
  const own = ownApp()
  const bring = async (text: string) => (await own.upload('purpose=check&name=papel.pdf', text)).json()
  expect(await bring('hola')).toMatchObject({ verdict: 'notPdf', hasDataFile: true })
  expect(await bring('')).toMatchObject({ code: 'attachment.empty' })
  await own.close()
})

/** A file of another's, whose page prints the fingerprint of what is inside it. */
async function crafted(inside: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const fingerprint = body.environment.sha256(inside).slice(0, 12)
  const foot = `STM/ACTA/1 · versión 1 · huella ${fingerprint.match(/.{4}/g)!.join(' ')}`
  pdf.addPage().drawText(foot, { x: 20, y: 20, size: 10 })
  await pdf.attach(Buffer.from(inside), 'acta.json', { mimeType: 'application/json' })
  return pdf.save()
}

it.each([
  ['no JSON', 'no es JSON'],
  ['nothing', 'null'],
  ['lists without end', '['.repeat(100_000)],
  ['data of another program', '{"format":"otro","paper":{}}'],
  ['a paper without pages', '{"format":"secretariado-abierto/paper/1","paper":{}}'],
  [
    'an emblem that is none',
    '{"format":"secretariado-abierto/paper/1","paper":{"frame":{"letterhead":{"logo":{"data":3}}}}}',
  ],
])('a file made to deceive is answered in words: inside it has %s', async (_, inside) => {
  expect(await check(await crafted(inside))).toMatchObject({ verdict: 'claimed', against: 'nothing' })
})

it('the painter and the checker agree on every page of a paper with no data inside', async () => {
  const issued = await body.client.document.issue({ kind: 'followUp', subjectId: body.bodyId })
  const file = issuedBytes(issued.id)
  const again = await (await PDFDocument.load(file)).save()
  expect(await check(again)).toMatchObject({
    verdict: 'resaved',
    isDataIntact: null,
    document: { id: issued.id },
  })
})
