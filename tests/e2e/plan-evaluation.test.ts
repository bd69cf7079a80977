import { expect, test } from 'vitest'
import { choose, press, tabTo, write, writeDate } from './pages/keyboard.ts'
import { beginWithSample, type JourneyOptions, useBrowser } from './support/journey.ts'

useBrowser()

async function evaluation(options: JourneyOptions = {}) {
  const journey = await beginWithSample(options)
  const { client, bodyId, page } = journey
  const [plan] = await client.plan.list({ bodyId })
  const planId = plan!.id
  await journey.open(`/plan/${planId}/evaluacion`)
  await page.getByRole('heading', { name: 'Qué cambió y para quién' }).waitFor()
  const impact = async () => (await client.plan.evaluation({ planId })).impact
  return { ...journey, planId, impact }
}

test('a plan is judged on the day that is asked, by its parts, with its sessions and agreements', async () => {
  const { page } = await evaluation()
  await writeDate(page, page.getByRole('group', { name: 'Fecha de corte' }), '2026-10-02')
  await page.getByRole('heading', { name: 'Al 2 oct 2026' }).waitFor()
  await page.getByText('1 compromiso · 9 actividades: 1 terminada, 8 en tiempo, 0 con retraso').waitFor()
  await page.getByText('Ninguna actividad va con retraso.').waitFor()

  await tabTo(page, page.getByRole('radio', { name: 'Compromisos' }))
  await page.keyboard.press('ArrowRight')
  const pillars = page.getByRole('table', { name: 'Avance por pilares' })
  expect(await pillars.getByRole('rowheader').allInnerTexts()).toEqual([
    'Transparencia',
    'Colaboración',
    'Participación',
  ])
  expect(await pillars.getByRole('row').nth(1).innerText()).toContain('1 de 9')

  const values = page.getByRole('table', { name: 'Valores de «Convenios firmados con instituciones»' })
  expect(await values.getByRole('row').allInnerTexts()).toEqual([
    'Qué\tFecha\tValor (convenios)\tCamino',
    'Línea base\t31 ago 2026\t1\t',
    'Medición\t28 sep 2026\t2\t50 %',
    'Meta\t31 ene 2027\t3\t',
  ])
  await page.getByRole('img', { name: /Convenios firmados con instituciones/ }).waitFor()

  await page.getByText('Se celebraron 2 de 3 sesiones; una no se verificó.').waitFor()
  const attendance = page.getByRole('table', { name: 'Asistencia por sector y asiento' })
  expect(await attendance.getByRole('row').last().innerText()).toContain('20 de 36')
  expect(await attendance.getByRole('row').count()).toBe(4)
  await press(page, page.getByRole('checkbox', { name: 'Ver por asiento' }), 'Space')
  expect(await attendance.getByRole('row').count()).toBe(16)
})

test('what is late is listed, and leads to where its progress is captured', async () => {
  const { page } = await evaluation()
  await writeDate(page, page.getByRole('group', { name: 'Fecha de corte' }), '2026-11-03')
  const late = page
    .getByRole('table', { name: 'Actividades con retraso' })
    .getByRole('row')
    .filter({ hasText: 'Asesoramiento de la autoridad garante' })
  await late.getByText('3 días').waitFor()
  expect(await late.innerText()).toContain('Contraloría Municipal')
  await late.getByRole('link').click()
  await page.getByRole('button', { name: 'Guardar avances' }).waitFor()
})

test('what changed for whom is noted, set right and withdrawn with the keys', async () => {
  const { page, impact } = await evaluation()
  const list = page.getByRole('list', { name: 'Notas de impacto' })
  await press(page, page.getByRole('button', { name: 'Anotar un cambio' }))
  const form = page.getByRole('form', { name: 'Nota nueva' })
  await form.waitFor()
  await page.keyboard.press('Enter')
  await form.getByText('Falta quién vivió el cambio. Escríbalo y vuelva a guardar.').waitFor()
  await write(page, form.getByRole('combobox', { name: 'Para quién cambió' }), 'Estudiantes')
  await write(page, form.getByRole('textbox', { name: 'Qué cambió' }), 'Piden las becas desde su plantel.')
  await choose(
    page,
    form.getByRole('combobox', { name: 'Compromiso' }),
    'STM-VA/PA/01-C1 · Cultura de Gobierno Abierto',
  )
  await press(page, form.getByRole('button', { name: 'Guardar nota' }))
  await list.getByRole('article').filter({ hasText: 'Piden las becas desde su plantel.' }).waitFor()
  expect((await impact()).map(({ whom }) => whom)).toContain('Estudiantes')

  await press(page, page.getByRole('button', { name: 'Corregir la nota de «Estudiantes»' }))
  const edited = page.getByRole('form', { name: 'Corregir la nota' })
  await write(
    page,
    edited.getByRole('combobox', { name: 'Para quién cambió' }),
    'Estudiantes de preparatoria',
  )
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Estudiantes de preparatoria' }).waitFor()

  await press(page, page.getByRole('button', { name: 'Retirar la nota de «Estudiantes de preparatoria»' }))
  await write(page, page.getByRole('textbox', { name: 'Por qué se retira' }), 'Aún no se comprueba')
  await press(page, page.getByRole('button', { name: 'Retirar la nota', exact: true }))
  await page.getByText('1 nota retirada').waitFor()
  expect(await list.getByRole('article').count()).toBe(3)
  expect((await impact()).find(({ whom }) => whom.startsWith('Estudiantes'))).toMatchObject({
    withdrawReason: 'Aún no se comprueba',
    commitment: { title: 'Cultura de Gobierno Abierto' },
  })
})

test('the follow-up of a session tells what is behind in the plan beside its agreements', async () => {
  const { page, open, draft } = await evaluation()
  await open(`/sesiones/${draft.id}/desarrollo`)
  await page.getByText('Seguimiento de acuerdos').first().click()
  const behind = page.getByRole('region', { name: 'Actividades del plan con retraso' })
  const late = behind.getByRole('listitem').filter({ hasText: 'Asesoramiento de la autoridad garante' })
  expect(await late.innerText()).toContain('STM-VA/PA/01-C1 · Contraloría Municipal')
  await late.getByRole('link').click()
  await page.getByRole('button', { name: 'Guardar avances' }).waitFor()
})

test('the informe de avance of the day that is looked at is printed with the keys, and kept', async () => {
  const { client, bodyId, page } = await evaluation()
  await writeDate(page, page.getByRole('group', { name: 'Fecha de corte' }), '2026-10-02')
  await page.getByRole('heading', { name: 'Al 2 oct 2026' }).waitFor()
  // From a part of the date, which stops every key: the dialog that it opens does not print by it too.
  await page.keyboard.press('Control+P')
  const dialog = page.getByRole('dialog', { name: 'Informe de avance al 2 oct 2026' })
  await dialog.getByText('1 de 5', { exact: true }).waitFor()
  const issued = async () =>
    (await client.document.list({ bodyId })).filter(({ kind }) => kind === 'progressReport')
  expect(await issued()).toEqual([])
  const download = page.waitForEvent('download')
  await press(page, dialog.getByRole('button', { name: 'Descargar PDF' }))
  expect((await download).suggestedFilename()).toBe('stm-va-pa-01-ia-2026-10-02-v1.pdf')
  expect(await issued()).toMatchObject([{ key: 'STM-VA/PA/01-IA/2026-10-02', version: 1 }])
})
