import { meansOf } from '../domain/alternative.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { FrameIndicatorId, LogFrameId, LogFrameRowId, ProblemTreeId } from '../domain/ids.ts'
import {
  type FrameIndicator,
  type FrameIndicatorDraft,
  type Level,
  type LogFrame,
  type LogFrameRow,
  mostIndicators,
  whyCannotAddRow,
  whyCannotReplace,
  whyCannotWrite,
} from '../domain/log-frame.ts'
import {
  type FrameChange,
  madeRows,
  nextPosition,
  packedRows,
  proposedChanges,
  whyCannotMake,
} from '../domain/log-frame-making.ts'
import { numberAfter } from '../domain/numbering.ts'
import type { ProblemNode } from '../domain/problem-tree.ts'
import { firstWords } from '../locale/log-frame-texts.ts'
import { currentChoice } from './alternatives.ts'
import { need, todayOf } from './dossier.ts'
import type { Change, Environment, ReadStore, Store, WriteStore } from './ports.ts'
import { stepIn } from './stepping.ts'

/** What undo and redo look at: the matrix of one tree. Making it for the first time is not taken back. */
export const scopeOfFrame = (treeId: ProblemTreeId): string => `logFrame:${treeId}`

const steps: ReadonlySet<string> = new Set([
  'logFrame.makeAgain',
  'logFrame.addRow',
  'logFrame.moveRow',
  'logFrame.removeRow',
  'logFrame.write',
  'logFrame.review',
  'logFrame.saveIndicator',
  'logFrame.removeIndicator',
])

export function stepFrame(store: Store, treeId: ProblemTreeId, way: 'undo' | 'redo'): Change {
  return stepIn(store, scopeOfFrame(treeId), steps, way)
}

/** The matrix of a tree; null until it is made. */
export function frameOf(store: ReadStore, treeId: ProblemTreeId): LogFrame | null {
  return store.where('logFrame', { treeId })[0] ?? null
}

export function rowsOf(store: ReadStore, frame: LogFrame | null): LogFrameRow[] {
  return frame ? store.where('logFrameRow', { logFrameId: frame.id }) : []
}

export function indicatorsOf(store: ReadStore, rows: readonly LogFrameRow[]): FrameIndicator[] {
  return rows.flatMap(({ id }) => store.where('frameIndicator', { rowId: id }))
}

/** Medios of the choice in force, as they stand in the tree. */
function chosenMeans(store: ReadStore, treeId: ProblemTreeId, nodes: readonly ProblemNode[]): ProblemNode[] {
  const chosen = new Set(currentChoice(store, treeId)?.chosen.map(({ alternativeId }) => alternativeId))
  return meansOf(
    nodes,
    store.where('alternative', { treeId }).filter(({ id }) => chosen.has(id)),
  )
}

/** What making it, or making it again, would change; nothing without a choice. */
export function frameChanges(store: ReadStore, treeId: ProblemTreeId): FrameChange[] {
  if (!currentChoice(store, treeId)) return []
  const nodes = store.where('problemNode', { treeId })
  const rows = rowsOf(store, frameOf(store, treeId))
  return proposedChanges(
    nodes,
    chosenMeans(store, treeId, nodes),
    rows,
    indicatorsOf(store, rows),
    firstWords,
  )
}

/** Makes the matrix from the choice in force, or makes in it the changes that were accepted, and no other. */
export function makeFrame(
  store: WriteStore,
  { treeId, keys }: { treeId: ProblemTreeId; keys: readonly string[] },
  env: Environment,
): void {
  const choice = currentChoice(store, treeId) ?? fail('logFrame.noChoice', {})
  refuse(whyCannotMake(frameChanges(store, treeId), keys))
  const former = frameOf(store, treeId)
  const frame = { ...(former ?? newFrame(store, treeId, env)), choiceId: choice.id }
  store.put('logFrame', frame)
  const nodes = store.where('problemNode', { treeId })
  const rows = rowsOf(store, former)
  const newId = () => env.newId() as LogFrameRowId
  const made = { keys, word: firstWords, logFrameId: frame.id, newId }
  keepRows(store, rows, madeRows(nodes, chosenMeans(store, treeId, nodes), rows, made))
}

function newFrame(store: ReadStore, treeId: ProblemTreeId, env: Environment): Omit<LogFrame, 'choiceId'> {
  const { bodyId } = need(store, 'problemTree', treeId)
  const year = Number(todayOf(store, bodyId, env).slice(0, 4))
  const numbered = store.where('logFrame', { bodyId, year })
  return { id: env.newId() as LogFrameId, bodyId, treeId, year, number: numberAfter(numbered) }
}

/** Only what changes is written. Components come before their activities and leave after them. */
function keepRows(store: WriteStore, before: readonly LogFrameRow[], after: readonly LogFrameRow[]): void {
  const former = new Map(before.map((row) => [row.id, row]))
  const kept = new Set(after.map(({ id }) => id))
  const byLevel = (rows: readonly LogFrameRow[]) =>
    [...rows].sort((a, b) => Number(a.level === 'activity') - Number(b.level === 'activity'))
  for (const row of byLevel(after)) if (former.get(row.id) !== row) store.put('logFrameRow', row)
  for (const { id } of byLevel(before).toReversed()) if (!kept.has(id)) dropRow(store, id)
}

