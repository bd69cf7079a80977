import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src-main/domain/ids.ts'
import { heldSession, signAll } from '../support/acta.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { strokes } from '../support/strokes.ts'

let body: SmallBody
let sessionId: SessionId
beforeEach(async () => {
  body = await openSmallBody({ printer: paperPrinter })
  sessionId = await heldSession(body)
  await body.client.minutes.advance({ sessionId, to: 'project' })
  body.environment.set(at('12:00'))
  await body.client.minutes.advance({ sessionId, to: 'approved' })
  body.environment.set(at('13:30'))
})
afterEach(() => body.close())

const paper = async () => {
  const { minutes, issued } = await body.get(sessionId)
  return issued.find(({ id }) => id === minutes.issuedId)!
}
const view = async () => body.client.signing.get({ issuedId: (await paper()).id })
const sign = async (number: number, more: object = {}) => {
  const { id: issuedId, sha256 } = await paper()
  return body.client.signing.sign({
    issuedId,
    sha256,
    signerId: body.seat(number),
    ink: strokes(number),
    ...more,
  })
}
const withdraw = async (number: number, reason = 'Firmó en el lugar de otra persona') => {
  const { signatureId } = (await view()).rows.find(({ id }) => id === body.seat(number))!
  return body.client.signing.withdraw({ signatureId: signatureId!, reason })
}
const refusal = (run: () => Promise<unknown>) => body.refusal(run)

