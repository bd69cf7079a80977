import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { BodySummary } from '../../src-main/contract/views.ts'
import type { BodyId } from '../../src-main/domain/ids.ts'
import { useBodies, useBodyFile } from '../api/queries.ts'
import { useAppStatus } from './app-status.ts'
import { remembered } from './remembered.ts'

/** The body on which the person works; one laptop may serve several. */
export const useCurrentBody = defineStore('current-body', () => {
  const app = useAppStatus()
  const chosen = ref<string | null>(remembered.read('body'))
  const { data, error, refresh } = useBodies(() => app.isOpen)

  const bodies = computed<readonly BodySummary[]>(() => data.value ?? [])
  const isLoaded = computed(() => data.value !== undefined)
  const current = computed(
    () => bodies.value.find(({ id }) => id === chosen.value) ?? bodies.value[0] ?? null,
  )
  const bodyId = computed<BodyId | null>(() => current.value?.id ?? null)

  const file = useBodyFile(() => bodyId.value)
  /** Of the body: its hours are those of its wall clock, wherever the laptop is. */
  const zone = computed(() => file.data.value?.body.timeZone ?? null)
  const acronym = computed(() => file.data.value?.body.acronym ?? '')

  function choose(id: string) {
    chosen.value = id
    remembered.write('body', id)
  }

  return { bodies, current, bodyId, zone, acronym, isLoaded, error, choose, refresh }
})
