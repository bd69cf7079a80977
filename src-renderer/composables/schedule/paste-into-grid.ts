import { readPaste } from '../../../src-main/domain/grid-paste.ts'
import type { CommitmentId } from '../../../src-main/domain/ids.ts'
import { monthOf, monthsFrom } from '../../../src-main/domain/month.ts'
import { markedSpans } from '../../../src-main/domain/schedule-marks.ts'
import { withMonths } from '../../../src-main/domain/spans.ts'
import type { Table } from '../../../src-main/domain/table-text.ts'
import { uiSchedule } from '../../../src-main/locale/ui-schedule.ts'
import { before } from './grid-columns.ts'
import type { Cell } from './grid-cursor.ts'
import { tableOfClipboard } from './pasted-table.ts'
import { newDraft } from './plan-patches.ts'
import type { ScheduleBoard } from './schedule-board.ts'

/** Where rows that come in are put: after the row at hand. */
export type Place = { readonly commitmentId: CommitmentId; readonly position: number | null }

/** What was copied elsewhere, into the grid at its cursor: marks over its rows, names under it, a table to be seen first. */
export function createPaste(board: ScheduleBoard, preview: (table: Table, place: Place) => void) {
  const { said } = uiSchedule

  function placeOf({ lineId }: Cell): Place | null {
    for (const { commitment, activities } of board.file.value.commitments) {
      const at = activities.findIndex(({ id }) => id === lineId)
      if (at >= 0) return { commitmentId: commitment.id, position: at + 1 }
      if (lineId === `new-${commitment.id}`) return { commitmentId: commitment.id, position: null }
    }
    return null
  }

  async function layMarks(rows: readonly (readonly boolean[])[], cell: Cell): Promise<void> {
    const { plan, commitments } = board.file.value
    const months = monthsFrom(monthOf(plan.start), monthOf(plan.end)).slice(Math.max(0, cell.column - before))
    const all = commitments.flatMap(({ activities }) => activities)
    const first = all.findIndex(({ id }) => id === cell.lineId)
    if (first < 0) return
    const drawn = rows.flatMap((marks, at) => {
      const activity = all[first + at]
      if (!activity) return []
      const under = months.slice(0, marks.length)
      const cleared = { ...activity, spans: withMonths(activity.spans, under, false) }
      const spans = markedSpans(
        cleared,
        under.filter((_, index) => marks[index]),
        true,
        plan,
      )
      return [{ activityId: activity.id, spans }]
    })
    if (await board.draw(drawn)) board.announcer.say(said.pastedMarks(drawn.length))
  }

  return async (data: DataTransfer, cell: Cell): Promise<void> => {
    const table = tableOfClipboard(data)
    const place = placeOf(cell)
    const plain = data.getData('text/plain').trim()
    const found = table ?? (plain ? { rows: [[plain]], merged: [] } : null)
    if (!found || !place) return
    const { plan } = board.file.value
    const months = monthsFrom(monthOf(plan.start), monthOf(plan.end))
    const paste = readPaste(found, months.slice(Math.max(0, cell.column - before)))
    if (paste.kind === 'marks') await layMarks(paste.rows, cell)
    else if (paste.kind === 'table') preview(paste.table, place)
    else if (await board.addMany(place.commitmentId, paste.names.map(newDraft), place.position))
      board.announcer.say(said.pasted(paste.names.length))
  }
}
