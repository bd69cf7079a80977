import { computed, inject, ref, shallowRef, type InjectionKey } from 'vue'
import type { ActivityDraft } from '../../../src-main/contract/plan-contract.ts'
import type { PlanFile } from '../../../src-main/contract/plan-views.ts'
import type { Activity } from '../../../src-main/domain/commitment.ts'
import type { Failure } from '../../../src-main/domain/failure.ts'
import type { ActivityId, CommitmentId } from '../../../src-main/domain/ids.ts'
import type { Month } from '../../../src-main/domain/month.ts'
import { isRescheduled, markedSpans } from '../../../src-main/domain/schedule-marks.ts'
import { joinedSpans, type Span } from '../../../src-main/domain/spans.ts'
import { uiSchedule } from '../../../src-main/locale/ui-schedule.ts'
import { api } from '../../api/client.ts'
import { refusalToShow } from '../../api/refusal.ts'
import { createCommandQueue } from '../command-queue.ts'
import { createAnnouncer } from '../trees/announcer.ts'
import { useUnsavedDates } from './unsaved-dates.ts'
import { draftOf, withActivities, withRows, withoutRow, withRowMoved } from './plan-patches.ts'

export type RowDates = { readonly activityId: ActivityId; readonly spans: readonly Span[] }

/** A cronograma that is being drawn: every key is on the screen before the data file has it. */
export function createScheduleBoard(server: () => PlanFile, reload: () => Promise<void>) {
  const refusal = ref<Failure | null>(null)
  const queue = createCommandQueue<PlanFile>({
    refusalOf: refusalToShow,
    reload,
    onRefused: (failure) => (refusal.value = failure),
  })
  const announcer = createAnnouncer()
  /** Rows were drawn with a name of their own before the data file gave them theirs. */
  const given = shallowRef<ReadonlyMap<ActivityId, ActivityId>>(new Map())
  const real = (id: ActivityId) => given.value.get(id) ?? id
  const planId = server().plan.id

  const saved = computed(() => queue.patches.value.reduce((file, patch) => patch(file), server()))
  const unsaved = useUnsavedDates()
  const file = computed(() => withRows(saved.value, unsaved.rows.value))
  const activities = computed(
    () =>
      new Map(file.value.commitments.flatMap((view) => view.activities.map((one) => [one.id, one] as const))),
  )
  const savedSpans = (id: ActivityId): readonly Span[] =>
    saved.value.commitments.flatMap((view) => view.activities).find((one) => one.id === id)?.spans ?? []

  /** Of an approved plan, what changes dates waits for its reason, one for all (R48). */
  const needsReason = ({ activityId, spans }: RowDates) =>
    file.value.plan.status !== 'draft' &&
    (unsaved.rows.value.has(activityId) || isRescheduled(savedSpans(activityId), spans))

  const clear = () => {
    refusal.value = null
  }

  async function draw(rows: readonly RowDates[], reason = ''): Promise<boolean> {
    clear()
    if (rows.length === 0) return true
    if (!reason && rows.some(needsReason)) {
      unsaved.put(rows, savedSpans)
      announcer.say(uiSchedule.said.waiting(unsaved.rows.value.size))
      return true
    }
    const sent = () =>
      rows.map(({ activityId, spans }) => ({ activityId: real(activityId), spans: [...spans] }))
    const byId = () => new Map(sent().map(({ activityId, spans }) => [activityId, spans]))
    const reply = await queue.run(
      () => api.activity.reschedule({ planId, rows: sent(), reason }),
      (former) => withRows(former, byId()),
    )
    return reply !== null
  }

  return {
    file,
    activities,
    real,
    refusal,
    announcer,
    queue,
    unsaved,
    draw,
    /** One month of one row goes by itself, so that two windows may mark the same row. */
    async mark(activity: Activity, months: readonly Month[], isMarked: boolean): Promise<boolean> {
      const spans = markedSpans(activity, months, isMarked, file.value.plan)
      if (needsReason({ activityId: activity.id, spans })) return draw([{ activityId: activity.id, spans }])
      clear()
      const id = () => real(activity.id)
      const reply = await queue.run(
        () => api.activity.setMonths({ activityId: id(), months: [...months], isMarked }),
        (former) =>
          withActivities(former, (one) =>
            one.id === id() ? { ...one, spans: markedSpans(one, months, isMarked, former.plan) } : one,
          ),
      )
      return reply !== null
    },
    async saveDates(reason: string): Promise<boolean> {
      const rows = [...unsaved.rows.value].map(([activityId, spans]) => ({ activityId, spans }))
      if (!(await draw(rows, reason))) return false
      unsaved.drop(rows.map(({ activityId }) => activityId))
      announcer.say(uiSchedule.said.saved)
      return true
    },
    async save(activity: Activity, changes: Partial<ActivityDraft>, reason = ''): Promise<boolean> {
      clear()
      const id = () => real(activity.id)
      const draft = { ...draftOf(activity), ...changes }
      const reply = await queue.run(
        () => api.activity.save({ commitmentId: activity.commitmentId, id: id(), activity: draft, reason }),
        (former) =>
          withActivities(former, (one) =>
            one.id === id() ? { ...one, ...draft, spans: joinedSpans(draft.spans) } : one,
          ),
      )
      return reply !== null
    },
    async add(commitmentId: CommitmentId, draft: ActivityDraft): Promise<boolean> {
      clear()
      const temporary = crypto.randomUUID() as ActivityId
      const reply = await queue.run(
        async () => {
          const answer = await api.activity.save({ commitmentId, id: null, activity: draft, reason: '' })
          given.value = new Map([...given.value, [temporary, answer.activityId]])
          return answer
        },
        (former) => withNewRow(former, commitmentId, { ...draft, id: real(temporary) }),
      )
      return reply !== null
    },
    async addMany(commitmentId: CommitmentId, drafts: readonly ActivityDraft[], position: number | null) {
      clear()
      const reply = await queue.run(() =>
        api.activity.add({ commitmentId, activities: [...drafts], position }),
      )
      return reply !== null
    },
    async move(activity: Activity, position: number): Promise<void> {
      clear()
      await queue.run(
        () => api.activity.move({ activityId: real(activity.id), position }),
        (former) => withRowMoved(former, real(activity.id), position),
      )
    },
    async remove(activity: Activity): Promise<boolean> {
      clear()
      const reply = await queue.run(
        () => api.activity.remove({ activityId: real(activity.id) }),
        (former) => withoutRow(former, real(activity.id)),
      )
      return reply !== null
    },
    async step(way: 'undo' | 'redo'): Promise<void> {
      clear()
      if (unsaved.step(way)) return announcer.say(uiSchedule.said[way])
      if (await queue.run(() => api.plan[way]({ planId }))) announcer.say(uiSchedule.said[way])
    },
  }
}

/** A row that the data file does not have yet. */
function withNewRow(
  file: PlanFile,
  commitmentId: CommitmentId,
  draft: ActivityDraft & { readonly id: ActivityId },
): PlanFile {
  return {
    ...file,
    commitments: file.commitments.map((view) => {
      if (view.commitment.id !== commitmentId || view.activities.some(({ id }) => id === draft.id))
        return view
      const row: Activity = {
        ...draft,
        commitmentId,
        position: view.activities.length,
        baseline: null,
        progress: 0,
      }
      return { ...view, activities: [...view.activities, row] }
    }),
  }
}

export type ScheduleBoard = ReturnType<typeof createScheduleBoard>
export const scheduleBoardKey: InjectionKey<ScheduleBoard> = Symbol('schedule board')

export function useScheduleBoard(): ScheduleBoard {
  const board = inject(scheduleBoardKey)
  if (!board) throw new Error('a part of a cronograma outside its page')
  return board
}
