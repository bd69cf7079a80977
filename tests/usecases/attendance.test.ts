import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inForce } from '../../src-main/domain/attendance.ts'
import { presenceAt } from '../../src-main/domain/room.ts'
import type { SessionId } from '../../src-main/domain/ids.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { openVote, settle, vote } from '../support/small-votes.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

const press = (sessionId: SessionId, number: number) =>
  body.client.attendance.cycle({ sessionId, seatId: body.seat(number) })
/** What stands of the log of a seat, in few words. */
async function logOf(sessionId: SessionId, number: number): Promise<string[]> {
  const { attendance } = await body.get(sessionId)
  return inForce(attendance)
    .filter(({ seatId }) => seatId === body.seat(number))
    .map((event) => `${event.kind} ${event.capacity} ${event.at.slice(11, 16)}`)
}
const presenceOf = async (sessionId: SessionId, number: number) =>
  presenceAt(await body.get(sessionId)).get(body.seat(number))
const told = { capacity: 'holder', isRemote: false, note: '' } as const
const fact = (sessionId: SessionId, number: number) => ({ ...told, sessionId, seatId: body.seat(number) })

describe('the key of a seat in the roll call', () => {
  it('goes from the holder to the alternate to nobody, correcting what was pressed, at its hour', async () => {
    const sessionId = await body.convened()
    body.environment.set(at('10:00'))
    await press(sessionId, 2)
    expect(await logOf(sessionId, 2)).toEqual(['arrived holder 16:00'])
    body.environment.set(at('10:04'))
    await press(sessionId, 2)
    expect(await logOf(sessionId, 2)).toEqual(['arrived alternate 16:00'])
    await press(sessionId, 2)
    expect(await logOf(sessionId, 2)).toEqual([])
    await press(sessionId, 2)
    expect(await logOf(sessionId, 2)).toEqual(['arrived holder 16:04'])
  })

  it('skips the alternate where there is none', async () => {
    const sessionId = await body.convened()
    await press(sessionId, 3)
    await press(sessionId, 3)
    expect(await logOf(sessionId, 3)).toEqual([])
  })

  it('names who came', async () => {
    const sessionId = await body.convened()
    await press(sessionId, 2)
    const { members } = await body.get(sessionId)
    const member = members.find(({ seat }) => seat.id === body.seat(2))!
    expect((await presenceOf(sessionId, 2))?.personId).toBe(member.holder!.id)
    await press(sessionId, 2)
    expect((await presenceOf(sessionId, 2))?.personId).toBe(member.alternates[0]!.id)
  })
})

describe('R14: the key of a seat once the session is open', () => {
  it('an empty seat is a departure with its hour', async () => {
    const sessionId = await body.opened()
    body.environment.set(at('10:40'))
    await press(sessionId, 3)
    expect(await logOf(sessionId, 3)).toEqual(['arrived holder 16:00', 'left holder 16:40'])
    body.environment.set(at('11:10'))
    await press(sessionId, 3)
    expect(await presenceOf(sessionId, 3)).toMatchObject({ isPresent: true, arrivedAt: at('10:00') })
  })

  it('the alternate takes the place of the holder', async () => {
    const sessionId = await body.opened()
    body.environment.set(at('10:40'))
    await press(sessionId, 2)
    expect(await logOf(sessionId, 2)).toEqual([
      'arrived holder 16:00',
      'left holder 16:40',
      'arrived alternate 16:40',
    ])
    expect(await presenceOf(sessionId, 2)).toMatchObject({ isPresent: true, capacity: 'alternate' })
  })

  it('within a minute a press corrects the one before', async () => {
    const sessionId = await body.opened()
    body.environment.set(at('10:40'))
    await press(sessionId, 3)
    await press(sessionId, 3)
    expect(await logOf(sessionId, 3)).toEqual(['arrived holder 16:00'])
    for (const times of [1, 2, 3]) await press(sessionId, 2).then(() => times)
    expect(await presenceOf(sessionId, 2)).toMatchObject({ isPresent: true, capacity: 'holder' })
  })

  it('after the end the key does nothing: what was noted wrong is recorded with its hour', async () => {
    const sessionId = await body.opened()
    await settle(body, sessionId)
    body.environment.set(at('11:00'))
    await body.client.session.close({ sessionId, at: null })
    expect((await body.refusal(() => press(sessionId, 3))).code).toBe('session.notLive')
    const left = { ...fact(sessionId, 3), kind: 'left' as const }
    body.environment.set(at('12:00'))
    expect((await body.refusal(() => body.client.attendance.record({ ...left, at: null }))).code).toBe(
      'attendance.order',
    )
    await body.client.attendance.record({ ...left, at: at('10:50') })
    expect(await logOf(sessionId, 3)).toEqual(['arrived holder 16:00', 'left holder 16:50'])
    const excused = { ...fact(sessionId, 4), kind: 'excused' as const, note: 'Oficio 12/2026', at: null }
    await body.client.attendance.record(excused)
    expect((await presenceOf(sessionId, 4))?.excuse).toBe('Oficio 12/2026')
  })
})

