import { expect, test } from 'vitest'
import type { SessionId } from '../../src-main/domain/ids.ts'
import { SessionDraft } from '../../src-main/domain/session.ts'
import { addMinutes, type Instant, localDate, localTime, TimeZone } from '../../src-main/domain/time.ts'
import { smallBodyDraft } from '../support/small-body-draft.ts'
import { press, tabTo, writeDate } from './pages/keyboard.ts'
import { livePage } from './pages/live-page.ts'
import { sessionPage } from './pages/session-page.ts'
import { beginJourney, type Client, type JourneyOptions, useBrowser } from './support/journey.ts'
import { makeTableOfSix, type TableOfSix } from './support/table-of-six.ts'
import { englishOf } from './support/words.ts'

useBrowser()

/** Where it is noon now: a session that began within the hour is of today. */
const ahead = 12 - new Date().getUTCHours()
const zone = TimeZone.parse(`Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`)
const now = () => new Date().toISOString() as Instant

/** A table whose second call is half an hour later, with whoever comes, and a quarter of an hour of tolerance. */
async function table(options: JourneyOptions = {}) {
  const journey = await beginJourney(options)
  const { client, page } = journey
  const six = await makeTableOfSix(client)
  const { rules } = await client.body.get({ bodyId: six.bodyId })
  const { id: _id, bodyId: _bodyId, ...current } = rules[0]!
  const secondCall = { kind: 'sameDay', minutes: 30 } as const
  const changed = { ...current, toleranceMinutes: 15, secondCall, secondCallQuorum: { kind: 'any' } as const }
  await client.body.update({ bodyId: six.bodyId, body: { ...smallBodyDraft, timeZone: zone } })
  await client.body.saveRules({ bodyId: six.bodyId, rules: changed })
  return { ...journey, six, live: livePage(page), session: sessionPage(page) }
}

/** Called a week ago for some minutes before now. */
async function begun(client: Client, { bodyId }: TableOfSix, minutesAgo: number): Promise<SessionId> {
  const at = addMinutes(now(), -minutesAgo)
  const session = SessionDraft.parse({
    kind: 'ordinary',
    date: localDate(at, zone),
    time: localTime(at, zone),
    place: 'Sala de Cabildo',
    modality: 'inPerson',
    isPublic: true,
    callNote: '',
  })
  const { sessionId } = await client.session.create({ bodyId, session })
  await client.session.convene({ sessionId, calledAt: addMinutes(at, -7 * 24 * 60) })
  return sessionId
}

test('R15: on the first call one is not enough; on the second of the day the session is held', async () => {
  const { client, page, open, six, live, session } = await table()
  const early = await begun(client, six, 10)
  await open(`/sesiones/${early}/desarrollo`)
  await live.text.waitFor()
  await live.key('F6')
  await live.keys('1')
  await live.quorum(/^Primera convocatoria a las .* Segunda convocatoria a las/)
  await live.quorum('Faltan 3 para el quórum')
  expect(await session.reason('Declarar quórum y abrir')).toMatch(/Se requieren 4 asistentes y hay 1/)
  await client.session.cancel({ sessionId: early, reason: 'Otra hora' })

  const sessionId = await begun(client, six, 40)
  await open(`/sesiones/${sessionId}/desarrollo`)
  await live.text.waitFor()
  await live.key('F6')
  await live.keys('1')
  await live.quorum(/^Segunda convocatoria a las .* se espera el quórum hasta las/)
  await live.quorum('Hay quórum')
  await session.press('Declarar quórum y abrir')
  await page.getByRole('heading', { level: 1, name: /en segunda convocatoria$/ }).waitFor()
  const dossier = await client.session.get({ sessionId })
  expect(dossier.session).toMatchObject({ status: 'open', call: 'second' })
  expect(dossier.statements).toMatchObject([
    { occasion: 'notReached', call: 'first', required: 4 },
    { occasion: 'declared', call: 'second', required: 1, present: 1 },
  ])
})

