import type { ActionPlan } from './action-plan.ts'
import type { AgreementStatistics, attendanceStatistics, SessionStatistics } from './body-statistics.ts'
import type { Commitment, Indicator } from './commitment.ts'
import type { ImpactNote } from './impact-note.ts'
import type {
  ActivityTally,
  GroupSummary,
  IndicatorStanding,
  NamedGroup,
  RatedCommitment,
  SectorActivities,
} from './plan-evaluation.ts'
import type { BehindActivity } from './plan-follow-up.ts'
import type { LocalDate } from './time.ts'

export type EvaluatedCommitment = Omit<RatedCommitment, 'places'> &
  Pick<Commitment, 'id' | 'number' | 'title' | 'start' | 'end'> & {
    /** «STM-VA/PA/01-C1». */
    readonly key: string
    readonly activities: ActivityTally
  }

export type EvaluatedIndicator = IndicatorStanding & {
  readonly indicator: Indicator
  /** Of its commitment. */
  readonly key: string
  readonly commitment: string
}

export type ImpactNoteView = ImpactNote & {
  /** Key and title of its commitment; null of none. */
  readonly commitment: { readonly key: string; readonly title: string } | null
  /** Name of the file that shows it. */
  readonly file: string | null
}

/** A plan judged at the end of a day: how far, in what, with whom, for whom. */
export type PlanEvaluation = {
  readonly plan: ActionPlan
  readonly key: string
  readonly date: LocalDate
  readonly today: LocalDate
  /** What its commitments make together, beside what the dates of the plan expect. */
  readonly whole: GroupSummary
  readonly commitments: readonly EvaluatedCommitment[]
  readonly axes: readonly NamedGroup[]
  /** A commitment may be in several pillars: these do not add up to the whole. */
  readonly pillars: readonly NamedGroup[]
  readonly government: readonly NamedGroup[]
  readonly social: readonly NamedGroup[]
  readonly sectors: readonly SectorActivities[]
  readonly behind: readonly BehindActivity[]
  readonly indicators: readonly EvaluatedIndicator[]
  /** Sessions from the first day of the plan to the day, and the agreements they adopted. */
  readonly sessions: SessionStatistics
  readonly attendance: ReturnType<typeof attendanceStatistics>
  readonly agreements: AgreementStatistics
  /** In the order of their dates; those withdrawn too. */
  readonly impact: readonly ImpactNoteView[]
}
