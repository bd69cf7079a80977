import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPresence, presenceBySeat, presenceIn, presenceOf } from '../../src-main/domain/attendance.ts'
import { event, member, moment, person, personId, seatId } from './samples.ts'

describe('presence is a function of the log (R12, R14)', () => {
  it('nobody came: absent', () => {
    expect(presenceOf([])).toMatchObject({ isPresent: false, arrivedAt: null, leftAt: null, excuse: null })
    expect(presenceIn(new Map(), seatId(9)).isPresent).toBe(false)
  })

  it('came, left and came back', () => {
    const log = [event(1, 'arrived', 0), event(2, 'left', 10), event(3, 'arrived', 20)]
    expect(presenceOf(log)).toMatchObject({ isPresent: true, arrivedAt: log[0]!.at, leftAt: null })
    expect(presenceOf(log, log[1]!.at)).toMatchObject({ isPresent: false, leftAt: log[1]!.at })
    expect(presenceOf(log, moment('2026-09-24T16:05:00.000Z')).isPresent).toBe(true)
    expect(presenceOf(log, moment('2026-09-24T15:59:59.999Z')).arrivedAt).toBeNull()
  })

  it('R12: the holder votes while both are in the room, the alternate once the holder leaves', () => {
    const log = [
      event(1, 'arrived', 0, { capacity: 'alternate', personId: personId(3) }),
      event(2, 'arrived', 5, { personId: personId(1) }),
      event(3, 'left', 10, { personId: personId(1) }),
    ]
    expect(presenceOf(log, log[0]!.at).capacity).toBe('alternate')
    expect(presenceOf(log, log[1]!.at)).toMatchObject({ capacity: 'holder', personId: personId(1) })
    expect(presenceOf(log)).toMatchObject({ isPresent: true, capacity: 'alternate', personId: personId(3) })
    expect(presenceOf(log).arrivedAt).toBe(log[0]!.at)
  })

  it('a justified absence is not presence', () => {
    const log = [event(1, 'excused', 0, { note: 'Oficio 12/2026' })]
    expect(presenceOf(log)).toMatchObject({ isPresent: false, arrivedAt: null, excuse: 'Oficio 12/2026' })
  })

  it('the order in which the log is read does not matter', () => {
    const log = [
      event(1, 'arrived', 0),
      event(2, 'left', 10),
      event(3, 'arrived', 10, { capacity: 'alternate' }),
      event(4, 'left', 30, { capacity: 'alternate' }),
      event(5, 'arrived', 31),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (shuffled) => {
        expect(presenceOf(shuffled)).toEqual(presenceOf(log))
      }),
    )
  })

  it('each seat has its own log', () => {
    const log = [event(1, 'arrived', 0), event(2, 'arrived', 1, { seatId: seatId(2) }), event(3, 'left', 2)]
    const presence = presenceBySeat(log)
    expect(presence.get(seatId(1))?.isPresent).toBe(false)
    expect(presence.get(seatId(2))?.isPresent).toBe(true)
  })
})

describe('one more press of the key', () => {
  const withAlternate = { ...member(1), alternates: [person(3)] }
  const at = (capacity: 'holder' | 'alternate') => presenceOf([event(1, 'arrived', 0, { capacity })])

  it.each([
    ['from nobody to the holder', withAlternate, presenceOf([]), 'holder'],
    ['from the holder to the alternate', withAlternate, at('holder'), 'alternate'],
    ['from the alternate to nobody', withAlternate, at('alternate'), 'absent'],
    ['from the holder to nobody where there is no alternate', member(1), at('holder'), 'absent'],
  ] as const)('goes %s', (_, who, presence, next) => expect(nextPresence(who, presence)).toBe(next))
})
