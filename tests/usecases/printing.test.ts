import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PrintJobView } from '../../src-main/contract/views.ts'
import type { SessionId } from '../../src-main/domain/ids.ts'
import type { PrintOrder, PrintPiece } from '../../src-main/domain/print-job.ts'
import { addAttachment } from '../../src-main/usecases/attachments.ts'
import { readBack } from '../pdf/reading.ts'
import { cutPng, lockedPdf, smallPdf, smallPng } from '../support/small-papers.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'

let body: SmallBody
let sessionId: SessionId
beforeEach(async () => {
  body = await openSmallBody()
  sessionId = await body.create()
})
afterEach(() => body.close())

function kept(name: string, bytes: Uint8Array, mediaType = 'application/pdf'): PrintPiece {
  const meta = { bodyId: body.bodyId, sessionId, purpose: 'annex' as const, name, mediaType }
  const { result } = body.services.command('attachment.add', null, (store) =>
    addAttachment(store, { meta, bytes }, body.environment),
  )
  return { origin: 'attachment', id: result.id, name, copies: 1, folio: null }
}

const order = (pieces: readonly PrintPiece[], more: Partial<PrintOrder> = {}): PrintOrder => ({
  title: 'Expediente de la sesión',
  pieces: [...pieces],
  isTwoSided: false,
  folioFrom: null,
  ...more,
})

/** Waits until the job is none of those. */
async function settled(jobId: string, ...not: readonly PrintJobView['status'][]): Promise<PrintJobView> {
  for (;;) {
    const view = await body.client.print.state({ jobId })
    if (!['running', ...not].includes(view.status)) return view
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function joined(input: PrintOrder) {
  const { id } = await body.client.print.start(input)
  const view = await settled(id)
  expect(view).toMatchObject({ status: 'done' })
  const { bytes, fileName } = body.services.printJobs.joined(id)
  const { pages } = await readBack(bytes)
  return { view, fileName, texts: pages.map(({ text }) => text.replaceAll('\n', ' ').trim()) }
}

describe('papers printed together', () => {
  test('are one file, in the order that was asked, and the originals stay as they were', async () => {
    const acta = await smallPdf('acta', 2)
    const pieces = [kept('acta.pdf', acta), kept('foto.png', smallPng, 'image/png')]
    const { texts, fileName, view } = await joined(order([pieces[1]!, pieces[0]!]))
    expect(texts).toEqual(['', 'acta 1', 'acta 2'])
    expect(fileName).toBe('expediente-de-la-sesion.pdf')
    expect(view).toMatchObject({ done: 2, documents: 2, pages: 3, skipped: [] })
    expect(body.read((store) => store.bytes(pieces[0]!.id))).toEqual(Buffer.from(acta))
  })

  test('on both sides each begins on a sheet of its own, and only the front has a folio (R55)', async () => {
    const pieces = [
      kept('lista.pdf', await smallPdf('lista', 3)),
      kept('acta.pdf', await smallPdf('acta', 2)),
    ]
    const { texts } = await joined(order(pieces, { isTwoSided: true, folioFrom: 7 }))
    expect(texts).toEqual(['lista 1 Folio 7', 'lista 2', 'lista 3 Folio 8', '', 'acta 1 Folio 9', 'acta 2'])
  })

  test('a paper with folios of its own keeps them, and each copy has the same', async () => {
    const piece = { ...kept('acta.pdf', await smallPdf('acta', 2, 90)), copies: 2, folio: 41 }
    const { texts } = await joined(order([piece]))
    expect(texts).toEqual(['acta 1 Folio 41', 'acta 2 Folio 42', 'acta 1 Folio 41', 'acta 2 Folio 42'])
  })

  test('one that is broken is named, and the job goes on without it when it is told to', async () => {
    const pieces = [
      kept('acta.pdf', await smallPdf('acta', 1)),
      kept('con clave.pdf', await lockedPdf()),
      kept('roto.pdf', Buffer.from('%PDF-1.7\nnada de nada')),
      kept('nota.docx', Buffer.from('PK\u0003\u0004'), 'application/octet-stream'),
      kept('cierre.pdf', await smallPdf('cierre', 1)),
    ]
    await body.client.minutes.removeAttachment({ attachmentId: pieces[4]!.id as never })
    const { id } = await body.client.print.start(order(pieces))
    expect(await settled(id)).toMatchObject({
      status: 'asking',
      problem: { name: 'con clave.pdf', reason: 'password' },
      done: 1,
    })
    await body.client.print.skip({ jobId: id, all: false })
    expect(await settled(id)).toMatchObject({ problem: { name: 'roto.pdf', reason: 'damaged' } })
    await body.client.print.skip({ jobId: id, all: true })
    const view = await settled(id)
    expect(view).toMatchObject({ status: 'done', pages: 1 })
    expect(view.skipped.map(({ reason }) => reason)).toEqual([
      'password',
      'damaged',
      'unsupported',
      'missing',
    ])
  })

  test('when none can be read there is nothing to print, and it says so', async () => {
    const { id } = await body.client.print.start(order([kept('con clave.pdf', await lockedPdf())]))
    await settled(id)
    await body.client.print.skip({ jobId: id, all: true })
    expect(await settled(id)).toMatchObject({ status: 'failed', failure: { code: 'print.nothing' } })
  })

  test('a picture of which rows are missing is named, and not printed in part', async () => {
    const { id } = await body.client.print.start(order([kept('foto.png', cutPng(), 'image/png')]))
    expect(await settled(id)).toMatchObject({ problem: { name: 'foto.png', reason: 'damaged' } })
    await body.client.print.discard({ jobId: id })
  })

  test('two hundred are given up at once, and nothing of them is left', async () => {
    const long = await smallPdf('acta', 60)
    const piece = kept('acta.pdf', long)
    const { id } = await body.client.print.start(order(Array.from({ length: 200 }, () => piece)))
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect((await body.client.print.state({ jobId: id })).status).toBe('running')
    await body.client.print.discard({ jobId: id })
    const reason = await body.refusal(() => body.client.print.state({ jobId: id }))
    expect(reason.code).toBe('print.gone')
    expect(() => body.services.printJobs.joined(id)).toThrow('print.gone')
    expect(body.faults).toEqual([])
  })

  test('three hundred pages are joined while everything else is answered', async () => {
    const piece = kept('acta.pdf', await smallPdf('acta', 300))
    const { id } = await body.client.print.start(order([piece], { folioFrom: 1 }))
    let answered = 0
    for (let status = 'running'; status === 'running'; answered++) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      ;({ status } = await body.client.print.state({ jobId: id }))
    }
    expect(answered).toBeGreaterThan(5)
    expect((await body.client.print.state({ jobId: id })).pages).toBe(300)
  })

  test('what a session has to print is its papers in their order, then its annexes', async () => {
    kept('informe.pdf', await smallPdf('informe', 1))
    const candidates = await body.client.print.ofSession({ sessionId })
    expect(candidates).toMatchObject([{ origin: 'attachment', name: 'informe.pdf', pages: null }])
  })
})
