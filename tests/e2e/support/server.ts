import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtRendererFolder } from '../../../src-main/hosts/project-folder.ts'

const host = fileURLToPath(new URL('../../../src-main/hosts/browser/main.ts', import.meta.url))
const steadyHost = fileURLToPath(new URL('./serve.ts', import.meta.url))

export type Server = {
  readonly origin: string
  /** The last address it offered, which lets one browser in. */
  entry(): string
  /** As the task manager or a dead battery would end it. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** The application over its browser host, in a process of its own. With a port it can come back where it was. */
export async function startServer(folder: string, port: number | null = null): Promise<Server> {
  if (!existsSync(join(builtRendererFolder(), 'index.html')))
    throw new Error('There are no built pages: npm run build')
  const args = port === null ? [host, '--data', folder, '--no-open'] : [steadyHost, folder, String(port)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'exit')
  let said = ''
  let address = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+\/entrar\?llave=[\w-]+/g)?.at(-1)
      if (!found) return
      address = found
      resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(`The server ended: ${said}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await exited
  }
  return {
    origin: new URL(address).origin,
    entry: () => address,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
