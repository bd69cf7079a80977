import { inflateSync } from 'node:zlib'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A file read back by an independent reader. */
export type ReadBack = {
  readonly pages: readonly ReadPage[]
  readonly info: Readonly<Record<string, unknown>>
  readonly xmp: string
  readonly language: string | null
  readonly outline: readonly ReadBookmark[]
  readonly attachments: readonly ReadAttachment[]
}
export type ReadPage = {
  /** In the order of the content, a space or line end between pieces. */
  readonly text: string
  readonly tree: Element
  readonly operators: readonly number[]
  /** What the piece of content of that number says. */
  marked(id: number): string
}
export type ReadBookmark = { readonly title: string; readonly items: readonly ReadBookmark[] }
export type ReadAttachment = { readonly name: string; readonly description: string; readonly text: string }
export type Element = {
  readonly role: string
  readonly alt?: string
  readonly text: string
  readonly children: readonly Element[]
}

type Raw = { role?: string; type?: string; id?: string; alt?: string; children?: Raw[] }

/** `only` those pages, by their numbers; all of them by default. */
export async function readBack(bytes: Uint8Array, only?: readonly number[]): Promise<ReadBack> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  const file = await task.promise
  const { info, metadata } = await file.getMetadata()
  const pages: ReadPage[] = []
  for (const number of only ?? Array.from({ length: file.numPages }, (_, index) => index + 1)) {
    const page = await file.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    const byId = new Map<string, string>()
    let text = ''
    const open: (string | undefined)[] = []
    for (const item of content.items) {
      if ('str' in item) {
        const part = item.str + (item.hasEOL ? '\n' : '')
        text += part
        const id = open.findLast((one) => one !== undefined)
        if (id !== undefined) byId.set(id, (byId.get(id) ?? '') + part)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id)
    }
    const tree = (await page.getStructTree()) as Raw | null
    const { fnArray } = await page.getOperatorList()
    const marked = (id: number) =>
      [...byId]
        .filter(([key]) => String(key).endsWith(`_mc${id}`))
        .map(([, said]) => said)
        .join(' ')
    pages.push({ text, tree: element(tree ?? {}, byId), operators: fnArray, marked })
  }
  const outline = ((await file.getOutline()) ?? []) as ReadBookmark[]
  const language = typeof info === 'object' && 'Language' in info ? String(info.Language) : null
  const xmp = metadata ? String((metadata as { getRaw(): string }).getRaw()) : ''
  const attachments = await attached(file)
  await task.destroy()
  return { pages, info: info as Record<string, unknown>, xmp, language, outline, attachments }
}

type Opened = Awaited<ReturnType<typeof getDocument>['promise']>
async function attached(file: Opened): Promise<ReadAttachment[]> {
  const found = [...((await file.getAttachments()) ?? [])]
  const read = found.map(async ([id, of]): Promise<ReadAttachment> => {
    const { filename, description } = of as { filename: string; description: string }
    const content = (await file.getAttachmentContent(id)) as Uint8Array
    return { name: filename, description, text: Buffer.from(content).toString('utf8') }
  })
  return Promise.all(read)
}

function element(raw: Raw, texts: ReadonlyMap<string, string>): Element {
  const parts = (raw.children ?? []).map((child) =>
    child.role ? element(child, texts) : (texts.get(child.id ?? '') ?? ''),
  )
  let text = ''
  let cut = false
  for (const part of parts) {
    const own = typeof part === 'string' ? part : part.text
    // A hyphen at the end of a line stands for nothing, and readers are told so.
    const hyphen = typeof part !== 'string' && part.role === 'Span' && own.trim() === '-'
    if (!hyphen) text += cut ? own.trimStart() : own
    cut = hyphen
  }
  const children = parts.filter((part) => typeof part !== 'string')
  return { role: raw.role ?? '', ...(raw.alt ? { alt: raw.alt } : {}), text, children }
}

/** All elements of a role, in reading order. */
export function elements(tree: Element, role: string): Element[] {
  const own = tree.role === role ? [tree] : []
  return [...own, ...tree.children.flatMap((child) => elements(child, role))]
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Words of the whole file in reading order, put together where a hyphen cut them. */
export function wordsOf(file: ReadBack): string {
  return file.pages.map((page) => oneLine(page.tree.text)).join(' ')
}

export const paintOperators = new Set<number>([
  OPS.showText,
  OPS.showSpacedText,
  OPS.fill,
  OPS.eoFill,
  OPS.stroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeStroke,
  OPS.paintImageXObject,
  OPS.paintFormXObjectBegin,
])

/** Page contents as they stand in the file: the streams with marked content. */
export function contentStreams(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes)
  const streams: string[] = []
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    if (file.subarray(at - 3, at).toString() === 'end') continue
    const end = file.indexOf('\nendstream', at)
    try {
      const text = inflateSync(file.subarray(at + 7, end)).toString('latin1')
      if (/\b(?:BDC|BMC)\b/.test(text)) streams.push(text)
    } catch {
      // Not deflated: metadata or a photograph.
    }
  }
  return streams
}

const painting = new Set(['Tj', 'TJ', 'f', 'f*', 'S', 's', 'B', 'B*', 'b', 'Do', 'sh'])

/** Paint operators outside marked content, and marks that do not pair up. */
export function unmarked(stream: string): number {
  const operators = stream.replace(/\((?:\\.|[^\\()])*\)|<[0-9a-fA-F]*>|<<[\s\S]*?>>/g, ' ').split(/[\s[\]]+/)
  let depth = 0
  let wrong = 0
  for (const operator of operators) {
    if (operator === 'BDC' || operator === 'BMC') {
      if (depth > 0) wrong++
      depth++
    } else if (operator === 'EMC') {
      depth--
      if (depth < 0) wrong++
    } else if (painting.has(operator) && depth === 0) wrong++
  }
  return wrong + Math.abs(depth)
}
