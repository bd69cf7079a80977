import type { MinutesStatus } from '../../src-main/domain/minutes.ts'
import type { SessionStatus } from '../../src-main/domain/session.ts'
import type { StateTone } from '../components/feedback/state-tone.ts'

/** Colour that repeats each state's word. */
export const sessionTones: Record<SessionStatus, StateTone> = {
  draft: 'outline',
  convened: 'petrol',
  open: 'petrolSolid',
  recess: 'amber',
  closed: 'neutral',
  cancelled: 'outline',
  notHeld: 'neutral',
}

export const minutesTones: Record<MinutesStatus, StateTone> = {
  draft: 'outline',
  project: 'neutral',
  approved: 'petrol',
  signed: 'petrol',
  published: 'petrolSolid',
}
