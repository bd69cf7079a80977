import { inflateSync } from 'node:zlib'

/** Letters in a row that may be words, in one byte each and in two. */
const words = /[\x20-\x7e\xa0-\xff]{4,}/g
const wideWords = /(?:\x00[\x20-\xff]){4,}/g
/** Strings as PDF writes them, by digits. Those of page contents are names of glyphs, and no text. */
const digits = /<((?:[0-9A-Fa-f]{2}\s*){4,})>/g

/** Every stretch of the bytes that may be read as text: as they come, and of what is inside each stream. */
export function rawTexts(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Buffer[] = []
  let end = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', end)) {
    const start = at + (file[at + 6] === 0x0d ? 8 : 7)
    parts.push(file.subarray(end, at))
    const close = file.indexOf('endstream', start)
    end = close < 0 ? file.length : close + 9
    parts.push(inflated(file.subarray(start, close < 0 ? file.length : close)))
  }
  parts.push(file.subarray(end))
  return parts.flatMap(textsOf)
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
