import { Tinypool } from 'tinypool'
import type { PaperReader, PaperReading } from '../usecases/ports.ts'

/** Milliseconds after which a file is given up: one made to be slow must not hold the program. */
const longest = 60_000

/** The worker lies beside this module, in the sources and in the bundle. */
function builtBeside(module: string): URL {
  return new URL(module.endsWith('.ts') ? './read-worker.ts' : './read-worker.js', module)
}

/** Reads files of the person's in a thread of their own, begun when the first one comes. */
export function createReader(): PaperReader {
  let pool: Tinypool | null = null
  return {
    async read(bytes) {
      pool ??= new Tinypool({ filename: builtBeside(import.meta.url).href, minThreads: 0, maxThreads: 1 })
      try {
        return (await pool.run(bytes, { signal: AbortSignal.timeout(longest) })) as PaperReading
      } catch {
        return { kind: 'unreadable' }
      }
    },
    async close() {
      await pool?.destroy()
    },
  }
}
