import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src-main/domain/ids.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { openVote, vote } from '../support/small-votes.ts'

let body: SmallBody
let sessionId: SessionId
beforeEach(async () => {
  body = await openSmallBody()
  sessionId = await body.opened(1, 2, 3)
})
afterEach(() => body.close())

const press = (number: number) => body.client.attendance.cycle({ sessionId, seatId: body.seat(number) })
const told = { capacity: 'holder', isRemote: false, note: '' } as const
const record = (number: number, kind: 'arrived' | 'left', hour: string) =>
  body.client.attendance.record({ ...told, sessionId, seatId: body.seat(number), kind, at: at(hour) })
const undo = () => body.client.history.undo({ sessionId })
const all = async () => (await body.get(sessionId)).statements
/** What stands of the statements, in few words. */
const stated = async () =>
  (await all())
    .filter(({ annulledById }) => annulledById === null)
    .map(({ occasion, at: hour, present, required }) => [occasion, hour, present, required])
const declared = ['declared', at('10:05'), 3, 3]
const lost = (hour: string) => ['lost', at(hour), 2, 3]
const restored = (hour: string) => ['restored', at(hour), 3, 3]

describe('R14: the quorum is stated when it is lost and when it comes back', () => {
  it('with its hour and its arithmetic', async () => {
    body.environment.set(at('10:40'))
    await press(3)
    body.environment.set(at('10:52'))
    await press(4)
    expect(await stated()).toEqual([declared, lost('10:40'), restored('10:52')])
  })

  it('and undo takes the press back with what it stated', async () => {
    const before = body.everything().rows
    body.environment.set(at('10:40'))
    await press(3)
    await undo()
    expect(body.everything().rows).toEqual(before)
  })

  it('a slip of the key leaves nothing stated', async () => {
    body.environment.set(at('10:40'))
    await press(3)
    await press(3)
    expect(await all()).toHaveLength(1)
  })

  it('two facts of the same minute are one change, or none', async () => {
    body.environment.set(at('10:52'))
    await record(3, 'left', '10:40')
    await record(4, 'arrived', '10:40')
    expect(await stated()).toEqual([declared])
  })
})

describe('R14: what was stated and did not happen is annulled, never rewritten', () => {
  beforeEach(async () => {
    body.environment.set(at('10:40'))
    await press(3)
    body.environment.set(at('11:10'))
  })
  const departure = async () => (await body.get(sessionId)).attendance.find(({ kind }) => kind === 'left')!.id

  it('by the correction that says why', async () => {
    await body.client.attendance.remove({ id: await departure(), reason: 'Solo atendió una llamada' })
    const { attendance, statements } = await body.get(sessionId)
    const correction = attendance.find(({ kind }) => kind === 'voided')!
    expect(correction.reason).toBe('Solo atendió una llamada')
    expect(statements.find(({ occasion }) => occasion === 'lost')).toMatchObject({
      at: at('10:40'),
      annulledById: correction.id,
    })
    expect(await stated()).toEqual([declared])
    await undo()
    expect(await stated()).toEqual([declared, lost('10:40')])
  })

  it('by a correction of its hour, which states the new one', async () => {
    const fact = { ...told, kind: 'left' as const, at: at('10:50') }
    const input = { sessionId, seatId: body.seat(3), replaces: [await departure()] }
    await body.client.attendance.set({ ...input, fact, reason: 'Salió después' })
    expect(await stated()).toEqual([declared, lost('10:50')])
    expect(await all()).toHaveLength(3)
  })

  it('by a fact that is told late, out of order', async () => {
    await record(2, 'left', '10:20')
    expect(await stated()).toEqual([declared, lost('10:20')])
    const annulled = (await all()).find(({ at: hour }) => hour === at('10:40'))!
    expect(annulled.annulledById).not.toBeNull()
    await undo()
    expect(await stated()).toEqual([declared, lost('10:40')])
  })
})

