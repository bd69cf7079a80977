import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src-main/domain/ids.ts'
import { expectedSigners } from '../../src-main/domain/signers.ts'
import { heldSession, signAll } from '../support/acta.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'

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

const sign = (number: number, more: object = {}) =>
  body.client.minutes.sign({ sessionId, seatId: body.seat(number), state: 'signed', note: '', ...more })
const signatureOf = async (number: number) =>
  (await body.get(sessionId)).signatures.find(({ seatId }) => seatId === body.seat(number))

describe('R31: signatures', () => {
  it('have the hour that was typed, or that of now', async () => {
    await sign(1, { at: at('13:05') })
    await sign(2)
    expect(await signatureOf(1)).toMatchObject({ state: 'signed', at: at('13:05') })
    expect(await signatureOf(2)).toMatchObject({ at: at('13:30') })
    await sign(1, { at: at('13:06') })
    expect((await body.get(sessionId)).signatures).toHaveLength(2)
  })

  it('are not of before the acta was approved, nor of later than now', async () => {
    expect(await body.refusal(() => sign(1, { at: at('11:59') }))).toEqual({
      code: 'minutes.signedEarly',
      params: { approved: '12:00', date: '2026-10-15' },
    })
    expect((await body.refusal(() => sign(1, { at: at('13:31') }))).code).toBe('session.inFuture')
    await sign(1, { at: at('12:00') })
  })

  it('wait, as the acta does, while the clock of the computer is set back', async () => {
    body.environment.set(at('11:30'))
    const back = { code: 'session.clockBack', params: { last: '12:00', now: '11:30' } }
    expect(await body.refusal(() => sign(1))).toEqual(back)
    body.environment.set(at('13:00'))
    await signAll(body, sessionId)
    body.environment.set(at('11:30'))
    const signed = () => body.client.minutes.advance({ sessionId, to: 'signed' })
    expect(await body.refusal(signed)).toEqual(back)
  })

  it('who refuses or is not there has a note, and is taken back by «falta»', async () => {
    for (const state of ['refused', 'absent'])
      expect(await body.refusal(() => sign(3, { state }))).toEqual({
        code: 'minutes.noteMissing',
        params: { state },
      })
    await sign(3, { state: 'refused', note: 'No está conforme con el punto 4' })
    await sign(3, { state: 'pending' })
    expect(await signatureOf(3)).toMatchObject({ state: 'pending', at: null })
  })

  it('all settled, one by a refusal, the acta is signed and then published; no signature changes after', async () => {
    await signAll(body, sessionId)
    await sign(5, { state: 'pending' })
    const finish = () => body.client.minutes.advance({ sessionId, to: 'signed' })
    expect(await body.refusal(finish)).toEqual({ code: 'minutes.signaturesPending', params: { pending: 1 } })
    await sign(5, { state: 'absent', note: 'Fuera del municipio' })
    await finish()
    expect((await body.refusal(() => sign(5))).code).toBe('minutes.invalidTransition')
    body.environment.set(at('09:00', '2026-10-20'))
    await body.client.minutes.advance({ sessionId, to: 'published' })
    expect((await body.get(sessionId)).minutes).toMatchObject({
      signedAt: at('13:30'),
      publishedAt: at('09:00', '2026-10-20'),
    })
  })
})

it('R31: are expected from who was there, even if she left, and the secretary; never from who was absent', async () => {
  body.close()
  body = await openSmallBody({ printer: paperPrinter })
  const held = await body.opened(1, 2, 3, 4)
  body.environment.set(at('10:30'))
  await body.client.attendance.cycle({ sessionId: held, seatId: body.seat(4) })
  const signers = expectedSigners(await body.get(held))
  expect(signers.map(({ member }) => member.seat.number)).toEqual([1, 2, 3, 4, 6])
})
