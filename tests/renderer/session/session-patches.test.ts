import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SessionDossier } from '../../../src-main/domain/dossier.ts'
import { presenceAt } from '../../../src-main/domain/room.ts'
import type { SessionId } from '../../../src-main/domain/ids.ts'
import {
  ballotPatch,
  cyclePatch,
  movePatch,
  statusPatch,
} from '../../../src-renderer/composables/session/session-patches.ts'
import { at, openSmallBody, type SmallBody } from '../../support/small-body.ts'
import { openVote, vote } from '../../support/small-votes.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

/** Presence of every seat, without what only the data file knows. */
const presence = (dossier: SessionDossier) =>
  [...presenceAt(dossier)]
    .filter(([, one]) => one.arrivedAt !== null)
    .map(([seatId, one]) => [seatId, one.isPresent, one.capacity, one.isRemote, one.arrivedAt, one.leftAt])
    .sort()

/** What the page shows after a press, alone and over the answer, and what the data file has. */
async function pressed(sessionId: SessionId, number: number, hour: string) {
  body.environment.set(at(hour))
  const before = await body.get(sessionId)
  const patch = cyclePatch(before, body.seat(number), at(hour))
  await body.client.attendance.cycle({ sessionId, seatId: body.seat(number) })
  const after = await body.get(sessionId)
  return {
    shown: [presence(patch(before)), presence(patch(after))],
    kept: [presence(after), presence(after)],
  }
}

describe('what a key shows before the data file answers', () => {
  it('is what the data file then says, press after press of the roll call', async () => {
    const sessionId = await body.convened()
    for (const hour of ['10:00', '10:01', '10:02', '10:03']) {
      const { shown, kept } = await pressed(sessionId, 2, hour)
      expect(shown).toEqual(kept)
    }
    for (const hour of ['10:04', '10:05', '10:06']) {
      const { shown, kept } = await pressed(sessionId, 3, hour)
      expect(shown).toEqual(kept)
    }
  })

  it('is nothing where the data file will refuse it', async () => {
    const sessionId = await body.opened()
    const motionId = await openVote(body, await body.start(sessionId))
    await vote(body, motionId, { 3: 'against' })
    const before = await body.get(sessionId)
    const press = cyclePatch(before, body.seat(3), at('10:30'))
    expect(press(before)).toBe(before)
    expect(presence(cyclePatch(before, body.seat(4), at('10:30'))(before))).not.toEqual(presence(before))
  })

  it('is what the data file then says of a session held at a distance', async () => {
    const sessionId = await body.convened({ modality: 'remote' })
    for (const hour of ['10:00', '10:01', '10:02']) {
      const { shown, kept } = await pressed(sessionId, 2, hour)
      expect(shown).toEqual(kept)
    }
  })

  it('is what the data file then says once the session is open', async () => {
    const sessionId = await body.opened()
    const presses = [
      [2, '10:30'],
      [2, '10:40'],
      [5, '10:50'],
      [5, '11:05'],
    ] as const
    for (const [number, hour] of presses) {
      const { shown, kept } = await pressed(sessionId, number, hour)
      expect(shown).toEqual(kept)
    }
  })

  it('moves an item where the data file then has it', async () => {
    const sessionId = await body.create()
    const { agenda } = await body.get(sessionId)
    const itemId = agenda[0]!.id
    const patch = movePatch(itemId, 2)
    const before = await body.get(sessionId)
    await body.client.agenda.move({ itemId, position: 2 })
    const after = await body.get(sessionId)
    expect(patch(before).agenda).toEqual(after.agenda)
    expect(patch(after).agenda).toEqual(after.agenda)
  })

  it('ends the item in course when another begins', async () => {
    const sessionId = await body.opened()
    body.environment.set(at('10:31'))
    const before = await body.get(sessionId)
    const itemId = before.agenda[1]!.id
    const patch = statusPatch(itemId, 'inProgress', at('10:31'))
    await body.client.agenda.setStatus({ itemId, status: 'inProgress' })
    const after = await body.get(sessionId)
    expect(patch(before).agenda).toEqual(after.agenda)
    expect(patch(after).agenda).toEqual(after.agenda)
  })

  it('counts the vote of a seat once, however often it is pressed', async () => {
    const sessionId = await body.opened()
    const dossier = await body.get(sessionId)
    const motionId = dossier.session.id as unknown as Parameters<typeof ballotPatch>[0]
    const yes = ballotPatch(motionId, body.seat(1), 'inFavour')
    const no = ballotPatch(motionId, body.seat(1), 'against')
    expect(no(yes(yes(dossier))).ballots.map(({ option }) => option)).toEqual(['against'])
    expect(ballotPatch(motionId, body.seat(1), null)(yes(dossier)).ballots).toEqual([])
  })
})
