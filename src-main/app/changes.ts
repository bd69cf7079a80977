import type { ChangeEvent } from '../contract/views.ts'

type Listener = { tell(event: ChangeEvent): void; end(): void }

/** Tells every open page what each commit wrote. */
export function createChanges() {
  const listeners = new Set<Listener>()
  return {
    publish(event: ChangeEvent): void {
      if (event.put.length + event.removed.length === 0) return
      for (const listener of listeners) listener.tell(event)
    },
    /** Every commit from this call on, until `signal` says stop. */
    follow(signal: AbortSignal | undefined): AsyncGenerator<ChangeEvent> {
      const waiting: ChangeEvent[] = []
      let wake: () => void = () => undefined
      const state = { isOver: signal?.aborted ?? false }
      const listener: Listener = {
        tell(event) {
          waiting.push(event)
          wake()
        },
        end() {
          state.isOver = true
          listeners.delete(listener)
          signal?.removeEventListener('abort', listener.end)
          wake()
        },
      }
      // Before the first event is asked for, so that none is lost between.
      if (!state.isOver) listeners.add(listener)
      signal?.addEventListener('abort', listener.end)
      async function* events() {
        try {
          while (!state.isOver) {
            const event = waiting.shift()
            if (event) yield event
            else await new Promise<void>((resolve) => (wake = resolve))
          }
        } finally {
          listener.end()
        }
      }
      return events()
    },
    /** Lets followers end: what they follow is over. Who follows again hears what comes from then on. */
    reset(): void {
      for (const listener of listeners) listener.end()
    },
  }
}

export type Changes = ReturnType<typeof createChanges>
