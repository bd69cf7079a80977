import { afterEach, describe, expect, it } from 'vitest'
import { emptyTally, type Motion } from '../../src-main/domain/motion.ts'
import type { MotionId, SessionId } from '../../src-main/domain/ids.ts'
import type { RuleSetDraft } from '../../src-main/domain/rules.ts'
import { wordFailure } from '../../src-main/locale/errors.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { draftUnder, vote } from '../support/small-votes.ts'

let body: SmallBody
let sessionId: SessionId
afterEach(() => body.close())

/** A vote under the topic, with those seats in the room. */
async function begin(
  method: Motion['method'],
  rules: Partial<RuleSetDraft> = {},
  seats = [1, 2, 3, 4, 5, 6],
  more: { matter?: string } = {},
): Promise<MotionId> {
  body = await openSmallBody({ rules })
  sessionId = await body.opened(...seats)
  const agendaItemId = await body.start(sessionId)
  const agreementId = await draftUnder(body, agendaItemId)
  const { motionId } = await body.client.motion.open({ agendaItemId, agreementId, text: '', method, ...more })
  return motionId
}
const close = (motionId: MotionId, castingVote: Motion['castingVote'] = null) =>
  body.client.motion.close({ motionId, castingVote })
const last = async () => (await body.get(sessionId)).motions.at(-1)!
const undo = () => body.client.history.undo({ sessionId })
const rows = () => body.everything().rows

describe('by consensus', () => {
  it('whoever says nothing agrees, and only the others are noted', async () => {
    const motionId = await begin('consensus')
    await vote(body, motionId, { 2: 'abstention', 3: 'inFavour', 4: 'excused' })
    expect((await body.get(sessionId)).ballots.map(({ option }) => option).sort()).toEqual([
      'abstention',
      'excused',
    ])
    await close(motionId)
    expect(await last()).toMatchObject({
      result: 'consensus',
      present: 5,
      tally: { inFavour: 3, against: 0, abstention: 1, excused: 1 },
    })
  })

  it('who agrees after all is noted no more', async () => {
    const motionId = await begin('consensus')
    await vote(body, motionId, { 2: 'against' })
    await vote(body, motionId, { 2: 'inFavour' })
    expect((await body.get(sessionId)).ballots).toEqual([])
    await close(motionId)
    expect(await last()).toMatchObject({ result: 'consensus', tally: { ...emptyTally, inFavour: 5 } })
  })

  it('names who is opposed, saves nothing, and goes to a nominal vote with nothing half-done', async () => {
    const motionId = await begin('consensus')
    await vote(body, motionId, { 2: 'against', 4: 'against', 5: 'abstention' })
    const opposed = await body.refusal(() => close(motionId))
    expect(opposed).toEqual({ code: 'motion.opposed', params: { seats: ['Lugar 2', 'Lugar 4'] } })
    expect(wordFailure(opposed)).toBe(
      'No hay consenso: se oponen Lugar 2 y Lugar 4. Cambie a votación nominal o retire la propuesta.',
    )
    await body.client.motion.setMethod({ motionId, method: 'nominal' })
    expect((await body.get(sessionId)).ballots).toEqual([])
    expect((await body.refusal(() => close(motionId))).params).toEqual({ missing: 5, present: 5 })
    await vote(body, motionId, { 1: 'inFavour', 2: 'against', 3: 'inFavour', 4: 'against', 5: 'inFavour' })
    await close(motionId)
    expect(await last()).toMatchObject({ method: 'nominal', result: 'majority' })
  })

  it('the objection of who left the room opposes nothing', async () => {
    const motionId = await begin('consensus')
    await vote(body, motionId, { 5: 'against' })
    await body.client.motion.castVote({ motionId, seatId: body.seat(5), option: null })
    body.environment.set(at('10:40'))
    await body.arrive(sessionId, 5)
    await close(motionId)
    expect(await last()).toMatchObject({ result: 'consensus', present: 4, tally: { inFavour: 4 } })
  })
})