describe('R13: who presides is a condition of the quorum', () => {
  beforeEach(async () => {
    body.close()
    body = await openSmallBody({ rules: { quorumConditions: [{ kind: 'presiding' }] } })
    sessionId = await body.opened()
  })

  it('a vote is refused without the chair, and the refusal says so', async () => {
    body.environment.set(at('10:40'))
    await press(1)
    expect((await stated()).at(-1)).toEqual(['lost', at('10:40'), 4, 3])
    const agendaItemId = await body.start(sessionId)
    const open = () =>
      body.client.motion.open({ agendaItemId, agreementId: null, text: 'Publicar', method: 'nominal' })
    const refused = await body.refusal(open)
    expect(refused.code).toBe('motion.quorumUnmet')
    expect(refused.params).toMatchObject({ conditions: [{ condition: { kind: 'presiding' }, sector: '' }] })
  })
})

describe('an alternate without mandate (R12)', () => {
  const accredited = {
    ...told,
    kind: 'arrived' as const,
    capacity: 'alternate' as const,
    name: 'Ana Ruiz',
    appointment: 'Oficio 7/2026',
  }

  it('comes by name, with the document that accredits it, and counts', async () => {
    body.environment.set(at('10:40'))
    await body.client.attendance.record({ ...accredited, sessionId, seatId: body.seat(4), at: null })
    const event = (await body.get(sessionId)).attendance.at(-1)
    expect(event).toMatchObject({ name: 'Ana Ruiz', appointment: 'Oficio 7/2026', personId: null })
    body.environment.set(at('10:50'))
    await press(4)
    expect((await body.get(sessionId)).attendance.at(-1)).toMatchObject({ kind: 'left' })
  })
})

it('R12: nobody came to a session on a day before it', async () => {
  const arrival = { ...told, sessionId, seatId: body.seat(4), kind: 'arrived' as const }
  const before = () => body.client.attendance.record({ ...arrival, at: at('10:00', '2026-10-14') })
  expect(await body.refusal(before)).toEqual({
    code: 'attendance.otherDay',
    params: { seat: 'Lugar 4', date: '2026-10-14', session: '2026-10-15' },
  })
})

describe('the clock of the computer set back', () => {
  it('is refused in words, and nothing that was written changes', async () => {
    body.environment.set(at('10:40'))
    await press(3)
    body.environment.set(at('10:20'))
    expect(await body.refusal(() => press(4))).toEqual({
      code: 'session.clockBack',
      params: { last: '10:40', now: '10:20' },
    })
    const itemId = (await body.get(sessionId)).agenda[0]!.id
    await body.client.minutes.saveItem({ itemId, minutes: 'Se escribe igual.' })
    expect((await body.get(sessionId)).agenda[0]!.minutes).toBe('Se escribe igual.')
    body.environment.set(at('10:41'))
    await press(4)
  })

  it('saves no vote before it was opened, and ends no turn to speak before it began', async () => {
    const agendaItemId = await body.start(sessionId)
    body.environment.set(at('10:40'))
    const motionId = await openVote(body, agendaItemId)
    await vote(body, motionId, { 1: 'inFavour', 2: 'inFavour', 3: 'inFavour' })
    body.environment.set(at('10:20'))
    const save = () => body.client.motion.close({ motionId, castingVote: null })
    expect((await body.refusal(save)).code).toBe('session.clockBack')
    body.environment.set(at('10:41'))
    await save()
    await body.client.speaker.ask({ agendaItemId, seatId: body.seat(2), name: '' })
    body.environment.set(at('10:50'))
    await body.client.speaker.give({ agendaItemId, turnId: null })
    body.environment.set(at('10:45'))
    expect((await body.refusal(() => body.client.speaker.end({ sessionId }))).code).toBe('session.clockBack')
  })

  it('by less than a minute goes on from the last fact', async () => {
    body.environment.set(at('10:40'))
    await press(3)
    body.environment.set(new Date(Date.parse(at('10:40')) - 20_000).toISOString() as never)
    await press(4)
    expect((await body.get(sessionId)).attendance.at(-1)).toMatchObject({ kind: 'arrived', at: at('10:40') })
  })
})
