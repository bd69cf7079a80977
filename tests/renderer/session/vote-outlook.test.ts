import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openMotion } from '../../../src-main/domain/dossier.ts'
import type { VoteOption } from '../../../src-main/domain/motion.ts'
import { outlookOf } from '../../../src-renderer/composables/session/vote-outlook.ts'
import { openSmallBody, type SmallBody } from '../../support/small-body.ts'
import { openVote, vote } from '../../support/small-votes.ts'

let body: SmallBody
afterEach(() => body.close())

/** The vote of five seats as it stands after those ballots. */
async function after(
  senses: Readonly<Record<number, VoteOption>>,
  present: readonly number[] = [1, 2, 3, 4, 5],
) {
  const sessionId = await body.opened(...present)
  const motionId = await openVote(body, await body.start(sessionId))
  await vote(body, motionId, senses)
  const dossier = await body.get(sessionId)
  const motion = openMotion(dossier)
  if (!motion) throw new Error('no vote is open')
  return outlookOf(dossier, motion)
}

describe('a vote by the majority of those present', () => {
  beforeEach(async () => {
    body = await openSmallBody({ rules: { majority: { kind: 'simple', base: 'present' } } })
  })

  it('is in course while any result is possible', async () => {
    const view = await after({ 1: 'inFavour', 2: 'against' })
    expect(view).toMatchObject({ result: 'open', isDecided: false, missing: 3, required: 3, present: 5 })
    expect(view.withoutVote.map(({ seat }) => seat.number)).toEqual([3, 4, 5])
  })

  it('passes as soon as those who are missing cannot change it', async () => {
    expect(await after({ 1: 'inFavour', 2: 'inFavour', 3: 'inFavour', 4: 'against' })).toMatchObject({
      result: 'majority',
      isDecided: true,
      missing: 1,
    })
  })

  it('does not say unanimous before the last vote', async () => {
    expect((await after({ 1: 'inFavour', 2: 'inFavour', 3: 'inFavour', 4: 'inFavour' })).result).toBe(
      'approved',
    )
  })

  it('says unanimous with the last vote', async () => {
    const all = { 1: 'inFavour', 2: 'inFavour', 3: 'inFavour', 4: 'inFavour', 5: 'inFavour' } as const
    expect((await after(all)).result).toBe('unanimous')
  })

  it('fails as soon as nobody can save it', async () => {
    expect(await after({ 1: 'against', 2: 'against', 3: 'against' })).toMatchObject({
      result: 'rejected',
      isDecided: true,
    })
  })

  it('asks for the casting vote on a tie, and not before it is complete', async () => {
    const even = [1, 2, 3, 4]
    const tie = { 1: 'inFavour', 2: 'inFavour', 3: 'against', 4: 'against' } as const
    expect(await after(tie, even)).toMatchObject({ result: 'tie', isDecided: false, missing: 0 })
  })

  it('is not decided while a tie is possible', async () => {
    const view = await after({ 1: 'inFavour', 2: 'against', 3: 'against' }, [1, 2, 3, 4])
    expect(view).toMatchObject({ result: 'open', isDecided: false })
  })
})

describe('a vote by the majority of the members', () => {
  beforeEach(async () => {
    body = await openSmallBody({ rules: { majority: { kind: 'simple', base: 'members' } } })
  })

  it('asks for the casting vote only where it can decide', async () => {
    const short = { 1: 'inFavour', 2: 'against', 3: 'abstention', 4: 'abstention' } as const
    expect(await after(short, [1, 2, 3, 4])).toMatchObject({ result: 'rejected', isDecided: true })
  })

  it('asks for it where with it the majority is reached', async () => {
    const tie = { 1: 'inFavour', 2: 'inFavour', 3: 'against', 4: 'against' } as const
    expect(await after(tie, [1, 2, 3, 4])).toMatchObject({ result: 'tie', isDecided: false })
  })
})

describe('a vote by consensus', () => {
  beforeEach(async () => {
    body = await openSmallBody({ rules: { majority: { kind: 'consensus' } } })
  })

  it('fails with the first vote against', async () => {
    expect(await after({ 2: 'against' })).toMatchObject({ result: 'rejected', isDecided: true })
  })

  it('is not decided by those who are in favour', async () => {
    expect(await after({ 1: 'inFavour', 2: 'inFavour', 3: 'inFavour', 4: 'inFavour' })).toMatchObject({
      result: 'open',
      isDecided: false,
    })
  })
})
