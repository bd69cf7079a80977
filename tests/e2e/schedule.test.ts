import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ActionPlanId } from '../../src-main/domain/ids.ts'
import { markedMonths } from '../../src-main/domain/spans.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { type Copied, fromExcel, fromExcelWithFaults, fromWord } from './support/clipboard-tables.ts'
import { beginJourney, beginWithSample, type Client, useBrowser } from './support/journey.ts'
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

test('the cronograma is saved as a picture of its paper', async () => {
  const { page, open, client, bodyId } = await beginWithSample()
  const [plan] = await client.plan.list({ bodyId })
  await open(`/plan/${plan!.id}/cronograma`)
  await page.getByRole('button', { name: 'Más acciones' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Guardar como imagen (PNG)' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('STM-VA-PA-01-CR.png')
  const encoded = readFileSync(await download.path()).toString('base64')
  const { size, dark, white } = await page.evaluate(inksOf, encoded)
  // Landscape letter, 792 × 612 points; the bars and words are dark and most of the paper is white.
  expect(size).toEqual([1980, 1530])
  expect(dark).toBeGreaterThan(0.02)
  expect(white).toBeGreaterThan(0.7)
})

/** The size of a picture, and how much of it is dark and how much white. Runs in the page. */
async function inksOf(encoded: string) {
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
  pen.drawImage(bitmap, 0, 0)
  const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height)
  const dots = { dark: 0, white: 0 }
  for (let at = 0; at < data.length; at += 4) {
    if (data[at]! < 96) dots.dark += 1
    else if (data[at]! > 250) dots.white += 1
  }
  const all = data.length / 4
  return { size: [bitmap.width, bitmap.height], dark: dots.dark / all, white: dots.white / all }
}

async function openImport(page: Page) {
  await page.getByRole('button', { name: 'Más acciones' }).click()
  await page.getByRole('menuitem', { name: 'Importar una tabla' }).click()
  return page.getByRole('dialog', { name: 'Importar una tabla' })
}

/** As the keys do: what is on the clipboard comes with the event. */
function paste(field: Locator, copied: Copied) {
  return field.evaluate((element, { html, plain }) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', plain)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, copied)
}

test('what Excel and Word copy comes in with its merged cells, and nothing does while a cell is wrong', async () => {
  const { page, open, client } = await beginJourney()
  const planId = await emptyPlan(client)
  await open(`/plan/${planId}/cronograma`)
  const drawn = async () =>
    (await client.plan.get({ planId })).commitments[0]!.activities.map(
      ({ name, group, spans }) => `${group}|${name}|${[...markedMonths(spans)].join(' ')}`,
    )
  const own = ['Campaña de difusión|2026-11 2026-12 2027-01', 'Firma de convenio|2026-12 2027-01']
  const all = [...own, 'Medición del impacto de las acciones|2027-02']
  const dialog = await openImport(page)
  const field = dialog.getByLabel('O pegue aquí la tabla copiada de Word o Excel')

  await dialog.getByRole('button', { name: 'Agregar', exact: true }).click()
  await dialog.getByText('Todavía no hay tabla.', { exact: false }).waitFor()
  await paste(field, fromExcelWithFaults)
  await dialog
    .getByText('Fila 2, columna Acción: «Campaña»: la celda del nombre está', { exact: false })
    .waitFor()
  await dialog.getByText('Fila 4, columna nov-26: «tal vez»: no es una marca.', { exact: false }).waitFor()
  await dialog.getByRole('button', { name: 'Agregar', exact: true }).click()
  await dialog
    .getByText('No se agregó ninguna acción: faltan por corregir las 2 cosas', { exact: false })
    .waitFor()
  expect(await drawn()).toEqual([])

  await paste(field, fromExcel)
  await dialog.getByRole('button', { name: 'Agregar 3 acciones' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(drawn).toEqual(all.map((row) => `|${row}`))
  await openImport(page)
  await paste(field, fromWord)
  await dialog.getByRole('button', { name: 'Agregar 3 acciones' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(drawn).toEqual([...all.map((row) => `|${row}`), ...all.map((row) => `Difusión|${row}`)])
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
