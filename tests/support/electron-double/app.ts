import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerTest, record } from './control.ts'
import { CancellableEvent } from './event.ts'

const lockName = 'double.lock'

class AppDouble extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = { appendSwitch: (name: string, value?: string) => record('switch', name, value) }
  readonly #paths = new Map<string, string>([['temp', tmpdir()]])
  readonly #ready = Promise.withResolvers<void>()
  #quitting = false

  constructor() {
    super()
    // The runtime becomes ready once the program's entry has run, never before.
    setTimeout(() => this.#ready.resolve(), 50)
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  setName(name: string): void {
    record('name', name)
  }

  setAppUserModelId(): void {}

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  getPath(name: string): string {
    return this.#paths.get(name) ?? join(tmpdir(), name)
  }

  enableSandbox(): void {
    record('sandbox')
  }

  addRecentDocument(path: string): void {
    record('recentDocument', path)
  }

  /** The first process to take the lock listens; a later one tells it of itself and is refused. */
  requestSingleInstanceLock(): boolean {
    const file = join(this.getPath('userData'), lockName)
    mkdirSync(this.getPath('userData'), { recursive: true })
    try {
      writeFileSync(file, '', { flag: 'wx' })
    } catch {
      createConnection({ port: Number(readFileSync(file, 'utf8')), host: '127.0.0.1' }).end()
      return false
    }
    const server = createServer((socket) => {
      socket.on('error', () => {}).end()
      this.emit('second-instance', {}, [], '')
    })
    server.listen(0, '127.0.0.1', () => writeFileSync(file, String((server.address() as AddressInfo).port)))
    server.unref()
    process.on('exit', () => rmSync(file, { force: true }))
    return true
  }

  quit(): void {
    if (this.#quitting) return this.#finish()
    const before = new CancellableEvent()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.#quitting = true
    this.#finish()
  }

  #finish(): void {
    const event = new CancellableEvent()
    this.emit('will-quit', event)
    if (!event.defaultPrevented) this.exit(0)
  }

  exit(code = 0): void {
    process.exit(code)
  }
}

export const app = new AppDouble()

answerTest('quit', () => void setImmediate(() => app.quit()))
