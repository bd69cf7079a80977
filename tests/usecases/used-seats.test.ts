import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { advanceActa } from '../support/acta.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { settle } from '../support/small-votes.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody()
})
afterEach(() => body.close())

const day = (text: string) => text as LocalDate
const seatOf = async (number: number) =>
  (await body.client.body.get({ bodyId: body.bodyId })).roster.seats.find((seat) => seat.number === number)!

describe('R3: a seat that sat in a session', () => {
  it('keeps what the papers of that session say of it', async () => {
    await body.opened(1, 2, 3)
    const seat = await seatOf(2)
    const { roster } = await body.client.body.get({ bodyId: body.bodyId })
    const changes = [
      { name: 'Otra representación' },
      { number: 22 },
      { role: 'secretary' as const },
      { hasVote: false },
      { sectorId: roster.sectors[1]!.id },
    ]
    for (const change of changes)
      expect(await body.refusal(() => body.client.seat.save({ ...seat, ...change }))).toEqual({
        code: 'seat.inUse',
        params: { seat: 'Lugar 2' },
      })
  })

  it('is valid on the days of its sessions, and may end with the last', async () => {
    await body.opened(1, 2, 3)
    const seat = await seatOf(2)
    const outside = { code: 'seat.outsideSession', params: { seat: 'Lugar 2', date: '2026-10-15' } }
    const save = (change: object) => () => body.client.seat.save({ ...seat, ...change })
    expect(await body.refusal(save({ validTo: day('2026-10-14') }))).toEqual(outside)
    expect(await body.refusal(save({ validFrom: day('2026-10-16') }))).toEqual(outside)
    await save({ validTo: day('2026-10-15') })()
    const again = { ...seat, id: null, name: 'Otra representación', validFrom: day('2026-10-16') }
    await body.client.seat.save(again)
    expect((await body.client.body.get({ bodyId: body.bodyId })).roster.seats).toHaveLength(7)
  })

  it('one that never sat changes freely', async () => {
    await body.opened(1, 2, 3)
    await body.client.seat.save({ ...(await seatOf(5)), name: 'Otra representación', number: 9 })
    expect((await seatOf(9)).name).toBe('Otra representación')
  })

  it('is not removed because of a signature alone', async () => {
    const sessionId = await body.opened(1, 2, 3)
    body.environment.set(at('11:00'))
    await settle(body, sessionId)
    await body.client.session.close({ sessionId, at: null })
    advanceActa(body, sessionId, 'project')
    advanceActa(body, sessionId, 'approved')
    // The secretary signs although nobody noted that she came.
    const note = 'No la acepta'
    await body.client.minutes.sign({ sessionId, seatId: body.seat(6), state: 'refused', note })
    const remove = () => body.client.seat.remove({ id: body.seat(6) })
    expect(await body.refusal(remove)).toEqual({ code: 'seat.inUse', params: { seat: 'Lugar 6' } })
  })
})

it('what another row needs is not removed, and the refusal says so', async () => {
  const sessionId = await body.convened()
  const run = async () => {
    body.services.command('test', null, (store) => store.remove('session', sessionId))
  }
  // A draft has no number to keep it; its agenda does.
  const draft = await body.create({ date: day('2026-11-19') })
  const removeDraft = async () => {
    body.services.command('test', null, (store) => store.remove('session', draft))
  }
  expect(await body.refusal(removeDraft)).toEqual({ code: 'record.inUse', params: { table: 'session' } })
  await expect(run()).rejects.toThrow('never removed')
})

it('a removed annex leaves nothing in the file', async () => {
  const sessionId = await body.create()
  const { addAttachment } = await import('../../src-main/usecases/attachments.ts')
  const meta = {
    bodyId: body.bodyId,
    sessionId,
    purpose: 'annex' as const,
    name: 'a.pdf',
    mediaType: 'application/pdf' as const,
  }
  const add = () =>
    body.services.command('attachment.add', null, (store) =>
      addAttachment(store, { meta, bytes: new Uint8Array([1, 2]) }, body.environment),
    ).result
  const annex = add()
  const other = add()
  await body.client.minutes.removeAttachment({ attachmentId: annex.id })
  expect(body.read((store) => store.bytes(annex.id))).toBeNull()
  expect(body.read((store) => store.bytes(other.id))).not.toBeNull()
  await body.client.session.remove({ sessionId })
  expect(body.read((store) => store.bytes(other.id))).toBeNull()
})
