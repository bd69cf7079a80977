import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AgendaItemId, SessionId } from '../../../src-main/domain/ids.ts'
import { roomView } from '../../../src-renderer/composables/session/room-view.ts'
import { sessionName } from '../../../src-renderer/composables/session/session-name.ts'
import { at, openSmallBody, type SmallBody } from '../../support/small-body.ts'
import { allInFavour, decide, draftUnder, openVote, settle, vote } from '../../support/small-votes.ts'

let body: SmallBody
let sessionId: SessionId
let itemId: AgendaItemId
beforeEach(async () => {
  body = await openSmallBody()
  sessionId = await body.opened()
  itemId = await body.start(sessionId)
})
afterEach(() => body.close())

const view = async () => roomView(await body.get(sessionId))
const secret = 'Texto que nadie debe ver todavía'
const everythingShown = async () => {
  const { vote: _, ...words } = await view()
  return JSON.stringify(words)
}

describe('the room is never shown a draft', () => {
  it('neither an agreement nor the minutes, until the vote opens', async () => {
    await draftUnder(body, itemId, secret)
    await body.client.minutes.saveItem({ itemId, minutes: `[10:10] ${secret}` })
    expect(await everythingShown()).not.toContain(secret)
    expect(await view()).toMatchObject({ proposal: '', result: 'En deliberación', vote: null })
  })

  it('but what is put to the vote, open and closed, and with its result the key', async () => {
    const agreementId = await draftUnder(body, itemId, secret)
    const { motionId } = await body.client.motion.open({
      agendaItemId: itemId,
      agreementId,
      text: secret,
      method: 'nominal',
    })
    expect(await view()).toMatchObject({ proposal: secret, result: 'En votación', detail: 'faltan 5 votos' })
    await vote(body, motionId, allInFavour)
    await body.client.motion.close({ motionId, castingVote: null })
    expect(await view()).toMatchObject({
      proposal: secret,
      result: 'Aprobado por unanimidad',
      detail: 'STM-VA/ORD/01/2026-01',
      isClosed: true,
    })
  })

  it('nor the next draft under an item already voted, nor one withdrawn from the vote', async () => {
    await decide(body, itemId, allInFavour, 'Publicar el plan')
    await draftUnder(body, itemId, secret)
    expect(await everythingShown()).not.toContain(secret)
    const other = await body.start(sessionId, 'general')
    const agreementId = await draftUnder(body, other, secret)
    const motionId = await openVote(body, other, agreementId)
    await body.client.motion.withdraw({ motionId })
    expect(await everythingShown()).not.toContain(secret)
    expect(await view()).toMatchObject({ proposal: '', result: 'En deliberación' })
  })
})

describe('the room is shown', () => {
  it('who has the floor and who is next, unless something is voted', async () => {
    expect((await view()).floor).toBeNull()
    for (const number of [2, 3])
      await body.client.speaker.ask({ agendaItemId: itemId, seatId: body.seat(number), name: '' })
    expect((await view()).floor).toEqual({ speaking: '', next: 'Lugar 2' })
    await body.client.speaker.give({ agendaItemId: itemId, turnId: null })
    expect((await view()).floor).toEqual({ speaking: 'Lugar 2', next: 'Lugar 3' })
    await openVote(body, itemId)
    expect((await view()).floor).toBeNull()
  })

  it('since when the quorum is lost, and the vote again when it is back (R14)', async () => {
    body.environment.set(at('11:20'))
    for (const number of [3, 4, 5])
      await body.client.attendance.record({
        sessionId,
        seatId: body.seat(number),
        kind: 'left',
        capacity: 'holder',
        isRemote: false,
        at: null,
        note: '',
      })
    expect(await view()).toMatchObject({ result: 'Sin quórum', detail: 'desde las 11:20', vote: null })
    body.environment.set(at('11:30'))
    await body.arrive(sessionId, 3)
    expect((await view()).result).toBe('En deliberación')
  })

  it('the recess and the end, without the vote that was there', async () => {
    await decide(body, itemId)
    await body.client.session.recess({ sessionId })
    expect(await view()).toMatchObject({ result: 'Receso', vote: null, floor: null })
    await body.client.session.resume({ sessionId })
    await settle(body, sessionId)
    body.environment.set(at('12:00'))
    await body.client.session.close({ sessionId, at: null })
    expect(await view()).toMatchObject({ result: 'Sesión clausurada', detail: 'a las 12:00', vote: null })
  })
})

describe('without quorum', () => {
  beforeEach(async () => {
    body.close()
    body = await openSmallBody({
      rules: {
        secondCall: { kind: 'window', from: 5, to: 15 },
        secondCallQuorum: { kind: 'strictMajority' },
      },
    })
    sessionId = await body.convened({ date: '2026-10-22' as never })
    body.environment.set(at('11:00', '2026-10-22'))
    await body.arrive(sessionId, 1)
    await body.client.session.declareNotHeld({ sessionId, at: null })
  })

  it('the session was not held, and it says when it is called again (R15)', async () => {
    expect(await view()).toMatchObject({
      position: null,
      title: 'La sesión no se verificó por falta de quórum',
      proposal: '',
      result: 'Sin quórum',
      detail: 'se hizo constar a las 11:00',
      next: '',
    })
    const next = await body.client.session.reconvene({
      sessionId,
      date: '2026-11-05' as never,
      time: '10:00' as never,
      place: 'Sala de Cabildo',
    })
    expect((await view()).proposal).toBe(
      'Se convoca de nuevo para el jueves 5 de noviembre a las 10:00 horas.',
    )
    expect(sessionName(await body.get(sessionId))).not.toContain('segunda convocatoria')
    expect(sessionName(await body.get(next.sessionId))).toMatch(/Ordinaria en segunda convocatoria$/)
  })
})
