import { expect, test } from 'vitest'
import { addDays } from '../../src-main/domain/time.ts'
import { press, write, writeDate } from './pages/keyboard.ts'
import { livePage } from './pages/live-page.ts'
import { sessionPage } from './pages/session-page.ts'
import { beginJourney, useBrowser } from './support/journey.ts'
import {
  begin,
  convene,
  itemOf,
  makeTableOfSix,
  openSession,
  today,
  tomorrow,
} from './support/table-of-six.ts'

useBrowser()

async function table() {
  const journey = await beginJourney()
  return { ...journey, table: await makeTableOfSix(journey.client) }
}

/** A session in course over its topic, seen in Desarrollo. */
async function inSession(present?: readonly number[]) {
  const journey = await table()
  const sessionId = await openSession(journey.client, journey.table, present)
  const itemId = await begin(journey.client, sessionId)
  await journey.open(`/sesiones/${sessionId}/desarrollo`)
  const live = livePage(journey.page)
  await live.text.waitFor()
  const dossier = () => journey.client.session.get({ sessionId })
  return { ...journey, live, sessionId, itemId, dossier }
}

test('a session is made, its agenda written, its call notified', async () => {
  const { page, client, open, table: six } = await table()
  await open('/sesiones')
  await page.getByRole('heading', { name: 'Todavía no hay sesiones' }).waitFor()
  const session = sessionPage(page)
  await session.create({ date: tomorrow(), place: 'Sala de Cabildo' })
  await session.title(4).waitFor()
  await write(page, session.title(4), 'Programa anual de trabajo')
  await write(page, session.presenter(4), 'Contraloría Municipal')
  await session.addItem('Convenio con la universidad')
  const before = await session.titles()
  const added = before.indexOf('Convenio con la universidad')
  await press(page, session.title(added + 1), 'Alt+ArrowUp')
  await expect
    .poll(() => session.titles().then((titles) => titles.indexOf('Convenio con la universidad')))
    .toBe(added - 1)
  await session.press('Notificar convocatoria')
  await page.getByText(/^Notificada el /).waitFor()

  const { rows } = await client.session.list({ bodyId: six.bodyId, before: null, limit: 5 })
  const dossier = await client.session.get({ sessionId: rows[0]!.session.id })
  expect(dossier.session).toMatchObject({
    status: 'convened',
    number: 1,
    place: 'Sala de Cabildo',
    date: tomorrow(),
  })
  expect(dossier.agenda.map(({ title }) => title)).toEqual(await session.titles())
  expect(dossier.agenda.find(({ title }) => title === 'Programa anual de trabajo')?.presenter).toBe(
    'Contraloría Municipal',
  )
})

test('the day on which a call was sent is typed digit by digit', async () => {
  const { page, client, open, table: six } = await table()
  await open('/sesiones')
  await page.getByRole('heading', { name: 'Todavía no hay sesiones' }).waitFor()
  const session = sessionPage(page)
  await session.create({ date: tomorrow(), place: 'Sala de Cabildo' })
  const sent = addDays(today(), -1)
  await writeDate(page, page.getByRole('group', { name: 'Se envió el' }).last(), sent)
  await session.press('Notificar convocatoria')
  await page.getByText(/^Notificada el .*09:00$/).waitFor()
  const { rows } = await client.session.list({ bodyId: six.bodyId, before: null, limit: 5 })
  expect(rows[0]?.session.calledAt?.slice(0, 10)).toBe(sent)
})

test('the roll is called by seat keys until there is quorum, and the session opens', async () => {
  const { page, client, open, table: six } = await table()
  const sessionId = await convene(client, six)
  await open(`/sesiones/${sessionId}/desarrollo`)
  const live = livePage(page)
  await live.text.waitFor()
  await live.key('F6')
  await live.keyboardIsIn('Teclado en Asistencia')
  await live.keys('12')
  await live.quorum('Faltan 2 para el quórum')
  await live.keys('q')
  await live.quorum('Falta 1 para el quórum')
  expect(await sessionPage(page).reason('Declarar quórum y abrir')).toContain(
    'Se requieren 4 asistentes y hay 3.',
  )
  await live.keys('wwa')
  await live.quorum('Falta 1 para el quórum')
  await live.keys('w3')
  await live.quorum('Hay quórum')
  await expect.poll(() => live.presence('Secretaría técnica').innerText()).toBe('Titular')
  await live.key('Control+z')
  await live.quorum('4 de 6')
  await expect.poll(() => live.presence('Tesorería Municipal').innerText()).toBe('Ausente')
  await live.keys('3')
  await sessionPage(page).press('Declarar quórum y abrir')
  await page.getByText(/^En sesión desde las \d\d:\d\d$/).waitFor()
  const { session, attendance, agenda } = await client.session.get({ sessionId })
  expect(session).toMatchObject({ status: 'open', presidingSeatId: six.seats[0] })
  expect(attendance.map(({ seatId }) => six.seats.indexOf(seatId) + 1).sort()).toEqual([1, 2, 3, 4, 5, 7])
  expect(agenda[0]?.status).toBe('inProgress')
})

