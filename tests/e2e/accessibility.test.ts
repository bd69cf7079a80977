import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { livePage } from './pages/live-page.ts'
import { startPage } from './pages/start-page.ts'
import { beginJourney, beginWithSample, useBrowser } from './support/journey.ts'
import { begin, makeTableOfSix, openSession } from './support/table-of-six.ts'
import { englishOf } from './support/words.ts'

useBrowser()

type Finding = { readonly where: string; readonly what: string }

/** In the dark only the colours are others. */
function axe(page: Page, theme: 'light' | 'dark') {
  const all = new AxeBuilder({ page }).exclude('iframe')
  return theme === 'dark' ? all.withRules(['color-contrast']) : all
}

/** What is wrong on the screen as it is: barriers, words that are not Spanish, fields of the browser's own. */
async function findingsOf(page: Page, where: string, theme: 'light' | 'dark'): Promise<Finding[]> {
  const { violations } = await axe(page, theme).analyze()
  const barriers = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    )
  const language = await page.locator('html').getAttribute('lang')
  const native = await page
    .locator('input:is([type=date], [type=time], [type=datetime-local]):not([aria-hidden=true])')
    .evaluateAll((fields) => fields.map((field) => `native field ${field.outerHTML.slice(0, 120)}`))
  const wide = await page.evaluate(() =>
    document.documentElement.scrollWidth > innerWidth
      ? [`wider than the window: ${document.documentElement.scrollWidth}`]
      : [],
  )
  // Beside the places the pages scroll within: a longer window shows nothing at its end.
  const long = await page.evaluate(() =>
    document.querySelector('nav') && document.documentElement.scrollHeight > innerHeight
      ? [`longer than the window: ${document.documentElement.scrollHeight}`]
      : [],
  )
  const english = (await englishOf(page)).map((words) => `English: ${words}`)
  return [
    ...barriers,
    ...(language === 'es-MX' ? [] : [`language ${language}`]),
    ...native,
    ...wide,
    ...long,
    ...english,
  ].map((what) => ({ where, what }))
}

const places = [
  '/',
  '/secretariado/asientos',
  '/secretariado/organo',
  '/secretariado/membrete',
  '/secretariado/reglas',
  '/secretariado/calendario',
  '/secretariado/puntos',
  '/secretariado/formatos',
  '/secretariado/formatos/call',
  '/sesiones',
  '/acuerdos',
  '/acuerdos/pendientes',
  '/transparencia',
  '/plan/ruta',
  '/documentos',
  '/documentos/expedientes',
  '/secretariado/archivo',
  '/documentos/comprobar',
  '/ajustes',
  '/no-existe',
]
const planPages = ['compromisos', 'fichas/1', 'evaluacion', 'documento']
const conveniosParts = ['datos', 'partes', 'declaraciones', 'clausulas', 'vigencia', 'compromisos', 'firmas']
const treePages = ['problemas', 'objetivos', 'lado-a-lado', 'alternativas', 'mir', 'proyeccion']
const parts = ['convocatoria', 'asistencia', 'desarrollo', 'acuerdos', 'acta', 'firmas']

async function settle(page: Page) {
  await page.getByText('Cargando').waitFor({ state: 'hidden' })
  await page.locator('h1, [role=status]').first().waitFor()
  await page.waitForTimeout(150)
}

