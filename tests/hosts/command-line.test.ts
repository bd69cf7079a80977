import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { projectFolder } from '../../src-main/hosts/project-folder.ts'

const cache = mkdtempSync(join(tmpdir(), 'runtime-cache-'))
afterAll(() => rmSync(cache, { recursive: true, force: true }))

type Ended = { readonly code: number; readonly out: string; readonly err: string; readonly seconds: number }

function run(program: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const started = performance.now()
  return new Promise((resolve) => {
    const options = { cwd: projectFolder(), env: { ...process.env, ...env } }
    execFile(process.execPath, [program, ...args], options, (error, out, err) => {
      const seconds = (performance.now() - started) / 1000
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err, seconds })
    })
  })
}

describe('the command line', () => {
  const cli = (...args: string[]) => run('src-main/hosts/cli/main.ts', args)

  test.each([[], ['help'], ['--help']])('explains itself: %j', async (...args) => {
    const { code, out } = await cli(...args)
    expect(code).toBe(0)
    expect(out).toContain('demo --out CARPETA')
  })

  test.skipIf(process.platform === 'win32')('ends in peace when whoever reads has read enough', async () => {
    const line = `"${process.execPath}" src-main/hosts/cli/main.ts help | true`
    const err = await new Promise((resolve) =>
      execFile('sh', ['-c', line], { cwd: projectFolder() }, (_, __, said) => resolve(said)),
    )
    expect(err).toBe('')
  })

  test('does not guess at an unknown command', async () => {
    const { code, err, out } = await cli('convocar')
    expect(code).toBe(2)
    expect(err).toBe('No se reconoce la orden «convocar». Escriba «help» para ver las disponibles.\n')
    expect(out).toBe('')
  })

  test.each([['demo'], ['demo', '--out'], ['demo', '--salida', 'x'], ['demo', '--out', 'x', '--data']])(
    'wants its folders for the demo: %j',
    async (...args) => {
      const { code, err } = await cli(...args)
      expect(code).toBe(2)
      expect(err).toContain('demo --out CARPETA')
    },
  )

  test('says that what was named is no folder, and leaves it', async () => {
    const file = join(cache, 'no-es-carpeta')
    writeFileSync(file, 'mío')
    const { code, err, out } = await cli('demo', '--out', file)
    expect(code).toBe(1)
    expect(err).toBe(`«${file}» no es una carpeta. Elija otra o cambie el nombre de ese archivo.\n`)
    expect(out).toBe('')
    expect(readFileSync(file, 'utf8')).toBe('mío')
  })
})

describe('starting with --data and no folder', () => {
  const programs = ['src-main/hosts/cli/start.ts', 'src-main/hosts/browser/main.ts']
  test.each(programs)('ends at once and touches no folder: %s', async (program) => {
    const home = join(cache, 'casa')
    const ended = await run(program, ['--browser', '--no-build', '--no-open', '--data'], { HOME: home })
    expect(ended.code).toBe(2)
    expect(ended.err).toBe('Falta la carpeta de datos después de «--data». Escriba: --data CARPETA\n')
    expect(existsSync(home)).toBe(false)
  })
})

describe('the download of the window runtime', () => {
  const program = 'src-main/hosts/cli/download-runtime.ts'

  test('gives up when nobody answers', async () => {
    const ended = await downloadFrom(() => {}, 700)
    expect(ended.code).toBe(1)
  })

  test('gives up without waiting when it is refused', async () => {
    const longerThanThisTest = 600_000
    const ended = await downloadFrom((_, response) => response.writeHead(403).end(), longerThanThisTest)
    expect(ended.code).toBe(1)
  })

  test('goes on while bytes come, however slowly, and trusts only the known checksum', async () => {
    const ended = await downloadFrom((_request, response) => {
      response.writeHead(200, { 'content-length': 8 })
      let sent = 0
      const timer = setInterval(() => {
        response.write('x')
        if (++sent === 8) {
          clearInterval(timer)
          response.end()
        }
      }, 300)
    }, 2000)
    expect(ended.seconds).toBeGreaterThan(2)
    expect(ended.out).toContain('Entorno de ventanas: 50 %')
    expect(ended.out).toContain('Entorno de ventanas: 100 %')
    expect(ended.code).toBe(1)
  })

  async function downloadFrom(answer: RequestListener, wait: number): Promise<Ended> {
    const server = createServer(answer).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    try {
      return await run(program, [], {
        ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
        electron_config_cache: cache,
        XDG_CACHE_HOME: cache,
        SECRETARIADO_DOWNLOAD_WAIT_MS: String(wait),
      })
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }
})
