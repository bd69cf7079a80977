import { expect, test } from 'vitest'
import type { SessionId } from '../../src-main/domain/ids.ts'
import { type Instant, localTime } from '../../src-main/domain/time.ts'
import { callCouncil, type Council, makeCouncil, postOf } from '../support/council.ts'
import { figureOf, type KeyTimes, quantile, timesOf, watchKeys } from '../support/key-times.ts'
import { zone } from '../support/small-body-draft.ts'
import { livePage } from './pages/live-page.ts'
import { sessionPage } from './pages/session-page.ts'
import { beginJourney, type Client, type Journey, useBrowser } from './support/journey.ts'
import { today } from './support/table-of-six.ts'

useBrowser()

const senses = ['f', 'c', 'a'] as const
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString() as Instant

async function council(time: string, calledAt: Instant) {
  const journey = await beginJourney()
  const made = await makeCouncil(journey.client)
  const draft = { date: today(), time: time as never }
  const topics = ['Programa anual de trabajo', 'Presupuesto participativo']
  const sessionId = await callCouncil(journey.client, made, draft, topics, calledAt)
  const dossier = () => journey.client.session.get({ sessionId })
  return { ...journey, council: made, sessionId, dossier }
}

/** Who came long enough ago for a key to mean that they leave. */
async function cameBefore(client: Client, { seats }: Council, sessionId: SessionId, who: readonly number[]) {
  const fact = { kind: 'arrived', capacity: 'holder', isRemote: false, at: ago(3), note: '' } as const
  for (const seat of who) await client.attendance.record({ sessionId, seatId: seats[seat - 1]!, ...fact })
}

/** A seat is named by its number and Enter. */
async function seat(page: Journey['page'], number: number): Promise<void> {
  await page.keyboard.type(String(number), { delay: 30 })
  await page.keyboard.press('Enter')
}

/** Every vote by name with its letter; those of other senses by the number of their seat. */
async function voteByName(page: Journey['page'], present: number, others: Readonly<Record<number, string>>) {
  for (const [number, letter] of Object.entries(others)) {
    await seat(page, Number(number))
    await page.keyboard.press(letter)
  }
  for (let cast = Object.keys(others).length; cast < present; cast += 1)
    await page.keyboard.press('f', { delay: 20 })
}

async function watched(page: Journey['page']): Promise<KeyTimes> {
  return watchKeys(page, 'aside[aria-label="Personas y votación"] .rows', ['Enter', ...senses])
}

