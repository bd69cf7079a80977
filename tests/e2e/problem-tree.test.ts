import { expect, test } from 'vitest'
import type { NodeId, ProblemTreeId } from '../../src-main/domain/ids.ts'
import { sprig } from '../support/tree-edits.ts'
import { treePage } from './pages/tree-page.ts'
import { beginJourney, beginWithSample, useBrowser, type Client } from './support/journey.ts'
import { makeTableOfSix } from './support/table-of-six.ts'

useBrowser()

async function startTree(client: Client) {
  const { bodyId } = await makeTableOfSix(client)
  const { treeId } = await client.tree.create({
    bodyId,
    name: 'Agua potable en las colonias altas',
    problem: 'El agua llega pocas horas a las viviendas',
    sessionId: null,
  })
  const { nodes } = await client.tree.get({ treeId })
  return { treeId, centerId: nodes[0]!.id }
}

async function hang(client: Client, treeId: ProblemTreeId, parentId: NodeId, text: string): Promise<NodeId> {
  const id = crypto.randomUUID() as NodeId
  const at = { parentId, side: 'cause', position: 99 } as const
  await client.tree.edit({ treeId, edit: { type: 'add', at, sprigs: [sprig(id, text)] } })
  return id
}

test('a tree is drawn, ordered, undone and turned into objectives with the keyboard alone', async () => {
  const { page, open, client } = await beginJourney()
  await makeTableOfSix(client)
  await open('/arboles')
  await page.getByRole('heading', { name: 'Todavía no hay árboles' }).waitFor()
  const { key, node, write, focusIs, said, refused, saved } = treePage(page)
  await key('n')
  await page.getByRole('textbox', { name: 'Nombre del árbol' }).waitFor()
  await page.keyboard.type('Agua potable')
  await key('Tab')
  await page.keyboard.type('El agua llega pocas horas a las viviendas')
  await page.getByRole('button', { name: 'Crear árbol' }).press('Enter')
  await page.waitForURL(/\/arboles\/[\w-]+\/problemas$/)
  await focusIs(/^Problema central: El agua llega/)

  // Tab hangs a cause, Enter another beside it; from the centre, Shift and Enter an effect.
  await key('Tab')
  await write('Fugas en la red')
  await key('Enter')
  await write('Tandeos irregulares')
  await key('Tab')
  await write('Bombas sin mantenimiento')
  await focusIs(/^Causa 2\.1: Bombas/)
  await key('Home')
  await key('Shift+Enter')
  await write('Gasto en pipas')
  await focusIs(/^Efecto 1: Gasto en pipas/)

  // The arrows go as the eye does; Alt orders, Shift and Tab raise.
  await key('ArrowDown')
  await focusIs(/^Problema central/)
  await key('ArrowDown')
  await key('ArrowRight')
  await focusIs(/^Causa 2: Tandeos/)
  await key('Alt+ArrowUp')
  await focusIs(/^Causa 1: Tandeos/)
  await key('Alt+ArrowUp')
  await said('Ya es el primero')
  await key('ArrowDown')
  await key('Shift+Tab')
  await focusIs(/^Causa 2: Bombas/)
  expect(await node(/^Causa 2: Bombas/).getAttribute('aria-level')).toBe('2')
  expect(await node(/^Causa 2: Bombas/).getAttribute('aria-setsize')).toBe('3')

  // A capital writes anew, Esc leaves it as it was, F2 goes on.
  await page.keyboard.type('Otra cosa')
  await key('Escape')
  await focusIs(/^Causa 2: Bombas sin mantenimiento/)
  await key('F2')
  await page.keyboard.type(' desde 2019')
  await key('Enter')
  await focusIs(/^Causa 2: Bombas sin mantenimiento desde 2019/)
  await key('p')
  await focusIs(/Parámetro$/)

  // What goes comes back, as many steps as were taken.
  await key('Delete')
  await said('Se quitó «Bombas sin mantenimiento desde 2019»')
  await key('Control+z')
  await focusIs(/^Causa 2: Bombas.*Parámetro$/)
  await saved()
  for (let step = 0; step < 12; step += 1) {
    await key('Control+z')
    if (await page.getByRole('alert').isVisible()) break
    await page.waitForTimeout(120)
  }
  await refused('No hay nada que deshacer')
  await key('Control+Shift+z')
  await node(/^Causa 1: Fugas/).waitFor()
  await page.waitForTimeout(120)
  for (let step = 0; step < 7; step += 1) {
    await key('Control+y')
    await page.waitForTimeout(120)
  }
  await node(/^Causa 2: Bombas sin mantenimiento desde 2019/).waitFor()

  // On the side of the objectives, Tab looks for what is to be written, beside its problem.
  await key('Home')
  await key('o')
  await page.waitForURL(/\/objetivos$/)
  await focusIs(/^Objetivo central: .*Por redactar/)
  await key('Tab')
  await page.getByText('Problema:').waitFor()
  await key('Enter')
  await page.keyboard.type('Las tuberías conducen el agua completa')
  await key('Tab')
  await node(/Las tuberías conducen el agua completa$/).waitFor()
  await page.getByText(/^1 de \d$/).waitFor()
  expect(await page.getByRole('progressbar', { name: 'Nodos redactados' }).count()).toBe(1)
})

