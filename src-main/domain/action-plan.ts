import { z } from 'zod'
import type { Agreement } from './agreement.ts'
import { failure, type Failure } from './failure.ts'
import { ActionPlanId, AgreementId, BodyId, RecordId } from './ids.ts'
import { optionalLine, prose, requiredLine } from './text.ts'
import { LocalDate } from './time.ts'
import { webAddress } from './web-address.ts'

export const planStatuses = ['draft', 'approved', 'published', 'closed'] as const
export type PlanStatus = (typeof planStatuses)[number]

/** An axis («eje») of a plan. */
const Axis = z.strictObject({ id: RecordId, name: requiredLine(200) })

/** From how many points behind what is expected the light is amber, and red (R45). */
export const LightCutoffs = z
  .strictObject({ amber: z.int().min(0).max(100), red: z.int().min(0).max(100) })
  .refine(({ amber, red }) => amber <= red)
export type LightCutoffs = z.infer<typeof LightCutoffs>
export const defaultCutoffs: LightCutoffs = { amber: 10, red: 25 }

/** Plan de Acción Municipal or Local: what it contains (§1.4), but for its commitments. */
export const ActionPlan = z
  .strictObject({
    id: ActionPlanId,
    bodyId: BodyId,
    /** Consecutive in the body. */
    number: z.int().min(1),
    name: requiredLine(200),
    scope: z.enum(['municipal', 'local']),
    start: LocalDate,
    end: LocalDate,
    introduction: prose(20_000),
    context: prose(20_000),
    /** How the body is formed and who took part. */
    integration: prose(20_000),
    legalContext: prose(20_000),
    definitions: prose(20_000),
    strategicObjective: prose(5000),
    specificObjectives: z.array(prose(2000)).max(50),
    axes: z.array(Axis).max(30),
    measurement: prose(20_000),
    annexes: prose(20_000),
    status: z.enum(planStatuses),
    /** The agreement of the session that approved it. */
    agreementId: AgreementId.nullable(),
    approvedOn: LocalDate.nullable(),
    publishedOn: LocalDate.nullable(),
    publishedAt: webAddress().nullable(),
    closedOn: LocalDate.nullable(),
    cutoffs: LightCutoffs,
    /** Only an activity with evidence can reach 100 (R43). */
    needsEvidence: z.boolean(),
  })
  .readonly()
export type ActionPlan = z.infer<typeof ActionPlan>

/** What a person writes of it. */
export const PlanDraft = ActionPlan.unwrap().omit({
  id: true,
  bodyId: true,
  number: true,
  status: true,
  agreementId: true,
  approvedOn: true,
  publishedOn: true,
  publishedAt: true,
  closedOn: true,
})
export type PlanDraft = z.infer<typeof PlanDraft>

/** Pillars of open government that a body works with: three in the State of Mexico, four in Jalisco (§1.4). */
export const Pillar = z
  .strictObject({ id: RecordId, bodyId: BodyId, position: z.int().min(0), name: requiredLine(120) })
  .readonly()
export type Pillar = z.infer<typeof Pillar>

/** Why a change of dates or of what follows from them was made; the former dates stay (R48). */
export const Rescheduling = z
  .strictObject({
    id: RecordId,
    planId: ActionPlanId,
    /** The commitment or activity that was moved. */
    subjectId: RecordId,
    on: LocalDate,
    formerStart: LocalDate.nullable(),
    formerEnd: LocalDate.nullable(),
    start: LocalDate.nullable(),
    end: LocalDate.nullable(),
    reason: requiredLine(500),
    author: optionalLine(160),
  })
  .readonly()
export type Rescheduling = z.infer<typeof Rescheduling>

const ways: Readonly<Record<PlanStatus, readonly PlanStatus[]>> = {
  draft: ['approved'],
  approved: ['draft', 'published'],
  published: ['closed'],
  closed: [],
}

/** Approved by an agreement, published after, closed at the end; only before its publication it goes back to draft. */
export function whyCannotMovePlan(
  { status }: Pick<ActionPlan, 'status'>,
  to: PlanStatus,
  { isAdopted, commitments }: { isAdopted: boolean; commitments: number },
): Failure | null {
  if (!ways[status].includes(to)) return failure('plan.invalidTransition', { from: status, to })
  if (to !== 'approved') return null
  if (commitments === 0) return failure('plan.noCommitments', {})
  return isAdopted ? null : failure('plan.needsAgreement', {})
}

/** One that was adopted and stands: what was cancelled approves nothing. */
export function canApprovePlan({ number, status }: Pick<Agreement, 'number' | 'status'>): boolean {
  return number !== null && status !== 'cancelled'
}

/** After its closing nothing of a plan is written: it is what is evaluated. */
export function whyCannotWritePlan({ status }: Pick<ActionPlan, 'status'>): Failure | null {
  return status === 'closed' ? failure('plan.closed', {}) : null
}

/** What is reported already happened: a later date would stand before all that is reported after it. */
export function whyDateAhead(date: LocalDate, today: LocalDate): Failure | null {
  return date > today ? failure('commitment.dateAhead', { date }) : null
}

export function whyNotPeriod({ start, end }: { start: LocalDate; end: LocalDate }): Failure | null {
  return start <= end ? null : failure('plan.endsBeforeStart', { start, end })
}
