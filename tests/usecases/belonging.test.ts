import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SeatId, SectorId } from '../../src-main/domain/ids.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

const elsewhere = '0198f000-0000-7000-8000-000000000099'

it('a seat or a sector is not made under an id that somebody invented', async () => {
  const { roster } = await body.client.body.get({ bodyId: body.bodyId })
  const [seat] = roster.seats
  const [sector] = roster.sectors
  const invented = () =>
    body.client.seat.save({ ...seat!, number: 99, role: 'member', id: elsewhere as SeatId })
  expect((await body.refusal(invented)).code).toBe('record.missing')
  const inventedSector = () => body.client.sector.save({ ...sector!, id: elsewhere as SectorId })
  expect((await body.refusal(inventedSector)).code).toBe('record.missing')
})

it('R3: a mandate keeps the days of the sessions its seat came to', async () => {
  await body.opened()
  const { roster } = await body.client.body.get({ bodyId: body.bodyId })
  const mandate = roster.mandates.find(({ seatId }) => seatId === roster.seats[0]!.id)!
  const later = () => body.client.mandate.save({ ...mandate, from: '2030-01-01' as LocalDate, to: null })
  expect((await body.refusal(later)).code).toBe('seat.outsideSession')
})

it('a guest stays with its session', async () => {
  const sessionId = await body.convened()
  const other = await body.create({ date: '2026-11-19' as LocalDate })
  await body.client.session.saveGuest({
    id: null,
    sessionId,
    name: 'Invitada',
    organization: '',
    position: 0,
  })
  const [guest] = (await body.get(sessionId)).guests
  const move = () => body.client.session.saveGuest({ ...guest!, sessionId: other })
  expect((await body.refusal(move)).code).toBe('record.missing')
})
