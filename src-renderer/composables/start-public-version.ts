import { useRouter } from 'vue-router'
import type { RecordId } from '../../src-main/domain/ids.ts'
import { api } from '../api/client.ts'
import { useCommand } from './use-command.ts'

/** Opens the public version in preparation of an issued paper, or begins one. */
export function useStartPublicVersion() {
  const router = useRouter()
  const { run, failure, isBusy } = useCommand()
  return {
    failure,
    isBusy,
    async start(sourceId: RecordId) {
      const reply = await run(() => api.publicVersion.start({ sourceId }))
      if (reply) await router.push(`/versiones-publicas/${reply.id}`)
    },
  }
}
