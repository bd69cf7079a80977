import { expect, test } from 'vitest'
import { agreementsPage } from './pages/agreements-page.ts'
import { press, tabTo } from './pages/keyboard.ts'
import { beginWithSample, useBrowser } from './support/journey.ts'

useBrowser()

async function agreements() {
  const journey = await beginWithSample()
  await journey.open('/acuerdos')
  const list = agreementsPage(journey.page)
  await list.shown('11 de 11 a la vista')
  const all = await journey.client.agreement.list({ bodyId: journey.bodyId })
  return { ...journey, list, all }
}

test('agreements are narrowed by state, responsible, session and words', async () => {
  const { page, list, all } = await agreements()
  await list.state('Vencidos').click()
  await list.shown('2 de 11 a la vista')
  await page.keyboard.press('ArrowRight')
  await list.shown('4 de 11 a la vista')
  expect(await list.state('En proceso').getAttribute('aria-checked')).toBe('true')
  await list.state('Todos').click()
  await list.filter('Responsable', 'Contraloría Municipal')
  expect(await list.keys()).toEqual(
    all
      .filter(({ agreement }) => agreement.responsibles.some(({ name }) => name === 'Contraloría Municipal'))
      .map(({ agreement }) => agreement.key),
  )
  await list.filter('Responsable', 'Todos los responsables')
  await list.filter('Sesión', 'STM-VA/INS/01/2026')
  await list.shown('4 de 11 a la vista')
  await list.filter('Sesión', 'Todas las sesiones')
  await page.keyboard.press('/')
  await page.keyboard.type('microsítio actas')
  await list.shown('1 de 11 a la vista')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('nada de esto')
  await page.getByText('Ningún acuerdo coincide').waitFor()
})

test('J, K, Enter, N and E move, open, note and settle an agreement', async () => {
  const { page, client, list, all } = await agreements()
  const keys = await list.keys()
  expect(await list.marked()).toBe(keys[0])
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  expect(await list.marked()).toBe(keys[1])
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: keys[1] }).waitFor()
  await page.keyboard.press('Escape')
  await list.panel.waitFor({ state: 'hidden' })

  const id = all.find(({ agreement }) => agreement.key === keys[1])!.agreement.id
  const before = (await client.agreement.get({ agreementId: id })).notes.length
  await page.keyboard.press('n')
  await list.note.waitFor()
  await tabTo(page, list.note)
  await page.keyboard.type('Se publicaron dos actas más.')
  await press(page, list.saveNote)
  await list.panel.getByText('Se publicaron dos actas más.', { exact: true }).waitFor()
  await list.note.waitFor({ state: 'hidden' })
  expect((await client.agreement.get({ agreementId: id })).notes).toHaveLength(before + 1)
  await page.keyboard.press('Escape')
  await list.panel.waitFor({ state: 'hidden' })

  await page.keyboard.press('e')
  await tabTo(page, list.note)
  await page.keyboard.type('Micrositio publicado.')
  await press(page, list.saveNote)
  await list.panel.getByText('Micrositio publicado.', { exact: true }).waitFor()
  expect((await client.agreement.get({ agreementId: id })).agreement).toMatchObject({
    status: 'fulfilled',
    progress: 100,
  })
  await page.keyboard.press('Escape')
  await list.state('Vencidos').click()
  await list.shown('1 de 11 a la vista')
})

test('a note without words is not saved and says what is missing', async () => {
  const { page, list } = await agreements()
  await page.keyboard.press('n')
  await list.note.waitFor()
  await press(page, list.saveNote)
  await list.panel.getByText(/^Falta .*Escríbalo y vuelva a guardar\.$/).waitFor()
  expect(await list.note.evaluate((field) => field === document.activeElement)).toBe(true)
})

test('the follow-up is seen and printed, and stays in Documentos', async () => {
  const { page, client, bodyId, printed } = await agreements()
  const before = (await client.document.list({ bodyId })).length
  await press(page, page.getByRole('button', { name: 'Imprimir seguimiento' }))
  const dialog = page.getByRole('dialog', { name: 'Seguimiento de acuerdos' })
  await dialog.getByText(/^1 de \d+$/).waitFor()
  await press(page, dialog.getByRole('button', { name: 'Imprimir' }))
  await expect.poll(printed).toMatch(/^\/files\/issued\/[\w-]+\.pdf$/)
  const after = await client.document.list({ bodyId })
  expect(after).toHaveLength(before + 1)
  expect(after[0]).toMatchObject({ kind: 'followUp', version: 1 })
})
