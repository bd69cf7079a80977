import { degrees, type PDFDocument, type PDFImage, type PDFPage } from '@cantoo/pdf-lib'
import { hasAllRows } from '../paint/png.ts'

const letter = { short: 612, long: 792 }
const margin = 36
/** Points of a pixel at which a picture is not enlarged any more. */
const natural = 0.75
/** A picture is opened whole: beyond this many pixels it would not fit. */
const mostPixels = 120_000_000

export type Picture = {
  readonly kind: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
  /** Quarter turns to the right with which a camera says that it has to be seen. */
  readonly turns: 0 | 1 | 2 | 3
}

/** What the head of the file says, before it is opened; null when it says nothing. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength > 24 && view.getUint32(0) === 0x89504e47)
    return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20), turns: 0 }
  return view.byteLength > 4 && view.getUint16(0) === 0xffd8 ? readJpegHead(view) : null
}

function readJpegHead(view: DataView): Picture | null {
  let turns: Picture['turns'] = 0
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xe1) turns = turnsOf(view, at + 4)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { kind: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7), turns }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** The orientation that a camera writes in its block of data. */
function turnsOf(view: DataView, at: number): Picture['turns'] {
  const start = at + 6
  if (start + 8 > view.byteLength || view.getUint32(at) !== 0x45786966) return 0
  const little = view.getUint16(start) === 0x4949
  const table = start + view.getUint32(start + 4, little)
  const entries = table + 2 <= view.byteLength ? view.getUint16(table, little) : 0
  for (let entry = table + 2, left = entries; left > 0 && entry + 12 <= view.byteLength; entry += 12, left--)
    if (view.getUint16(entry, little) === 0x0112)
      return ({ 3: 2, 6: 1, 8: 3 } as const)[view.getUint16(entry + 8, little) as 3 | 6 | 8] ?? 0
  return 0
}

/** What was cut off in a copy may still end as a PNG does. One that would not fit is not opened to be looked at. */
export function isWholePng(bytes: Uint8Array): boolean {
  const picture = readPicture(bytes)
  return picture?.kind === 'png' && (isTooLarge(picture) || hasAllRows(bytes))
}

export function isTooLarge({ width, height }: Picture): boolean {
  return width * height > mostPixels
}

/** A page of letter paper with the picture whole on it, upright or across as it fits best. */
export function addPicture(document: PDFDocument, image: PDFImage, { turns }: Picture): PDFPage {
  const isTurned = turns % 2 === 1
  const [width, height] = isTurned ? [image.height, image.width] : [image.width, image.height]
  const isAcross = width > height
  const page = document.addPage(isAcross ? [letter.long, letter.short] : [letter.short, letter.long])
  const room = { width: page.getWidth() - 2 * margin, height: page.getHeight() - 2 * margin }
  const scale = Math.min(natural, room.width / width, room.height / height)
  const [w, h] = [width * scale, height * scale]
  const [x, y] = [(page.getWidth() - w) / 2, (page.getHeight() - h) / 2]
  // A picture turns about its lower left corner.
  const corner = [
    { x, y },
    { x, y: y + h },
    { x: x + w, y: y + h },
    { x: x + w, y },
  ][turns]!
  page.drawImage(image, {
    ...corner,
    width: image.width * scale,
    height: image.height * scale,
    rotate: degrees(-90 * turns),
  })
  return page
}