describe('R31: signing the acta on the screen', () => {
  it('keeps the strokes with the hour, the computer and the bytes that were signed, and marks the seat', async () => {
    await sign(1)
    const acta = await paper()
    const [kept] = body.read((store) => store.where('documentSignature', {}))
    expect(kept).toMatchObject({
      issuedId: acta.id,
      signerId: body.seat(1),
      number: '1',
      method: 'screen',
      at: at('13:30'),
      deviceId: body.environment.deviceId(),
      sha256: acta.sha256,
      fingerprint: acta.fingerprint,
      ink: strokes(1),
      certificateSerial: null,
    })
    const { signatures } = await body.get(sessionId)
    expect(signatures.find(({ seatId }) => seatId === body.seat(1))).toMatchObject({
      state: 'signed',
      at: at('13:30'),
    })
  })

  it('mixes with paper: the list says how each signed, by the names that the paper prints', async () => {
    await sign(1)
    await body.client.minutes.sign({ sessionId, seatId: body.seat(2), state: 'signed', note: '' })
    const { rows, whyNot } = await view()
    expect(rows.slice(0, 3).map(({ state, method }) => [state, method])).toEqual([
      ['signed', 'screen'],
      ['signed', 'paper'],
      ['pending', null],
    ])
    expect(rows.every(({ name }) => name.length > 0)).toBe(true)
    expect(whyNot).toBeNull()
  })

  it('is of those who sign, once each, and over nothing else in the list', async () => {
    const key = (await paper()).key
    const stranger = { signerId: body.environment.newId() }
    expect(await refusal(() => sign(1, stranger))).toEqual({ code: 'signature.notSigner', params: { key } })
    await sign(1)
    expect((await refusal(() => sign(1))).code).toBe('signature.already')
    const onPaper = { sessionId, seatId: body.seat(1), state: 'refused' as const, note: 'Se arrepintió' }
    expect((await refusal(() => body.client.minutes.sign(onPaper))).code).toBe('signature.onScreen')
    await body.client.minutes.sign({ ...onPaper, seatId: body.seat(2) })
    expect(await refusal(() => sign(2))).toMatchObject({
      code: 'signature.settled',
      params: { state: 'refused' },
    })
  })

  it('is of the document that was shown, byte by byte, and takes no dot', async () => {
    expect((await refusal(() => sign(1, { sha256: 'a'.repeat(64) }))).code).toBe('signature.otherPaper')
    const dot = { ...strokes(), strokes: [[[10, 10, 0] as const]] }
    expect((await refusal(() => sign(1, { ink: dot }))).code).toBe('signature.tooLittle')
    expect((await refusal(() => sign(1, { ink: { ...dot, strokes: [] } }))).code).toBe('input.invalid')
  })

  it('waits while the acta can change, and ends when its signatures are complete', async () => {
    const other = await body.client.document.issue({ kind: 'certification', subjectId: sessionId })
    expect(await refusal(() => sign(1, { issuedId: other.id, sha256: other.sha256 }))).toMatchObject({
      code: 'signature.notOnScreen',
      params: { reason: 'kind' },
    })
    await sign(1)
    await body.client.minutes.sign({ sessionId, seatId: body.seat(2), state: 'signed', note: '' })
    for (const number of [3, 4, 5, 6]) await sign(number)
    await body.client.minutes.advance({ sessionId, to: 'signed' })
    const complete = { code: 'signature.notOnScreen', params: { reason: 'complete' } }
    expect(await refusal(() => sign(1))).toMatchObject(complete)
    expect(await refusal(() => withdraw(1))).toMatchObject(complete)
    expect((await view()).whyNot).toMatchObject(complete)
  })

  it('is taken back with its reason before that: a fact more, and the seat signs again', async () => {
    await sign(1)
    expect((await refusal(() => withdraw(1, ' '))).code).toBe('signature.reasonMissing')
    await withdraw(1)
    const { rows, void: none } = await view()
    expect(rows[0]).toMatchObject({ state: 'pending', method: null, signatureId: null })
    expect(none).toMatchObject([
      { standing: 'withdrawn', withdrawnBecause: 'Firmó en el lugar de otra persona' },
    ])
    const twice = () => body.client.signing.withdraw({ signatureId: none[0]!.id, reason: 'Otra vez' })
    expect((await refusal(twice)).code).toBe('signature.withdrawn')
    await sign(1)
    expect(body.read((store) => store.where('documentSignature', {}))).toHaveLength(2)
    expect((await view()).rows[0]).toMatchObject({ state: 'signed', method: 'screen' })
  })

  it('is not undone with a key', async () => {
    await sign(1)
    expect((await refusal(() => body.client.history.undo({ sessionId }))).code).toBe('history.nothingToUndo')
  })

  it('is refused over a PDF whose bytes are not those that were issued', async () => {
    await sign(1)
    const acta = await paper()
    const altered = {
      ...body.environment,
      sha256: (content: Uint8Array | string) =>
        typeof content === 'string' ? body.environment.sha256(content) : 'f'.repeat(64),
    }
    const { getSigning } = await import('../../src-main/usecases/signing.ts')
    const seen = body.read((store) => getSigning(store, acta.id, altered))
    expect(seen.whyNot?.code).toBe('signature.altered')
    expect(seen.void).toMatchObject([{ standing: 'altered' }])
  })
})

it('R34: the copy with its signatures is a paper of its own, of the one that was signed; that one stays', async () => {
  const acta = await paper()
  const issue = () => body.client.document.issue({ kind: 'signedCopy', subjectId: acta.id })
  expect(await refusal(issue)).toEqual({
    code: 'document.notAvailable',
    params: { kind: 'signedCopy', reason: 'unsigned' },
  })
  await sign(1)
  const first = await issue()
  expect(first).toMatchObject({ sourceId: acta.id, key: acta.key, version: 1, kind: 'signedCopy' })
  expect((await issue()).id).toBe(first.id)
  await body.client.minutes.sign({ sessionId, seatId: body.seat(2), state: 'signed', note: '' })
  const second = await issue()
  expect(second).toMatchObject({ key: acta.key, version: 2 })
  expect(second.fingerprint).not.toBe(first.fingerprint)
  const kept = body.read((store) => Buffer.from(store.bytes(second.id)!).toString('utf8'))
  expect(kept).toContain('En papel')
  expect(kept).toContain(acta.sha256.slice(0, 12))
  expect(await paper()).toEqual(acta)
})

it('whoever signs by paper alone needs no screen', async () => {
  await signAll(body, sessionId)
  expect((await view()).rows.every(({ method }) => method === 'paper')).toBe(true)
})
