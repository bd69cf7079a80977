import { z } from 'zod'
import {
  ActionPlanId,
  ActivityId,
  AttachmentId,
  CommitmentId,
  IndicatorId,
  NodeId,
  ProblemTreeId,
  RecordId,
} from './ids.ts'
import { Span } from './spans.ts'
import { optionalLine, prose, requiredLine } from './text.ts'
import { LocalDate } from './time.ts'
import { webAddress } from './web-address.ts'

/** OGP's scale of completion (R44). */
export const completions = ['noEvidence', 'notStarted', 'limited', 'substantial', 'complete'] as const
export type Completion = (typeof completions)[number]

/** Money in cents, so that sums are exact. */
export const ResourceSource = z.strictObject({
  source: requiredLine(200),
  cents: z.int().min(0).nullable(),
})
export type ResourceSource = z.infer<typeof ResourceSource>

/** A commitment of a plan (§1.5, R41). What lacks is told, never refused: it is written over several mesas. */
export const Commitment = z
  .strictObject({
    id: CommitmentId,
    planId: ActionPlanId,
    /** Consecutive in its plan. */
    number: z.int().min(1),
    /** Of the plan's list of axes. */
    axisId: RecordId.nullable(),
    title: requiredLine(300),
    /** The public problem, with its causes and effects in the tree it links to. */
    problem: prose(10_000),
    treeId: ProblemTreeId.nullable(),
    nodeIds: z.array(NodeId).max(100),
    objective: prose(5000),
    solution: prose(10_000),
    /** How it contributes to solve the problem (OGP). */
    contribution: prose(10_000),
    population: prose(2000),
    priorityGroups: z.array(requiredLine(160)).max(30),
    /** Of the body's catalogue. */
    pillarIds: z.array(RecordId).max(20),
    /** Sustainable development goals. */
    goals: z.array(z.int().min(1).max(17)).max(17),
    governmentResponsible: optionalLine(200),
    socialResponsible: optionalLine(200),
    supporters: z.array(requiredLine(200)).max(50),
    isFree: z.boolean(),
    resources: z.array(ResourceSource).max(30),
    start: LocalDate.nullable(),
    end: LocalDate.nullable(),
    weight: z.int().min(0).max(1000),
    verification: z.array(requiredLine(500)).max(50),
    risks: prose(5000),
    notes: prose(5000),
    results: prose(10_000),
    nextSteps: prose(5000),
    /** Said by a person instead of what the progress says, with why (R44). */
    completion: z.enum(completions).nullable(),
    completionReason: optionalLine(500),
    /** End-of-commitment report, once it was handed in (R46). */
    reportedOn: LocalDate.nullable(),
  })
  .readonly()
export type Commitment = z.infer<typeof Commitment>

export const CommitmentDraft = Commitment.unwrap().omit({
  id: true,
  planId: true,
  number: true,
  start: true,
  end: true,
  completion: true,
  completionReason: true,
  reportedOn: true,
})
export type CommitmentDraft = z.infer<typeof CommitmentDraft>

export const activityKinds = ['action', 'meeting', 'milestone'] as const
export type ActivityKind = (typeof activityKinds)[number]

/** A row of the cronograma. */
export const Activity = z
  .strictObject({
    id: ActivityId,
    commitmentId: CommitmentId,
    position: z.int().min(0),
    /** Rows under the same caption, which may be empty. */
    group: optionalLine(200),
    name: requiredLine(300),
    kind: z.enum(activityKinds),
    responsible: optionalLine(200),
    place: optionalLine(200),
    note: optionalLine(500),
    /** When it is worked on; of a milestone, one day. */
    spans: z.array(Span).max(60),
    /** As it was when the plan was approved; null before. */
    baseline: z.array(Span).max(60).nullable(),
    dependsOn: z.array(ActivityId).max(30),
    weight: z.int().min(0).max(1000),
    progress: z.int().min(0).max(100),
  })
  .readonly()
export type Activity = z.infer<typeof Activity>

