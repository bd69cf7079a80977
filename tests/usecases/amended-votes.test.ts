import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AgendaItemId, AgreementId, MotionId, SeatId, SessionId } from '../../src-main/domain/ids.ts'
import { emptyTally } from '../../src-main/domain/motion.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { allInFavour, draftUnder, openVote, vote } from '../support/small-votes.ts'

let body: SmallBody
let sessionId: SessionId
let itemId: AgendaItemId
let agreementId: AgreementId
let motionId: MotionId
beforeEach(async () => {
  body = await openSmallBody()
  sessionId = await body.opened()
  itemId = await body.start(sessionId)
  agreementId = await draftUnder(body, itemId, 'Publicar el plan')
  motionId = await openVote(body, itemId, agreementId)
})
afterEach(() => body.close())

const rows = () => body.everything().rows
const undo = () => body.client.history.undo({ sessionId })
const stranger = '00000000-0000-7000-8000-999999999999' as SeatId
const amend = (text: string, seatId: SeatId | null = null) =>
  body.client.motion.amend({ motionId, text, seatId })
const movers = (proposerId: SeatId | null, seconderId: SeatId | null) => () =>
  body.client.motion.setMovers({ motionId, proposerId, seconderId })

describe('the text that the discussion changes', () => {
  it('keeps what it said, who asked and when; the votes begin again, and the agreement says the new text', async () => {
    await vote(body, motionId, { 1: 'inFavour', 2: 'against' })
    body.environment.set(at('10:20'))
    await amend('Publicar el plan en dos lenguas', body.seat(3))
    body.environment.set(at('10:25'))
    await amend('Publicar el plan en tres lenguas')
    const { motions, agreements, ballots } = await body.get(sessionId)
    expect(motions[0]).toMatchObject({
      text: 'Publicar el plan en tres lenguas',
      versions: [
        { text: 'Publicar el plan', at: at('10:20'), seatId: body.seat(3) },
        { text: 'Publicar el plan en dos lenguas', at: at('10:25'), seatId: null },
      ],
    })
    expect(agreements[0]?.text).toBe('Publicar el plan en tres lenguas')
    expect(ballots).toEqual([])
    await vote(body, motionId, allInFavour)
    await body.client.motion.close({ motionId, castingVote: null })
    expect((await body.get(sessionId)).agreements[0]).toMatchObject({
      text: 'Publicar el plan en tres lenguas',
      status: 'inProgress',
    })
    expect((await body.refusal(() => amend('Otro'))).code).toBe('motion.closed')
  })

  it('is taken back to the last column, with the votes it had', async () => {
    await vote(body, motionId, { 1: 'inFavour', 2: 'against' })
    const before = rows()
    await amend('Publicar el plan en dos lenguas', body.seat(3))
    expect((await undo()).command).toBe('motion.amend')
    expect(rows()).toEqual(before)
  })

  it('of totals, begins them again', async () => {
    await body.client.motion.setMethod({ motionId, method: 'secret' })
    await body.client.motion.setTally({ motionId, tally: { ...emptyTally, inFavour: 4 } })
    await amend('Publicar el plan en dos lenguas')
    expect((await body.get(sessionId)).motions[0]?.tally).toEqual(emptyTally)
  })

  it('the same text changes nothing; none, or one asked for by a stranger, is refused', async () => {
    await vote(body, motionId, { 1: 'inFavour' })
    const before = body.everything()
    await amend('Publicar el plan')
    expect(body.everything()).toEqual(before)
    expect((await body.refusal(() => amend(' \n'))).code).toBe('agreement.textMissing')
    expect(await body.refusal(() => amend('Otro', stranger))).toEqual({
      code: 'record.missing',
      params: { table: 'seat' },
    })
  })
})

describe('who proposes and who seconds', () => {
  it('are noted while the vote is open, and taken back', async () => {
    const before = rows()
    await movers(body.seat(2), body.seat(6))()
    expect((await body.get(sessionId)).motions[0]).toMatchObject({
      proposerId: body.seat(2),
      seconderId: body.seat(6),
    })
    expect((await undo()).command).toBe('motion.setMovers')
    expect(rows()).toEqual(before)
  })

  it('are noted one after the other, whoever was asked for first', async () => {
    await body.client.motion.setMovers({ motionId, proposerId: body.seat(2) })
    await body.client.motion.setMovers({ motionId, seconderId: body.seat(6) })
    expect((await body.get(sessionId)).motions[0]).toMatchObject({
      proposerId: body.seat(2),
      seconderId: body.seat(6),
    })
    expect(
      (await body.refusal(() => body.client.motion.setMovers({ motionId, seconderId: body.seat(2) }))).code,
    ).toBe('motion.sameSeconder')
  })

  it('are not the same, nor strangers, nor changed once it was saved', async () => {
    expect(await body.refusal(movers(body.seat(2), body.seat(2)))).toEqual({
      code: 'motion.sameSeconder',
      params: { seat: 'Lugar 2' },
    })
    expect((await body.refusal(movers(stranger, null))).code).toBe('record.missing')
    await vote(body, motionId, allInFavour)
    await body.client.motion.close({ motionId, castingVote: null })
    expect((await body.refusal(movers(body.seat(2), null))).code).toBe('motion.closed')
  })
})

it.each([
  ['motion.castVote', () => vote(body, motionId, { 2: 'against' })],
  ['motion.setMethod', () => body.client.motion.setMethod({ motionId, method: 'consensus' })],
  ['motion.setMethod', () => body.client.motion.setMethod({ motionId, method: 'secret' })],
  ['motion.withdraw', () => body.client.motion.withdraw({ motionId })],
])('%s is taken back to the last column', async (command, run) => {
  await vote(body, motionId, { 1: 'inFavour', 3: 'excused' })
  const before = rows()
  await run()
  expect(rows()).not.toEqual(before)
  expect((await undo()).command).toBe(command)
  expect(rows()).toEqual(before)
})
