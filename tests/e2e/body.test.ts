import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { bodyPage } from './pages/body-page.ts'
import { choose, press, write, writeDate } from './pages/keyboard.ts'
import { beginJourney, useBrowser } from './support/journey.ts'
import { convene, makeTableOfSix } from './support/table-of-six.ts'

useBrowser()
const png = new URL('../../resources/icons/icon.png', import.meta.url)

async function inBody(part: string) {
  const journey = await beginJourney({ mayFail: /status of 4\d\d/ })
  const six = await makeTableOfSix(journey.client)
  await journey.open(`/secretariado/${part}`)
  const file = () => journey.client.body.get({ bodyId: six.bodyId })
  return { ...journey, body: bodyPage(journey.page), file, table: six }
}

test('a logo goes to the letterhead; what cannot be printed is refused in words', async () => {
  const { page, body, file } = await inBody('membrete')
  await body.field(/^Nombre/).waitFor()
  await body.logo.setInputFiles({
    name: 'escudo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<html>esto no es una imagen</html>'),
  })
  await body.alert
    .filter({
      hasText: '«escudo.png» no es una imagen que pueda imprimirse. Elija un archivo SVG, PNG o JPEG.',
    })
    .waitFor()
  await body.logo.setInputFiles({
    name: 'escudo.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg viewBox="0 0 9 9"><text>Villa Abierta</text></svg>'),
  })
  await body.alert
    .filter({ hasText: '«escudo.svg» contiene texto sin convertir a trazos y no se imprimiría como se ve.' })
    .waitFor()
  expect(await body.emblem.count()).toBe(0)
  await body.logo.setInputFiles({ name: 'emblema.png', mimeType: 'image/png', buffer: await readFile(png) })
  await body.emblem.waitFor()
  await write(page, body.field(/^Otros renglones/), 'Plaza Principal sin número')
  await press(page, body.save)
  await expect.poll(async () => (await file()).letterheads[0]?.lines).toBe('Plaza Principal sin número')
  expect((await file()).letterheads[0]?.logoId).toMatch(/^[\w-]{36}$/)
  await page.reload()
  await body.emblem.waitFor()
  expect(await body.emblem.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
})

test('a second holder is refused in words and what was typed stays', async () => {
  const { page, body, file } = await inBody('asientos')
  await press(page, body.seat('Contraloría Municipal'))
  await press(page, body.panel('Contraloría Municipal').getByRole('button', { name: 'Nombrar titular' }))
  const dialog = body.panel('Nombramiento de titular')
  await write(page, dialog.getByRole('combobox', { name: /^Nombre de la persona/ }), 'Otra persona titular')
  await write(page, dialog.getByRole('textbox', { name: 'Correo' }), 'titular@villaabierta.mx')
  await write(page, dialog.getByRole('textbox', { name: 'Documento que nombra' }), 'Oficio CM/12/2026')
  await press(page, dialog.getByRole('button', { name: 'Guardar' }))
  await dialog
    .getByRole('alert')
    .filter({
      hasText:
        '«Contraloría Municipal» ya tiene titular: Titular de Contraloría Municipal, desde el 1 de enero de 2026. Termine ese nombramiento antes de registrar otro.',
    })
    .waitFor()
  expect(await dialog.getByRole('textbox', { name: 'Correo' }).inputValue()).toBe('titular@villaabierta.mx')
  expect(await dialog.getByRole('textbox', { name: 'Documento que nombra' }).inputValue()).toBe(
    'Oficio CM/12/2026',
  )
  expect((await file()).roster.mandates.filter(({ capacity }) => capacity === 'holder')).toHaveLength(7)
})

test('rules with another date are new rules, and the former ones end the day before', async () => {
  const { page, body, file } = await inBody('reglas')
  await body.region('Cómo sesiona, vota y numera').waitFor()
  await write(page, body.field(/^Nombre de las reglas/), 'Lineamientos reformados')
  await writeDate(page, page.getByRole('group', { name: 'Vigentes desde' }), '2026-07-01')
  await press(page, body.save)
  await expect.poll(async () => (await file()).rules.length).toBe(2)
  const history = body.region('Reglas por fecha')
  await history.getByText('Desde el 1 jul 2026').waitFor()
  expect(await history.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/Lineamientos reformados[^]*Vigentes/),
    expect.stringMatching(/Terminadas[^]*Del 1 ene 2026 al 30 jun 2026/),
  ])
  await press(page, history.getByRole('button', { name: 'Quitar «Lineamientos reformados»' }))
  await press(page, body.panel('¿Quitar estas reglas?').getByRole('button', { name: 'Quitar reglas' }))
  await expect.poll(async () => (await file()).rules.length).toBe(1)
})

