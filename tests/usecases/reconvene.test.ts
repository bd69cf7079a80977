import { afterEach, describe, expect, it } from 'vitest'
import { instantOf } from '../../src-main/domain/time.ts'
import type { SessionId } from '../../src-main/domain/ids.ts'
import type { RuleSetDraft } from '../../src-main/domain/rules.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { zone } from '../support/small-body-draft.ts'

let body: SmallBody
afterEach(() => body.close())

const sameDay: Partial<RuleSetDraft> = {
  toleranceMinutes: 15,
  secondCall: { kind: 'sameDay', minutes: 30 },
  secondCallQuorum: { kind: 'fixed', seats: 2 },
}
const window: Partial<RuleSetDraft> = {
  toleranceMinutes: 15,
  secondCall: { kind: 'window', from: 2, to: 5 },
  secondCallQuorum: { kind: 'any' },
}
const on = (date: string, time: string) => instantOf(date as never, time as never, zone)

/** A session of 15 October at 10:00 to which those seats came. */
async function waiting(rules: Partial<RuleSetDraft>, ...numbers: readonly number[]): Promise<SessionId> {
  body = await openSmallBody({ rules })
  const sessionId = await body.convened()
  body.environment.set(at('09:55'))
  await body.arrive(sessionId, ...numbers)
  return sessionId
}
const declare = (sessionId: SessionId) => body.client.session.declareNotHeld({ sessionId, at: null })
/** The same, once its last tolerance passed. */
async function failed(rules: Partial<RuleSetDraft> = window): Promise<SessionId> {
  const sessionId = await waiting(rules, 1)
  body.environment.set(at('10:46'))
  await declare(sessionId)
  return sessionId
}
const again = (sessionId: SessionId, date = '2026-10-21') => ({
  sessionId,
  date: date as never,
  time: '12:00' as never,
  place: 'Salón de usos múltiples',
})

describe('R15: a session that was not held', () => {
  it('is not recorded before the tolerance of its last call has passed', async () => {
    const sessionId = await waiting(sameDay, 1)
    body.environment.set(at('10:44'))
    expect(await body.refusal(() => declare(sessionId))).toEqual({
      code: 'session.withinTolerance',
      params: { until: '10:45' },
    })
    body.environment.set(at('10:45'))
    await declare(sessionId)
    const { session, minutes } = await body.get(sessionId)
    expect(session).toMatchObject({ status: 'notHeld', closedAt: at('10:45'), openedAt: null })
    expect(minutes).toMatchObject({ number: 1, status: 'draft' })
  })

  it('says what there was on each call', async () => {
    const sessionId = await waiting(sameDay, 1)
    body.environment.set(at('10:46'))
    await declare(sessionId)
    expect((await body.get(sessionId)).statements).toMatchObject([
      { occasion: 'notReached', call: 'first', at: at('10:15'), present: 1, required: 3, isReached: false },
      { occasion: 'notReached', call: 'second', at: at('10:46'), present: 1, required: 2, isReached: false },
    ])
  })

  it('is not one that has quorum, by the rule of the call it answers', async () => {
    const sessionId = await waiting(sameDay, 1, 2)
    body.environment.set(at('10:46'))
    expect(await body.refusal(() => declare(sessionId))).toEqual({
      code: 'session.hasQuorum',
      params: { present: 2, required: 2, seats: 5 },
    })
  })

  it('may be recorded another day', async () => {
    const sessionId = await waiting(window, 1)
    body.environment.set(on('2026-10-16', '09:00'))
    await declare(sessionId)
    expect((await body.get(sessionId)).session.status).toBe('notHeld')
  })

  it('is neither a draft nor one that is being held', async () => {
    body = await openSmallBody({ rules: window })
    for (const sessionId of [await body.create({ date: '2026-11-19' as never }), await body.opened()])
      expect((await body.refusal(() => declare(sessionId))).code).toBe('session.invalidTransition')
  })
})

