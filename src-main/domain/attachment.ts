import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { AttachmentId, BodyId, RecordId, SessionId } from './ids.ts'
import { requiredLine } from './text.ts'
import { Instant } from './time.ts'

export const attachmentPurposes = ['logo', 'annex', 'scan'] as const

/** A file kept inside the data file. Its bytes stand apart, under the same id. */
export const Attachment = z
  .strictObject({
    id: AttachmentId,
    bodyId: BodyId,
    sessionId: SessionId.nullable(),
    purpose: z.enum(attachmentPurposes),
    name: requiredLine(200),
    mediaType: requiredLine(100),
    size: z.int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    addedAt: Instant,
  })
  .readonly()
export type Attachment = z.infer<typeof Attachment>

/** Largest file of each purpose, in bytes. */
export const attachmentLimits: Record<Attachment['purpose'], number> = {
  logo: 5 * 1024 * 1024,
  annex: 25 * 1024 * 1024,
  scan: 25 * 1024 * 1024,
}

/** Largest file that is read to be checked, in bytes. */
export const checkLimit = 64 * 1024 * 1024

/** Largest file of each use a person's file is sent for, in bytes. */
export const fileLimits = { ...attachmentLimits, check: checkLimit, restore: 2 * 1024 * 1024 * 1024 } as const
export type FileUse = keyof typeof fileLimits

/** Largest table that is read to be imported, in bytes. */
export const tableLimit = 10 * 1024 * 1024

/** Known from its size alone, so that nothing of it has to be read. */
export function whyTooLarge({ name, size }: { name: string; size: number }, limit: number): Failure | null {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  const told = { name, megabytes: megabytes(size), limit: megabytes(limit) }
  return size > limit ? failure('attachment.tooLarge', told) : null
}

/** Papers that the program makes. */
export const documentKinds = [
  'call',
  'attendanceSheet',
  'minutes',
  'followUp',
  'certification',
  'correction',
  'cooperationAgreement',
  'signedCopy',
  'publicVersion',
  'fileCover',
  'problemTree',
  'objectiveTree',
  'logFrame',
  'schedule',
  'actionPlan',
  'commitmentSheet',
  'ogpTemplate',
  'ogpTemplateEnglish',
  'progressReport',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** A document as it left the program: its data and its bytes are frozen. */
export const IssuedDocument = z
  .strictObject({
    id: RecordId,
    bodyId: BodyId,
    sessionId: SessionId.nullable(),
    kind: z.enum(documentKinds),
    /** What it is of: a session, the body, a correction… */
    subjectId: RecordId,
    /** The paper it was made from: of a public version or a signed copy, the one that was signed. */
    sourceId: RecordId.nullable(),
    key: requiredLine(160),
    version: z.int().min(1),
    title: requiredLine(300),
    /** First twelve digits of the digest of what the document says; printed in its footer. */
    fingerprint: z.string().regex(/^[0-9a-f]{12}$/),
    /** Digest of the PDF. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    pages: z.int().min(1),
    size: z.int().min(1),
    issuedAt: Instant,
    /** Where what it says is kept, besides its PDF; null in files of before. */
    modelId: RecordId.nullable(),
  })
  .readonly()
export type IssuedDocument = z.infer<typeof IssuedDocument>

/** What the first bytes of a file say it is; null when it is none of those that are accepted. */
export function sniffMediaType(bytes: Uint8Array): string | null {
  const starts = (...signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  return isDrawing(String.fromCharCode(...bytes.subarray(0, 1024))) ? 'image/svg+xml' : null
}

/** An SVG, whatever comments come before it. They go first, so that the pattern never has two ways to read a text. */
function isDrawing(head: string): boolean {
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '').replace(/<!--[\s\S]*?-->/g, ' ')
  return /^\s*(<\?xml[^>]*>\s*)?(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(text)
}

/** Names a person gives to files of those kinds, by what follows the last point. */
const endings: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  png: 'PNG',
  jpg: 'JPEG',
  jpeg: 'JPEG',
  jpe: 'JPEG',
  tif: 'TIFF',
  tiff: 'TIFF',
  gif: 'GIF',
  bmp: 'BMP',
  heic: 'HEIC',
  webp: 'WebP',
  svg: 'SVG',
  doc: 'Word',
  docx: 'Word',
  odt: 'ODT',
  zip: 'ZIP',
  txt: 'TXT',
}

const scanTypes: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
}

/** Why a file is no scan of a signed paper: its type, a name that says another, an end that is missing or a password. */
export function whyNotAScan(bytes: Uint8Array, name: string): Failure | null {
  const type = sniffMediaType(bytes)
  const is = type === null ? undefined : scanTypes[type]
  if (is === undefined) return failure('attachment.kind', { name })
  const says = endings[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '']
  if (says !== undefined && says !== is) return failure('attachment.notAsNamed', { name, says, is })
  if (!hasEnd(bytes, is)) return failure('attachment.truncated', { name })
  return is === 'PDF' && isLocked(bytes) ? failure('attachment.locked', { name }) : null
}

/** Scanners write a little after the end of a file; what was cut off in a copy has no end at all. */
const tail = 4096

function hasEnd(bytes: Uint8Array, is: string): boolean {
  const text = String.fromCharCode(...bytes.subarray(-tail))
  const ends: Readonly<Record<string, string>> = { PDF: '%%EOF', PNG: 'IEND', JPEG: '\xff\xd9' }
  return text.includes(ends[is]!)
}

const lock = '/Encrypt'
/** Letters around a word within which the record that holds it begins and ends. */
const reach = 4096

/** Whether a PDF has a password: what lists its objects says so in plain letters, be it a table or a stream. */
function isLocked(bytes: Uint8Array): boolean {
  const textOf = (from: number, to: number) => String.fromCharCode(...bytes.subarray(Math.max(0, from), to))
  for (let at = bytes.indexOf(0x2f); at >= 0; at = bytes.indexOf(0x2f, at + 1)) {
    if (bytes[at + 1] !== 0x45 || textOf(at, at + lock.length) !== lock) continue
    const after = textOf(at + lock.length, at + reach)
    const record = textOf(at - reach, at)
      .split(/\sobj\b/)
      .at(-1)!
    const isList = /[\r\n]trailer\s*<</.test(record) || /\/XRef\b/.test(record + after.split('stream')[0])
    if (isList && /^\s*(\d+\s+\d+\s+R|<<)/.test(after)) return true
  }
  return false
}
