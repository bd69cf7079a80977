import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  covers,
  membersOn,
  type Roster,
  whyCannotAppoint,
  whyCannotSeat,
} from '../../src-main/domain/seat.ts'
import { addDays } from '../../src-main/domain/time.ts'
import { day, mandate, person, personId, seat, seatId, sector } from './samples.ts'

const roster: Roster = {
  sectors: [sector],
  seats: [seat(1), seat(2)],
  people: [1, 2, 3, 4].map(person),
  mandates: [
    mandate(1, { to: day('2026-06-30') }),
    mandate(2, { seatId: seatId(2) }),
    mandate(3, { capacity: 'alternate' }),
  ],
}

describe('who may take a seat', () => {
  it.each([
    ['R1: a second holder on one day', mandate(4, { from: day('2026-06-30') }), 'seat.twoHolders'],
    ['R3: the holder after the one whose period ended', mandate(4, { from: day('2026-07-01') }), null],
    ['R1: a second alternate on one day', mandate(4, { capacity: 'alternate' }), 'seat.twoAlternates'],
    [
      'R3: the alternate before the one whose period begins',
      mandate(4, { capacity: 'alternate', from: day('2025-01-01'), to: day('2025-12-31') }),
      null,
    ],
    [
      'R2: a person who holds another seat',
      mandate(4, { personId: personId(2), capacity: 'alternate' }),
      'seat.personElsewhere',
    ],
    [
      'R2: an alternate cannot stand for two holders',
      mandate(4, { personId: personId(3), seatId: seatId(2), capacity: 'alternate' }),
      'seat.personElsewhere',
    ],
    [
      'R2: a person who held a seat before',
      mandate(4, {
        personId: personId(1),
        seatId: seatId(2),
        capacity: 'alternate',
        from: day('2026-07-01'),
      }),
      null,
    ],
    [
      'a period that ends before it begins',
      mandate(4, { from: day('2026-07-02'), to: day('2026-07-01') }),
      'mandate.endsBeforeStart',
    ],
  ])('%s', (_, given, code) => expect(whyCannotAppoint(given, roster)?.code ?? null).toBe(code))

  it('R1: the refusal names the seat, the person and the days', () => {
    expect(whyCannotAppoint(mandate(4), roster)).toEqual({
      code: 'seat.twoHolders',
      params: { seat: 'Lugar 1', person: 'Persona 1', from: '2026-01-01', to: '2026-06-30' },
    })
  })

  it('a mandate may be changed beside itself', () => {
    expect(whyCannotAppoint({ ...roster.mandates[0]!, to: day('2026-05-31') }, roster)).toBeNull()
  })

  it('R1, R2: a table built through the question never has two holders of a seat nor a person on two', () => {
    const anyMandate = fc
      .tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        fc.nat(40),
        fc.nat(30),
      )
      .map(([seatNumber, who, isHolder, start, length]) =>
        mandate(0, {
          seatId: seatId(seatNumber),
          personId: personId(who),
          capacity: isHolder ? 'holder' : 'alternate',
          from: addDays(day('2026-01-01'), start),
          to: length > 25 ? null : addDays(day('2026-01-01'), start + length),
        }),
      )
    fc.assert(
      fc.property(fc.array(anyMandate, { maxLength: 14 }), (asked) => {
        let table: Roster = { ...roster, seats: [1, 2, 3].map((n) => seat(n)), mandates: [] }
        asked.forEach((one, index) => {
          const numbered = { ...one, id: mandate(index).id }
          if (!whyCannotAppoint(numbered, table))
            table = { ...table, mandates: [...table.mandates, numbered] }
        })
        for (let n = 0; n < 75; n += 3) {
          const date = addDays(day('2026-01-01'), n)
          const now = table.mandates.filter((one) => covers(one, date))
          const people = now.map((one) => one.personId)
          const held = now.filter((one) => one.capacity === 'holder').map((one) => one.seatId)
          expect(new Set(people).size).toBe(people.length)
          expect(new Set(held).size).toBe(held.length)
        }
      }),
    )
  })
})

describe('seats of a table', () => {
  it.each([
    ['a number taken on the same days', seat(3, { number: 1 }), 'seat.numberTaken'],
    ['a number free again', seat(3, { number: 5, validFrom: day('2026-08-01') }), null],
    ['a second chair', seat(3, { role: 'chair' }), 'seat.twoChairs'],
    ['the next chair', seat(3, { role: 'chair', validFrom: day('2027-01-01') }), null],
    ['a seat that ends before it begins', seat(3, { validTo: day('2025-12-31') }), 'mandate.endsBeforeStart'],
    ['itself', seat(1, { role: 'chair' }), null],
  ])('%s', (_, given, code) => {
    const others = [
      seat(1, { role: 'chair', validTo: day('2026-12-31') }),
      seat(2, { number: 5, validTo: day('2026-07-31') }),
    ]
    expect(whyCannotSeat(given, others)?.code ?? null).toBe(code)
  })

  it('R3: the table is the one of its date, and history stays', () => {
    const on = (date: string) => membersOn(roster, day(date))[0]
    expect(on('2026-06-30')?.holder?.name).toBe('Persona 1')
    expect(on('2026-07-01')?.holder).toBeNull()
    expect(on('2026-07-01')?.alternates.map(({ name }) => name)).toEqual(['Persona 3'])
    expect(membersOn(roster, day('2025-12-31'))).toEqual([])
  })

  it('is listed by sector and number', () => {
    const first = { ...sector, id: sector.id, position: 1 }
    const other = { ...sector, id: '00000000-0000-7000-8000-000000000051' as typeof sector.id, position: 0 }
    const seats = [seat(2), seat(1), seat(9, { sectorId: other.id })]
    const listed = membersOn({ sectors: [first, other], seats, people: [], mandates: [] }, day('2026-02-01'))
    expect(listed.map((one) => one.seat.number)).toEqual([9, 1, 2])
  })
})