test('R13, R15, R17: conditions, second call and matters are saved and read back', async () => {
  const { page, body, file, table } = await inBody('reglas')
  const quorum = body.region('Quórum y convocatorias')
  await press(page, quorum.getByRole('checkbox', { name: /^Debe estar quien preside/ }), 'Space')
  await press(page, quorum.getByRole('button', { name: 'Agregar condición de un sector' }))
  await choose(page, quorum.getByRole('combobox', { name: 'Sector de la condición 1' }), 'Sociedad civil')
  await choose(
    page,
    quorum.getByRole('combobox', { name: 'Condición 1', exact: true }),
    'al menos este número de asientos',
  )
  await write(page, quorum.getByRole('spinbutton', { name: 'Asientos de la condición 1' }), '2')
  await choose(
    page,
    quorum.getByRole('combobox', { name: 'Segunda convocatoria' }),
    'Otro día, dentro de un plazo',
  )
  const vote = body.region('Votación')
  await press(page, vote.getByRole('button', { name: 'Agregar asunto' }))
  await write(page, vote.getByRole('textbox', { name: 'Asunto 1' }), 'Reformas a los lineamientos')
  await choose(page, vote.getByRole('combobox', { name: 'Una abstención' }), 'cuenta a favor')
  const acta = body.region('Acta y faltas')
  await press(page, acta.getByRole('checkbox', { name: /^Hay un límite de faltas/ }), 'Space')
  const session = body.field(/^Clave de la sesión/)
  await write(page, session, '{TIPO}/{SESION}{AÑO}')
  await page.getByText('los números {SESION} y {AÑO} quedan pegados').waitFor()
  await write(page, session, '{ORGANO}-{TIPO}-{SESION:3}-{AÑO}')
  await page.getByText('Ejemplo: STM-VA-ORD-002-2026').waitFor()
  await page.keyboard.press('Enter')
  const [, society] = (await file()).roster.sectors
  await expect
    .poll(async () => (await file()).rules[0])
    .toMatchObject({
      bodyId: table.bodyId,
      quorumConditions: [{ kind: 'presiding' }, { kind: 'sectorSeats', sectorId: society?.id, seats: 2 }],
      secondCall: { kind: 'window', from: 5, to: 15 },
      matters: [
        {
          name: 'Reformas a los lineamientos',
          majority: { kind: 'qualified', p: 2, q: 3, base: 'present' },
        },
      ],
      abstentions: 'inFavour',
      absenceLimit: 3,
      sessionPattern: '{ORGANO}-{TIPO}-{SESION:3}-{AÑO}',
    })
  await page.reload()
  const atLeast = quorum.getByRole('spinbutton', { name: 'Asientos de la condición 1' })
  await atLeast.waitFor()
  expect(await atLeast.inputValue()).toBe('2')
  expect(await vote.getByRole('textbox', { name: 'Asunto 1' }).inputValue()).toBe(
    'Reformas a los lineamientos',
  )
  expect(await quorum.getByRole('combobox', { name: 'Sector de la condición 1' }).innerText()).toBe(
    'Sociedad civil',
  )
})

test('validity that overlaps is refused in words, and what was typed stays', async () => {
  const { page, body, client, file, table } = await inBody('membrete')
  const [first] = (await file()).rules
  const { id: _, bodyId: __, ...rules } = first!
  await client.body.saveRules({
    bodyId: table.bodyId,
    rules: { ...rules, name: 'Lineamientos de 2026', validTo: '2026-12-31' as LocalDate },
  })
  await press(page, body.part('Reglas'))
  const history = body.region('Reglas por fecha')
  await press(page, history.getByRole('button', { name: 'Reglas desde otra fecha' }))
  await body.region('Reglas nuevas').waitFor()
  await write(page, body.field(/^Nombre de las reglas/), 'Lineamientos reformados')
  await writeDate(page, page.getByRole('group', { name: 'Vigentes desde' }), '2026-07-01')
  await write(page, body.field(/^De la sesión/), 'el artículo 12')
  await page.keyboard.press('Enter')
  await body.alert
    .filter({
      hasText:
        'La vigencia se encima con la de «Lineamientos de 2026», del 1 de enero de 2026 al 31 de diciembre de 2026. Corrija una de las dos.',
    })
    .waitFor()
  expect(await body.field(/^Nombre de las reglas/).inputValue()).toBe('Lineamientos reformados')
  expect(await body.field(/^De la sesión/).inputValue()).toBe('el artículo 12')
  expect((await file()).rules).toHaveLength(1)
  await writeDate(page, page.getByRole('group', { name: 'Vigentes desde' }), '2027-01-01')
  await press(page, body.save)
  await expect.poll(async () => (await file()).rules.length).toBe(2)
  await history.getByText('Por entrar en vigor').waitFor()
})

