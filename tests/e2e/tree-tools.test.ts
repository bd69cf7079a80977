import { expect, test } from 'vitest'
import { readingOrder } from '../../src-main/domain/problem-tree.ts'
import { press, tabTo, write } from './pages/keyboard.ts'
import { beginWithSample, useBrowser } from './support/journey.ts'

useBrowser()

async function openTree() {
  const journey = await beginWithSample()
  const { client, bodyId, page } = journey
  const [row] = await client.tree.list({ bodyId })
  const treeId = row!.id
  const get = () => client.tree.get({ treeId })
  await journey.open(`/arboles/${treeId}/problemas`)
  const block = (text: string) => page.getByRole('treeitem', { name: new RegExp(text) })
  await block('conocen poco el gobierno abierto').waitFor()
  const texts = async () => readingOrder((await get()).nodes).map(({ text }) => text)
  return { ...journey, treeId, get, block, texts }
}

test('twenty cards are typed without stopping and find their place by the keys', async () => {
  const { page, get, texts, block } = await openTree()
  await page.keyboard.press('Alt+l')
  const box = page.getByRole('textbox', { name: 'Nueva tarjeta' })
  await expect.poll(() => box.evaluate((field) => field === document.activeElement)).toBe(true)
  for (let n = 1; n <= 20; n += 1) {
    await page.keyboard.type(`Idea ${n} de la sala`)
    await page.keyboard.press('Enter')
  }
  await expect.poll(async () => (await get()).cards.length).toBe(22)

  const card = page.getByRole('button', { name: 'Colocar «Idea 1 de la sala»' })
  await press(page, card)
  await page.getByText('¿Dónde va «Idea 1 de la sala»?').waitFor()
  await block('conocen poco').waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+Enter')
  await page.getByText('«Idea 1 de la sala» quedó como efecto').first().waitFor()
  await expect.poll(texts).toContain('Idea 1 de la sala')
  expect((await get()).nodes.find(({ text }) => text === 'Idea 1 de la sala')?.side).toBe('effect')

  // Another is carried with the pointer, under a cause.
  await page
    .getByRole('button', { name: 'Colocar «Idea 2 de la sala»' })
    .dragTo(block('La información llega'))
  await expect.poll(async () => (await get()).cards.length).toBe(20)
  const { nodes } = await get()
  const under = nodes.find(({ text }) => text === 'La información llega a pocos grupos')!
  expect(nodes.find(({ text }) => text === 'Idea 2 de la sala')).toMatchObject({
    parentId: under.id,
    side: 'cause',
  })
  await page.getByRole('button', { name: 'Deshacer' }).click()
  await expect.poll(async () => (await get()).cards.length).toBe(21)
})

test('advice is used, left with a note and asked for again; dots tell what comes first', async () => {
  const { page, get, block } = await openTree()
  await block('No existe un programa').click()
  await page.getByText('Parece la falta de una solución.').waitFor()
  await page.keyboard.press('Alt+u')
  await block('El personal recibe poca sensibilización').waitFor()
  await page.getByRole('button', { name: '1 rama con una sola causa' }).click()
  const panel = page.getByRole('region', { name: 'Consejos' })
  await panel.getByRole('button', { name: 'Dejar así' }).click()
  await panel.getByRole('textbox').fill('La mesa no encontró otra')
  await page.keyboard.press('Enter')
  await panel.getByText('Se dejó así: La mesa no encontró otra').waitFor()
  expect((await get()).dismissals).toHaveLength(1)
  await panel.getByRole('button', { name: 'Volver a aconsejar' }).click()
  await expect.poll(async () => (await get()).dismissals.length).toBe(0)

  await page.getByRole('button', { name: 'Puntos' }).click()
  await page.getByRole('combobox', { name: 'Quién pone los puntos' }).fill('Mesa vecinal')
  await block('Los mensajes usan').click()
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Alt+v')
  await page.getByText('Le quedan 0 de 3').waitFor()
  await page.keyboard.press('Alt+v')
  await page.getByText('Ya se usaron los 3 puntos de «Mesa vecinal»').waitFor()
  const first = page.getByRole('list', { name: 'Prioridades de la sala' }).getByRole('listitem').first()
  await expect.poll(() => first.textContent()).toContain('6 puntos')
})

