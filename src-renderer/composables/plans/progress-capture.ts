import { computed, reactive, ref } from 'vue'
import type { CommitmentView, PlanFile } from '../../../src-main/contract/plan-views.ts'
import type { Activity } from '../../../src-main/domain/commitment.ts'
import type { ActivityId } from '../../../src-main/domain/ids.ts'
import { activityStanding, percentageIn, whyCannotNote } from '../../../src-main/domain/plan-follow-up.ts'
import type { LocalDate } from '../../../src-main/domain/time.ts'
import { wordFailure } from '../../../src-main/locale/errors.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../use-command.ts'

/** What is typed at a row and not saved yet. */
export type TypedProgress = { readonly progress: string; readonly text: string }

export type CaptureRow = ReturnType<typeof activityStanding> & {
  readonly activity: Activity
  readonly evidence: number
}

const nothing: TypedProgress = { progress: '', text: '' }

/** Rows of a commitment, each beside what its dates would expect. */
export function captureRows(
  { activities, evidence }: CommitmentView,
  { plan, today }: PlanFile,
): CaptureRow[] {
  return activities.map((activity) => ({
    ...activityStanding(activity, today, plan.cutoffs),
    activity,
    evidence: evidence.filter(({ activityId }) => activityId === activity.id).length,
  }))
}

/**
 * What a meeting captures: the rows where something was typed go in one command, with their date and author. Nothing typed
 * is lost by a refusal, which is said at its row.
 */
export function useProgressCapture(file: () => PlanFile) {
  const typed = reactive(new Map<ActivityId, TypedProgress>())
  const wasTried = ref(false)
  const { run, isBusy, failure } = useCommand()

  const rows = computed(() => file().commitments.flatMap((view) => captureRows(view, file())))
  const changed = computed(() => rows.value.filter(({ activity }) => isChanged(activity)))

  const typedFor = (id: ActivityId) => typed.get(id) ?? nothing
  function isChanged({ id, progress }: Activity): boolean {
    const { progress: digits, text } = typedFor(id)
    return text.trim() !== '' || (digits.trim() !== '' && percentageIn(digits) !== progress)
  }
  function write(id: ActivityId, part: Partial<TypedProgress>) {
    typed.set(id, { ...typedFor(id), ...part })
  }
  /** A note without a number tells of the progress that it had. */
  const saidOf = ({ id, progress }: Activity) => typedFor(id).progress.trim() || String(progress)

  function refusalOf({ activity, evidence }: CaptureRow): string {
    const why = whyCannotNote(activity, saidOf(activity), file().plan, evidence > 0)
    return why ? wordFailure(why) : ''
  }
  /** What is wrong at each row, once it was sent, or at once for what can be no percentage. */
  const problems = computed(() => {
    const told = changed.value.flatMap((row): [ActivityId, string][] => {
      const isSaid = wasTried.value || percentageIn(saidOf(row.activity)) === null
      const words = isSaid ? refusalOf(row) : ''
      return words ? [[row.activity.id, words]] : []
    })
    return new Map(told)
  })

  /** How many were saved; null when something has to be put right first. */
  async function save(date: LocalDate, author: string): Promise<number | null> {
    wasTried.value = true
    if (problems.value.size > 0 || changed.value.length === 0) return null
    const notes = changed.value.map(({ activity }) => ({
      activityId: activity.id,
      progress: percentageIn(saidOf(activity)) ?? activity.progress,
      text: typedFor(activity.id).text,
    }))
    const planId = file().plan.id
    const reply = await run(() => api.activity.noteProgress({ planId, date, author, notes }))
    if (!reply) return null
    discard()
    return notes.length
  }
  function discard() {
    typed.clear()
    wasTried.value = false
  }

  return { rows, changed, problems, typedFor, write, isChanged, save, discard, isBusy, failure }
}

export type ProgressCapture = ReturnType<typeof useProgressCapture>
