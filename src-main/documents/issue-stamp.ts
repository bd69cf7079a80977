import type { Body } from '../domain/body.ts'
import { documentKey, type SessionDossier } from '../domain/dossier.ts'
import type { Instant, LocalDate } from '../domain/time.ts'
import { minutesNoun } from '../locale/terms.ts'
import type { DocumentKind, DocumentModel, Logo } from './model.ts'

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
export function canonicalJson(value: DocumentModel): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  )
}

/** Key of a document of a session: `STM-VA/ACTA/ORD/02/2026`. */
export function sessionDocumentKey(
  dossier: Pick<SessionDossier, 'body' | 'key' | 'session'>,
  kind: Exclude<DocumentKind, 'followUp'>,
): string {
  const codes = {
    call: 'CONV',
    attendanceSheet: 'LISTA',
    minutes: minutesNoun(dossier.session.kind) === 'acta' ? 'ACTA' : 'MIN',
  }
  return documentKey(dossier, codes[kind])
}

/** Key of the follow-up of a day: `STM-VA/SEG/2026-11-12`. */
export function followUpKey(body: Pick<Body, 'acronym'>, today: LocalDate): string {
  return `${body.acronym}/SEG/${today}`
}
