import { z } from 'zod'
import { planStatuses, PlanDraft } from '../domain/action-plan.ts'
import { Activity, CommitmentDraft, completions, Figure, Indicator } from '../domain/commitment.ts'
import { RouteStepDraft } from '../domain/exercise-route.ts'
import {
  ActionPlanId,
  ActivityId,
  AgreementId,
  AttachmentId,
  BodyId,
  CommitmentId,
  IndicatorId,
  LogFrameRowId,
  RecordId,
} from '../domain/ids.ts'
import { ImpactNoteDraft } from '../domain/impact-note.ts'
import { NeedDraft } from '../domain/information-need.ts'
import { Month } from '../domain/month.ts'
import type { BehindActivity } from '../domain/plan-follow-up.ts'
import { Span } from '../domain/spans.ts'
import { optionalLine, prose, requiredLine } from '../domain/text.ts'
import { LocalDate } from '../domain/time.ts'
import { webAddress } from '../domain/web-address.ts'
import type { PlanEvaluation } from '../domain/evaluated-plan.ts'
import type { CommitmentName, NeedRow, PendingRow, PlanFile, PlanRow, RouteView } from './plan-views.ts'
import { base, command, query, shape } from './procedures.ts'
import type { SavedReply } from './views.ts'

const ofBody = z.strictObject({ bodyId: BodyId })
const ofPlan = z.strictObject({ planId: ActionPlanId })
const ofCommitment = z.strictObject({ commitmentId: CommitmentId })
const ofActivity = z.strictObject({ activityId: ActivityId })
const points = z.int().min(0).max(100)
const weight = z.int().min(0).max(1000)
const saved = <T>() => shape<SavedReply & T>()

export const ActivityDraft = Activity.unwrap().omit({
  id: true,
  commitmentId: true,
  position: true,
  baseline: true,
  progress: true,
})
export type ActivityDraft = z.infer<typeof ActivityDraft>

