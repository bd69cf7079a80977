import type { ActionPlanId } from '../domain/ids.ts'
import { localDate } from '../domain/time.ts'
import { type ScheduleData, scheduleDocument, scheduleKey } from '../documents/schedule.ts'
import { currentLetterhead } from './bodies.ts'
import { need } from './dossier.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { Environment, ReadStore } from './ports.ts'

/** What a cronograma is printed and exported of. */
export function scheduleDataOf(store: ReadStore, planId: ActionPlanId, env: Environment): ScheduleData {
  const plan = need(store, 'actionPlan', planId)
  const body = need(store, 'body', plan.bodyId)
  return {
    body,
    letterhead: currentLetterhead(store, body.id, localDate(env.now(), body.timeZone)),
    plan,
    commitments: store.where('commitment', { planId }).map((commitment) => ({
      commitment,
      activities: store.where('activity', { commitmentId: commitment.id }),
    })),
    agreement: plan.agreementId === null ? null : need(store, 'agreement', plan.agreementId).key,
  }
}

/** The cronograma of a plan, as it stands. */
export function draftOfSchedule(store: ReadStore, id: string, env: Environment): PaperDraft {
  const data = scheduleDataOf(store, id as ActionPlanId, env)
  const { body, letterhead, plan } = data
  return {
    kind: 'schedule',
    key: scheduleKey(body.acronym, plan),
    bodyId: body.id,
    sessionId: null,
    logoId: letterhead?.logoId ?? null,
    sourceId: null,
    build: (stamp) => scheduleDocument(data, stamp),
  }
}
