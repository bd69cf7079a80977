import { checkSize, damaged, Unreadable } from './unreadable.ts'

export type Jpeg = {
  readonly width: number
  readonly height: number
  readonly colors: 1 | 3
  readonly data: Uint8Array
}

/** Reads the frame of a JPEG to be embedded as it is, or throws: cut short, or in inks instead of light. */
export function readJpeg(data: Uint8Array): Jpeg {
  if (data[0] !== 0xff || data[1] !== 0xd8) damaged()
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  let frame: Jpeg | null = null
  for (let at = 2; at + 4 <= data.length;) {
    if (data[at] !== 0xff) damaged()
    const marker = data[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) frame = readFrame(view, at + 4, data)
    if (marker === 0xda) {
      if (!frame || !ends(data)) return damaged()
      return frame
    }
    at += 2 + view.getUint16(at + 2)
  }
  return damaged()
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xc2
}

function readFrame(view: DataView, at: number, data: Uint8Array): Jpeg {
  const [bits, height, width, colors] = [
    view.getUint8(at),
    view.getUint16(at + 1),
    view.getUint16(at + 3),
    view.getUint8(at + 5),
  ]
  checkSize(width, height)
  if (colors === 4) throw new Unreadable({ reason: 'inks' })
  if (bits !== 8 || (colors !== 1 && colors !== 3)) return damaged()
  return { width, height, colors, data }
}

/** The end marker, maybe followed by padding. */
function ends(data: Uint8Array): boolean {
  for (let at = data.length - 2; at > Math.max(0, data.length - 1024); at--) {
    if (data[at] === 0xff && data[at + 1] === 0xd9) return true
  }
  return false
}
