import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { presenceAt } from '../../src-main/domain/room.ts'
import type { SessionId } from '../../src-main/domain/ids.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { allInFavour, decide, draftUnder, openVote, vote } from '../support/small-votes.ts'

let body: SmallBody
let sessionId: SessionId
beforeEach(async () => {
  body = await openSmallBody()
  sessionId = await body.opened(1, 2, 3, 4)
})
afterEach(() => body.close())

const promise = (text: string) => ({
  text,
  responsibles: [{ seatId: body.seat(1), name: 'Lugar 1' }],
  dueDate: null,
  hasNoDeadline: true,
})
const press = (number: number) => body.client.attendance.cycle({ sessionId, seatId: body.seat(number) })
const arrivalOf = async (number: number) =>
  (await body.get(sessionId)).attendance.find(({ seatId }) => seatId === body.seat(number))!
const reason = 'Se anotó mal'
const told = { capacity: 'holder', isRemote: false, note: '' } as const
const fact = (number: number) => ({ ...told, sessionId, seatId: body.seat(number) })

describe('the text that is put to the vote', () => {
  it('R22: does not change while its vote is open, nor once it was saved', async () => {
    const itemId = await body.start(sessionId)
    const agreementId = await draftUnder(body, itemId, 'Publicar el plan')
    const motionId = await openVote(body, itemId, agreementId)
    const rewrite = () =>
      body.client.agreement.update({ agreementId, agreement: promise('Vender el archivo') })
    expect((await body.refusal(rewrite)).code).toBe('agreement.voted')
    const due = { ...promise('Publicar el plan'), dueDate: '2026-12-01' as never, hasNoDeadline: false }
    await body.client.agreement.update({ agreementId, agreement: due })
    await vote(body, motionId, { 1: 'inFavour', 2: 'inFavour', 3: 'inFavour', 4: 'inFavour' })
    await body.client.motion.close({ motionId, castingVote: null })
    expect((await body.refusal(rewrite)).code).toBe('agreement.voted')
    expect((await body.get(sessionId)).agreements[0]).toMatchObject({
      text: 'Publicar el plan',
      dueDate: '2026-12-01',
    })
  })

  it('changes again when its vote is withdrawn, and that vote does not come back', async () => {
    const itemId = await body.start(sessionId)
    const agreementId = await draftUnder(body, itemId, 'Publicar el plan')
    const motionId = await openVote(body, itemId, agreementId)
    await vote(body, motionId, { 1: 'inFavour' })
    await body.client.motion.withdraw({ motionId })
    await body.client.agreement.update({ agreementId, agreement: promise('Vender el archivo') })
    const undo = () => body.client.history.undo({ sessionId })
    expect((await body.refusal(undo)).code).toBe('history.nothingToUndo')
  })

  it('is that of the agreement, whatever was sent', async () => {
    const itemId = await body.start(sessionId)
    await openVote(body, itemId, await draftUnder(body, itemId, 'Ampliar el plan'))
    expect((await body.get(sessionId)).motions[0]?.text).toBe('Ampliar el plan')
  })
})

describe('the presence under a saved vote (R16, R22)', () => {
  const saved = { code: 'attendance.voteSaved', params: { seat: 'Lugar 3', time: '10:30' } }
  beforeEach(async () => {
    body.environment.set(at('10:30'))
    const some = { 1: 'inFavour', 2: 'inFavour', 3: 'inFavour', 4: 'against' } as const
    await decide(body, await body.start(sessionId), some)
    body.environment.set(at('10:50'))
  })

  it('is not taken away by a departure, a correction or a removal', async () => {
    const { id } = await arrivalOf(3)
    const refused = [
      () => body.client.attendance.record({ ...fact(3), kind: 'left', at: at('10:20') }),
      () => body.client.attendance.remove({ id, reason }),
      () =>
        body.client.attendance.set({
          sessionId,
          seatId: body.seat(3),
          replaces: [id],
          reason,
          fact: { ...told, kind: 'arrived', at: at('10:40') },
        }),
    ]
    for (const run of refused) expect(await body.refusal(run)).toEqual(saved)
  })

  it('is not added to who was not there', async () => {
    const came = () => body.client.attendance.record({ ...fact(5), kind: 'arrived', at: at('10:20') })
    expect(await body.refusal(came)).toMatchObject({ code: 'attendance.voteSaved' })
    await body.client.attendance.record({ ...fact(5), kind: 'arrived', at: at('10:40') })
  })

  it('lets what came before and after it be corrected', async () => {
    const { id } = await arrivalOf(3)
    const fixed = { ...told, kind: 'arrived' as const, at: at('10:02') }
    const seatId = body.seat(3)
    await body.client.attendance.set({ sessionId, seatId, replaces: [id], fact: fixed, reason })
    await body.client.attendance.record({ ...fact(3), kind: 'left', at: at('10:40') })
    const presence = presenceAt(await body.get(sessionId)).get(body.seat(3))
    expect(presence).toMatchObject({ isPresent: false, arrivedAt: at('10:02'), leftAt: at('10:40') })
  })

  it('is not that of a press within the minute that corrects an arrival', async () => {
    body.environment.set(at('10:51'))
    await press(5)
    const other = await openVote(
      body,
      (await body.get(sessionId)).agenda.find((i) => i.status === 'inProgress')!.id,
    )
    await vote(body, other, allInFavour)
    await body.client.motion.close({ motionId: other, castingVote: null })
    expect(await body.refusal(() => press(5))).toMatchObject({ code: 'attendance.voteSaved' })
  })

  it('of a seat without vote may be corrected', async () => {
    await body.client.attendance.record({ ...fact(6), kind: 'arrived', at: at('10:01') })
    expect((await arrivalOf(6)).at).toBe(at('10:01'))
  })
})

it('an item with saved votes is neither withdrawn nor pending again', async () => {
  const itemId = await body.start(sessionId)
  await decide(body, itemId, { 1: 'inFavour', 2: 'inFavour', 3: 'inFavour', 4: 'against' })
  for (const status of ['withdrawn', 'pending'] as const)
    expect((await body.refusal(() => body.client.agenda.setStatus({ itemId, status }))).code).toBe(
      'agenda.hasVotes',
    )
  await body.client.agenda.setStatus({ itemId, status: 'postponed' })
  const again = () => body.client.agenda.setStatus({ itemId, status: 'pending' })
  expect((await body.refusal(again)).code).toBe('agenda.hasVotes')
})
