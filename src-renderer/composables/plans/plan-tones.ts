import type { PlanStatus } from '../../../src-main/domain/action-plan.ts'
import type { Light } from '../../../src-main/domain/progress.ts'
import type { StateTone } from '../../components/feedback/state-tone.ts'

/** Colours that repeat each word. */
export const planTones: Record<PlanStatus, StateTone> = {
  draft: 'outline',
  approved: 'petrol',
  published: 'petrolSolid',
  closed: 'neutral',
}
export const lightTones: Record<Light, StateTone> = { green: 'petrol', amber: 'amber', red: 'brick' }
export const lightIcons: Record<Light, string> = {
  green: 'i-lucide-circle-check',
  amber: 'i-lucide-clock-alert',
  red: 'i-lucide-triangle-alert',
}
