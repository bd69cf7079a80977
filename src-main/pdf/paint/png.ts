import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { reduced } from './reduced.ts'
import { checkSize, damaged } from './unreadable.ts'

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
const depthsOf: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}
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

/** Decodes a whole PNG, no larger than it can be seen, or throws. */
export function decodePng(file: Uint8Array): Bitmap {
  const chunks = readChunks(file)
  const { width, height, type } = chunks.header
  const colors = type === 0 || type === 4 ? 1 : 3
  const samples = new Uint8Array(width * height * colors)
  const opacity = new Uint8Array(width * height).fill(255)
  const paint = painterOf(chunks, samples, opacity)
  eachRow(chunks, paint)
  const whole = opacity.every((value) => value === 255)
  const seen = reduced({ width, height, colors, samples, opacity: whole ? null : opacity })
  return {
    ...seen,
    samples: deflateSync(seen.samples),
    opacity: seen.opacity && deflateSync(seen.opacity),
  }
}

/** Whether every row that the head announces is in the file. */
export function hasAllRows(file: Uint8Array): boolean {
  try {
    readChunks(file, () => undefined)
    return true
  } catch {
    return false
  }
}

function readChunks(file: Uint8Array, check = checkSize): Chunks {
  if (signature.some((byte, index) => file[index] !== byte)) damaged()
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let header: Header | null = null
  let palette: Uint8Array = new Uint8Array()
  let transparency: Uint8Array | null = null
  let ended = false
  const data: Uint8Array[] = []
  for (let at = 8; !ended && at + 12 <= file.length;) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > file.length || view.getUint32(end) !== crc32(file.subarray(at + 4, end))) damaged()
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8))
    const body = file.subarray(at + 8, end)
    if (name === 'IHDR') header = readHeader(body, check)
    if (name === 'PLTE') palette = body
    if (name === 'tRNS') transparency = body
    if (name === 'IDAT') data.push(body)
    ended = name === 'IEND'
    at = end + 4
  }
  if (!header || !ended || (header.type === 3 && palette.length < 3)) return damaged()
  return { header, palette, transparency, data: inflated(header, Buffer.concat(data)) }
}

function readHeader(body: Uint8Array, check: typeof checkSize): Header {
  if (body.length !== 13) damaged()
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [bits, type, passes] = [view.getUint8(8), view.getUint8(9), view.getUint8(12)]
  check(width, height)
  const isKnown = depthsOf[type]?.includes(bits) && view.getUint16(10) === 0 && passes <= 1
  return isKnown ? { width, height, bits, type, interlaced: passes === 1 } : damaged()
}

/** Never more than the header announces, which is limited, whatever the file would grow to. */
function inflated(header: Header, data: Uint8Array): Uint8Array {
  const size = passesOf(header).reduce((sum, pass) => sum + pass.rows * (1 + pass.bytes), 0)
  const raw = inflateSync(data, { maxOutputLength: size })
  return raw.length === size ? raw : damaged()
}

type Pass = {
  readonly start: readonly [x: number, y: number]
  readonly step: readonly [x: number, y: number]
  readonly columns: number
  readonly rows: number
  readonly bytes: number
}

/** Those that have any pixel. */
function passesOf({ width, height, bits, type, interlaced }: Header): Pass[] {
  return (interlaced ? adam7 : once).flatMap(([x, y, dx, dy]) => {
    const [columns, rows] = [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)]
    if (columns <= 0 || rows <= 0) return []
    const bytes = Math.ceil((columns * channelsOf[type]! * bits) / 8)
    return [{ start: [x, y], step: [dx, dy], columns, rows, bytes } as const]
  })
}

type Paint = (line: Uint8Array, columns: number, from: number, step: number) => void

function eachRow({ header, data }: Chunks, paint: Paint): void {
  const pixelBytes = Math.max(1, (channelsOf[header.type]! * header.bits) >> 3)
  let offset = 0
  for (const { start, step, columns, rows, bytes } of passesOf(header)) {
    let above: Uint8Array = new Uint8Array(bytes)
    for (let row = 0; row < rows; row++) {
      const line = data.subarray(offset + 1, offset + 1 + bytes)
      unfilter(data[offset]!, line, above, pixelBytes)
      paint(line, columns, (start[1] + row * step[1]) * header.width + start[0], step[0])
      above = line
      offset += 1 + bytes
    }
  }
}

function unfilter(kind: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (kind > 4) damaged()
  for (let at = 0; at < line.length; at++) {
    const left = at >= step ? line[at - step]! : 0
    if (kind === 1) line[at]! += left
    else if (kind === 2) line[at]! += above[at]!
    else if (kind === 3) line[at]! += (left + above[at]!) >> 1
    else if (kind === 4) line[at]! += paeth(left, above[at]!, at >= step ? above[at - step]! : 0)
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** Puts the pixels of a line where they belong, in 8 bits: of 16 only the upper ones are seen. */
function painterOf(
  { header, palette, transparency }: Chunks,
  samples: Uint8Array,
  opacity: Uint8Array,
): Paint {
  const { bits, type } = header
  const channels = channelsOf[type]!
  const colors = type === 0 || type === 4 ? 1 : 3
  const scale = bits < 8 && type !== 3 ? 255 / ((1 << bits) - 1) : 1
  const sample = (line: Uint8Array, index: number): number => {
    if (bits === 8) return line[index]!
    if (bits === 16) return line[index * 2]!
    return (line[(index * bits) >> 3]! >> (8 - bits - ((index * bits) & 7))) & ((1 << bits) - 1)
  }
  const isClear = (line: Uint8Array, first: number): boolean => {
    for (let channel = 0; channel < colors; channel++)
      if (sample(line, first + channel) !== transparency![channel * 2 + (bits === 16 ? 0 : 1)]) return false
    return true
  }
  return (line, columns, from, step) => {
    for (let column = 0, at = from; column < columns; column++, at += step) {
      const first = column * channels
      if (type === 3) {
        const index = sample(line, first)
        samples.set(palette.subarray(index * 3, index * 3 + 3), at * 3)
        opacity[at] = transparency?.[index] ?? 255
        continue
      }
      for (let color = 0; color < colors; color++)
        samples[at * colors + color] = sample(line, first + color) * scale
      if (channels > colors) opacity[at] = sample(line, first + colors)
      else if (transparency && isClear(line, first)) opacity[at] = 0
    }
  }
}
