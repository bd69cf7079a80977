import { computed, ref, shallowRef } from 'vue'
import type { Activity } from '../../../src-main/domain/commitment.ts'
import type { Month } from '../../../src-main/domain/month.ts'
import { before, type GridColumns } from './grid-columns.ts'
import { type GridLine, isReachable } from './grid-lines.ts'

export type Cell = { readonly lineId: string; readonly column: number }

/** The cell that has the keyboard and, from where it began to be extended, what is selected. */
export function useGridCursor(lines: () => readonly GridLine[], columns: () => GridColumns) {
  const wanted = shallowRef<Cell | null>(null)
  const anchored = shallowRef<Cell | null>(null)
  /** Where the cursor stood: what comes to stand there takes it when its row goes. */
  const lastPlace = ref(0)

  const reachable = computed(() => lines().filter(isReachable))
  const placeOf = (cell: Cell | null) =>
    cell ? reachable.value.findIndex(({ id }) => id === cell.lineId) : -1

  const cursor = computed<Cell>(() => {
    const { count } = columns()
    const place = placeOf(wanted.value)
    const line = reachable.value[place >= 0 ? place : Math.min(lastPlace.value, reachable.value.length - 1)]
    const column = Math.min(wanted.value?.column ?? before, count - 1)
    return { lineId: line?.id ?? '', column }
  })
  const anchor = computed(() => (placeOf(anchored.value) >= 0 ? anchored.value! : cursor.value))
  const line = computed(() => reachable.value.find(({ id }) => id === cursor.value.lineId) ?? null)

  function set(cell: Cell, isExtending = false): void {
    if (isExtending) anchored.value = anchor.value
    else anchored.value = cell
    wanted.value = cell
    lastPlace.value = Math.max(0, placeOf(cell))
  }

  function step(rows: number, steps: number, isExtending: boolean): void {
    const place = placeOf(cursor.value)
    const next = reachable.value[Math.max(0, Math.min(reachable.value.length - 1, place + rows))]
    if (!next) return
    const lowest = isExtending ? before : 0
    const highest = isExtending ? columns().count - 2 : columns().count - 1
    const column = Math.max(lowest, Math.min(highest, cursor.value.column + steps))
    if (isExtending && next.kind !== 'activity') return
    set({ lineId: next.id, column }, isExtending)
  }

  const isMonth = (column: number) => column >= before && column < columns().count - 1

  /** The rows and columns between the anchor and the cursor. */
  const range = computed(() => {
    const [a, b] = [placeOf(anchor.value), placeOf(cursor.value)].sort((x, y) => x - y)
    const [left, right] = [anchor.value.column, cursor.value.column].sort((x, y) => x - y)
    const isMany = isMonth(left!) && isMonth(right!)
    const ids = new Set(isMany ? reachable.value.slice(a, b! + 1).map(({ id }) => id) : [cursor.value.lineId])
    return isMany
      ? { ids, left: left!, right: right! }
      : { ids, left: cursor.value.column, right: cursor.value.column }
  })

  return {
    cursor,
    anchor,
    monthAt: (column: number): Month | undefined => columns().months[column - before],
    line,
    range,
    reachable,
    set,
    step,
    isMonth,
    /** The months and rows that are selected. */
    selected(): { activities: Activity[]; months: Month[] } {
      const { ids, left, right } = range.value
      if (!isMonth(left)) return { activities: [], months: [] }
      const rows = reachable.value.flatMap((one) =>
        one.kind === 'activity' && ids.has(one.id) ? [one.activity] : [],
      )
      return { activities: rows, months: columns().months.slice(left - before, right - before + 1) }
    },
  }
}

export type GridCursor = ReturnType<typeof useGridCursor>