test('an objective whose problem changed shows both texts, and stays or is written again', async () => {
  const { page, open, client } = await beginJourney()
  const { treeId, centerId } = await startTree(client)
  const id = await hang(client, treeId, centerId, 'Fugas en la red')
  await client.tree.edit({
    treeId,
    edit: { type: 'writeObjective', id, was: '', objective: 'La red conduce el agua completa' },
  })
  await client.tree.edit({
    treeId,
    edit: { type: 'reword', id, was: 'Fugas en la red', text: 'Fugas en tubos viejos' },
  })
  await open(`/arboles/${treeId}/objetivos`)
  const { node, focusIs } = treePage(page)
  await focusIs(/^Objetivo central/)
  await page.getByText('1 medio y 0 fines conectados').waitFor()
  await page.getByRole('button', { name: '1 objetivo por revisar' }).press('Enter')
  await focusIs(/^Medio 1: Por revisar\. La red conduce el agua completa/)
  const both = page.getByRole('group', { name: 'Por revisar' })
  await both.getByText('«Fugas en la red»').waitFor()
  await both.getByText('«Fugas en tubos viejos»').waitFor()
  await both.getByRole('button', { name: 'El objetivo sigue valiendo' }).press('Enter')
  await node(/^Medio 1: La red conduce el agua completa$/).waitFor()
  const after = await client.tree.get({ treeId })
  expect(after.nodes.find((one) => one.id === id)?.objectiveOf).toBe('Fugas en tubos viejos')
})

test('a branch is carried to another cause; where it cannot hang is said', async () => {
  const { page, open, client } = await beginJourney()
  const { treeId, centerId } = await startTree(client)
  const first = await hang(client, treeId, centerId, 'Fugas en la red')
  await hang(client, treeId, first, 'Tubos viejos')
  await hang(client, treeId, centerId, 'Tandeos irregulares')
  await open(`/arboles/${treeId}/problemas`)
  const { node, said } = treePage(page)
  const middle = async (name: RegExp) => {
    const box = (await node(name).boundingBox())!
    return [box.x + box.width / 2, box.y + box.height / 2] as const
  }
  await node(/^Causa 2: Tandeos/).waitFor()
  await page.mouse.move(...(await middle(/^Causa 1: Fugas/)))
  await page.mouse.down()
  await page.mouse.move(...(await middle(/^Causa 1\.1: Tubos/)), { steps: 5 })
  await said(/no puede colgar de sí mismo/)
  await page.mouse.move(...(await middle(/^Causa 2: Tandeos/)), { steps: 5 })
  await said('Será causa de este recuadro')
  await page.mouse.up()
  await node(/^Causa 1\.1\.1: Tubos viejos/).waitFor()
  expect(await node(/^Causa 1: Tandeos/).getAttribute('aria-level')).toBe('2')
})

