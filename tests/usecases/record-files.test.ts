import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { addAttachment } from '../../src-main/usecases/attachments.ts'
import { cooperationOf } from '../support/cooperation.ts'
import { documentText } from '../support/document-text.ts'
import { issuedModel } from '../../src-main/usecases/kept-papers.ts'
import { need } from '../../src-main/usecases/dossier.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { lockedPdf, smallPdf } from '../support/small-papers.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody({ printer: paperPrinter })
})
afterEach(() => body.close())

async function opened(more: { subjectId?: string; isTwoSided?: boolean; title?: string } = {}) {
  const { fileId } = await body.client.recordFile.open({
    bodyId: body.bodyId,
    subject: more.subjectId ? 'session' : 'matter',
    subjectId: more.subjectId ?? null,
    title: more.title ?? '',
    series: more.subjectId ? 0 : 2,
    isTwoSided: more.isTwoSided ?? true,
  })
  return fileId
}

function kept(name: string, bytes: Uint8Array) {
  const meta = {
    bodyId: body.bodyId,
    sessionId: null,
    purpose: 'annex' as const,
    name,
    mediaType: 'application/pdf',
  }
  const { result } = body.services.command('attachment.add', null, (store) =>
    addAttachment(store, { meta, bytes }, body.environment),
  )
  return { origin: 'attachment' as const, id: result.id as string, pages: null }
}
/** A paper in hand, of so many pages. */
const inHand = (name: string, pages: number) => ({ ...kept(name, Buffer.from(name)), pages })
const get = (fileId: string) => body.client.recordFile.get({ fileId })

describe('R55: the key of an expediente', () => {
  test('is fondo.sección.serie/number/year, without gaps in its series', async () => {
    const sessionId = await body.convened()
    const keys: string[] = []
    for (const id of [await opened({ subjectId: sessionId }), await opened(), await opened()])
      keys.push((await get(id)).file.key)
    const acronym = body.read((store) => need(store, 'body', body.bodyId).acronym)
    expect(keys).toEqual([`${acronym}.1S.1/001/2026`, `${acronym}.1S.3/001/2026`, `${acronym}.1S.3/002/2026`])
  })

  test('a session has one, named after it', async () => {
    const sessionId = await body.convened()
    const fileId = await opened({ subjectId: sessionId })
    expect((await get(fileId)).file.title).toMatch(/^Primera Sesión Ordinaria \(/)
    expect(await body.refusal(() => opened({ subjectId: sessionId }))).toMatchObject({ code: 'file.exists' })
  })

  test('of a session that was not called yet tells neither number nor key: it has none', async () => {
    await body.convened()
    const fileId = await opened({ subjectId: await body.create({ date: '2026-11-19' as LocalDate }) })
    expect((await get(fileId)).file.title).toBe('Sesión Ordinaria, 19 de noviembre de 2026')
  })
})

describe('R55: folios', () => {
  test('only the front of each leaf: two pages to a leaf on both sides, and pages are counted in the file', async () => {
    const fileId = await opened()
    const papers = [
      kept('acta.pdf', await smallPdf('acta', 5)),
      kept('lista.pdf', await smallPdf('lista', 1)),
    ]
    await body.client.recordFile.integrate({ fileId, papers })
    const view = await get(fileId)
    expect(view.papers.map(({ folio, leaves, pages }) => [folio, leaves, pages])).toEqual([
      [1, 3, 5],
      [4, 1, 1],
    ])
    expect(view.leaves).toBe(4)
  })

  test('are consecutive and never used again, in whatever order papers are integrated and withdrawn', async () => {
    const act = fc.oneof(
      fc.record({ does: fc.constant('add' as const), pages: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ does: fc.constant('withdraw' as const), which: fc.nat(20), isReplaced: fc.boolean() }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), fc.boolean(), async (acts, isTwoSided) => {
        const fileId = await opened({ isTwoSided })
        for (const [index, one] of acts.entries()) {
          const { papers } = await get(fileId)
          const standing = papers.filter(({ withdrawnOn }) => withdrawnOn === null)
          if (one.does === 'add')
            await body.client.recordFile.integrate({ fileId, papers: [inHand(`${index}.pdf`, one.pages)] })
          else if (standing.length > 0)
            await body.client.recordFile.withdraw({
              paperId: standing[one.which % standing.length]!.id,
              reason: 'Se cotejó con el original.',
              replacement: one.isReplaced ? inHand(`r${index}.pdf`, 2) : null,
            })
        }
        const { papers, leaves } = await get(fileId)
        let next = 1
        for (const paper of papers) {
          expect(paper.folio).toBe(next)
          expect(paper.leaves).toBe(isTwoSided ? Math.ceil(paper.pages / 2) : paper.pages)
          next += paper.leaves
        }
        expect(leaves).toBe(next - 1)
      }),
      { numRuns: 12 },
    )
  })

  test('what was withdrawn keeps its leaves, and the index says why they are not there', async () => {
    const fileId = await opened({ title: 'Solicitud de información' })
    await body.client.recordFile.integrate({
      fileId,
      papers: [inHand('oficio.pdf', 3), inHand('anexo.pdf', 2)],
    })
    const [first] = (await get(fileId)).papers
    await body.client.recordFile.withdraw({
      paperId: first!.id,
      reason: 'Se recibió firmado.',
      replacement: inHand('oficio firmado.pdf', 3),
    })
    const { id } = await body.client.document.issue({ kind: 'fileCover', subjectId: fileId })
    const model = body.read((store) => issuedModel(store, need(store, 'issuedDocument', id)))!
    const text = documentText(model)
    expect(text).toContain('Asunto: Solicitud de información')
    expect(text).toContain('Fojas: 5 (cinco) fojas útiles, folios 1 a 5')
    expect(text).toContain('Documentos: 2 (dos)')
    expect(text).toMatch(
      /1 \| oficio\.pdf\nRetirado el 1 de octubre de 2026: Se recibió firmado\. Lo sustituye el documento de los folios 4 a 5\. \|/,
    )
    expect(
      await body.refusal(() =>
        body.client.recordFile.withdraw({ paperId: first!.id, reason: 'Otra vez.', replacement: null }),
      ),
    ).toMatchObject({ code: 'file.withdrawn' })
  })

  test('a file of the disk that changes them is refused by the disk itself', async () => {
    const fileId = await opened()
    await body.client.recordFile.integrate({ fileId, papers: [inHand('oficio.pdf', 3)] })
    const [paper] = (await get(fileId)).papers
    expect(() =>
      body.services.command('test', null, (store) => store.put('filedPaper', { ...paper!, folio: 7 })),
    ).toThrow('keeps its folios')
    expect(() =>
      body.services.command('test', null, (store) => store.remove('filedPaper', paper!.id)),
    ).toThrow('never removed')
  })
})

