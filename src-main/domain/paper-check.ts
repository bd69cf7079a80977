import type { Attachment, IssuedDocument } from './attachment.ts'

/** What a paper says of itself: its key, its version and its fingerprint; version null when only the digits are known. */
export type Claim = { readonly key: string; readonly version: number | null; readonly fingerprint: string }

/** A key begins where a word does and is no longer than keys are, so that no text is read twice. */
const foot = /(?<!\S)(\S{1,200}) · versión (\d+) · huella ([0-9a-f]{4}) ?([0-9a-f]{4}) ?([0-9a-f]{4})/iu
const code = /^(\S.*)\/(\d+)\/([0-9a-f]{12})$/i
const digits = /^([0-9a-f]{4})[ -]?([0-9a-f]{4})[ -]?([0-9a-f]{4})$/i

/** Reads the foot of a page, the text of its code, or the fingerprint that a person types. */
export function readClaim(written: string): Claim | null {
  const text = written.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const printed = foot.exec(text)
  if (printed)
    return {
      key: printed[1]!,
      version: Number(printed[2]),
      fingerprint: printed.slice(3, 6).join('').toLowerCase(),
    }
  const coded = code.exec(text)
  if (coded) return { key: coded[1]!, version: Number(coded[2]), fingerprint: coded[3]!.toLowerCase() }
  const typed = digits.exec(text)
  return typed ? { key: '', version: null, fingerprint: typed.slice(1, 4).join('').toLowerCase() } : null
}

/** A SHA-256 as people copy it: in groups or not. */
export function readDigest(written: string): string | null {
  const text = written.replace(/[\s-]/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(text) ? text : null
}

/** The code is in capitals: keys are compared without them. */
export function isSameKey(one: string, other: string): boolean {
  return one.toLocaleUpperCase('es-MX') === other.toLocaleUpperCase('es-MX')
}

export type CheckVerdict =
  /** Its bytes are those that were issued. */
  | 'original'
  /** Its bytes are those of a scan or an annex kept in the data file. */
  | 'attachment'
  /** Other bytes, and on its pages nothing else. */
  | 'resaved'
  /** Other bytes, and something else on its pages. */
  | 'altered'
  /** Only what it says of itself is known. */
  | 'claimed'
  | 'unknown'
  | 'encrypted'
  | 'unreadable'
  | 'truncated'
  | 'notPdf'

/** What can be said of a paper, with the data file or without it. */
export type PaperCheck = {
  readonly verdict: CheckVerdict
  readonly sha256: string | null
  readonly claim: Claim | null
  /** The issued document that it is, or is of. */
  readonly document: IssuedDocument | null
  readonly attachment: Attachment | null
  /** Whether that document is the one in force; null when nothing can be said. */
  readonly isInForce: boolean | null
  /** Version in force of what the document is of. */
  readonly current: number | null
  /** With which it was compared. */
  readonly against: 'bytes' | 'kept' | 'embedded' | 'nothing'
  /** Whether its embedded data give the fingerprint that its pages print; null when it has none. */
  readonly isDataIntact: boolean | null
  /** Pages that read otherwise, and those on which something was put. */
  readonly changedPages: readonly number[]
  readonly markedPages: readonly number[]
  readonly pages: number
  readonly expectedPages: number | null
  /** Something was added after the end of what was issued. */
  readonly isAppended: boolean
  readonly hasDataFile: boolean
}
