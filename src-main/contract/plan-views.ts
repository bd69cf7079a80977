import type { ActionPlan, Pillar, Rescheduling } from '../domain/action-plan.ts'
import type {
  Activity,
  Commitment,
  Completion,
  Evidence,
  Indicator,
  Measurement,
  MissingInCommitment,
  ProgressNote,
} from '../domain/commitment.ts'
import type { RouteStep } from '../domain/exercise-route.ts'
import type { ActionPlanId } from '../domain/ids.ts'
import type { InformationNeed } from '../domain/information-need.ts'
import type { Light } from '../domain/progress.ts'
import type { Conflict } from '../domain/schedule-conflicts.ts'
import type { LocalDate } from '../domain/time.ts'
import type { TreeSource } from './tree-views.ts'

/** How far something has come, beside what time alone would expect; null while it has no dates or no parts. */
export type Standing = {
  readonly progress: number | null
  readonly expected: number | null
  readonly light: Light | null
}

export type PlanRow = Pick<ActionPlan, 'id' | 'name' | 'start' | 'end' | 'status' | 'publishedAt'> &
  Standing & { readonly key: string; readonly commitments: number; readonly late: number }

export type CommitmentView = Standing & {
  readonly commitment: Commitment
  /** «STM-VA/PA/01-C1». */
  readonly key: string
  readonly activities: readonly Activity[]
  readonly notes: readonly ProgressNote[]
  readonly evidence: readonly Evidence[]
  readonly indicators: readonly (Indicator & { readonly measurements: readonly Measurement[] })[]
  /** What lacks to be complete (R41). */
  readonly missing: readonly MissingInCommitment[]
  readonly suggested: Completion
  readonly completion: Completion
  /** When the end-of-commitment report is due (R46). */
  readonly reportDue: LocalDate | null
  readonly conflicts: readonly Conflict[]
}

export type PlanFile = Standing & {
  readonly plan: ActionPlan
  readonly key: string
  readonly today: LocalDate
  readonly agreement: TreeSource | null
  readonly pillars: readonly Pillar[]
  readonly commitments: readonly CommitmentView[]
  readonly reschedulings: readonly Rescheduling[]
  /** Sector and seat names that may be responsible, to choose from while typing. */
  readonly responsibles: readonly string[]
}

export type CommitmentName = Pick<Commitment, 'id' | 'planId' | 'title'> & { readonly key: string }
/** Something a body owes, wherever it was promised. */
export type PendingRow = {
  readonly id: string
  readonly kind: 'agreement' | 'activity' | 'report'
  readonly key: string
  readonly text: string
  readonly owes: string
  readonly due: LocalDate | null
  readonly isLate: boolean
  readonly progress: number
  readonly expected: number | null
  /** Of what belongs to a plan. */
  readonly planId: ActionPlanId | null
}

export type RouteView = { readonly steps: readonly RouteStep[]; readonly today: LocalDate }

export type NeedRow = InformationNeed & {
  readonly due: LocalDate | null
  readonly isOverdue: boolean
  readonly commitment: string | null
}
