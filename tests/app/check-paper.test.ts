import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, rgb } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IssuedDocument } from '../../src-main/domain/attachment.ts'
import type { BodyId } from '../../src-main/domain/ids.ts'
import type { PaperCheck } from '../../src-main/domain/paper-check.ts'
import { wordCheck } from '../../src-main/locale/check-texts.ts'
import { createPrinter } from '../../src-main/pdf/printer.ts'
import { createReader } from '../../src-main/pdf/reader.ts'
import { checkPaper } from '../../src-main/usecases/check-paper.ts'
import { strokes } from '../support/strokes.ts'
import { type OwnApp, ownApp } from './own-app.ts'

let own: OwnApp
let bodyId: BodyId
let acta: IssuedDocument
let bytes: Uint8Array
const folder = mkdtempSync(join(tmpdir(), 'check-'))
const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined
const [reader, printer] = [createReader(), createPrinter()]
beforeAll(async () => {
  own = ownApp()
  bodyId = (await own.client.app.createSample()).bodyId
  const { rows } = await own.client.session.list({ bodyId, before: null, limit: 10 })
  const { session } = rows.find(({ minutesStatus }) => minutesStatus === 'project')!
  await own.client.minutes.advance({ sessionId: session.id, to: 'approved' })
  const { minutes, issued } = await own.client.session.get({ sessionId: session.id })
  acta = issued.find(({ id }) => id === minutes.issuedId)!
  bytes = new Uint8Array(await (await own.fetch(`/files/issued/${acta.id}.pdf`)).arrayBuffer())
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await reader.close()
  await printer.close()
  await own.close()
})

const check = async (file: Uint8Array) =>
  (await (await own.upload('purpose=check&name=papel.pdf', Buffer.from(file) as never)).json()) as PaperCheck
/** Without the data file: only what the paper carries. */
const alone = (file: Uint8Array) => checkPaper(file, { query: null, reader, printer, env: own.environment })
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
    const covered = await edited((pdf) =>
      pdf.getPage(2).drawRectangle({ x: 100, y: 400, width: 90, height: 14, color: rgb(1, 1, 1) }),
    )
    expect(await check(covered)).toMatchObject({ verdict: 'altered', markedPages: [3], changedPages: [] })
    const written = await edited((pdf) => pdf.getPage(0).drawText('No', { x: 100, y: 400 }))
    expect(await check(written)).toMatchObject({ verdict: 'altered', changedPages: [1] })
  })

  it('with something added after its end says so', async () => {
    const pdf = await PDFDocument.load(bytes, { forIncrementalUpdate: true })
    pdf.getPage(0).drawText('Nota', { x: 90, y: 40 })
    const found = await check(await pdf.save({ useObjectStreams: false }))
    expect(found).toMatchObject({ verdict: 'altered', isAppended: true })
  })

  it('of any byte turned over it never says that it is the original', async () => {
    for (const share of [0.3, 0.7]) {
      const turned = bytes.slice()
      const at = Math.floor(turned.length * share)
      turned[at] = turned[at]! ^ 0x10
      expect((await check(turned)).verdict).not.toBe('original')
    }
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
    const altered = await edited((pdf) => pdf.getPage(3).drawText('Además', { x: 100, y: 300 }))
    expect(await alone(altered)).toMatchObject({ verdict: 'altered', changedPages: [4] })
  })

  it('knows the copy that was signed, and that a newer one is in force', async () => {
    const { rows } = await own.client.signing.get({ issuedId: acta.id })
    const sign = (index: number) =>
      own.client.signing.sign({
        issuedId: acta.id,
        signerId: rows[index]!.id,
        sha256: acta.sha256,
        ink: strokes(index),
      })
    const copy = () => own.client.document.issue({ kind: 'signedCopy', subjectId: acta.id })
    await sign(0)
    const first = await copy()
    await sign(1)
    const second = await copy()
    const old = new Uint8Array(await (await own.fetch(first.url)).arrayBuffer())
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
    const query = `purpose=scan&bodyId=${bodyId}&sessionId=${acta.sessionId}&name=acta.pdf`
    const { attachment } = (await (await own.upload(query, scan.toString())).json()) as {
      attachment: { id: never }
    }
    expect(await check(scan)).toMatchObject({ verdict: 'attachment', document: null })
    await own.client.minutes.attachScan({ sessionId: acta.sessionId!, attachmentId: attachment.id })
    expect(await check(scan)).toMatchObject({ verdict: 'attachment', document: { id: acta.id } })
  })

  it('takes what is typed from a margin, a code or a digest', async () => {
    const ask = (written: string) => own.client.document.check({ written })
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
    const locked = await PDFDocument.load(bytes)
    locked.encrypt({ userPassword: 'secreta', ownerPassword: 'otra' })
    expect((await check(await locked.save())).verdict).toBe('encrypted')
    expect((await check(bytes.slice(0, 900))).verdict).toBe('truncated')
    expect((await check(Buffer.from('hola'))).verdict).toBe('notPdf')
    const foreign = await PDFDocument.create()
    foreign.addPage()
    expect((await check(await foreign.save())).verdict).toBe('unknown')
    expect(await (await own.upload('purpose=check&name=papel.pdf', '')).json()).toMatchObject({
      code: 'attachment.empty',
    })
  })
})

it('the painter and the checker agree on every page of a paper with no data inside', async () => {
  const issued = await own.client.document.issue({ kind: 'followUp', subjectId: bodyId })
  const file = new Uint8Array(await (await own.fetch(issued.url)).arrayBuffer())
  const again = await (await PDFDocument.load(file)).save()
  expect(await check(again)).toMatchObject({
    verdict: 'resaved',
    isDataIntact: null,
    document: { id: issued.id },
  })
})
