import type { HomeView } from '../../src-main/contract/views.ts'
import { planTerms } from '../../src-main/locale/plan-terms.ts'
import { ui } from '../../src-main/locale/ui.ts'

/** How far the plan has come beside what time alone would expect; the agreements fulfilled while there is no plan. */
export function progressCard({ plan, fulfilment }: Pick<HomeView, 'plan' | 'fulfilment'>) {
  const text = ui.home
  const said = (percent: number | null) => (percent === null ? '' : ui.agreements.percent(percent))
  if (plan) {
    const { progress, expected, light } = plan
    return {
      title: text.plan.title,
      percent: progress ?? 0,
      expected,
      text: said(progress),
      detail:
        progress === null || expected === null
          ? text.plan.none(plan.commitments)
          : text.plan.expected(expected, light ? planTerms.lights[light].toLowerCase() : ''),
      to: `/plan/${plan.id}/compromisos`,
    }
  }
  return {
    title: text.fulfilled.title,
    percent: fulfilment.percent ?? 0,
    text: said(fulfilment.percent),
    detail:
      fulfilment.total > 0
        ? text.fulfilled.detail(fulfilment.fulfilled, fulfilment.total)
        : text.fulfilled.none,
  }
}
