import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AgreementId } from '../../src-main/domain/ids.ts'
import { emptyTally } from '../../src-main/domain/motion.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import {
  allAgainst,
  allInFavour,
  decide,
  draftUnder,
  openVote,
  settle,
  vote,
} from '../support/small-votes.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

const close = (
  motionId: Awaited<ReturnType<typeof openVote>>,
  castingVote: 'inFavour' | 'against' | null = null,
) => body.client.motion.close({ motionId, castingVote })

describe('what a vote refuses, changing nothing', () => {
  it('R14: a vote without quorum, opened or saved', async () => {
    const sessionId = await body.opened(1, 2, 3)
    const itemId = await body.start(sessionId)
    const motionId = await openVote(body, itemId)
    await vote(body, motionId, { 1: 'inFavour', 2: 'inFavour' })
    body.environment.set(at('10:40'))
    await body.arrive(sessionId, 3)
    const noQuorum = { code: 'motion.noQuorum', params: { present: 2, required: 3, seats: 5 } }
    expect(await body.refusal(() => close(motionId))).toEqual(noQuorum)
    await body.client.motion.withdraw({ motionId })
    expect(await body.refusal(() => openVote(body, itemId))).toEqual(noQuorum)
  })

  it('R4, R16: the vote of an absent seat, of one without vote, of one that is not of the body', async () => {
    const motionId = await openVote(body, await body.start(await body.opened(1, 2, 3, 6)))
    const cast = (seatId: ReturnType<SmallBody['seat']>) => () =>
      body.client.motion.castVote({ motionId, seatId, option: 'inFavour' })
    expect(await body.refusal(cast(body.seat(4)))).toEqual({
      code: 'motion.notEligible',
      params: { seat: 'Lugar 4' },
    })
    expect((await body.refusal(cast(body.seat(6)))).params).toEqual({ seat: 'Lugar 6' })
    const stranger = '00000000-0000-7000-8000-999999999999' as ReturnType<SmallBody['seat']>
    expect(await body.refusal(cast(stranger))).toEqual({ code: 'record.missing', params: { table: 'seat' } })
  })

  it('R16: votes missing, and more votes than those present', async () => {
    const motionId = await openVote(body, await body.start(await body.opened()))
    await vote(body, motionId, { 1: 'inFavour', 2: 'inFavour' })
    expect(await body.refusal(() => close(motionId))).toEqual({
      code: 'motion.incomplete',
      params: { missing: 3, present: 5 },
    })
    await body.client.motion.setMethod({ motionId, method: 'showOfHands' })
    const tally = { ...emptyTally, inFavour: 6 }
    expect(await body.refusal(() => body.client.motion.setTally({ motionId, tally }))).toEqual({
      code: 'motion.tooMany',
      params: { counted: 6, present: 5 },
    })
    await body.client.motion.setTally({ motionId, tally: { ...tally, inFavour: 4 } })
    expect((await body.refusal(() => close(motionId))).code).toBe('motion.incomplete')
  })

  it('R19: a tie without casting vote, and a casting vote without tie', async () => {
    const itemId = await body.start(await body.opened(1, 2, 3, 4))
    const motionId = await openVote(body, itemId)
    await vote(body, motionId, { 1: 'inFavour', 2: 'inFavour', 3: 'against', 4: 'against' })
    expect(await body.refusal(() => close(motionId))).toEqual({ code: 'motion.tie', params: { votes: 2 } })
    await close(motionId, 'against')
    const [motion] = body.read((store) => store.where('motion', {}))
    expect(motion).toMatchObject({ result: 'rejected', castingVote: 'against', present: 4 })
    const other = await openVote(body, itemId)
    await vote(body, other, { 1: 'inFavour', 2: 'inFavour', 3: 'inFavour', 4: 'against' })
    expect((await body.refusal(() => close(other, 'inFavour'))).code).toBe('motion.noTie')
  })

  it('R22: any change of a saved vote', async () => {
    const itemId = await body.start(await body.opened())
    const motionId = await openVote(body, itemId)
    await vote(body, motionId, allInFavour)
    await close(motionId)
    const refused = [
      () => close(motionId),
      () => body.client.motion.castVote({ motionId, seatId: body.seat(1), option: null }),
      () => body.client.motion.setTally({ motionId, tally: emptyTally }),
      () => body.client.motion.setMethod({ motionId, method: 'showOfHands' }),
      () => body.client.motion.withdraw({ motionId }),
    ]
    for (const run of refused) expect((await body.refusal(run)).code).toBe('motion.closed')
  })

  it('two votes at once, a vote outside its item, and leaving an item whose vote is open', async () => {
    const sessionId = await body.opened()
    const itemId = await body.start(sessionId)
    const { agenda } = await body.get(sessionId)
    const other = agenda.find(({ status }) => status === 'pending')!.id
    expect((await body.refusal(() => openVote(body, other))).code).toBe('motion.itemNotOpen')
    await openVote(body, itemId)
    expect((await body.refusal(() => openVote(body, itemId))).code).toBe('motion.alreadyOpen')
    for (const leave of [
      () => body.client.agenda.setStatus({ itemId, status: 'done' }),
      () => body.client.agenda.setStatus({ itemId: other, status: 'inProgress' }),
    ])
      expect((await body.refusal(leave)).code).toBe('agenda.voteOpen')
    expect((await body.refusal(() => body.client.agenda.remove({ itemId }))).code).toBe('agenda.called')
  })

  it('an agreement that was decided, of another item, or without text', async () => {
    const sessionId = await body.opened()
    const itemId = await body.start(sessionId)
    const decided = await decide(body, itemId)
    expect((await body.refusal(() => openVote(body, itemId, decided))).code).toBe('agreement.voted')
    const elsewhere = await draftUnder(body, (await body.get(sessionId)).agenda[1]!.id)
    expect((await body.refusal(() => openVote(body, itemId, elsewhere))).code).toBe('record.missing')
    const blank = await draftUnder(body, itemId, ' \n')
    expect((await body.refusal(() => openVote(body, itemId, blank))).code).toBe('agreement.textMissing')
  })

  it('a vote in recess', async () => {
    const sessionId = await body.opened()
    const itemId = await body.start(sessionId)
    await body.client.session.recess({ sessionId })
    expect((await body.refusal(() => openVote(body, itemId))).code).toBe('session.notLive')
  })
})

