import { inflateSync } from 'node:zlib'

/** Letters in a row that may be words, in one byte each and in two. */
const words = /[\x20-\x7e\xa0-\xff]{4,}/g
const wideWords = /(?:\x00[\x20-\xff]){4,}/g
/** Strings as PDF writes them, by digits. Those of page contents are names of glyphs, and no text. */
const digits = /<((?:[0-9A-Fa-f]{2}\s*){4,})>/g

/** Every stretch of the bytes that may be read as text: as they come, and of what is inside each stream. */
export function rawTexts(bytes: Uint8Array): string[] {
  return [...partsOf(bytes)].map(({ part, isStream }) => (isStream ? inflated(part) : part)).flatMap(textsOf)
}

/** Whether a stream swells beyond what any page or picture needs: a file made to fill the memory. */
export function swells(bytes: Uint8Array, limit: number): boolean {
  for (const { part, isStream } of partsOf(bytes)) {
    if (!isStream) continue
    try {
      inflateSync(part, { maxOutputLength: limit })
    } catch (error) {
      if ((error as { readonly code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return true
    }
  }
  return false
}

/** The file in its order: what is between streams, and what is inside each. */
function* partsOf(bytes: Uint8Array): Generator<{ readonly part: Buffer; readonly isStream: boolean }> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', end)) {
    const start = at + (file[at + 6] === 0x0d ? 8 : 7)
    yield { part: file.subarray(end, at), isStream: false }
    const close = file.indexOf('endstream', start)
    end = close < 0 ? file.length : close + 9
    yield { part: file.subarray(start, close < 0 ? file.length : close), isStream: true }
  }
  yield { part: file.subarray(end), isStream: false }
}

/** What is not deflated is read as it is: metadata, photographs. */
function inflated(stream: Buffer): Buffer {
  try {
    return inflateSync(stream)
  } catch {
    return stream
  }
}

function textsOf(part: Buffer): string[] {
  const narrow = part.toString('latin1')
  const wide = [...narrow.matchAll(wideWords)].map(([run]) => run.replaceAll('\0', ''))
  const coded = [...narrow.matchAll(digits)].map(([, run]) =>
    decoded(Buffer.from(run!.replace(/\s/g, ''), 'hex')),
  )
  return [
    unescaped((narrow.match(words) ?? []).join('\n')),
    // oxlint-disable-next-line no-control-regex
    /[\xc2-\xf4][\x80-\xbf]/.test(narrow) ? part.toString('utf8') : '',
    wide.join('\n'),
    coded.join('\n'),
  ].filter((text) => text.length >= 4)
}

function decoded(bytes: Buffer): string {
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff
  return isWide ? new TextDecoder('utf-16be').decode(bytes) : bytes.toString('latin1')
}

/** Signs after a bar, as strings of PDF may write them. */
function unescaped(text: string): string {
  return text
    .replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)))
    .replace(/\\([()\\])/g, '$1')
}
