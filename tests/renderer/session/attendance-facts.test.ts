import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { computed, createApp, ref, shallowRef } from 'vue'
import { inForce } from '../../../src-main/domain/attendance.ts'
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
    now: ref(at('10:40')),
    run: async (send) => {
      const reply = await send().catch(() => {
        refusal.value = { code: 'unexpected', params: { reference: '1' } }
        return null
      })
      dossier.value = await body.get(sessionId)
      return reply
    },
  }
  const app = createApp({}).provide(sessionContextKey, context as SessionContext)
  return {
    facts: app.runWithContext(() => useAttendanceFacts(body.seat(number))),
    log: () =>
      inForce(dossier.value.attendance)
        .filter(({ seatId }) => seatId === body.seat(number))
        .map(({ kind, capacity, at: moment }) => [kind, capacity, moment]),
  }
}

const why = 'Se anotó mal'

describe('R14: a correction in the sheet of an open session', () => {
  it('waits for its reason, and meanwhile is seen', async () => {
    const { facts, log } = await sheet(2)
    const { revision } = body.everything()
    await facts.setState('alternate')
    expect(facts.pending.value).toMatchObject({ needsReason: true })
    expect(facts.preview().capacity).toBe('alternate')
    expect(log()).toEqual([['arrived', 'holder', at('10:00')]])
    expect(await facts.confirm(why)).toBe(true)
    expect(facts.pending.value).toBeNull()
    expect(log()).toEqual([['arrived', 'alternate', at('10:00')]])
    expect(body.everything().revision).toBe(revision + 1)
  })

  it('is forgotten when the person discards it', async () => {
    const { facts, log } = await sheet(2)
    await facts.setArrival('09:40')
    expect(facts.preview().arrivedAt).toBe(at('09:40'))
    facts.discard()
    expect(facts.preview().arrivedAt).toBe(at('10:00'))
    expect(log()).toEqual([['arrived', 'holder', at('10:00')]])
  })

  it('keeps the arrival and what was typed when it is refused', async () => {
    const { facts, log } = await sheet(3)
    await facts.setArrival('10:59')
    expect(await facts.confirm(why)).toBe(false)
    expect(facts.failure.value).not.toBe('')
    expect(facts.preview().arrivedAt).toBe(at('10:59'))
    expect(log()).toEqual([['arrived', 'holder', at('10:00')]])
  })

  it('notes a departure at once; changes its hour and takes it back with a reason', async () => {
    const { facts, log } = await sheet(3)
    const arrived = ['arrived', 'holder', at('10:00')]
    await facts.setDeparture('10:20')
    expect(log()).toEqual([arrived, ['left', 'holder', at('10:20')]])
    await facts.setDeparture('10:30')
    await facts.confirm(why)
    expect(log()).toEqual([arrived, ['left', 'holder', at('10:30')]])
    await facts.setDeparture('')
    await facts.confirm(why)
    expect(log()).toEqual([arrived])
    await facts.setState('absent')
    await facts.confirm(why)
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

  it('R12: an alternate without mandate takes the hour of who was noted, and keeps it when it changes', async () => {
    const { facts, log } = await sheet(3)
    await facts.accredit('Ana Ruiz', 'Oficio 7/2026')
    await facts.confirm(why)
    expect(log()).toEqual([['arrived', 'alternate', at('10:00')]])
    await facts.setArrival('10:10')
    await facts.confirm(why)
    expect(facts.preview()).toMatchObject({ name: 'Ana Ruiz', appointment: 'Oficio 7/2026' })
  })

  it('an absence is justified at once, and only taking it out asks for a reason', async () => {
    const { facts } = await sheet(4)
    expect(await facts.excuse('Oficio 12/2026')).toBe(true)
    expect(facts.excuses().map(({ note }) => note)).toEqual(['Oficio 12/2026'])
    await facts.unexcuse()
    await facts.confirm(why)
    expect(facts.excuses()).toEqual([])
  })
})

it('R14: in the roll call a correction asks for nothing', async () => {
  sessionId = await body.convened({
    date: '2026-10-15' as never,
    kind: 'extraordinary',
    time: '12:00' as never,
  })
  await body.arrive(sessionId, 3)
  const { facts, log } = await sheet(3)
  await facts.setArrival('10:30')
  expect(facts.pending.value).toBeNull()
  expect(log()).toEqual([['arrived', 'holder', at('10:30')]])
})
