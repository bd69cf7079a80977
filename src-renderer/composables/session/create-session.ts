import { computed, onScopeDispose, ref } from 'vue'
import type { SessionDossier } from '../../../src-main/domain/dossier.ts'
import type { Failure } from '../../../src-main/domain/failure.ts'
import { api } from '../../api/client.ts'
import { refusalToShow } from '../../api/refusal.ts'
import { useClock } from '../use-clock.ts'
import { createCommandQueue } from '../command-queue.ts'
import { queueStatus } from '../queue-status.ts'
import { createMinutesKeeper } from './minutes-keeper.ts'
import type { SessionContext } from './session-context.ts'
import { textPatch } from './session-patches.ts'

/** A session with its commands, its clock, and its text being saved. */
export function createSession(server: () => SessionDossier, reload: () => Promise<void>) {
  const now = useClock()
  const refusal = ref<Failure | null>(null)
  const queue = createCommandQueue<SessionDossier>({
    refusalOf: refusalToShow,
    reload,
    onRefused: (failure) => (refusal.value = failure),
  })
  const dossier = computed(() => queue.patches.value.reduce((current, patch) => patch(current), server()))
  const minutes = createMinutesKeeper({
    now: () => now.value,
    save: async (itemId, text) =>
      (await queue.run(() => api.minutes.saveItem({ itemId, minutes: text }), textPatch(itemId, text))) !==
      null,
  })
  const status = computed(() => queueStatus(queue.state.value, dossier.value.body.timeZone))
  onScopeDispose(() => void minutes.flushAll())

  const context: SessionContext = { api, dossier, now, run: queue.run, minutes, refusal }
  return { context, status, retry: queue.retry }
}
