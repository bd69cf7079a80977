import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MotionId, RecordId, SessionId } from '../../src-main/domain/ids.ts'
import { emptyTally, type SeparateVote } from '../../src-main/domain/motion.ts'
import { isAfterActa, whoMayAnnex } from '../../src-main/domain/separate-vote.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { decide, openVote, settle, vote } from '../support/small-votes.ts'

let body: SmallBody
let sessionId: SessionId
let motionId: MotionId
beforeEach(async () => {
  body = await openSmallBody()
  sessionId = await body.opened(1, 2, 3, 4, 6)
  body.environment.set(at('10:30'))
  const senses = { 1: 'inFavour', 2: 'inFavour', 3: 'against', 4: 'excused' } as const
  await decide(body, await body.start(sessionId), senses)
  motionId = (await body.get(sessionId)).motions[0]!.id
  await settle(body, sessionId)
  body.environment.set(at('11:00'))
  await body.client.session.close({ sessionId, at: null })
})
afterEach(() => body.close())

const reasons = 'No se previó presupuesto para medir el impacto.'
const save = (number: number, more: { id?: RecordId | null; text?: string; motionId?: MotionId } = {}) =>
  body.client.motion.saveSeparateVote({
    id: null,
    motionId,
    seatId: body.seat(number),
    kind: 'particular',
    text: reasons,
    attachmentId: null,
    ...more,
  })
const all = async () => (await body.get(sessionId)).separateVotes

describe('a separate vote (R22)', () => {
  it('is annexed with its hour, corrected and taken back, until the last day of its term', async () => {
    // Thursday 15 October 2026: two business days are Friday 16 and Monday 19.
    expect((await body.get(sessionId)).separateVotesUntil).toBe('2026-10-19')
    body.environment.set(at('23:30', '2026-10-19'))
    await save(3)
    const [first] = await all()
    expect(first).toMatchObject({
      seatId: body.seat(3),
      receivedAt: at('23:30', '2026-10-19'),
      text: reasons,
    })
    body.environment.set(at('23:40', '2026-10-19'))
    await save(3, { id: first!.id, text: 'Por falta de presupuesto.' })
    expect(await all()).toMatchObject([
      { id: first!.id, text: 'Por falta de presupuesto.', receivedAt: at('23:30', '2026-10-19') },
    ])
    await body.client.motion.removeSeparateVote({ id: first!.id })
    expect(await all()).toEqual([])
  })

  it('is refused after its term, and neither changed nor taken back', async () => {
    await save(3)
    const { id } = (await all())[0]!
    body.environment.set(at('00:01', '2026-10-20'))
    const late = { code: 'motion.separateVoteLate', params: { until: '2026-10-19' } }
    for (const run of [
      () => save(1),
      () => save(3, { id, text: 'Otra' }),
      () => body.client.motion.removeSeparateVote({ id }),
    ])
      expect(await body.refusal(run)).toEqual(late)
  })

  it('R30: told by a frozen acta stays as it came; one that comes afterwards may still change', async () => {
    await save(3)
    const { id } = (await all())[0]!
    body.mend(paperPrinter)
    await body.client.minutes.advance({ sessionId, to: 'project' })
    await body.client.minutes.advance({ sessionId, to: 'approved' })
    body.environment.set(at('11:30'))
    for (const run of [
      () => save(3, { id, text: 'Otra' }),
      () => body.client.motion.removeSeparateVote({ id }),
    ])
      expect(await body.refusal(run)).toEqual({ code: 'session.frozen', params: { status: 'approved' } })
    await save(1)
    const later = (await all()).find((vote) => vote.id !== id)!
    const dossier = await body.get(sessionId)
    expect(dossier.separateVotes.filter((one) => isAfterActa(dossier, one))).toEqual([later])
    await save(1, { id: later.id, text: 'Otra' })
    await body.client.motion.removeSeparateVote({ id: later.id })
    expect(await all()).toMatchObject([{ id, text: reasons }])
  })

  it.each([
    ['was absent', 5],
    ['has no vote', 6],
    ['was excused', 4],
  ])('is refused to who %s', async (_, number) => {
    expect(await body.refusal(() => save(number))).toEqual({
      code: 'motion.separateVoteNotVoter',
      params: { seat: `Lugar ${number}` },
    })
  })

  it('is offered to who voted and has none yet, and whose is changed', async () => {
    const offered = async (changed?: SeparateVote) => {
      const dossier = await body.get(sessionId)
      return whoMayAnnex(dossier, dossier.motions[0]!, changed).map(({ seat }) => seat.number)
    }
    expect(await offered()).toEqual([1, 2, 3])
    await save(3)
    expect(await offered()).toEqual([1, 2])
    expect(await offered((await all())[0])).toEqual([1, 2, 3])
  })

  it('is one a seat', async () => {
    await save(3)
    expect(await body.refusal(() => save(3))).toEqual({
      code: 'motion.separateVoteTwice',
      params: { seat: 'Lugar 3' },
    })
    await save(1)
    expect(await all()).toHaveLength(2)
    const [first] = await all()
    const stolen = () => save(first!.seatId === body.seat(3) ? 1 : 3, { id: first!.id })
    expect((await body.refusal(stolen)).code).toBe('motion.separateVoteTwice')
  })

  it('says something, in words or on a paper of the session', async () => {
    expect((await body.refusal(() => save(3, { text: '  ' }))).code).toBe('input.invalid')
    const unknown = '00000000-0000-7000-8000-999999999999' as RecordId
    expect((await body.refusal(() => save(3, { id: unknown }))).code).toBe('record.missing')
    const paper = () =>
      body.client.motion.saveSeparateVote({
        id: null,
        motionId,
        seatId: body.seat(3),
        kind: 'reasoned',
        text: '',
        attachmentId: unknown as never,
      })
    expect(await body.refusal(paper)).toEqual({ code: 'record.missing', params: { table: 'attachment' } })
  })
})

it('R22: nobody annexes to a vote that is open, and where only totals were noted whoever was there may', async () => {
  body.close()
  body = await openSmallBody()
  sessionId = await body.opened(1, 2, 3)
  const open = await openVote(body, await body.start(sessionId))
  await vote(body, open, { 1: 'inFavour', 2: 'inFavour', 3: 'inFavour' })
  expect((await body.refusal(() => save(1, { motionId: open }))).code).toBe('motion.separateVoteNotVoter')
  await body.client.motion.setMethod({ motionId: open, method: 'secret' })
  await body.client.motion.setTally({ motionId: open, tally: { ...emptyTally, inFavour: 2, against: 1 } })
  await body.client.motion.close({ motionId: open, castingVote: null })
  await save(3, { motionId: open })
  expect((await body.refusal(() => save(4, { motionId: open }))).code).toBe('motion.separateVoteNotVoter')
})
