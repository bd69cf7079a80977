import { onScopeDispose, ref } from 'vue'
import type { PrintJobView } from '../../../src-main/contract/views.ts'
import type { PrintOrder } from '../../../src-main/domain/print-job.ts'
import { wordFailure } from '../../../src-main/locale/es.ts'
import { api } from '../../api/client.ts'
import { wordError } from '../../api/refusal.ts'
import { printPdf } from '../print-pdf.ts'
import { asDownload } from '../use-document.ts'

/** Milliseconds between one look at the job and the next. */
const pace = 150

/** A print job from its beginning until its file is let go. */
export function usePrintJob() {
  const job = ref<PrintJobView | null>(null)
  const failure = ref('')
  let timer: ReturnType<typeof setTimeout> | null = null

  const attempt = async <T>(run: () => Promise<T>): Promise<T | null> => {
    failure.value = ''
    try {
      return await run()
    } catch (error) {
      failure.value = wordError(error)
      return null
    }
  }
  const show = (view: PrintJobView | null) => {
    job.value = view
    if (view?.failure) failure.value = wordFailure(view.failure)
    if (view && (view.status === 'running' || view.status === 'asking'))
      timer = setTimeout(() => void look(view.id), pace)
  }
  const look = async (jobId: string) => {
    const view = await attempt(() => api.print.state({ jobId }))
    if (job.value?.id === jobId) show(view)
  }
  function end() {
    if (timer) clearTimeout(timer)
    timer = null
    const jobId = job.value?.id
    job.value = null
    if (jobId) void api.print.discard({ jobId }).catch(() => undefined)
  }
  onScopeDispose(end)

  return {
    job,
    failure,
    end,
    async start(order: PrintOrder) {
      end()
      show(await attempt(() => api.print.start(order)))
    },
    async skip(all: boolean) {
      const jobId = job.value?.id
      if (jobId) await attempt(() => api.print.skip({ jobId, all }))
    },
    /** By the system when the host can, else from the page. */
    async print() {
      const { id: jobId, url } = job.value ?? {}
      if (!jobId || !url) return
      const isDone = await attempt(() => api.print.send({ jobId }))
      if (isDone === false) await attempt(() => printPdf(url))
    },
    save() {
      if (job.value?.url) location.assign(asDownload(job.value.url))
    },
  }
}
