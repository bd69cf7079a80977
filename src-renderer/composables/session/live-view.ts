import type { AgendaItem } from '../../../src-main/domain/agenda.ts'
import { openMotion, type SessionDossier } from '../../../src-main/domain/dossier.ts'
import type { Motion } from '../../../src-main/domain/motion.ts'
import type { Instant } from '../../../src-main/domain/time.ts'

/** Whoever holds the keyboard of the live screen. */
export type Zone = 'minutes' | 'agenda' | 'rollCall' | 'vote' | 'agreement' | 'followUp'

export function currentItem(dossier: SessionDossier): AgendaItem | null {
  return dossier.agenda.find((item) => item.status === 'inProgress') ?? null
}

/** The next item still pending after `item`, or the first one pending. */
export function nextItem(dossier: SessionDossier, item: AgendaItem | null): AgendaItem | null {
  const pending = dossier.agenda.filter((other) => other.status === 'pending')
  return pending.find((other) => !item || other.position > item.position) ?? pending[0] ?? null
}

/** The vote shown for an item: the open one, else its last. */
export function motionOf(dossier: SessionDossier, item: AgendaItem | null): Motion | null {
  const open = openMotion(dossier)
  if (open) return open
  return item ? (dossier.motions.findLast((motion) => motion.agendaItemId === item.id) ?? null) : null
}

const two = (value: number) => String(value).padStart(2, '0')
const secondsBetween = (from: Instant, to: Instant) =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000))

/** `0:34:12` from the opening to `now`, or to the closing. */
export function elapsed(dossier: SessionDossier, now: Instant): string {
  const { openedAt, closedAt } = dossier.session
  const seconds = openedAt ? secondsBetween(openedAt, closedAt ?? now) : 0
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** `2:14` that someone has had the floor. */
export function speakingTime(from: Instant, now: Instant): string {
  const seconds = secondsBetween(from, now)
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`
}