/** What was said of an activity at a date: its history is the sum of them. */
export const ProgressNote = z
  .strictObject({
    id: RecordId,
    activityId: ActivityId,
    date: LocalDate,
    progress: z.int().min(0).max(100),
    text: prose(5000),
    author: optionalLine(160),
  })
  .readonly()
export type ProgressNote = z.infer<typeof ProgressNote>

/** A file or a link that shows what was done; of an activity or of the whole commitment. */
export const Evidence = z
  .strictObject({
    id: RecordId,
    commitmentId: CommitmentId,
    activityId: ActivityId.nullable(),
    name: requiredLine(300),
    date: LocalDate,
    attachmentId: AttachmentId.nullable(),
    link: webAddress().nullable(),
  })
  .refine(({ attachmentId, link }) => (attachmentId === null) !== (link === null))
  .readonly()
export type Evidence = z.infer<typeof Evidence>

export const indicatorTypes = ['input', 'process', 'product', 'outcome', 'impact'] as const
export const indicatorDirections = ['up', 'down', 'steady'] as const

/** What fits a table of figures: beyond it there is a slip of the hand. */
export const Figure = z.number().refine((value) => Math.abs(value) < 1e12)

/** Its four elements are variable, unit, target and period (§1.5). */
export const Indicator = z
  .strictObject({
    id: IndicatorId,
    commitmentId: CommitmentId,
    position: z.int().min(0),
    name: requiredLine(300),
    type: z.enum(indicatorTypes),
    variable: optionalLine(300),
    unit: optionalLine(80),
    formula: optionalLine(500),
    direction: z.enum(indicatorDirections),
    baseline: Figure.nullable(),
    baselineOn: LocalDate.nullable(),
    target: Figure.nullable(),
    targetOn: LocalDate.nullable(),
    /** How often it is measured, in the body's words. */
    period: optionalLine(120),
    verification: optionalLine(500),
    /** The indicator of the MIR it comes from. */
    frameIndicatorId: RecordId.nullable(),
  })
  .readonly()
export type Indicator = z.infer<typeof Indicator>

export const Measurement = z
  .strictObject({
    id: RecordId,
    indicatorId: IndicatorId,
    date: LocalDate,
    value: Figure,
    note: optionalLine(500),
    link: webAddress().nullable(),
  })
  .readonly()
export type Measurement = z.infer<typeof Measurement>

export type MissingInCommitment =
  | 'problem'
  | 'objective'
  | 'pillar'
  | 'activity'
  | 'governmentResponsible'
  | 'socialResponsible'
  | 'dates'
  | 'indicator'
  | 'indicatorElements'
  | 'verification'

/** What a commitment lacks to be complete (R41), in the order in which it is written. */
export function missingIn(
  commitment: Commitment,
  activities: readonly Activity[],
  indicators: readonly Indicator[],
): MissingInCommitment[] {
  const { start, end } = commitment
  const lacks: readonly (readonly [MissingInCommitment, boolean])[] = [
    ['problem', !commitment.problem.trim()],
    ['objective', !commitment.objective.trim()],
    ['pillar', commitment.pillarIds.length === 0],
    ['governmentResponsible', !commitment.governmentResponsible],
    ['socialResponsible', !commitment.socialResponsible],
    ['dates', start === null || end === null],
    ['activity', activities.length === 0],
    ['indicator', indicators.length === 0],
    ['indicatorElements', indicators.length > 0 && !indicators.some(hasFourElements)],
    ['verification', commitment.verification.length === 0],
  ]
  return lacks.filter(([, isLacking]) => isLacking).map(([what]) => what)
}

/** Variable, unit, target and period. */
function hasFourElements(indicator: Indicator): boolean {
  return missingElements(indicator).length === 0
}

export const indicatorElements = ['variable', 'unit', 'target', 'period'] as const

/** Which of its four elements an indicator lacks. */
export function missingElements(indicator: Indicator): (typeof indicatorElements)[number][] {
  return indicatorElements.filter((element) => indicator[element] === '' || indicator[element] === null)
}
