import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AppOptions } from '../../src-main/app/create-app.ts'
import { hasDesktop } from '../../src-main/hosts/browser/desktop.ts'
import { startBrowser } from '../../src-main/hosts/browser/start-browser.ts'
import { isBuildStale } from '../../src-main/hosts/cli/stale-build.ts'
import { createSmallApp } from './fixtures/small-app.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'start-browser-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('starting says one address that lets in, and another after it is used', async () => {
  const lines: string[] = []
  const app = createSmallApp()
  const given: AppOptions[] = []
  const createApp = (options: AppOptions) => {
    given.push(options)
    return app
  }
  const args = ['--data', folder, '--no-open']
  const running = await startBrowser({ createApp, args, print: (line) => lines.push(line) })
  expect(given[0]).toMatchObject({ dataFolder: folder, host: { kind: 'browser' } })
  expect(lines[0]).toMatch(/^Abra esta dirección .*: http:\/\/127\.0\.0\.1:\d+\/entrar\?llave=[\w-]{43}$/)

  const entered = await fetch(lines[0]!.split(': ').at(-1)!, { redirect: 'manual' })
  expect(entered.status).toBe(303)
  await expect.poll(() => lines.at(-1)).toMatch(/^Para entrar desde otro navegador: http/)

  await running.close()
  expect(app.state.closed).toBe(1)
})

test('the address is the same at every start over a folder, and another while that one is taken', async () => {
  const start = () =>
    startBrowser({ createApp: createSmallApp, args: ['--data', folder, '--no-open'], print: () => {} })
  const first = await start()
  const beside = await start()
  expect(beside.origin).not.toBe(first.origin)
  await first.close()
  await beside.close()
  const again = await start()
  expect(again.origin).toBe(first.origin)
  await again.close()
})

test('a host that cannot listen leaves no application open', async () => {
  const app = createSmallApp()
  const print = () => {
    throw new Error('closed terminal')
  }
  await expect(
    startBrowser({ createApp: () => app, args: ['--data', folder, '--no-open'], print }),
  ).rejects.toThrow('closed terminal')
  expect(app.state.closed).toBe(1)
})

test('a page is opened by itself only where there is a desktop', () => {
  expect(hasDesktop('linux', {})).toBe(false)
  expect(hasDesktop('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDesktop('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDesktop('darwin', {})).toBe(true)
  expect(hasDesktop('win32', {})).toBe(true)
})

test('the build is made again only when a source is newer', () => {
  const write = (path: string, time: number) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), '')
    utimesSync(join(folder, path), time, time)
  }
  write('src-main/domain/session.ts', 100)
  write('src-renderer/pages/home/home-page.vue', 100)
  expect(isBuildStale(folder)).toBe(true)
  write('out/main/index.js', 200)
  write('out/renderer/index.html', 200)
  expect(isBuildStale(folder)).toBe(false)
  write('src-renderer/pages/home/home-page.vue', 300)
  expect(isBuildStale(folder)).toBe(true)
})
