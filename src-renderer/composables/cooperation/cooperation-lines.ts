import type { CooperationRow, CooperationStanding } from '../../../src-main/contract/cooperation-views.ts'
import { type CooperationPhase, isOver } from '../../../src-main/domain/cooperation-life.ts'
import { fold } from '../../../src-main/domain/text.ts'
import { daysBetween, type LocalDate } from '../../../src-main/domain/time.ts'
import { mediumDate } from '../../../src-main/locale/dates.ts'
import { uiCooperation as text } from '../../../src-main/locale/ui-cooperation.ts'
import type { StateTone } from '../../components/feedback/state-tone.ts'

export const cooperationGroups = ['all', 'preparing', 'inForce', 'ending', 'over'] as const
export type CooperationGroup = (typeof cooperationGroups)[number]

const groups: Record<CooperationPhase, Exclude<CooperationGroup, 'all'>> = {
  draft: 'preparing',
  review: 'preparing',
  signing: 'preparing',
  signed: 'inForce',
  inForce: 'inForce',
  expiring: 'ending',
  expired: 'over',
  terminated: 'over',
  cancelled: 'over',
}

/** Colour that repeats each state's word. */
export const cooperationTones: Record<CooperationPhase, StateTone> = {
  draft: 'outline',
  review: 'neutral',
  signing: 'amber',
  signed: 'petrol',
  inForce: 'petrolSolid',
  expiring: 'amber',
  expired: 'brick',
  terminated: 'neutral',
  cancelled: 'outline',
}

export function countByGroup(rows: readonly CooperationRow[]): Record<CooperationGroup, number> {
  const amount = (group: CooperationGroup) => rows.filter((row) => isIn(row, group)).length
  return {
    all: rows.length,
    preparing: amount('preparing'),
    inForce: amount('inForce'),
    ending: amount('ending'),
    over: amount('over'),
  }
}

function isIn({ phase }: CooperationRow, group: CooperationGroup): boolean {
  return group === 'all' || groups[phase] === group
}

export function filterCooperation(
  rows: readonly CooperationRow[],
  filter: { readonly group: CooperationGroup; readonly type: string | null; readonly words: string },
): CooperationRow[] {
  const wanted = fold(filter.words).split(/\s+/).filter(Boolean)
  return rows.filter(
    (row) =>
      isIn(row, filter.group) &&
      (filter.type === null || row.type === filter.type) &&
      wanted.every((word) => fold(`${row.key} ${row.name} ${row.parties.join(' ')}`).includes(word)),
  )
}

/** It expired lately, or a party has not done something in time. */
export function isCooperationLate({ phase, alert, undertakings }: CooperationRow): boolean {
  return !isOver(phase) && ((phase === 'expired' && alert !== null) || undertakings.overdue > 0)
}

/** The validity as it is read, and how much of it has gone by. */
export function validityLine({ validity, daysLeft }: CooperationStanding, today: LocalDate) {
  if (!validity) return { dates: text.noDates, left: '', percent: null }
  const { from, to } = validity
  if (to === null) return { dates: text.endless(mediumDate(from)), left: '', percent: null }
  const whole = Math.max(1, daysBetween(from, to))
  const gone = Math.min(whole, Math.max(0, daysBetween(from, today)))
  return {
    dates: text.from(mediumDate(from), mediumDate(to)),
    left: daysLeft === null ? '' : text.left(daysLeft),
    percent: daysLeft === null ? null : Math.round((gone / whole) * 100),
  }
}