for (const theme of ['light', 'dark'] as const) {
  test(`every place reads without barriers and in Spanish (${theme})`, async () => {
    const { page, open, client, bodyId } = await beginWithSample({ theme })
    await client.document.issue({ kind: 'followUp', subjectId: bodyId })
    const found: Finding[] = []
    for (const path of places) {
      await open(path)
      await settle(page)
      found.push(...(await findingsOf(page, path, theme)))
    }
    expect(found).toEqual([])
  })

  test(`every part of a session and of its papers reads the same way (${theme})`, async () => {
    const { page, open, client, draft, ordinary, installation } = await beginWithSample({ theme })
    const sessions = [
      ...parts.map((part) => `${ordinary.id}/${part}`),
      ...['convocatoria', 'desarrollo', 'acta'].map((part) => `${draft.id}/${part}`),
      `${installation.id}/acuerdos`,
      `${installation.id}/firmas`,
    ].map((part) => `/sesiones/${part}`)
    const found: Finding[] = []
    await client.minutes.advance({ sessionId: ordinary.id, to: 'approved' })
    const { issuedId } = (await client.session.get({ sessionId: ordinary.id })).minutes
    const { id } = await client.publicVersion.start({ sourceId: issuedId! })
    const papers = [`/firmar/${issuedId}`, `/versiones-publicas/${id}`]
    for (const path of [...sessions, `/proyeccion/${ordinary.id}`, ...papers]) {
      await open(path)
      await settle(page)
      found.push(...(await findingsOf(page, path, theme)))
    }
    expect(found).toEqual([])
  })

  test(`every tool beside a tree reads without barriers and in Spanish (${theme})`, async () => {
    const { page, open, client, bodyId } = await beginWithSample({ theme })
    const [tree] = await client.tree.list({ bodyId })
    const path = `/arboles/${tree!.id}/problemas`
    await open(path)
    await settle(page)
    const found: Finding[] = await findingsOf(page, path, theme)
    const openers = [
      'Lluvia de ideas',
      'Puntos',
      'Versiones',
      '1 consejo de redacción',
      'Traer de una lista…',
    ]
    for (const name of openers) {
      await page.getByRole('button', { name }).first().click()
      if (name === 'Versiones') await page.getByRole('button', { name: 'Comparar' }).click()
      await page.waitForTimeout(250)
      found.push(...(await findingsOf(page, `${path} ${name}`, theme)))
    }
    expect(found).toEqual([])
  })

  test(`every part of a convenio reads without barriers and in Spanish (${theme})`, async () => {
    const { page, open, client, bodyId } = await beginWithSample({ theme })
    const [signed] = await client.cooperation.list({ bodyId })
    const { cooperationId } = await client.cooperation.create({
      bodyId,
      name: 'Convenio en preparación',
      from: { cooperationId: signed!.id },
    })
    const found: Finding[] = []
    const papers = [`${signed!.id}/compromisos`, `${signed!.id}/firmas`]
    const texts = conveniosParts.map((part) => `${cooperationId}/${part}`)
    for (const path of ['', ...papers, ...texts].map((part) => `/convenios/${part}`)) {
      await open(path)
      await settle(page)
      found.push(...(await findingsOf(page, path, theme)))
    }
    expect(found).toEqual([])
  })

  test(`every part of a tree reads without barriers and in Spanish (${theme})`, async () => {
    const { page, open, client, bodyId } = await beginWithSample({ theme })
    const [tree] = await client.tree.list({ bodyId })
    const found: Finding[] = []
    for (const part of ['', ...treePages].map((one) => (one ? `/${tree!.id}/${one}` : ''))) {
      await open(`/arboles${part}`)
      await settle(page)
      found.push(...(await findingsOf(page, part, theme)))
    }
    await open(`/arboles/${tree!.id}/mir`)
    await page.getByRole('gridcell').nth(1).press('Enter')
    await page.getByRole('textbox', { name: 'Nombre' }).waitFor()
    found.push(...(await findingsOf(page, 'indicator of the MIR', theme)))
    await open(`/arboles/${tree!.id}/alternativas`)
    await page.getByRole('button', { name: 'Agregar alternativa' }).click()
    await page.getByRole('dialog').waitFor()
    found.push(...(await findingsOf(page, 'alternative being written', theme)))
    await open(`/arboles/${tree!.id}/objetivos`)
    await page.getByRole('treeitem', { selected: true }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Detalles' }).click()
    found.push(...(await findingsOf(page, 'objective being written, details', theme)))
    expect(found).toEqual([])
  })

  test(`the follow-up of a plan reads without barriers and in Spanish (${theme})`, async () => {
    const { page, open, client, bodyId } = await beginWithSample({ theme })
    const [plan] = await client.plan.list({ bodyId })
    await open(`/plan/${plan!.id}/avance`)
    await settle(page)
    const found = await findingsOf(page, 'avance', theme)
    await page
      .getByRole('button', { name: /evidencia/ })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('button', { name: 'Agregar enlace' }).click()
    found.push(...(await findingsOf(page, 'evidence of an activity', theme)))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('radio', { name: 'Indicadores' }).click()
    await page
      .getByRole('button', { name: /^Registrar medición/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: 'Valor' }).waitFor()
    found.push(...(await findingsOf(page, 'measuring an indicator', theme)))
    expect(found).toEqual([])
  })

  test(`the plan of action and its fichas read without barriers and in Spanish (${theme})`, async () => {
    const { page, open, client, bodyId } = await beginWithSample({ theme })
    const [plan] = await client.plan.list({ bodyId })
    const found: Finding[] = []
    for (const part of ['', ...planPages].map((one) => (one ? `/${plan!.id}/${one}` : ''))) {
      await open(`/plan${part}`)
      await settle(page)
      found.push(...(await findingsOf(page, part, theme)))
    }
    await open(`/plan/${plan!.id}/evaluacion`)
    await page.getByRole('checkbox', { name: 'Ver por asiento' }).click()
    await page.getByRole('button', { name: 'Anotar un cambio' }).click()
    await page.getByRole('form', { name: 'Nota nueva' }).waitFor()
    found.push(...(await findingsOf(page, 'note of impact being written', theme)))
    await page.getByRole('button', { name: 'Cancelar' }).click()
    await open(`/plan/${plan!.id}/compromisos`)
    await page.getByRole('radio', { name: 'Tabla' }).click()
    await page.getByRole('columnheader', { name: 'Responsables' }).waitFor()
    found.push(...(await findingsOf(page, 'table of commitments', theme)))
    await page.getByRole('button', { name: 'Traer de la MIR' }).click()
    await page.getByRole('dialog').waitFor()
    found.push(...(await findingsOf(page, 'from the MIR', theme)))
    await page.keyboard.press('Escape')
    await open(`/plan/${plan!.id}/fichas/1`)
    await page.getByRole('button', { name: 'Plantilla OGP' }).click()
    await page.getByRole('article', { name: 'Plantilla OGP' }).waitFor()
    found.push(...(await findingsOf(page, 'template of OGP', theme)))
    expect(found).toEqual([])
  })

  test(`the session in course, its vote and what opens over it (${theme})`, async () => {
    const { page, open, client } = await beginJourney({ theme })
    const six = await makeTableOfSix(client)
    const sessionId = await openSession(client, six)
    await begin(client, sessionId)
    await open(`/sesiones/${sessionId}/desarrollo`)
    const live = livePage(page)
    await live.text.waitFor()
    const found: Finding[] = []
    const look = async (where: string) => found.push(...(await findingsOf(page, where, theme)))
    await live.key('F2')
    await page.keyboard.type('Texto ')
    await look('text')
    await page.keyboard.type('/')
    await look('phrases')
    await live.key('Escape')
    await live.key('F9')
    await page.keyboard.type('Se aprueba.')
    await look('agreement form')
    await live.key('Control+Enter')
    await live.key('F8')
    await live.result('Votación en curso')
    await live.keys('ffc')
    await look('vote')
    await live.keys('fcc')
    await look('tie')
    await live.keys('f')
    await live.key('Control+Enter')
    await live.result('Aprobado por voto de calidad')
    await look('result')
    await open(`/proyeccion/${sessionId}`)
    await settle(page)
    await look('projection')
    await open(`/sesiones/${sessionId}/desarrollo`)
    await live.text.waitFor()
    await live.key('F6')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await look('shortcuts')
    await live.key('Escape')
    await live.key('Control+k')
    await page.getByRole('dialog').waitFor()
    await look('palette')
    await live.key('Escape')
    await open('/sesiones')
    await settle(page)
    await page.keyboard.press('n')
    await page.getByRole('dialog').waitFor()
    await look('new session')
    await page.getByRole('button', { name: 'Abrir el calendario' }).click()
    await page.getByRole('gridcell').first().waitFor()
    await look('calendar')
    expect(found).toEqual([])
  })

  test(`the first run (${theme})`, async () => {
    const { page, open } = await beginJourney({ theme })
    await startPage(page).guide.waitFor()
    const found = await findingsOf(page, 'start', theme)
    await open('/empezar')
    await page.getByRole('heading', { name: 'El órgano' }).waitFor()
    found.push(...(await findingsOf(page, 'guide', theme)))
    expect(found).toEqual([])
  })
}
