import { EncryptedPDFError, PDFArray, PDFDocument, type PDFFont, PDFName, PDFPage } from '@cantoo/pdf-lib'
import type { JoinOptions, JoinPiece, Placed } from '../../usecases/ports.ts'
import { stampFolio } from './folio.ts'
import { addPicture, isTooLarge, isWholePng, type Picture, readPicture } from './images.ts'

/** A file in the making, to which papers are added one after the other. */
export type Assembly = {
  add(piece: JoinPiece): Promise<Placed>
  finish(): Promise<{ readonly bytes: Uint8Array; readonly pages: number }>
}

/** What was added stays as it was: its pages are copied, and only the folios are written over them. */
export async function startAssembly(options: JoinOptions, fontBytes: () => Uint8Array): Promise<Assembly> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setTitle(options.title)
  document.setLanguage('es-MX')
  const at = new Date(options.createdAt)
  document.setCreationDate(at)
  document.setModificationDate(at)
  let font: PDFFont | null = null
  let next = options.folioFrom

  const fontOf = async (): Promise<PDFFont> => {
    if (font) return font
    // Loaded only by who stamps: most jobs do not.
    document.registerFontkit((await import('fontkit')) as never)
    font = await document.embedFont(fontBytes(), { subset: true })
    return font
  }

  const stamp = async (pages: readonly PDFPage[], first: number): Promise<void> => {
    const step = options.isTwoSided ? 2 : 1
    const face = await fontOf()
    for (let index = 0; index < pages.length; index += step)
      stampFolio(pages[index]!, face, options.folioText.replace('#', String(first + index / step)))
  }

  /** A sheet of its own for what follows. */
  const closeSheet = (): void => {
    const last = document.getPageCount() % 2 === 1 ? document.getPages().at(-1) : undefined
    if (options.isTwoSided && last) document.addPage([last.getWidth(), last.getHeight()])
  }

  return {
    async add(piece) {
      const opened = await open(document, piece)
      if (typeof opened === 'string') return { broken: opened }
      const first = piece.folio ?? next
      closeSheet()
      const pages = await opened()
      for (let copy = 1; copy < piece.copies; copy++) {
        const again = pages.map((page) => copyOf(document, page))
        if (first !== null) await stamp(again, first)
        closeSheet()
        for (const page of again) document.addPage(page)
      }
      if (first !== null) await stamp(pages, first)
      const leaves = options.isTwoSided ? Math.ceil(pages.length / 2) : pages.length
      if (piece.folio === null && next !== null) next += leaves
      return { pages: pages.length * piece.copies }
    },
    async finish() {
      const pages = document.getPageCount()
      return { bytes: await document.save({ addDefaultPage: false, objectsPerTick: 500 }), pages }
    },
  }
}

type BrokenReason = Extract<Placed, { readonly broken: unknown }>['broken']
type Opened = () => Promise<readonly PDFPage[]>

/** Read before anything is added, so that what is broken leaves no trace. */
async function open(document: PDFDocument, { bytes }: JoinPiece): Promise<Opened | BrokenReason> {
  const picture = readPicture(bytes)
  if (picture) return openPicture(document, bytes, picture)
  if (!isPdf(bytes)) return 'unsupported'
  try {
    const source = await load(bytes)
    const copied = await document.copyPages(source, source.getPageIndices())
    if (copied.length === 0) return 'damaged'
    return () => Promise.resolve(copied.map((page) => document.addPage(page)))
  } catch (error) {
    return isLocked(error) ? 'password' : 'damaged'
  }
}

async function openPicture(
  document: PDFDocument,
  bytes: Uint8Array,
  picture: Picture,
): Promise<Opened | BrokenReason> {
  if (isTooLarge(picture)) return 'tooLarge'
  // The library fills what is missing with black.
  if (picture.kind === 'png' && !isWholePng(bytes)) return 'damaged'
  try {
    const image = picture.kind === 'png' ? await document.embedPng(bytes) : await document.embedJpg(bytes)
    return () => Promise.resolve([addPicture(document, image, picture)])
  } catch {
    return 'damaged'
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** What only its owner's password protects, anybody may open and print. */
async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, quiet)
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw error
    return PDFDocument.load(bytes, { ...quiet, password: '' })
  }
}

const quiet = { updateMetadata: false, warnOnInvalidObjects: false } as const

function isLocked(error: unknown): boolean {
  return error instanceof Error && /password/i.test(error.message)
}

/** The same page again: it shares what it shows, and what is stamped on it is its own. */
function copyOf(document: PDFDocument, page: PDFPage): PDFPage {
  const { context } = document
  const node = page.node.clone(context)
  const contents = node.Contents()
  if (contents instanceof PDFArray) node.set(PDFName.of('Contents'), contents.clone(context))
  return PDFPage.of(node, context.register(node), document)
}
