import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Agreement, type FollowUpNote, fulfilment } from '../../src-main/domain/agreement.ts'
import { presenceBySeat } from '../../src-main/domain/attendance.ts'
import {
  agreementStatistics,
  attendanceStatistics,
  sessionStatistics,
} from '../../src-main/domain/body-statistics.ts'
import type { SessionId } from '../../src-main/domain/ids.ts'
import type { Session } from '../../src-main/domain/session.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { bodyId, day, event, moment, sampleId, seat, sector, seatId } from './samples.ts'

describe('what the body did', () => {
  const session = (id: number, date: string, more: Partial<Session> = {}): Session => ({
    ...sampleDossier.session,
    id: sampleId(900 + id) as SessionId,
    kind: 'ordinary',
    status: 'closed',
    date: day(date),
    ...more,
  })
  const sessions = [
    session(1, '2026-09-24'),
    session(2, '2026-10-15', { status: 'notHeld' }),
    session(3, '2026-10-20', { status: 'cancelled' }),
    session(4, '2026-11-05', { kind: 'dialogueTable' }),
    session(5, '2026-12-10', { status: 'convened' }),
  ]

  it('sessions: held, called and not held, cancelled, and the other meetings apart', () => {
    expect(sessionStatistics(sessions)).toEqual({
      held: { part: 1, whole: 2, percent: 50 },
      notHeld: 1,
      cancelled: 1,
      otherMeetings: 1,
    })
  })

  it('attendance: of the seats with vote while they are seats, those that came late count as come (R12)', () => {
    const presences = new Map([
      [
        sessions[0]!.id,
        presenceBySeat([
          event(1, 'arrived', 10),
          event(2, 'left', 40),
          event(3, 'excused', 5, { seatId: seatId(2), note: 'Oficio' }),
        ]),
      ],
    ])
    const seats = [seat(1), seat(2), seat(3, { validTo: day('2026-10-01') }), seat(4, { hasVote: false })]
    const { sectors, ...all } = attendanceStatistics(sessions, presences, seats, [sector])
    expect(all).toEqual({ came: { part: 1, whole: 5, percent: 20 }, excused: 1, absent: 3 })
    expect(
      sectors[0]!.seats.map(({ number, came, excused, absent }) => [number, came.part, excused, absent]),
    ).toEqual([
      [1, 1, 0, 1],
      [2, 0, 1, 1],
      [3, 0, 0, 1],
    ])
  })

  const adopted = Agreement.parse({
    ...sampleDossier.agreements[0],
    bodyId,
    number: 1,
    key: 'STM-VA/ORD/02/2026-01',
    status: 'inProgress',
    adoptedAt: moment('2026-09-24T18:00:00.000Z'),
    dueDate: '2026-10-01',
  })
  const note = (date: string, status: FollowUpNote['status']): FollowUpNote => ({
    id: sampleId(77),
    agreementId: adopted.id,
    date: day(date),
    author: 'Secretaría técnica',
    text: 'Se informó.',
    progress: 50,
    status,
  })

  it.each([
    ['in time', [note('2026-10-01', 'fulfilled')], 'inTime'],
    [
      'in time, told again later',
      [note('2026-09-30', 'fulfilled'), note('2026-11-01', 'fulfilled')],
      'inTime',
    ],
    ['late', [note('2026-10-02', 'fulfilled')], 'late'],
    [
      'late, for it was opened again',
      [note('2026-09-30', 'fulfilled'), note('2026-10-05', 'inProgress'), note('2026-10-06', 'fulfilled')],
      'late',
    ],
    ['overdue', [note('2026-12-01', 'fulfilled')], 'overdue'],
    ['overdue without notes', [], 'overdue'],
    ['cancelled', [note('2026-10-05', 'cancelled')], 'cancelled'],
  ] as const)('R27: an agreement is %s', (_, notes, place) => {
    const told = agreementStatistics([adopted], notes, day('2026-11-30'))
    const { fulfilled: _fulfilled, ...places } = told
    expect(places).toEqual({ inTime: 0, late: 0, open: 0, overdue: 0, cancelled: 0, [place]: 1 })
  })

  it('R27: an agreement that its own vote fulfilled is so without any note', () => {
    const told = agreementStatistics([{ ...adopted, status: 'fulfilled' }], [], day('2026-11-30'))
    expect(told).toMatchObject({ inTime: 1, fulfilled: { part: 1, whole: 1 } })
  })

  test('R27: the places of agreements add up to all that were adopted, and agree with their fulfilment', () => {
    const states = fc.constantFrom('inProgress', 'fulfilled', 'cancelled', 'rejected' as const)
    const due = fc.option(fc.constantFrom(day('2026-10-01'), day('2027-10-01')))
    fc.assert(
      fc.property(fc.array(fc.tuple(states, due), { maxLength: 10 }), (drawn) => {
        const agreements = drawn.map(([status, dueDate], index) => ({
          ...adopted,
          id: sampleId(600 + index) as typeof adopted.id,
          number: status === 'rejected' ? null : index + 1,
          dueDate,
          status,
        }))
        const notes = agreements.map(({ id, status }) => ({ ...note('2026-10-10', status), agreementId: id }))
        const { fulfilled, cancelled, ...places } = agreementStatistics(agreements, notes, day('2026-11-30'))
        const total = Object.values(places).reduce((sum, count) => sum + count, 0)
        expect({ fulfilled: fulfilled.part, total, percent: fulfilled.percent }).toEqual(
          fulfilment(agreements),
        )
        expect(total + cancelled).toBe(agreements.filter(({ number }) => number !== null).length)
      }),
    )
  })
})
