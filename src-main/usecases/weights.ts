import { refuse } from '../domain/failure.ts'
import type { ActionPlanId, CommitmentId } from '../domain/ids.ts'
import { whyNotWeights } from '../domain/plan-follow-up.ts'
import { need } from './dossier.ts'
import type { ReadStore } from './ports.ts'

/** R43: once it is written, something in the commitment must still count. */
export function refuseWeightlessCommitment(store: ReadStore, commitmentId: CommitmentId): void {
  const { title } = need(store, 'commitment', commitmentId)
  const activities = store.where('activity', { commitmentId })
  refuse(whyNotWeights(activities, title))
}

/** R43: some commitment of the plan must still count. */
export function refuseWeightlessPlan(store: ReadStore, planId: ActionPlanId): void {
  const { name } = need(store, 'actionPlan', planId)
  refuse(whyNotWeights(store.where('commitment', { planId }), name))
}