describe('R15: calling again', () => {
  it('keeps number, agenda and guests; has its own date, attempt and key', async () => {
    const first = await waiting(window, 1)
    const guest = { id: null, sessionId: first, name: 'Ana Ruiz', organization: '', position: 0 }
    await body.client.session.saveGuest(guest)
    body.environment.set(at('10:46'))
    await declare(first)
    const { sessionId } = await body.client.session.reconvene(again(first))
    await body.client.session.convene({ sessionId, calledAt: null })
    const [former, next] = [await body.get(first), await body.get(sessionId)]
    expect(next.session).toMatchObject({ attempt: 2, reconvenesId: first, number: former.number, series: '' })
    expect(next.key).not.toBe(former.key)
    expect(next.agenda.map(({ title }) => title)).toEqual(former.agenda.map(({ title }) => title))
    expect(next.guests.map(({ name }) => name)).toEqual(['Ana Ruiz'])
    expect(next.firstCall).toMatchObject({ key: former.key, statement: { present: 1, required: 3 } })
    expect(former.reconvenedBy).toMatchObject({ id: sessionId, date: '2026-10-21' })
    body.environment.set(on('2026-10-21', '12:00'))
    await body.arrive(sessionId, 1)
    await body.client.session.open({ sessionId, presidingSeatId: null, at: null })
    expect((await body.get(sessionId)).session).toMatchObject({ status: 'open', call: 'second' })
  })

  it('happens once, until that attempt is cancelled; a key is never used again', async () => {
    const first = await failed()
    const { sessionId } = await body.client.session.reconvene(again(first))
    await body.client.session.convene({ sessionId, calledAt: null })
    const { key } = await body.get(sessionId)
    expect(await body.refusal(() => body.client.session.reconvene(again(first)))).toEqual({
      code: 'session.reconvened',
      params: { key },
    })
    await body.client.session.cancel({ sessionId, reason: 'Falla eléctrica' })
    const third = await body.client.session.reconvene(again(first, '2026-10-22'))
    await body.client.session.convene({ sessionId: third.sessionId, calledAt: null })
    const next = await body.get(third.sessionId)
    expect(next.session.attempt).toBe(3)
    expect(next.key).not.toBe(key)
  })

  it('is called again however many times it was cancelled', async () => {
    const sessionId = await failed()
    for (let attempt = 2; attempt <= 10; attempt += 1) {
      const { sessionId: next } = await body.client.session.reconvene(again(sessionId))
      await body.client.session.convene({ sessionId: next, calledAt: null })
      expect((await body.get(next)).key).toBe(`STM-VA/ORD/01/2026-${attempt}C`)
      await body.client.session.cancel({ sessionId: next, reason: 'Se difiere' })
    }
  })

  it('is inside the window of business days that the rules give', async () => {
    const first = await failed()
    const params = { from: '2026-10-19', to: '2026-10-22' }
    expect((await body.get(first)).secondCallDays).toEqual(params)
    for (const date of ['2026-10-16', '2026-10-23'])
      expect(await body.refusal(() => body.client.session.reconvene(again(first, date)))).toEqual({
        code: 'session.outsideWindow',
        params,
      })
    await body.client.session.reconvene(again(first, '2026-10-22'))
  })

  it('is proposed for the first business day that leaves the notice', async () => {
    const first = await failed({ ...window, secondCall: null })
    const proposed = async (now: string) => {
      body.environment.set(on(now, '10:50'))
      return (await body.get(first)).nextCallDay
    }
    // Five business days between: from 16 to 22 October; then from 26 to 30.
    expect(await proposed('2026-10-15')).toBe('2026-10-23')
    expect(await proposed('2026-10-23')).toBe('2026-11-02')
  })

  it('is proposed inside that window, with short notice if need be', async () => {
    const first = await failed()
    const proposed = async (now: string) => {
      body.environment.set(on(now, '10:50'))
      return (await body.get(first)).nextCallDay
    }
    expect(await proposed('2026-10-15')).toBe('2026-10-19')
    expect(await proposed('2026-10-19')).toBe('2026-10-20')
    expect(await proposed('2026-10-22')).toBeNull()
  })

  it('stays inside that window when its date is moved, called already', async () => {
    const first = await failed()
    const { sessionId } = await body.client.session.reconvene(again(first))
    await body.client.session.convene({ sessionId, calledAt: null })
    const move = (date: string) =>
      body.client.session.update({ sessionId, session: body.draft({ date: date as never }) })
    expect(await body.refusal(() => move('2026-10-23'))).toEqual({
      code: 'session.outsideWindow',
      params: { from: '2026-10-19', to: '2026-10-22' },
    })
    await move('2026-10-22')
    expect((await body.get(sessionId)).session.date).toBe('2026-10-22')
  })

  it('is not for a day that passed, nor of a session that was held', async () => {
    const first = await failed({ ...window, secondCall: null })
    const past = () => body.client.session.reconvene(again(first, '2026-10-14'))
    expect((await body.refusal(past)).code).toBe('session.beforeCall')
    const other = await body.convened({ date: '2026-11-19' as never })
    expect((await body.refusal(() => body.client.session.reconvene(again(other)))).code).toBe(
      'session.notReconvenable',
    )
  })

  it('R28: in another year keeps the year of its number, so that the series has no gap', async () => {
    body = await openSmallBody({ rules: { ...window, secondCall: null } })
    const first = await body.convened({ date: '2026-12-30' as never })
    body.environment.set(on('2026-12-30', '10:46'))
    await declare(first)
    const { sessionId } = await body.client.session.reconvene(again(first, '2027-01-08'))
    await body.client.session.convene({ sessionId, calledAt: null })
    expect((await body.get(sessionId)).session).toMatchObject({ number: 1, year: 2026 })
    const next = await body.convened({ date: '2027-01-20' as never })
    expect((await body.get(next)).session).toMatchObject({ number: 1, year: 2027 })
  })
})
