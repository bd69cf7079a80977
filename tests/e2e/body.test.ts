import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { bodyPage } from './pages/body-page.ts'
import { press, write, writeDate } from './pages/keyboard.ts'
import { beginJourney, useBrowser } from './support/journey.ts'
import { makeTableOfSix } from './support/table-of-six.ts'

useBrowser()
const png = new URL('../../resources/icons/icon.png', import.meta.url)

async function inBody(part: string) {
  const journey = await beginJourney({ mayFail: /status of 4\d\d/ })
  const six = await makeTableOfSix(journey.client)
  await journey.open(`/secretariado/${part}`)
  const file = () => journey.client.body.get({ bodyId: six.bodyId })
  return { ...journey, body: bodyPage(journey.page), file, table: six }
}

test('a logo goes to the letterhead; what is not an image is refused in words', async () => {
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

test('rules with another date are new rules, and the former ones stay', async () => {
  const { page, body, file } = await inBody('reglas')
  await body.region('Cómo sesiona, vota y numera').waitFor()
  await write(page, body.field(/^Nombre de las reglas/), 'Lineamientos reformados')
  await writeDate(page, page.getByRole('group', { name: 'Vigentes desde' }), '2026-07-01')
  await press(page, body.save)
  await expect.poll(async () => (await file()).rules.length).toBe(2)
  const history = body.region('Reglas por fecha')
  await history.getByText('Desde el 1 jul 2026').waitFor()
  expect(await history.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('Lineamientos reformados'),
    expect.stringContaining('Desde el 1 ene 2026'),
  ])
})

test('a day is declared without work, and taken back', async () => {
  const { page, body, file } = await inBody('calendario')
  const form = body.region('Declarar un día inhábil')
  await writeDate(page, form.getByRole('group', { name: 'Fecha' }), '2026-12-23')
  await write(page, form.getByRole('textbox', { name: /^Motivo/ }), 'Vacaciones de invierno')
  await page.keyboard.press('Enter')
  const days = body.region('Días inhábiles')
  await days.getByText('Vacaciones de invierno').waitFor()
  expect((await file()).nonWorkingDays).toMatchObject([
    { date: '2026-12-23', name: 'Vacaciones de invierno' },
  ])
  await press(page, days.getByRole('button', { name: 'Quitar «Vacaciones de invierno»' }))
  await expect.poll(async () => (await file()).nonWorkingDays.length).toBe(0)
})
