/** Longest side that every browser paints, in dots. */
export const longestSide = 16_000

/** Saves what was painted as a picture; false when the browser could not make it. */
export async function savePng(canvas: HTMLCanvasElement, name: string): Promise<boolean> {
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!picture) return false
  const link = document.createElement('a')
  link.href = URL.createObjectURL(picture)
  link.download = `${name}.png`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  return true
}
