import { onScopeDispose, ref, watch } from 'vue'
import type { TemplatePreview } from '../../src-main/contract/views.ts'
import { previewTemplate } from '../api/uploads.ts'
import { wordError } from '../api/refusal.ts'

/** How long one stops typing before the paper is drawn again. */
const pause = 400

/** The paper in a format that is being written; the one before stays until the next is there. */
export function useTemplatePreview(template: () => TemplatePreview | null) {
  const url = ref('')
  const failure = ref('')
  const replaced = ref('')
  let timer = 0
  let asked = 0

  async function draw(wanted: TemplatePreview) {
    const own = (asked += 1)
    try {
      const { paper, ...told } = await previewTemplate(wanted)
      if (own !== asked) return
      failure.value = ''
      replaced.value = told.replaced
      const former = url.value
      url.value = URL.createObjectURL(paper)
      if (former) window.setTimeout(() => URL.revokeObjectURL(former), 10_000)
    } catch (error) {
      if (own === asked) failure.value = wordError(error)
    }
  }

  watch(
    () => JSON.stringify(template()),
    (_, before) => {
      window.clearTimeout(timer)
      const wanted = template()
      if (wanted) timer = window.setTimeout(() => void draw(wanted), before === undefined ? 0 : pause)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    window.clearTimeout(timer)
    asked += 1
    if (url.value) URL.revokeObjectURL(url.value)
  })
  return { url, failure, replaced }
}
