import { computed, onScopeDispose, ref, watch } from 'vue'
import { issuedUrl, previewUrl } from '../use-document.ts'
import { useSession } from './session-context.ts'

const quiet = 700

/** Address of the acta's PDF: as it was frozen once approved, else as it stands, anew after each change. */
export function useFreshPreview() {
  const { dossier } = useSession()
  const version = ref(0)
  let timer: ReturnType<typeof setTimeout> | null = null

  watch(dossier, () => {
    if (dossier.value.minutes.issuedId) return
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => (version.value += 1), quiet)
  })
  onScopeDispose(() => {
    if (timer) clearTimeout(timer)
  })
  return computed(() => {
    const { issuedId } = dossier.value.minutes
    return issuedId
      ? issuedUrl(issuedId)
      : `${previewUrl('minutes', dossier.value.session.id)}?v=${version.value}`
  })
}
