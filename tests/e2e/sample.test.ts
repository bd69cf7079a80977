import { expect, test } from 'vitest'
import { beginJourney, useBrowser } from './support/journey.ts'
import { homePage } from './pages/home-page.ts'
import { startPage } from './pages/start-page.ts'

useBrowser()

test('the sample opens on the session to come, with the clock of its notice', async () => {
  const { page } = await beginJourney()
  await startPage(page).openSample()
  const home = homePage(page)
  await home.next.waitFor()
  expect(await home.nextTitle()).toBe('Segunda Sesión Ordinaria')
  expect(await home.next.innerText()).toMatch(/para notificar|último día|a tiempo para notificar/)
  expect(await home.noticeDays()).toBeGreaterThan(4)
  expect(await home.overdue()).toBe('2')
  await page.getByRole('link', { name: /^Notificar la convocatoria de la Segunda Sesión Ordinaria/ }).click()
  await page.waitForURL(/\/sesiones\/[\w-]+\/convocatoria$/)
})

test('what Inicio says after the sample is what it says after loading it again', async () => {
  const { page } = await beginJourney()
  await startPage(page).openSample()
  const home = homePage(page)
  await expect.poll(() => home.nextTitle(), { timeout: 8000 }).toBe('Segunda Sesión Ordinaria')
  const before = await home.said()
  await page.reload()
  await home.next.waitFor()
  expect(await home.said()).toEqual(before)
})
