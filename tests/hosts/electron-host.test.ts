import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launchElectronDouble, launchTestBrowser } from '../support/electron-double/launch.ts'
import type { ElectronDouble, TestBrowser } from '../support/electron-double/launch.ts'

const main = new URL('./fixtures/electron-main.ts', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'electron-host-'))
const hasChromium = existsSync(chromiumPath)

describe.skipIf(!hasChromium)('the Electron host', () => {
  let browser: TestBrowser
  let host: ElectronDouble
  let page: Page

  beforeAll(async () => {
    browser = await launchTestBrowser()
    host = launchElectronDouble(browser, main, ['--data', folder])
    page = await host.page()
  })

  afterAll(async () => {
    await host?.close()
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('serves the application to the window with a strict policy', async () => {
    expect(await page.textContent('h1')).toBe('Hola')
    const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe-eval;')
  })

  test('declares a standard, secure scheme that can stream', async () => {
    expect(await host.ask('log', 'schemes')).toEqual([
      [
        {
          scheme: 'app',
          privileges: expect.objectContaining({ standard: true, secure: true, stream: true }),
        },
      ],
    ])
  })

  test('opens every window sandboxed, isolated, without Node and without a preload script', async () => {
    expect(await host.ask('log', 'sandbox')).toHaveLength(1)
    const windows = await host.ask<[{ webPreferences: Record<string, unknown> }][]>('log', 'window')
    expect(windows.length).toBeGreaterThan(0)
    for (const [{ webPreferences }] of windows) {
      expect(webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
      expect(webPreferences).not.toHaveProperty('preload')
    }
  })

  test.for([
    'media',
    'geolocation',
    'notifications',
    'usb',
    'display-capture',
    'openExternal',
    'clipboard-read',
  ])('denies the permission %s when asked and when checked', async (permission) => {
    expect(await host.ask('permission', permission)).toEqual({ requested: false, checked: false })
  })

  test('gives no device and no screen', async () => {
    expect(await host.ask('device')).toBe(false)
    expect(await host.ask('displayMedia')).toBeNull()
  })

  test('does not leave the application', async () => {
    expect(await host.ask('tryNavigation', 'https://example.org/')).toBe(true)
    expect(await host.ask('tryNavigation', 'file:///etc/passwd')).toBe(true)
    expect(await host.ask('tryNavigation', 'app://otro/')).toBe(true)
    expect(await host.ask('tryNavigation', 'app://secretariado/acuerdos')).toBe(false)
    await page.evaluate(() => location.assign('http://127.0.0.2:9/'))
    await expect.poll(() => host.ask('log', 'leaving')).toContainEqual(['http://127.0.0.2:9/', 'stopped'])
    expect(await page.textContent('h1')).toBe('Hola')
  })

  test('opens no window for a page and attaches no webview', async () => {
    for (const url of ['app://secretariado/', 'file:///etc/passwd', 'javascript:alert(1)', 'mailto:a@b.mx'])
      expect(await host.ask('tryWindowOpen', url)).toBe('deny')
    expect(await host.ask('log', 'openExternal')).toEqual([])
    expect(await host.ask('tryWebview')).toBe(true)
  })

  test('a link of the web is seen in the browser of the system', async () => {
    expect(await host.ask('tryWindowOpen', 'https://example.org/lista?a=1')).toBe('deny')
    expect(await host.ask('tryWindowOpen', 'http://example.org')).toBe('deny')
    expect(await host.ask('log', 'openExternal')).toEqual([
      ['https://example.org/lista?a=1'],
      ['http://example.org/'],
    ])
  })

  test('a file is seen in the program that shows it, or is saved where it would run', async () => {
    const opened = async () => (await host.ask<[string][]>('log', 'openPath')).map(([path]) => path)
    expect(await host.ask('tryWindowOpen', 'app://secretariado/files/acta.pdf')).toBe('deny')
    await expect.poll(async () => (await opened()).at(-1)).toMatch(/secretariado-[^/\\]+[/\\]acta\.pdf$/)
    expect(readFileSync((await opened()).at(-1)!, 'utf8')).toBe('%PDF-1.7')
    const before = await opened()
    await host.ask('tryWindowOpen', 'app://secretariado/files/programa.exe')
    await expect
      .poll(() => host.ask('log', 'downloadURL'))
      .toEqual([['app://secretariado/files/programa.exe?download=']])
    expect(await opened()).toEqual(before)
  })

  test('cancels whatever would go to the network', async () => {
    expect(await host.ask('cancels', 'https://example.org/font.woff2')).toBe(true)
    expect(await host.ask('cancels', 'wss://example.org/')).toBe(true)
    expect(await host.ask('cancels', 'app://secretariado/assets/index.js')).toBe(false)
    expect(await host.ask('log', 'spellChecker')).toEqual([[false]])
  })

  test('has its menu in Spanish, with a label on every item', async () => {
    type Shown = { label: string; items: { label?: string; type?: string }[] }
    const menu = await host.ask<Shown[]>('menu')
    expect(menu.map(({ label }) => label)).toEqual(['Archivo', 'Edición', 'Ver', 'Ventana', 'Ayuda'])
    const unlabelled = menu
      .flatMap(({ items }) => items)
      .filter((item) => !item.label && item.type !== 'separator')
    expect(unlabelled).toEqual([])
    await host.ask('clickMenu', ['Archivo', 'Abrir la carpeta de datos'])
    expect(await host.ask('log', 'openPath')).toContainEqual([folder])
  })

  test('saves a download where the person says, beginning with its own name', async () => {
    const path = join(folder, 'guardada.pdf')
    await host.ask('answerDialog', [path])
    await page.click('#download')
    await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8')).toBe('%PDF-1.7')
    const [[options]] = await host.ask<[[{ title: string; defaultPath: string }]]>('log', 'saveDialog')
    expect(options.title).toBe('Guardar como')
    expect(options.defaultPath).toMatch(/acta\.pdf$/)
  })

  test('passes events on as they happen', async () => {
    const waited = await page.evaluate(async () => {
      const reader = (await fetch('/events')).body!.getReader()
      const start = performance.now()
      await reader.read()
      const first = performance.now() - start
      await reader.read()
      const second = performance.now() - start
      await reader.cancel()
      return { first, second }
    })
    expect(waited.first).toBeLessThan(waited.second / 2)
  })

  test('does for the page what it asks of its host', async () => {
    const ask = (what: string) => page.evaluate(async (path) => (await fetch(path)).json(), `/host/${what}`)
    expect(await ask('openFolder')).toBe(true)
    expect(await host.ask('log', 'openPath')).toContainEqual(['/datos'])

    await host.ask('answerDialog', ['/otro/datos.sqlite'])
    expect(await ask('chooseDataFile')).toBe('/otro/datos.sqlite')
    expect(await ask('chooseDataFile')).toBeNull()

    expect(await ask('print')).toBe(true)
    const printed = (await host.ask<[string][]>('log', 'openPath')).at(-1)![0]
    expect(printed).toMatch(/secretariado-[^/\\]+[/\\]acta-1\.pdf$/)
    expect(readFileSync(printed, 'utf8')).toBe('%')

    expect(await ask('openWindow')).toBe(true)
    await expect.poll(() => host.pages().map((each) => new URL(each.url()).search)).toContain('?sala')
    expect(await ask('openWindow')).toBe(true)
    expect(await host.ask('windowCount')).toBe(2)
  })

  test('a second start shows the first window and ends', async () => {
    const second = launchElectronDouble(browser, main, ['--data', folder])
    expect(await second.exited).toBe(0)
    await expect.poll(() => host.ask<unknown[]>('log', 'focused')).not.toEqual([])
  })

  test('on quitting closes the application, removes what was printed and keeps the window', async () => {
    const printed = (await host.ask<[string][]>('log', 'openPath')).at(-1)![0]
    await host.ask('closeWindow', 1)
    await host.ask('closeWindow', 0)
    expect(await host.exited).toBe(0)
    expect(host.errors()).toContain('application closed')
    expect(existsSync(printed)).toBe(false)
    const state = JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))
    expect(state).toMatchObject({ width: 1366, height: 768, maximized: false })
  })
})
