import type { LightCutoffs } from '../domain/action-plan.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { ActionPlanId, ActivityId, CommitmentId } from '../domain/ids.ts'
import { whyNotCutoffs } from '../domain/plan-follow-up.ts'
import { openPlan } from './action-plans.ts'
import { need } from './dossier.ts'
import type { WriteStore } from './ports.ts'
import { refuseWeightlessCommitment, refuseWeightlessPlan } from './weights.ts'

type FollowUpSettings = {
  readonly planId: ActionPlanId
  readonly cutoffs: LightCutoffs
  readonly needsEvidence: boolean
  readonly commitments: readonly { readonly commitmentId: CommitmentId; readonly weight: number }[]
  readonly activities: readonly { readonly activityId: ActivityId; readonly weight: number }[]
}

/** How the progress of a plan is judged, all of it or nothing. Those that are not named keep their weight. */
export function setFollowUp(store: WriteStore, input: FollowUpSettings): void {
  const { planId, cutoffs, needsEvidence } = input
  const plan = openPlan(store, planId)
  refuse(whyNotCutoffs(cutoffs))
  store.put('actionPlan', { ...plan, cutoffs, needsEvidence })
  for (const { commitmentId, weight } of input.commitments) {
    const commitment = need(store, 'commitment', commitmentId)
    if (commitment.planId !== planId) fail('record.missing', { table: 'commitment' })
    store.put('commitment', { ...commitment, weight })
  }
  for (const { activityId, weight } of input.activities) {
    const activity = need(store, 'activity', activityId)
    if (need(store, 'commitment', activity.commitmentId).planId !== planId)
      fail('record.missing', { table: 'activity' })
    store.put('activity', { ...activity, weight })
  }
  refuseWeightlessPlan(store, planId)
  for (const { id } of store.where('commitment', { planId })) refuseWeightlessCommitment(store, id)
}
