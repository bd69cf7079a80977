import { expect, test } from 'vitest'
import { choose, press, tabTo, write } from './pages/keyboard.ts'
import { treePage } from './pages/tree-page.ts'
import { beginJourney, type Journey, useBrowser } from './support/journey.ts'
import { makeTableOfSix } from './support/table-of-six.ts'

useBrowser()

/** For a machine that does other things meanwhile. */
const slow = { timeout: 15_000 }

/** What the room says, in the order it says it, and where each card ends. */
const cards: readonly (readonly [text: string, under: string, isEffect?: true])[] = [
  ['Fugas en la red de distribución', ''],
  ['Bombeo interrumpido', ''],
  ['Pozos agotados', ''],
  ['Gasto en pipas', '', true],
  ['Ausencias en la escuela', '', true],
  ['Tuberías de más de treinta años', 'Fugas en la red'],
  ['Reparaciones que tardan semanas', 'Fugas en la red'],
  ['Los tubos se rompen debido a la presión irregular', 'Fugas en la red'],
  ['Fugas ocultas sin detectar', 'Fugas en la red'],
  ['Tomas clandestinas', 'Fugas en la red'],
  ['Falta de mantenimiento a las bombas', 'Bombeo'],
  ['Cortes de luz frecuentes', 'Bombeo'],
  ['Robo de cable', 'Bombeo'],
  ['Tableros eléctricos viejos', 'Bombeo'],
  ['Extracción sin medidor', 'Pozos agotados'],
  ['Tala en la zona de recarga', 'Pozos agotados'],
  ['Sequía prolongada', 'Pozos agotados'],
  ['Perforaciones sin permiso', 'Pozos agotados'],
  ['Enfermedades en época de calor', '', true],
  ['Desconfianza en el organismo de agua', '', true],
]

