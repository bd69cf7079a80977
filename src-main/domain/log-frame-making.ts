import { failure, type Failure } from './failure.ts'
import type { LogFrameId, LogFrameRowId, NodeId } from './ids.ts'
import { inOrder, type FrameIndicator, type Level, type LogFrameRow, rowState } from './log-frame.ts'
import { centerOf, childrenOf, type ProblemNode } from './problem-tree.ts'

/**
 * How a matrix would change if it were made again from its tree and its choice. Nothing changes until a person says
 * which of them.
 */
export type FrameChange = {
  /** Says which change it is, the same while the tree, the choice and the matrix are the same. */
  readonly key: string
  readonly change: 'add' | 'reword' | 'move' | 'remove'
  readonly level: Level
  readonly rowId: LogFrameRowId | null
  readonly was: string
  readonly now: string
  /** For an activity, the component it goes under: its change must be made first, or be made already. */
  readonly under: { readonly text: string; readonly key: string | null } | null
  /** Nobody has written anything that it would replace. */
  readonly isSafe: boolean
}

/** A row that the tree and the choice ask for. */
type Wanted = Pick<LogFrameRow, 'level' | 'summary' | 'sources'> & { readonly parent: NodeId | null }

/** How the objective of a block is first put in a row; the Fin joins several (R53). */
export type Wording = (level: Level, objectives: readonly string[]) => string

/** Objetivo central → Propósito; its medios → Componentes, and theirs → Actividades; direct fines → Fin (§4.3). */
function wantedRows(
  nodes: readonly ProblemNode[],
  means: readonly ProblemNode[],
  word: Wording,
): readonly Wanted[] {
  const center = centerOf(nodes)
  if (!center) return []
  const row = (level: Level, from: readonly ProblemNode[], parent: NodeId | null): Wanted => ({
    level,
    parent,
    summary: word(
      level,
      from.map(({ objective }) => objective),
    ),
    sources: from.map(({ id, objective }) => ({ nodeId: id, objective })),
  })
  const ends = (childrenOf(nodes).get(center.id) ?? []).filter(
    ({ side, objective }) => side === 'effect' && objective,
  )
  const owners = componentsOf(nodes, means)
  return [
    ...(ends.length > 0 ? [row('goal', ends, null)] : []),
    row('purpose', [center], null),
    ...means.map((node) => {
      const owner = owners.get(node.id) ?? null
      return row(owner === null ? 'component' : 'activity', [node], owner)
    }),
  ]
}

/** The highest grouped medio above each; none above itself makes it a component. */
function componentsOf(
  nodes: readonly ProblemNode[],
  means: readonly ProblemNode[],
): ReadonlyMap<NodeId, NodeId | null> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const grouped = new Set(means.map(({ id }) => id))
  const ownerOf = (node: ProblemNode): NodeId | null => {
    let owner: NodeId | null = null
    for (let above = byId.get(node.parentId!); above; above = byId.get(above.parentId!))
      if (grouped.has(above.id)) owner = above.id
    return owner
  }
  return new Map(means.map((node) => [node.id, ownerOf(node)]))
}

/** Every change, parents before what goes under them. */
export function proposedChanges(
  nodes: readonly ProblemNode[],
  means: readonly ProblemNode[],
  rows: readonly LogFrameRow[],
  indicators: readonly FrameIndicator[],
  word: Wording,
): FrameChange[] {
  const wanted = wantedRows(nodes, means, word)
  const kept = new Set<LogFrameRowId>()
  const changes = wanted.flatMap((want): FrameChange[] => {
    const row = rowFor(want, rows)
    if (!row) return [addition(want, wanted, rows)]
    kept.add(row.id)
    return [...moves(row, want, wanted, rows), ...rewording(row, want, nodes, word)]
  })
  const leaving = inOrder(rows).filter(({ id, sources }) => sources.length > 0 && !kept.has(id))
  return [...changes, ...leaving.map((row) => removal(row, rows, indicators))]
}

/** The row that has what is wanted already: that of its level where there is one, or that of its block. */
function rowFor({ level, sources }: Wanted, rows: readonly LogFrameRow[]): LogFrameRow | undefined {
  if (level === 'goal' || level === 'purpose') return rows.find((row) => row.level === level)
  const { nodeId } = sources[0]!
  return rows.find(
    (row) =>
      (row.level === 'component' || row.level === 'activity') &&
      row.sources.some((source) => source.nodeId === nodeId),
  )
}

const keyOfAddition = ({ level, sources }: Wanted) =>
  level === 'goal' || level === 'purpose' ? `add:${level}` : `add:${sources[0]!.nodeId}`

/** Where an activity goes: under the row of its component, or under the one that is to be added. */
function underOf(
  { parent }: Wanted,
  wanted: readonly Wanted[],
  rows: readonly LogFrameRow[],
): FrameChange['under'] {
  const component = wanted.find(({ sources }) => parent !== null && sources[0]?.nodeId === parent)
  if (!component) return null
  const row = rowFor(component, rows)
  if (row?.level === 'component') return { text: row.summary, key: null }
  return { text: component.summary, key: row ? `move:${row.id}` : keyOfAddition(component) }
}

function addition(want: Wanted, wanted: readonly Wanted[], rows: readonly LogFrameRow[]): FrameChange {
  const { level, summary } = want
  const under = underOf(want, wanted, rows)
  const key = keyOfAddition(want)
  return { key, change: 'add', level, rowId: null, was: '', now: summary, under, isSafe: true }
}

