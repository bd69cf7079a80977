import type { Session } from '../../../src-main/domain/session.ts'
import { addDays, instantOf, LocalTime, type Instant, type TimeZone } from '../../../src-main/domain/time.ts'

/**
 * The moment a typed hour means: on the session's day or, when the session went past midnight, on the next one,
 * whichever is nearer to its beginning. Null when what was typed is not an hour.
 */
export function sessionHour(
  { date, time, openedAt }: Pick<Session, 'date' | 'time' | 'openedAt'>,
  zone: TimeZone,
  typed: string,
): Instant | null {
  const parsed = LocalTime.safeParse(typed)
  if (!parsed.success) return null
  const begins = Date.parse(openedAt ?? instantOf(date, time, zone))
  const [same, next] = [date, addDays(date, 1)].map((day) => instantOf(day, parsed.data, zone))
  const distance = (at: Instant) => Math.abs(Date.parse(at) - begins)
  return distance(next!) < distance(same!) ? next! : same!
}
