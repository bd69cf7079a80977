import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchElectron } from './launch-electron.ts'

const folder = mkdtempSync(join(tmpdir(), 'electron-security-'))
let electron: ElectronApplication
let page: Page

beforeAll(async () => {
  electron = await launchElectron(folder)
  page = await electron.firstWindow()
  await page.waitForLoadState('load')
})
afterAll(async () => {
  await electron?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the page lives at its own origin, without Node and without a bridge', async () => {
  expect(new URL(page.url()).origin).toBe('app://secretariado')
  expect(
    await page.evaluate(() => [
      typeof Reflect.get(globalThis, 'require'),
      typeof Reflect.get(globalThis, 'process'),
    ]),
  ).toEqual(['undefined', 'undefined'])
})

test('the window is sandboxed', async () => {
  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return contents && 'getLastWebPreferences' in contents
      ? (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
      : {}
  })
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
})

test('no page of another site is reached, opened or read', async () => {
  const before = page.url()
  await electron.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.resolve()
  })
  await page.evaluate(() => window.open('https://example.org/'))
  await page.evaluate(() => location.assign('https://example.org/'))
  const read = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'read',
      () => 'refused',
    ),
  )
  expect(read).toBe('refused')
  expect(page.url()).toBe(before)
  expect(electron.windows()).toHaveLength(1)
})

test('permissions are denied', async () => {
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
})

test('the menu is in Spanish', async () => {
  const labels = await electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map((item) => item.label),
  )
  expect(labels).toContain('Archivo')
  expect(labels).toContain('Edición')
})