function moves(
  row: LogFrameRow,
  want: Wanted,
  wanted: readonly Wanted[],
  rows: readonly LogFrameRow[],
): FrameChange[] {
  const under = underOf(want, wanted, rows)
  const parent = rows.find(({ id }) => id === row.parentId)
  const isThere =
    row.level === want.level &&
    (want.parent === null || parent?.sources.some(({ nodeId }) => nodeId === want.parent) === true)
  if (isThere) return []
  const { summary } = row
  const told = { level: want.level, rowId: row.id, was: summary, now: summary, under }
  return [{ ...told, key: `move:${row.id}`, change: 'move', isSafe: true }]
}

function rewording(
  row: LogFrameRow,
  want: Wanted,
  nodes: readonly ProblemNode[],
  word: Wording,
): FrameChange[] {
  const isOfSame = JSON.stringify(row.sources) === JSON.stringify(want.sources)
  if (isOfSame && rowState(row, nodes) === 'current') return []
  const asMade = word(
    row.level,
    row.sources.map(({ objective }) => objective),
  )
  const told = { level: row.level, rowId: row.id, was: row.summary, now: want.summary, under: null }
  const isSafe = row.summary === '' || (row.sources.length > 0 && row.summary === asMade)
  return [{ ...told, key: `reword:${row.id}`, change: 'reword', isSafe }]
}

function removal(
  row: LogFrameRow,
  rows: readonly LogFrameRow[],
  indicators: readonly FrameIndicator[],
): FrameChange {
  const isBare = ({ id, assumption }: LogFrameRow) =>
    assumption === '' && !indicators.some(({ rowId }) => rowId === id)
  const isSafe = [row, ...rows.filter(({ parentId }) => parentId === row.id)].every(isBare)
  const told = { level: row.level, rowId: row.id, was: row.summary, now: '', under: null }
  return { ...told, key: `remove:${row.id}`, change: 'remove', isSafe }
}

/** Why those changes cannot be made: they are not what was shown any more, or an activity would have no component. */
export function whyCannotMake(changes: readonly FrameChange[], keys: readonly string[]): Failure | null {
  const known = new Map(changes.map((one) => [one.key, one]))
  if (keys.some((key) => !known.has(key))) return failure('logFrame.changed', {})
  const loose = keys
    .map((key) => known.get(key)!)
    .find(({ under }) => under?.key && !keys.includes(under.key))
  return loose ? failure('logFrame.componentFirst', { activity: loose.now }) : null
}

/** The rows once those changes are made. Whatever else was written in them stays. */
export function madeRows(
  nodes: readonly ProblemNode[],
  means: readonly ProblemNode[],
  rows: readonly LogFrameRow[],
  {
    keys,
    word,
    logFrameId,
    newId,
  }: {
    readonly keys: readonly string[]
    readonly word: Wording
    readonly logFrameId: LogFrameId
    newId(): LogFrameRowId
  },
): LogFrameRow[] {
  const accepted = new Set(keys)
  const gone = new Set(rows.filter(({ id }) => accepted.has(`remove:${id}`)).map(({ id }) => id))
  let made = [...rows]
  for (const want of wantedRows(nodes, means, word)) {
    const row = rowFor(want, made)
    const parentId = want.parent === null ? null : (rowOfNode(made, want.parent)?.id ?? null)
    const { level, summary, sources } = want
    if (!row) {
      if (!accepted.has(keyOfAddition(want))) continue
      const position = nextPosition(made, level, parentId)
      made.push({ id: newId(), logFrameId, level, parentId, position, summary, assumption: '', sources })
      continue
    }
    const moved = accepted.has(`move:${row.id}`)
      ? { level, parentId, position: nextPosition(made, level, parentId) }
      : {}
    const reworded = accepted.has(`reword:${row.id}`) ? { summary, sources } : {}
    made = made.map((one) => (one.id === row.id ? { ...one, ...moved, ...reworded } : one))
  }
  return packedRows(
    underComponents(made).filter(
      ({ id, parentId }) => !gone.has(id) && (parentId === null || !gone.has(parentId)),
    ),
  )
}

/** Activities of a component that became an activity itself go with it. */
function underComponents(rows: readonly LogFrameRow[]): LogFrameRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return rows.map((row) => {
    const above = row.parentId === null ? undefined : byId.get(row.parentId)
    return above?.level === 'activity' ? { ...row, parentId: above.parentId } : row
  })
}

function rowOfNode(rows: readonly LogFrameRow[], nodeId: NodeId): LogFrameRow | undefined {
  return rows.find(
    ({ level, sources }) => level === 'component' && sources.some((source) => source.nodeId === nodeId),
  )
}

export function nextPosition(
  rows: readonly LogFrameRow[],
  level: Level,
  parentId: LogFrameRowId | null,
): number {
  const siblings = rows.filter((row) => row.level === level && row.parentId === parentId)
  return Math.max(-1, ...siblings.map(({ position }) => position)) + 1
}

/** Positions without a gap; rows that keep theirs are the same objects. */
export function packedRows(rows: readonly LogFrameRow[]): LogFrameRow[] {
  const next = new Map<string, number>()
  return [...rows]
    .sort((a, b) => a.position - b.position)
    .map((row) => {
      const group = `${row.level} ${row.parentId ?? ''}`
      const position = next.get(group) ?? 0
      next.set(group, position + 1)
      return row.position === position ? row : { ...row, position }
    })
}
