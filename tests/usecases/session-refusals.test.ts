import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate, LocalTime } from '../../src-main/domain/time.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { draftUnder, openVote, settle } from '../support/small-votes.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

const day = (text: string) => text as LocalDate

describe('what the session refuses, changing nothing', () => {
  it('an item without title', async () => {
    const sessionId = await body.create()
    const item = { sessionId, kind: 'topic' as const, title: ' \n\u0000 ', presenter: '', position: null }
    expect(await body.refusal(() => body.client.agenda.add(item))).toEqual({
      code: 'input.invalid',
      params: { field: 'title', reason: 'missing', limit: null },
    })
  })

  it('a title longer than its limit', async () => {
    const sessionId = await body.create()
    const item = { sessionId, kind: 'topic' as const, title: 'x'.repeat(301), presenter: '', position: null }
    expect(await body.refusal(() => body.client.agenda.add(item))).toEqual({
      code: 'input.invalid',
      params: { field: 'title', reason: 'tooLong', limit: 300 },
    })
  })

  it.each(['3000-01-01', '1899-12-31', '2026-02-30', 'mañana'])('the date %s', async (date) => {
    const session = { ...body.draft(), date: day(date) }
    const reason = await body.refusal(() => body.client.session.create({ bodyId: body.bodyId, session }))
    expect(reason).toEqual({
      code: 'input.invalid',
      params: { field: 'date', reason: 'format', limit: null },
    })
  })

  it('a session dated before its own call', async () => {
    const sessionId = await body.create({ date: day('2026-09-30') })
    expect(await body.refusal(() => body.client.session.convene({ sessionId, calledAt: null }))).toEqual({
      code: 'session.beforeCall',
      params: { date: '2026-09-30', time: '10:00', called: '2026-10-01' },
    })
  })

  it('a called session moved before its call, or left without place', async () => {
    const sessionId = await body.convened()
    const move = (session: ReturnType<SmallBody['draft']>) => () =>
      body.client.session.update({ sessionId, session })
    const early = await body.refusal(move(body.draft({ date: day('2026-09-30') })))
    expect(early.code).toBe('session.beforeCall')
    const sameDay = body.draft({ date: day('2026-10-01'), time: '08:59' as LocalTime })
    expect((await body.refusal(move(sameDay))).code).toBe('session.beforeCall')
    expect((await body.refusal(move(body.draft({ place: '' })))).code).toBe('session.placeMissing')
    expect((await body.refusal(move(body.draft({ kind: 'extraordinary' })))).code).toBe('session.numbered')
  })

  it('R28: a date out of the order of its series, before and after', async () => {
    await body.convened({ date: day('2026-10-15') })
    const second = await body.convened({ date: day('2026-11-19') })
    const third = await body.create({ date: day('2026-11-01') })
    const convene = () => body.client.session.convene({ sessionId: third, calledAt: null })
    expect(await body.refusal(convene)).toEqual({
      code: 'session.dateOrder',
      params: { number: 2, date: '2026-11-19' },
    })
    const back = { sessionId: second, session: body.draft({ date: day('2026-10-14') }) }
    expect((await body.refusal(() => body.client.session.update(back))).code).toBe('session.dateOrder')
  })

  it('a call sent tomorrow', async () => {
    const sessionId = await body.create()
    const calledAt = at('09:00', '2026-10-02')
    const reason = await body.refusal(() => body.client.session.convene({ sessionId, calledAt }))
    expect(reason.code).toBe('session.inFuture')
  })

  it('R8: a call without agenda or place', async () => {
    const nowhere = await body.create({ place: '' })
    const convene = (sessionId: typeof nowhere) => () =>
      body.client.session.convene({ sessionId, calledAt: null })
    expect((await body.refusal(convene(nowhere))).code).toBe('session.placeMissing')
    const empty = await body.create()
    for (const { id } of (await body.get(empty)).agenda) await body.client.agenda.remove({ itemId: id })
    expect((await body.refusal(convene(empty))).code).toBe('session.emptyAgenda')
  })

  it('R9: general matters in an extraordinary session, added or brought by a change of kind', async () => {
    const extraordinary = await body.create({ kind: 'extraordinary' })
    const item = {
      sessionId: extraordinary,
      kind: 'general' as const,
      title: 'Asuntos',
      presenter: '',
      position: null,
    }
    expect((await body.refusal(() => body.client.agenda.add(item))).code).toBe('agenda.notInExtraordinary')
    const changed = await body.create()
    await body.client.session.update({ sessionId: changed, session: body.draft({ kind: 'extraordinary' }) })
    const reason = await body.refusal(() =>
      body.client.session.convene({ sessionId: changed, calledAt: null }),
    )
    expect(reason.code).toBe('agenda.notInExtraordinary')
  })

  it('R11: opening without quorum or without who presides', async () => {
    const sessionId = await body.convened()
    body.environment.set(at('10:00'))
    await body.arrive(sessionId, 2, 3)
    const open = () => body.client.session.open({ sessionId, presidingSeatId: null, at: null })
    expect(await body.refusal(open)).toEqual({
      code: 'session.noQuorum',
      params: { present: 2, required: 3, seats: 5 },
    })
    await body.arrive(sessionId, 4)
    expect((await body.refusal(open)).code).toBe('session.chairMissing')
    await body.client.session.open({ sessionId, presidingSeatId: body.seat(2), at: null })
    expect((await body.get(sessionId)).session.presidingSeatId).toBe(body.seat(2))
  })

  it('opening or closing at an hour that has not come, or closing before the opening', async () => {
    const sessionId = await body.convened()
    body.environment.set(at('10:00'))
    await body.arrive(sessionId, 1, 2, 3)
    const open = { sessionId, presidingSeatId: null }
    const late = await body.refusal(() => body.client.session.open({ ...open, at: at('10:01') }))
    expect(late.code).toBe('session.inFuture')
    await body.client.session.open({ ...open, at: at('10:00') })
    body.environment.set(at('10:50'))
    await settle(body, sessionId)
    body.environment.set(at('11:00'))
    const close = (time: string) => () => body.client.session.close({ sessionId, at: at(time) })
    expect((await body.refusal(close('11:01'))).code).toBe('session.inFuture')
    expect((await body.refusal(close('10:00'))).code).toBe('session.endBeforeStart')
    await body.client.session.close({ sessionId, at: at('10:59') })
  })

  it('opening on a day that is not that of the session', async () => {
    const sessionId = await body.convened()
    for (const date of ['2026-10-14', '2026-10-16']) {
      body.environment.set(at('10:00', date))
      await body.arrive(sessionId, ...(date === '2026-10-14' ? [1, 2, 3] : []))
      const reason = await body.refusal(() =>
        body.client.session.open({ sessionId, presidingSeatId: null, at: null }),
      )
      expect(reason).toEqual({ code: 'session.otherDay', params: { date: '2026-10-15', today: date } })
    }
  })

  it('closing before the last item began or ended', async () => {
    const sessionId = await body.opened()
    body.environment.set(at('10:30'))
    await body.client.session.recess({ sessionId })
    body.environment.set(at('10:40'))
    await body.client.session.resume({ sessionId })
    body.environment.set(at('10:50'))
    await settle(body, sessionId)
    body.environment.set(at('11:30'))
    const close = (time: string) => () => body.client.session.close({ sessionId, at: at(time) })
    expect(await body.refusal(close('10:45'))).toMatchObject({
      code: 'session.endBeforeFact',
      params: { fact: '10:50', end: '10:45' },
    })
    await close('10:50')()
  })

  it('closing before the last recess', async () => {
    const sessionId = await body.opened()
    await settle(body, sessionId)
    body.environment.set(at('10:30'))
    await body.client.session.recess({ sessionId })
    body.environment.set(at('10:40'))
    await body.client.session.resume({ sessionId })
    body.environment.set(at('11:30'))
    const close = (time: string) => () => body.client.session.close({ sessionId, at: at(time) })
    expect((await body.refusal(close('10:39'))).params).toMatchObject({ fact: '10:40' })
    await close('10:41')()
  })

  it('a moment that no clock shows', async () => {
    const sessionId = await body.create()
    const calledAt = '2026-99-99T99:99:99.999Z' as ReturnType<typeof at>
    const reason = await body.refusal(() => body.client.session.convene({ sessionId, calledAt }))
    expect(reason).toMatchObject({ code: 'input.invalid', params: { field: 'calledAt' } })
  })

  it('closing with an open vote or an open item', async () => {
    const sessionId = await body.opened()
    const close = () => body.client.session.close({ sessionId, at: null })
    const items = (await body.refusal(close)).params
    expect(items).toMatchObject({ items: expect.arrayContaining(['Lista de asistencia']) })
    await settle(body, sessionId)
    const motionId = await openVote(body, await body.start(sessionId))
    expect((await body.refusal(close)).code).toBe('session.openVote')
    await body.client.motion.withdraw({ motionId })
    expect((await body.refusal(close)).code).toBe('session.openItems')
  })

  it('two sessions of a body open at once, opened or taken up again', async () => {
    const first = await body.convened()
    const second = await body.convened({ kind: 'extraordinary' })
    body.environment.set(at('10:00'))
    for (const sessionId of [first, second]) await body.arrive(sessionId, 1, 2, 3)
    const open = (sessionId: typeof first) => () =>
      body.client.session.open({ sessionId, presidingSeatId: null, at: null })
    await open(first)()
    expect(await body.refusal(open(second))).toEqual({
      code: 'session.anotherOpen',
      params: { key: 'STM-VA/ORD/01/2026' },
    })
    await body.client.session.recess({ sessionId: first })
    await open(second)()
    const resume = () => body.client.session.resume({ sessionId: first })
    expect((await body.refusal(resume)).code).toBe('session.anotherOpen')
  })

  it('R11, R14: a second opening from its recess, and resuming what was never opened', async () => {
    const sessionId = await body.convened()
    const resume = () => body.client.session.resume({ sessionId })
    const open = () => body.client.session.open({ sessionId, presidingSeatId: null, at: null })
    body.environment.set(at('10:00'))
    expect(await body.refusal(resume)).toEqual({
      code: 'session.notInRecess',
      params: { status: 'convened' },
    })
    await body.arrive(sessionId, 1, 2, 3)
    await open()
    expect((await body.refusal(resume)).code).toBe('session.notInRecess')
    body.environment.set(at('10:30'))
    await body.client.session.recess({ sessionId })
    expect((await body.refusal(open)).code).toBe('session.inRecess')
    await resume()
    expect((await body.get(sessionId)).session).toMatchObject({ status: 'open', openedAt: at('10:00') })
  })

  it('a draft disappears with all it had; what was convened is cancelled and keeps its number', async () => {
    const draft = await body.create()
    await draftUnder(body, (await body.get(draft)).agenda[3]!.id)
    await body.client.session.saveGuest({
      id: null,
      sessionId: draft,
      name: 'Invitada',
      organization: '',
      position: 0,
    })
    await body.client.session.remove({ sessionId: draft })
    expect(
      body.read((store) => store.where('agendaItem', {}).length + store.where('agreement', {}).length),
    ).toBe(0)
    const convened = await body.convened()
    expect((await body.refusal(() => body.client.session.remove({ sessionId: convened }))).code).toBe(
      'session.invalidTransition',
    )
    await body.client.session.cancel({ sessionId: convened, reason: 'Contingencia' })
    expect((await body.get(await body.create())).number).toBe(2)
  })
})
