import { computed, ref, type Ref } from 'vue'
import {
  instantOf,
  LocalDate,
  localDate,
  LocalTime,
  localTime,
  type Instant,
  type TimeZone,
} from '../../../src-main/domain/time.ts'
import { useSession } from './session-context.ts'

/** A day and an hour as they are typed where the session is held. */
export function useTypedMoment(start: Instant | null = null) {
  const { dossier, now } = useSession()
  return typedMoment(dossier.value.body.timeZone, now, start)
}

/** The same anywhere, beginning with `start` or with today and no hour. */
export function typedMoment(zone: TimeZone, now: Readonly<Ref<Instant>>, start: Instant | null = null) {
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
