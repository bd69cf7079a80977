import { deflateSync, inflateSync } from 'node:zlib'

export type Bitmap = {
  readonly width: number
  readonly height: number
  readonly colors: 1 | 3
  /** Deflated samples of 8 bits. */
  readonly samples: Uint8Array
  /** Deflated opacity, when it is not whole everywhere. */
  readonly opacity: Uint8Array | null
}

type Header = {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly type: number
  readonly interlaced: boolean
}
type Chunks = {
  readonly header: Header
  readonly palette: Uint8Array
  readonly transparency: Uint8Array | null
  readonly data: Uint8Array
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** A logo larger than this is a mistake, and would take the memory of the machine. */
const mostPixels = 25_000_000
/** Start and step of the seven passes, and the whole image as the only pass. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const
const once = [[0, 0, 1, 1]] as const

/** Decodes a whole PNG or throws. */
export function decodePng(file: Uint8Array): Bitmap {
  const chunks = readChunks(file)
  const { width, height, type } = chunks.header
  const colors = type === 0 || type === 4 ? 1 : 3
  const samples = new Uint8Array(width * height * colors)
  const opacity = new Uint8Array(width * height).fill(255)
  eachPixel(chunks, (at, values) => paintPixel(chunks, at, values, samples, opacity))
  const whole = opacity.every((value) => value === 255)
  return {
    width,
    height,
    colors,
    samples: deflateSync(samples),
    opacity: whole ? null : deflateSync(opacity),
  }
}

function readChunks(file: Uint8Array): Chunks {
  if (signature.some((byte, index) => file[index] !== byte)) throw new Error('Not a PNG')
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let header: Header | null = null
  let palette: Uint8Array = new Uint8Array()
  let transparency: Uint8Array | null = null
  const data: Uint8Array[] = []
  for (let at = 8; at + 12 <= file.length;) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8))
    const body = file.subarray(at + 8, at + 8 + length)
    if (body.length < length) throw new Error('Cut short')
    if (name === 'IHDR') header = readHeader(body)
    if (name === 'PLTE') palette = body
    if (name === 'tRNS') transparency = body
    if (name === 'IDAT') data.push(body)
    if (name === 'IEND') break
    at += 12 + length
  }
  if (!header) throw new Error('No header')
  return { header, palette, transparency, data: inflateSync(Buffer.concat(data), { maxOutputLength: 4e8 }) }
}

function readHeader(body: Uint8Array): Header {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [bits, type] = [view.getUint8(8), view.getUint8(9)]
  if (width * height === 0 || width * height > mostPixels) throw new Error('Size')
  if (!channelsOf[type] || ![1, 2, 4, 8, 16].includes(bits)) throw new Error('Unknown kind')
  return { width, height, bits, type, interlaced: view.getUint8(12) === 1 }
}

type Visit = (at: number, values: readonly number[]) => void

function eachPixel({ header, data }: Chunks, visit: Visit): void {
  const channels = channelsOf[header.type]!
  const pixelBytes = Math.max(1, (channels * header.bits) >> 3)
  let offset = 0
  for (const [x0, y0, dx, dy] of header.interlaced ? adam7 : once) {
    const columns = Math.ceil((header.width - x0) / dx)
    const rows = Math.ceil((header.height - y0) / dy)
    if (columns <= 0 || rows <= 0) continue
    const lineBytes = Math.ceil((columns * channels * header.bits) / 8)
    let previous: Uint8Array = new Uint8Array(lineBytes)
    for (let row = 0; row < rows; row++) {
      const line = data.slice(offset + 1, offset + 1 + lineBytes)
      if (line.length < lineBytes) throw new Error('Cut short')
      unfilter(data[offset]!, line, previous, pixelBytes)
      for (let column = 0; column < columns; column++) {
        const at = (y0 + row * dy) * header.width + x0 + column * dx
        visit(at, pixelValues(line, column, channels, header.bits))
      }
      previous = line
      offset += 1 + lineBytes
    }
  }
}

function unfilter(kind: number, line: Uint8Array, above: Uint8Array, step: number): void {
  for (let at = 0; at < line.length; at++) {
    const left = at >= step ? line[at - step]! : 0
    const up = above[at]!
    const corner = at >= step ? above[at - step]! : 0
    const guess =
      kind === 1
        ? left
        : kind === 2
          ? up
          : kind === 3
            ? (left + up) >> 1
            : kind === 4
              ? paeth(left, up, corner)
              : 0
    line[at] = (line[at]! + guess) & 255
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** Raw samples; of 16 bits only the upper 8. */
function pixelValues(line: Uint8Array, column: number, channels: number, bits: number): number[] {
  return Array.from({ length: channels }, (_, channel) => {
    const index = column * channels + channel
    if (bits === 8) return line[index]!
    if (bits === 16) return line[index * 2]!
    const bit = index * bits
    return (line[bit >> 3]! >> (8 - bits - (bit & 7))) & ((1 << bits) - 1)
  })
}

function paintPixel(
  { header, palette, transparency }: Chunks,
  at: number,
  values: readonly number[],
  samples: Uint8Array,
  opacity: Uint8Array,
): void {
  if (header.type === 3) {
    const index = values[0]!
    samples.set(palette.subarray(index * 3, index * 3 + 3), at * 3)
    opacity[at] = transparency?.[index] ?? 255
    return
  }
  const colors = header.type === 0 || header.type === 4 ? 1 : 3
  const scale = header.bits < 8 ? 255 / ((1 << header.bits) - 1) : 1
  for (let color = 0; color < colors; color++) samples[at * colors + color] = values[color]! * scale
  if (values.length > colors) opacity[at] = values[colors]!
  else if (transparency && matches(transparency, values, header.bits)) opacity[at] = 0
}

/** One colour of the file stands for nothing. */
function matches(transparency: Uint8Array, values: readonly number[], bits: number): boolean {
  return values.every((value, index) => transparency[index * 2 + (bits === 16 ? 0 : 1)] === value)
}
