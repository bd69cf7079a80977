import { expect, test } from 'vitest'
import { choose, press, tabTo, write, writeDate } from './pages/keyboard.ts'
import { beginWithSample, useBrowser } from './support/journey.ts'

useBrowser()

async function register() {
  const journey = await beginWithSample()
  await journey.open('/transparencia')
  const { page, client, bodyId } = journey
  await page.getByText('4 de 4 a la vista').waitFor()
  return { ...journey, needs: () => client.need.list({ bodyId }), panel: page.getByRole('dialog') }
}
const today = () => new Date().toLocaleDateString('en-CA', { timeZone: 'America/Mexico_City' })

test('what is overdue is first; one key says that it was brought up to date, another takes it back', async () => {
  const { page, needs } = await register()
  const first = page.locator('tbody tr').first()
  await first.getByText(/^venció hace \d+ días$/).waitFor()
  const [before] = await needs()
  await page.keyboard.press('a')
  await page.getByText('«Directorio de servicios de cuidado» quedó actualizada hoy.').waitFor()
  expect((await needs())[0]).toMatchObject({ updatedOn: today(), isOverdue: false })
  await page.getByRole('radio', { name: 'Por actualizar 0' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByRole('radio', { name: 'Por actualizar 1' }).waitFor()
  expect((await needs())[0]).toEqual(before)
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await page.getByText('Sólo lo publicado se actualiza.').waitFor()
})

test('a need is written with the keyboard, asks for what its state needs and loses nothing', async () => {
  const { page, needs, panel } = await register()
  await page.keyboard.press('n')
  await panel.getByRole('heading', { name: 'Nueva necesidad de información' }).waitFor()
  await page.keyboard.insertText('Personas usuarias del parque')
  await write(page, panel.getByLabel('Qué necesita saber'), 'Horarios de riego y de poda')
  await write(page, panel.getByLabel('Dónde se escuchó'), 'Mesa de diálogo')
  await writeDate(page, panel.getByRole('group', { name: 'Cuándo se escuchó' }), '2026-09-18')
  await choose(page, panel.getByLabel('Estado'), 'Publicada')
  await write(page, panel.getByLabel('Nombre de lo que se publica'), 'Calendario del parque')
  const link = panel.getByLabel('Dirección donde se publica')
  await write(page, link, 'javascript:alert(1)')
  await write(page, panel.getByLabel('Formato', { exact: true }), 'csv')
  await press(page, panel.getByRole('button', { name: 'Guardar' }))
  await panel
    .getByText(/^No se reconoce el enlace como está escrito\. Escriba una dirección que comience con https/)
    .waitFor()
  await panel.getByText(/^Falta la fecha de actualización/).waitFor()
  expect(await needs()).toHaveLength(4)
  await tabTo(page, link, 'Shift+Tab')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('https://villaabierta.example/parque.csv')
  await writeDate(page, panel.getByRole('group', { name: 'Última actualización' }), '2026-09-20')
  await press(page, panel.getByRole('button', { name: 'Guardar' }))
  await page.getByText('5 de 5 a la vista').waitFor()
  expect((await needs())[4]).toMatchObject({
    number: 5,
    group: 'Personas usuarias del parque',
    heardOn: '2026-09-18',
    link: 'https://villaabierta.example/parque.csv',
    isOpenFormat: true,
    updatedOn: '2026-09-20',
  })
})

test('what was typed is not left without asking, and a declined need says why', async () => {
  const { page, needs, panel } = await register()
  await page.keyboard.press('Enter')
  await panel.getByRole('heading', { name: 'Necesidad 1' }).waitFor()
  await choose(page, panel.getByLabel('Estado'), 'No se publicará')
  await page.keyboard.press('Escape')
  await press(page, page.getByRole('button', { name: 'Cancelar' }).last())
  await press(page, panel.getByRole('button', { name: 'Guardar' }))
  await panel.getByText(/^Falta el motivo por el que no se publica/).waitFor()
  await write(page, panel.getByLabel('Por qué no se publicará'), 'Ya lo publica el estado')
  await press(page, panel.getByRole('button', { name: 'Guardar' }))
  await page.getByRole('cell', { name: 'Ya lo publica el estado' }).waitFor()
  expect((await needs())[0]).toMatchObject({ status: 'declined', declineReason: 'Ya lo publica el estado' })
})

test('the register is narrowed by group and words, and goes out as open data', async () => {
  const { page } = await register()
  await page.keyboard.press('/')
  await page.keyboard.type('lengua')
  await page.getByText('2 de 4 a la vista').waitFor()
  await press(page, page.getByRole('button', { name: 'Exportar' }), 'Enter')
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'JSON con diccionario de datos' }).press('Enter')
  expect((await download).suggestedFilename()).toMatch(/transparencia-proactiva\.json$/)
})

test('the route of the exercise is walked with the keyboard, and Inicio shows its next step', async () => {
  const { page, client, bodyId, open } = await beginWithSample()
  await open('/')
  const route = page.getByRole('list', { name: 'Ruta del ejercicio' })
  await route.locator('[aria-current=step]').getByText('Asesoría de la autoridad garante').waitFor()
  await page.getByText('Paso 3 de 6').waitFor()
  await page.getByText(/^Esperado a hoy: \d+ %/).waitFor()
  await press(page, page.getByRole('link', { name: 'Ver la ruta' }))
  const names = async () => (await client.route.get({ bodyId })).steps.map(({ name }) => name)
  await page.getByRole('button', { name: '3, Asesoría de la autoridad garante' }).waitFor()
  const before = await names()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('h')
  await page.getByText('Paso 4 de 6 · Propuesta en sesión del Secretariado').waitFor()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(names).toEqual([0, 1, 3, 2, 4, 5].map((place) => before[place]))
  await page.keyboard.press('n')
  await page.getByRole('dialog', { name: 'Nuevo paso de la ruta' }).waitFor()
  await page.keyboard.insertText('Informe a la ciudadanía')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '7, Informe a la ciudadanía' }).waitFor()
  await open('/')
  await page.getByText('Paso 3 de 7').waitFor()
})