test('minutes are written with their hours, phrases and speakers; an agreement is voted and numbered', async () => {
  const { page, live, dossier } = await inSession()
  await live.key('F2')
  await page.keyboard.type('Se presenta el programa.')
  await live.key('Enter')
  await live.key('Alt+i')
  await page.getByRole('combobox', { name: 'Interviene' }).waitFor()
  await page.keyboard.type('tesor')
  await live.key('Enter')
  await page.keyboard.type('pide incluir indicadores.')
  await live.key('Enter')
  await live.key('Control+2')
  await live.key('Enter')
  await page.keyboard.type('/')
  await page.getByRole('combobox', { name: 'Frases' }).waitFor()
  await page.keyboard.type('dispensa')
  await live.key('Enter')
  await live.saved().waitFor()
  expect(await live.hours()).toHaveLength(4)
  expect((await live.hours()).every((hour) => /^\d\d:\d\d$/.test(hour ?? ''))).toBe(true)
  await expect
    .poll(async () => itemOf((await dossier()).agenda, 'topic').minutes)
    .toMatch(
      /^\[\d\d:\d\d\] Se presenta el programa\.\n\n\[\d\d:\d\d\] La \*\*Tesorería Municipal\*\* pide incluir indicadores\.\n\n\[\d\d:\d\d\] Sin más intervenciones.*\n\n\[\d\d:\d\d\] Se propone dispensar/,
    )

  await live.key('F9')
  await live.keyboardIsIn('Teclado en el acuerdo')
  await page.keyboard.type('Se aprueba el programa anual de trabajo.')
  await write(page, live.agreement.getByRole('combobox', { name: 'Responsable' }), 'Contraloría Municipal')
  await live.key('Enter')
  await writeDate(page, live.agreement.getByRole('group', { name: 'Fecha límite' }), '2027-03-31')
  await live.key('F8')
  await live.keyboardIsIn('Teclado en Votación')
  await live.result('Votación en curso')
  await live.keys('ffcax')
  await live.result('Falta Colegio de profesionistas')
  await live.key('Control+Enter')
  expect((await dossier()).motions[0]?.status).toBe('open')
  await live.keys('f')
  await live.keys('3')
  await live.keys('f')
  await expect.poll(() => live.row('Tesorería Municipal')).toContain('A favor')
  await live.result('Se aprueba por mayoría')
  await live.key('Control+Enter')
  await live.result('Aprobado por mayoría')
  const { motions, agreements } = await dossier()
  expect(motions[0]).toMatchObject({
    status: 'closed',
    result: 'majority',
    present: 6,
    tally: { inFavour: 4, against: 0, abstention: 1, excused: 1 },
  })
  expect(agreements[0]).toMatchObject({
    key: 'STM-VA/ORD/01/2026-01'.replace('2026', today().slice(0, 4)),
    text: 'Se aprueba el programa anual de trabajo.',
    dueDate: '2027-03-31',
    responsibles: [{ name: 'Contraloría Municipal' }],
    status: 'inProgress',
  })
})

test('a tie waits for the casting vote of who presides', async () => {
  const { live, dossier } = await inSession()
  await live.key('Alt+v')
  await live.result('Votación en curso')
  await live.keys('fffccc')
  await live.result('Empate: voto de calidad')
  await live.result('Decide Presidencia Municipal')
  await live.key('Control+Enter')
  expect((await dossier()).motions[0]?.status).toBe('open')
  await live.keys('c')
  await live.key('Control+Enter')
  await live.result('No aprobado')
  expect((await dossier()).motions[0]).toMatchObject({ result: 'rejected', castingVote: 'against' })
})

test('the next item begins, is taken back, and a recess stops and resumes the session', async () => {
  const { page, live, dossier } = await inSession()
  await live.key('Control+ArrowDown')
  await live.item('Asuntos generales')
  await expect.poll(async () => itemOf((await dossier()).agenda, 'general').status).toBe('inProgress')
  await live.key('F6')
  await live.key('Control+z')
  await expect.poll(async () => itemOf((await dossier()).agenda, 'topic').status).toBe('inProgress')
  expect(itemOf((await dossier()).agenda, 'general').status).toBe('pending')
  await live.key('Alt+r')
  await page.getByText(/^En receso; abierta desde las/).waitFor()
  await expect.poll(async () => (await dossier()).session.status).toBe('recess')
  await live.key('Alt+r')
  await page.getByText(/^En sesión desde las/).waitFor()
  await expect.poll(async () => (await dossier()).session.recesses[0]?.to ?? null).not.toBeNull()
})

