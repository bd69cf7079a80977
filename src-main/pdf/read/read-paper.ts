import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { PaperReading, ReadPage } from '../../usecases/ports.ts'
import { swells } from './raw.ts'

/** More than a page of 600 dots an inch in colour takes. */
const largestStream = 256 * 1024 * 1024

/** What a file of the person's says, by a reader that shares nothing with the painter. Never throws. */
export async function readPaper(bytes: Uint8Array, limit = largestStream): Promise<PaperReading> {
  if (swells(bytes, limit)) return { kind: 'unreadable' }
  // Loaded when it is first needed: most papers are never read back.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  try {
    const file = await task.promise
    const pages: ReadPage[] = []
    for (let number = 1; number <= file.numPages; number += 1) pages.push(await pageOf(file, number))
    return { kind: 'read', pages, embedded: await embeddedOf(file) }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return { kind: isLocked ? 'encrypted' : 'unreadable' }
  } finally {
    await task.destroy()
  }
}

/** What is read on a page, its head and foot apart, and what was put over it. */
async function pageOf(file: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await file.getPage(number)
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const open: boolean[] = []
  let text = ''
  let around = ''
  for (const item of items) {
    if ('str' in item) {
      const part = item.hasEOL ? `${item.str}\n` : item.str
      if (open.includes(true)) around += part
      else text += part
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push((item as { readonly tag?: string }).tag === 'Artifact')
  }
  const { fnArray } = await page.getOperatorList()
  const annotations = await page.getAnnotations()
  page.cleanup()
  return { text, around, drawn: fnArray.length, annotations: annotations.length }
}

/** The first file inside that is JSON; null when there is none. */
async function embeddedOf(file: PDFDocumentProxy): Promise<string | null> {
  for (const [id, entry] of (await file.getAttachments()) ?? []) {
    const { filename } = entry as { readonly filename: string }
    if (!filename.endsWith('.json')) continue
    const content = (await file.getAttachmentContent(id)) as Uint8Array
    return new TextDecoder().decode(content)
  }
  return null
}
