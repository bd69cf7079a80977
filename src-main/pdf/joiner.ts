import { Worker } from 'node:worker_threads'
import type { Joiner, Joining, JoinOptions, Placed } from '../usecases/ports.ts'
import type { JoinRequest, JoinWorkerData } from './join-worker.ts'

export type JoinerOptions = {
  /** Where the font files are; by default `resources/fonts` of the application. */
  readonly fontFolder?: string
}

/** The worker lies beside this module, in the sources and in the bundle. */
function builtBeside(module: string): URL {
  return new URL(module.endsWith('.ts') ? './join-worker.ts' : './join-worker.js', module)
}

/** Each file is joined in a thread that does nothing else, so that ending it ends all that it was doing and held. */
export function createJoiner({ fontFolder }: JoinerOptions = {}): Joiner {
  const threads = new Set<Thread>()
  /** One that finished its file and may begin another. */
  let idle: Thread | null = null

  const started = (): Thread => {
    const thread = startThread(fontFolder ?? null, () => {
      threads.delete(thread)
      if (idle === thread) idle = null
    })
    threads.add(thread)
    return thread
  }

  return {
    begin(options) {
      const thread = idle ?? started()
      idle = null
      return joiningIn(thread, options, () => (idle = thread))
    },
    async close() {
      await Promise.all([...threads].map((thread) => thread.end()))
    },
  }
}

function joiningIn(thread: Thread, options: JoinOptions, finished: () => void): Joining {
  const begun = thread.ask<null>({ begin: options })
  // Told to whoever asks next.
  begun.catch(() => undefined)
  let isOver = false
  return {
    async add(piece) {
      await begun
      // The store may give a view of a larger buffer: only what is its own is handed over.
      const bytes = new Uint8Array(piece.bytes)
      return thread.ask<Placed>({ piece: { ...piece, bytes } }, [bytes.buffer])
    },
    async finish() {
      await begun
      const joined = await thread.ask<{ bytes: Uint8Array; pages: number }>('finish')
      isOver = true
      finished()
      return joined
    },
    end() {
      if (!isOver) void thread.end()
      isOver = true
    },
  }
}

type Thread = {
  /** One at a time: the next waits for the answer to this one. */
  ask<T>(request: JoinRequest, transfer?: ArrayBuffer[]): Promise<T>
  end(): Promise<unknown>
}

function startThread(fontFolder: string | null, ended: () => void): Thread {
  const workerData: JoinWorkerData = { fontFolder }
  const worker = new Worker(builtBeside(import.meta.url), { workerData })
  let waiting: { resolve(value: unknown): void; reject(error: Error): void } | null = null
  const settle = (how: (of: NonNullable<typeof waiting>) => void) => {
    const asked = waiting
    waiting = null
    // Waiting for a person's answer must not keep the program alive.
    worker.unref()
    if (asked) how(asked)
  }
  const stop = (error: Error) => {
    ended()
    settle(({ reject }) => reject(error))
  }
  worker.on('message', (value: unknown) => settle(({ resolve }) => resolve(value)))
  worker.on('error', stop)
  worker.on('exit', () => stop(new Error('the thread that joins papers ended')))
  return {
    ask: <T>(request: JoinRequest, transfer: ArrayBuffer[] = []) =>
      new Promise<T>((resolve, reject) => {
        waiting = { resolve: resolve as (value: unknown) => void, reject }
        worker.ref()
        worker.postMessage(request, transfer)
      }),
    end: () => worker.terminate(),
  }
}
