import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AttendanceEvent } from '../../src-main/domain/attendance.ts'
import { presenceBySeat } from '../../src-main/domain/attendance.ts'
import { quorumOf, requiredQuorum, votingMembers } from '../../src-main/domain/quorum.ts'
import type { QuorumRule } from '../../src-main/domain/rules.ts'
import { event, member, rules, seatId } from './samples.ts'

describe('how many are needed (R11)', () => {
  it.each([
    [{ kind: 'strictMajority' }, 1, 1],
    [{ kind: 'strictMajority' }, 2, 2],
    [{ kind: 'strictMajority' }, 5, 3],
    [{ kind: 'strictMajority' }, 10, 6],
    [{ kind: 'strictMajority' }, 11, 6],
    [{ kind: 'fraction', p: 2, q: 3 }, 9, 6],
    [{ kind: 'fraction', p: 2, q: 3 }, 10, 7],
    [{ kind: 'fraction', p: 3, q: 5 }, 5, 3],
    [{ kind: 'fixed', seats: 4 }, 11, 4],
    [{ kind: 'any' }, 11, 1],
  ] as [QuorumRule, number, number][])('%j of %i seats is %i', (rule, seats, required) =>
    expect(requiredQuorum(rule, seats)).toBe(required),
  )

  it('R18: a fraction is the least whole number that is not under it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 99 }),
        fc.nat(300),
        (a, b, seats) => {
          const [p, q] = a < b ? [a, b] : [b, a]
          const required = requiredQuorum({ kind: 'fraction', p, q }, seats)
          expect(required * q).toBeGreaterThanOrEqual(seats * p)
          expect((required - 1) * q).toBeLessThan(seats * p)
        },
      ),
    )
  })
})

const seats = 6
const anyFact = fc
  .record({
    seat: fc.integer({ min: 1, max: seats }),
    capacity: fc.constantFrom('holder', 'alternate'),
    kind: fc.constantFrom('arrived', 'left', 'excused'),
    minute: fc.integer({ min: 0, max: 59 }),
  })
  .map(({ seat, capacity, kind, minute }) => event(0, kind, minute, { seatId: seatId(seat), capacity }))
const anyLog = fc
  .array(anyFact, { maxLength: 24 })
  .map((facts) => facts.map((fact, index): AttendanceEvent => ({ ...fact, id: event(index, 'left', 0).id })))

/** R12 told by walking the log with two sets of names. */
function seatsInRoom(log: readonly AttendanceEvent[]): Set<string> {
  const inRoom = new Set<string>()
  for (const { kind, seatId: seat, capacity } of [...log].sort((a, b) =>
    a.at + a.id < b.at + b.id ? -1 : 1,
  )) {
    if (kind === 'arrived') inRoom.add(`${seat}/${capacity}`)
    if (kind === 'left') inRoom.delete(`${seat}/${capacity}`)
  }
  return new Set([...inRoom].map((name) => name.split('/')[0]!))
}

describe('the quorum of a room', () => {
  const members = [
    member(1, { role: 'chair' }),
    member(2),
    member(3),
    member(4, {}, true),
    member(5, { hasVote: false, role: 'facilitator' }),
    member(6, { hasVote: false, role: 'secretary' }),
  ]

  it('R4: who has voice only is never in n', () => {
    expect(votingMembers(members, rules()).map(({ seat }) => seat.number)).toEqual([1, 2, 3, 4])
  })

  it('R3: a vacant seat counts or not, by rule', () => {
    const quorum = (vacantSeatsCount: boolean) => quorumOf(members, new Map(), rules({ vacantSeatsCount }))
    expect(quorum(true)).toMatchObject({ seats: 4, required: 3 })
    expect(quorum(false)).toMatchObject({ seats: 3, required: 2 })
  })

  it('R11, R12: is that of a log walked by hand', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const inRoom = seatsInRoom(log)
        const present = members.filter(({ seat }) => seat.hasVote && inRoom.has(seat.id)).length
        const quorum = quorumOf(members, presenceBySeat(log), rules())
        expect(quorum).toEqual({ seats: 4, present, required: 3, conditions: [], isReached: present >= 3 })
      }),
    )
  })

  it('one more arrival never lowers it', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 1, max: seats }), (log, seat) => {
        const later = event(99, 'arrived', 59, {
          seatId: seatId(seat),
          at: '2026-09-24T17:00:00.000Z' as never,
        })
        const before = quorumOf(members, presenceBySeat(log), rules()).present
        const after = quorumOf(members, presenceBySeat([...log, later]), rules()).present
        expect(after - before).toBeGreaterThanOrEqual(0)
        expect(after - before).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('R12: holder and alternate together count once', () => {
    const log = [event(1, 'arrived', 0), event(2, 'arrived', 5, { capacity: 'alternate' })]
    expect(quorumOf(members, presenceBySeat(log), rules()).present).toBe(1)
  })
})
