import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { at, openSmallBody, smallRules, type SmallBody } from '../support/small-body.ts'

let body: SmallBody
beforeEach(async () => {
  body = await openSmallBody({ rules: { absenceLimit: 2 } })
})
afterEach(() => body.close())

/** A session of that date with those seats in the room, held to its end. */
async function hold(date: string, present: readonly number[], excused: readonly number[] = []) {
  body.environment.set(at('09:00', date))
  const sessionId = await body.create({ date: date as LocalDate })
  await body.client.session.convene({ sessionId, calledAt: null })
  body.environment.set(at('10:00', date))
  await body.arrive(sessionId, ...present)
  for (const number of excused)
    await body.client.attendance.record({
      sessionId,
      seatId: body.seat(number),
      kind: 'excused',
      capacity: 'holder',
      isRemote: false,
      at: null,
      note: 'Oficio 12/2026',
    })
  body.environment.set(at('10:05', date))
  await body.client.session.open({ sessionId, presidingSeatId: null, at: null })
  body.environment.set(at('11:00', date))
  for (const { id, kind } of (await body.get(sessionId)).agenda)
    if (kind !== 'closing') await body.client.agenda.setStatus({ itemId: id, status: 'done' })
  await body.client.session.close({ sessionId, at: null })
}
const absences = async () =>
  (await body.client.body.get({ bodyId: body.bodyId })).absences.map(({ seatId, dates }) => [
    body.seats.indexOf(seatId) + 1,
    dates,
  ])

it('absences in a row without justification are counted by seat with vote, newest first', async () => {
  await hold('2026-10-15', [1, 2, 3, 4, 6])
  await hold('2026-10-22', [1, 2, 3], [4])
  await hold('2026-10-29', [1, 2, 3])
  expect(await absences()).toEqual([
    [4, ['2026-10-29']],
    [5, ['2026-10-29', '2026-10-22', '2026-10-15']],
  ])
})

it('who comes begins again; at the limit of the rules Inicio says so', async () => {
  await hold('2026-10-15', [1, 2, 3, 4])
  await hold('2026-10-22', [1, 2, 3])
  const tasks = async () =>
    (await body.client.home.get({ bodyId: body.bodyId })).tasks.filter(({ kind }) => kind === 'absences')
  expect(await tasks()).toEqual([{ kind: 'absences', seat: 'Lugar 5', consecutive: 2, limit: 2 }])
  await hold('2026-10-29', [1, 2, 5])
  expect(await absences()).toEqual([
    [3, ['2026-10-29']],
    [4, ['2026-10-29', '2026-10-22']],
  ])
})

it('without a limit they are counted, and nothing is said', async () => {
  await body.client.body.saveRules({ bodyId: body.bodyId, rules: { ...smallRules, absenceLimit: null } })
  await hold('2026-10-15', [1, 2, 3])
  await hold('2026-10-22', [1, 2, 3])
  expect(await absences()).toHaveLength(2)
  const { tasks } = await body.client.home.get({ bodyId: body.bodyId })
  expect(tasks.map(({ kind }) => kind)).not.toContain('absences')
})
