import type { LocalDate } from '../../../src-main/domain/time.ts'

/** A day of the strip between today and the session. */
export type NoticeDay = {
  readonly date: LocalDate
  readonly kind: 'plain' | 'counted' | 'off' | 'session'
  readonly isToday: boolean
  readonly isLimit: boolean
}
