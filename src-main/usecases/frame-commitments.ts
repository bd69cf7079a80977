import type { Activity, Indicator } from '../domain/commitment.ts'
import { fail } from '../domain/failure.ts'
import type { ActionPlanId, ActivityId, CommitmentId, IndicatorId, LogFrameRowId } from '../domain/ids.ts'
import { type Direction, type FrameIndicator, inOrder, type LogFrameRow } from '../domain/log-frame.ts'
import { numberIn } from '../domain/plan-follow-up.ts'
import { frameTerms } from '../locale/log-frame-texts.ts'
import { openPlan } from './action-plans.ts'
import { newCommitment } from './commitments.ts'
import { need } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

/** A commitment for each component of a MIR, with its activities and its indicators; the matrix stays as it is. */
export function commitmentsFromFrame(
  store: WriteStore,
  { planId, rowIds }: { planId: ActionPlanId; rowIds: readonly LogFrameRowId[] },
  env: Environment,
): void {
  const plan = openPlan(store, planId)
  for (const rowId of rowIds) {
    const row = need(store, 'logFrameRow', rowId)
    const frame = need(store, 'logFrame', row.logFrameId)
    if (frame.bodyId !== plan.bodyId || row.level !== 'component')
      fail('record.missing', { table: 'logFrameRow' })
    const rows = inOrder(store.where('logFrameRow', { logFrameId: frame.id }))
    const own = store.where('frameIndicator', { rowId })
    const nodes = new Set(store.where('problemNode', { treeId: frame.treeId }).map(({ id }) => id))
    const commitment = newCommitment(store, plan, row.summary.slice(0, 300), env)
    store.put('commitment', {
      ...commitment,
      treeId: frame.treeId,
      nodeIds: row.sources
        .map(({ nodeId }) => nodeId)
        .filter((id) => nodes.has(id))
        .slice(0, 100),
      problem:
        store.where('problemNode', { treeId: frame.treeId }).find(({ side }) => side === 'center')?.text ??
        '',
      objective: rows.find(({ level }) => level === 'purpose')?.summary ?? '',
      verification: [...new Set(own.map(({ verification }) => verification).filter(Boolean))],
      risks: row.assumption,
    })
    putActivities(store, commitment.id, rows, rowId, env)
    for (const [position, indicator] of own.entries())
      store.put('indicator', indicatorFrom(indicator, commitment.id, position, env))
  }
}

function putActivities(
  store: WriteStore,
  commitmentId: CommitmentId,
  rows: readonly LogFrameRow[],
  componentId: LogFrameRowId,
  env: Environment,
): void {
  const named = rows.filter(({ parentId, summary }) => parentId === componentId && summary !== '')
  for (const [position, { summary }] of named.entries()) {
    const activity: Activity = {
      id: env.newId() as ActivityId,
      commitmentId,
      position,
      group: '',
      name: summary.slice(0, 300),
      kind: 'action',
      responsible: '',
      place: '',
      note: '',
      spans: [],
      baseline: null,
      dependsOn: [],
      weight: 1,
      progress: 0,
    }
    store.put('activity', activity)
  }
}

const directions: Readonly<Record<Direction, Indicator['direction']>> = {
  ascending: 'up',
  descending: 'down',
  regular: 'steady',
  nominal: 'steady',
}

/** A MIR writes its figures as text: only what is a number comes as one. */
function indicatorFrom(
  one: FrameIndicator,
  commitmentId: CommitmentId,
  position: number,
  env: Environment,
): Indicator {
  return {
    id: env.newId() as IndicatorId,
    commitmentId,
    position,
    name: one.name,
    type: 'product',
    variable: one.name,
    unit: one.unit.slice(0, 80),
    formula: one.formula,
    direction: one.direction ? directions[one.direction] : 'up',
    baseline: numberIn(one.baseline),
    baselineOn: null,
    target: numberIn(one.target),
    targetOn: null,
    period: one.frequency ? frameTerms.frequencies[one.frequency] : '',
    verification: one.verification,
    frameIndicatorId: one.id,
  }
}
