import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { Said } from '../../domain/leaks.ts'
import { rawTexts } from './raw.ts'

/** Everything that can be read out of a file, by a reader that shares nothing with the painter (R38). */
export async function readOut(bytes: Uint8Array): Promise<readonly Said[]> {
  // Loaded when it is first needed: most papers are never read back.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  try {
    const file = await task.promise
    const { said, running } = await pagesOf(file)
    return [
      ...said,
      { place: 'pages', page: null, text: running.join(' ') },
      ...(await dataOf(file)),
      ...rawTexts(bytes).map((text): Said => ({ place: 'stream', page: null, text, isRaw: true })),
    ]
  } finally {
    await task.destroy()
  }
}

/** Each page, and the running text of all, in which heads and feet do not come between one page and the next. */
async function pagesOf(file: PDFDocumentProxy) {
  const said: Said[] = []
  const running: string[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const text = await textOf(page)
    said.push({ place: 'page', page: number, text: text.all })
    running.push(text.tagged)
    said.push(...(await besides(page, number)))
    page.cleanup()
  }
  return { said, running }
}

async function textOf(page: PDFPageProxy) {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const open: boolean[] = []
  let all = ''
  let tagged = ''
  for (const item of items) {
    if ('str' in item) {
      const part = item.hasEOL ? `${item.str}\n` : item.str
      all += part
      if (!open.includes(true)) tagged += part
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push((item as { readonly tag?: string }).tag === 'Artifact')
  }
  return { all, tagged }
}

/** Alternative texts of the structure, and what annotations say. */
async function besides(page: PDFPageProxy, number: number): Promise<Said[]> {
  const alternative = stringsIn(await page.getStructTree())
  const annotations = stringsIn(await page.getAnnotations())
  return [
    { place: 'alternative', page: number, text: alternative },
    { place: 'annotation', page: number, text: annotations },
  ]
}

async function dataOf(file: PDFDocumentProxy): Promise<Said[]> {
  const { info, metadata } = await file.getMetadata()
  const xmp = metadata ? unmarked(String((metadata as { getRaw(): string }).getRaw())) : ''
  const attachments = [...((await file.getAttachments()) ?? [])]
  const contents = await Promise.all(
    attachments.map(async ([id]) => {
      const content = (await file.getAttachmentContent(id)) as Uint8Array
      return new TextDecoder().decode(content)
    }),
  )
  const said: readonly [Said['place'], string][] = [
    ['info', stringsIn(info)],
    ['xmp', xmp],
    ['bookmark', stringsIn(await file.getOutline())],
    ['attachment', [stringsIn(attachments), ...contents.map(unescapedJson)].join('\n')],
    ['destination', stringsIn(await file.getDestinations())],
    ['annotation', stringsIn(await file.getFieldObjects())],
  ]
  return said.map(([place, text]) => ({ place, page: null, text }))
}

/** XML without its marks, and with them: what is in an attribute is said too. */
function unmarked(xml: string): string {
  const plain = xml.replace(/<[^>]*>/g, ' ')
  return [plain, xml]
    .join('\n')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

/** What JSON writes with a bar is the letter that it stands for. */
function unescapedJson(text: string): string {
  return `${text}\n${text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))}`
}

/** Every string inside a value, one a line. */
function stringsIn(value: unknown): string {
  const found: string[] = []
  const visit = (part: unknown): void => {
    if (typeof part === 'string') found.push(part)
    else if (part instanceof Map) visit([...part])
    else if (part !== null && typeof part === 'object' && !ArrayBuffer.isView(part))
      for (const inner of Object.values(part)) visit(inner)
  }
  visit(value)
  return found.join('\n')
}
