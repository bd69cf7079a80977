import { fail, refuse } from '../domain/failure.ts'
import type { PersonId, RecordId, SeatId, SectorId, SessionId } from '../domain/ids.ts'
import {
  covers,
  type Mandate,
  type Person,
  type Seat,
  type Sector,
  whyCannotAppoint,
  whyCannotReseat,
  whyCannotSeat,
} from '../domain/seat.ts'
import type { LocalDate } from '../domain/time.ts'
import { formerOf, need, rosterOf } from './dossier.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'

type Saved<T extends { readonly id: unknown }> = Omit<T, 'id'> & { readonly id: T['id'] | null }

export function saveSector(store: WriteStore, input: Saved<Sector>, env: Environment): void {
  need(store, 'body', input.bodyId)
  formerOf(store, 'sector', input.id, { bodyId: input.bodyId })
  store.put('sector', { ...input, id: input.id ?? (env.newId() as SectorId) })
}

export function removeSector(store: WriteStore, id: SectorId): void {
  const sector = need(store, 'sector', id)
  if (store.where('seat', { sectorId: id }).length > 0) fail('sector.inUse', { sector: sector.name })
  store.remove('sector', id)
}

export function saveSeat(store: WriteStore, input: Saved<Seat>, env: Environment): SeatId {
  const seat: Seat = { ...input, id: input.id ?? (env.newId() as SeatId) }
  if (need(store, 'sector', seat.sectorId).bodyId !== seat.bodyId) fail('record.missing', { table: 'sector' })
  refuse(whyCannotSeat(seat, store.where('seat', { bodyId: seat.bodyId })))
  const former = formerOf(store, 'seat', input.id, { bodyId: seat.bodyId })
  if (former) refuse(whyCannotReseat(former, seat, sittingsOf(store, seat.id)))
  store.put('seat', seat)
  return seat.id
}

/** Days of the sessions whose papers name the seat: it came or was excused, voted, presided or signed. */
function sittingsOf(store: ReadStore, seatId: SeatId): LocalDate[] {
  const ids = new Set<SessionId>()
  for (const { sessionId } of store.where('attendanceEvent', { seatId })) ids.add(sessionId)
  for (const { sessionId } of store.where('signature', { seatId })) ids.add(sessionId)
  for (const { motionId } of store.where('ballot', { seatId }))
    ids.add(need(store, 'motion', motionId).sessionId)
  for (const { id } of store.where('session', { presidingSeatId: seatId })) ids.add(id)
  return [...ids].map((id) => need(store, 'session', id).date)
}

/** A seat that was ever used ends on a date instead: history stays (R3). */
export function removeSeat(store: WriteStore, id: SeatId): void {
  const seat = need(store, 'seat', id)
  const tables = ['attendanceEvent', 'callReceipt', 'ballot', 'signature'] as const
  const isUsed =
    tables.some((table) => store.where(table, { seatId: id }).length > 0) ||
    store.where('session', { presidingSeatId: id }).length > 0
  if (isUsed) fail('seat.inUse', { seat: seat.name })
  for (const mandate of store.where('mandate', { seatId: id })) store.remove('mandate', mandate.id)
  store.remove('seat', id)
}

export function savePerson(store: WriteStore, input: Saved<Person>, env: Environment): PersonId {
  formerOf(store, 'person', input.id, {})
  const person: Person = { ...input, id: input.id ?? (env.newId() as PersonId) }
  store.put('person', person)
  return person.id
}

export function saveMandate(store: WriteStore, input: Saved<Mandate>, env: Environment): void {
  const mandate: Mandate = { ...input, id: input.id ?? env.newId() }
  const seat = need(store, 'seat', mandate.seatId)
  const person = need(store, 'person', mandate.personId)
  const former = formerOf(store, 'mandate', input.id, { seatId: mandate.seatId })
  if (former) refuseLeavingOut(store, seat, former, mandate)
  const roster = rosterOf(store, seat.bodyId)
  refuse(whyCannotAppoint(mandate, { ...roster, people: [...roster.people, person] }))
  store.put('mandate', mandate)
}

/** A session the seat came to keeps who held it then (R3). */
function refuseLeavingOut(store: ReadStore, seat: Seat, former: Mandate, mandate: Mandate): void {
  const isOther = former.personId !== mandate.personId || former.capacity !== mandate.capacity
  const held = sittingsOf(store, seat.id).filter((date) => covers(former, date))
  const date = held.find((day) => isOther || !covers(mandate, day))
  if (date) fail('seat.outsideSession', { seat: seat.name, date })
}

export function endMandate(
  store: WriteStore,
  { id, to }: { id: RecordId; to: LocalDate },
  env: Environment,
): void {
  const mandate = need(store, 'mandate', id)
  saveMandate(store, { ...mandate, to }, env)
}

export function removeMandate(store: WriteStore, id: RecordId): void {
  const mandate = need(store, 'mandate', id)
  const seat = need(store, 'seat', mandate.seatId)
  if (store.where('attendanceEvent', { seatId: mandate.seatId, personId: mandate.personId }).length > 0)
    fail('seat.inUse', { seat: seat.name })
  store.remove('mandate', id)
}
