import { openPdf } from '../../components/documents/pdf-reader.ts'
import { previewUrl } from '../use-document.ts'
import type { ActionPlanId } from '../../../src-main/domain/ids.ts'

/** Dots of the picture for each point of the paper. */
const scale = 2.5

/** The pages of the printed cronograma, one under another, saved as one picture. */
export async function savePicture(planId: ActionPlanId, name: string): Promise<void> {
  const file = await openPdf(previewUrl('schedule', planId), new AbortController().signal)
  const views = file.pages.map((page) => page.getViewport({ scale }))
  const whole = document.createElement('canvas')
  whole.width = Math.max(...views.map(({ width }) => width))
  whole.height = views.reduce((sum, { height }) => sum + height, 0)
  const pen = whole.getContext('2d')!
  let top = 0
  for (const [index, page] of file.pages.entries()) {
    const viewport = views[index]!
    const canvas = document.createElement('canvas')
    canvas.width = viewport.width
    canvas.height = viewport.height
    await page.render({ canvas, viewport }).promise
    pen.drawImage(canvas, 0, top)
    top += viewport.height
  }
  file.close()
  const blob = await new Promise<Blob | null>((resolve) => whole.toBlob(resolve, 'image/png'))
  if (!blob) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${name}.png`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
