import { computed } from 'vue'
import { localDate } from '../../src-main/domain/time.ts'
import { useCurrentBody } from '../stores/current-body.ts'
import { useClock } from './use-clock.ts'

/** The day on the wall of the body; null while no body is chosen. */
export function useToday() {
  const body = useCurrentBody()
  const now = useClock(60_000)
  return computed(() => (body.zone ? localDate(now.value, body.zone) : null))
}
