import { afterEach, describe, expect, it } from 'vitest'
import type { SessionId } from '../../src-main/domain/ids.ts'
import { heldSession, sessionThatApproves } from '../support/acta.ts'
import { heldPrinter, paperPrinter } from '../support/paper-printer.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { allAgainst } from '../support/small-votes.ts'

let body: SmallBody
afterEach(() => body.close())

const tasks = async () => (await body.client.home.get({ bodyId: body.bodyId })).tasks
const observe = (sessionId: SessionId) =>
  body.client.minutes.saveObservation({
    id: null,
    sessionId,
    seatId: body.seat(2),
    agendaItemId: null,
    text: 'Falta mi intervención.',
  })

describe('R35: the vote of a later session approves the acta', () => {
  it('and freezes it right after, from the proyecto or from the draft, dated by the vote', async () => {
    for (const isProject of [true, false]) {
      body = await openSmallBody({ printer: paperPrinter })
      const first = await heldSession(body)
      if (isProject) await body.client.minutes.advance({ sessionId: first, to: 'project' })
      const projectAt = (await body.get(first)).minutes.projectAt
      const next = await sessionThatApproves(body)
      const motionId = await next.vote()
      await body.documents.settled()
      const { minutes, approvedIn } = await body.get(first)
      expect(minutes).toMatchObject({
        status: 'approved',
        projectAt: projectAt ?? at('10:12', '2026-11-12'),
        approvedAt: at('10:12', '2026-11-12'),
        approvedInId: next.sessionId,
        approvalMotionId: motionId,
      })
      expect(minutes.issuedId).not.toBeNull()
      expect(approvedIn).toEqual({ id: next.sessionId, key: 'STM-VA/ORD/02/2026', date: '2026-11-12' })
      expect(body.faults).toEqual([])
      if (isProject) body.close()
    }
  })

  it('does not hold the vote up: it is answered while the acta is still being painted', async () => {
    const held = heldPrinter()
    body = await openSmallBody({ printer: held.printer })
    const first = await heldSession(body)
    const next = await sessionThatApproves(body)
    await next.vote()
    expect((await body.get(next.sessionId)).motions[0]).toMatchObject({ status: 'closed' })
    await expect.poll(held.asked).toBe(1)
    expect((await body.get(first)).minutes).toMatchObject({ status: 'draft', approvedInId: next.sessionId })
    held.release()
    await body.documents.settled()
    expect((await body.get(first)).minutes.status).toBe('approved')
  })

  it('stays decided when the painter breaks: it is logged, Inicio says so and the button finishes it', async () => {
    const held = heldPrinter()
    body = await openSmallBody({ printer: held.printer })
    const first = await heldSession(body)
    await body.client.minutes.advance({ sessionId: first, to: 'project' })
    const next = await sessionThatApproves(body)
    held.break()
    const motionId = await next.vote()
    await body.documents.settled()
    expect(body.faults).toHaveLength(1)
    const decided = (await body.get(first)).minutes
    expect(decided).toMatchObject({ status: 'project', approvalMotionId: motionId, issuedId: null })
    expect(await tasks()).toContainEqual(
      expect.objectContaining({ kind: 'approvedByVote', session: expect.objectContaining({ id: first }) }),
    )
    const back = () => body.client.minutes.advance({ sessionId: first, to: 'draft' })
    expect((await body.refusal(back)).code).toBe('minutes.invalidTransition')
    const late = await body.refusal(() => observe(first))
    expect(late).toEqual({ code: 'minutes.observationsClosed', params: { status: 'approved' } })
    const undo = () => body.client.history.undo({ sessionId: next.sessionId })
    expect((await body.refusal(undo)).code).toBe('history.nothingToUndo')
    expect((await body.refusal(() => body.client.motion.withdraw({ motionId }))).code).toBe('motion.closed')
    body.mend(paperPrinter)
    body.environment.set(at('09:00', '2026-11-13'))
    await body.client.minutes.advance({ sessionId: first, to: 'approved' })
    expect((await body.get(first)).minutes).toMatchObject({
      status: 'approved',
      approvedAt: at('10:12', '2026-11-12'),
      approvalMotionId: motionId,
    })
    expect((await tasks()).map(({ kind }) => kind)).not.toContain('approvedByVote')
  })

  it('waits for observations that nobody answered, and is frozen by the button once they are', async () => {
    body = await openSmallBody({ printer: paperPrinter })
    const first = await heldSession(body)
    await body.client.minutes.advance({ sessionId: first, to: 'project' })
    await observe(first)
    const next = await sessionThatApproves(body)
    await next.vote()
    await body.documents.settled()
    const { minutes, observations } = await body.get(first)
    expect(minutes).toMatchObject({ status: 'project', approvedInId: next.sessionId })
    expect(body.faults).toEqual([])
    const approve = () => body.client.minutes.advance({ sessionId: first, to: 'approved' })
    expect(await body.refusal(approve)).toEqual({
      code: 'minutes.observationsPending',
      params: { pending: 1 },
    })
    const answer = { id: observations[0]!.id, outcome: 'accepted' as const, answer: 'Se agrega.' }
    await body.client.minutes.answerObservation(answer)
    await approve()
    expect((await body.get(first)).minutes.status).toBe('approved')
  })

  it('against leaves the proyecto as it was', async () => {
    body = await openSmallBody({ printer: paperPrinter })
    const first = await heldSession(body)
    await body.client.minutes.advance({ sessionId: first, to: 'project' })
    const next = await sessionThatApproves(body)
    await next.vote(allAgainst)
    await body.documents.settled()
    const { minutes, approvedIn } = await body.get(first)
    expect(minutes).toMatchObject({ status: 'project', approvedInId: null, approvalMotionId: null })
    expect(approvedIn).toBeNull()
  })

  it('a vote on another matter freezes nothing', async () => {
    body = await openSmallBody({ printer: paperPrinter })
    const first = await heldSession(body)
    await body.documents.settled()
    expect((await body.get(first)).minutes.status).toBe('draft')
    expect(body.faults).toEqual([])
  })
})
