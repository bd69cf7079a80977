import { expectedSigners } from '../../domain/signers.ts'
import type { BodyId, SessionId } from '../../domain/ids.ts'
import type { LocalDate, LocalTime } from '../../domain/time.ts'
import { conveneSession, planSession, rollCall, runSession } from './hold-session.ts'
import { type At, type Client, sample, type SampleItem, type SampleSession, type Seats } from './script.ts'

const { first, again, items, notes, ...common } = sample.secondCall

/** A session without quorum that was called again and held: each left its acta, signed (R15). */
export async function holdOnSecondCall(
  client: Client,
  bodyId: BodyId,
  seats: Seats,
  at: At,
): Promise<SessionId> {
  const notHeld = { ...common, ...first, items: items as readonly SampleItem[] }
  const firstId = await planSession(client, bodyId, notHeld, at)
  await conveneSession(client, firstId, seats, first, at)
  await rollCall(client, firstId, seats, first, at)
  at(first.date, first.notHeldAt)
  await client.session.declareNotHeld({ sessionId: firstId, at: null })
  await signAtOnce(client, firstId, first.date, first.signedAt, at)

  const [date, time] = [again.date as LocalDate, again.time as LocalTime]
  at(again.calledAt.slice(0, 10), '12:00')
  const place = { sessionId: firstId, date, time, place: common.place }
  const { sessionId } = await client.session.reconvene(place)
  const script: SampleSession = { ...common, ...again, items: notHeld.items, notes }
  await conveneSession(client, sessionId, seats, again, at)
  await runSession(client, sessionId, seats, script, at)
  await annexSeparateVotes(client, sessionId, seats, at)
  await signAtOnce(client, sessionId, again.signedAt, '11:00', at)
  return sessionId
}

/** The voto particular came within its term (R22). */
async function annexSeparateVotes(client: Client, sessionId: SessionId, seats: Seats, at: At): Promise<void> {
  const { motions } = await client.session.get({ sessionId })
  for (const item of items as readonly SampleItem[]) {
    const separate = item.vote?.separate
    const motion = motions.find(({ versions, method }) => versions.length > 0 && method === item.vote?.method)
    if (!separate || !motion) continue
    at(separate.receivedAt.slice(0, 10), separate.receivedAt.slice(11))
    const seatId = seats.get(separate.seat)!.id
    const vote = { motionId: motion.id, seatId, kind: 'particular' as const, text: separate.text }
    await client.motion.saveSeparateVote({ id: null, attachmentId: null, ...vote })
  }
}

/** Approved on the day on which everybody signs it. */
async function signAtOnce(
  client: Client,
  sessionId: SessionId,
  date: string,
  time: string,
  at: At,
): Promise<void> {
  at(date, time)
  await client.minutes.advance({ sessionId, to: 'project' })
  await client.minutes.advance({ sessionId, to: 'approved' })
  for (const { member } of expectedSigners(await client.session.get({ sessionId })))
    await client.minutes.sign({ sessionId, seatId: member.seat.id, state: 'signed', note: '' })
  for (const to of ['signed', 'published'] as const) await client.minutes.advance({ sessionId, to })
}
