import type { ActionPlan } from '../domain/action-plan.ts'
import { fail } from '../domain/failure.ts'
import type { LocalDate } from '../domain/time.ts'
import { todayOf } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

type Dates = { readonly start: LocalDate | null; readonly end: LocalDate | null }

/** Of an approved plan, keeps when something was to be and why it changed (R48). */
export function noteRescheduling(
  store: WriteStore,
  plan: ActionPlan,
  subject: { readonly id: string; readonly name: string },
  former: Dates,
  now: Dates,
  reason: string,
  env: Environment,
): void {
  if (plan.status === 'draft') return
  if (!reason) fail('plan.reasonNeeded', { name: subject.name })
  store.put('rescheduling', {
    id: env.newId(),
    planId: plan.id,
    subjectId: subject.id,
    on: todayOf(store, plan.bodyId, env),
    formerStart: former.start,
    formerEnd: former.end,
    start: now.start,
    end: now.end,
    reason,
    author: '',
  })
}
