import { ref, shallowRef, type Ref } from 'vue'
import type { Failure } from '../../src-main/domain/failure.ts'
import type { Instant } from '../../src-main/domain/time.ts'

/** What the page shows while a command is on its way. Applied twice it gives the same. */
export type Patch<S> = (state: S) => S
/** Every command answers at least the revision that holds its write. */
type Reply = { readonly savedAt: Instant }

export type QueueState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'failed' }

type Entry<S> = {
  readonly send: () => Promise<Reply>
  readonly patch: Patch<S> | null
  readonly settle: (reply: Reply | null) => void
}

export type QueueOptions = {
  /** The refusal inside a rejected call, or null when it never arrived. */
  readonly refusalOf: (error: unknown) => Failure | null
  /** Brings what the last command wrote; its patch is dropped afterwards. */
  readonly reload: () => Promise<unknown>
  readonly onRefused: (failure: Failure) => void
  /** Milliseconds after which a command that did not arrive is sent again. */
  readonly retryAfter?: number
}

/** Commands in the order of their keys, one at a time. What did not arrive stays first until it does. */
export function createCommandQueue<S>({ refusalOf, reload, onRefused, retryAfter = 5000 }: QueueOptions) {
  const state: Ref<QueueState> = ref({ kind: 'idle' })
  const patches = shallowRef<readonly Patch<S>[]>([])
  const waiting: Entry<S>[] = []
  const settled = new Set<Entry<S>>()
  let isBusy = false
  let wake: (() => void) | null = null

  const dropPatch = (entry: Entry<S>) => {
    settled.delete(entry)
    if (entry.patch) patches.value = patches.value.filter((patch) => patch !== entry.patch)
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => wake?.(), retryAfter)
      wake = () => {
        clearTimeout(timer)
        wake = null
        resolve()
      }
    })
  }

  async function deliver(entry: Entry<S>): Promise<Reply | null> {
    for (;;) {
      if (state.value.kind !== 'failed') state.value = { kind: 'saving' }
      try {
        return await entry.send()
      } catch (error) {
        const failure = refusalOf(error)
        if (failure) {
          onRefused(failure)
          return null
        }
        state.value = { kind: 'failed' }
        await pause()
      }
    }
  }

  /** What the page showed ahead of time goes when the data file's own account has come. */
  async function refresh(): Promise<void> {
    const done = [...settled]
    try {
      await reload()
      for (const entry of done) dropPatch(entry)
    } catch {
      setTimeout(() => void refresh(), retryAfter)
    }
  }

  async function drain(): Promise<void> {
    if (isBusy) return
    isBusy = true
    for (let entry = waiting[0]; entry; entry = waiting[0]) {
      const reply = await deliver(entry)
      waiting.shift()
      if (reply) state.value = { kind: 'saved', at: reply.savedAt }
      else if (state.value.kind !== 'saved') state.value = { kind: 'idle' }
      entry.settle(reply)
      settled.add(entry)
      void refresh()
    }
    isBusy = false
  }

  return {
    state,
    patches,
    /** Sends after those that wait; answers null when it was refused. */
    run<T extends Reply>(send: () => Promise<T>, patch: Patch<S> | null = null): Promise<T | null> {
      if (patch) patches.value = [...patches.value, patch]
      return new Promise((resolve) => {
        waiting.push({ send, patch, settle: (reply) => resolve(reply as T | null) })
        void drain()
      })
    },
    /** Sends now what did not arrive. */
    retry: () => wake?.(),
    hasUnsent: () => waiting.length > 0,
  }
}

export type CommandQueue<S> = ReturnType<typeof createCommandQueue<S>>
