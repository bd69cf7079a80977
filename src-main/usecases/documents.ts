import { type FollowUpNote, isAdopted } from '../domain/agreement.ts'
import type { IssuedDocument } from '../domain/attachment.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import type { MinutesCorrection } from '../domain/minutes.ts'
import { fail } from '../domain/failure.ts'
import { type BodyId, RecordId, type SessionId } from '../domain/ids.ts'
import { fold } from '../domain/text.ts'
import { type Instant, localDate } from '../domain/time.ts'
import { attendanceSheetDocument } from '../documents/attendance-sheet.ts'
import { callDocument } from '../documents/call.ts'
import { certificationDocument } from '../documents/certification.ts'
import { correctionDocument } from '../documents/correction.ts'
import { followUpDocument } from '../documents/follow-up.ts'
import {
  blankStamp,
  canonicalJson,
  correctionKey,
  followUpKey,
  type IssueStamp,
  type SessionDocumentKind,
  sessionDocumentKey,
} from '../documents/issue-stamp.ts'
import { minutesDocument } from '../documents/minutes.ts'
import { notHeldDocument } from '../documents/not-held.ts'
import type { DocumentKind, DocumentModel, Logo } from '../documents/model.ts'
import type { DocumentState, IssuedRow } from '../contract/views.ts'
import { listAgreements } from './agreements.ts'
import { currentLetterhead } from './bodies.ts'
import { loadDossier, need } from './dossier.ts'
import type { Environment, ReadStore, RenderedDocument, WriteStore } from './ports.ts'

/** A document as its data stand now, before it is painted. */
export type PreparedDocument = {
  readonly kind: DocumentKind
  readonly key: string
  readonly bodyId: BodyId
  readonly sessionId: SessionId | null
  readonly model: DocumentModel
  readonly version: number
  readonly fingerprint: string
  /** The issued document that already says exactly this. */
  readonly issued: IssuedDocument | null
}

type Draft = Pick<PreparedDocument, 'kind' | 'key' | 'bodyId' | 'sessionId'> & {
  readonly logoId: string | null
  build(stamp: IssueStamp): DocumentModel
}

function logoOf(store: ReadStore, id: string | null): Logo | null {
  if (!id) return null
  const { mediaType } = need(store, 'attachment', id)
  const bytes = store.bytes(id)
  if (!bytes) return null
  if (mediaType === 'image/svg+xml') return { type: 'svg', data: Buffer.from(bytes).toString('utf8') }
  return { type: mediaType === 'image/png' ? 'png' : 'jpeg', data: Buffer.from(bytes).toString('base64') }
}

function draftOfSession(store: ReadStore, dossier: SessionDossier, kind: SessionDocumentKind): Draft {
  const { status, openedAt } = dossier.session
  if (kind === 'minutes' && !openedAt && status !== 'notHeld')
    fail('document.notAvailable', { kind, reason: 'notOpen' })
  if (kind === 'certification' && status !== 'closed')
    fail('document.notAvailable', { kind, reason: 'notClosed' })
  if (kind === 'certification' && !dossier.agreements.some(isAdopted))
    fail('document.notAvailable', { kind, reason: 'nothing' })
  if (kind === 'call' && status === 'cancelled') fail('document.notAvailable', { kind, reason: 'cancelled' })
  const builders = {
    call: callDocument,
    attendanceSheet: attendanceSheetDocument,
    minutes: status === 'notHeld' ? notHeldDocument : minutesDocument,
    certification: (of: SessionDossier, stamp: IssueStamp) =>
      certificationDocument({ dossier: of, cancellations: cancellationsOf(store, of) }, stamp),
  }
  return {
    kind,
    key: sessionDocumentKey(dossier, kind),
    bodyId: dossier.body.id,
    sessionId: dossier.session.id,
    logoId: dossier.letterhead?.logoId ?? null,
    build: (stamp) => builders[kind](dossier, stamp),
  }
}

/** The note that cancelled each agreement that was (R24). */
function cancellationsOf(store: ReadStore, { agreements }: SessionDossier): FollowUpNote[] {
  return agreements
    .filter(({ status }) => status === 'cancelled')
    .flatMap(({ id }) => {
      const notes = store.where('followUpNote', { agreementId: id })
      return notes.findLast(({ status }) => status === 'cancelled') ?? []
    })
}

/** A correction of an acta that is frozen, and issued. */
function draftOfCorrection(store: ReadStore, id: string, env: Environment): Draft {
  const correction = correctionOf(store, id, env)
  const dossier = loadDossier(store, correction.sessionId, env)
  const { issuedId } = dossier.minutes
  if (!issuedId) fail('minutes.notFrozen', { status: dossier.minutes.status })
  const acta = need(store, 'issuedDocument', issuedId)
  return {
    kind: 'correction',
    key: correctionKey(dossier, correction),
    bodyId: dossier.body.id,
    sessionId: dossier.session.id,
    logoId: dossier.letterhead?.logoId ?? null,
    build: (stamp) => correctionDocument({ dossier, correction, acta }, stamp),
  }
}

/** A correction, of the day on which it is issued. */
export function correctionOf(store: ReadStore, id: string, env: Environment): MinutesCorrection {
  const correction = need(store, 'minutesCorrection', id)
  if (correction.issuedId) return correction
  const { bodyId } = need(store, 'session', correction.sessionId)
  return { ...correction, date: localDate(env.now(), need(store, 'body', bodyId).timeZone) }
}

