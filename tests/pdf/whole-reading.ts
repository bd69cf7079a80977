import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { ReadBack } from './reading.ts'

/** A piece of content: its page and its number there. */
type Piece = { readonly page: number; readonly id: number }

/** The words of a file as the tree of its elements orders them, whatever page each is on. */
export async function wordsInOrder(bytes: Uint8Array, file: ReadBack): Promise<string> {
  const document = await PDFDocument.load(bytes)
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]))
  const pieces: Piece[] = []
  const walk = (object: PDFObject | undefined, page: number): void => {
    const found = object instanceof PDFRef ? document.context.lookup(object) : object
    if (found instanceof PDFArray) for (const kid of found.asArray()) walk(kid, page)
    else if (found instanceof PDFNumber) pieces.push({ page, id: found.asNumber() })
    else if (found instanceof PDFDict) {
      const on = found.get(PDFName.of('Pg'))
      const own = on instanceof PDFRef ? pages.get(on.toString())! : page
      const id = found.get(PDFName.of('MCID'))
      if (id instanceof PDFNumber) pieces.push({ page: own, id: id.asNumber() })
      else walk(found.get(PDFName.of('K')), own)
    }
  }
  walk(document.catalog.get(PDFName.of('StructTreeRoot')), 0)
  return pieces.map(({ page, id }) => file.pages[page]!.marked(id)).join(' ')
}
