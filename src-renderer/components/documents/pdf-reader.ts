import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { replacedIn } from '../../api/uploads.ts'

export type PdfPage = PDFPageProxy

/** An open PDF: its pages, what its painter told of it, and how to let it go. */
export type PdfFile = {
  readonly pages: readonly PdfPage[]
  /** Characters that its letter lacks, marked on paper; empty when it lacks none. */
  readonly replaced: string
  readonly lacksLogo: boolean
  close(): void
}

/** The reader is large: it is loaded with the first document that is looked at. */
async function reader() {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ])
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default
  return pdfjs
}

export async function openPdf(url: string, signal: AbortSignal): Promise<PdfFile> {
  const pdfjs = await reader()
  signal.throwIfAborted()
  const response = await fetch(url, { signal })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  const lacksLogo = response.headers.get('x-lacks-logo') === 'true'
  const told = { replaced: replacedIn(response), lacksLogo }
  const task: PDFDocumentLoadingTask = pdfjs.getDocument({ data: await response.arrayBuffer() })
  signal.addEventListener('abort', () => void task.destroy(), { once: true })
  const document: PDFDocumentProxy = await task.promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)))
  return { pages, ...told, close: () => void task.destroy() }
}

/** The words of a page, in reading order, for screen readers and for finding. */
export async function pageText(page: PdfPage): Promise<string> {
  const content = await page.getTextContent()
  return content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}
