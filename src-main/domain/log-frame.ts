import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import {
  BodyId,
  FrameIndicatorId,
  LogFrameId,
  LogFrameRowId,
  NodeId,
  ProblemTreeId,
  RecordId,
} from './ids.ts'
import { nodeTextLimit, type ProblemNode } from './problem-tree.ts'
import { fold, optionalLine, prose, requiredLine } from './text.ts'

/** Matriz de indicadores para resultados of a tree (§4.3). Its rows keep their ids: a plan may lean on them. */
export const LogFrame = z
  .strictObject({
    id: LogFrameId,
    bodyId: BodyId,
    treeId: ProblemTreeId,
    /** Consecutive in the body and year; part of its key. */
    number: z.int().min(1),
    year: z.int().min(2000).max(2199),
    /** The choice it was last made from. */
    choiceId: RecordId,
  })
  .readonly()
export type LogFrame = z.infer<typeof LogFrame>

/** Fin, Propósito, Componente, Actividad. */
export const levels = ['goal', 'purpose', 'component', 'activity'] as const
export type Level = (typeof levels)[number]

export const LogFrameRow = z
  .strictObject({
    id: LogFrameRowId,
    logFrameId: LogFrameId,
    level: z.enum(levels),
    /** The component of an activity; null for the other levels. */
    parentId: LogFrameRowId.nullable(),
    /** Among those of its level and parent. */
    position: z.int().min(0),
    /** Resumen narrativo. */
    summary: optionalLine(nodeTextLimit),
    /** Supuestos. */
    assumption: prose(1000),
    /**
     * Blocks it comes from, with the objective each had. A block may leave the tree and come back by undoing; the row
     * stays and says so.
     */
    sources: z.array(z.strictObject({ nodeId: NodeId, objective: z.string() }).readonly()).readonly(),
  })
  .readonly()
export type LogFrameRow = z.infer<typeof LogFrameRow>

export const dimensions = ['effectiveness', 'efficiency', 'quality', 'economy'] as const
export type Dimension = (typeof dimensions)[number]
export const directions = ['ascending', 'descending', 'regular', 'nominal'] as const
export type Direction = (typeof directions)[number]
export const frequencies = [
  'monthly',
  'bimonthly',
  'quarterly',
  'fourMonthly',
  'halfYearly',
  'yearly',
  'biennial',
  'triennial',
  'sexennial',
] as const
export type Frequency = (typeof frequencies)[number]

/** What a row is measured by, and where that can be verified. */
export const FrameIndicatorDraft = z.strictObject({
  name: requiredLine(300),
  dimension: z.enum(dimensions).nullable(),
  formula: optionalLine(500),
  unit: optionalLine(120),
  frequency: z.enum(frequencies).nullable(),
  baseline: optionalLine(120),
  target: optionalLine(120),
  direction: z.enum(directions).nullable(),
  /** Medios de verificación. */
  verification: optionalLine(500),
})
export type FrameIndicatorDraft = Readonly<z.infer<typeof FrameIndicatorDraft>>

export const FrameIndicator = FrameIndicatorDraft.extend({
  id: FrameIndicatorId,
  rowId: LogFrameRowId,
  position: z.int().min(0),
}).readonly()
export type FrameIndicator = z.infer<typeof FrameIndicator>

export function draftOfIndicator(indicator: FrameIndicator): FrameIndicatorDraft {
  const { id: _, rowId: _row, position: _place, ...draft } = indicator
  return draft
}

export const mostIndicators = 12

/** Rows in the order in which they are read: Fin, Propósito, and each component with its activities. */
export function inOrder<R extends Pick<LogFrameRow, 'id' | 'level' | 'parentId' | 'position'>>(
  rows: readonly R[],
): R[] {
  const ofLevel = (level: Level) =>
    rows.filter((row) => row.level === level).sort((a, b) => a.position - b.position)
  const components = ofLevel('component')
  const activities = ofLevel('activity')
  return [
    ...ofLevel('goal'),
    ...ofLevel('purpose'),
    ...components.flatMap((row) => [row, ...activities.filter(({ parentId }) => parentId === row.id)]),
  ]
}

/** «2» of the second component, «2.1» of its first activity; empty for Fin and Propósito, which are one (R53). */
export function rowNumbers(
  rows: readonly Pick<LogFrameRow, 'id' | 'level' | 'parentId' | 'position'>[],
): Map<LogFrameRowId, string> {
  const numbers = new Map<LogFrameRowId, string>()
  let component = 0
  let activity = 0
  for (const { id, level } of inOrder(rows)) {
    if (level === 'component') [component, activity] = [component + 1, 0]
    if (level === 'activity') activity += 1
    numbers.set(
      id,
      level === 'component' ? `${component}` : level === 'activity' ? `${component}.${activity}` : '',
    )
  }
  return numbers
}

