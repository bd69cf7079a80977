import type { SessionId } from '../../src-main/domain/ids.ts'
import type { MinutesStatus } from '../../src-main/domain/minutes.ts'
import type { VoteOption } from '../../src-main/domain/motion.ts'
import { expectedSigners } from '../../src-main/domain/signers.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { advanceMinutes } from '../../src-main/usecases/minutes.ts'
import { at, type SmallBody } from './small-body.ts'
import { allInFavour, decide, openVote, settle, vote } from './small-votes.ts'

/** Moves the acta of a session without painting it. */
export function advanceActa(body: SmallBody, sessionId: SessionId, to: MinutesStatus) {
  return body.services.saved('minutes.advance', sessionId, (store) =>
    advanceMinutes(store, { sessionId, to, issuedId: null }, body.environment),
  )
}

/** Held on 15 October until 11:00, with an agreement. */
export async function heldSession(body: SmallBody): Promise<SessionId> {
  const sessionId = await body.opened()
  await decide(body, await body.start(sessionId))
  body.environment.set(at('11:00'))
  await settle(body, sessionId)
  await body.client.session.close({ sessionId, at: null })
  return sessionId
}

/** The next session, on 12 November, in the item that approves the acta of the one before. */
export async function sessionThatApproves(body: SmallBody) {
  const date = '2026-11-12'
  body.environment.set(at('09:00', '2026-11-03'))
  const sessionId = await body.convened({ date: date as LocalDate })
  body.environment.set(at('10:00', date))
  await body.arrive(sessionId, 1, 2, 3, 4, 5, 6)
  body.environment.set(at('10:05', date))
  await body.client.session.open({ sessionId, presidingSeatId: null, at: null })
  const itemId = await body.start(sessionId, 'minutesApproval')
  body.environment.set(at('10:12', date))
  return {
    sessionId,
    itemId,
    async vote(senses: Readonly<Record<number, VoteOption>> = allInFavour) {
      const motionId = await openVote(body, itemId)
      await vote(body, motionId, senses)
      await body.client.motion.close({ motionId, castingVote: null })
      return motionId
    },
  }
}

/** Everyone who has to sign does. */
export async function signAll(body: SmallBody, sessionId: SessionId): Promise<void> {
  for (const { member } of expectedSigners(await body.get(sessionId)))
    await body.client.minutes.sign({ sessionId, seatId: member.seat.id, state: 'signed', note: '' })
}
