import { computed, watch } from 'vue'
import { ActionPlanId } from '../../../src-main/domain/ids.ts'
import { api } from '../../api/client.ts'
import { useRecordLoader } from '../record-loader.ts'
import { useToday } from '../use-today.ts'

/** A plan with all that is of it, loaded again on every change and when the day turns. */
export function usePlanLoader(planId: () => string) {
  const isValid = computed(() => ActionPlanId.safeParse(planId()).success)
  const loader = useRecordLoader({
    root: 'plan',
    id: planId,
    isValid: () => isValid.value,
    ask: (id) => api.plan.get({ planId: ActionPlanId.parse(id) }),
  })
  watch(useToday(), () => {
    // A failed look at a new day leaves the plan as it was: the stream asks again.
    if (loader.server.value) loader.reload().catch(() => undefined)
  })
  return { ...loader, isValid }
}
