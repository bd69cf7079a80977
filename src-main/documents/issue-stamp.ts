import type { Body } from '../domain/body.ts'
import { type SessionDossier } from '../domain/dossier.ts'
import { documentKey } from '../domain/keys.ts'
import type { MinutesCorrection } from '../domain/minutes.ts'
import type { Session } from '../domain/session.ts'
import type { Instant, LocalDate } from '../domain/time.ts'
import { minutesNoun } from '../locale/terms.ts'
import type { DocumentModel, Logo } from './model.ts'

/** Documents that a session has one of each. */
export type SessionDocumentKind = 'call' | 'attendanceSheet' | 'minutes' | 'certification'

/** What a paper tells to machines: a JSON value whose fields its `format` names. */
export type PaperData = { readonly format: string }

/** What the act of issuing adds to a document. */
export type IssueStamp = {
  readonly version: number
  /** Twelve hexadecimal digits; empty while the fingerprint is being computed. */
  readonly fingerprint: string
  readonly issuedAt: Instant
  readonly logo: Logo | null
}

/** The stamp under which a document is compared with others: what is left is what it says. */
export function blankStamp(logo: Logo | null): IssueStamp {
  return { version: 0, fingerprint: '', issuedAt: '1970-01-01T00:00:00.000Z' as Instant, logo }
}

/** The same value always gives the same text: names in order, nothing undefined. */
export function canonicalJson(value: object): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  )
}

const digestMark = 'sha256:'

/** What a paper says, as it is kept and digested: its logo by digest, for its bytes stand in the data file already. */
export function keptModel(model: DocumentModel, logoDigest: string | null): string {
  const { logo } = model.frame.letterhead
  return canonicalJson(
    logo && logoDigest ? withLogo(model, { ...logo, data: `${digestMark}${logoDigest}` }) : model,
  )
}

/**
 * The text that goes inside a PDF: its data and what its pages say under the blank stamp. The first twelve digits of its
 * SHA-256 are the fingerprint that the pages print, so that the file alone proves it.
 */
export function embeddedText(blank: DocumentModel, logoDigest: string | null, data: PaperData): string {
  const paper = JSON.parse(keptModel(blank, logoDigest)) as object
  return canonicalJson({ format: embeddedFormat, data, paper })
}

export const embeddedFormat = 'secretariado-abierto/paper/1'

/** The paper again; `logoOf` gives the logo of a digest, null when it is no longer there. */
export function restoredModel(kept: string, logoOf: (digest: string) => Logo | null): DocumentModel {
  const model = JSON.parse(kept) as DocumentModel
  const data = model.frame.letterhead.logo?.data
  return data?.startsWith(digestMark) ? withLogo(model, logoOf(data.slice(digestMark.length))) : model
}

/** Which emblem a kept paper names by its digest; null when none. */
export function logoDigest(kept: string): string | null {
  const data = (JSON.parse(kept) as DocumentModel).frame.letterhead.logo?.data
  return data?.startsWith(digestMark) ? data.slice(digestMark.length) : null
}

function withLogo(model: DocumentModel, logo: Logo | null): DocumentModel {
  const { frame } = model
  return { ...model, frame: { ...frame, letterhead: { ...frame.letterhead, logo } } }
}

/** Code of a document of a session in its key: `ACTA`, or `MIN` of the sessions that leave a minuta. */
export function documentCode(session: Pick<Session, 'kind'>, kind: SessionDocumentKind): string {
  const codes = {
    call: 'CONV',
    attendanceSheet: 'LISTA',
    minutes: minutesNoun(session.kind) === 'acta' ? 'ACTA' : 'MIN',
    certification: 'CERT',
  }
  return codes[kind]
}

/** Key of a document of a session: `STM-VA/ACTA/ORD/02/2026`; that of an acta is its own once it has one. */
export function sessionDocumentKey(
  dossier: Pick<SessionDossier, 'body' | 'key' | 'session' | 'minutes'>,
  kind: SessionDocumentKind,
): string {
  if (kind === 'minutes' && dossier.minutes.key) return dossier.minutes.key
  return documentKey(dossier, documentCode(dossier.session, kind))
}

/** Key of a correction: that of its acta, with what it is and its number: `STM-VA/ACTA/ORD/02/2026-FE-1`. */
export function correctionKey(
  dossier: Pick<SessionDossier, 'body' | 'key' | 'session' | 'minutes'>,
  { kind, number }: Pick<MinutesCorrection, 'kind' | 'number'>,
): string {
  return `${sessionDocumentKey(dossier, 'minutes')}-${kind === 'errata' ? 'FE' : 'AD'}-${number}`
}

/** Key of the follow-up of a day: `STM-VA/SEG/2026-11-12`. */
export function followUpKey(body: Pick<Body, 'acronym'>, today: LocalDate): string {
  return `${body.acronym}/SEG/${today}`
}
