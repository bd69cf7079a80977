import { degrees, PDFDocument } from '@cantoo/pdf-lib'

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

/** A grey PNG of two by one pixels. */
export const smallPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGMIOAEAAWsBGZTKofIAAAAASUVORK5CYII=',
  'base64',
)
