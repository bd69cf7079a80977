import type { IssuedRow } from '../../../src-main/contract/views.ts'
import { fold } from '../../../src-main/domain/text.ts'
import { localDate, type TimeZone, yearOf } from '../../../src-main/domain/time.ts'

export const issuedSorts = ['issued', 'title', 'key'] as const
export type IssuedSort = (typeof issuedSorts)[number]
export type IssuedFilter = {
  readonly kind: string | null
  readonly session: string | null
  readonly year: string | null
  readonly words: string
}

/** A paper with the versions that came before it, newest first. */
export type IssuedGroup = { readonly last: IssuedRow; readonly older: readonly IssuedRow[] }

/** A row of the list: a paper, or one of its former versions while they are unfolded. */
export type IssuedLine = { readonly row: IssuedRow; readonly older: number; readonly isOlder: boolean }

/** Each paper under its last version; rows come newest first. */
export function groupVersions(rows: readonly IssuedRow[]): IssuedGroup[] {
  const groups = Map.groupBy(rows, ({ kind, key }) => `${kind}:${key}`)
  return [...groups.values()].map((versions) => {
    const [last, ...older] = [...versions].sort((a, b) => b.version - a.version)
    return { last: last!, older }
  })
}

const orders: Record<IssuedSort, (a: IssuedRow, b: IssuedRow) => number> = {
  issued: (a, b) => (a.issuedAt < b.issuedAt ? 1 : a.issuedAt > b.issuedAt ? -1 : 0),
  title: (a, b) => a.title.localeCompare(b.title, 'es', { numeric: true }),
  key: (a, b) => a.key.localeCompare(b.key, 'es', { numeric: true }),
}

export function issuedYear({ issuedAt }: IssuedRow, zone: TimeZone): string {
  return String(yearOf(localDate(issuedAt, zone)))
}

/** Those that match, in that order; the words may be of any of the versions. */
export function filterGroups(
  groups: readonly IssuedGroup[],
  filter: IssuedFilter,
  sort: IssuedSort,
  zone: TimeZone,
): IssuedGroup[] {
  const words = fold(filter.words).split(/\s+/).filter(Boolean)
  const matches = (row: IssuedRow) => {
    const text = fold(`${row.title} ${row.key} ${row.fingerprint} ${row.sha256} ${row.sessionKey ?? ''}`)
    return words.every((word) => text.includes(word))
  }
  return groups
    .filter(
      ({ last, older }) =>
        (filter.kind === null || last.kind === filter.kind) &&
        (filter.session === null || last.sessionKey === filter.session) &&
        (filter.year === null || issuedYear(last, zone) === filter.year) &&
        [last, ...older].some(matches),
    )
    .sort((a, b) => orders[sort](a.last, b.last))
}

/** What is seen of them: former versions only where they were unfolded. */
export function linesOf(groups: readonly IssuedGroup[], unfolded: ReadonlySet<string>): IssuedLine[] {
  return groups.flatMap(({ last, older }) => [
    { row: last, older: older.length, isOlder: false },
    ...(unfolded.has(last.id) ? older.map((row) => ({ row, older: 0, isOlder: true })) : []),
  ])
}
