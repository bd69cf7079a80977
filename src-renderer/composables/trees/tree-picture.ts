import { longestSide, savePng } from '../save-png.ts'
import { asDownload } from '../use-document.ts'

export type TreeKind = 'problemTree' | 'objectiveTree'

/** Where the drawing of a tree is. */
function drawingUrl(kind: TreeKind, treeId: string): string {
  return `/files/trees/${treeId}.svg${kind === 'objectiveTree' ? '?objectives' : ''}`
}

export function saveDrawing(kind: TreeKind, treeId: string): void {
  const url = drawingUrl(kind, treeId)
  location.assign(url.includes('?') ? `${url}&download` : asDownload(url))
}

/** Dots of the picture for each one of the drawing. */
const scale = 2

/** The drawing as a PNG that is saved; false when the browser could not paint it. */
export async function savePicture(kind: TreeKind, treeId: string, treeKey: string): Promise<boolean> {
  const image = await loaded(drawingUrl(kind, treeId))
  const canvas = image && painted(image)
  const name = treeKey.toLowerCase().replaceAll('/', '-')
  return canvas !== null && savePng(canvas, `${name}${kind === 'objectiveTree' ? '-obj' : ''}`)
}

function loaded(url: string): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const image = new Image()
    image.addEventListener('load', () => resolve(image))
    image.addEventListener('error', () => resolve(null))
    image.src = url
  })
}

function painted(image: HTMLImageElement): HTMLCanvasElement | null {
  const { naturalWidth, naturalHeight } = image
  const factor = Math.min(scale, longestSide / Math.max(naturalWidth, naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(naturalWidth * factor)
  canvas.height = Math.round(naturalHeight * factor)
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return context && canvas
}
