import { useQuery } from '@pinia/colada'
import { computed, ref, shallowRef, watch } from 'vue'
import type { PlanEvaluation } from '../../../src-main/domain/evaluated-plan.ts'
import type { ActionPlanId } from '../../../src-main/domain/ids.ts'
import { LocalDate } from '../../../src-main/domain/time.ts'
import { api } from '../../api/client.ts'
import { useToday } from '../use-today.ts'

/**
 * A plan judged on a day that may be chosen; without one, on the day it is. What was last judged stays in sight while
 * another day is asked for, or is being typed.
 */
export function usePlanEvaluation(planId: () => ActionPlanId) {
  const today = useToday()
  const typed = ref('')
  const date = computed(() => LocalDate.safeParse(typed.value).data ?? null)
  const evaluation = shallowRef<PlanEvaluation | null>(null)
  const { data, error, refetch } = useQuery({
    key: () => ['evaluation', planId(), date.value ?? 'today', today.value ?? 'none'],
    query: () => api.plan.evaluation({ planId: planId(), date: date.value }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  watch(
    data,
    (answer) => {
      if (!answer) return
      evaluation.value = answer
      if (!typed.value) typed.value = answer.date
    },
    { immediate: true },
  )
  return { typed, evaluation, error, refetch }
}