describe('what a saved vote leaves', () => {
  it('R16: who left before it was saved is not in its base', async () => {
    const sessionId = await body.opened()
    const motionId = await openVote(body, await body.start(sessionId))
    await vote(body, motionId, { 1: 'inFavour', 2: 'inFavour', 3: 'inFavour', 4: 'against' })
    body.environment.set(at('10:45'))
    await body.arrive(sessionId, 5)
    await close(motionId)
    const { motions, ballots } = await body.get(sessionId)
    expect(motions[0]).toMatchObject({ present: 4, members: 5, tally: { inFavour: 3, against: 1 } })
    expect(ballots).toHaveLength(4)
  })

  it('a sense is changed or taken back while the vote is open', async () => {
    const sessionId = await body.opened()
    const motionId = await openVote(body, await body.start(sessionId))
    await vote(body, motionId, allInFavour)
    await vote(body, motionId, { 3: 'against' })
    await body.client.motion.castVote({ motionId, seatId: body.seat(4), option: null })
    const { ballots } = await body.get(sessionId)
    expect(ballots.map(({ option }) => option).sort()).toEqual([
      'against',
      'inFavour',
      'inFavour',
      'inFavour',
    ])
    await body.client.motion.setMethod({ motionId, method: 'showOfHands' })
    expect((await body.get(sessionId)).ballots).toEqual([])
  })

  it('approving the agenda is fulfilled by the vote itself', async () => {
    const sessionId = await body.opened()
    const agendaItemId = await body.start(sessionId, 'agendaApproval')
    const { agreementId } = await body.client.agreement.draft({
      agendaItemId,
      agreement: {
        text: 'Se aprueba el orden del día',
        responsibles: [],
        dueDate: null,
        hasNoDeadline: false,
      },
    })
    const motionId = await openVote(body, agendaItemId, agreementId)
    await vote(body, motionId, allInFavour)
    await close(motionId)
    const [agreement] = (await body.get(sessionId)).agreements
    expect(agreement).toMatchObject({ status: 'fulfilled', progress: 100, dueDate: '2026-10-15', number: 1 })
    expect(agreement!.responsibles).toEqual([{ seatId: body.seat(6), name: 'Lugar 6' }])
  })
})

