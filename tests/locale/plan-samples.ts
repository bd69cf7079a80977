import type { FailureCode, FailureParams } from '../../src-main/domain/failure.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'

const start = '2026-09-01' as LocalDate
const end = '2027-02-28' as LocalDate

type PlanCode = Extract<
  FailureCode,
  | `plan.${string}`
  | `commitment.${string}`
  | `activity.${string}`
  | `pillar.${string}`
  | `need.${string}`
  | `impact.${string}`
>

/** What the refusals of plans are given. */
export const planSamples: { readonly [C in PlanCode]: readonly FailureParams[C][] } = {
  'plan.invalidTransition': [{ from: 'draft', to: 'closed' }],
  'plan.noCommitments': [{}],
  'plan.needsAgreement': [{}],
  'plan.closed': [{}],
  'plan.notYet': [{ date: end }],
  'plan.endsBeforeStart': [{ start: end, end: start }],
  'plan.leavesOut': [{ name: 'Mesa de diálogo', start, end }],
  'plan.outside': [{ name: 'Mesa de diálogo', start, end, from: start, to: end }],
  'plan.reasonNeeded': [{ name: 'Mesa de diálogo' }],
  'plan.axisInUse': [{ axis: 'Cultura', commitment: 'Cultura de Gobierno Abierto' }],
  'pillar.inUse': [{ pillar: 'Transparencia', commitment: 'Cultura de Gobierno Abierto' }],
  'need.dateAhead': [
    { field: 'heardOn', date: start },
    { field: 'updatedOn', date: start },
  ],
  'commitment.completionReason': [{}],
  'commitment.dateAhead': [{ date: end }],
  'commitment.targetOutside': [{ name: 'Rutas publicadas', date: end, from: start, to: start }],
  'commitment.foreign': [
    { what: 'pillar' },
    { what: 'axis' },
    { what: 'tree' },
    { what: 'node' },
    { what: 'objective' },
  ],
  'activity.needsEvidence': [{ name: 'Mesa de diálogo' }],
  'activity.notAPercentage': [{ typed: '105' }],
  'plan.noWeight': [{ name: 'Cultura de Gobierno Abierto' }],
  'plan.cutoffsUpsideDown': [{ amber: 30, red: 20 }],
  'activity.dependsOnItself': [{ name: 'Mesa de diálogo' }],
  'activity.milestoneDay': [{ name: 'Congreso virtual' }],
  'activity.hasNotes': [{ name: 'Mesa de diálogo' }],
  'impact.beforePlan': [{ date: start, start: end }],
  'impact.ahead': [{ date: end }],
  'impact.withdrawn': [{ date: start }],
}
