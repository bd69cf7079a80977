import { onScopeDispose, ref, watch } from 'vue'
import type {
  CooperationAgreement,
  CooperationDraft,
} from '../../../src-main/domain/cooperation-agreement.ts'
import { api } from '../../api/client.ts'
import { useCommand } from '../use-command.ts'
import { previewUrl } from '../use-document.ts'

/** Time without a key after which the paper is set again. */
const quiet = 900

/** Address of the paper: as it is saved, and while something is being written, as it would read; or why it is not. */
export function useLivePaper(
  agreement: () => CooperationAgreement,
  /** What is being written; null while it is what is saved, or cannot be read yet. */
  written: () => CooperationDraft | null,
) {
  const address = (of: CooperationAgreement) => previewUrl('cooperationAgreement', of.id)
  let version = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  const url = ref(address(agreement()))
  const { ask, failure } = useCommand()

  async function tryOut(cooperation: CooperationDraft) {
    const own = (version += 1)
    const cooperationId = agreement().id
    // A paper that cannot be set leaves the one before in sight.
    const trial = await ask(() => api.cooperation.tryOut({ cooperationId, cooperation }))
    if (trial && own === version) url.value = trial.url
  }
  function showSaved() {
    version += 1
    failure.value = ''
    url.value = `${address(agreement())}?v=${version}`
  }
  watch([agreement, written], ([, text]) => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => (text ? void tryOut(text) : showSaved()), text ? quiet : 0)
  })
  onScopeDispose(() => {
    if (timer) clearTimeout(timer)
  })
  return { url, failure }
}
