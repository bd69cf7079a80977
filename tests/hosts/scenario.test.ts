import { existsSync } from 'node:fs'
import { describe, test } from 'vitest'
import { createApp } from '../../src-main/app/create-app.ts'
import { chromiumPath } from '../support/electron-double/launch.ts'
import { playHostScenario } from './host-scenario.ts'
import { mountInProcess, mountOverLoopback, mountUnderElectronDouble } from './mounts.ts'

const electronMain = new URL('../../src-main/hosts/electron/main.ts', import.meta.url)
const mounts = [
  { name: 'in-process', mount: () => mountInProcess(createApp), available: true },
  { name: 'over loopback HTTP', mount: () => mountOverLoopback(createApp), available: true },
  {
    name: 'under the Electron double',
    mount: () => mountUnderElectronDouble(electronMain),
    available: existsSync(chromiumPath),
  },
]

describe.each(mounts)('$name', ({ mount, available }) => {
  test.skipIf(!available)('a session is convened, held, closed and printed', async () => {
    const host = await mount()
    try {
      await playHostScenario(host)
    } finally {
      await host.close()
    }
  })
})