describe('an expediente', () => {
  test('is of a session or of a convenio, or of no record', async () => {
    const sessionId = await body.convened()
    const open = (subject: 'session' | 'matter', subjectId: string | null) =>
      body.client.recordFile.open({
        bodyId: body.bodyId,
        subject,
        subjectId,
        title: '',
        series: 0,
        isTwoSided: true,
      })
    const refused = { code: 'input.invalid', params: { field: 'subject' } }
    expect(await body.refusal(() => open('session', null))).toMatchObject(refused)
    expect(await body.refusal(() => open('matter', sessionId))).toMatchObject(refused)
  })

  test('keeps what it is of: its draft does not disappear under it', async () => {
    const sessionId = await body.create()
    await opened({ subjectId: sessionId })
    expect(await body.refusal(() => body.client.session.remove({ sessionId }))).toMatchObject({
      code: 'record.inUse',
      params: { table: 'session' },
    })
    const cooperationId = await cooperationOf(body).create()
    await body.client.recordFile.open({
      bodyId: body.bodyId,
      subject: 'cooperationAgreement',
      subjectId: cooperationId,
      title: '',
      series: 1,
      isTwoSided: true,
    })
    expect(await body.refusal(() => body.client.cooperation.remove({ cooperationId }))).toMatchObject({
      code: 'record.inUse',
      params: { table: 'cooperationAgreement' },
    })
  })

  test('offers what its session issued, until it is in it', async () => {
    const sessionId = await body.convened()
    const { id } = await body.client.document.issue({ kind: 'call', subjectId: sessionId })
    const fileId = await opened({ subjectId: sessionId })
    expect((await get(fileId)).candidates).toMatchObject([{ origin: 'issued', id }])
    await body.client.recordFile.integrate({ fileId, papers: [{ origin: 'issued', id, pages: null }] })
    expect((await get(fileId)).candidates).toEqual([])
    const again = { fileId, papers: [{ origin: 'issued' as const, id, pages: null }] }
    expect(await body.refusal(() => body.client.recordFile.integrate(again))).toMatchObject({
      code: 'file.already',
    })
  })

  test('of a paper that cannot be read says so, and takes it when its pages are told', async () => {
    const fileId = await opened()
    const locked = kept('con clave.pdf', await lockedPdf())
    expect(await body.refusal(() => body.client.recordFile.integrate({ fileId, papers: [locked] }))).toEqual({
      code: 'file.unreadable',
      params: { name: 'con clave.pdf', reason: 'password' },
    })
    await body.client.recordFile.integrate({ fileId, papers: [{ ...locked, pages: 4 }] })
    expect((await get(fileId)).leaves).toBe(2)
  })

  test('is closed with a date when it has something, and then does not change until it is opened again', async () => {
    const fileId = await opened()
    const on = '2026-10-02' as LocalDate
    const close = () => body.client.recordFile.close({ fileId, on })
    expect(await body.refusal(close)).toMatchObject({ code: 'file.empty' })
    await body.client.recordFile.integrate({ fileId, papers: [inHand('oficio.pdf', 1)] })
    const early = '2026-09-01' as LocalDate
    expect(await body.refusal(() => body.client.recordFile.close({ fileId, on: early }))).toMatchObject({
      code: 'file.closedEarly',
    })
    await close()
    const more = { fileId, papers: [inHand('otro.pdf', 1)] }
    expect(await body.refusal(() => body.client.recordFile.integrate(more))).toMatchObject({
      code: 'file.closed',
    })
    await body.client.recordFile.reopen({ fileId })
    await body.client.recordFile.integrate(more)
    expect((await get(fileId)).leaves).toBe(2)
  })
})
