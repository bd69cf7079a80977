import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Instant } from '../../src-main/domain/time.ts'
import { isLost } from '../api/refusal.ts'

type Reply = { readonly savedAt: Instant }

/** What «Guardado» says. A write that was lost stays in sight until it is repeated or left. */
export const useSaveState = defineStore('save-state', () => {
  const pending = ref(0)
  const savedAt = ref<Instant | null>(null)
  const lost = ref<(() => Promise<unknown>) | null>(null)

  const kind = computed(() =>
    lost.value ? 'failed' : pending.value > 0 ? 'saving' : savedAt.value ? 'saved' : 'idle',
  )

  /** Sends a command and says how it went. A refusal is not a failure to save: it is the caller's to show. */
  async function send<T extends Reply>(command: () => Promise<T>): Promise<T> {
    pending.value += 1
    try {
      const reply = await command()
      savedAt.value = reply.savedAt
      lost.value = null
      return reply
    } catch (error) {
      if (isLost(error)) lost.value = () => send(command)
      throw error
    } finally {
      pending.value -= 1
    }
  }

  async function retry() {
    const again = lost.value
    lost.value = null
    // A second failure is kept by `send`; here there is nobody else to tell.
    await again?.().catch(() => undefined)
  }

  return { kind, savedAt, send, retry }
})
