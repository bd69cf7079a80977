import { describe, expect, it } from 'vitest'
import { AttendanceEvent } from '../../../src-main/domain/attendance.ts'
import { QuorumStatement } from '../../../src-main/domain/quorum.ts'
import { logLines } from '../../../src-renderer/composables/session/attendance-lines.ts'
import { pendingWords } from '../../../src-renderer/composables/session/pending-words.ts'
import { sampleAt, sampleDossier, sampleId, sampleWith } from '../../support/sample-dossier.ts'

const { session, rules, members, body } = sampleDossier
const [first, second] = members
const fact = (id: number, more: Partial<AttendanceEvent>) =>
  AttendanceEvent.parse({
    id: sampleId(2000 + id),
    sessionId: session.id,
    seatId: first!.seat.id,
    kind: 'arrived',
    capacity: 'holder',
    personId: null,
    isRemote: false,
    at: sampleAt('10:00'),
    note: '',
    ...more,
  })
const lost = QuorumStatement.parse({
  id: sampleId(2100),
  sessionId: session.id,
  at: sampleAt('10:25'),
  occasion: 'lost',
  call: 'first',
  motionId: null,
  rule: rules.quorum,
  seats: 11,
  present: 5,
  required: 6,
  conditions: [],
  isReached: false,
  annulledById: null,
})
const came = fact(1, {})
const left = fact(2, { kind: 'left', at: sampleAt('10:25') })
const voided = fact(3, {
  ...left,
  id: sampleId(2003),
  kind: 'voided',
  corrects: [left.id],
  reason: 'No salió',
})

describe('R14: the log as it is read', () => {
  it('is newest first, with what was stated of the quorum', () => {
    const dossier = sampleWith({}, { attendance: [came, left], statements: [lost] })
    expect(logLines(dossier).map(({ time, text }) => `${time} ${text}`)).toEqual([
      '10:25 Se perdió el quórum: 5 de 11, se requieren 6',
      `10:25 ${first!.seat.name}: salió, titular`,
      `10:00 ${first!.seat.name}: llegó, titular`,
    ])
  })

  it('keeps what was corrected, struck, with its reason', () => {
    const annulled = { ...lost, annulledById: voided.id }
    const lines = logLines(sampleWith({}, { attendance: [came, left, voided], statements: [annulled] }))
    expect(lines.map(({ isStruck, note, event }) => [isStruck, note, event !== null])).toEqual([
      [true, 'sin efecto: No salió', false],
      [true, 'corregido: No salió', false],
      [false, '', true],
    ])
  })

  it('R12: names who came without a mandate, by which document and from where', () => {
    const substitute = fact(4, {
      seatId: second!.seat.id,
      capacity: 'alternate',
      name: 'Ana Ruiz',
      appointment: 'Oficio 7/2026',
      isRemote: true,
    })
    expect(logLines(sampleWith({}, { attendance: [substitute], statements: [] }))[0]!.text).toBe(
      `${second!.seat.name}: llegó, suplente Ana Ruiz (Oficio 7/2026), a distancia`,
    )
  })
})

it.each([
  [null, 'Se deja sin efecto «llegó, titular, 10:00».'],
  [fact(5, { at: sampleAt('10:05') }), '«llegó, titular, 10:00» pasa a «llegó, titular, 10:05».'],
])('a change that waits says what it would do: %#', (told, words) => {
  expect(pendingWords({ replaces: [came], fact: told as never, needsReason: true }, body.timeZone)).toBe(
    words,
  )
})
