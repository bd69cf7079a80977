import { expect, test } from 'vitest'
import type { ActionPlanId } from '../../src-main/domain/ids.ts'
import { press, write } from './pages/keyboard.ts'
import { beginWithSample, useBrowser } from './support/journey.ts'

useBrowser()

test('a plan is written, its commitment completed, approved by an agreement and moved with a reason', async () => {
  const { page, open, client } = await beginWithSample({ mayFail: /422/ })
  await open('/plan')
  const { keyboard } = page
  /** A field that must be written has a mark after its name. */
  const named = (name: string) => page.getByLabel(new RegExp(`^${name}( ?\\*)?$`))
  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter')
  const part = (name: string) =>
    page.getByRole('navigation', { name: 'Partes' }).getByRole('link', { name, exact: true }).press('Enter')
  await page.getByRole('heading', { name: 'Plan de acción' }).waitFor()

  // One key opens a new plan; Enter creates it.
  await keyboard.press('n')
  await named('Nombre del plan').fill('PAM de prueba')
  await keyboard.press('Enter')
  await page.waitForURL(/\/plan\/[\w-]+\/compromisos$/)
  const planId = /plan\/([\w-]+)/.exec(page.url())![1] as ActionPlanId
  const get = () => client.plan.get({ planId })
  await page.getByRole('heading', { name: 'El plan todavía no tiene compromisos' }).waitFor()

  // A commitment goes to its ficha, which says what it lacks beside each field.
  await keyboard.press('n')
  await named('Título').fill('Rutas de recolección en datos abiertos')
  await keyboard.press('Enter')
  await page.waitForURL(/\/fichas\/1$/)
  await page.getByText('Falta: Responsable social').first().waitFor()
  await named('Qué problema atiende').fill('Nadie sabe cuándo pasa el camión.')
  await named('Objetivo').fill('Publicar las rutas cada mes.')
  await named('Responsable gubernamental').fill('Dirección de Servicios Públicos')
  await named('Responsable social').fill('Comité de participación')
  await named('Medios de verificación').fill('Portal de datos\nMinutas de las mesas')

  // An amount that is none is refused in words, and nothing typed is lost.
  await press('Agregar fuente')
  await named('Fuente 1').fill('Presupuesto municipal')
  await named('Monto 1, en pesos').fill('doce mil')
  await keyboard.press('Control+s')
  await page.getByText('No es un monto en pesos. Escríbalo como 12,500.00.').waitFor()
  await named('Monto 1, en pesos').fill('12,500.00')
  await page.getByText('Total: $12,500.00').waitFor()
  await keyboard.press('Control+s')
  await page.getByText('Falta: Responsable social').first().waitFor({ state: 'detached' })
  const [saved] = (await get()).commitments
  expect(saved!.commitment).toMatchObject({
    resources: [{ source: 'Presupuesto municipal', cents: 1_250_000 }],
    verification: ['Portal de datos', 'Minutas de las mesas'],
  })

  // An indicator without its unit says so.
  await press('Agregar indicador')
  await named('Nombre').fill('Rutas publicadas')
  await named('Variable').fill('Rutas con horario')
  await named('Meta').fill('40')
  await named('Periodo').fill('Mensual')
  await press('Guardar indicador')
  await page.getByText('Le falta: unidad').waitFor()
  await press('Modificar Rutas publicadas')
  await named('Unidad').fill('Rutas')
  await press('Guardar indicador')
  await page.getByText('Le falta: unidad').waitFor({ state: 'detached' })

  // The template of OGP: its terms in English, the text as it was written.
  await press('Plantilla OGP')
  const template = page.getByRole('article', { name: 'Plantilla OGP' })
  await page.getByRole('radio', { name: 'Español' }).press('ArrowRight')
  await template.getByText('Lead implementing agency').waitFor()
  await template.getByText('Nadie sabe cuándo pasa el camión.').waitFor()
  await keyboard.press('Escape')

  // Approved by an agreement, a change of its dates asks why and keeps the former ones (R48).
  await part('Documento')
  await press('Aprobar por acuerdo')
  await press('Aprobar plan')
  await page.getByText('Elija el acuerdo adoptado que lo aprobó.').waitFor()
  await page.getByRole('combobox', { name: 'Acuerdo' }).press('Enter')
  await keyboard.press('Enter')
  await press('Aprobar plan')
  await page.getByRole('button', { name: 'Registrar publicación' }).waitFor()
  expect((await get()).plan).toMatchObject({ status: 'approved' })
  await part('Fichas')
  await press('Cambiar fechas')
  const { start } = (await get()).plan
  // A part of a date lets go of the dialog with Escape, as any other field.
  const month = page.getByRole('group', { name: 'Termina' }).getByRole('spinbutton', { name: 'mes' })
  await month.press('Escape')
  await month.waitFor({ state: 'detached' })
  await press('Cambiar fechas')
  await month.press('ArrowDown')
  await press('Cambiar fechas')
  await page.getByText(/requiere un motivo/).waitFor()
  await named('Motivo del cambio').fill('La sede pidió otra fecha')
  await keyboard.press('Enter')
  await page.getByText('La sede pidió otra fecha').waitFor()
  const { reschedulings } = await get()
  expect(reschedulings).toMatchObject([{ formerStart: start, reason: 'La sede pidió otra fecha' }])

  // What is printed is a version of the plan.
  await part('Documento')
  await press('Ver e imprimir el plan')
  await page.getByRole('figure', { name: /^Página 1 de/ }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Descargar PDF' }).press('Enter')
  await keyboard.press('Escape')
  await page.getByRole('link', { name: /^Versión 1,/ }).waitFor()
})

test('two windows write one ficha: each keeps its fields, and one written in both is told', async () => {
  const { page, context, open, client, bodyId, origin } = await beginWithSample()
  const [row] = await client.plan.list({ bodyId })
  const path = `/plan/${row!.id}/fichas/1`
  await open(path)
  const other = await context.newPage()
  await other.goto(origin + path)
  const field = (name: string, of = page) => of.getByLabel(name, { exact: true })
  await field('Objetivo').fill('Escrito en la primera')
  await field('Objetivo', other).fill('Escrito en la segunda')
  await field('Responsable social', other).fill('Comité de la segunda')
  await other.keyboard.press('Control+s')
  await page
    .getByText('En otra ventana se escribió también el objetivo. Si guarda, queda lo de esta; si descarta,')
    .waitFor()
  expect(await field('Responsable social').inputValue()).toBe('Comité de la segunda')
  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: 'Descartar cambios' }).waitFor({ state: 'detached' })
  const { commitments } = await client.plan.get({ planId: row!.id })
  expect(commitments[0]!.commitment).toMatchObject({
    objective: 'Escrito en la primera',
    socialResponsible: 'Comité de la segunda',
  })
})

