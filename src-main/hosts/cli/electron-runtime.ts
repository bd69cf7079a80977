import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the `electron` package, or null where only what runs the application was installed. */
export function electronPackageFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return null
  }
}

/** The Electron program, or null while it has not been downloaded. Never downloads by itself. */
export function electronExecutable(): string | null {
  const folder = electronPackageFolder()
  if (folder === null) return null
  const pathFile = join(folder, 'path.txt')
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!existsSync(pathFile) && !elsewhere) return null
  const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron'
  const executable = join(elsewhere || join(folder, 'dist'), program)
  return existsSync(executable) ? executable : null
}

/** Downloads the runtime in a process of its own, which gives up when nobody answers. */
export function downloadElectron(signal: AbortSignal): Promise<string | null> {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return Promise.resolve(null)
  const program = fileURLToPath(new URL('./download-runtime.ts', import.meta.url))
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program], {
      stdio: ['ignore', 'inherit', 'ignore'],
      env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
      signal,
    })
    child.once('error', () => resolve(null))
    child.once('exit', (code) => resolve(code === 0 ? electronExecutable() : null))
  })
}
