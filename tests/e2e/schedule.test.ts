import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ActionPlanId } from '../../src-main/domain/ids.ts'
import { markedMonths } from '../../src-main/domain/spans.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { beginJourney, type Client, useBrowser } from './support/journey.ts'
import { makeTableOfSix } from './support/table-of-six.ts'

useBrowser()

/** The cronograma of the proposal, as it was published. */
const proposal: readonly (readonly [name: string, months: string])[] = [
  ['Reuniones GO STL', '09'],
  ['Asesoramiento INAI', '10'],
  ['Presentación y aprobación STL', '10'],
  ['Mesa de dialogo', '11'],
  ['Mesa de redacción de hoja de ruta', '11'],
  ['Campaña de difusión masiva sobre Gobierno Abierto y Transparencia Proactiva', '09 10 11 12'],
  ['Congreso virtual sobre Gobierno Abierto', '12'],
  ['Firma convenio', '12 01'],
  ['Medición del impacto de las acciones', '02'],
]

async function emptyPlan(client: Client): Promise<ActionPlanId> {
  const { bodyId } = await makeTableOfSix(client)
  const { planId } = await client.plan.create({
    bodyId,
    name: 'Plan de Acción Municipal 2026–2027',
    start: '2026-09-01' as LocalDate,
    end: '2027-02-28' as LocalDate,
  })
  await client.commitment.create({ planId, title: 'Cultura de Gobierno Abierto' })
  return planId
}

async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('the cronograma of the proposal is typed from scratch in under 120 keys, and printed', async () => {
  const { page, open, client } = await beginJourney()
  const planId = await emptyPlan(client)
  await open(`/plan/${planId}/cronograma`)
  const grid = page.getByRole('grid', { name: 'Cronograma: Cultura de Gobierno Abierto' })
  await grid.waitFor()
  await page.getByRole('button', { name: 'Acción', exact: true }).click()
  const name = page.getByRole('textbox', { name: 'Nueva acción' })
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
  for (const [action] of proposal) {
    await page.keyboard.insertText(action)
    await page.keyboard.press('Enter')
  }
  let keys = 0
  const press = async (...pressed: readonly string[]) => {
    for (const key of pressed) await page.keyboard.press(key)
    keys += pressed.length
  }
  await press('Escape', 'Control+Home', 'x')
  await press('ArrowDown', 'ArrowRight', 'x', 'ArrowDown', 'x')
  await press('ArrowDown', 'ArrowRight', 'x', 'ArrowDown', 'Space')
  await press(
    'ArrowDown',
    'ArrowLeft',
    'ArrowLeft',
    'Shift+ArrowRight',
    'Shift+ArrowRight',
    'Shift+ArrowRight',
    'x',
  )
  await press('ArrowDown', 'x', 'ArrowDown', 'Shift+ArrowRight', 'x', 'ArrowDown', 'ArrowRight', 'x')
  expect(keys).toBeLessThan(120)
  const drawn = async () => {
    const { commitments } = await client.plan.get({ planId })
    return commitments[0]!.activities.map(({ name: action, spans }) => [
      action,
      [...markedMonths(spans)].map((month) => month.slice(5)).join(' '),
    ])
  }
  await expect.poll(drawn).toEqual(proposal.map(([action, months]) => [action, months]))
  await page
    .getByRole('gridcell', { name: /^Feb 2027/ })
    .last()
    .waitFor()

  // What a key did is undone and done again; a row changes place and comes back.
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await drawn())[8]![1]).toBe('')
  await page.keyboard.press('Control+y')
  await expect.poll(async () => (await drawn())[8]![1]).toBe('02')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await drawn())[7]![0]).toBe('Medición del impacto de las acciones')
  await page.getByRole('status').filter({ hasText: 'pasó al lugar 8' }).waitFor({ state: 'attached' })
  await page.keyboard.press('Alt+ArrowDown')

  // The ficha of a row, and its days.
  await page.keyboard.press('Enter')
  const ficha = page.getByRole('complementary', { name: 'Ficha de la acción 9' })
  await ficha.getByRole('textbox', { name: 'Lugar' }).fill('Casa de Cultura')
  await ficha.getByRole('button', { name: 'Guardar ficha' }).click()
  await ficha.waitFor({ state: 'detached' })
  await page.getByRole('radio', { name: 'Fechas' }).click()
  const bar = page.getByRole('button', {
    name: 'Medición del impacto de las acciones, 1 feb 2027 – 28 feb 2027',
  })
  await bar.focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.getByRole('button', { name: /^Medición .*1 feb 2027 – 27 feb 2027$/ }).waitFor()
  await expectNoViolations(page)

  await page.getByRole('button', { name: 'Imprimir en una hoja' }).click()
  const paper = page.getByRole('dialog', { name: 'Cronograma' })
  await paper.getByText('Cronograma de «Cultura de Gobierno Abierto»').first().waitFor({ state: 'attached' })
})

for (const theme of ['light', 'dark'] as const)
  test(`a table comes in after it was seen, and the page is accessible (${theme})`, async () => {
    const { page, open, client } = await beginJourney({ theme })
    const planId = await emptyPlan(client)
    await open(`/plan/${planId}/cronograma`)
    await page.getByRole('button', { name: 'Más acciones' }).click()
    await page.getByRole('menuitem', { name: 'Importar una tabla' }).click()
    const dialog = page.getByRole('dialog', { name: 'Importar una tabla' })
    const table =
      'Acción;Sept;Oct;Nov;Dic;Ene;Feb\nCampaña de difusión;x;x;quizá;;;\nFirma de convenio;;;;x;x;\n'
    const file = (text: string) =>
      dialog
        .getByLabel('Archivo CSV o XLSX')
        .setInputFiles({ name: 'cronograma.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })
    await file(table)
    await dialog.getByText('los meses no dicen de qué año son', { exact: false }).waitFor()
    await dialog.getByRole('spinbutton').fill('2026')
    await dialog.getByText('Fila 2, columna Nov: «quizá»: no es una marca.', { exact: false }).waitFor()
    await expectNoViolations(page)
    await file(table.replace('quizá', 'x'))
    await dialog.getByRole('spinbutton').fill('2026')
    await dialog.getByRole('button', { name: 'Agregar 2 acciones' }).click()
    await page.getByRole('gridcell', { name: 'Ene 2027: programada' }).waitFor()
    const { commitments } = await client.plan.get({ planId })
    expect(commitments[0]!.activities.map(({ name }) => name)).toEqual([
      'Campaña de difusión',
      'Firma de convenio',
    ])
    await expectNoViolations(page)
  })
