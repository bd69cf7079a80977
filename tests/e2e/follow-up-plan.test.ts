import { expect, test } from 'vitest'
import type { CommitmentId } from '../../src-main/domain/ids.ts'
import { beginWithSample, type Client, type JourneyOptions, useBrowser } from './support/journey.ts'

useBrowser()

async function followUp(options: JourneyOptions = {}) {
  const journey = await beginWithSample(options)
  const [plan] = await journey.client.plan.list({ bodyId: journey.bodyId })
  const planId = plan!.id
  const ask = () => journey.client.plan.get({ planId })
  const commitmentId = (await ask()).commitments[0]!.commitment.id
  const open = () => journey.open(`/plan/${planId}/avance`)
  return { ...journey, planId, ask, commitmentId, open }
}

async function addRows(client: Client, commitmentId: CommitmentId, amount: number) {
  const row = { group: '', responsible: '', place: '', note: '', spans: [], dependsOn: [], weight: 1 }
  const activities = Array.from({ length: amount }, (_, index) => ({
    ...row,
    name: `Jornada ${index + 1}`,
    kind: 'action' as const,
  }))
  await client.activity.add({ commitmentId, activities })
}

test('a meeting captures the progress of 20 activities with the keyboard alone', async () => {
  const { page, client, commitmentId, ask, open } = await followUp()
  await addRows(client, commitmentId, 11)
  await open()
  await page
    .getByRole('textbox', { name: 'Avance de «Reuniones del Grupo Operativo», en por ciento' })
    .focus()
  for (let index = 0; index < 20; index += 1) {
    if (index > 0) await page.keyboard.type(String(20 + index))
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: 'Guardar 19 avances' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Guardar 19 avances')
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'Se guardaron 19 avances.' }).waitFor()
  const { activities, notes } = (await ask()).commitments[0]!
  expect(activities.map(({ progress }) => progress)).toEqual([
    100,
    ...Array.from({ length: 19 }, (_, i) => 21 + i),
  ])
  expect(notes).toHaveLength(21)
})

test('what is refused is said at its row, nothing is lost, and evidence lets it through', async () => {
  const { page, ask, open } = await followUp()
  await open()
  const box = (name: string) => page.getByRole('textbox', { name: `Avance de «${name}», en por ciento` })
  await box('Mesa de diálogo').fill('105')
  await page.getByText('Lo escrito, «105», no es un porcentaje de avance.').waitFor()
  await box('Mesa de diálogo').fill('100')
  await page.getByRole('textbox', { name: 'Qué se hizo en «Mesa de diálogo»' }).fill('Acudieron 40 personas.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('La actividad «Mesa de diálogo» no llega a 100 % sin evidencia.').waitFor()
  expect(await box('Mesa de diálogo').inputValue()).toBe('100')

  await page.getByRole('button', { name: 'Agregar evidencia de «Mesa de diálogo»' }).click()
  const panel = page.getByRole('dialog', { name: 'Mesa de diálogo' })
  await panel.getByRole('button', { name: 'Agregar enlace' }).click()
  await panel.getByRole('textbox', { name: 'Enlace (http o https)' }).fill('ftp://villaabierta.example/lista')
  await panel.getByRole('textbox', { name: 'Qué muestra' }).fill('Lista de asistencia')
  await panel.getByRole('button', { name: 'Guardar enlace' }).click()
  await panel.getByText('no es un enlace').waitFor()
  await panel
    .getByRole('textbox', { name: 'Enlace (http o https)' })
    .fill('https://villaabierta.example/lista')
  await panel.getByRole('button', { name: 'Guardar enlace' }).click()
  await panel.getByRole('link', { name: 'Abrir «Lista de asistencia»' }).waitFor()
  const chooser = page.waitForEvent('filechooser')
  await panel.getByRole('button', { name: 'Adjuntar archivo' }).click()
  const buffer = Buffer.from('%PDF-1.4\n')
  await (await chooser).setFiles({ name: 'relatoria.pdf', mimeType: 'application/pdf', buffer })
  await panel.getByRole('link', { name: 'Abrir «relatoria.pdf»' }).waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: 'Guardar 1 avance' }).click()
  await page.getByRole('status').filter({ hasText: 'Se guardó 1 avance.' }).waitFor()
  const { activities, notes } = (await ask()).commitments[0]!
  expect(activities.find(({ name }) => name === 'Mesa de diálogo')?.progress).toBe(100)
  expect(notes.map(({ text }) => text)).toContain('Acudieron 40 personas.')
})

test('weights of 0 are refused in words, and the form keeps what was written', async () => {
  const { page, ask, open } = await followUp({ mayFail: /422.*setFollowUp/ })
  await open()
  await page.getByRole('button', { name: 'Semáforo y pesos' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cómo se mide el avance' })
  const weight = dialog.getByRole('spinbutton', { name: 'Peso de «1. Cultura de Gobierno Abierto»' })
  await weight.fill('0')
  await dialog.getByRole('button', { name: 'Guardar' }).click()
  await dialog
    .getByText('El peso de todas las partes de «Plan de Acción Municipal 2026–2027» quedaría en 0')
    .waitFor()
  expect(await weight.inputValue()).toBe('0')
  await weight.fill('3')
  await dialog.getByRole('button', { name: 'Guardar' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect((await ask()).commitments[0]!.commitment.weight).toBe(3)
})

test('an indicator is measured, with its value in figures and its way to the target beside it', async () => {
  const { page, ask, open } = await followUp()
  await open()
  await page.getByRole('radio', { name: 'Indicadores' }).click()
  const name = 'Personas que conocen el gobierno abierto'
  await page.getByRole('button', { name: `Registrar medición de «${name}»` }).click()
  await page.getByRole('textbox', { name: 'Valor' }).fill('muchas')
  await page.getByRole('button', { name: 'Registrar medición', exact: true }).click()
  await page.getByText('«muchas» no es un número.').waitFor()
  await page.getByRole('textbox', { name: 'Valor' }).fill('22')
  await page.getByRole('button', { name: 'Registrar medición', exact: true }).click()
  const table = page.getByRole('table', { name: `Mediciones de «${name}»` })
  await table.getByText('50 % del camino a la meta').waitFor()
  const { measurements } = (await ask()).commitments[0]!.indicators[0]!
  expect(measurements.map(({ value }) => value)).toEqual([16, 22])
})

test('what is late in the plan is in one list with the agreements, and leads to its page', async () => {
  const { page, origin } = await followUp()
  await page.goto(`${origin}/acuerdos`)
  await page.getByRole('link', { name: 'Todo lo pendiente' }).click()
  await page.getByRole('heading', { name: 'Pendientes' }).waitFor()
  await page.getByRole('radio', { name: 'Actividades del plan' }).click()
  const late = page.getByRole('row').filter({ hasText: 'Asesoramiento de la autoridad garante' })
  expect(await late.innerText()).toContain('Contraloría Municipal')
  await late.getByRole('link').click()
  await page.getByRole('button', { name: 'Guardar avances' }).waitFor()
})
