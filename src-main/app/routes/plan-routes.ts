import type { ActionPlanId, ActivityId, CommitmentId } from '../../domain/ids.ts'
import * as plans from '../../usecases/action-plans.ts'
import * as activities from '../../usecases/activities.ts'
import { behindOn } from '../../usecases/behind-activities.ts'
import * as commitments from '../../usecases/commitments.ts'
import { commitmentsFromFrame } from '../../usecases/frame-commitments.ts'
import { need } from '../../usecases/dossier.ts'
import { getRoute, removeRouteStep, saveRouteStep, useRoutePreset } from '../../usecases/exercise-route.ts'
import * as impact from '../../usecases/impact-notes.ts'
import { listNeeds, saveNeed } from '../../usecases/information-needs.ts'
import * as measuring from '../../usecases/measuring.ts'
import { evaluatePlan } from '../../usecases/plan-evaluation.ts'
import { getPlan, listCommitments, listPlans } from '../../usecases/plan-views.ts'
import { listPending } from '../../usecases/pending.ts'
import { setFollowUp } from '../../usecases/plan-follow-up.ts'
import type { Services } from '../services.ts'
import { os } from './implementer.ts'

/** Plans of action: which use case answers each entry. What is drawn in a cronograma has the scope of its plan. */
export function planRoutes(services: Services) {
  const { environment: env, file, query, command, saved, published } = services
  const scope = {
    commitment: (id: CommitmentId) =>
      query((store) => plans.scopeOfPlan(need(store, 'commitment', id).planId)),
    activity: (id: ActivityId) =>
      query((store) =>
        plans.scopeOfPlan(need(store, 'commitment', need(store, 'activity', id).commitmentId).planId),
      ),
  }
  const step = (planId: ActionPlanId, way: 'undo' | 'redo') =>
    published(plans.stepPlan(file.store(), planId, way))

  return {
    plan: {
      list: os.plan.list.handler(({ input }) => query((store) => listPlans(store, input.bodyId, env))),
      get: os.plan.get.handler(({ input }) => query((store) => getPlan(store, input.planId, env))),
      evaluation: os.plan.evaluation.handler(({ input }) =>
        query((store) => evaluatePlan(store, input, env)),
      ),
      behind: os.plan.behind.handler(({ input }) =>
        query((store) => behindOn(store, input.bodyId, input.date)),
      ),
      pending: os.plan.pending.handler(({ input }) =>
        query((store) => listPending(store, input.bodyId, env)),
      ),
      create: os.plan.create.handler(({ input }) => {
        const { result, ...reply } = command('plan.create', null, (store) =>
          plans.createPlan(store, input, env),
        )
        return { ...reply, planId: result }
      }),
      save: os.plan.save.handler(({ input }) =>
        saved('plan.save', plans.scopeOfPlan(input.planId), (store) => plans.savePlan(store, input, env)),
      ),
      setFollowUp: os.plan.setFollowUp.handler(({ input }) =>
        saved('plan.setFollowUp', null, (store) => setFollowUp(store, input)),
      ),
      move: os.plan.move.handler(({ input }) =>
        saved('plan.move', plans.scopeOfPlan(input.planId), (store) => plans.movePlan(store, input, env)),
      ),
      remove: os.plan.remove.handler(({ input }) =>
        saved('plan.remove', null, (store) => plans.removePlan(store, input.planId)),
      ),
      undo: os.plan.undo.handler(({ input }) => step(input.planId, 'undo')),
      redo: os.plan.redo.handler(({ input }) => step(input.planId, 'redo')),
      savePillars: os.plan.savePillars.handler(({ input }) =>
        saved('plan.savePillars', null, (store) => plans.savePillars(store, input, env)),
      ),
    },
    commitment: {
      list: os.commitment.list.handler(({ input }) => query((store) => listCommitments(store, input.bodyId))),
      create: os.commitment.create.handler(({ input }) => {
        const { result, ...reply } = command('commitment.create', null, (store) =>
          commitments.createCommitment(store, input, env),
        )
        return { ...reply, commitmentId: result }
      }),
      fromLogFrame: os.commitment.fromLogFrame.handler(({ input }) =>
        saved('commitment.fromLogFrame', null, (store) => commitmentsFromFrame(store, input, env)),
      ),
      save: os.commitment.save.handler(({ input }) =>
        saved('commitment.save', null, (store) => commitments.saveCommitment(store, input)),
      ),
      reschedule: os.commitment.reschedule.handler(({ input }) =>
        saved('commitment.reschedule', null, (store) => commitments.rescheduleCommitment(store, input, env)),
      ),
      setCompletion: os.commitment.setCompletion.handler(({ input }) =>
        saved('commitment.setCompletion', null, (store) => commitments.setCompletion(store, input)),
      ),
      report: os.commitment.report.handler(({ input }) =>
        saved('commitment.report', null, (store) => commitments.reportCommitment(store, input, env)),
      ),
      remove: os.commitment.remove.handler(({ input }) =>
        saved('commitment.remove', scope.commitment(input.commitmentId), (store) =>
          commitments.removeCommitment(store, input.commitmentId),
        ),
      ),
    },
    activity: {
      save: os.activity.save.handler(({ input }) => {
        const { result, ...reply } = command('activity.save', scope.commitment(input.commitmentId), (store) =>
          activities.saveActivity(store, input, env),
        )
        return { ...reply, activityId: result }
      }),
      add: os.activity.add.handler(({ input }) =>
        saved('activity.add', scope.commitment(input.commitmentId), (store) =>
          activities.addActivities(store, input, env),
        ),
      ),
      setMonths: os.activity.setMonths.handler(({ input }) =>
        saved('activity.setMonths', scope.activity(input.activityId), (store) =>
          activities.setMonths(store, input, env),
        ),
      ),
      setSpans: os.activity.setSpans.handler(({ input }) =>
        saved('activity.setSpans', scope.activity(input.activityId), (store) =>
          activities.setSpans(store, input, env),
        ),
      ),
      reschedule: os.activity.reschedule.handler(({ input }) =>
        saved('activity.reschedule', plans.scopeOfPlan(input.planId), (store) =>
          activities.rescheduleActivities(store, input, env),
        ),
      ),
      move: os.activity.move.handler(({ input }) =>
        saved('activity.move', scope.activity(input.activityId), (store) =>
          activities.moveActivity(store, input),
        ),
      ),
      remove: os.activity.remove.handler(({ input }) =>
        saved('activity.remove', scope.activity(input.activityId), (store) =>
          activities.removeActivity(store, input.activityId),
        ),
      ),
      noteProgress: os.activity.noteProgress.handler(({ input }) =>
        saved('activity.noteProgress', plans.scopeOfPlan(input.planId), (store) =>
          activities.noteProgress(store, input, env),
        ),
      ),
    },
    evidence: {
      add: os.evidence.add.handler(({ input }) =>
        saved('evidence.add', null, (store) => measuring.addEvidence(store, input, env)),
      ),
      remove: os.evidence.remove.handler(({ input }) =>
        saved('evidence.remove', null, (store) => measuring.removeEvidence(store, input.id)),
      ),
    },
    indicator: {
      save: os.indicator.save.handler(({ input }) =>
        saved('indicator.save', null, (store) => measuring.saveIndicator(store, input, env)),
      ),
      remove: os.indicator.remove.handler(({ input }) =>
        saved('indicator.remove', null, (store) => measuring.removeIndicator(store, input.indicatorId)),
      ),
      measure: os.indicator.measure.handler(({ input }) =>
        saved('indicator.measure', null, (store) => measuring.measure(store, input, env)),
      ),
      removeMeasurement: os.indicator.removeMeasurement.handler(({ input }) =>
        saved('indicator.removeMeasurement', null, (store) => measuring.removeMeasurement(store, input.id)),
      ),
    },
    impact: {
      save: os.impact.save.handler(({ input }) =>
        saved('impact.save', null, (store) => impact.saveImpactNote(store, input, env)),
      ),
      withdraw: os.impact.withdraw.handler(({ input }) =>
        saved('impact.withdraw', null, (store) => impact.withdrawImpactNote(store, input, env)),
      ),
    },
    route: {
      get: os.route.get.handler(({ input }) => query((store) => getRoute(store, input.bodyId, env))),
      save: os.route.save.handler(({ input }) =>
        saved('route.save', null, (store) => saveRouteStep(store, input, env)),
      ),
      remove: os.route.remove.handler(({ input }) =>
        saved('route.remove', null, (store) => removeRouteStep(store, input.id)),
      ),
      usePreset: os.route.usePreset.handler(({ input }) =>
        saved('route.usePreset', null, (store) => useRoutePreset(store, input, env)),
      ),
    },
    need: {
      list: os.need.list.handler(({ input }) => query((store) => listNeeds(store, input.bodyId, env))),
      save: os.need.save.handler(({ input }) =>
        saved('need.save', null, (store) => saveNeed(store, input, env)),
      ),
      remove: os.need.remove.handler(({ input }) =>
        saved('need.remove', null, (store) => store.remove('informationNeed', input.id)),
      ),
    },
  }
}
