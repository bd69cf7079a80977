import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src-main/domain/ids.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { allInFavour, decide, draftUnder, openVote, vote } from '../support/small-votes.ts'

let body: SmallBody
let sessionId: SessionId
beforeEach(async () => {
  body = await openSmallBody()
  sessionId = await body.opened()
})
afterEach(() => body.close())

const rows = () => body.everything().rows
const undo = () => body.client.history.undo({ sessionId })

describe('undo takes back', () => {
  it.each([
    ['attendance.cycle', () => body.client.attendance.cycle({ sessionId, seatId: body.seat(2) })],
    [
      'agenda.setStatus',
      async () => {
        await body.start(sessionId)
      },
    ],
    [
      'session.saveReceipt',
      () =>
        body.client.session.saveReceipt({
          sessionId,
          seatId: body.seat(1),
          receivedAt: null,
          willAttend: 'yes',
        }),
    ],
  ])('%s, to the last column', async (command, run) => {
    body.environment.set(at('10:30'))
    const before = rows()
    await run()
    expect(rows()).not.toEqual(before)
    expect((await undo()).command).toBe(command)
    expect(rows()).toEqual(before)
  })

  it.each(['agenda.move', 'agenda.remove'])('%s of what is not called yet', async (command) => {
    const draft = await body.create({ date: '2026-11-19' as never })
    const { id: itemId } = (await body.get(draft)).agenda[3]!
    const before = rows()
    if (command === 'agenda.move') await body.client.agenda.move({ itemId, position: 0 })
    else await body.client.agenda.remove({ itemId })
    expect(rows()).not.toEqual(before)
    expect((await body.client.history.undo({ sessionId: draft })).command).toBe(command)
    expect(rows()).toEqual(before)
  })

  it('an unsaved vote, press by press, the last one first', async () => {
    const itemId = await body.start(sessionId)
    const before = [rows()]
    const motionId = await openVote(body, itemId, null)
    before.push(rows())
    for (const [number, option] of Object.entries({ 1: 'inFavour', 2: 'against' } as const)) {
      await vote(body, motionId, { [number]: option })
      before.push(rows())
    }
    await body.client.motion.setMethod({ motionId, method: 'showOfHands' })
    while (before.length > 0) {
      await undo()
      expect(rows()).toEqual(before.pop())
    }
  })

  it('and says at which revision it did', async () => {
    await body.client.attendance.cycle({ sessionId, seatId: body.seat(2) })
    const { revision } = body.everything()
    expect(await undo()).toMatchObject({ revision: revision + 1, command: 'attendance.cycle' })
  })

  it('a press although a text was written since', async () => {
    const itemId = await body.start(sessionId)
    await body.client.minutes.saveItem({ itemId, minutes: 'Se presentó el plan.' })
    await undo()
    const item = (await body.get(sessionId)).agenda.find(({ id }) => id === itemId)
    expect(item).toMatchObject({ status: 'pending', minutes: 'Se presentó el plan.' })
  })
})

describe('undo never takes back', () => {
  const nothing = { code: 'history.nothingToUndo', params: {} }

  it('R22, R24: a saved vote, nor anything before it', async () => {
    await decide(body, await body.start(sessionId))
    expect(await body.refusal(undo)).toEqual(nothing)
    body.environment.set(at('10:50'))
    await body.client.attendance.cycle({ sessionId, seatId: body.seat(2) })
    expect((await undo()).command).toBe('attendance.cycle')
    expect(await body.refusal(undo)).toEqual(nothing)
    expect((await body.get(sessionId)).agreements[0]?.number).toBe(1)
  })

  it('the opening of the session', async () => {
    expect(await body.refusal(undo)).toEqual(nothing)
  })

  it('the same press twice', async () => {
    await body.client.attendance.cycle({ sessionId, seatId: body.seat(2) })
    await undo()
    expect(await body.refusal(undo)).toEqual(nothing)
  })

  it('a vote withdrawn whose draft was removed since', async () => {
    const itemId = await body.start(sessionId)
    const agreementId = await draftUnder(body, itemId)
    const motionId = await openVote(body, itemId, agreementId)
    await vote(body, motionId, allInFavour)
    await body.client.motion.withdraw({ motionId })
    await body.client.agreement.removeDraft({ agreementId })
    expect(await body.refusal(undo)).toEqual(nothing)
  })

  it('a press before an item that was added', async () => {
    const draft = await body.create({ date: '2026-11-19' as never })
    const { agenda } = await body.get(draft)
    await body.client.agenda.move({ itemId: agenda[3]!.id, position: 0 })
    const item = { sessionId: draft, kind: 'topic' as const, title: 'Uno más', presenter: '', position: 1 }
    await body.client.agenda.add(item)
    expect(await body.refusal(() => body.client.history.undo({ sessionId: draft }))).toEqual(nothing)
    const positions = (await body.get(draft)).agenda.map(({ position }) => position)
    expect(positions).toEqual(positions.map((_, index) => index))
  })

  it('what was done in another session', async () => {
    const other = await body.create({ date: '2026-11-19' as never })
    await body.client.attendance.cycle({ sessionId: other, seatId: body.seat(1) })
    expect(await body.refusal(undo)).toEqual(nothing)
  })
})

it('a vote withdrawn comes back with its ballots', async () => {
  const itemId = await body.start(sessionId)
  const motionId = await openVote(body, itemId, await draftUnder(body, itemId))
  await vote(body, motionId, allInFavour)
  const before = rows()
  await body.client.motion.withdraw({ motionId })
  expect((await undo()).command).toBe('motion.withdraw')
  expect(rows()).toEqual(before)
})
