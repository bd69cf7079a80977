import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { decodePng } from '../../src-main/pdf/paint/png.ts'

/** A page as an eye sees it from afar: one grey of sixteen for each dot. */
export type Picture = { readonly width: number; readonly height: number; readonly greys: Uint8Array }

const dotsPerInch = 50

type Canvas = { readonly width: number; readonly height: number }
type Context = {
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray }
}
type Factory = {
  create(width: number, height: number): { readonly canvas: Canvas; readonly context: Context }
}

/** The pages of those numbers, drawn by a reader of another make. */
export async function picturesOf(bytes: Uint8Array, wanted?: readonly number[]): Promise<Picture[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  const file = await task.promise
  const numbers = wanted ?? Array.from({ length: file.numPages }, (_, index) => index + 1)
  const pictures: Picture[] = []
  for (const number of numbers) {
    const page = await file.getPage(number)
    const viewport = page.getViewport({ scale: dotsPerInch / 72 })
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)]
    const { canvas, context } = (file.canvasFactory as Factory).create(width, height)
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise
    pictures.push({ width, height, greys: greysOf(context.getImageData(0, 0, width, height).data) })
  }
  await task.destroy()
  return pictures
}

function greysOf(colors: Uint8ClampedArray): Uint8Array {
  const greys = new Uint8Array(colors.length / 4)
  for (let at = 0; at < greys.length; at++) {
    const light = 299 * colors[at * 4]! + 587 * colors[at * 4 + 1]! + 114 * colors[at * 4 + 2]!
    greys[at] = Math.round(light / 17_000)
  }
  return greys
}

/** Two dots in a byte: a page takes some 10 kB. */
export function toPng({ width, height, greys }: Picture): Buffer {
  const row = Math.ceil(width / 2) + 1
  const rows = Buffer.alloc(row * height)
  greys.forEach((grey, at) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    rows[y * row + 1 + (x >> 1)]! |= x % 2 === 0 ? grey << 4 : grey
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([4, 0, 0, 0, 0], 8)
  const parts = [pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(rows, { level: 9 }))]
  return Buffer.concat([pngSignature, ...parts, pngChunk('IEND', Buffer.alloc(0))])
}

export function fromPng(file: Uint8Array): Picture {
  const { width, height, samples } = decodePng(file)
  return { width, height, greys: inflateSync(samples).map((grey) => Math.round(grey / 17)) }
}

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function pngChunk(name: string, body: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const named = Buffer.concat([Buffer.from(name), body])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