function draftOfBody(store: ReadStore, bodyId: BodyId, now: Instant): Draft {
  const body = need(store, 'body', bodyId)
  const today = localDate(now, body.timeZone)
  const letterhead = currentLetterhead(store, bodyId, today)
  const rows = listAgreements(store, bodyId)
  return {
    kind: 'followUp',
    key: followUpKey(body, today),
    bodyId,
    sessionId: null,
    logoId: letterhead?.logoId ?? null,
    build: (stamp) => followUpDocument({ body, letterhead, rows, today }, stamp),
  }
}

function lastVersion(store: ReadStore, of: Pick<Draft, 'bodyId' | 'kind' | 'key'>): IssuedDocument | null {
  const versions = store.where('issuedDocument', of)
  return versions.reduce<IssuedDocument | null>((a, b) => (a && a.version > b.version ? a : b), null)
}

/** Builds a document and finds its version: the same content is the same version, anything else the next one (R34). */
function prepare(store: ReadStore, draft: Draft, env: Environment): PreparedDocument {
  const logo = logoOf(store, draft.logoId)
  const fingerprint = env.sha256(canonicalJson(draft.build(blankStamp(logo)))).slice(0, 12)
  const { kind, key, bodyId, sessionId } = draft
  const last = lastVersion(store, { bodyId, kind, key })
  const issued = last?.fingerprint === fingerprint ? last : null
  const version = issued?.version ?? (last?.version ?? 0) + 1
  const model = draft.build({ version, fingerprint, issuedAt: issued?.issuedAt ?? env.now(), logo })
  return { kind, key, bodyId, sessionId, model, version, fingerprint, issued }
}

/** A document by its kind and what it is of: a session, a body or a correction. */
export function prepareDocument(
  store: ReadStore,
  kind: DocumentKind,
  subject: string,
  env: Environment,
): PreparedDocument {
  const table = kind === 'followUp' ? 'body' : kind === 'correction' ? 'minutesCorrection' : 'session'
  if (!RecordId.safeParse(subject).success) fail('record.missing', { table })
  if (kind === 'followUp') return prepare(store, draftOfBody(store, subject as BodyId, env.now()), env)
  if (kind === 'correction') return prepare(store, draftOfCorrection(store, subject, env), env)
  return prepare(store, draftOfSession(store, loadDossier(store, subject as SessionId, env), kind), env)
}

/** The acta as it was approved, and a correction as it was issued, from then on (R34). */
export function frozenPaper(store: ReadStore, kind: DocumentKind, subject: string): IssuedDocument | null {
  const table = kind === 'minutes' ? 'minutes' : kind === 'correction' ? 'minutesCorrection' : null
  const issuedId = table && store.get(table, subject)?.issuedId
  return issuedId ? need(store, 'issuedDocument', issuedId) : null
}

/** How what was issued last stands beside the data of now: a paper that was printed may no longer say the same. */
export function documentState(
  store: ReadStore,
  kind: DocumentKind,
  subject: string,
  env: Environment,
): DocumentState {
  const frozen = frozenPaper(store, kind, subject)
  if (frozen) return { last: frozen, hasChanged: false }
  const { issued, bodyId, key } = prepareDocument(store, kind, subject, env)
  const last = lastVersion(store, { bodyId, kind, key })
  return { last, hasChanged: last !== null && issued === null }
}

/** Papers of a draft may be looked at, never issued: its number and its key are not its own yet (R23, R28). */
export function prepareIssue(
  store: ReadStore,
  kind: DocumentKind,
  subject: string,
  env: Environment,
): PreparedDocument {
  const prepared = prepareDocument(store, kind, subject, env)
  const { sessionId } = prepared
  if (sessionId && need(store, 'session', sessionId).number === null)
    fail('document.notAvailable', { kind, reason: 'draft' })
  return prepared
}

/** The acta as it reads once approved: what is frozen by approving it. */
export function prepareApprovedMinutes(
  store: ReadStore,
  sessionId: SessionId,
  env: Environment,
): PreparedDocument {
  const dossier = loadDossier(store, sessionId, env)
  const approved = { ...dossier, minutes: { ...dossier.minutes, status: 'approved' as const } }
  return prepare(store, draftOfSession(store, approved, 'minutes'), env)
}

/** Keeps what was painted, with its digest. */
export function recordIssue(
  store: WriteStore,
  prepared: PreparedDocument,
  painted: RenderedDocument,
  env: Environment,
): IssuedDocument {
  const { kind, key, bodyId, sessionId, version, fingerprint, model } = prepared
  const issued: IssuedDocument = {
    id: env.newId(),
    bodyId,
    sessionId,
    kind,
    key,
    version,
    title: model.title,
    fingerprint,
    sha256: env.sha256(painted.bytes),
    pages: painted.pages,
    size: painted.bytes.length,
    issuedAt: model.createdAt,
  }
  store.put('issuedDocument', issued)
  store.putBytes(issued.id, painted.bytes)
  return issued
}

/** Everything issued, newest first. */
export function listIssued(store: ReadStore, bodyId: BodyId): IssuedRow[] {
  need(store, 'body', bodyId)
  return store
    .where('issuedDocument', { bodyId })
    .reverse()
    .map((issued) => ({
      ...issued,
      sessionKey: issued.sessionId && need(store, 'session', issued.sessionId).key,
    }))
}

/** `stm-va-acta-ord-02-2026-v1.pdf`. */
export function fileNameOf(key: string, version: number): string {
  const slug = fold(key)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${slug}-v${version}.pdf`
}
