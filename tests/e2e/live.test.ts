import { expect, test } from 'vitest'
import { SessionDraft } from '../../src-main/domain/session.ts'
import { press } from './pages/keyboard.ts'
import { livePage } from './pages/live-page.ts'
import { beginJourney, beginWithSample, type JourneyOptions, useBrowser } from './support/journey.ts'
import { begin, itemOf, makeTableOfSix, openSession, today } from './support/table-of-six.ts'

useBrowser()

/** A session in course over its topic, seen in Desarrollo. */
async function inSession(options: JourneyOptions = {}) {
  const journey = await beginJourney(options)
  const table = await makeTableOfSix(journey.client)
  const sessionId = await openSession(journey.client, table)
  const itemId = await begin(journey.client, sessionId)
  const live = livePage(journey.page)
  const watch = async () => {
    await journey.open(`/sesiones/${sessionId}/desarrollo`)
    await live.text.waitFor()
  }
  await watch()
  const dossier = () => journey.client.session.get({ sessionId })
  const minutes = async () => itemOf((await dossier()).agenda, 'topic').minutes
  return { ...journey, table, live, sessionId, itemId, dossier, minutes, watch }
}

test('speakers are noted by number and by name, have the floor in order, and the minutes name them', async () => {
  const { page, live, minutes, dossier, context, origin, sessionId } = await inSession({
    mayFail: /speaker\/give/,
  })
  const strip = page.getByRole('group', { name: 'Oradores' })
  const ask = async (typed: string) => {
    await live.key('Alt+s')
    await page.getByRole('combobox', { name: 'Pedir la palabra' }).waitFor()
    await page.keyboard.type(typed)
    await live.key('Enter')
  }
  await live.key('F2')
  await page.keyboard.type('Se abre la discusión.')
  await ask('3')
  await strip.getByText('Tesorería Municipal').waitFor()
  await ask('Vecina de la colonia Centro')
  await expect.poll(async () => (await dossier()).speakers.length).toBe(2)

  const room = await context.newPage()
  await room.goto(`${origin}/proyeccion/${sessionId}`)
  await room.getByText('Tesorería Municipal').waitFor()
  await page.bringToFront()

  await live.key('Alt+n')
  await strip.getByRole('timer').waitFor()
  await room.getByText('Tiene la palabra').waitFor()
  await live.key('Enter')
  await page.keyboard.type('pide incluir indicadores.')
  await live.key('Enter')
  await page.keyboard.type('Se le responde.')
  await live.key('Alt+n')
  await expect.poll(() => strip.innerText()).toContain('Vecina de la colonia Centro')
  await live.key('Enter')
  await page.keyboard.type('pregunta por el plazo.')
  await expect
    .poll(minutes)
    .toMatch(
      /Se abre la discusión\.\n\n\[\d\d:\d\d\] La \*\*Tesorería Municipal\*\* pide incluir indicadores\.\n\n\[\d\d:\d\d\] Se le responde\.\n\n\[\d\d:\d\d\] (La )?\*\*Vecina de la colonia Centro\*\* pregunta por el plazo\.$/,
    )
  await live.key('Alt+x')
  await strip.getByText('Nadie tiene la palabra').waitFor()
  await live.key('Alt+n')
  await live.alert('Nadie ha pedido la palabra en este punto.')
  expect((await dossier()).speakers.every(({ endedAt }) => endedAt !== null)).toBe(true)
  expect(await room.getByText('pide incluir indicadores').count()).toBe(0)
})

