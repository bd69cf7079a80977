import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { LocalTime } from '../../src-main/domain/time.ts'
import { livePage } from './pages/live-page.ts'
import { beginWithSample, useBrowser } from './support/journey.ts'
import { today } from './support/table-of-six.ts'

useBrowser()

/** A quick hand calling the roll. */
const pace = { delay: 100 }

const quantile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0

/** From the key, as the page receives it, to the frame in which what it changes is drawn. */
function watchKeys(page: Page, changes: string, keys: string): Promise<void> {
  return page.evaluate(
    ([selector, keysTimed]) => {
      const times: number[] = []
      Object.assign(window, { times })
      addEventListener(
        'keydown',
        (event) => {
          const area = document.querySelector(selector)
          if (!area || !keysTimed.includes(event.key)) return
          const observer = new MutationObserver(() => {
            observer.disconnect()
            requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - event.timeStamp)))
          })
          observer.observe(area, { subtree: true, childList: true, characterData: true, attributes: true })
        },
        { capture: true },
      )
    },
    [changes, keys] as const,
  )
}

const countOf = (page: Page) => page.evaluate(() => (window as unknown as { times: number[] }).times.length)
const timesOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { times: number[] }).times.splice(0))

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
  await watchKeys(page, 'aside[aria-label="Personas y votación"] .rows', '123456qwertyfca')
  for (let round = 0; round < 3; round += 1) await page.keyboard.type('123456qwerty', pace)
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { times: number[] }).times.length))
    .toBe(36)
  const seats = await timesOf(page)

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
  await timesOf(page)
  // The mark goes by itself from seat to seat, so the seat keys of the first round change nothing.
  await page.keyboard.type('fffffff', pace)
  for (const sense of 'cafc')
    await page.keyboard.type([...'12345qw'].map((seat) => seat + sense).join(''), pace)
  await expect.poll(() => countOf(page)).toBe(63)
  const votes = await timesOf(page)
  const figure = (values: readonly number[]) =>
    `median ${quantile(values, 0.5).toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms, of ${values.length}`
  process.stdout.write(
    `Seat key to drawn change: ${figure(seats)}.\nVote key to drawn change: ${figure(votes)}.\n`,
  )
  expect(Math.min(...seats, ...votes)).toBeGreaterThan(0)
})
