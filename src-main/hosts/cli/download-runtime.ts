import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hostMessages } from '../../locale/host-messages.ts'
import { electronPackageFolder } from './electron-runtime.ts'

type Progress = { readonly transferred: number; readonly total: number | null }
type Downloader = {
  downloadArtifact(details: {
    version: string
    artifactName: string
    checksums: Record<string, string>
    downloadOptions: { quiet: true; signal: AbortSignal; getProgressCallback(progress: Progress): void }
  }): Promise<string>
}

const megabyte = 1024 * 1024
const silenceAllowed = Number(process.env.SECRETARIADO_DOWNLOAD_WAIT_MS ?? 20_000)

const folder = electronPackageFolder()
process.exit(folder !== null && (await fetchRuntime(folder)) ? 0 : 1)

/** Fills Electron's own cache, showing progress, and lets Electron's installer unpack and verify from there. */
async function fetchRuntime(electron: string): Promise<boolean> {
  const silence = watchSilence()
  try {
    const { downloadArtifact } = await downloaderOf(electron)
    await downloadArtifact({
      version: readJson<{ version: string }>(join(electron, 'package.json')).version,
      artifactName: 'electron',
      checksums: readJson<Record<string, string>>(join(electron, 'checksums.json')),
      downloadOptions: { quiet: true, signal: silence.signal, getProgressCallback: report(silence.heard) },
    })
  } catch {
    return false
  } finally {
    silence.stop()
  }
  return spawnSync(process.execPath, [join(electron, 'install.js')], { stdio: 'ignore' }).status === 0
}

function watchSilence() {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), silenceAllowed)
  return { signal: controller.signal, heard: () => void timer.refresh(), stop: () => clearTimeout(timer) }
}

function report(heard: () => void) {
  let shown = -1
  return ({ transferred, total }: Progress) => {
    heard()
    const percent = total ? Math.floor((transferred / total) * 100) : 0
    if (!total || percent < shown + 5) return
    shown = percent
    const line = hostMessages.start.downloadProgress(
      percent,
      Math.round(transferred / megabyte),
      Math.round(total / megabyte),
    )
    process.stdout.write(`${line}\n`)
  }
}

async function downloaderOf(electron: string): Promise<Downloader> {
  const path = createRequire(join(electron, 'package.json')).resolve('@electron/get')
  return (await import(pathToFileURL(path).href)) as Downloader
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}