describe('R14: a correction of the sheet', () => {
  it('before the opening takes facts out and writes the one that stands', async () => {
    const sessionId = await body.convened()
    body.environment.set(at('10:00'))
    await press(sessionId, 2)
    const [arrival] = (await body.get(sessionId)).attendance
    const input = { sessionId, seatId: body.seat(2), replaces: [arrival!.id] }
    await body.client.attendance.set({ ...input, fact: { ...told, kind: 'arrived', at: at('09:58') } })
    const { attendance } = await body.get(sessionId)
    expect(attendance).toMatchObject([{ at: at('09:58'), corrects: [], reason: '' }])
  })

  it('once open is a fact that says why, in one commit; the former one stays in the log', async () => {
    const sessionId = await body.opened(1, 2, 3)
    const { revision } = body.everything()
    const facts = (await body.get(sessionId)).attendance.filter(({ seatId }) => seatId === body.seat(2))
    const input = { sessionId, seatId: body.seat(2), replaces: facts.map(({ id }) => id) }
    const alternate = { ...told, kind: 'arrived' as const, capacity: 'alternate' as const, at: at('10:01') }
    const unexplained = () => body.client.attendance.set({ ...input, fact: alternate })
    expect(await body.refusal(unexplained)).toEqual({ code: 'attendance.reasonMissing', params: {} })
    await body.client.attendance.set({ ...input, fact: alternate, reason: 'Vino su suplente' })
    const [former, later] = (await body.get(sessionId)).attendance.filter(
      ({ seatId }) => seatId === body.seat(2),
    )
    expect(later).toMatchObject({
      corrects: [former!.id],
      reason: 'Vino su suplente',
      recordedAt: at('10:05'),
    })
    expect(body.everything().revision).toBe(revision + 1)
    expect(await logOf(sessionId, 2)).toEqual(['arrived alternate 16:01'])
    await body.client.history.undo({ sessionId })
    expect(await logOf(sessionId, 2)).toEqual(['arrived holder 16:00'])
    await body.client.attendance.set({ ...input, fact: null, reason: 'No vino nadie' })
    expect(await logOf(sessionId, 2)).toEqual([])
  })

  it('corrects what stands, not what was corrected before', async () => {
    const sessionId = await body.opened(1, 2, 3)
    const [arrival] = (await body.get(sessionId)).attendance.filter(({ seatId }) => seatId === body.seat(2))
    const remove = () => body.client.attendance.remove({ id: arrival!.id, reason: 'No vino' })
    await remove()
    expect(await body.refusal(remove)).toEqual({
      code: 'attendance.corrected',
      params: { seat: 'Lugar 2', time: '10:00' },
    })
  })
})

describe('what attendance refuses, changing nothing', () => {
  it.each([
    ['a departure of who never came', 3, { kind: 'left' as const, at: null }, 'attendance.order'],
    ['a departure before the arrival', 1, { kind: 'left' as const, at: at('09:59') }, 'attendance.order'],
    ['an hour that has not come', 1, { kind: 'arrived' as const, at: at('10:06') }, 'session.inFuture'],
    [
      'an alternate that the seat does not have',
      3,
      { kind: 'arrived' as const, at: null, capacity: 'alternate' as const },
      'attendance.noPerson',
    ],
  ])('%s', async (_, number, more, code) => {
    const sessionId = await body.opened(1, 2, 4)
    const reason = await body.refusal(() =>
      body.client.attendance.record({ ...fact(sessionId, number), ...more }),
    )
    expect(reason.code).toBe(code)
  })

  it('a departure in a capacity that is not in the room at that hour', async () => {
    const sessionId = await body.opened(1, 2, 3)
    body.environment.set(at('10:40'))
    const left = { ...fact(sessionId, 2), kind: 'left' as const, at: null }
    const alternate = { ...left, capacity: 'alternate' as const }
    expect((await body.refusal(() => body.client.attendance.record(alternate))).code).toBe('attendance.order')
    await body.client.attendance.record(left)
    body.environment.set(at('10:45'))
    expect(await body.refusal(() => body.client.attendance.record(left))).toEqual({
      code: 'attendance.order',
      params: { seat: 'Lugar 2', time: '10:45' },
    })
    const { attendance } = await body.get(sessionId)
    const arrival = attendance.find(({ seatId, kind }) => seatId === body.seat(2) && kind === 'arrived')!
    expect(
      (await body.refusal(() => body.client.attendance.remove({ id: arrival.id, reason: 'No vino' }))).code,
    ).toBe('attendance.order')
  })

  it('a correction of which one part is refused', async () => {
    const sessionId = await body.opened(1, 2, 3)
    const [arrival] = (await body.get(sessionId)).attendance.filter(({ seatId }) => seatId === body.seat(3))
    const set = (more: object, replaces = [arrival!.id]) =>
      body.refusal(() =>
        body.client.attendance.set({
          sessionId,
          seatId: body.seat(3),
          replaces,
          reason: 'Se anotó mal',
          fact: { ...told, kind: 'arrived', at: null, ...more },
        }),
      )
    expect((await set({ capacity: 'alternate' })).code).toBe('attendance.noPerson')
    expect((await set({ at: at('10:06') })).code).toBe('session.inFuture')
    const others = (await body.get(sessionId)).attendance.filter(({ seatId }) => seatId === body.seat(1))
    expect(await set({}, [others[0]!.id])).toEqual({
      code: 'record.missing',
      params: { table: 'attendanceEvent' },
    })
  })

  it('R16: leaving after a vote that was not saved', async () => {
    const sessionId = await body.opened()
    const motionId = await openVote(body, await body.start(sessionId))
    await vote(body, motionId, { 3: 'against' })
    body.environment.set(at('10:50'))
    const { attendance } = await body.get(sessionId)
    const arrival = attendance.find(({ seatId }) => seatId === body.seat(3))!
    const refused = [
      () => press(sessionId, 3),
      () => body.client.attendance.record({ ...fact(sessionId, 3), kind: 'left', at: null }),
      () => body.client.attendance.remove({ id: arrival.id, reason: 'No vino' }),
    ]
    for (const run of refused)
      expect(await body.refusal(run)).toEqual({
        code: 'attendance.votedAlready',
        params: { seat: 'Lugar 3' },
      })
    await press(sessionId, 4)
    expect((await presenceOf(sessionId, 4))?.isPresent).toBe(false)
  })
})