test('two windows write the same block: the second is told, and keeps what it typed', async () => {
  const { page, open, client, context, origin } = await beginJourney()
  const { treeId, centerId } = await startTree(client)
  const id = await hang(client, treeId, centerId, 'Fugas en la red')
  await open(`/arboles/${treeId}/problemas`)
  const { key, node, refused, focusIs } = treePage(page)
  await focusIs(/^Problema central/)
  await key('ArrowDown')
  await key('F2')
  await page.keyboard.type(' vieja')
  const room = await context.newPage()
  await room.goto(`${origin}/arboles/${treeId}/proyeccion`)
  await room.getByRole('treeitem', { name: /^Causa 1: Fugas en la red/ }).waitFor()
  await client.tree.edit({
    treeId,
    edit: { type: 'reword', id, was: 'Fugas en la red', text: 'Fugas sin reparar' },
  })
  // The room follows the data, and the desk what it writes.
  await room.getByRole('treeitem', { name: /^Causa 1: Fugas sin reparar/ }).waitFor()
  await page.waitForTimeout(200)
  await key('Enter')
  await refused(/ahora dice: «Fugas sin reparar»/)
  const field = page.getByRole('textbox', { name: 'Causa' })
  expect(await field.inputValue()).toBe('Fugas en la red vieja')
  await field.press('Enter')
  await node(/^Causa 1: Fugas en la red vieja/).waitFor()

  // What is written of a block that another window takes away becomes a block of its own.
  await key('F2')
  await page.keyboard.type(' y rota')
  await client.tree.edit({ treeId, edit: { type: 'remove', id } })
  await page.waitForTimeout(300)
  expect(await field.inputValue()).toBe('Fugas en la red vieja y rota')
  await key('Enter')
  await node(/^Causa 1: Fugas en la red vieja y rota/).waitFor()
})

test('a branch is copied and pasted under another block, with all that is of it', async () => {
  const { page, open, treeId } = await withSampleTree()
  await open(`/arboles/${treeId}/problemas`)
  const { key, node, said, focusIs } = treePage(page)
  await focusIs(/^Problema central/)
  await key('ArrowDown')
  await focusIs(/^Causa/)
  const label = await treePage(page).focused()
  await key('Control+c')
  await said(/recuadros? copiados?/)
  await key('Home')
  await key('Control+v')
  await said(/recuadros? pegados?/)
  const text = label.replace(/^Causa \d+: /, '')
  await expect.poll(() => node(new RegExp(text)).count()).toBe(2)

  // From another program comes a list: each level further in hangs from the one before.
  const paste = (list: string) =>
    page.evaluate((words) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', words)
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
    }, list)
  await key('Home')
  await paste('- Fugas en la red\n\t- Tubos viejos\n    - Válvulas rotas\n- Tandeos')
  await said('4 recuadros pegados')
  await focusIs(/: Fugas en la red$/)
  expect(await node(/^Causa \d+\.2: Válvulas rotas$/).getAttribute('aria-level')).toBe('3')

  // Too much of it changes nothing.
  const before = await page.getByRole('treeitem').count()
  await paste(Array.from({ length: 10_000 }, (_, line) => `Causa número ${line}`).join('\n'))
  await treePage(page).refused(/10.?000 recuadros y el límite es 600\. No se cambió nada/)
  expect(await page.getByRole('treeitem').count()).toBe(before)
})

async function withSampleTree() {
  const journey = await beginWithSample()
  const [tree] = await journey.client.tree.list({ bodyId: journey.bodyId })
  return { ...journey, treeId: tree!.id }
}