test('an approved plan is published where anybody reads it, and closed', async () => {
  const { page, open, client, bodyId } = await beginWithSample({ mayFail: /422/ })
  const [row] = await client.plan.list({ bodyId })
  const get = async () => (await client.plan.get({ planId: row!.id })).plan
  const dialog = page.getByRole('dialog')
  await open(`/plan/${row!.id}/documento`)
  await press(page, page.getByRole('button', { name: 'Registrar publicación' }))
  await write(
    page,
    dialog.getByRole('textbox', { name: 'Dirección de internet' }),
    'ftp://villaabierta.example',
  )
  await page.keyboard.press('Enter')
  await dialog.getByText(/^No se reconoce el enlace de la publicación como está escrito/).waitFor()
  expect((await get()).status).toBe('approved')
  await write(
    page,
    dialog.getByRole('textbox', { name: 'Dirección de internet' }),
    'https://villaabierta.example/plan',
  )
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'https://villaabierta.example/plan' }).waitFor()
  expect((await get()).status).toBe('published')

  await press(page, page.getByRole('button', { name: 'Concluir plan' }))
  await press(page, dialog.getByRole('button', { name: 'Concluir plan' }))
  await page.getByText(/^Concluido el /).waitFor()
  expect((await get()).closedOn).not.toBe(null)
})
