import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { BodyId, PersonId, RecordId, SeatId, SectorId } from './ids.ts'
import { optionalLine, requiredLine } from './text.ts'
import { LocalDate } from './time.ts'

export const Sector = z
  .strictObject({ id: SectorId, bodyId: BodyId, name: requiredLine(120), position: z.int().min(0) })
  .readonly()
export type Sector = z.infer<typeof Sector>

export const seatRoles = ['member', 'chair', 'secretary', 'facilitator'] as const

/** A place at the table. Voting, rúbrica and signature follow its number, not the person who sits there (R1). */
export const Seat = z
  .strictObject({
    id: SeatId,
    bodyId: BodyId,
    sectorId: SectorId,
    number: z.int().min(1).max(999),
    /** Post or organisation: «Contraloría Municipal». */
    name: requiredLine(160),
    role: z.enum(seatRoles),
    hasVoice: z.boolean(),
    hasVote: z.boolean(),
    validFrom: LocalDate,
    validTo: LocalDate.nullable(),
  })
  .readonly()
export type Seat = z.infer<typeof Seat>

export const Person = z
  .strictObject({ id: PersonId, name: requiredLine(160), email: optionalLine(160), phone: optionalLine(60) })
  .readonly()
export type Person = z.infer<typeof Person>

export const capacities = ['holder', 'alternate'] as const
export type Capacity = (typeof capacities)[number]

/** A person on a seat during a period. Replacing a person closes the period; history stays (R3). */
export const Mandate = z
  .strictObject({
    id: RecordId,
    seatId: SeatId,
    personId: PersonId,
    capacity: z.enum(capacities),
    from: LocalDate,
    to: LocalDate.nullable(),
    /** Document that appoints: number and date of the letter. */
    appointedBy: optionalLine(300),
  })
  .readonly()
export type Mandate = z.infer<typeof Mandate>

export type Period = { readonly from: LocalDate; readonly to: LocalDate | null }

export function covers(period: Period, date: LocalDate): boolean {
  return period.from <= date && (period.to === null || date <= period.to)
}

function overlap(a: Period, b: Period): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to)
}

/** A seat as it was on a date. */
export type Membership = {
  readonly seat: Seat
  readonly sector: Sector
  readonly holder: Person | null
  readonly alternates: readonly Person[]
  /** By which document each of them sits there, where the mandate says it. */
  readonly appointedBy: Readonly<Record<string, string>>
}

/** What a body's table is made of. */
export type Roster = {
  readonly sectors: readonly Sector[]
  readonly seats: readonly Seat[]
  readonly people: readonly Person[]
  readonly mandates: readonly Mandate[]
}

/** Seats valid on `date` with who held them then, by sector and number. */
export function membersOn(roster: Roster, date: LocalDate): Membership[] {
  const sectors = new Map(roster.sectors.map((sector) => [sector.id, sector]))
  const people = new Map(roster.people.map((person) => [person.id, person]))
  const members: Membership[] = []
  for (const seat of roster.seats) {
    const sector = sectors.get(seat.sectorId)
    if (!sector || !covers({ from: seat.validFrom, to: seat.validTo }, date)) continue
    const current = roster.mandates.filter((mandate) => mandate.seatId === seat.id && covers(mandate, date))
    const named = (capacity: Capacity) =>
      current
        .filter((mandate) => mandate.capacity === capacity)
        .flatMap((mandate) => people.get(mandate.personId) ?? [])
    const appointedBy = Object.fromEntries(
      current.flatMap((mandate) => (mandate.appointedBy ? [[mandate.personId, mandate.appointedBy]] : [])),
    )
    members.push({
      seat,
      sector,
      holder: named('holder')[0] ?? null,
      alternates: named('alternate'),
      appointedBy,
    })
  }
  return members.sort((a, b) => a.sector.position - b.sector.position || a.seat.number - b.seat.number)
}

/** Why a mandate cannot be added beside those there are: one holder and one alternate a seat (R1), one seat a person (R2). */
export function whyCannotAppoint(mandate: Mandate, roster: Roster): Failure | null {
  if (mandate.to !== null && mandate.to < mandate.from)
    return failure('mandate.endsBeforeStart', { from: mandate.from, to: mandate.to })
  const personOf = (id: PersonId) => roster.people.find((person) => person.id === id)?.name ?? ''
  const seatOf = (id: SeatId) => roster.seats.find((seat) => seat.id === id)?.name ?? ''
  for (const other of roster.mandates) {
    if (other.id === mandate.id || !overlap(other, mandate)) continue
    if (other.seatId === mandate.seatId && other.capacity === mandate.capacity)
      return failure(mandate.capacity === 'holder' ? 'seat.twoHolders' : 'seat.twoAlternates', {
        seat: seatOf(other.seatId),
        person: personOf(other.personId),
        from: other.from,
        to: other.to,
      })
    if (other.personId === mandate.personId)
      return failure('seat.personElsewhere', {
        person: personOf(mandate.personId),
        seat: seatOf(other.seatId),
      })
  }
  return null
}

/** Why a seat cannot be as given beside the others of its body. */
export function whyCannotSeat(seat: Seat, others: readonly Seat[]): Failure | null {
  if (seat.validTo !== null && seat.validTo < seat.validFrom)
    return failure('mandate.endsBeforeStart', { from: seat.validFrom, to: seat.validTo })
  for (const other of others) {
    if (other.id === seat.id) continue
    const together = overlap(
      { from: other.validFrom, to: other.validTo },
      { from: seat.validFrom, to: seat.validTo },
    )
    if (!together) continue
    if (other.number === seat.number) return failure('seat.numberTaken', { number: seat.number })
    if (other.role === 'chair' && seat.role === 'chair')
      return failure('seat.twoChairs', { seat: other.name })
  }
  return null
}

/** Why a seat that sat on those days cannot become that: its papers say its name, number, sector, role and vote (R3). */
export function whyCannotReseat(former: Seat, seat: Seat, sittings: readonly LocalDate[]): Failure | null {
  if (sittings.length === 0) return null
  const printed = ['name', 'number', 'sectorId', 'role', 'hasVoice', 'hasVote'] as const
  if (printed.some((field) => former[field] !== seat[field]))
    return failure('seat.inUse', { seat: former.name })
  const date = sittings.find((day) => !covers({ from: seat.validFrom, to: seat.validTo }, day))
  return date ? failure('seat.outsideSession', { seat: former.name, date }) : null
}