/** Plans of action: what is promised, when, by whom, how far it has come. */
export const planContract = {
  plan: {
    list: query<readonly PlanRow[]>().input(ofBody),
    get: query<PlanFile>().input(ofPlan),
    /** As it stood at the end of a day, today when null. */
    evaluation: query<PlanEvaluation>().input(ofPlan.extend({ date: LocalDate.nullable().default(null) })),
    /** What is behind on a day in the plans in force, for the follow-up of a session. */
    behind: query<readonly BehindActivity[]>().input(ofBody.extend({ date: LocalDate })),
    /** Open agreements and what is late in the plans, in one list. */
    pending: query<readonly PendingRow[]>().input(ofBody),
    create: base
      .input(ofBody.extend({ name: requiredLine(200), start: LocalDate, end: LocalDate }))
      .output(saved<{ readonly planId: ActionPlanId }>()),
    /** With a reason when its period changes once it is approved (R48). */
    save: command().input(ofPlan.extend({ plan: PlanDraft, reason: optionalLine(500).default('') })),
    /** How its progress is judged: cut-offs of the light, weights of its parts, whether 100 takes evidence. */
    setFollowUp: command().input(
      ofPlan.extend({
        cutoffs: z.strictObject({ amber: points, red: points }),
        needsEvidence: z.boolean(),
        commitments: z.array(ofCommitment.extend({ weight })).max(500),
        activities: z.array(ofActivity.extend({ weight })).max(5000),
      }),
    ),
    /** Approved by an agreement of a session, published where it says, closed at its end. */
    move: command().input(
      ofPlan.extend({
        to: z.enum(planStatuses),
        agreementId: AgreementId.nullable().default(null),
        publishedAt: webAddress().nullable().default(null),
      }),
    ),
    remove: command().input(ofPlan),
    /** Of what was drawn in the cronograma. */
    undo: command().input(ofPlan),
    redo: command().input(ofPlan),
    /** The catalogue of the body, in its order. */
    savePillars: command().input(
      ofBody.extend({
        pillars: z.array(z.strictObject({ id: RecordId.nullable(), name: requiredLine(120) })).max(20),
      }),
    ),
  },
  commitment: {
    /** Those of every plan of the body, to choose from. */
    list: query<readonly CommitmentName[]>().input(ofBody),
    create: base
      .input(ofPlan.extend({ title: requiredLine(300) }))
      .output(saved<{ readonly commitmentId: CommitmentId }>()),
    /** One for each component of a MIR that is named, with its activities and its indicators. */
    fromLogFrame: command().input(ofPlan.extend({ rowIds: z.array(LogFrameRowId).min(1).max(40) })),
    save: command().input(ofCommitment.extend({ commitment: CommitmentDraft })),
    /** Its dates; with a reason once the plan is approved (R48). */
    reschedule: command().input(
      ofCommitment.extend({
        start: LocalDate.nullable(),
        end: LocalDate.nullable(),
        reason: optionalLine(500),
      }),
    ),
    /** Null follows what the progress says (R44). */
    setCompletion: command().input(
      ofCommitment.extend({ completion: z.enum(completions).nullable(), reason: optionalLine(500) }),
    ),
    report: command().input(ofCommitment.extend({ reportedOn: LocalDate.nullable() })),
    remove: command().input(ofCommitment),
  },
  activity: {
    save: base
      .input(
        ofCommitment.extend({
          id: ActivityId.nullable(),
          activity: ActivityDraft,
          reason: optionalLine(500),
        }),
      )
      .output(saved<{ readonly activityId: ActivityId }>()),
    /** Several rows at once, as they come from another table. */
    add: command().input(
      ofCommitment.extend({
        activities: z.array(ActivityDraft).min(1).max(500),
        /** From this place on; null after the last one. */
        position: z.int().min(0).nullable().default(null),
      }),
    ),
    /** Marks or clears months of the paper's grid (R47); with a reason once the plan is approved (R48). */
    setMonths: command().input(
      ofActivity.extend({
        months: z.array(Month).min(1).max(240),
        isMarked: z.boolean(),
        reason: optionalLine(500).default(''),
      }),
    ),
    setSpans: command().input(
      ofActivity.extend({ spans: z.array(Span).max(60), reason: optionalLine(500).default('') }),
    ),
    /** Several rows at once, with one reason for all of them (R48). */
    reschedule: command().input(
      ofPlan.extend({
        rows: z
          .array(z.strictObject({ activityId: ActivityId, spans: z.array(Span).max(60) }))
          .min(1)
          .max(500),
        reason: optionalLine(500).default(''),
      }),
    ),
    move: command().input(ofActivity.extend({ position: z.int().min(0) })),
    remove: command().input(ofActivity),
    /** What a follow-up meeting says of many of them, at once. */
    noteProgress: command().input(
      ofPlan.extend({
        date: LocalDate,
        author: optionalLine(160),
        notes: z
          .array(
            z.strictObject({ activityId: ActivityId, progress: z.int().min(0).max(100), text: prose(5000) }),
          )
          .min(1)
          .max(500),
      }),
    ),
  },
  evidence: {
    add: command().input(
      ofCommitment.extend({
        activityId: ActivityId.nullable(),
        name: requiredLine(300),
        date: LocalDate,
        attachmentId: AttachmentId.nullable(),
        link: webAddress().nullable(),
      }),
    ),
    remove: command().input(z.strictObject({ id: RecordId })),
  },
  indicator: {
    save: command().input(
      ofCommitment.extend({
        id: IndicatorId.nullable(),
        indicator: Indicator.unwrap().omit({ id: true, commitmentId: true, position: true }),
      }),
    ),
    remove: command().input(z.strictObject({ indicatorId: IndicatorId })),
    measure: command().input(
      z.strictObject({
        indicatorId: IndicatorId,
        date: LocalDate,
        value: Figure,
        note: optionalLine(500),
        link: webAddress().nullable(),
      }),
    ),
    removeMeasurement: command().input(z.strictObject({ id: RecordId })),
  },
  /** What changed for whom. */
  impact: {
    save: command().input(ofPlan.extend({ id: RecordId.nullable(), impact: ImpactNoteDraft })),
    /** It stays in the file, with why. */
    withdraw: command().input(z.strictObject({ id: RecordId, reason: optionalLine(500) })),
  },
  route: {
    get: query<RouteView>().input(ofBody),
    save: command().input(ofBody.extend({ id: RecordId.nullable(), step: RouteStepDraft })),
    remove: command().input(z.strictObject({ id: RecordId })),
    /** The steps of a preset, where there are none. */
    usePreset: command().input(ofBody.extend({ preset: z.enum(['exercise', 'proactiveCommitment']) })),
  },
  need: {
    list: query<readonly NeedRow[]>().input(ofBody),
    save: command().input(ofBody.extend({ id: RecordId.nullable(), need: NeedDraft })),
    remove: command().input(z.strictObject({ id: RecordId })),
  },
}