test('a list becomes the tree in one step that is taken back, and what changed since the mesa is told', async () => {
  const { page, texts, get, open, ordinary } = await openTree()
  const before = await texts()
  await page.getByRole('button', { name: 'Versiones' }).click()
  await page.getByRole('button', { name: 'Comparar' }).click()
  await page.getByText('1 agregado').waitFor()
  await page.getByText('Antes: «La difusión es esporádica»').waitFor()

  await page.getByRole('button', { name: 'Traer de una lista…' }).click()
  const list = page.getByRole('textbox', { name: 'Lista o tabla' })
  const bring = page.getByRole('button', { name: 'Traer', exact: true })
  await bring.click()
  await page.getByText('Pegue una lista o una tabla, o elija un archivo.').waitFor()
  // More than any tree has is told at once, however the browser writes so many lines.
  await list.fill(Array.from({ length: 10_000 }, (_, line) => `Causa número ${line}`).join('\n'))
  await page.getByText(/10,000 recuadros y el límite es 600\. No se cambió nada/).waitFor()
  expect(await bring.isDisabled()).toBe(true)
  await list.fill('a,b\n1,2')
  await page.getByText('el primer renglón dice «a,b» y debe decir «id, padre, lado, texto»').waitFor()
  await list.fill('Agua\n  Fugas\nLuz')
  await page.getByRole('combobox', { name: 'Qué se hace con ella' }).click()
  await page.getByRole('option', { name: 'Un árbol completo' }).click()
  await page.getByText('Hay dos problemas centrales: los renglones 1 y 3').waitFor()
  await list.fill('Agua\n  Fugas\n    Tubería vieja\n  Bombeo')
  await page.getByText('El árbol tendrá 4 recuadros en lugar de 13').waitFor()
  await bring.click()
  await expect.poll(texts).toEqual(['Agua', 'Fugas', 'Tubería vieja', 'Bombeo'])
  await page.getByRole('button', { name: 'Deshacer' }).click()
  await expect.poll(texts).toEqual(before)

  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Guardar como tabla (.csv)' }).click(),
  ])
  expect(csv.suggestedFilename()).toBe('stm-va-arb-2026-01.csv')
  expect((await get()).versions).toHaveLength(1)

  await open(`/sesiones/${ordinary.id}/firmas`)
  await page.getByRole('link', { name: 'Cultura de Gobierno Abierto' }).click()
  await page.getByRole('treeitem').first().waitFor()
})

test('what is told of a tree is kept with Enter, what another window told with it; refusals are at their field', async () => {
  const { page, get, treeId, client } = await openTree()
  await page.getByRole('button', { name: 'Datos del árbol' }).click()
  const name = page.getByRole('textbox', { name: 'Nombre del árbol' })
  const dots = page.getByRole('spinbutton', { name: 'Puntos por participante' })
  await write(page, name, '')
  await write(page, dots, '2')
  await page.keyboard.press('Enter')
  await page.getByText('Falta el nombre').waitFor()
  await page.getByText('Ya hay 3 puntos de').waitFor()
  await write(page, page.getByRole('textbox', { name: 'Población afectada' }), 'Las colonias altas')

  const { id: _id, bodyId: _body, number: _number, year: _year, ...told } = (await get()).tree
  await client.tree.save({ ...told, treeId, drawnOn: '2026-09-25' as never })
  await expect.poll(() => page.getByRole('spinbutton', { name: /día/ }).textContent()).toContain('25')
  await tabTo(page, name, 'Shift+Tab')
  await page.keyboard.type('Gobierno Abierto')
  await write(page, dots, '4')
  await page.keyboard.press('Enter')
  await page.getByText('Se guardaron los datos del árbol').waitFor()
  expect((await get()).tree).toMatchObject({
    name: 'Gobierno Abierto',
    population: 'Las colonias altas',
    drawnOn: '2026-09-25',
    dotsEach: 4,
  })
})

test('a version is tied to the agreement that approved it, and the agreement leads back to it', async () => {
  const { page, get } = await openTree()
  await page.getByRole('button', { name: 'Versiones' }).click()
  await page.getByRole('button', { name: /^Quitar el acuerdo de la versión/ }).click()
  await page.getByRole('button', { name: 'Vincular acuerdo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Vincular acuerdo' }).click()
  const link = page.getByRole('list', { name: 'Versiones guardadas' }).getByRole('link')
  await link.waitFor()
  const { agreement, name } = (await get()).versions[0]!
  expect(await link.textContent()).toBe(agreement!.key)
  await link.click()
  await page.getByRole('link', { name: `La versión 1 del árbol, «${name}»` }).click()
  await page.getByRole('button', { name: 'Dejar de comparar' }).waitFor()
})