function dropRow(store: WriteStore, rowId: LogFrameRowId): void {
  for (const { id } of store.where('frameIndicator', { rowId })) store.remove('frameIndicator', id)
  store.remove('logFrameRow', rowId)
}

/** The rows of the matrix that a row is of. */
function rowsWith(store: ReadStore, rowId: LogFrameRowId): readonly LogFrameRow[] {
  return store.where('logFrameRow', { logFrameId: need(store, 'logFrameRow', rowId).logFrameId })
}

/** A row written by hand, after those of its level. */
export function addRow(
  store: WriteStore,
  input: { treeId: ProblemTreeId; level: Level; parentId: LogFrameRowId | null; summary: string },
  env: Environment,
): LogFrameRowId {
  const frame = frameOf(store, input.treeId) ?? fail('record.missing', { table: 'logFrame' })
  const rows = rowsOf(store, frame)
  const { level, summary } = input
  refuse(whyCannotAddRow(rows, input))
  const parentId = level === 'activity' ? input.parentId : null
  const id = env.newId() as LogFrameRowId
  const position = nextPosition(rows, level, parentId)
  const written = { summary, assumption: '', sources: [] }
  store.put('logFrameRow', { id, logFrameId: frame.id, level, parentId, position, ...written })
  return id
}

/** Among those of its level, or under another component. */
export function moveRow(
  store: WriteStore,
  input: { rowId: LogFrameRowId; parentId: LogFrameRowId | null; position: number },
): void {
  const rows = rowsWith(store, input.rowId)
  const row = rows.find(({ id }) => id === input.rowId)!
  if (row.level === 'goal' || row.level === 'purpose') return
  const parentId = row.level === 'activity' ? input.parentId : null
  const others = rows.filter(({ id }) => id !== row.id)
  refuse(whyCannotAddRow(others, { ...row, parentId }))
  const seated = others
    .filter((other) => other.level === row.level && other.parentId === parentId)
    .toSpliced(input.position, 0, { ...row, parentId })
    .map((one, position) => ({ ...one, position }))
  const places = new Map(seated.map((one) => [one.id, one]))
  keepRows(store, rows, packedRows(rows.map((one) => places.get(one.id) ?? one)))
}

/** A component leaves with its activities. */
export function removeRow(store: WriteStore, rowId: LogFrameRowId): void {
  const rows = rowsWith(store, rowId)
  keepRows(store, rows, packedRows(rows.filter(({ id, parentId }) => id !== rowId && parentId !== rowId)))
}

/** One cell; `was` is what the person had before her. */
export function writeCell(
  store: WriteStore,
  input: { rowId: LogFrameRowId; cell: 'summary' | 'assumption'; was: string; text: string },
): void {
  const row = need(store, 'logFrameRow', input.rowId)
  refuse(whyCannotWrite(row[input.cell], input.was, input.text))
  store.put('logFrameRow', { ...row, [input.cell]: input.text })
}

/** The row agrees with its blocks as they stand, whatever it says: those that left are forgotten. */
export function reviewRow(store: WriteStore, rowId: LogFrameRowId): void {
  const row = need(store, 'logFrameRow', rowId)
  const sources = row.sources.flatMap(({ nodeId }) => {
    const node = store.get('problemNode', nodeId)
    return node ? [{ nodeId, objective: node.objective }] : []
  })
  store.put('logFrameRow', { ...row, sources })
}

export function saveIndicator(
  store: WriteStore,
  input: FrameIndicatorDraft & {
    rowId: LogFrameRowId
    indicatorId: FrameIndicatorId | null
    was: FrameIndicatorDraft | null
  },
  env: Environment,
): FrameIndicatorId {
  const { indicatorId, was, ...written } = input
  need(store, 'logFrameRow', input.rowId)
  const others = store.where('frameIndicator', { rowId: input.rowId })
  const former = indicatorId === null ? null : need(store, 'frameIndicator', indicatorId)
  if (former && was) refuse(whyCannotReplace(former, was))
  if (!former && others.length >= mostIndicators) fail('logFrame.indicatorLimit', { limit: mostIndicators })
  const id = former?.id ?? (env.newId() as FrameIndicatorId)
  store.put('frameIndicator', { position: others.length, ...former, ...written, id })
  return id
}

export function removeIndicator(store: WriteStore, indicatorId: FrameIndicatorId): void {
  const { rowId } = need(store, 'frameIndicator', indicatorId)
  store.remove('frameIndicator', indicatorId)
  for (const [position, one] of store.where('frameIndicator', { rowId }).entries())
    if (one.position !== position) store.put('frameIndicator', { ...one, position })
}

/** With its tree. */
export function removeLogFrame(store: WriteStore, treeId: ProblemTreeId): void {
  const frame = frameOf(store, treeId)
  if (!frame) return
  keepRows(store, rowsOf(store, frame), [])
  store.remove('logFrame', frame.id)
}