test('from twenty ideas to the printed MIR, without a mouse', { timeout: 120_000 }, async () => {
  const journey = await beginJourney()
  const { page, context, open, client } = journey
  const { bodyId } = await makeTableOfSix(client)
  await context.addInitScript(notePointer)
  await open('/arboles')
  await page.getByRole('heading', { name: 'Todavía no hay árboles' }).waitFor()
  const { key, node, focusIs, said } = treePage(page)

  await key('n')
  await page.getByRole('textbox', { name: 'Nombre del árbol' }).waitFor()
  await page.keyboard.type('Agua potable')
  await key('Tab')
  await page.keyboard.type('El agua llega pocas horas a las viviendas')
  await press(page, page.getByRole('button', { name: 'Crear árbol' }))
  await focusIs(/^Problema central: El agua llega/)
  const [tree] = await client.tree.list({ bodyId })
  const file = () => client.tree.get({ treeId: tree!.id })

  // Typed without stopping, and then each to its place.
  await key('Alt+l')
  const box = page.getByRole('textbox', { name: 'Nueva tarjeta' })
  await expect.poll(() => box.evaluate((field) => field === document.activeElement)).toBe(true)
  for (const [text] of cards) {
    await page.keyboard.insertText(text)
    await key('Enter')
  }
  await page.getByText('20 tarjetas por colocar').waitFor()
  await treePage(page).saved()
  expect((await file()).cards).toHaveLength(20)
  await tabTo(page, page.getByRole('button', { name: `Colocar «${cards[0]![0]}»` }))
  for (const [text, under, isEffect] of cards) {
    const card = page.getByRole('button', { name: `Colocar «${text}»` })
    await expect.poll(() => card.evaluate((one) => one === document.activeElement), slow).toBe(true)
    await key('Enter')
    await page.getByText(`¿Dónde va «${text}»?`).waitFor()
    await key('Home')
    if (under) await seekCause(journey, under)
    await key(isEffect ? 'Shift+Enter' : 'Enter')
    await node(new RegExp(text)).waitFor()
  }
  await expect.poll(async () => (await file()).cards.length, slow).toBe(0)
  await key('Alt+l')

  // One piece of advice from its list, the other at its block.
  await page.getByRole('button', { name: '2 consejos de redacción' }).waitFor()
  await leaveTree(journey)
  await press(page, page.getByRole('button', { name: '2 consejos de redacción' }))
  const advice = page.getByRole('region', { name: 'Consejos' })
  await press(page, advice.getByRole('button', { name: 'Usar' }))
  await node(/Poco mantenimiento a las bombas/).waitFor()
  await key('Escape')
  await key('Home')
  await seekCause(journey, 'Fugas en la red')
  await key('ArrowDown')
  await seek(journey, /Los tubos se rompen debido/)
  await page.getByRole('button', { name: 'Dividir en dos' }).waitFor()
  await key('Alt+u')
  await focusIs(/: Los tubos se rompen$/)
  await node(/: La presión irregular$/).waitFor()
  await expect.poll(async () => (await file()).nodes.length, slow).toBe(22)

  // The mirror: Tab goes to the next that is to be written.
  await key('Home')
  await key('o')
  await page.waitForURL(/\/objetivos$/)
  await focusIs(/^Objetivo central: Por redactar/)
  for (let left = 22; left > 0; left -= 1) {
    await focusIs(/: Por redactar\. /)
    const problem = (await treePage(page).focused()).replace(/^.*?: Por redactar\. /, '')
    await key('Enter')
    await page.keyboard.insertText(`Resuelto: ${problem.toLocaleLowerCase('es-MX')}`)
    await key('Tab')
  }
  await said('Todos los objetivos están redactados')
  await page.getByText('22 de 22').waitFor()

  await leaveTree(journey)
  await press(page, page.getByRole('link', { name: 'Alternativas' }))
  await press(page, page.getByRole('button', { name: 'Agregar alternativa' }))
  await write(page, page.getByRole('textbox', { name: /^Nombre/ }), 'Renovar la red')
  await press(page, page.getByRole('checkbox', { name: /^1 Resuelto: fugas en la red/ }), 'Space')
  await press(page, page.getByRole('button', { name: 'Guardar alternativa' }))
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await tabTo(page, page.getByLabel('Técnica de «Renovar la red», de 1 a 5'))
  await page.keyboard.type('545345')
  await page.getByRole('row', { name: /Renovar la red.*1\.º/ }).waitFor()
  await press(page, page.getByRole('checkbox', { name: 'Elegir «Renovar la red»' }), 'Space')
  await write(page, page.getByRole('textbox', { name: 'Motivo' }), 'Devuelve más agua por peso')
  await press(page, page.getByRole('button', { name: 'Registrar elección' }))
  await press(page, page.getByRole('button', { name: 'Ir a la MIR' }))
  await press(page, page.getByRole('button', { name: 'Hacer la MIR' }))
  await page.getByRole('grid').waitFor()
  await print(journey)

  // The tree itself on the paper that is chosen; the dialog remembers it.
  await press(page, page.getByRole('link', { name: 'Problemas' }))
  await node(/^Problema central/).waitFor()
  await press(page, page.getByRole('button', { name: 'Imprimir' }))
  await choose(page, page.getByRole('combobox', { name: 'Papel' }), 'A3')
  await key('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.reload()
  await focusIs(/^Problema central/)
  await leaveTree(journey)
  await press(page, page.getByRole('button', { name: 'Imprimir' }))
  await expect.poll(() => page.getByRole('combobox', { name: 'Papel' }).textContent()).toContain('A3')
  expect(await page.evaluate(() => sessionStorage.getItem('pointer'))).toBeNull()
})

/** Printing from what is on the table; the paper is kept as issued. */
async function print({ page, printed }: Journey): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Imprimir' }))
  const dialog = page.getByRole('dialog')
  await press(page, dialog.getByRole('button', { name: 'Imprimir' }))
  await expect.poll(printed, { timeout: 20_000 }).toMatch(/\/files\/issued\//)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}

/** Within the tree, Tab draws: F6 leaves it, by way of what is said of the block. */
async function leaveTree({ page }: Journey): Promise<void> {
  const side = page.getByRole('complementary', { name: 'Revisión y detalles' })
  for (let presses = 0; presses < 3; presses += 1) {
    if (await side.evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press('F6')
  }
  throw new Error('F6 does not leave the tree')
}

/** From the problem, down to the row of its causes and along it. */
async function seekCause(journey: Journey, text: string): Promise<void> {
  await journey.page.keyboard.press('ArrowDown')
  await seek(journey, new RegExp(`^Causa \\d+: ${text}`))
}

/** Along a row to its left end, and then to the right until the block is there. */
async function seek({ page }: Journey, name: RegExp): Promise<void> {
  const { focused } = treePage(page)
  for (const way of ['ArrowLeft', 'ArrowRight'])
    for (let last = ''; last !== (await focused()); await page.keyboard.press(way)) {
      last = await focused()
      if (name.test(last)) return
    }
  throw new Error(`The arrows do not reach ${name.source}`)
}

/** Whoever uses a pointer leaves it written. */
function notePointer(): void {
  addEventListener('pointerdown', () => sessionStorage.setItem('pointer', 'used'), true)
}
