import type { RouteView } from '../contract/plan-views.ts'
import type { RouteStep, RouteStepDraft } from '../domain/exercise-route.ts'
import { fail } from '../domain/failure.ts'
import type { BodyId, RecordId } from '../domain/ids.ts'
import { routePresets } from '../locale/route-presets.ts'
import { formerOf, need, todayOf } from './dossier.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'

export function getRoute(store: ReadStore, bodyId: BodyId, env: Environment): RouteView {
  return { steps: store.where('routeStep', { bodyId }), today: todayOf(store, bodyId, env) }
}

/** A step, new or changed, at its place; the others make room. */
export function saveRouteStep(
  store: WriteStore,
  input: { bodyId: BodyId; id: RecordId | null; step: RouteStepDraft },
  env: Environment,
): void {
  const { bodyId, id, step } = input
  need(store, 'body', bodyId)
  const former = formerOf(store, 'routeStep', id, { bodyId })
  if (step.sessionId && need(store, 'session', step.sessionId).bodyId !== bodyId)
    fail('record.missing', { table: 'session' })
  if (step.attachmentId && need(store, 'attachment', step.attachmentId).bodyId !== bodyId)
    fail('record.missing', { table: 'attachment' })
  const saved: RouteStep = { ...step, id: former?.id ?? env.newId(), bodyId }
  const others = store.where('routeStep', { bodyId }).filter((one) => one.id !== saved.id)
  const order = [...others.slice(0, step.position), saved, ...others.slice(step.position)]
  for (const [position, one] of order.entries())
    if (one === saved || one.position !== position) store.put('routeStep', { ...one, position })
}

export function removeRouteStep(store: WriteStore, id: RecordId): void {
  const { bodyId } = need(store, 'routeStep', id)
  store.remove('routeStep', id)
  for (const [position, one] of store.where('routeStep', { bodyId }).entries())
    if (one.position !== position) store.put('routeStep', { ...one, position })
}

/** The steps of a brochure, to begin from; never over a route that is there. */
export function useRoutePreset(
  store: WriteStore,
  { bodyId, preset }: { bodyId: BodyId; preset: keyof typeof routePresets },
  env: Environment,
): void {
  need(store, 'body', bodyId)
  if (store.where('routeStep', { bodyId }).length > 0) fail('record.inUse', { table: 'routeStep' })
  for (const [position, { name, description }] of routePresets[preset].entries())
    store.put('routeStep', {
      id: env.newId(),
      bodyId,
      position,
      name,
      description,
      state: 'pending',
      dueOn: null,
      doneOn: null,
      responsible: '',
      sessionId: null,
      attachmentId: null,
      link: null,
    })
}
