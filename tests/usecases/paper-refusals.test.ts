import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { advanceActa } from '../support/acta.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { decide, draftUnder, settle } from '../support/small-votes.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

const day = (text: string) => text as LocalDate

describe('what agreements and the acta refuse, changing nothing', () => {
  const promise = { text: 'Publicar', responsibles: [], dueDate: null, hasNoDeadline: true }

  it('R25: a due date before the session, drafted or changed', async () => {
    const agendaItemId = await body.start(await body.opened())
    const agreement = { ...promise, dueDate: day('2026-10-14') }
    expect(await body.refusal(() => body.client.agreement.draft({ agendaItemId, agreement }))).toEqual({
      code: 'agreement.dueBeforeSession',
      params: { due: '2026-10-14', session: '2026-10-15' },
    })
    const agreementId = await draftUnder(body, agendaItemId)
    const change = () => body.client.agreement.update({ agreementId, agreement })
    expect((await body.refusal(change)).code).toBe('agreement.dueBeforeSession')
  })

  it('R25: closing with an agreement nobody answers for, or taking away who does afterwards', async () => {
    const sessionId = await body.opened()
    const agreementId = await decide(body, await body.start(sessionId), undefined, 'Publicar')
    await settle(body, sessionId)
    await body.client.agreement.update({ agreementId, agreement: promise })
    const close = () => body.client.session.close({ sessionId, at: null })
    expect(await body.refusal(close)).toEqual({
      code: 'session.incompleteAgreement',
      params: { key: 'STM-VA/ORD/01/2026-01', missing: 'responsible' },
    })
    const owner = [{ seatId: null, name: 'Contraloría' }]
    await body.client.agreement.update({ agreementId, agreement: { ...promise, responsibles: owner } })
    body.environment.set(at('11:00'))
    await close()
    const bare = await body.refusal(() => body.client.agreement.update({ agreementId, agreement: promise }))
    expect(bare.code).toBe('session.incompleteAgreement')
  })

  it('R22: another text for what was voted', async () => {
    const agreementId = await decide(body, await body.start(await body.opened()))
    const agreement = { ...promise, text: 'Otra cosa' }
    const change = () => body.client.agreement.update({ agreementId, agreement })
    expect((await body.refusal(change)).code).toBe('agreement.voted')
    expect((await body.refusal(() => body.client.agreement.removeDraft({ agreementId }))).code).toBe(
      'agreement.voted',
    )
  })

  it('R24, R26: a change of state without note, or of what was cancelled', async () => {
    const agreementId = await decide(body, await body.start(await body.opened()))
    const note = {
      agreementId,
      date: day('2026-10-20'),
      author: 'Secretaría',
      text: 'Sin efecto',
      progress: 0,
      status: 'cancelled' as const,
    }
    const noteIt = (more: object) => () => body.client.agreement.note({ ...note, ...more })
    expect((await body.refusal(noteIt({ text: ' \n ' }))).code).toBe('agreement.noteMissing')
    expect((await body.refusal(noteIt({ status: 'draft' }))).code).toBe('agreement.notOpen')
    await noteIt({})()
    expect((await body.refusal(noteIt({ status: 'inProgress' }))).code).toBe('agreement.notOpen')
  })

  it('R30: anything that an approved acta tells', async () => {
    const sessionId = await body.opened()
    const { client } = body
    await client.session.saveGuest({ id: null, sessionId, name: 'Invitada', organization: '', position: 0 })
    const agreementId = await decide(body, await body.start(sessionId))
    body.environment.set(at('11:00'))
    await settle(body, sessionId)
    await client.session.close({ sessionId, at: null })
    advanceActa(body, sessionId, 'project')
    advanceActa(body, sessionId, 'approved')
    const { agenda, guests, attendance } = await body.get(sessionId)
    const fact = { sessionId, seatId: body.seat(5), capacity: 'holder' as const, isRemote: false, note: '' }
    const agreement = { ...promise, text: 'Publicar el plan' }
    const refused = [
      () => client.minutes.saveItem({ itemId: agenda[0]!.id, minutes: 'Otra cosa' }),
      () => client.agenda.update({ itemId: agenda[0]!.id, title: 'Otro', presenter: '' }),
      () => client.agenda.move({ itemId: agenda[0]!.id, position: 3 }),
      () => client.attendance.record({ ...fact, kind: 'left', at: at('10:30') }),
      () => client.attendance.cycle({ sessionId, seatId: body.seat(5) }),
      () => client.attendance.remove({ id: attendance[0]!.id }),
      () => client.session.saveGuest({ id: null, sessionId, name: 'Otra', organization: '', position: 1 }),
      () => client.session.removeGuest({ id: guests[0]!.id }),
      () => client.agreement.update({ agreementId, agreement }),
    ]
    for (const run of refused) expect((await body.refusal(run)).code).toMatch(/^(session|agreement)\.frozen$/)
  })

  it('R31: a signature before approval, or of who was not there', async () => {
    const sessionId = await body.opened(1, 2, 3, 4, 6)
    body.environment.set(at('11:00'))
    await settle(body, sessionId)
    await body.client.session.close({ sessionId, at: null })
    const sign = (number: number) => () =>
      body.client.minutes.sign({ sessionId, seatId: body.seat(number), state: 'signed', note: '' })
    expect((await body.refusal(sign(1))).code).toBe('minutes.invalidTransition')
    advanceActa(body, sessionId, 'project')
    advanceActa(body, sessionId, 'approved')
    expect(await body.refusal(sign(5))).toEqual({ code: 'minutes.notSigner', params: { seat: 'Lugar 5' } })
  })

  it('an acta of a session that is not closed', async () => {
    const sessionId = await body.opened()
    const reason = await body.refusal(async () => advanceActa(body, sessionId, 'project'))
    expect(reason).toEqual({ code: 'session.notClosed', params: { status: 'open' } })
  })
})
