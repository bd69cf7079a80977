import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSlip, strayDeparture } from '../../src-main/domain/attendance-log.ts'
import { type AttendanceEvent, presenceOf } from '../../src-main/domain/attendance.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { SectorId } from '../../src-main/domain/ids.ts'
import { legalStatesAt } from '../support/legal-states.ts'
import { quorumAt, quorumChanges, whyNoQuorum } from '../../src-main/domain/room.ts'
import type { QuorumCondition } from '../../src-main/domain/rules.ts'
import type { Membership } from '../../src-main/domain/seat.ts'
import { addMinutes, type Instant } from '../../src-main/domain/time.ts'
import { wordFailure } from '../../src-main/locale/errors.ts'
import { sampleWith } from '../support/sample-dossier.ts'
import { event, member, moment, rules, sampleId, seatId } from './samples.ts'

const civil = sampleId(51) as SectorId
const inCivil = (one: Membership): Membership => ({
  ...one,
  sector: { ...one.sector, id: civil, name: 'Sociedad civil' },
})
const members = [
  member(1, { role: 'chair' }),
  member(2),
  member(3),
  inCivil(member(4)),
  inCivil(member(5)),
  inCivil(member(6, { hasVote: false })),
]
const start = moment('2026-09-24T16:00:00.000Z')
const openedAt = addMinutes(start, 15)

function session(attendance: readonly AttendanceEvent[], conditions: readonly QuorumCondition[] = []) {
  return sampleWith(
    { status: 'open', openedAt, closedAt: null, call: 'first', presidingSeatId: null, presidings: [] },
    { members, attendance, rules: rules({ quorumConditions: [...conditions] }), statements: [], motions: [] },
  )
}

