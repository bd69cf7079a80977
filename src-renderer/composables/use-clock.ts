import { onScopeDispose, readonly, ref } from 'vue'
import type { Instant } from '../../src-main/domain/time.ts'

const now = () => new Date().toISOString() as Instant

/** The moment, moving every `milliseconds` at the turn of the unit. */
export function useClock(milliseconds = 1000) {
  const moment = ref<Instant>(now())
  let timer = 0
  const tick = () => {
    moment.value = now()
    timer = window.setTimeout(tick, milliseconds - (Date.now() % milliseconds))
  }
  tick()
  onScopeDispose(() => clearTimeout(timer))
  return readonly(moment)
}
