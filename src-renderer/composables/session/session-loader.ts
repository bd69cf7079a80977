import { computed } from 'vue'
import { SessionId } from '../../../src-main/domain/ids.ts'
import { api } from '../../api/client.ts'
import { useRecordLoader } from '../record-loader.ts'

/** The dossier of a session, loaded again on every change. */
export function useSessionLoader(sessionId: () => string) {
  const isValid = computed(() => SessionId.safeParse(sessionId()).success)
  const loader = useRecordLoader({
    root: 'session',
    id: sessionId,
    isValid: () => isValid.value,
    ask: (id) => api.session.get({ sessionId: SessionId.parse(id) }),
  })
  return { ...loader, isValid }
}
