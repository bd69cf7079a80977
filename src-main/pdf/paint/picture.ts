// oxlint-disable-next-line import/no-named-as-default -- its types know no other export
import PDFDocument from 'pdfkit'
import type { Logo } from '../../documents/model.ts'
import type { PictureFault } from '../../usecases/ports.ts'
import { readJpeg } from './jpeg.ts'
import { decodePng } from './png.ts'
import { readSvg } from './svg.ts'
import type { Drawing } from './svg.ts'
import { Unreadable } from './unreadable.ts'

type Box = { readonly x: number; readonly y: number; readonly size: number }
/** A logo that can be drawn into its square. */
export type Picture = (doc: PDFKit.PDFDocument, box: Box) => void

/** The logo ready to be drawn; null when there is none or it cannot be. */
export function pictureOf(logo: Logo | null): Picture | null {
  if (!logo) return null
  const { picture } = read(logo)
  return picture
}

export function pictureFault(logo: Logo): PictureFault | null {
  return read(logo).fault
}

type Reading = { readonly picture: Picture | null; readonly fault: PictureFault | null }

/** The papers of a body have the same logo: the last one is not read again. */
let last: { readonly logo: Logo; readonly reading: Reading } | null = null

function read(logo: Logo): Reading {
  if (last?.logo.type !== logo.type || last.logo.data !== logo.data) last = { logo, reading: attempt(logo) }
  return last.reading
}

function attempt(logo: Logo): Reading {
  try {
    return { picture: readers[logo.type](logo.data), fault: null }
  } catch (error) {
    return { picture: null, fault: error instanceof Unreadable ? error.fault : { reason: 'damaged' } }
  }
}

const readers: Readonly<Record<Logo['type'], (data: string) => Picture>> = {
  svg(data) {
    const drawing = readSvg(data)
    return rehearsed((doc, box) => drawShapes(doc, drawing, box))
  },
  png: (data) => pngDrawing(bytesOf(data)),
  jpeg: (data) => jpegDrawing(bytesOf(data)),
}

/** Tried on a page that is thrown away: an error half way would leave the real one broken. */
function rehearsed(draw: Picture): Picture {
  draw(new PDFDocument({ font: '', size: 'LETTER', compress: false }), { x: 0, y: 0, size: 46 })
  return draw
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

function drawShapes(doc: PDFKit.PDFDocument, { box, shapes }: Drawing, { x, y, size }: Box): void {
  const [left, top, width, height] = box
  const scale = size / Math.max(width, height)
  doc.save()
  doc.transform(scale, 0, 0, scale, x + (size - width * scale) / 2, y + (size - height * scale) / 2)
  doc.rect(0, 0, width, height).clip()
  doc.transform(1, 0, 0, 1, -left, -top)
  for (const shape of shapes) {
    doc.save()
    for (const matrix of shape.matrices) doc.transform(...matrix)
    doc.lineWidth(shape.strokeWidth).lineCap(shape.cap).lineJoin(shape.join)
    if (shape.opacity < 1) doc.opacity(shape.opacity)
    const rule = shape.rule === 'evenodd' ? 'even-odd' : 'non-zero'
    if (shape.fill) doc.path(shape.path).fill(shape.fill, rule)
    if (shape.stroke && shape.strokeWidth > 0) doc.path(shape.path).stroke(shape.stroke)
    doc.restore()
  }
  doc.restore()
}

/** Images are embedded here: the decoder PDFKit brings answers later, and fails where nobody can catch it. */
type Reference = { end(data: Uint8Array): void }
type WithImages = {
  ref(data: Record<string, unknown>): Reference
  readonly page: { readonly xobjects: Record<string, unknown> }
}

function pngDrawing(file: Uint8Array): Picture {
  const { width, height, colors, samples, opacity } = decodePng(file)
  return (doc, box) => {
    const mask = opacity ? image(doc, { width, height, colors: 1, filter: 'FlateDecode' }, opacity) : null
    const extra = mask ? { SMask: mask } : {}
    drawImage(
      doc,
      image(doc, { width, height, colors, filter: 'FlateDecode' }, samples, extra),
      box,
      width,
      height,
    )
  }
}

function jpegDrawing(file: Uint8Array): Picture {
  const { width, height, colors, data } = readJpeg(file)
  return (doc, box) => {
    drawImage(doc, image(doc, { width, height, colors, filter: 'DCTDecode' }, data), box, width, height)
  }
}

function image(
  doc: PDFKit.PDFDocument,
  of: { width: number; height: number; colors: 1 | 3; filter: string },
  data: Uint8Array,
  extra: Record<string, unknown> = {},
): Reference {
  const reference = (doc as unknown as WithImages).ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: of.width,
    Height: of.height,
    BitsPerComponent: 8,
    ColorSpace: of.colors === 1 ? 'DeviceGray' : 'DeviceRGB',
    Filter: of.filter,
    ...extra,
  })
  reference.end(data)
  return reference
}

function drawImage(
  doc: PDFKit.PDFDocument,
  reference: Reference,
  box: Box,
  width: number,
  height: number,
): void {
  ;(doc as unknown as WithImages).page.xobjects.Logo = reference
  const scale = box.size / Math.max(width, height)
  const [w, h] = [width * scale, height * scale]
  const x = box.x + (box.size - w) / 2
  const y = box.y + (box.size - h) / 2
  doc.save()
  doc.transform(w, 0, 0, -h, x, y + h)
  doc.addContent('/Logo Do')
  doc.restore()
}
