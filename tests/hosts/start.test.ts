import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectFolder } from '../../src-main/hosts/project-folder.ts'

const address = /http:\/\/127\.0\.0\.1:\d+\/entrar\?llave=[\w-]+/
let folder: string

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'start-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

/** Starts as `npm start` does, waits for the address, enters with it and ends it as a terminal does. */
async function startAndEnter(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  signal: NodeJS.Signals = 'SIGTERM',
) {
  const program = [
    'src-main/hosts/cli/start.ts',
    '--no-build',
    '--no-open',
    '--data',
    join(folder, 'datos'),
    ...args,
  ]
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...noDisplay } = process.env
  const child = spawn(process.execPath, program, { cwd: projectFolder(), env: { ...noDisplay, ...env } })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()))
  const exited = once(child, 'exit') as Promise<[number | null]>
  try {
    await expect.poll(() => out, { timeout: 15_000 }).toMatch(address)
    const entered = await fetch(address.exec(out)![0], { redirect: 'manual' })
    expect(entered.status).toBe(303)
  } finally {
    child.kill(signal)
  }
  const [code] = await exited
  return { out, code }
}

/** A program in the place of the window runtime that ends at once, as it does where system libraries are missing. */
function brokenRuntime(): string {
  const program = join(folder, 'electron')
  writeFileSync(program, '#!/bin/sh\necho "error while loading shared libraries" >&2\nexit 127\n')
  chmodSync(program, 0o755)
  return folder
}

test('on request the application comes up for the browser, and Ctrl+C closes it', async () => {
  const { code, out } = await startAndEnter(['--browser'], {}, 'SIGINT')
  expect(code).toBe(0)
  expect(out).toContain('Cerrando…')
})

describe.skipIf(process.platform !== 'linux')('on Linux', () => {
  test('without a display it comes up for the browser and says why', async () => {
    const { code, out } = await startAndEnter([], {})
    expect(code).toBe(0)
    expect(out).toContain('Este equipo no tiene pantalla gráfica')
  })

  test('when the window cannot open, the same application is in the browser', async () => {
    const env = { DISPLAY: ':987', ELECTRON_OVERRIDE_DIST_PATH: brokenRuntime() }
    const { code, out } = await startAndEnter([], env)
    expect(code).toBe(0)
    expect(out).toContain('La ventana propia no pudo abrirse en este equipo')
  })

  test('when the window runtime cannot be had, one sentence says so', async () => {
    const env = {
      DISPLAY: ':987',
      ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
      ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nada'),
    }
    const { code, out } = await startAndEnter([], env)
    expect(code).toBe(0)
    expect(out.match(/No se pudo descargar el entorno de ventanas/g)).toHaveLength(1)
  })
})
