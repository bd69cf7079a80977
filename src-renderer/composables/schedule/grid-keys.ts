import { combinationOf, isTyping } from '../key-combination.ts'
import { actionColumn, before, responsibleColumn } from './grid-columns.ts'
import type { GridActions } from './grid-actions.ts'
import type { GridCursor } from './grid-cursor.ts'

type Desk = {
  readonly cursor: GridCursor
  readonly actions: GridActions
  readonly isWritable: () => boolean
  /** Columns there are. */
  readonly count: () => number
  /** Rows that go with a page key. */
  readonly page: () => number
  readonly open: () => void
  /** Begins to write in a cell: what is in it, or the letter that was typed. */
  readonly write: (text: string | null) => void
}

const arrows: Readonly<Record<string, readonly [rows: number, steps: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The keys of the grid, while one of its cells has the focus. */
export function createGridKeys(desk: Desk): (event: KeyboardEvent) => void {
  const { cursor, actions } = desk
  const far = Number.MAX_SAFE_INTEGER
  const onMonth = () => cursor.isMonth(cursor.cursor.value.column)
  const onText = () => [actionColumn, responsibleColumn].includes(cursor.cursor.value.column)
  const toColumn = (column: number) => cursor.step(0, column - cursor.cursor.value.column, false)
  const toCorner = (rows: number, column: number) => {
    toColumn(column)
    cursor.step(rows, 0, false)
  }

  const moves: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(
      Object.entries(arrows).flatMap(([key, [rows, steps]]) => [
        [key, () => cursor.step(rows, steps, false)],
        [`Shift ${key}`, () => (onMonth() ? cursor.step(rows, steps, true) : undefined)],
      ]),
    ),
    Home: () => toColumn(cursor.cursor.value.column > before ? before : actionColumn),
    End: () => toColumn(desk.count() - 2),
    'Ctrl Home': () => toCorner(-far, before),
    'Ctrl End': () => toCorner(far, desk.count() - 2),
    PageUp: () => cursor.step(-desk.page(), 0, false),
    PageDown: () => cursor.step(desk.page(), 0, false),
    Enter: desk.open,
    Escape: () => cursor.set(cursor.cursor.value),
  }
  const edits: Readonly<Record<string, () => unknown>> = {
    ' ': () => (onMonth() ? actions.toggle() : desk.open()),
    X: () => (onMonth() ? actions.toggle() : undefined),
    Delete: actions.clear,
    Backspace: actions.clear,
    F2: () => desk.write(null),
    'Alt ArrowUp': () => actions.move(-1),
    'Alt ArrowDown': () => actions.move(1),
  }

  function actionOf(event: KeyboardEvent): (() => unknown) | undefined {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    const isLetter = isPlain && event.key.length === 1 && event.key !== ' ' && event.key !== '?'
    if (desk.isWritable() && isLetter && onText()) return () => desk.write(event.key)
    const combination = combinationOf(event)
    return moves[combination] ?? (desk.isWritable() ? edits[combination] : undefined)
  }

  return (event) => {
    if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return
    const isOfCell = event.target instanceof Element && event.target.closest('[data-column]')
    const action = isOfCell && actionOf(event)
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    action()
  }
}
