import { type Body, type Letterhead as SavedLetterhead, placeOf } from '../domain/body.ts'
import { documents } from '../locale/documents.ts'
import type { IssueStamp } from './issue-stamp.ts'
import type { Frame, Letterhead } from './model.ts'

const { frame: texts } = documents

/** Name of the body on the paper of that date. */
export function paperName(body: Body, letterhead: SavedLetterhead | null): string {
  return letterhead?.name ?? body.name
}

export function letterheadOf(body: Body, saved: SavedLetterhead | null, stamp: IssueStamp): Letterhead {
  const name = paperName(body, saved)
  const written = saved?.lines.split('\n').filter((line) => line.trim() !== '') ?? []
  return {
    logo: stamp.logo,
    logoAlt: texts.logo(name),
    name,
    lines: written.length > 0 ? written : [placeOf(body)],
  }
}

/** Page, key, version and fingerprint; the QR repeats the three last. */
export function footerOf(key: string, stamp: IssueStamp): Frame['footer'] {
  const { version, fingerprint } = stamp
  return {
    lines: [texts.page, [{ text: texts.footer(key, version, fingerprint) }]],
    qr: fingerprint ? `${key}/${version}/${fingerprint}`.toLocaleUpperCase('es-MX') : null,
  }
}

/** Key, version and fingerprint in the outer margin. */
export function marginOf(key: string, stamp: IssueStamp, state: string): Frame['margin'] {
  return [
    { label: texts.keyLabel, lines: narrow(key) },
    { label: texts.versionLabel, lines: [texts.version(stamp.version, state)] },
    ...(stamp.fingerprint
      ? [{ label: texts.fingerprintLabel, lines: [texts.grouped(stamp.fingerprint)] }]
      : []),
  ]
}

const narrowLine = 14

/** A key in lines that fit the margin, broken after its slashes. */
function narrow(key: string): string[] {
  const lines: string[] = []
  for (const part of key.split(/(?<=\/)/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + part.length <= narrowLine) lines[lines.length - 1] = last + part
    else lines.push(part)
  }
  return lines
}
