import { computed, ref } from 'vue'
import type { Ink } from '../../../src-main/domain/document-signature.ts'
import type { RecordId } from '../../../src-main/domain/ids.ts'
import { type Instant, localTime } from '../../../src-main/domain/time.ts'
import { wordFailure } from '../../../src-main/locale/errors.ts'
import { uiSigning as text } from '../../../src-main/locale/ui-signing.ts'
import { api } from '../../api/client.ts'
import { useSigning } from '../../api/queries.ts'
import { useCommand } from '../use-command.ts'

/** Who signs now, who follows, and what was said of the last signature. */
export function useSigningFlow(issuedId: () => RecordId, first: () => string | null) {
  const { data: view, error, refetch } = useSigning(issuedId)
  const { run, failure, isBusy } = useCommand()
  const chosen = ref<string | null>(first())
  const said = ref('')
  const pending = computed(() => view.value?.rows.filter(({ state }) => state === 'pending') ?? [])
  const current = computed(
    () => pending.value.find(({ id }) => id === chosen.value) ?? pending.value[0] ?? null,
  )
  const whyNot = computed(() => (view.value?.whyNot ? wordFailure(view.value.whyNot) : ''))

  function choose(id: string) {
    chosen.value = id
    failure.value = ''
    said.value = ''
  }

  /** Whether it was kept; then the next one who is missing signs. */
  async function sign(ink: Ink): Promise<boolean> {
    const signer = current.value
    const document = view.value?.document
    if (!signer || !document) return false
    const { id: of, sha256 } = document
    const reply = await run(() => api.signing.sign({ issuedId: of, signerId: signer.id, sha256, ink }))
    if (!reply) return false
    await refetch()
    // What is at hand may still be from before: who just signed is not the next one.
    const next = pending.value.find(({ id }) => id !== signer.id)
    chosen.value = next?.id ?? null
    said.value = `${keptWords(signer.name, reply.savedAt)} ${next ? text.next(next.name) : text.none}`
    return true
  }

  function keptWords(name: string, at: Instant): string {
    const zone = view.value?.timeZone
    return text.saved(name, zone ? localTime(at, zone) : '')
  }

  return { view, error, refetch, current, whyNot, failure, isBusy, said, choose, sign }
}
