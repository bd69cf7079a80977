import { expect, test } from 'vitest'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { beginJourney, useBrowser } from './support/journey.ts'
import { press, tabTo } from './pages/keyboard.ts'

useBrowser()

test('a secretary words the acta by the keyboard, sees it on paper, and goes back to the original', async () => {
  const { page, open, client } = await beginJourney({ mayFail: /status of 422/ })
  const { bodyId } = await client.app.createSample()
  await open('/secretariado/formatos')
  await press(page, page.getByRole('link', { name: /^Acta de sesión/ }))
  const agenda = page.getByRole('textbox', { name: 'Lectura del orden del día' })
  const save = page.getByRole('button', { name: 'Guardar formato' })
  const preview = page.getByRole('region', { name: 'Vista previa: Acta de sesión' })
  await preview.getByText('dio lectura al orden del día').first().waitFor()

  // A brace offers the fields; Enter puts in the one that is marked.
  await tabTo(page, agenda)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Leyó {secr')
  const option = page.getByRole('option', { name: /^secretaria/ })
  await option.waitFor()
  expect(await agenda.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
  await page.keyboard.press('Enter')
  await page.keyboard.type(' el orden del día.')
  expect(await agenda.inputValue()).toBe('Leyó {secretaria} el orden del día.')
  await preview.getByText('Leyó la Secretaría').first().waitFor()

  // What the letter of the papers lacks is told beside it.
  await page.keyboard.type('漢')
  await page.getByRole('alert').filter({ hasText: 'en su lugar: 漢' }).waitFor()
  await page.keyboard.press('Backspace')

  // What cannot be printed is told under its text, and nothing that was typed is lost.
  await page.keyboard.type(' {secretario}')
  await page.getByText('¿Quiso decir {secretaria}? Escríbalo así').waitFor()
  expect(await agenda.inputValue()).toContain('{secretario}')
  for (let count = 0; count < ' {secretario}'.length; count += 1) await page.keyboard.press('Backspace')

  await tabTo(page, page.getByRole('button', { name: 'Subir «Orden del día»' }))
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByRole('status').filter({ hasText: '«Orden del día» pasó al lugar 1' }).waitFor()
  await press(page, save)
  await expect
    .poll(async () => (await client.template.list({ bodyId })).templates.map(({ passages }) => passages))
    .toEqual([[{ id: 'agenda', text: 'Leyó {secretaria} el orden del día.' }]])

  await press(
    page,
    page.getByRole('button', { name: 'Restaurar lo original de «Lectura del orden del día»' }),
  )
  expect(await agenda.inputValue()).toBe(
    '[{Secretaria} dio lectura|Se dio lectura] al orden del día propuesto en la convocatoria:',
  )
  await press(page, page.getByRole('link', { name: /Formatos$/ }).last())
  await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).waitFor()
})

test('the format of a convenio is changed, and the one of before can be opened', async () => {
  const { page, open, client } = await beginJourney()
  const { bodyId } = await client.app.createSample()
  const own = {
    bodyId,
    kind: 'cooperationAgreement',
    sectionOrder: [],
    hiddenSections: [],
    paper: null,
  } as const
  const plain = { ...own, passages: [], header: '', validFrom: '2025-01-01' as LocalDate }
  await client.template.save({ ...plain, footer: 'Pie de antes' })
  await client.template.save({ ...plain, footer: 'Pie de ahora', validFrom: '2026-01-01' as LocalDate })
  await open('/secretariado/formatos')
  await page.getByRole('link', { name: /^Carátula de expediente/ }).waitFor()
  await press(page, page.getByRole('link', { name: 'Convenio: Formato desde el 1 ene 2025' }))
  const footer = page.getByRole('textbox', { name: 'Renglón al pie de cada página' })
  expect(await footer.inputValue()).toBe('Pie de antes')
  await page.goBack()
  await press(page, page.getByRole('link', { name: /^Convenio 1 cambio/ }))
  expect(await footer.inputValue()).toBe('Pie de ahora')
  const preview = page.getByRole('region', { name: 'Vista previa: Convenio' })
  await preview.getByText('Pie de ahora').first().waitFor()
})

test('the sheet of the public versions is worded as the body does, and keeps what the law asks', async () => {
  const { page, open, client } = await beginJourney({ mayFail: /status of 422/ })
  const { bodyId } = await client.app.createSample()
  await open('/secretariado/formatos')
  await press(page, page.getByRole('link', { name: /^Versión pública/ }))
  const preview = page.getByRole('region', { name: 'Vista previa: Versión pública' })
  await preview.getByText('1 · teléfono').first().waitFor()
  const opening = page.getByRole('textbox', { name: 'Texto inicial' })
  await tabTo(page, opening)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('{Area} suprimió datos.')
  await page.getByText('le falta {fundamento}').waitFor()
  await page.keyboard.press('Backspace')
  await page.keyboard.type(' conforme a {fundamento}.')
  await preview.getByText('suprimió datos conforme a').first().waitFor()
  await press(page, page.getByRole('button', { name: 'Guardar formato' }))
  await expect
    .poll(async () => (await client.template.list({ bodyId })).templates.map(({ passages }) => passages))
    .toEqual([[{ id: 'opening', text: '{Area} suprimió datos conforme a {fundamento}.' }]])
})
