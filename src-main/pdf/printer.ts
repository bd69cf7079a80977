import { Tinypool } from 'tinypool'
import type { Printer, RenderedDocument } from '../usecases/ports.ts'
import type { WorkerOptions } from './worker.ts'

export type PrinterOptions = {
  /** The worker's module, where a build has put it elsewhere. */
  readonly worker?: URL
  /** Where the five font files are; by default `resources/fonts` of the application. */
  readonly fontFolder?: string
}

/** One thread, started and warmed at once and kept alive: the window never waits for type to be set. */
export function createPrinter(options: PrinterOptions = {}): Printer {
  const workerData: WorkerOptions = { fontFolder: options.fontFolder ?? null }
  const pool = new Tinypool({
    filename: (options.worker ?? new URL('./worker.ts', import.meta.url)).href,
    minThreads: 1,
    maxThreads: 1,
    workerData,
  })
  return {
    render: async (model) => (await pool.run(model)) as RenderedDocument,
    close: () => pool.destroy(),
  }
}