describe('by totals', () => {
  it.each(['secret', 'showOfHands'] as const)('%s: no seat has a vote, and it says so', async (method) => {
    const motionId = await begin(method)
    const cast = () =>
      body.client.motion.castVote({ motionId, seatId: body.seat(1), option: 'inFavour', reason: '' })
    const refused = await body.refusal(cast)
    expect(refused).toEqual({ code: 'motion.totalsOnly', params: { method } })
    expect(wordFailure(refused)).toContain('solo se anotan los totales')
    const tally = { inFavour: 3, against: 1, abstention: 1, excused: 0 }
    await body.client.motion.setTally({ motionId, tally })
    await close(motionId)
    expect(await last()).toMatchObject({ method, result: 'majority', tally })
    expect((await body.get(sessionId)).ballots).toEqual([])
  })

  it('a tie is told by its totals, and broken apart (R19)', async () => {
    const motionId = await begin('secret', {}, [1, 2, 3, 4])
    await body.client.motion.setTally({ motionId, tally: { ...emptyTally, inFavour: 2, against: 2 } })
    expect(await body.refusal(() => close(motionId))).toEqual({ code: 'motion.tie', params: { votes: 2 } })
    await close(motionId, 'inFavour')
    expect(await last()).toMatchObject({
      result: 'majority',
      castingVote: 'inFavour',
      tally: { inFavour: 2, against: 2 },
    })
  })

  it.each(['nominal', 'consensus'] as const)('%s: totals are not written', async (method) => {
    const motionId = await begin(method)
    const write = () => body.client.motion.setTally({ motionId, tally: { ...emptyTally, inFavour: 5 } })
    expect(await body.refusal(write)).toEqual({ code: 'motion.votesOnly', params: { method } })
  })

  it('a secret vote takes the ballots of the vote it was, and gives none back', async () => {
    const motionId = await begin('nominal')
    await vote(body, motionId, { 1: 'inFavour', 2: 'against' })
    await body.client.motion.setMethod({ motionId, method: 'secret' })
    expect((await body.get(sessionId)).ballots).toEqual([])
    expect((await last()).tally).toEqual(emptyTally)
    const same = rows()
    await body.client.motion.setMethod({ motionId, method: 'secret' })
    expect(rows()).toEqual(same)
    await body.client.motion.setMethod({ motionId, method: 'nominal' })
    expect(await last()).toMatchObject({ method: 'nominal', tally: null })
  })
})

describe('who is excused (R20)', () => {
  const excuses = { 4: 'excused', 5: 'excused', 1: 'inFavour', 2: 'inFavour', 3: 'inFavour' } as const

  it('leaves the base and not the quorum, unless the rules say so', async () => {
    const motionId = await begin('nominal', { quorum: { kind: 'fixed', seats: 4 } })
    await vote(body, motionId, excuses)
    await close(motionId)
    const { motions, statements } = await body.get(sessionId)
    expect(motions[0]).toMatchObject({ result: 'majority', present: 5, tally: { inFavour: 3, excused: 2 } })
    expect(statements.at(-1)).toMatchObject({ occasion: 'vote', present: 5, seats: 5, motionId })
  })

  it.each(['nominal', 'showOfHands'] as const)(
    'leaves the quorum of that vote where the rules say so: %s',
    async (method) => {
      const rules = { quorum: { kind: 'fixed', seats: 4 }, excusedLeaveQuorum: true } as const
      const motionId = await begin(method, rules)
      if (method === 'nominal') await vote(body, motionId, excuses)
      else await body.client.motion.setTally({ motionId, tally: { ...emptyTally, inFavour: 3, excused: 2 } })
      const short = await body.refusal(() => close(motionId))
      expect(short).toEqual({ code: 'motion.noQuorum', params: { present: 3, required: 4, seats: 5 } })
      expect(wordFailure(short)).toContain('Se requieren 4')
      if (method === 'nominal') await vote(body, motionId, { 4: 'abstention' })
      else
        await body.client.motion.setTally({
          motionId,
          tally: { inFavour: 3, against: 0, abstention: 1, excused: 1 },
        })
      await close(motionId)
      expect((await body.get(sessionId)).statements.at(-1)).toMatchObject({ present: 4, isReached: true })
    },
  )

  it('keeps its reason, which no other sense has', async () => {
    const motionId = await begin('nominal')
    const cast = (option: 'excused' | 'against') =>
      body.client.motion.castVote({ motionId, seatId: body.seat(2), option, reason: 'Es proveedor' })
    await cast('excused')
    expect((await body.get(sessionId)).ballots[0]).toMatchObject({ reason: 'Es proveedor' })
    await cast('against')
    expect((await body.get(sessionId)).ballots[0]).toMatchObject({ option: 'against', reason: '' })
  })
})

