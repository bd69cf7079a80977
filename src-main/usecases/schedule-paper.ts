import type { ActionPlanId } from '../domain/ids.ts'
import { localDate } from '../domain/time.ts'
import { type ScheduleData, scheduleDocument, scheduleKey } from '../documents/schedule.ts'
import { scheduleCalendar } from '../documents/schedule-calendar.ts'
import { scheduleCells } from '../documents/schedule-cells.ts'
import { scheduleMermaid } from '../documents/schedule-mermaid.ts'
import { currentLetterhead } from './bodies.ts'
import { need } from './dossier.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { Environment, ReadStore } from './ports.ts'

/** What a cronograma is printed and exported of. */
function scheduleDataOf(store: ReadStore, planId: ActionPlanId, env: Environment): ScheduleData {
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

export const scheduleFileKinds = ['csv', 'xlsx', 'ics', 'mmd'] as const
type ScheduleFile = { readonly name: string } & (
  { readonly cells: readonly (readonly string[])[] } | { readonly text: string }
)

/** A cronograma as a file for other programs, and what it is called. */
export function scheduleFileOf(
  store: ReadStore,
  planId: ActionPlanId,
  kind: (typeof scheduleFileKinds)[number],
  env: Environment,
): ScheduleFile {
  const data = scheduleDataOf(store, planId, env)
  const name = scheduleKey(data.body.acronym, data.plan).replaceAll('/', '-')
  if (kind === 'ics') return { name, text: scheduleCalendar(data, env.now()) }
  if (kind === 'mmd') return { name, text: scheduleMermaid(data, localDate(env.now(), data.body.timeZone)) }
  return { name, cells: scheduleCells(data) }
}
