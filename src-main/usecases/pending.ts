import type { CommitmentView, PendingRow } from '../contract/plan-views.ts'
import type { ActionPlan } from '../domain/action-plan.ts'
import { isOverdue } from '../domain/agreement.ts'
import type { BodyId } from '../domain/ids.ts'
import type { LocalDate } from '../domain/time.ts'
import { listAgreements } from './agreements.ts'
import { behindIn } from './behind-activities.ts'
import { todayOf } from './dossier.ts'
import { getPlan } from './plan-views.ts'
import type { Environment, ReadStore } from './ports.ts'

/** What a body owes: its open agreements (R26), what is behind in the plans it approved (R45), reports that are due (R46). */
export function listPending(store: ReadStore, bodyId: BodyId, env: Environment): PendingRow[] {
  const today = todayOf(store, bodyId, env)
  const plans = store
    .where('actionPlan', { bodyId })
    .filter(({ status }) => status === 'approved' || status === 'published')
  const promised = plans.flatMap((plan) =>
    getPlan(store, plan.id, env).commitments.flatMap((view) => [
      ...lateActivities(plan, view, today),
      ...dueReports(plan, view, today),
    ]),
  )
  return [...openAgreements(store, bodyId, today), ...promised].sort(byUrgency)
}

/** What is late first, then by date; without date, at the end. */
function byUrgency(a: PendingRow, b: PendingRow): number {
  const due = (row: PendingRow) => row.due ?? '9999'
  return Number(b.isLate) - Number(a.isLate) || due(a).localeCompare(due(b)) || a.key.localeCompare(b.key)
}

function openAgreements(store: ReadStore, bodyId: BodyId, today: LocalDate): PendingRow[] {
  return listAgreements(store, bodyId)
    .filter(({ agreement }) => agreement.status === 'inProgress')
    .map(({ agreement }) => ({
      id: agreement.id,
      kind: 'agreement',
      key: agreement.key,
      text: agreement.text,
      owes: agreement.responsibles.map(({ name }) => name).join(', '),
      due: agreement.dueDate,
      isLate: isOverdue(agreement, today),
      progress: agreement.progress,
      expected: null,
      planId: null,
    }))
}

function lateActivities(plan: ActionPlan, view: CommitmentView, today: LocalDate): PendingRow[] {
  return behindIn(plan, view, today).map(
    ({ id, key, name, responsible, due, light, progress, expected }) => ({
      id,
      kind: 'activity',
      key,
      text: name,
      owes: responsible,
      due,
      isLate: light === 'red',
      progress,
      expected,
      planId: plan.id,
    }),
  )
}

/** Reports of commitments that ended and nobody handed in yet. */
function dueReports(plan: ActionPlan, view: CommitmentView, today: LocalDate): PendingRow[] {
  const { commitment, key, reportDue, progress } = view
  if (!reportDue || commitment.reportedOn !== null || !commitment.end || commitment.end >= today) return []
  return [
    {
      id: commitment.id,
      kind: 'report',
      key,
      text: commitment.title,
      owes: commitment.governmentResponsible,
      due: reportDue,
      isLate: reportDue < today,
      progress: progress ?? 0,
      expected: null,
      planId: plan.id,
    },
  ]
}
