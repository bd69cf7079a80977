import type { ActionPlan } from '../domain/action-plan.ts'
import type { Activity } from '../domain/commitment.ts'
import { refuse } from '../domain/failure.ts'
import type { ActivityId } from '../domain/ids.ts'
import { whyCannotWait } from '../domain/schedule-conflicts.ts'
import type { ReadStore, WriteStore } from './ports.ts'

type Plan = Pick<ActionPlan, 'id'>

/** A row of the cronograma may wait for any other of its plan. */
function rowsOf(store: ReadStore, { id: planId }: Plan): Activity[] {
  const ids = store.where('commitment', { planId }).map(({ id }) => id)
  return store.among('activity', 'commitmentId', ids)
}

export function refuseDependencies(store: ReadStore, plan: Plan, activity: Activity): void {
  if (activity.dependsOn.length > 0) refuse(whyCannotWait(activity, rowsOf(store, plan)))
}

/** Nothing waits any longer for rows that leave. */
export function forgetRows(store: WriteStore, plan: Plan, gone: ReadonlySet<ActivityId>): void {
  for (const row of rowsOf(store, plan)) {
    const dependsOn = row.dependsOn.filter((id) => !gone.has(id))
    if (dependsOn.length < row.dependsOn.length && !gone.has(row.id))
      store.put('activity', { ...row, dependsOn })
  }
}
