import type { ActivityDraft } from '../../../src-main/contract/plan-contract.ts'
import type { PlanFile } from '../../../src-main/contract/plan-views.ts'
import type { Activity } from '../../../src-main/domain/commitment.ts'
import type { ActivityId } from '../../../src-main/domain/ids.ts'
import type { Span } from '../../../src-main/domain/spans.ts'

/** What a person writes of a row. */
export function draftOf(activity: Activity): ActivityDraft {
  const { id: _, commitmentId: __, position: ___, baseline: ____, progress: _____, ...draft } = activity
  return draft
}

/** A new row that says only its name. */
export function newDraft(name: string): ActivityDraft {
  const texts = { group: '', responsible: '', place: '', note: '' }
  return { ...texts, name, kind: 'action', spans: [], dependsOn: [], weight: 1 }
}

type Rows = PlanFile['commitments'][number]['activities']

/** The plan with other rows; commitments whose rows stay the same stay the same objects. */
function withEachRows(file: PlanFile, change: (rows: Rows) => Rows): PlanFile {
  return {
    ...file,
    commitments: file.commitments.map((view) => {
      const activities = change(view.activities)
      return activities === view.activities ? view : { ...view, activities }
    }),
  }
}

export function withActivities(file: PlanFile, change: (one: Activity) => Activity): PlanFile {
  return withEachRows(file, (rows) => {
    const changed = rows.map(change)
    return changed.every((one, index) => one === rows[index]) ? rows : changed
  })
}

export function withRows(file: PlanFile, spans: ReadonlyMap<ActivityId, readonly Span[]>): PlanFile {
  if (spans.size === 0) return file
  return withActivities(file, (one) => {
    const drawn = spans.get(one.id)
    return drawn ? { ...one, spans: [...drawn] } : one
  })
}

export function withoutRow(file: PlanFile, id: ActivityId): PlanFile {
  return withEachRows(file, (rows) =>
    rows.some((one) => one.id === id) ? rows.filter((one) => one.id !== id) : rows,
  )
}

export function withRowMoved(file: PlanFile, id: ActivityId, position: number): PlanFile {
  return withEachRows(file, (rows) => {
    const moved = rows.find((one) => one.id === id)
    if (!moved) return rows
    const others = rows.filter((one) => one !== moved)
    return [...others.slice(0, position), moved, ...others.slice(position)]
  })
}
