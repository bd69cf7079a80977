import { readFileSync } from 'node:fs'
import readXlsxFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { waterSupply } from '../support/log-frame.ts'
import { nodeId } from '../support/tree-edits.ts'
import { press, tabTo, write } from './pages/keyboard.ts'
import { beginJourney, type Client, type Journey, useBrowser } from './support/journey.ts'
import { makeTableOfSix } from './support/table-of-six.ts'

useBrowser()

async function begin(journey: Journey) {
  const { bodyId } = await makeTableOfSix(journey.client)
  return { bodyId, water: await waterSupply({ client: journey.client, bodyId }) }
}

const gridOf = ({ page }: Pick<Journey, 'page'>) => ({
  cell: (row: number, column: number) =>
    page.getByRole('grid').locator('tbody tr').nth(row).locator('.cell').nth(column),
  levels: () => page.getByRole('grid').getByRole('rowheader').allInnerTexts(),
})

test('alternatives are grouped, scored and chosen with the keyboard, and the MIR is made and written', async () => {
  const journey = await beginJourney()
  const { page, open } = journey
  const { water } = await begin(journey)
  await open(`/arboles/${water.treeId}/alternativas`)
  const key = (name: string) => page.keyboard.press(name)

  // Two groups of medios; marking a medio marks what hangs from it.
  for (const [name, medio] of [
    ['Renovar la red', '1 Red de distribución renovada'],
    ['Asegurar el bombeo', '2 Bombeo asegurado'],
  ] as const) {
    await press(page, page.getByRole('button', { name: 'Agregar alternativa' }))
    await write(page, page.getByRole('textbox', { name: /^Nombre/ }), name)
    await press(page, page.getByRole('checkbox', { name: medio }), 'Space')
    await press(page, page.getByRole('button', { name: 'Guardar alternativa' }))
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await page.getByRole('row', { name: /Renovar la red.*3 medios/ }).waitFor()

  // A digit scores and goes on; the last one of a row goes to the next.
  await tabTo(page, page.getByLabel('Técnica de «Renovar la red», de 1 a 5'))
  await page.keyboard.type('444444345555')
  await page.getByRole('row', { name: /Renovar la red.*400 de 500.*2\.º/ }).waitFor()
  await page.getByRole('row', { name: /Asegurar el bombeo.*445 de 500.*1\.º/ }).waitFor()
  await key('Control+z')
  await page.getByRole('row', { name: /Asegurar el bombeo.*Falta 1/ }).waitFor()
  await key('Control+y')

  await press(page, page.getByRole('checkbox', { name: 'Elegir «Renovar la red»' }), 'Space')
  await press(page, page.getByRole('button', { name: 'Registrar elección' }))
  await page.getByText('Falta el motivo').waitFor()
  await write(page, page.getByRole('textbox', { name: 'Motivo' }), 'Devuelve más agua por peso')
  await press(page, page.getByRole('button', { name: 'Registrar elección' }))
  await press(page, page.getByRole('button', { name: 'Ir a la MIR' }))

  await press(page, page.getByRole('button', { name: 'Hacer la MIR' }))
  const { cell, levels } = gridOf(journey)
  await page.getByRole('grid').waitFor()
  expect(await levels()).toEqual(['Fin', 'Propósito', 'Componente 1', 'Actividad 1.1', 'Actividad 1.2'])

  // Enter writes in a cell, a letter writes over it, Escape leaves it as it was.
  await tabTo(page, cell(0, 1))
  await page.getByText('El Fin dice «mediante» qué contribuye.').waitFor()
  await page.keyboard.type('Contribuir al gasto justo en agua mediante un servicio regular')
  await key('Enter')
  await page.getByText('La redacción es la usual de su nivel.').waitFor()
  await key('x')
  await key('Escape')
  expect(await cell(0, 1).innerText()).toBe('Contribuir al gasto justo en agua mediante un servicio regular')

  // The sheet of an indicator keeps each field as it is left.
  await key('ArrowRight')
  await key('Enter')
  await page.getByRole('textbox', { name: 'Nombre' }).waitFor()
  await page.keyboard.type('Gasto mensual en agua')
  await write(page, page.getByRole('textbox', { name: 'Medio de verificación' }), 'Encuesta anual')
  await key('Enter')
  await cell(0, 3).getByText('Encuesta anual').waitFor()
  await key('ArrowRight')
  await key('ArrowRight')
  await page.keyboard.type('Hay presupuesto')
  await key('Enter')
  await cell(0, 4).getByText('Hay presupuesto').waitFor()
  await page.getByRole('button', { name: 'Faltan 12 datos' }).waitFor()

  // Rows are ordered and removed with the keys, and what was done is taken back.
  await cell(3, 0).focus()
  await key('Alt+ArrowDown')
  await cell(4, 1).getByText('Sustitución de tramos').waitFor()
  await cell(2, 0).focus()
  await key('Delete')
  await expect.poll(levels).toEqual(['Fin', 'Propósito'])
  await key('Control+z')
  await expect.poll(levels).toHaveLength(5)
})

test('a change in the tree marks its row, and making the MIR again asks before it changes anything', async () => {
  const journey = await beginJourney()
  const { page, open } = journey
  const { water } = await begin(journey)
  await water.made(1, 2, 3)
  await open(`/arboles/${water.treeId}/mir`)
  const { cell } = gridOf(journey)
  await cell(3, 1).getByText('Sustitución de tramos').waitFor()
  await water.edit({
    type: 'writeObjective',
    id: nodeId(2),
    was: 'Sustitución de tramos',
    objective: 'Reposición de tramos',
  })
  await cell(3, 0).getByText('Por revisar').waitFor()
  expect(await cell(3, 1).innerText()).toBe('Sustitución de tramos')
  await page.getByRole('button', { name: 'Hacer de nuevo · 1 cambio' }).click()
  await page.getByRole('checkbox', { name: 'Actividad: Reposición de tramos' }).waitFor()
  await page.getByRole('button', { name: 'Aceptar 1 cambio' }).click()
  await cell(3, 1).getByText('Reposición de tramos').waitFor()

  // From the row to its block, and from the block to its row.
  await cell(3, 1).focus()
  await page.getByRole('button', { name: 'Ver en el árbol' }).click()
  await page.getByRole('link', { name: 'Actividad 1.1' }).click()
  await page.waitForURL(/\/mir\?renglon=/)
  await expect.poll(() => cell(3, 1).evaluate((one) => one === document.activeElement)).toBe(true)
})

test('a choice is taken to a session, and the MIR to a spreadsheet and to paper', async () => {
  const journey = await beginJourney()
  const { page, open, client, printed } = journey
  const { bodyId, water } = await begin(journey)
  const sessionId = await planned(client, bodyId)
  await water.made(1, 2, 3)
  await open(`/arboles/${water.treeId}/alternativas`)
  await page.getByRole('button', { name: 'Llevar a sesión' }).click()
  await page.getByRole('button', { name: 'Agregar al orden del día' }).click()
  await page.getByText('En el orden del día de').waitFor()
  const { agenda } = await client.session.get({ sessionId })
  expect(agenda.map(({ title }) => title)).toContain('Elección de alternativas del árbol «Agua»')

  await open(`/arboles/${water.treeId}/mir`)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Excel' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/-MIR-\d{4}-01\.xlsx$/)
  const [sheet] = await readXlsxFile(readFileSync(await download.path()))
  expect(sheet!.data.map(([level]) => level)).toEqual([
    'Nivel',
    'Fin',
    'Propósito',
    'Componente',
    'Actividad',
    'Actividad',
  ])
  await page.getByRole('button', { name: 'Imprimir' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Imprimir' }).click()
  await expect.poll(printed, { timeout: 20_000 }).toMatch(/\/files\/issued\//)
})

async function planned(client: Client, bodyId: Awaited<ReturnType<typeof begin>>['bodyId']) {
  const { sessionId } = await client.session.create({
    bodyId,
    session: {
      kind: 'ordinary',
      date: '2027-01-14' as never,
      time: '10:00' as never,
      place: 'Sala de Cabildo',
      modality: 'inPerson',
      isPublic: true,
      callNote: '',
    },
  })
  return sessionId
}
