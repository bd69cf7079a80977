import { computed, ref, watch } from 'vue'
import type { SigningRow } from '../../../src-main/contract/signing-views.ts'
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
  /** Whose signature was kept: marked at once, for the list that says so comes later. */
  const kept = ref<string | null>(null)
  const words = ref<() => string>(() => '')
  const said = computed(() => words.value())
  const rows = computed(
    () =>
      view.value?.rows.map((row): SigningRow => {
        return row.id === kept.value ? { ...row, state: 'signed', method: 'screen' } : row
      }) ?? [],
  )
  const pending = computed(() => rows.value.filter(({ state }) => state === 'pending'))
  const current = computed(
    () => pending.value.find(({ id }) => id === chosen.value) ?? pending.value[0] ?? null,
  )
  watch(view, (next) => {
    if (next?.rows.some(({ id, state }) => id === kept.value && state !== 'pending')) kept.value = null
  })
  const whyNot = computed(() => (view.value?.whyNot ? wordFailure(view.value.whyNot) : ''))

  function choose(id: string) {
    chosen.value = id
    failure.value = ''
    say('')
  }

  function say(text: string) {
    words.value = () => text
  }

  /** Whether it was kept; then the next one who is missing signs. */
  async function sign(ink: Ink): Promise<boolean> {
    const signer = current.value
    const document = view.value?.document
    if (!signer || !document) return false
    const { id: of, sha256 } = document
    const reply = await run(() => api.signing.sign({ issuedId: of, signerId: signer.id, sha256, ink }))
    if (!reply) return false
    kept.value = signer.id
    words.value = () => wordsAfter(signer.name, reply.savedAt)
    return true
  }

  function wordsAfter(name: string, at: Instant): string {
    const zone = view.value?.timeZone
    const saved = text.saved(name, zone ? localTime(at, zone) : '')
    return `${saved} ${current.value ? text.next(current.value.name) : text.none}`
  }

  return { view, rows, error, refetch, current, whyNot, failure, isBusy, said, say, choose, sign }
}