describe('what an abstention is worth (R20) is of the rules of that day', () => {
  const senses = { 1: 'inFavour', 2: 'inFavour', 3: 'abstention', 4: 'abstention', 5: 'against' } as const
  it.each([
    ['inBase', 'rejected'],
    ['leavesBase', 'majority'],
    ['inFavour', 'majority'],
  ] as const)('%s', async (abstentions, result) => {
    const majority = { kind: 'simple', base: 'present' } as const
    const motionId = await begin('nominal', { abstentions, majority })
    await vote(body, motionId, senses)
    await close(motionId)
    expect(await last()).toMatchObject({ abstentions, result })
  })
})

describe('the matter and its majority (R17)', () => {
  const matters = [
    { name: 'Reformas', majority: { kind: 'qualified', p: 2, q: 3, base: 'present' } },
    { name: 'Remoción', majority: { kind: 'qualified', p: 3, q: 4, base: 'members' } },
    { name: 'Presupuesto', majority: { kind: 'qualified', p: 3, q: 5, base: 'present' } },
  ] as const
  const three = { 1: 'inFavour', 2: 'inFavour', 3: 'inFavour', 4: 'against', 5: 'against' } as const
  const four = { ...three, 4: 'inFavour' } as const
  it.each([
    ['Reformas', three, 'rejected'],
    ['Reformas', four, 'majority'],
    ['Remoción', three, 'rejected'],
    ['Remoción', four, 'majority'],
    ['Presupuesto', three, 'majority'],
    ['', three, 'majority'],
  ] as const)('«%s» with %j is %s', async (matter, senses, result) => {
    const motionId = await begin('nominal', { matters: [...matters] }, undefined, { matter })
    await vote(body, motionId, senses)
    await close(motionId)
    expect(await last()).toMatchObject({ matter, result })
  })

  it('is changed before it is saved, keeping the votes; one the rules do not know is refused', async () => {
    const motionId = await begin('nominal', { matters: [...matters] })
    await vote(body, motionId, three)
    const set = (matter: string) => () => body.client.motion.setMatter({ motionId, matter })
    expect((await body.refusal(set('Estatuto'))).code).toBe('motion.unknownMatter')
    const before = rows()
    await set('Reformas')()
    expect(await last()).toMatchObject({ matter: 'Reformas', majority: matters[0].majority })
    expect((await undo()).command).toBe('motion.setMatter')
    expect(rows()).toEqual(before)
    await set('Reformas')()
    await close(motionId)
    expect(await last()).toMatchObject({ result: 'rejected' })
    expect((await body.refusal(set(''))).code).toBe('motion.closed')
  })

  it('an unknown one opens no vote', async () => {
    body = await openSmallBody()
    sessionId = await body.opened()
    const agendaItemId = await body.start(sessionId)
    const open = () =>
      body.client.motion.open({
        agendaItemId,
        agreementId: null,
        text: 'x',
        method: 'nominal',
        matter: 'Reformas',
      })
    expect(await body.refusal(open)).toEqual({
      code: 'motion.unknownMatter',
      params: { matter: 'Reformas' },
    })
  })
})
