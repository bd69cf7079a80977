import type { Row } from './tables.ts'

/** Longer texts are logged as what changed in them, not whole. */
const spliceFrom = 400

/** `[position, how many characters leave, what enters]`. */
type Splice = { readonly $splice: readonly [number, number, string] }
type Logged = Row[string] | Splice
export type LoggedRow = Record<string, Logged>

/** Only the columns that differ, both ways; each side rebuilds its row from the other. */
export function difference(before: Row, after: Row): { before: LoggedRow; after: LoggedRow } | null {
  const back: LoggedRow = {}
  const forth: LoggedRow = {}
  for (const [field, value] of Object.entries(after)) {
    const old = before[field] ?? null
    if (old === value) continue
    if (typeof old === 'string' && typeof value === 'string' && old.length + value.length > spliceFrom) {
      const [was, is] = splices(old, value)
      back[field] = was
      forth[field] = is
    } else {
      back[field] = old
      forth[field] = value
    }
  }
  return Object.keys(forth).length > 0 ? { before: back, after: forth } : null
}

function splices(old: string, value: string): [Splice, Splice] {
  const shortest = Math.min(old.length, value.length)
  let start = 0
  while (start < shortest && old.charCodeAt(start) === value.charCodeAt(start)) start += 1
  let end = 0
  while (
    end < shortest - start &&
    old.charCodeAt(old.length - 1 - end) === value.charCodeAt(value.length - 1 - end)
  )
    end += 1
  const left = old.slice(start, old.length - end)
  const entered = value.slice(start, value.length - end)
  return [{ $splice: [start, entered.length, left] }, { $splice: [start, left.length, entered] }]
}

/** The row that a logged side says, given the row of the other side. */
export function applyLogged(row: Row, logged: LoggedRow): Row {
  const result = { ...row }
  for (const [field, value] of Object.entries(logged)) {
    if (value !== null && typeof value === 'object' && '$splice' in value) {
      const [at, leaves, enters] = value.$splice
      const text = String(row[field])
      result[field] = text.slice(0, at) + enters + text.slice(at + leaves)
    } else result[field] = value
  }
  return result
}
