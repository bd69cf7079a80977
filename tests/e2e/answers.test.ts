import { expect, test } from 'vitest'
import type { LocalTime } from '../../src-main/domain/time.ts'
import { figureOf, timesOf, watchKeys } from '../support/key-times.ts'
import { livePage } from './pages/live-page.ts'
import { beginWithSample, useBrowser } from './support/journey.ts'
import { today } from './support/table-of-six.ts'

useBrowser()

/** A quick hand calling the roll. */
const pace = { delay: 100 }

test('what a key changes is drawn at once; its figure is printed', async () => {
  const { page, open, client, draft } = await beginWithSample()
  const { kind, place, modality, isPublic, callNote } = draft
  const session = { kind, place, modality, isPublic, callNote, date: today(), time: '23:59' as LocalTime }
  await client.session.update({ sessionId: draft.id, session })
  await client.session.convene({ sessionId: draft.id, calledAt: null })
  await open(`/sesiones/${draft.id}/desarrollo`)
  const live = livePage(page)
  await live.text.waitFor()
  await live.key('F6')
  const watched = [...'123456qwertyfca']
  const times = await watchKeys(page, 'aside[aria-label="Personas y votación"] .rows', watched)
  for (let round = 0; round < 3; round += 1) await page.keyboard.type('123456qwerty', pace)
  await expect.poll(() => times.count()).toBe(36)
  const seats = timesOf(await times.take(), watched)

  await page.keyboard.type('12345qw', pace)
  await expect
    .poll(async () => (await client.session.get({ sessionId: draft.id })).attendance.length > 5)
    .toBe(true)
  const { members, agenda } = await client.session.get({ sessionId: draft.id })
  const chair = members.find(({ seat }) => seat.role === 'chair')!.seat.id
  await client.session.open({ sessionId: draft.id, presidingSeatId: chair, at: null })
  await client.agenda.setStatus({ itemId: agenda[5]!.id, status: 'inProgress' })
  await live.item(agenda[5]!.title)
  await live.key('F8')
  await live.result('Votación en curso')
  await times.take()
  // The mark goes by itself from seat to seat, so the seat keys of the first round change nothing.
  await page.keyboard.type('fffffff', pace)
  for (const sense of 'cafc')
    await page.keyboard.type([...'12345qw'].map((seat) => seat + sense).join(''), pace)
  await expect.poll(() => times.count()).toBe(63)
  const votes = timesOf(await times.take(), watched)
  process.stdout.write(
    `Seat key to drawn change: ${figureOf(seats)}.\nVote key to drawn change: ${figureOf(votes)}.\n`,
  )
  expect(Math.min(...seats, ...votes)).toBeGreaterThan(0)
})
