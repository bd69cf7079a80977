import type { LocalDate } from '../../src-main/domain/time.ts'
import { evaluatePlan } from '../../src-main/usecases/plan-evaluation.ts'
import { at, openSmallBody } from '../support/small-body.ts'
import { type BenchLine, cost } from './measure.ts'

const [few, many] = [4, 40]
/** Of each commitment: notes are of each activity, measurements of each indicator. */
const sizes = { activities: 8, notes: 3, indicators: 2, measurements: 6 }
const day = (text: string) => text as LocalDate
const monthly = (index: number) => day(`2026-${String(index + 2).padStart(2, '0')}-15`)

/** A plan of a year with so many commitments, followed up and measured. */
async function planWith(commitments: number) {
  const body = await openSmallBody()
  const { client, bodyId, environment } = body
  environment.set(at('09:00', '2026-12-01'))
  const period = { start: day('2026-01-01'), end: day('2026-12-31') }
  const { planId } = await client.plan.create({ bodyId, name: 'Plan de un año', ...period })
  const row = { group: '', place: '', note: '', dependsOn: [], weight: 1, kind: 'action' as const }
  const activities = Array.from({ length: sizes.activities }, (_, index) => ({
    ...row,
    name: `Acción ${index + 1} acordada en la mesa de diálogo`,
    responsible: `Lugar ${(index % 6) + 1}`,
    spans: [{ start: monthly(index), end: monthly(index + 2) }],
  }))
  const blank = { type: 'product', variable: '', unit: 'personas', formula: '', direction: 'up' } as const
  const ends = { baseline: 0, baselineOn: period.start, target: 600, targetOn: period.end } as const
  const rest = { period: 'Mensual', verification: '', frameIndicatorId: null }
  for (let number = 1; number <= commitments; number += 1) {
    const { commitmentId } = await client.commitment.create({ planId, title: `Compromiso ${number}` })
    await client.activity.add({ commitmentId, activities })
    for (let index = 0; index < sizes.indicators; index += 1)
      await client.indicator.save({
        commitmentId,
        id: null,
        indicator: { name: `Personas que acuden, ${index + 1}`, ...blank, ...ends, ...rest },
      })
  }
  const { commitments: views } = await client.plan.get({ planId })
  for (let note = 0; note < sizes.notes; note += 1)
    for (const view of views)
      await client.activity.noteProgress({
        planId,
        date: monthly(note + 5),
        author: 'Secretaría técnica',
        notes: view.activities.map(({ id }) => ({
          activityId: id,
          progress: 20 * (note + 1),
          text: 'Se informó.',
        })),
      })
  for (const { id: indicatorId } of views.flatMap(({ indicators }) => indicators))
    for (let index = 0; index < sizes.measurements; index += 1) {
      const told = { date: monthly(index + 3), value: 80 * (index + 1), note: '', link: null }
      await client.indicator.measure({ indicatorId, ...told })
    }
  const evaluate = () => body.read((store) => evaluatePlan(store, { planId, date: null }, environment))
  return { evaluate, end: () => body.close() }
}

/** Forty commitments and their three hundred activities beside four: each table is read once. */
export async function evaluation(): Promise<BenchLine[]> {
  const costOf = async (commitments: number) => {
    const { evaluate, end } = await planWith(commitments)
    const spent = cost(evaluate, 15)
    end()
    return spent
  }
  const [small, large] = [await costOf(few), await costOf(many)]
  const times = `${large.toFixed(1)} / ${small.toFixed(1)} ms`
  return [
    {
      name: `evaluación de ${many} compromisos / ${many / few} veces la de ${few} (${times})`,
      value: large / ((many / few) * small),
      limit: 1.3,
      unit: 'x',
    },
    {
      name: `evaluación de ${many} compromisos y ${many * sizes.activities} actividades, de procesador`,
      value: large,
      limit: 100,
      unit: 'ms',
    },
  ]
}
