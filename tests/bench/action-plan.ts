import { actionPlanDocument } from '../../src-main/documents/action-plan.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { planOf } from '../support/sample-plan.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { type BenchLine, cost } from './measure.ts'

const [few, many] = [4, 40]

/** A plan of forty commitments beside one of four: it grows with what it says and no faster. */
export function planPdf(): BenchLine[] {
  const render = (commitments: number) => {
    const data = planOf(commitments)
    return cost(() => renderDocument(actionPlanDocument(data, sampleStamp)), 9)
  }
  const [small, large] = [render(few), render(many)]
  const times = `${large.toFixed(0)} / ${small.toFixed(0)} ms`
  return [
    {
      name: `plan de ${many} compromisos / ${many / few} veces el de ${few} (${times})`,
      value: large / ((many / few) * small),
      limit: 1.3,
      unit: 'x',
    },
    { name: `plan de ${many} compromisos en caliente, de procesador`, value: large, limit: 400, unit: 'ms' },
  ]
}
