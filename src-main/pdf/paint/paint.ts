// oxlint-disable-next-line import/no-named-as-default -- its types know no other export
import PDFDocument from 'pdfkit'
import type { DocumentModel, Embedded } from '../../documents/model.ts'
import type { Layout } from '../layout/layout.ts'
import type { Bookmark, Marked, Page, Shape } from '../layout/shapes.ts'
import type { Sheet } from '../layout/style.ts'
import type { Fonts } from '../text/fonts.ts'
import { createContent } from './content.ts'
import type { Content } from './content.ts'
import { createGlyphs } from './glyphs.ts'
import { escaped, extraMetadata, information, wellFormed } from './metadata.ts'
import type { Information } from './metadata.ts'
import type { Picture } from './picture.ts'
import { createCodes } from './qr.ts'
import { createStructure } from './structure.ts'
import type { Structure } from './structure.ts'

type Painter = {
  readonly doc: PDFKit.PDFDocument
  readonly content: Content
  readonly structure: Structure
  readonly picture: Picture | null
}

/** The placed pages as a tagged, self-contained file. */
export function paint(
  model: DocumentModel,
  layout: Layout,
  fonts: Fonts,
  picture: Picture | null,
): Uint8Array {
  const facts = information(model)
  const doc = openDocument(model, layout.sheet, facts)
  const painter: Painter = {
    doc,
    content: createContent(createGlyphs(doc, fonts), createCodes(doc)),
    structure: createStructure(doc),
    picture,
  }
  if (model.embedded) embed(doc, model.embedded, facts)
  painter.structure.open(layout.root)
  const bookmark = createBookmarks(doc)
  for (const page of layout.pages) {
    doc.addPage()
    painter.content.reset()
    for (const entry of page.bookmarks) bookmark(entry)
    paintPage(painter, page)
  }
  doc.end()
  // Nothing was asynchronous: the whole file is waiting to be read.
  const bytes = doc.read() as Buffer | null
  if (!bytes) throw new Error('The file was not finished')
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength)
}

type WithInfo = { info: Information; _addInfo(): void }

function openDocument(model: DocumentModel, sheet: Sheet, facts: Information): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    autoFirstPage: false,
    size: [sheet.width, sheet.height],
    margin: 0,
    font: '',
    pdfVersion: '1.7',
    // Only the third part lets a file of any type be inside.
    subset: model.embedded ? 'PDF/A-3a' : 'PDF/A-2a',
    tagged: true,
    lang: model.language,
    displayTitle: true,
    info: { ...facts },
  })
  // PDFKit writes these into XML as they come.
  const internals = doc as unknown as WithInfo
  // oxlint-disable-next-line no-underscore-dangle -- the one place where it writes them
  const addInfo = internals._addInfo.bind(doc)
  // oxlint-disable-next-line no-underscore-dangle
  internals._addInfo = () => {
    const plain = internals.info
    internals.info = escaped(facts)
    addInfo()
    internals.info = plain
    doc.appendXML(extraMetadata(facts))
  }
  return doc
}

/** From memory, never from a path: PDFKit would note the dates of the disk. */
function embed(
  doc: PDFKit.PDFDocument,
  { name, mediaType, description, text }: Embedded,
  facts: Information,
) {
  doc.file(Buffer.from(text, 'utf8'), {
    name: wellFormed(name),
    type: mediaType,
    description: wellFormed(description),
    relationship: 'Source',
    creationDate: facts.CreationDate,
    modifiedDate: facts.ModDate,
  })
}

function createBookmarks(doc: PDFKit.PDFDocument): (entry: Bookmark) => void {
  type Item = PDFKit.PDFOutline
  const open: { level: number; item: Item }[] = []
  return ({ level, text, y }) => {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()
    const parent = open.at(-1)?.item ?? doc.outline
    const options = { top: y, left: doc.page.width, expanded: true }
    const item = parent.addItem(wellFormed(text.replaceAll('\n', ' ')), options)
    open.push({ level, item })
  }
}

function paintPage(painter: Painter, page: Page): void {
  for (const marked of merged(page.content)) {
    if (marked.node && marked.shapes.length === 0) painter.structure.open(marked.node)
    else if (marked.node) painter.structure.write(marked.node, () => paintShapes(painter, marked))
    else paintDecoration(painter, marked)
  }
}

function paintDecoration(painter: Painter, marked: Marked): void {
  if (marked.shapes.length === 0) return
  painter.doc.markContent('Artifact', { type: marked.pagination ? 'Pagination' : 'Layout' })
  paintShapes(painter, marked)
  painter.doc.endMarkedContent()
}

/** Neighbours of the same element are one piece of content. */
function merged(content: readonly Marked[]): Marked[] {
  const result: (Omit<Marked, 'shapes'> & { shapes: Shape[] })[] = []
  for (const marked of content) {
    const last = result.at(-1)
    const same =
      last && last.node === marked.node && last.pagination === marked.pagination && last.clip === marked.clip
    if (same) last.shapes.push(...marked.shapes)
    else result.push({ ...marked, shapes: [...marked.shapes] })
  }
  return result
}

function paintShapes({ doc, content, picture }: Painter, { shapes, clip }: Marked): void {
  const draw = () => {
    for (const shape of shapes) {
      if (shape.kind === 'picture') picture?.(doc, shape)
      else content.draw(shape)
    }
  }
  if (clip) content.clipped(clip, draw)
  else draw()
  const operators = content.take()
  if (operators !== '') doc.addContent(operators)
}
