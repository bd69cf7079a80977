import { deflateSync } from 'node:zlib'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { pngChunk, pngSignature } from '../pdf/pixels.ts'

/** A PDF of so many pages, each with a word of its own: «acta 1», «acta 2»… */
export async function smallPdf(word: string, pages: number, turned = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  for (let number = 1; number <= pages; number++) {
    const page = document.addPage([612, 792])
    page.drawText(`${word} ${number}`, { x: 72, y: 700, size: 12 })
    if (turned) page.setRotation(degrees(turned))
  }
  return document.save()
}

/** The same, locked with a password. */
export async function lockedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await smallPdf('secreto', 1))
  document.encrypt({ userPassword: 'secreto', ownerPassword: 'otro' })
  return document.save({ useObjectStreams: false })
}

/** A PNG that ends as it should and lacks half of its rows, as a copy that was cut off and mended. */
export function cutPng(): Uint8Array<ArrayBuffer> {
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 0])
  const rows = deflateSync(Buffer.alloc(8 * 9, 7), { level: 0 })
  const parts = [pngChunk('IHDR', header), pngChunk('IDAT', rows.subarray(0, 40))]
  return new Uint8Array(Buffer.concat([pngSignature, ...parts, pngChunk('IEND', Buffer.alloc(0))]))
}

/** A grey PNG of two by one pixels. */
export const smallPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGMIOAEAAWsBGZTKofIAAAAASUVORK5CYII=',
  'base64',
)
