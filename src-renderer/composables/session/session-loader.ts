import { useQuery } from '@pinia/colada'
import { computed, ref, shallowRef } from 'vue'
import { SessionId } from '../../../src-main/domain/ids.ts'
import type { SessionDossier } from '../../../src-main/domain/dossier.ts'
import type { Failure } from '../../../src-main/domain/failure.ts'
import { api } from '../../api/client.ts'
import { refusalOf } from '../../api/refusal.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** The dossier of a session, loaded again on every change; an answer never gives way to one asked before it. */
export function useSessionLoader(sessionId: () => string) {
  const server = shallowRef<SessionDossier | null>(null)
  const refused = ref<Failure | null>(null)
  let asked = 0
  let applied = 0

  async function load(): Promise<void> {
    const id = SessionId.parse(sessionId())
    const own = (asked += 1)
    try {
      const answer = await api.session.get({ sessionId: id })
      if (own < applied || id !== sessionId()) return
      applied = own
      server.value = answer
      refused.value = null
    } catch (error) {
      refused.value = server.value ? null : refusalOf(error)
      throw error
    }
  }

  // A quick hand makes the session old faster than it loads: a large one is not asked for twice at a time.
  const reload = oneAtATime(load)
  const isValid = computed(() => SessionId.safeParse(sessionId()).success)
  /** Its only task is to be made old by the change stream. */
  const { error } = useQuery({
    key: () => ['session', sessionId()],
    query: async () => {
      await reload()
      return applied
    },
    enabled: () => isValid.value,
    refetchOnWindowFocus: false,
    refetchOnMount: 'always',
  })
  return { server, reload, refused, isValid, error }
}
