import { afterEach, describe, expect, it } from 'vitest'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { openVote, vote } from '../support/small-votes.ts'

let body: SmallBody
afterEach(() => body.close())

const close = (motionId: Awaited<ReturnType<typeof openVote>>, castingVote: 'inFavour' | 'against' | null) =>
  body.client.motion.close({ motionId, castingVote })

describe('who presides (R19)', () => {
  it('breaks a tie only from the room; another who is there may preside', async () => {
    body = await openSmallBody()
    const sessionId = await body.opened()
    const itemId = await body.start(sessionId)
    body.environment.set(at('10:40'))
    await body.arrive(sessionId, 1)
    const motionId = await openVote(body, itemId)
    await vote(body, motionId, { 2: 'inFavour', 3: 'inFavour', 4: 'against', 5: 'against' })
    expect((await body.refusal(() => close(motionId, 'inFavour'))).code).toBe('session.chairMissing')
    const preside = (number: number) => () =>
      body.client.session.preside({ sessionId, seatId: body.seat(number) })
    expect((await body.refusal(preside(1))).code).toBe('session.chairMissing')
    await preside(2)()
    expect((await body.get(sessionId)).session.presidingSeatId).toBe(body.seat(2))
    await close(motionId, 'inFavour')
    expect((await body.get(sessionId)).motions[0]).toMatchObject({
      result: 'majority',
      castingVote: 'inFavour',
    })
  })

  it('is chosen while the session is held, neither before nor after', async () => {
    body = await openSmallBody()
    const sessionId = await body.convened()
    body.environment.set(at('10:00'))
    await body.arrive(sessionId, 2)
    const preside = () => body.client.session.preside({ sessionId, seatId: body.seat(2) })
    expect((await body.refusal(preside)).code).toBe('session.notLive')
  })
})

it('R17, R19: a tie that the casting vote cannot decide is saved without it', async () => {
  body = await openSmallBody({ rules: { majority: { kind: 'simple', base: 'members' } } })
  const itemId = await body.start(await body.opened(1, 2, 3, 4))
  const motionId = await openVote(body, itemId)
  await vote(body, motionId, { 1: 'inFavour', 2: 'against', 3: 'abstention', 4: 'abstention' })
  expect((await body.refusal(() => close(motionId, 'inFavour'))).code).toBe('motion.noTie')
  await close(motionId, null)
  expect(body.read((store) => store.where('motion', {}))[0]).toMatchObject({ result: 'rejected' })
  const other = await openVote(body, itemId)
  await vote(body, other, { 1: 'inFavour', 2: 'inFavour', 3: 'against', 4: 'against' })
  expect((await body.refusal(() => close(other, null))).code).toBe('motion.tie')
  await close(other, 'inFavour')
  const motions = body.read((store) => store.where('motion', {}))
  expect(motions.find(({ id }) => id === other)).toMatchObject({ result: 'majority' })
})