test('a period is declared without work at once, and taken back', async () => {
  const { page, body, file } = await inBody('calendario')
  const form = body.region('Declarar días')
  await writeDate(page, form.getByRole('group', { name: 'Desde' }), '2026-12-21')
  await writeDate(page, form.getByRole('group', { name: 'Hasta' }), '2027-01-06')
  await write(page, form.getByRole('textbox', { name: /^Motivo/ }), 'Vacaciones de invierno')
  await page.keyboard.press('Enter')
  const days = body.region('Días inhábiles y habilitados')
  await days.getByText('Del lunes 21 de diciembre al miércoles 6 de enero de 2027 (17 días)').waitFor()
  expect(await days.getByText('Vacaciones de invierno').count()).toBe(1)
  expect((await file()).nonWorkingDays).toHaveLength(17)
  await press(page, days.getByRole('button', { name: 'Quitar «Vacaciones de invierno»' }))
  await expect.poll(async () => (await file()).nonWorkingDays.length).toBe(0)
})

test('a holiday of the law is declared worked, and a period upside down is refused', async () => {
  const { page, body, file } = await inBody('calendario')
  const form = body.region('Declarar días')
  const days = body.region('Días inhábiles y habilitados')
  await press(page, form.getByRole('radio', { name: 'Inhábil' }), 'ArrowRight')
  await writeDate(page, form.getByRole('group', { name: 'Desde' }), '2026-11-20')
  await writeDate(page, form.getByRole('group', { name: 'Hasta' }), '2026-11-19')
  await write(page, form.getByRole('textbox', { name: /^Motivo/ }), 'Guardia acordada')
  await page.keyboard.press('Enter')
  await body.alert.filter({ hasText: 'El periodo termina el 19 de noviembre de 2026, antes' }).waitFor()
  expect(await form.getByRole('textbox', { name: /^Motivo/ }).inputValue()).toBe('Guardia acordada')
  await writeDate(page, form.getByRole('group', { name: 'Hasta' }), '2026-11-20')
  await press(page, form.getByRole('button', { name: 'Declarar', exact: true }))
  await days.getByText('Guardia acordada').waitFor()
  await expect.poll(async () => (await file()).nonWorkingDays).toMatchObject([{ isWorked: true }])
  expect(await days.getByText('Aniversario de la Revolución').count()).toBeLessThan(2)
})

test('R26: a standing item is proposed into the next agenda', async () => {
  const { page, body, client, table } = await inBody('puntos')
  await press(page, page.getByRole('main').getByRole('button', { name: 'Agregar punto' }))
  const dialog = body.panel('Agregar punto permanente')
  await write(page, dialog.getByRole('textbox', { name: /^Título/ }), 'Informe mensual de solicitudes')
  await page.keyboard.press('Enter')
  await page.getByText('Informe mensual de solicitudes').waitFor()
  await convene(client, table)
  const { rows } = await client.session.list({ bodyId: table.bodyId, before: null, limit: 1 })
  const { agenda } = await client.session.get({ sessionId: rows[0]!.session.id })
  expect(agenda.map(({ title }) => title)).toContain('Informe mensual de solicitudes')
})

test('a formula half written is not lost by going to another part', async () => {
  const { page, body } = await inBody('frases')
  await press(page, page.getByRole('main').getByRole('button', { name: 'Agregar frase' }))
  const name = page.getByRole('textbox', { name: /^Nombre/ })
  await write(page, name, 'Propone receso')
  await page.keyboard.press('Escape')
  await press(page, body.part('Calendario'))
  await press(page, body.panel('¿Salir sin guardar?').getByRole('button', { name: 'Cancelar' }))
  expect(await name.inputValue()).toBe('Propone receso')
})

test('this computer numbers with its letter from now on (R23)', async () => {
  const { page, client, open } = await inBody('puntos')
  await open('/ajustes')
  await write(page, page.getByRole('textbox', { name: /^Nombre de este equipo/ }), 'Laptop de la sala')
  await press(page, page.getByRole('radio', { name: 'Solo un equipo' }), 'ArrowRight')
  await write(page, page.getByRole('textbox', { name: /^Letra/ }), 'b')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await client.device.get()).current)
    .toMatchObject({ name: 'Laptop de la sala', series: { prefix: 'B', from: 1, to: null } })
})
