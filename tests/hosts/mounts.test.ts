import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { chromiumPath } from '../support/electron-double/launch.ts'
import { createSmallApp } from './fixtures/small-app.ts'
import { mountInProcess, mountOverLoopback, mountUnderElectronDouble } from './mounts.ts'

const electronMain = new URL('./fixtures/electron-main.ts', import.meta.url)
const mounts = [
  { name: 'in-process', mount: () => mountInProcess(createSmallApp), available: true },
  { name: 'loopback HTTP', mount: () => mountOverLoopback(createSmallApp), available: true },
  {
    name: 'the Electron double',
    mount: () => mountUnderElectronDouble(electronMain),
    available: existsSync(chromiumPath),
  },
]

describe.each(mounts)('under $name', ({ mount, available }) => {
  test.skipIf(!available)('the same requests have the same answers', async () => {
    const host = await mount()
    try {
      expect(await (await host.fetch('/')).text()).toContain('<h1>Hola</h1>')
      const body = new Uint8Array(300_000).fill(7)
      expect(await (await host.fetch('/echo', { method: 'POST', body })).json()).toEqual({ bytes: 300_000 })
      const missing = await host.fetch('/no-hay')
      expect(missing.status).toBe(404)
      expect(await missing.json()).toEqual({ code: 'page.notFound' })
    } finally {
      await host.close()
    }
  })
})
