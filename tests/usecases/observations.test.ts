import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RecordId, SessionId } from '../../src-main/domain/ids.ts'
import type { Instant } from '../../src-main/domain/time.ts'
import { heldSession } from '../support/acta.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'

let body: SmallBody
let sessionId: SessionId
beforeEach(async () => {
  body = await openSmallBody({ printer: paperPrinter })
  sessionId = await heldSession(body)
})
afterEach(() => body.close())

const advance = (to: 'draft' | 'project' | 'approved') => body.client.minutes.advance({ sessionId, to })
const observe = (more: object = {}) =>
  body.client.minutes.saveObservation({
    id: null,
    sessionId,
    seatId: body.seat(2),
    agendaItemId: null,
    text: 'Falta mi intervención.',
    ...more,
  })
const observations = async () => (await body.get(sessionId)).observations
const answer = (id: RecordId, outcome: 'accepted' | 'rejected' = 'accepted', words = 'Se agrega.') =>
  body.client.minutes.answerObservation({ id, outcome, answer: words })

describe('the proyecto and the observations of the members', () => {
  it('circulates with a term of business days (LFPA 29), and loses it if it goes back to draft', async () => {
    await advance('project')
    expect((await body.get(sessionId)).minutes).toMatchObject({
      projectAt: at('11:00'),
      observationsUntil: '2026-10-20',
    })
    await advance('draft')
    expect((await body.get(sessionId)).minutes).toMatchObject({ projectAt: null, observationsUntil: null })
  })

  it('are received only by the proyecto, from a seat of the body, with words, and never tomorrow', async () => {
    expect((await body.refusal(() => observe())).params).toEqual({ status: 'draft' })
    await advance('project')
    const elsewhere = '0198f000-0000-7000-8000-000000000099'
    expect((await body.refusal(() => observe({ seatId: elsewhere }))).code).toBe('record.missing')
    expect((await body.refusal(() => observe({ agendaItemId: elsewhere }))).code).toBe('record.missing')
    expect((await body.refusal(() => observe({ text: ' \n ' }))).code).toBe('input.invalid')
    const later: Instant = at('12:00')
    expect((await body.refusal(() => observe({ receivedAt: later }))).code).toBe('session.inFuture')
    const { agenda } = await body.get(sessionId)
    await observe({ receivedAt: at('10:59'), agendaItemId: agenda[3]!.id })
    expect(await observations()).toMatchObject([
      { outcome: 'pending', receivedAt: at('10:59'), agendaItemId: agenda[3]!.id, answer: '' },
    ])
    await advance('approved').catch(() => undefined)
    expect((await body.get(sessionId)).minutes.status).toBe('project')
  })

  it('change until they are answered, and keep the hour they were received', async () => {
    await advance('project')
    await observe()
    const [{ id } = { id: '' as RecordId }] = await observations()
    body.environment.set(at('12:00'))
    await observe({ id, text: 'Falta mi intervención de las 10:20.' })
    expect(await observations()).toMatchObject([{ id, receivedAt: at('11:00') }])
    await answer(id)
    expect((await body.refusal(() => observe({ id }))).code).toBe('minutes.observationSettled')
    const remove = () => body.client.minutes.removeObservation({ id })
    expect((await body.refusal(remove)).code).toBe('minutes.observationSettled')
  })

  it('are answered with words, each, before the acta is approved', async () => {
    await advance('project')
    await observe()
    await observe({ seatId: body.seat(3) })
    const [first, second] = await observations()
    const blank = () => answer(first!.id, 'rejected', ' \n ')
    expect((await body.refusal(blank)).code).toBe('minutes.answerMissing')
    await answer(first!.id, 'rejected', 'Consta en la versión estenográfica.')
    expect(await body.refusal(() => advance('approved'))).toEqual({
      code: 'minutes.observationsPending',
      params: { pending: 1 },
    })
    await body.client.minutes.removeObservation({ id: second!.id })
    await advance('approved')
    expect((await body.refusal(() => observe())).params).toEqual({ status: 'approved' })
    expect((await body.refusal(() => answer(first!.id))).code).toBe('minutes.observationsClosed')
    expect(await observations()).toMatchObject([{ outcome: 'rejected', answeredAt: at('11:00') }])
  })

  it('Inicio says how many wait', async () => {
    await advance('project')
    await observe()
    await observe({ seatId: body.seat(3) })
    const { tasks } = await body.client.home.get({ bodyId: body.bodyId })
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'observations', pending: 2 }))
  })
})
