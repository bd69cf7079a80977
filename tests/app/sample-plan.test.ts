import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlanFile } from '../../src-main/contract/plan-views.ts'
import { markedMonths } from '../../src-main/domain/spans.ts'
import type { BodyId } from '../../src-main/domain/ids.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { ownSample } from './own-app.ts'

/** The cronograma of the brochure, action by action: its six columns go from September to February. */
const paper: readonly (readonly [string, string])[] = [
  ['Reuniones del Grupo Operativo', 'x·····'],
  ['Asesoramiento de la autoridad garante', '·x····'],
  ['Presentación y aprobación en el Secretariado', '·x····'],
  ['Mesa de diálogo', '··x···'],
  ['Mesa de redacción de hoja de ruta', '··x···'],
  ['Campaña de difusión masiva sobre Gobierno Abierto y Transparencia Proactiva', 'xxxx··'],
  ['Congreso virtual sobre Gobierno Abierto', '···x··'],
  ['Firma de convenio', '···xx·'],
  ['Medición del impacto de las acciones', '·····x'],
]
const columns = ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02']

let sample: Awaited<ReturnType<typeof ownSample>>
let bodyId: BodyId
let plan: PlanFile
beforeAll(async () => {
  sample = await ownSample()
  bodyId = sample.bodyId
  const [row] = await sample.client.plan.list({ bodyId })
  plan = await sample.client.plan.get({ planId: row!.id })
})
afterAll(() => sample.close())

describe('the plan of the sample', () => {
  it('has the nine actions of the brochure, month by month', () => {
    const rows = plan.commitments[0]!.activities.map(({ name, spans }) => {
      const marks = markedMonths(spans)
      return [name, columns.map((month) => (marks.has(month as never) ? 'x' : '·')).join('')]
    })
    expect(rows).toEqual(paper)
  })

  it('lacks nothing, fits, and was approved by the agreement of the session', () => {
    const [commitment] = plan.commitments
    expect(commitment!.missing).toEqual([])
    expect(commitment!.conflicts).toEqual([])
    expect(plan.plan.status).toBe('approved')
    expect(plan.agreement?.key).toMatch(/^STM-VA\//)
    expect(commitment!.activities.every(({ baseline }) => baseline !== null)).toBe(true)
    expect(plan.commitments[0]).toMatchObject({ progress: 14, suggested: 'limited' })
  })

  it('has the six steps of the route, the third one under way', async () => {
    const { steps } = await sample.client.route.get({ bodyId })
    expect(steps.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'inProgress',
      'pending',
      'pending',
      'pending',
    ])
  })

  it('has indicators that were measured and tells what changed for whom, on the day it was followed up', async () => {
    const date = '2026-10-02' as LocalDate
    const evaluation = await sample.client.plan.evaluation({ planId: plan.plan.id, date })
    expect(evaluation.whole).toMatchObject({
      progress: 14,
      expected: 17,
      light: 'green',
      activities: { total: 9, done: 1, onTime: 8, behind: 0 },
    })
    expect(evaluation.indicators.map(({ reach, isReached }) => [reach, isReached])).toEqual([
      [12, false],
      [14, false],
      [50, false],
    ])
    expect(evaluation.impact.map(({ whom }) => whom)).toEqual([
      'Personal de las áreas municipales',
      'Mujeres que cuidan',
      'Quienes escuchan la radio comunitaria',
    ])
    const { held, notHeld } = evaluation.sessions
    expect([held.part, held.whole, notHeld]).toEqual([2, 3, 1])
    expect(evaluation.agreements).toMatchObject({ fulfilled: { part: 4, whole: 7 }, overdue: 0 })
    expect(evaluation.attendance.came).toEqual({ part: 20, whole: 36, percent: 55 })
  })

  it('knows what four groups need, one of it overdue', async () => {
    const needs = await sample.client.need.list({ bodyId })
    expect(needs.map(({ status, isOverdue }) => [status, isOverdue])).toEqual([
      ['published', true],
      ['preparing', false],
      ['published', false],
      ['asked', false],
    ])
  })
})