/** `free`: written by hand. `review`: the objective of its block changed. `gone`: its block is not in the tree. */
export type RowState = 'free' | 'current' | 'review' | 'gone'

export function rowState(
  { sources }: Pick<LogFrameRow, 'sources'>,
  nodes: readonly Pick<ProblemNode, 'id' | 'objective'>[],
): RowState {
  if (sources.length === 0) return 'free'
  const now = new Map(nodes.map(({ id, objective }) => [id, objective]))
  if (sources.some(({ nodeId }) => !now.has(nodeId))) return 'gone'
  return sources.every(({ nodeId, objective }) => now.get(nodeId) === objective) ? 'current' : 'review'
}

/** Rows that come from a block: the way from the tree to its matrix. */
export function rowsOfNode<R extends Pick<LogFrameRow, 'sources'>>(rows: readonly R[], id: NodeId): R[] {
  return rows.filter(({ sources }) => sources.some(({ nodeId }) => nodeId === id))
}

/** One Fin and one Propósito; an activity belongs to a component (R53). */
export function whyCannotAddRow(
  rows: readonly LogFrameRow[],
  { level, parentId }: Pick<LogFrameRow, 'level' | 'parentId'>,
): Failure | null {
  if ((level === 'goal' || level === 'purpose') && rows.some((row) => row.level === level))
    return failure('logFrame.onlyOne', { level })
  const isOfComponent = rows.some((row) => row.id === parentId && row.level === 'component')
  return level === 'activity' && !isOfComponent ? failure('logFrame.noComponent', {}) : null
}

/** What was written in another window meanwhile is not overwritten unseen. */
export function whyCannotWrite(now: string, was: string, text: string): Failure | null {
  return now === was || now === text ? null : failure('logFrame.textChanged', { now })
}

/** An indicator that was changed in another window meanwhile is not replaced unseen. */
export function whyCannotReplace(now: FrameIndicator, was: FrameIndicatorDraft): Failure | null {
  const isSame = Object.entries(draftOfIndicator(now)).every(
    ([field, value]) => was[field as keyof FrameIndicatorDraft] === value,
  )
  return isSame ? null : failure('logFrame.textChanged', { now: now.name })
}

/** What a matrix still lacks (R53): a level, or a part of a row. */
export type Lack =
  | { readonly lacks: 'goal' | 'purpose' | 'component'; readonly rowId: null }
  | { readonly lacks: RowLack; readonly rowId: LogFrameRowId }
export type RowLack = 'activity' | 'summary' | 'contribution' | 'indicator' | 'verification' | 'assumption'

/** How a Fin begins (R53). */
export const contribution = 'contribuir a'

export function isContribution(summary: string): boolean {
  return fold(summary).startsWith(`${contribution} `) || fold(summary).startsWith(`${contribution}l `)
}

/** Everything that is missing, in the order of the rows (R53). */
export function whatIsMissing(rows: readonly LogFrameRow[], indicators: readonly FrameIndicator[]): Lack[] {
  const has = (level: Level) => rows.some((row) => row.level === level)
  const missingLevels = (['goal', 'purpose', 'component'] as const)
    .filter((level) => !has(level))
    .map((lacks): Lack => ({ lacks, rowId: null }))
  return [
    ...missingLevels,
    ...inOrder(rows).flatMap((row) =>
      missingIn(row, rows, indicators).map((lacks): Lack => ({ lacks, rowId: row.id })),
    ),
  ]
}

function missingIn(
  row: LogFrameRow,
  rows: readonly LogFrameRow[],
  indicators: readonly FrameIndicator[],
): RowLack[] {
  const own = indicators.filter(({ rowId }) => rowId === row.id)
  const lacks: [RowLack, boolean][] = [
    ['summary', row.summary === ''],
    ['contribution', row.level === 'goal' && row.summary !== '' && !isContribution(row.summary)],
    ['activity', row.level === 'component' && !rows.some(({ parentId }) => parentId === row.id)],
    ['indicator', own.length === 0],
    ['verification', own.length === 0 || own.some(({ verification }) => verification === '')],
    ['assumption', row.assumption === ''],
  ]
  return lacks.filter(([, isMissing]) => isMissing).map(([lack]) => lack)
}