test('a formula of the body is written in Secretariado and inserted with its fields filled', async () => {
  const { page, live, minutes, open, watch, client, table } = await inSession()
  await open('/secretariado/frases')
  await press(page, page.getByRole('button', { name: 'Cambiar la frase «A votación»' }))
  const text = page.getByRole('textbox', { name: 'Texto' })
  const write = async (words: string) => {
    await press(page, text, 'Control+A')
    await page.keyboard.insertText(words)
  }
  await write('A las {horas} {preside} somete a votación {punto}.')
  await page.getByText('dice, después de «A las», {horas}, que no es un campo').waitFor()
  await write('A las {hora} {preside} somete a votación {punto}.')
  await press(page, page.getByRole('button', { name: 'Guardar frase' }))
  await page.getByText('Frases de este órgano').waitFor()
  await watch()
  await live.key('F2')
  await live.key('Control+1')
  await expect
    .poll(minutes)
    .toMatch(/^\[\d\d:\d\d\] A las \d\d:\d\d la Presidencia Municipal somete a votación «.+»\.$/)

  await open('/secretariado/frases')
  await press(page, page.getByRole('button', { name: 'Volver a las del programa' }))
  const dialog = page.getByRole('dialog')
  await press(page, dialog.getByRole('button', { name: 'Volver a las del programa' }))
  await page.getByText('Frases del programa').waitFor()
  expect((await client.body.get({ bodyId: table.bodyId })).snippets).toEqual([])
})

test('the hour comes by key: of the paragraph where it begins, else as a word', async () => {
  const { page, live, minutes } = await inSession()
  await live.key('F2')
  await page.keyboard.type('Se reanuda a las')
  await live.key('Alt+h')
  await page.keyboard.type('horas.')
  await expect.poll(minutes).toMatch(/^\[\d\d:\d\d\] Se reanuda a las \d\d:\d\d horas\.$/)
  await live.key('Enter')
  await live.key('Alt+h')
  await expect.poll(() => live.hours().then((all) => all.length)).toBe(2)
})

test('undo says in words what it took back, and keys pressed while the vote opens are not lost', async () => {
  const { page, live, dossier } = await inSession()
  await live.key('F6')
  await live.keys('5')
  await live.key('Control+z')
  await page.keyboard.press('F6')
  await live.keys('2')
  await expect.poll(() => live.presence('Contraloría Municipal').innerText()).not.toBe('Titular')
  await live.key('Control+z')
  await page.getByText('Se deshizo el cambio de asistencia: Contraloría Municipal').waitFor()
  await live.key('F8')
  await live.keys('ffcfff')
  await live.result('Se aprueba por mayoría')
  await live.key('Control+Enter')
  await live.result('Aprobado por mayoría')
  expect((await dossier()).motions[0]?.tally).toEqual({ inFavour: 5, against: 1, abstention: 0, excused: 0 })
})

test('an open agreement gets its note in the session, by keyboard alone', async () => {
  const { page, client, bodyId, open } = await beginWithSample()
  const { sessionId } = await client.session.create({
    bodyId,
    session: SessionDraft.parse({
      kind: 'ordinary',
      date: today(),
      time: '23:59',
      place: 'Sala de Cabildo',
      modality: 'inPerson',
      isPublic: true,
      callNote: '',
    }),
  })
  await client.session.convene({ sessionId, calledAt: null })
  const { members, earlierAgreements } = await client.session.get({ sessionId })
  for (const { seat } of members) await client.attendance.cycle({ sessionId, seatId: seat.id })
  await client.session.open({ sessionId, presidingSeatId: null, at: null })
  await begin(client, sessionId, 'followUp')
  const live = livePage(page)
  await open(`/sesiones/${sessionId}/desarrollo`)
  await live.text.waitFor()
  await live.key('Alt+g')
  await live.keyboardIsIn('Teclado en el seguimiento')
  await live.key('Enter')
  await page.getByRole('textbox', { name: /^Nota de avance de / }).waitFor()
  await page.keyboard.type('Se publicó la primera parte.')
  await live.key('Enter')
  await live.saved().waitFor()
  const { id: agreementId } = earlierAgreements.find(({ status }) => status === 'inProgress')!
  await expect
    .poll(async () => (await client.agreement.get({ agreementId })).notes.at(-1))
    .toMatchObject({
      text: 'Se publicó la primera parte.',
      author: 'Secretaría técnica',
      date: today(),
      status: 'inProgress',
    })
  await live.key('Alt+a')
  await page.keyboard.type('Informe de la Tesorería')
  await live.key('Enter')
  await live.agenda.getByText('Informe de la Tesorería').waitFor()
})
