import type { ChangeEvent } from '../../src-main/contract/views.ts'
import { api } from './client.ts'

/** Milliseconds before asking again for the stream, longer each time up to the last. */
const pauses = [250, 500, 1000, 2000, 5000] as const

export type ChangeListener = {
  /** One commit. */
  readonly onChange: (event: ChangeEvent) => void
  /** Something may have been missed: load again. */
  readonly onGap: () => void
  readonly onConnection: (isConnected: boolean) => void
}

/** Follows every commit until `signal` says stop, coming back when the stream is cut. */
export async function followChanges(listener: ChangeListener, signal: AbortSignal): Promise<void> {
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    try {
      const stream = await api.changes.subscribe(undefined, { signal })
      if (attempt > 0) listener.onGap()
      listener.onConnection(true)
      attempt = 0
      let revision: number | null = null
      for await (const event of stream) {
        if (revision !== null && event.revision !== revision + 1) listener.onGap()
        else listener.onChange(event)
        revision = event.revision
      }
    } catch {
      if (!signal.aborted) listener.onConnection(false)
    }
    await pause(pauses[Math.min(attempt, pauses.length - 1)] ?? 5000, signal)
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