test('a council of 43 seats is held by keyboard alone: quorum lost, back, votes, recess and end', async () => {
  const { page, client, council: made, sessionId, dossier, open } = await council('23:59', ago(1))
  await cameBefore(client, made, sessionId, [1, 2, 4])
  await open(`/sesiones/${sessionId}/desarrollo`)
  const live = livePage(page)
  await live.text.waitFor()
  const times = await watched(page)

  await live.key('F6')
  await live.keyboardIsIn('Teclado en Asistencia')
  await live.quorum('3 de 43')
  const arriving = [5, 6, 8, 9, 10, 12, 13, 14, 16, 17, 19, 20, 21, 23, 24, 31, 32, 33, 44]
  for (const number of arriving) await seat(page, number)
  await live.quorum('21 de 43')
  await live.quorum('Falta 1 para el quórum')
  expect(await sessionPage(page).reason('Declarar quórum y abrir')).toContain('Se requieren 22')
  await seat(page, 3)
  await live.quorum('Hay quórum')
  await seat(page, 3)
  await expect.poll(() => live.presence(postOf(3)).innerText()).toBe('Suplente')
  await sessionPage(page).press('Declarar quórum y abrir')
  await page.getByText(/^En sesión desde las \d\d:\d\d$/).waitFor()

  for (const title of (await dossier()).agenda.slice(1, 4).map((item) => item.title)) {
    await live.key('Control+ArrowDown')
    await live.item(title)
  }
  await live.key('F8')
  await live.result('Votación en curso')
  await voteByName(page, 22, { 8: 'c', 17: 'a', 31: 'x' })
  await live.result('Se aprueba por mayoría')
  await live.key('Control+Enter')
  await live.result('Aprobado por mayoría')
  expect((await dossier()).motions[0]).toMatchObject({
    status: 'closed',
    present: 22,
    tally: { inFavour: 19, against: 1, abstention: 1, excused: 1 },
  })

  await live.key('F6')
  await seat(page, 4)
  await live.quorum(/^Sin quórum desde las \d\d:\d\d$/)
  await live.key('Control+ArrowDown')
  await live.item((await dossier()).agenda[4]!.title)
  await live.key('F8')
  await live.alert('Se requieren 22 asistentes y hay 21.')
  expect((await dossier()).motions).toHaveLength(1)
  await live.key('F6')
  await seat(page, 11)
  await live.quorum('Hay quórum')
  const statements = () => dossier().then((one) => one.statements.map(({ occasion }) => occasion))
  await expect.poll(statements).toEqual(['declared', 'vote', 'lost', 'restored'])

  await live.key('F8')
  await live.result('Votación en curso')
  await voteByName(page, 22, {})
  await live.key('Control+Enter')
  await live.result('Aprobado por unanimidad')
  await live.key('Alt+r')
  await page.getByText(/^En receso; abierta desde las/).waitFor()
  await live.key('Alt+r')
  await page.getByText(/^En sesión desde las/).waitFor()

  const inSession = timesOf(await times.take(), senses)
  await live.key('F6')
  for (const number of [25, 27, 28, 29, 34, 36, 37, 38, 39, 41, 42, 43])
    for (let press = 0; press < 3; press += 1) await seat(page, number)
  await live.quorum('34 de 43')
  for (const number of [25, 27, 28, 29, 34, 36, 37, 38, 39, 41, 42, 43])
    for (let press = 0; press < 2; press += 1) await seat(page, number)
  await live.quorum('34 de 43')
  const arrivals = timesOf(await times.take(), ['Enter'])

  await live.key('Control+ArrowDown')
  await live.item((await dossier()).agenda[5]!.title)
  await live.key('F8')
  await live.result('Votación en curso')
  await voteByName(page, 34, {})
  await live.result('Se aprueba por unanimidad')
  for (const number of [1, 2, 5, 6]) {
    await seat(page, number)
    await page.keyboard.press('c')
  }
  await voteByName(page, 0, {})
  await live.key('Control+Enter')
  await live.result('Aprobado por mayoría')
  const votes = [...inSession, ...timesOf(await times.take(), senses)]
  process.stdout.write(`Council of 43: arrival ${figureOf(arrivals)}; vote ${figureOf(votes)}.\n`)
  expect(quantile(arrivals, 0)).toBeGreaterThan(0)

  await live.key('Control+ArrowDown')
  await expect.poll(async () => (await dossier()).agenda[6]?.status ?? 'done').not.toBe('pending')
  await sessionPage(page).close()
  await page.getByText(/^Cerrada a las \d\d:\d\d$/).waitFor()
  const { session, minutes, motions } = await dossier()
  expect(session).toMatchObject({ status: 'closed', call: 'first' })
  expect(motions.map(({ result }) => result)).toEqual(['majority', 'unanimous', 'majority'])
  expect(minutes.number).toBe(1)
}, 240_000)

test('a council of 43 seats is held on its second call by keyboard alone', async () => {
  const time = localTime(ago(40), zone)
  const { page, sessionId, dossier, open } = await council(time, ago(60))
  await open(`/sesiones/${sessionId}/desarrollo`)
  const live = livePage(page)
  await live.text.waitFor()
  await live.key('F6')
  for (const number of [44, 1, 2, 4, 5, 6, 16, 17, 19, 20, 21, 31, 32, 33, 34]) await seat(page, number)
  await live.quorum('14 de 43')
  await live.quorum('Falta 1 para el quórum')
  expect(await sessionPage(page).reason('Declarar quórum y abrir')).toContain('Se requieren 15')
  await seat(page, 8)
  await live.quorum('Hay quórum')
  await sessionPage(page).press('Declarar quórum y abrir')
  await page.getByText(/^En sesión desde las \d\d:\d\d$/).waitFor()
  await live.key('Control+ArrowDown')
  await live.item((await dossier()).agenda[1]!.title)
  await live.key('F8')
  await live.result('Votación en curso')
  await voteByName(page, 15, { 33: 'a' })
  await live.key('Control+Enter')
  await live.result('Aprobado por mayoría')
  const { agenda } = await dossier()
  for (const { title } of agenda.slice(2)) {
    await live.key('Control+ArrowDown')
    await live.item(title)
  }
  await sessionPage(page).close()
  await page.getByText(/^Cerrada a las \d\d:\d\d$/).waitFor()
  const { session, statements } = await dossier()
  expect(session).toMatchObject({ status: 'closed', call: 'second' })
  expect(statements.map(({ occasion, call }) => [occasion, call])).toEqual([
    ['notReached', 'first'],
    ['declared', 'second'],
    ['vote', 'second'],
  ])
}, 240_000)
