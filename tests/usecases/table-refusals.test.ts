import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { appoint, openSmallBody, smallRules, type SmallBody } from '../support/small-body.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

const day = (text: string) => text as LocalDate

describe('what the table of a body refuses, changing nothing', () => {
  const period = { capacity: 'holder' as const, from: day('2026-05-01'), to: null, appointedBy: '', id: null }
  const newPerson = async (name: string) =>
    (await body.client.person.save({ id: null, name, email: '', phone: '' })).personId

  it('R1: two holders of one seat on one day', async () => {
    const personId = await newPerson('Otra persona')
    const mandate = { ...period, seatId: body.seat(1), personId }
    expect(await body.refusal(() => body.client.mandate.save(mandate))).toEqual({
      code: 'seat.twoHolders',
      params: { seat: 'Lugar 1', person: 'Titular 1', from: '2026-01-01', to: null },
    })
  })

  it('R2: one person on two seats', async () => {
    const { roster } = await body.client.body.get({ bodyId: body.bodyId })
    const { personId } = roster.mandates.find(({ seatId }) => seatId === body.seat(1))!
    const mandate = { ...period, seatId: body.seat(2), personId, capacity: 'alternate' as const }
    expect(await body.refusal(() => body.client.mandate.save(mandate))).toEqual({
      code: 'seat.personElsewhere',
      params: { person: 'Titular 1', seat: 'Lugar 1' },
    })
  })

  it('R1: an end put off into the period of who follows', async () => {
    const { roster } = await body.client.body.get({ bodyId: body.bodyId })
    const { id } = roster.mandates.find(({ seatId }) => seatId === body.seat(1))!
    await body.client.mandate.end({ id, to: day('2026-06-30') })
    await appoint(body, body.seat(1), 'Quien sigue', 'holder', day('2026-07-01'))
    const later = await body.refusal(() => body.client.mandate.end({ id, to: day('2026-07-01') }))
    expect(later.code).toBe('seat.twoHolders')
    const early = await body.refusal(() => body.client.mandate.end({ id, to: day('2025-12-31') }))
    expect(early.code).toBe('mandate.endsBeforeStart')
  })

  it('two chairs, a number taken, a seat or a sector in use', async () => {
    const { roster } = await body.client.body.get({ bodyId: body.bodyId })
    const second = roster.seats[1]!
    const save = (more: Partial<typeof second>) => () => body.client.seat.save({ ...second, ...more })
    expect((await body.refusal(save({ role: 'chair' }))).code).toBe('seat.twoChairs')
    expect((await body.refusal(save({ number: 1 }))).code).toBe('seat.numberTaken')
    await body.opened()
    expect((await body.refusal(() => body.client.seat.remove({ id: second.id }))).code).toBe('seat.inUse')
    const sector = await body.refusal(() => body.client.sector.remove({ id: second.sectorId }))
    expect(sector).toEqual({ code: 'sector.inUse', params: { sector: 'Gobierno' } })
  })

  it('what belongs to nothing', async () => {
    const nowhere = '00000000-0000-7000-8000-999999999999'
    const date = day('2026-10-12')
    const refused = [
      () =>
        body.client.body.declareDays({
          bodyId: nowhere as never,
          from: date,
          to: date,
          name: 'Feria',
          isWorked: false,
        }),
      () => body.client.body.saveRules({ bodyId: nowhere as never, rules: smallRules }),
      () =>
        body.client.body.saveLetterhead({
          bodyId: body.bodyId,
          validFrom: date,
          name: 'Membrete',
          lines: '',
          logoId: nowhere as never,
        }),
      () => body.client.mandate.save({ ...period, seatId: body.seat(1), personId: nowhere as never }),
      () => body.client.session.get({ sessionId: nowhere as never }),
    ]
    for (const run of refused) expect((await body.refusal(run)).code).toBe('record.missing')
  })

  it('rules that cannot be', async () => {
    const rules = { ...smallRules, agreementPattern: '{N}' }
    expect((await body.refusal(() => body.client.body.saveRules({ bodyId: body.bodyId, rules }))).code).toBe(
      'rules.pattern',
    )
  })
})
