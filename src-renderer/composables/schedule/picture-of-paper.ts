import { openPdf, type PdfPage } from '../../components/documents/pdf-reader.ts'
import { previewUrl } from '../use-document.ts'
import type { ActionPlanId } from '../../../src-main/domain/ids.ts'
import { longestSide, savePng } from '../save-png.ts'

/** Dots of the picture for each point of the paper. */
const scale = 2.5

/** The pages of the printed cronograma, one under another, saved as one picture; false when it could not be made. */
export async function savePicture(planId: ActionPlanId, name: string): Promise<boolean> {
  try {
    const file = await openPdf(previewUrl('schedule', planId), new AbortController().signal)
    const picture = await painted(file.pages)
    file.close()
    return await savePng(picture, name)
  } catch {
    return false
  }
}

async function painted(pages: readonly PdfPage[]): Promise<HTMLCanvasElement> {
  const plain = pages.map((page) => page.getViewport({ scale: 1 }))
  const tall = plain.reduce((sum, { height }) => sum + height, 0)
  const factor = Math.min(scale, longestSide / tall)
  const whole = document.createElement('canvas')
  whole.width = Math.round(Math.max(...plain.map(({ width }) => width)) * factor)
  whole.height = Math.round(tall * factor)
  const pen = whole.getContext('2d')!
  let top = 0
  for (const page of pages) {
    const viewport = page.getViewport({ scale: factor })
    const canvas = document.createElement('canvas')
    canvas.width = viewport.width
    canvas.height = viewport.height
    await page.render({ canvas, viewport }).promise
    pen.drawImage(canvas, 0, top)
    top += viewport.height
  }
  return whole
}
