import { AttendanceEvent } from '../../src-main/domain/attendance.ts'
import { RuleSet } from '../../src-main/domain/rules.ts'
import type { BodyId, PersonId, SeatId, SectorId } from '../../src-main/domain/ids.ts'
import type { Mandate, Membership, Person, Seat, Sector } from '../../src-main/domain/seat.ts'
import type { Instant, LocalDate } from '../../src-main/domain/time.ts'
import { sampleDossier, sampleId } from '../support/sample-dossier.ts'

export { sampleId }

export const day = (text: string) => text as LocalDate
export const moment = (text: string) => text as Instant
export const seatId = (number: number) => sampleId(100 + number) as SeatId
export const personId = (number: number) => sampleId(200 + number) as PersonId
export const bodyId = sampleId(1) as BodyId
export const sectorId = sampleId(50) as SectorId

export const sector: Sector = { id: sectorId, bodyId, name: 'Gobierno', position: 0 }

export function seat(number: number, more: Partial<Seat> = {}): Seat {
  return {
    id: seatId(number),
    bodyId,
    sectorId,
    number,
    name: `Lugar ${number}`,
    role: 'member',
    hasVoice: true,
    hasVote: true,
    validFrom: day('2026-01-01'),
    validTo: null,
    ...more,
  }
}

export function person(number: number): Person {
  return { id: personId(number), name: `Persona ${number}`, email: '', phone: '' }
}

export function mandate(id: number, more: Partial<Mandate> = {}): Mandate {
  return {
    id: sampleId(300 + id),
    seatId: seatId(1),
    personId: personId(id),
    capacity: 'holder',
    from: day('2026-01-01'),
    to: null,
    appointedBy: '',
    ...more,
  }
}

export function member(number: number, more: Partial<Seat> = {}, isVacant = false): Membership {
  return {
    seat: seat(number, more),
    sector,
    holder: isVacant ? null : person(number),
    alternates: [],
    appointedBy: {},
  }
}

export function event(
  id: number,
  kind: AttendanceEvent['kind'],
  minute: number,
  more: Partial<AttendanceEvent> = {},
): AttendanceEvent {
  return AttendanceEvent.parse({
    id: sampleId(400 + id),
    sessionId: sampleDossier.session.id,
    seatId: seatId(1),
    kind,
    capacity: 'holder',
    personId: null,
    isRemote: false,
    at: moment(`2026-09-24T16:${String(minute).padStart(2, '0')}:00.000Z`),
    note: '',
    ...more,
  })
}

export function rules(more: Partial<RuleSet> = {}): RuleSet {
  return RuleSet.parse({ ...sampleDossier.rules, ...more })
}
