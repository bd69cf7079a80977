import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { hostMessages } from '../../locale/host-messages.ts'
import { hasDesktop } from '../browser/desktop.ts'
import { dataFolderOrExit } from '../data-folder.ts'
import { projectFolder } from '../project-folder.ts'
import { downloadElectron, electronExecutable } from './electron-runtime.ts'
import { isBuildStale } from './stale-build.ts'

/** A window that ends with an error this soon never came up. */
const earlyMilliseconds = 15_000

const { start } = hostMessages
const project = projectFolder()
const args = process.argv.slice(2)
const print = (line: string) => void process.stdout.write(`${line}\n`)
const interrupted = new AbortController()
const stop = () => {
  interrupted.abort()
  process.exit(0)
}

process.on('SIGINT', stop).on('SIGTERM', stop)
dataFolderOrExit(args)
buildIfStale()
if (!(await openWindow())) await openBrowser()

/** False when the application has no window of its own on this computer, which has been said. */
async function openWindow(): Promise<boolean> {
  if (args.includes('--browser')) return false
  if (!hasDesktop()) {
    print(start.noDisplay)
    return false
  }
  const executable = electronExecutable() ?? (await download())
  if (executable === null) {
    print(start.noRuntime)
    return false
  }
  const startedAt = Date.now()
  const code = await runElectron(executable)
  if (code !== 0 && Date.now() - startedAt < earlyMilliseconds) {
    print(start.runtimeDied)
    return false
  }
  process.exitCode = code
  return true
}

function download(): Promise<string | null> {
  print(start.downloading)
  return downloadElectron(interrupted.signal)
}

function runElectron(executable: string): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...env } = process.env
  const child = spawn(executable, [project, ...args], { stdio: 'inherit', env })
  process.off('SIGINT', stop).off('SIGTERM', stop)
  const forward = (signal: NodeJS.Signals) => void child.kill(signal)
  process.on('SIGINT', forward).on('SIGTERM', forward)
  return new Promise((resolve) => {
    const end = (code: number) => {
      process.off('SIGINT', forward).off('SIGTERM', forward)
      resolve(code)
    }
    child.once('error', () => end(1))
    child.once('exit', (code, signal) => end(signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : (code ?? 1)))
  })
}

async function openBrowser(): Promise<void> {
  process.off('SIGINT', stop).off('SIGTERM', stop)
  await import('../browser/main.ts')
}

function buildIfStale(): void {
  if (args.includes('--no-build') || !isBuildStale(project)) return
  print(start.building)
  const electronVite = dirname(createRequire(import.meta.url).resolve('electron-vite/package.json'))
  const built = spawnSync(process.execPath, [join(electronVite, 'bin', 'electron-vite.js'), 'build'], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (built.status === 0) return
  process.stderr.write(`${built.stdout}${built.stderr}\n${start.buildFailed}\n`)
  process.exit(1)
}