test('a departure that breaks the quorum closes the vote, with the arithmetic', async () => {
  const { live, dossier } = await inSession([1, 2, 4, 5, 7])
  await live.quorum('Hay quórum')
  await live.key('F6')
  await live.keys('w')
  await live.quorum(/^Sin quórum desde las \d\d:\d\d$/)
  await live.key('F8')
  await live.alert('Se requieren 4 asistentes y hay 3.')
  expect((await dossier()).motions).toEqual([])
  await live.key('F6')
  await live.keys('w')
  await live.quorum('Hay quórum')
})

test('R19: who presides leaves, and another who is there takes the chair', async () => {
  const { page, live, dossier } = await inSession()
  const seats = (await dossier()).members.map(({ seat }) => seat)
  await live.key('F6')
  await live.keys('1')
  await page.getByText('Salió quien preside. Elija a quien presidirá desde ahora.').waitFor()
  await page.getByRole('combobox', { name: 'Preside' }).selectOption({ label: seats[1]!.name })
  await page.getByText('Salió quien preside.').waitFor({ state: 'hidden' })
  const { presidings } = (await dossier()).session
  expect(presidings.map(({ seatId }) => seatId)).toEqual([seats[0]!.id, seats[1]!.id])
})

test('closing is refused while items are open; then the acta is seen, printed, approved and signed', async () => {
  const { page, client, live, open, printed, dossier } = await inSession()
  const session = sessionPage(page)
  await session.part('Acta')
  await page.getByRole('button', { name: 'Cerrar la sesión' }).waitFor()
  expect(await session.reason('Cerrar la sesión')).toMatch(
    /^Faltan por desahogar \d+ puntos: «.*Conclúyalos, aplácelos o retírelos antes de cerrar\.$/,
  )
  await session.press('Cerrar la sesión')
  expect((await dossier()).session.status).toBe('open')

  await session.part('Desarrollo')
  await live.text.waitFor()
  for (const kind of ['general', 'closing']) {
    await live.key('Control+ArrowDown')
    await live.item(itemOf((await dossier()).agenda, kind).title)
  }
  const pending = (await dossier()).agenda.filter(({ status }) => status === 'pending')
  for (const { id } of pending) await client.agenda.setStatus({ itemId: id, status: 'withdrawn' })
  await session.close()
  await page.getByText(/^Cerrada a las \d\d:\d\d$/).waitFor()

  await session.part('Acta')
  await page.getByText(/^1 de \d+$/).waitFor()
  await session.press('Pasar a proyecto')
  await session.press('Aprobar el acta')
  await page.getByRole('dialog', { name: 'Aprobar el acta' }).waitFor()
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Aprobar el acta' }))
  await expect.poll(async () => (await dossier()).minutes.status).toBe('approved')
  await press(page, page.getByRole('main').getByRole('button', { name: 'Imprimir' }).last())
  await expect.poll(printed).toMatch(/^\/files\/issued\/[\w-]+\.pdf$/)
  const { bodyId } = (await dossier()).session
  const issued = await client.document.list({ bodyId })
  expect(issued.map(({ kind }) => kind)).toEqual(['minutes'])

  await session.part('Firmas y anexos')
  await page.getByRole('heading', { name: 'Firmas: 0 de 7' }).waitFor()
  for (let signed = 1; signed <= 6; signed += 1) {
    await session.press('Registrar firma')
    await page.getByRole('dialog', { name: 'Registrar firma' }).waitFor()
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Registrar firma' }))
    await page.getByRole('heading', { name: `Firmas: ${signed} de 7` }).waitFor()
  }
  expect(await session.reason('Dar por firmada')).toBe(
    'Falta 1 firma. Regístrela o anote por qué no se firma.',
  )
  const last = page.getByRole('button', { name: /Secretaría técnica/ })
  await press(page, last)
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Registrar firma' }))
  await page.getByRole('heading', { name: 'Firmas: 7 de 7' }).waitFor()
  await session.press('Dar por firmada')
  await expect.poll(async () => (await dossier()).minutes.status).toBe('signed')
  await open(`/documentos`)
  await page.getByRole('button', { name: /^Acta de la Primera Sesión Ordinaria/ }).click()
  await page.getByText('El PDF no ha cambiado').waitFor()
})
