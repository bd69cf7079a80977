import { computed, type ComputedRef, inject, type InjectionKey, provide } from 'vue'
import { useRoute } from 'vue-router'
import type { CommitmentView, PlanFile } from '../../../src-main/contract/plan-views.ts'
import { whyCannotWritePlan } from '../../../src-main/domain/action-plan.ts'

/** A plan on the table: what its parts share. */
export type PlanDesk = {
  /** The plan with all that is of it, loaded again on every change. */
  readonly file: ComputedRef<PlanFile>
  readonly isWritable: ComputedRef<boolean>
  /** The commitment that the address names; null when it names none. */
  readonly commitment: ComputedRef<CommitmentView | null>
  readonly reload: () => Promise<void>
}

const deskKey: InjectionKey<PlanDesk> = Symbol('plan desk')

export function providePlanDesk(server: () => PlanFile, reload: () => Promise<void>): PlanDesk {
  const route = useRoute()
  const file = computed(server)
  const desk: PlanDesk = {
    file,
    isWritable: computed(() => whyCannotWritePlan(file.value.plan) === null),
    commitment: computed(() => {
      const number = Number(route.params.commitment)
      return file.value.commitments.find(({ commitment }) => commitment.number === number) ?? null
    }),
    reload,
  }
  provide(deskKey, desk)
  return desk
}

export function usePlanDesk(): PlanDesk {
  const desk = inject(deskKey)
  if (!desk) throw new Error('a part of a plan outside its page')
  return desk
}