/** A log of an hour: facts of any seat in any order, some of which correct others that came before them. */
const anyLog = fc
  .array(
    fc.record({
      seat: fc.integer({ min: 1, max: members.length }),
      capacity: fc.constantFrom('holder' as const, 'alternate' as const),
      kind: fc.constantFrom('arrived' as const, 'arrived' as const, 'left' as const, 'excused' as const),
      minute: fc.integer({ min: 0, max: 59 }),
      corrects: fc.option(fc.nat(40), { freq: 4 }),
      isVoided: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((facts) =>
    facts.map(({ seat, capacity, kind, minute, corrects, isVoided }, index): AttendanceEvent => {
      const corrected = corrects !== null && corrects < index ? sampleId(400 + corrects) : null
      return event(index, corrected && isVoided ? 'voided' : kind, minute, {
        seatId: seatId(seat),
        capacity,
        corrects: corrected ? [corrected] : [],
        reason: corrected ? 'Se anotó mal' : '',
      })
    }),
  )
const anyMinute = fc.integer({ min: 0, max: 60 }).map((minute) => addMinutes(start, minute))

/** Who is in the room, told in the plainest way: what was corrected never happened; the rest by hour. */
function seatsInRoom(log: readonly AttendanceEvent[], at: Instant): Set<string> {
  const erased = new Set<string>()
  for (const one of log) for (const id of one.corrects) erased.add(id)
  const told = log
    .filter((one) => !erased.has(one.id) && one.kind !== 'voided' && one.at <= at)
    .sort((a, b) => (`${a.at}${a.id}` < `${b.at}${b.id}` ? -1 : 1))
  const people = new Set<string>()
  for (const one of told) {
    if (one.kind === 'arrived') people.add(`${one.seatId}/${one.capacity}`)
    if (one.kind === 'left') people.delete(`${one.seatId}/${one.capacity}`)
  }
  return new Set([...people].map((name) => name.split('/')[0]!))
}
const votersOf = (room: ReadonlySet<string>) =>
  members.filter(({ seat }) => seat.hasVote && room.has(seat.id))

describe('the quorum at a moment, over any log', () => {
  it('R11, R12, R14: is that of the log walked by hand, corrections and all', () => {
    fc.assert(
      fc.property(anyLog, anyMinute, (log, at) => {
        const present = votersOf(seatsInRoom(log, at)).length
        const quorum = quorumAt(session(log), at)
        expect(quorum).toEqual({ seats: 5, present, required: 3, conditions: [], isReached: present >= 3 })
      }),
      { numRuns: 400 },
    )
  })

  it('does not depend on the order in which the log is read', () => {
    fc.assert(
      fc.property(anyLog, anyMinute, (log, at) => {
        expect(quorumAt(session([...log].reverse()), at)).toEqual(quorumAt(session(log), at))
      }),
    )
  })

  it('R12: an arrival never lowers it, and raises it by one seat at most', () => {
    fc.assert(
      fc.property(
        anyLog,
        fc.integer({ min: 1, max: members.length }),
        fc.constantFrom('holder' as const, 'alternate' as const),
        (log, seat, capacity) => {
          const later = event(99, 'arrived', 59, {
            seatId: seatId(seat),
            capacity,
            at: addMinutes(start, 61),
          })
          const [before, after] = [quorumAt(session(log)), quorumAt(session([...log, later]))]
          const counts = seat < 6 ? 1 : 0
          expect(after.present - before.present).toBeGreaterThanOrEqual(0)
          expect(after.present - before.present).toBeLessThanOrEqual(counts)
        },
      ),
    )
  })

  it('R13: its conditions are counted by hand', () => {
    const conditions: QuorumCondition[] = [
      { kind: 'presiding' },
      { kind: 'sectorSeats', sectorId: civil, seats: 2 },
      { kind: 'sectorMajority', sectorId: civil },
    ]
    fc.assert(
      fc.property(anyLog, anyMinute, (log, at) => {
        const room = seatsInRoom(log, at)
        const voters = votersOf(room)
        const ofCivil = voters.filter(({ sector }) => sector.id === civil).length
        const quorum = quorumAt(session(log, conditions), at)
        expect(quorum.conditions.map(({ isMet }) => isMet)).toEqual([
          room.has(seatId(1)),
          ofCivil >= 2,
          ofCivil * 2 > voters.length,
        ])
        expect(quorum.isReached).toBe(voters.length >= 3 && quorum.conditions.every(({ isMet }) => isMet))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the losses and recoveries of the quorum', () => {
  it('R14: are those of each minute looked at one by one', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const dossier = session(log)
        const minutes = Array.from({ length: 45 }, (_, minute) => addMinutes(openedAt, minute))
        const reached = minutes.map((at) => votersOf(seatsInRoom(log, at)).length >= 3)
        const expected = minutes.flatMap((at, index) =>
          index > 0 && reached[index] !== reached[index - 1]
            ? [{ at, occasion: reached[index] ? 'restored' : 'lost' }]
            : [],
        )
        expect(quorumChanges(dossier).map(({ at, occasion }) => ({ at, occasion }))).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  it('R13: who presides leaves and another takes the chair', () => {
    const log = [1, 2, 3, 4].map((seat) => event(seat, 'arrived', seat, { seatId: seatId(seat) }))
    const left = event(9, 'left', 30, { seatId: seatId(2) })
    const given = session([...log, left], [{ kind: 'presiding' }])
    const dossier: SessionDossier = {
      ...given,
      members: members.map((one) => ({ ...one, seat: { ...one.seat, role: 'member' } })),
      session: {
        ...given.session,
        presidingSeatId: seatId(3),
        presidings: [
          { seatId: seatId(2), from: openedAt },
          { seatId: seatId(3), from: addMinutes(start, 40) },
        ],
      },
    }
    expect(quorumChanges(dossier)).toMatchObject([
      { at: left.at, occasion: 'lost' },
      { at: addMinutes(start, 40), occasion: 'restored' },
    ])
  })
})

describe('what the quorum lacks, in words (R13)', () => {
  it('names the sector', () => {
    const log = [1, 2, 3, 4].map((seat) => event(seat, 'arrived', seat, { seatId: seatId(seat) }))
    const dossier = session(log, [{ kind: 'sectorSeats', sectorId: civil, seats: 2 }])
    const refused = whyNoQuorum(quorumAt(dossier), 'session')
    expect(refused && wordFailure(refused)).toBe(
      'Hay número suficiente, pero falta 1 de Sociedad civil. Registre asistencia o difiera la sesión.',
    )
  })
})

describe('a departure', () => {
  it('keeps who had come, by which document', () => {
    const came = event(1, 'arrived', 5, { capacity: 'alternate', name: 'Ana Ruiz', appointment: 'Oficio 7' })
    const left = event(2, 'left', 20, { capacity: 'alternate' })
    expect(presenceOf([came, left])).toMatchObject({
      isPresent: false,
      name: 'Ana Ruiz',
      appointment: 'Oficio 7',
      leftAt: left.at,
    })
  })

  it('of who was not there is found wherever it stands in the log', () => {
    const log = [event(1, 'left', 30), event(2, 'arrived', 40)]
    expect(strayDeparture(log)).toBe(log[0])
    expect(strayDeparture([...log, event(3, 'arrived', 30, { id: sampleId(399) })])).toBeNull()
  })
})

describe('what a press takes back', () => {
  const late = event(5, 'arrived', 30, { corrects: [sampleId(401)], reason: 'Se anotó mal' })
  it.each([
    ['a press of the same minute', event(3, 'arrived', 30), 59, true],
    ['not one of a minute before', event(3, 'arrived', 30), 60, false],
    ['not a correction: it says why', late, 10, false],
  ])('%s', (_, one, seconds, expected) => {
    const now = new Date(Date.parse(one.at) + seconds * 1000).toISOString() as Instant
    expect(isSlip(session([one]), one, now)).toBe(expected)
  })
})

it('R11–R16: the legal states answer what each question answers alone', () => {
  fc.assert(
    fc.property(anyLog, anyMinute, (log, at) => {
      const dossier = session(log, [{ kind: 'presiding' }])
      const states = legalStatesAt(dossier, at)
      expect(states.quorum).toEqual(quorumAt(dossier, at))
      expect(states.voters).toHaveLength(states.quorum.present)
      expect(states.whyCannotOpen?.code).toBe('session.invalidTransition')
    }),
  )
})
