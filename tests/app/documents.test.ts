import Database from 'better-sqlite3'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyId, SessionId } from '../../src-main/domain/ids.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { restoredModel } from '../../src-main/documents/issue-stamp.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { fileNameOf } from '../../src-main/usecases/documents.ts'
import { readBack } from '../pdf/reading.ts'
import { at } from '../support/small-body.ts'
import { type OwnApp, ownApp, ownSample } from './own-app.ts'

let own: OwnApp
let bodyId: BodyId
/** Installed and approved, held with its acta in project, and drafted. */
let sessions: Record<'approved' | 'project' | 'draft', SessionId>
beforeAll(async () => {
  const sample = await ownSample()
  own = sample
  bodyId = sample.bodyId
  const { rows } = await own.client.session.list({ bodyId, before: null, limit: 10 })
  const of = (is: (row: (typeof rows)[number]) => boolean) => rows.find(is)!.session.id
  sessions = {
    approved: of(({ minutesStatus }) => minutesStatus === 'approved'),
    project: of(({ minutesStatus }) => minutesStatus === 'project'),
    draft: of(({ session }) => session.status === 'draft'),
  }
})
afterAll(() => own.close())

const bytesOf = async (path: string) => Buffer.from(await (await own.fetch(path)).arrayBuffer())
async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent()
    return items.map((item) => ('str' in item ? item.str : '')).join('')
  })
  return (await Promise.all(pages)).join('\n')
}

const reasonOf = (run: Promise<unknown>) =>
  run.then(
    () => null,
    (error: { data?: unknown }) => error.data,
  )

describe('issued documents', () => {
  it('R34: the same content is the same version, and its bytes are those of its digest', async () => {
    const first = await own.client.document.issue({ kind: 'attendanceSheet', subjectId: sessions.project })
    own.environment.set(at('12:00', '2026-10-16'))
    const second = await own.client.document.issue({ kind: 'attendanceSheet', subjectId: sessions.project })
    expect(second).toEqual(first)
    expect(first).toMatchObject({ version: 1, size: (await bytesOf(first.url)).length })
    expect(await own.client.document.verify({ issuedId: first.id })).toEqual({
      isIntact: true,
      sha256: own.environment.sha256(await bytesOf(first.url)),
    })
    expect(await bytesOf(`/files/preview/attendanceSheet/${sessions.project}.pdf`)).toEqual(
      await bytesOf(first.url),
    )
  })

  it('R34: other content is the next version, and the former stays as it was', async () => {
    const first = await own.client.document.issue({ kind: 'call', subjectId: sessions.project })
    const before = await bytesOf(first.url)
    const { id: _id, ...letterhead } = (await own.client.session.get({ sessionId: sessions.project }))
      .letterhead!
    await own.client.body.saveLetterhead({ ...letterhead, name: 'Otro membrete' })
    const second = await own.client.document.issue({ kind: 'call', subjectId: sessions.project })
    await own.client.body.saveLetterhead(letterhead)
    expect(second).toMatchObject({ key: first.key, version: first.version + 1 })
    expect(await bytesOf(first.url)).toEqual(before)
  })

  it('R34: keep what they say beside their PDF: painted again it is the same, byte by byte', async () => {
    const issued = await own.client.document.issue({ kind: 'call', subjectId: sessions.project })
    expect(issued).toMatchObject({ subjectId: sessions.project, sourceId: null })
    const database = new Database((await own.client.app.backUp()).path, { readonly: true })
    const bytes = (id: string | null) =>
      database.prepare('SELECT bytes FROM content WHERE id = ?').pluck().get(id) as Buffer
    const logo = database.prepare(`SELECT id FROM attachment WHERE purpose = 'logo'`).pluck().get() as string
    const model = restoredModel(bytes(issued.modelId).toString('utf8'), () => ({
      type: 'svg',
      data: bytes(logo).toString('utf8'),
    }))
    expect(Buffer.from(renderDocument(model).bytes).equals(bytes(issued.id))).toBe(true)
    database.close()
  })

  it('of a draft are looked at, never issued: its number is not its own yet', async () => {
    for (const kind of ['call', 'attendanceSheet'] as const) {
      expect((await bytesOf(`/files/preview/${kind}/${sessions.draft}.pdf`)).subarray(0, 5).toString()).toBe(
        '%PDF-',
      )
      expect(await reasonOf(own.client.document.issue({ kind, subjectId: sessions.draft }))).toEqual({
        code: 'document.notAvailable',
        params: { kind, reason: 'draft' },
      })
    }
    const acta = own.client.document.issue({ kind: 'minutes', subjectId: sessions.draft })
    expect(await reasonOf(acta)).toMatchObject({ params: { kind: 'minutes', reason: 'notOpen' } })
  })

  it('are listed with the key of their session', async () => {
    const rows = await own.client.document.list({ bodyId })
    const { key } = await own.client.session.get({ sessionId: sessions.project })
    const ofSession = rows.filter(({ sessionId }) => sessionId === sessions.project)
    expect(ofSession.length).toBeGreaterThan(0)
    expect(new Set(ofSession.map(({ sessionKey }) => sessionKey))).toEqual(new Set([key]))
  })
})

