import { expect, test } from 'vitest'
import { guidePage } from './pages/guide-page.ts'
import { homePage } from './pages/home-page.ts'
import { startPage } from './pages/start-page.ts'
import { beginJourney, useBrowser } from './support/journey.ts'

useBrowser()

test('the guide makes a body with its seats, people and rules by keyboard alone, and ends in Inicio', async () => {
  const { page, client } = await beginJourney()
  await startPage(page).guide.waitFor()
  await page.keyboard.press('Enter')
  const guide = guidePage(page)
  await guide.heading('El órgano').waitFor()
  await guide.write(/^Nombre completo/, 'Secretariado Técnico Municipal de Prueba')
  await guide.write(/^Nombre corto/, 'STM de Prueba')
  await guide.write(/^Siglas/, 'STM-P')
  await guide.choose('Estado', 'Jalisco')
  await guide.write(/^Municipio/, 'Villa Abierta')
  await guide.write(/^Institución/, 'Municipio de Villa Abierta')
  await guide.date('2026-02-03')
  await guide.goOn()

  await guide.heading('Los asientos').waitFor()
  await guide.sector(2, 'Sociedad organizada')
  await guide.seat(1, 'Presidencia Municipal', 'Titular de la Presidencia', 'Suplente de la Presidencia')
  await guide.seat(2, 'Secretaría técnica', 'Titular de la Secretaría', '')
  await guide.seat(3, 'Contraloría Municipal', 'Titular de la Contraloría', 'Suplente de la Contraloría')
  await guide.seat(4, 'OSC de transparencia', 'Titular de la OSC', 'Suplente de la OSC')
  await guide.addSeat(1)
  await guide.seat(5, 'Sector académico', 'Titular del sector', '')
  expect(await page.getByText('4 asientos con voto').count()).toBe(1)
  await guide.goOn()

  await guide.heading('Las reglas').waitFor()
  const [, second] = await client.body.rulePresets()
  await guide.preset(second!.rules.name)
  await guide.finish()

  const home = homePage(page)
  await page.getByRole('heading', { name: 'Secretariado Técnico Municipal de Prueba' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  expect(await home.tasks.innerText()).toContain('Programar la siguiente sesión')

  const [body] = await client.body.list()
  const { roster, rules, body: record } = await client.body.get({ bodyId: body!.id })
  expect(record).toMatchObject({ acronym: 'STM-P', state: 'Jalisco', municipality: 'Villa Abierta' })
  expect(roster.sectors.map(({ name }) => name)).toEqual(['Gobierno municipal', 'Sociedad organizada'])
  expect(roster.seats.map(({ name, hasVote }) => [name, hasVote])).toEqual([
    ['Presidencia Municipal', true],
    ['Secretaría técnica', false],
    ['Contraloría Municipal', true],
    ['OSC de transparencia', true],
    ['Sector académico', true],
  ])
  const capacities = roster.mandates.map(({ capacity, from }) => [capacity, from])
  expect(capacities.filter(([capacity]) => capacity === 'holder')).toHaveLength(5)
  expect(capacities.filter(([capacity]) => capacity === 'alternate')).toHaveLength(3)
  expect(new Set(capacities.map(([, from]) => from))).toEqual(new Set(['2026-02-03']))
  expect(rules).toMatchObject([{ name: second!.rules.name, validFrom: '2026-02-03' }])
})

test('a step that lacks something says what, and takes the keyboard there', async () => {
  const { page } = await beginJourney()
  await startPage(page).guide.waitFor()
  await page.keyboard.press('Enter')
  const guide = guidePage(page)
  await guide.write(/^Nombre corto/, 'STM de Prueba')
  await guide.goOn()
  await page.getByText('Falta el nombre. Escríbalo y vuelva a guardar.').first().waitFor()
  expect(await guide.isFocused(/^Nombre completo/)).toBe(true)
  expect(await guide.field(/^Nombre corto/).inputValue()).toBe('STM de Prueba')
})
