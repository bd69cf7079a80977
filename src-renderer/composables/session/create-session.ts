import { computed, onScopeDispose, ref } from 'vue'
import type { SessionDossier } from '../../../src-main/domain/dossier.ts'
import { RefusedError, type Failure } from '../../../src-main/domain/failure.ts'
import { localClock } from '../../../src-main/domain/time.ts'
import { api } from '../../api/client.ts'
import { isLost, refusalOf } from '../../api/refusal.ts'
import type { SaveStatus } from '../../components/feedback/save-status.ts'
import { useClock } from '../use-clock.ts'
import { createCommandQueue } from './command-queue.ts'
import { createMinutesKeeper } from './minutes-keeper.ts'
import type { SessionContext } from './session-context.ts'
import { textPatch } from './session-patches.ts'

/** A refusal to be shown, or null when the command has to be sent again. */
function refusalIn(error: unknown): Failure | null {
  if (error instanceof RefusedError) return error.failure
  return isLost(error) ? null : refusalOf(error)
}

/** A session with its commands, its clock, and its text being saved. */
export function createSession(server: () => SessionDossier, reload: () => Promise<void>) {
  const now = useClock()
  const refusal = ref<Failure | null>(null)
  const queue = createCommandQueue({
    refusalOf: refusalIn,
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
  const status = computed<SaveStatus>(() => {
    const state = queue.state.value
    if (state.kind === 'saved')
      return { kind: 'saved', at: localClock(state.at, dossier.value.body.timeZone) }
    return state.kind === 'failed' ? { kind: 'failed', canRetry: true } : { kind: state.kind }
  })
  onScopeDispose(() => void minutes.flushAll())

  const context: SessionContext = { api, dossier, now, run: queue.run, minutes, refusal }
  return { context, status, retry: queue.retry }
}
