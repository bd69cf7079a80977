import { shallowRef } from 'vue'
import type { ActivityId } from '../../../src-main/domain/ids.ts'
import { joinedSpans, type Span } from '../../../src-main/domain/spans.ts'
import type { RowDates } from './schedule-board.ts'

type Rows = ReadonlyMap<ActivityId, readonly Span[]>

/** Dates that were drawn and wait for the reason of their change; each drawing is a step that can be taken back. */
export function useUnsavedDates() {
  const rows = shallowRef<Rows>(new Map())
  const done: Rows[] = []
  const undone: Rows[] = []

  return {
    rows,
    put(drawn: readonly RowDates[], saved: (id: ActivityId) => readonly Span[]): void {
      done.push(rows.value)
      undone.length = 0
      const next = new Map(rows.value)
      for (const { activityId, spans } of drawn) {
        const isBack = JSON.stringify(joinedSpans(spans)) === JSON.stringify(saved(activityId))
        if (isBack) next.delete(activityId)
        else next.set(activityId, joinedSpans(spans))
      }
      rows.value = next
    },
    /** False when none of its steps is left: then the data file's own is meant. */
    step(way: 'undo' | 'redo'): boolean {
      const [from, to] = way === 'undo' ? [done, undone] : [undone, done]
      const next = from.pop()
      if (!next) return false
      to.push(rows.value)
      rows.value = next
      return true
    },
    /** They were saved. */
    drop(ids: readonly ActivityId[]): void {
      const gone = new Set(ids)
      rows.value = new Map([...rows.value].filter(([id]) => !gone.has(id)))
      done.length = undone.length = 0
    },
    discard(): void {
      rows.value = new Map()
      done.length = undone.length = 0
    },
  }
}