test('R15: nobody comes; the acta says so, it is called again and then held', async () => {
  const { client, page, open, six, live, session } = await table()
  const first = await begun(client, six, 50)
  await open(`/sesiones/${first}/desarrollo`)
  await live.text.waitFor()
  await live.key('F6')
  await live.quorum(/^Segunda convocatoria: la tolerancia terminó/)
  await session.press('Asentar que no se verificó')
  const dialog = page.getByRole('dialog', { name: 'Asentar que la sesión no se verificó' })
  await press(page, dialog.getByRole('button', { name: 'Asentar que no se verificó' }))
  await live.quorum(/^No se verificó: a las/)
  expect(await englishOf(page)).toEqual([])
  await press(page, live.people.getByRole('link', { name: 'Ver el acta' }))
  await page.getByText(/· No verificada$/).waitFor()
  await page.getByRole('figure').first().waitFor()

  await session.part('Convocatoria')
  const card = page.getByRole('region', { name: 'Convocar de nuevo' })
  await writeDate(page, card.getByRole('group', { name: 'Fecha' }), localDate(now(), zone))
  await tabTo(page, card.getByRole('group', { name: 'Hora' }).getByRole('spinbutton').first())
  await page.keyboard.type('2359')
  await press(page, card.getByRole('button', { name: 'Convocar de nuevo' }))
  const { key, minutes } = await client.session.get({ sessionId: first })
  await page.getByRole('heading', { name: `Segunda convocatoria de ${key}` }).waitFor()
  await page.getByRole('link', { name: `Abrir ${minutes.key}` }).waitFor()
  expect(await englishOf(page)).toEqual([])
  await session.press('Notificar convocatoria')
  await page.getByText(/^Notificada el /).waitFor()

  await session.part('Desarrollo')
  await live.text.waitFor()
  await live.key('F6')
  await live.keys('1')
  await live.quorum('Hay quórum')
  await session.press('Declarar quórum y abrir')
  await live.saved().waitFor()
  const { reconvenedBy } = await client.session.get({ sessionId: first })
  const next = await client.session.get({ sessionId: reconvenedBy!.id })
  expect(next.session).toMatchObject({ status: 'open', call: 'second', attempt: 2, number: 1 })
  expect(next.firstCall).toMatchObject({ key, statement: { present: 0, isReached: false } })
  await open('/sesiones')
  await page.getByText('2.ª convocatoria').waitFor()
})

test('R14: an hour is corrected with its reason, under its row, and the log keeps both', async () => {
  const { client, page, open, six } = await table({ mayFail: /422/ })
  const sessionId = await begun(client, six, 10)
  const at = addMinutes(now(), -5)
  const arrival = { kind: 'arrived', capacity: 'holder', isRemote: false, at, note: '' } as const
  for (const seatId of six.seats.slice(0, 4))
    await client.attendance.record({ sessionId, seatId, ...arrival })
  await client.session.open({ sessionId, presidingSeatId: null, at: null })
  await open(`/sesiones/${sessionId}/asistencia`)
  const hour = page.getByRole('textbox', { name: 'Contraloría Municipal: hora de llegada' })
  await tabTo(page, hour)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(localTime(addMinutes(at, 60), zone))
  await page.keyboard.press('Enter')
  const reason = page.getByRole('textbox', { name: 'Motivo de la corrección' })
  await reason.waitFor()
  await page.keyboard.type('Se anotó después')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'todavía no llega' }).waitFor()
  expect(await reason.inputValue()).toBe('Se anotó después')
  await page.keyboard.press('Escape')
  await expect.poll(() => hour.inputValue()).toBe(localTime(at, zone))

  const earlier = localTime(addMinutes(at, -2), zone)
  await tabTo(page, hour)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(earlier)
  await page.keyboard.press('Enter')
  await reason.waitFor()
  await page.keyboard.type('Se anotó después')
  await page.keyboard.press('Enter')
  await page.getByText('corregido: Se anotó después').waitFor()
  await expect.poll(() => hour.inputValue()).toBe(earlier)
  expect(await englishOf(page)).toEqual([])
})
