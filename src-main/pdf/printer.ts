import { Tinypool } from 'tinypool'
import type { Said } from '../domain/leaks.ts'
import type { PictureFault, Printer, RenderedDocument } from '../usecases/ports.ts'
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
/** A picture that takes this long is given up: the next paper waits behind it. */
const longestPicture = 10_000

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
    replacedIn: async (model) => {
      const signal = AbortSignal.timeout(options.longest ?? longest)
      return (await pool.run(model, { signal, name: 'replaced' })) as readonly string[]
    },
    draw: async (model) => {
      const signal = AbortSignal.timeout(options.longest ?? longest)
      return (await pool.run(model, { signal, name: 'draw' })) as string
    },
    inspect: async (logo) => {
      const signal = AbortSignal.timeout(options.longest ?? longestPicture)
      try {
        return (await pool.run(logo, { signal, name: 'inspect' })) as PictureFault | null
      } catch (error) {
        if (signal.aborted) return { reason: 'tooComplex' }
        throw error
      }
    },
    readOut: async (pdf) => {
      const signal = AbortSignal.timeout(options.longest ?? longest)
      return (await pool.run(pdf, { signal, name: 'readOut' })) as readonly Said[]
    },
    close: () => pool.destroy(),
  }
}
