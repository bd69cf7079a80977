import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { computed, createApp, ref, shallowRef } from 'vue'
import type { Failure } from '../../../src-main/domain/failure.ts'
import type { SessionId } from '../../../src-main/domain/ids.ts'
import { useAttendanceFacts } from '../../../src-renderer/composables/session/attendance-facts.ts'
import {
  sessionContextKey,
  type SessionContext,
} from '../../../src-renderer/composables/session/session-context.ts'
import { at, openSmallBody, type SmallBody } from '../../support/small-body.ts'

let body: SmallBody
let sessionId: SessionId
beforeEach(async () => {
  body = await openSmallBody()
  sessionId = await body.opened(1, 2, 3)
  body.environment.set(at('10:40'))
})
afterEach(() => body.close())

/** The corrections of a seat's row over the real commands. */
async function sheet(number: number) {
  const dossier = shallowRef(await body.get(sessionId))
  const refusal = ref<Failure | null>(null)
  const context: Partial<SessionContext> = {
    api: body.client as SessionContext['api'],
    dossier: computed(() => dossier.value),
    refusal,
    run: async (send) => {
      const reply = await send().catch(() => null)
      dossier.value = await body.get(sessionId)
      return reply
    },
  }
  const app = createApp({}).provide(sessionContextKey, context as SessionContext)
  return {
    facts: app.runWithContext(() => useAttendanceFacts(body.seat(number))),
    log: () =>
      dossier.value.attendance
        .filter(({ seatId }) => seatId === body.seat(number))
        .map(({ kind, capacity, at: moment }) => [kind, capacity, moment]),
  }
}

describe('a correction in the sheet', () => {
  it('changes holder for alternate at the same hour, in one commit', async () => {
    const { facts, log } = await sheet(2)
    const { revision } = body.everything()
    await facts.setState('alternate')
    expect(log()).toEqual([['arrived', 'alternate', at('10:00')]])
    expect(body.everything().revision).toBe(revision + 1)
  })

  it('keeps the arrival when what would replace it is refused', async () => {
    const { facts, log } = await sheet(3)
    await facts.setState('alternate')
    await facts.setArrival('10:59')
    expect(log()).toEqual([['arrived', 'holder', at('10:00')]])
  })

  it('notes a departure, changes its hour and takes it back', async () => {
    const { facts, log } = await sheet(3)
    const arrived = ['arrived', 'holder', at('10:00')]
    await facts.setDeparture('10:20')
    await facts.setDeparture('10:30')
    expect(log()).toEqual([arrived, ['left', 'holder', at('10:30')]])
    await facts.setDeparture('')
    expect(log()).toEqual([arrived])
    await facts.setState('absent')
    expect(log()).toEqual([])
  })

  it('brings back who had left, with the hour of coming back', async () => {
    const { facts, log } = await sheet(3)
    await facts.setDeparture('10:20')
    await facts.setState('holder')
    expect(log().at(-1)).toEqual(['arrived', 'holder', at('10:40')])
    await facts.setDeparture('10:40')
    expect(log()).toHaveLength(4)
  })
})
