import { markedMonths } from '../../../src-main/domain/spans.ts'
import { markedSpans } from '../../../src-main/domain/schedule-marks.ts'
import type { Activity } from '../../../src-main/domain/commitment.ts'
import type { CommitmentId } from '../../../src-main/domain/ids.ts'
import { monthAndYear } from '../../../src-main/locale/months.ts'
import { uiSchedule } from '../../../src-main/locale/ui-schedule.ts'
import { cleanLine } from '../../../src-main/domain/text.ts'
import { actionColumn } from './grid-columns.ts'
import type { GridCursor } from './grid-cursor.ts'
import { newDraft } from './plan-patches.ts'
import type { ScheduleBoard } from './schedule-board.ts'

const { said } = uiSchedule

/** What a key or a pointer does to the rows that are selected. */
export function createGridActions(board: ScheduleBoard, cursor: GridCursor) {
  const { say } = board.announcer
  const row = (): Activity | null =>
    cursor.line.value?.kind === 'activity' ? cursor.line.value.activity : null
  const siblings = ({ commitmentId }: Activity) =>
    board.file.value.commitments.find(({ commitment }) => commitment.id === commitmentId)?.activities ?? []

  /** Marks what is selected, or clears it; a single cell says its month. */
  async function markSelected(isMarked: boolean): Promise<void> {
    const { activities, months } = cursor.selected()
    const [only] = activities
    if (!only) return
    if (activities.length === 1) {
      say(
        months.length === 1
          ? said.marked(only.name, monthAndYear(months[0]!), isMarked)
          : said.many(months.length, 1, isMarked),
      )
      await board.mark(only, months, isMarked)
      return
    }
    say(said.many(months.length, activities.length, isMarked))
    await board.draw(
      activities.map((one) => ({
        activityId: one.id,
        spans: markedSpans(one, months, isMarked, board.file.value.plan),
      })),
    )
  }

  function areAllMarked(): boolean {
    const { activities, months } = cursor.selected()
    return activities.every(({ spans }) => {
      const marked = markedMonths(spans)
      return months.every((month) => marked.has(month))
    })
  }

  /** To the next place of its commitment; past the end of a group it first changes group. */
  async function move(step: -1 | 1): Promise<void> {
    const activity = row()
    if (!activity) return
    const rows = siblings(activity)
    const place = rows.findIndex(({ id }) => id === activity.id)
    const neighbour = rows[place + step]
    const group = neighbour?.group ?? ''
    if (group !== activity.group) {
      say(said.joined(activity.name, group))
      await board.save(activity, { group })
    } else if (!neighbour) say(step < 0 ? said.isFirst : said.isLast)
    else {
      say(said.moved(activity.name, place + step + 1))
      await board.move(activity, place + step)
    }
  }

  async function remove(): Promise<void> {
    const activity = row()
    if (activity && (await board.remove(activity))) say(said.removed(activity.name))
  }

  return {
    row,
    markSelected,
    toggle: () => markSelected(!areAllMarked()),
    /** On months what is marked goes; on the name, the row. */
    clear: () => (cursor.isMonth(cursor.cursor.value.column) ? markSelected(false) : remove()),
    move,
    remove,
    /** Extends with the pointer: what is marked where it began is marked as far as here. */
    extendMark(): void {
      const { lineId, column } = cursor.anchor.value
      const from = board.activities.value.get(lineId as Activity['id'])
      const month = cursor.monthAt(column)
      if (from && month && markedMonths(from.spans).has(month)) void markSelected(true)
    },
    async write(column: number, text: string): Promise<void> {
      const activity = row()
      const value = cleanLine(text)
      if (!activity) return
      const field = column === actionColumn ? 'name' : 'responsible'
      if (value === activity[field] || (field === 'name' && !value)) return
      await board.save(activity, { [field]: value })
    },
    async add(commitmentId: CommitmentId, name: string): Promise<boolean> {
      say(said.added(name))
      return board.add(commitmentId, newDraft(name))
    },
  }
}

export type GridActions = ReturnType<typeof createGridActions>
