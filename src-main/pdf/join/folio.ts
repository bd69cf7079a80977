import { degrees, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib'

const margin = { right: 36, top: 27 }
const size = 10
const ink = rgb(0.106, 0.106, 0.106)

/** Stamps the folio at the top right of the leaf as it is seen, whatever way the page is turned. */
export function stampFolio(page: PDFPage, font: PDFFont, text: string): void {
  const { x, y, width, height } = page.getCropBox()
  const inset = margin.right + font.widthOfTextAtSize(text, size)
  const turn = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270
  const at = {
    0: { x: x + width - inset, y: y + height - margin.top },
    90: { x: x + margin.top, y: y + height - inset },
    180: { x: x + inset, y: y + margin.top },
    270: { x: x + width - margin.top, y: y + inset },
  }[turn]
  page.drawText(text, { ...at, size, font, color: ink, rotate: degrees(turn) })
}