describe('numbers (R23, R24)', () => {
  it('have no gaps under drafts removed, votes withdrawn and proposals rejected', async () => {
    const sessionId = await body.opened()
    const itemId = await body.start(sessionId)
    await decide(body, itemId, allInFavour, 'Primero')
    await decide(body, itemId, allAgainst, 'Rechazado')
    await body.client.agreement.removeDraft({ agreementId: await draftUnder(body, itemId) })
    const withdrawn = await openVote(body, itemId, await draftUnder(body, itemId, 'Retirado'))
    await body.client.motion.withdraw({ motionId: withdrawn })
    await decide(body, itemId, allInFavour, 'Segundo')
    const keys = (await body.get(sessionId)).agreements.map(({ text, key }) => [text, key])
    expect(keys).toEqual([
      ['Primero', 'STM-VA/ORD/01/2026-01'],
      ['Segundo', 'STM-VA/ORD/01/2026-02'],
      ['Rechazado', ''],
      ['Retirado', ''],
    ])
    await settle(body, sessionId)
    body.environment.set(at('11:00'))
    await body.client.session.close({ sessionId, at: null })
    expect((await body.get(sessionId)).agreements.map(({ text }) => text)).not.toContain('Retirado')
  })

  it('go on through the year where the rules say so', async () => {
    body.close()
    body = await openSmallBody({
      rules: { agreementScope: 'year', agreementPattern: '{ORGANO}/{AÑO}-{N:3}' },
    })
    const first = await body.opened()
    await decide(body, await body.start(first))
    await settle(body, first)
    body.environment.set(at('11:00'))
    await body.client.session.close({ sessionId: first, at: null })
    const second = await body.convened({ kind: 'extraordinary', time: '12:00' as never })
    body.environment.set(at('12:00'))
    await body.arrive(second, 1, 2, 3)
    await body.client.session.open({ sessionId: second, presidingSeatId: null, at: null })
    await decide(body, await body.start(second), { 1: 'inFavour', 2: 'inFavour', 3: 'inFavour' })
    const rows = await body.client.agreement.list({ bodyId: body.bodyId })
    expect(rows.map(({ agreement }) => agreement.key)).toEqual(['STM-VA/2026-001', 'STM-VA/2026-002'])
  })
})

it('a change of rules does not change past sessions', async () => {
  const sessionId = await body.opened()
  await decide(body, await body.start(sessionId))
  const before = await body.get(sessionId)
  const { validFrom: _, id: __, bodyId: ___, ...rules } = before.rules
  await body.client.body.saveRules({
    bodyId: body.bodyId,
    rules: {
      ...rules,
      validFrom: '2026-10-16' as never,
      quorum: { kind: 'fixed', seats: 5 },
      majority: { kind: 'consensus' },
      sessionPattern: 'X-{TIPO}-{SESION}-{AÑO}',
    },
  })
  const after = await body.get(sessionId)
  expect({ ...after, notice: null }).toEqual({ ...before, notice: null })
  const next = await body.get(await body.create({ date: '2026-11-19' as never }))
  expect(next.key).toBe('X-ORD-2-2026')
  expect(next.rules.quorum).toEqual({ kind: 'fixed', seats: 5 })
})

it('a vote waits while the session is in recess, and can be withdrawn', async () => {
  const sessionId = await body.opened()
  const motionId = await openVote(body, await body.start(sessionId), null)
  await body.client.session.recess({ sessionId })
  const close = () => body.client.motion.close({ motionId, castingVote: null })
  expect((await body.refusal(close)).code).toBe('session.notLive')
  await body.client.motion.withdraw({ motionId })
  expect((await body.get(sessionId)).motions).toEqual([])
})

it('a session does not end before its last vote', async () => {
  const sessionId = await body.opened()
  body.environment.set(at('10:50'))
  await decide(body, await body.start(sessionId))
  await settle(body, sessionId)
  body.environment.set(at('11:30'))
  const close = () => body.client.session.close({ sessionId, at: at('10:45') })
  expect((await body.refusal(close)).code).toBe('session.endBeforeFact')
  await body.client.session.close({ sessionId, at: at('11:00') })
})

it('nothing is put to the vote without its text', async () => {
  const agendaItemId = await body.start(await body.opened())
  const open = (agreementId: AgreementId | null) => () =>
    body.client.motion.open({ agendaItemId, agreementId, text: ' ', method: 'nominal' })
  expect((await body.refusal(open(null))).code).toBe('agreement.textMissing')
  const empty = await draftUnder(body, agendaItemId, '')
  expect((await body.refusal(open(empty))).code).toBe('agreement.textMissing')
})