it('what the letter of a paper lacks is told to whoever looks at it, before it is issued and after', async () => {
  const other = ownApp()
  const body = await other.newBody()
  const told = async (path: string) => {
    const { headers } = await other.fetch(path)
    return [decodeURIComponent(headers.get('x-replaced') ?? 'nothing was told'), headers.get('x-lacks-logo')]
  }
  const preview = `/files/preview/followUp/${body}.pdf`
  expect(await told(preview)).toEqual(['', 'false'])
  const letterhead = { bodyId: body, validFrom: '2026-01-01' as LocalDate, lines: '', logoId: null }
  await other.client.body.saveLetterhead({ ...letterhead, name: 'Secretariado 字 y 漢' })
  expect(await told(preview)).toEqual(['字 漢', 'false'])
  const { url } = await other.client.document.issue({ kind: 'followUp', subjectId: body })
  expect(await told(url)).toEqual(['字 漢', 'false'])
  expect(await told(preview)).toEqual(['字 漢', 'false'])
  await other.close()
})

describe('the acta', () => {
  it('in project carries no data inside: it is not what was approved', async () => {
    const preview = await bytesOf(`/files/preview/minutes/${sessions.project}.pdf`)
    expect((await readBack(new Uint8Array(preview))).attachments).toEqual([])
  })

  it('R30, R34: is frozen as it reads when it is approved, also when it changes while it is painted', async () => {
    const sessionId = sessions.project
    const { agenda } = await own.client.session.get({ sessionId })
    const topic = agenda.find(({ kind }) => kind === 'topic')!
    const advancing = own.client.minutes.advance({ sessionId, to: 'approved' })
    await own.client.minutes.saveItem({ itemId: topic.id, minutes: 'Lo último que se escribió.' })
    await advancing
    const { minutes } = await own.client.session.get({ sessionId })
    expect(minutes.status).toBe('approved')
    const issued = (await own.client.document.list({ bodyId })).filter(
      (row) => row.kind === 'minutes' && row.sessionId === sessionId,
    )
    expect(issued).toHaveLength(1)
    const last = issued[0]!
    expect(minutes.issuedId).toBe(last.id)
    expect(await textOf(await bytesOf(`/files/issued/${last.id}.pdf`))).toContain('Lo último que se escribió')
    const again = await own.client.document.issue({ kind: 'minutes', subjectId: sessionId })
    expect(again.id).toBe(last.id)
    expect(await bytesOf(`/files/preview/minutes/${sessionId}.pdf`)).toEqual(
      await bytesOf(`/files/issued/${last.id}.pdf`),
    )
  })

  it('R34: is printed again byte by byte, whatever changed in the body since', async () => {
    const sessionId = sessions.approved
    const { minutes, letterhead, body } = await own.client.session.get({ sessionId })
    const frozen = await bytesOf(`/files/issued/${minutes.issuedId}.pdf`)
    const { id: _id, ...head } = letterhead!
    const { id: bodyOf, ...draft } = body
    await own.client.body.saveLetterhead({ ...head, name: 'Otro membrete' })
    await own.client.body.update({ bodyId: bodyOf, body: { ...draft, name: 'Otro nombre' } })
    own.environment.set(at('12:00', '2026-12-01'))
    const again = await own.client.document.issue({ kind: 'minutes', subjectId: sessionId })
    expect(again.id).toBe(minutes.issuedId)
    expect(await bytesOf(again.url)).toEqual(frozen)
    expect(await bytesOf(`/files/preview/minutes/${sessionId}.pdf`)).toEqual(frozen)
    expect(again.sha256).toBe(own.environment.sha256(frozen))
    expect(await own.client.document.state({ kind: 'minutes', subjectId: sessionId })).toMatchObject({
      hasChanged: false,
    })
    await own.client.body.saveLetterhead(head)
    await own.client.body.update({ bodyId: bodyOf, body: draft })
  })

  it('carries its data inside: their digest is the fingerprint printed on each page', async () => {
    const { minutes } = await own.client.session.get({ sessionId: sessions.approved })
    const issued = (await own.client.document.list({ bodyId })).find(({ id }) => id === minutes.issuedId)!
    const file = await readBack(new Uint8Array(await bytesOf(`/files/issued/${issued.id}.pdf`)))
    const [embedded] = file.attachments
    expect(embedded!.name).toBe(`${fileNameOf(issued).replace('-v1.pdf', '.json')}`)
    expect(own.environment.sha256(embedded!.text).slice(0, 12)).toBe(issued.fingerprint)
    const printed = issued.fingerprint.match(/.{4}/g)!.join(' ')
    for (const { text } of file.pages) expect(text).toContain(`huella ${printed}`)
    expect(JSON.parse(embedded!.text)).toMatchObject({
      data: { key: issued.key },
      paper: { kind: 'minutes' },
    })
    expect(file.xmp).toMatch(/<pdfaid:part>3</)
  })

  it('takes its scan, and no annex any more', async () => {
    const query = (purpose: string) =>
      `purpose=${purpose}&bodyId=${bodyId}&sessionId=${sessions.approved}&name=acta.pdf`
    const annex = await own.upload(query('annex'), '%PDF-1.7 anexo')
    expect(await annex.json()).toEqual({ code: 'session.frozen', params: { status: 'approved' } })
    const scan = (await (await own.upload(query('scan'), '%PDF-1.7 firmada %%EOF')).json()) as {
      attachment: { id: never; sha256: string }
    }
    expect(scan.attachment.sha256).toBe(own.environment.sha256('%PDF-1.7 firmada %%EOF'))
    await own.client.minutes.attachScan({ sessionId: sessions.approved, attachmentId: scan.attachment.id })
    const { minutes } = await own.client.session.get({ sessionId: sessions.approved })
    expect(minutes.scanId).toBe(scan.attachment.id)
    const elsewhere = { sessionId: sessions.project, attachmentId: scan.attachment.id }
    expect(await reasonOf(own.client.minutes.attachScan(elsewhere))).toMatchObject({
      code: 'attachment.kind',
    })
  })

  it('keeps the scan with which it was published', async () => {
    const sessionId = sessions.approved
    const query = `purpose=scan&bodyId=${bodyId}&sessionId=${sessionId}&name=otra.pdf`
    const { attachment } = (await (await own.upload(query, '%PDF-1.7 otra %%EOF')).json()) as {
      attachment: { id: never }
    }
    const { members } = await own.client.session.get({ sessionId })
    for (const { seat } of members)
      await reasonOf(own.client.minutes.sign({ sessionId, seatId: seat.id, state: 'signed', note: '' }))
    await own.client.minutes.advance({ sessionId, to: 'signed' })
    await own.client.minutes.advance({ sessionId, to: 'published' })
    const before = (await own.client.session.get({ sessionId })).minutes
    const frozen = { code: 'session.frozen', params: { status: 'published' } }
    expect(await reasonOf(own.client.minutes.attachScan({ sessionId, attachmentId: attachment.id }))).toEqual(
      frozen,
    )
    expect(await (await own.upload(query, '%PDF-1.7 más %%EOF')).json()).toEqual(frozen)
    expect((await own.client.session.get({ sessionId })).minutes).toEqual(before)
  })

  it('cannot be approved twice', async () => {
    const again = own.client.minutes.advance({ sessionId: sessions.approved, to: 'approved' })
    expect(await reasonOf(again)).toEqual({
      code: 'minutes.invalidTransition',
      params: { from: 'published', to: 'approved' },
    })
  })
})
