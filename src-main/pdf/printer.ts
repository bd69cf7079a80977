import { Tinypool } from 'tinypool'
import type { Printer, RenderedDocument } from '../usecases/ports.ts'
import type { WorkerOptions } from './worker.ts'

export type PrinterOptions = {
  /** The worker's module, where a build has put it elsewhere. */
  readonly worker?: URL
  /** Where the five font files are; by default `resources/fonts` of the application. */
  readonly fontFolder?: string
  /** Milliseconds after which a document is given up, so that the next one can be set. */
  readonly longest?: number
}

const longest = 120_000

/** The worker lies beside this module, in the sources and in the bundle. */
function builtBeside(module: string): URL {
  return new URL(module.endsWith('.ts') ? './worker.ts' : './worker.js', module)
}

/** One thread, started and warmed at once and kept alive: the window never waits for type to be set. */
export function createPrinter(options: PrinterOptions = {}): Printer {
  const workerData: WorkerOptions = { fontFolder: options.fontFolder ?? null }
  const pool = new Tinypool({
    filename: (options.worker ?? builtBeside(import.meta.url)).href,
    minThreads: 1,
    maxThreads: 1,
    workerData,
  })
  return {
    render: async (model) => {
      const signal = AbortSignal.timeout(options.longest ?? longest)
      return (await pool.run(model, { signal })) as RenderedDocument
    },
    close: () => pool.destroy(),
  }
}
