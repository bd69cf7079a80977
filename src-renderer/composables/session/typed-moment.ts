import { computed, ref } from 'vue'
import {
  instantOf,
  LocalDate,
  localDate,
  LocalTime,
  localTime,
  type Instant,
} from '../../../src-main/domain/time.ts'
import { useSession } from './session-context.ts'

/** A day and an hour as they are typed, beginning with `start` or with today and no hour. */
export function useTypedMoment(start: Instant | null = null) {
  const { dossier, now } = useSession()
  const zone = dossier.value.body.timeZone
  const today = localDate(now.value, zone)
  const date = ref<string>(start ? localDate(start, zone) : today)
  const hour = ref<string>(start ? localTime(start, zone) : '')
  /** What was typed; null is now, and so is today without an hour. */
  const at = computed((): Instant | null => {
    const day = LocalDate.safeParse(date.value)
    if (!day.success || (hour.value === '' && day.data === today)) return null
    const time = LocalTime.safeParse(hour.value || localTime(now.value, zone))
    return time.success ? instantOf(day.data, time.data, zone) : null
  })
  return { date, hour, at, today }
}
