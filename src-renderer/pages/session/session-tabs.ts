import type { Session } from '../../../src-main/domain/session.ts'
import { isLive, isPlanned } from '../../../src-main/domain/session.ts'

/** Address of each part of a session. */
export const tabSlugs = {
  call: 'convocatoria',
  attendance: 'asistencia',
  live: 'desarrollo',
  agreements: 'acuerdos',
  minutes: 'acta',
  signatures: 'firmas',
} as const
export type SessionTab = keyof typeof tabSlugs

export const sessionTabs = Object.keys(tabSlugs) as readonly SessionTab[]

/** The part that is needed now, for an address that names none. */
export function usualTab(session: Session): SessionTab {
  if (isLive(session)) return 'live'
  return isPlanned(session) ? 'call' : 'minutes'
}
