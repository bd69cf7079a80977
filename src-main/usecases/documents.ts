import type { DocumentKind, IssuedDocument } from '../domain/attachment.ts'
import type { CooperationDraft } from '../domain/cooperation-agreement.ts'
import { fail, refuse } from '../domain/failure.ts'
import { type CooperationAgreementId, RecordId, type SessionId } from '../domain/ids.ts'
import { fold } from '../domain/text.ts'
import { blankStamp, embeddedText, keptModel } from '../documents/issue-stamp.ts'
import type { DocumentModel, Embedded } from '../documents/model.ts'
import type { DocumentState } from '../contract/views.ts'
import { programFormat } from '../documents/wording.ts'
import { documents } from '../locale/documents.ts'
import { asSent } from './cooperation-life.ts'
import { paperOfCooperation } from './cooperation-paper.ts'
import { loadDossier, need } from './dossier.ts'
import { lastVersion, logoOf } from './kept-papers.ts'
import type { Asked, PaperDraft } from './paper-draft.ts'
import { paperSubjects } from './paper-subjects.ts'
import { draftOfSession } from './session-papers.ts'
import type { Environment, ReadStore, RenderedDocument, WriteStore } from './ports.ts'
import { formatOn } from './templates.ts'

/** A document as its data stand now, before it is painted. */
export type PreparedDocument = Omit<PaperDraft, 'logoId' | 'build' | 'data' | 'template'> & {
  readonly subjectId: RecordId
  readonly model: DocumentModel
  /** The model as it is kept beside its PDF. */
  readonly kept: string
  readonly version: number
  readonly fingerprint: string
  /** The issued document that already says exactly this. */
  readonly issued: IssuedDocument | null
}

/** Builds a document and finds its version: the same content is the same version, anything else the next one (R34). */
function prepare(
  store: ReadStore,
  subjectId: RecordId,
  { logoId, build, data, template, ...paper }: PaperDraft,
  env: Environment,
): PreparedDocument {
  const found = logoId === null ? null : logoOf(store, logoId)
  const logo = found?.logo ?? null
  const digest = found?.digest ?? null
  const format = template ? formatOn(store, paper.bodyId, template.kind, template.date) : programFormat
  const blank = build(blankStamp(logo), format)
  const text = data ? embeddedText(blank, digest, data) : keptModel(blank, digest)
  const fingerprint = env.sha256(text).slice(0, 12)
  const { kind, key, bodyId } = paper
  const last = lastVersion(store, { bodyId, kind, key })
  const issued = last?.fingerprint === fingerprint ? last : null
  const version = issued?.version ?? (last?.version ?? 0) + 1
  const built = build({ version, fingerprint, issuedAt: issued?.issuedAt ?? env.now(), logo }, format)
  const model = data ? { ...built, embedded: embeddedFile(key, text) } : built
  return { ...paper, subjectId, model, kept: keptModel(model, digest), version, fingerprint, issued }
}

function embeddedFile(key: string, text: string): Embedded {
  const { description } = documents.embedded
  return { name: `${slugOf(key)}.json`, mediaType: 'application/json', description, text }
}

/** A document by its kind and what it is of. */
export function prepareDocument(
  store: ReadStore,
  kind: DocumentKind,
  subject: string,
  env: Environment,
  asked: Asked = {},
): PreparedDocument {
  const id = subjectOf(kind, subject)
  return prepare(store, id, paperSubjects[kind].draft(store, id, env, asked), env)
}

function subjectOf(kind: DocumentKind, subject: string): RecordId {
  const { data, success } = RecordId.safeParse(subject)
  return success ? data : fail('record.missing', { table: paperSubjects[kind].table })
}

/** The acta as it was approved, and a correction as it was issued, from then on (R34). */
export function frozenPaper(store: ReadStore, kind: DocumentKind, subject: string): IssuedDocument | null {
  const issuedId = paperSubjects[kind].frozen?.(store, subjectOf(kind, subject))
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

/** What the person says on issuing a paper: of it, where there is something to be said, and what is asked of it. */
export type IssueWish = Asked & { readonly note: string }

/** Papers of a draft may be looked at, never issued: its number and its key are not its own yet (R23, R28). */
export function prepareIssue(
  store: ReadStore,
  kind: DocumentKind,
  subject: string,
  env: Environment,
  { note, ...asked }: IssueWish,
): PreparedDocument {
  const prepared = prepareDocument(store, kind, subject, env, asked)
  refuse(paperSubjects[kind].whyNotIssued?.(store, subject, note) ?? null)
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
  return prepare(store, sessionId, draftOfSession(store, approved, 'minutes', env), env)
}

/** A convenio as it reads once it is taken to signature: what is frozen then (R34, R54). */
export function prepareSentCooperation(
  store: ReadStore,
  id: CooperationAgreementId,
  env: Environment,
): PreparedDocument {
  return prepare(store, id, paperOfCooperation(store, asSent(store, id, env), env), env)
}

/** A convenio as it would read with a text that is still being written. */
export function prepareWrittenCooperation(
  store: ReadStore,
  id: CooperationAgreementId,
  written: CooperationDraft,
  env: Environment,
): PreparedDocument {
  const agreement = { ...need(store, 'cooperationAgreement', id), ...written }
  return prepare(store, id, paperOfCooperation(store, agreement, env), env)
}

/** Keeps what was painted, with its digest. */
export function recordIssue(
  store: WriteStore,
  prepared: PreparedDocument,
  painted: RenderedDocument,
  env: Environment,
): IssuedDocument {
  const { model, kept, issued: _, secrets: __, ...facts } = prepared
  const modelId = env.newId()
  const issued: IssuedDocument = {
    ...facts,
    id: env.newId(),
    title: model.title,
    sha256: env.sha256(painted.bytes),
    pages: painted.pages,
    size: painted.bytes.length,
    issuedAt: model.createdAt,
    modelId,
  }
  store.put('issuedDocument', issued)
  store.putBytes(issued.id, painted.bytes)
  store.putBytes(modelId, Buffer.from(kept, 'utf8'))
  return issued
}

/** `stm-va-acta-ord-02-2026-v1.pdf`; a copy that shares the key of its paper says what it is. */
export function fileNameOf({
  key,
  kind,
  version,
  sessionId,
}: Pick<IssuedDocument, 'key' | 'kind' | 'version' | 'sessionId'>): string {
  const mark = kind === 'signedCopy' ? ` ${documents.signedCopyMark(sessionId === null)}` : ''
  return `${slugOf(`${key}${mark}`)}-v${version}.pdf`
}

/** A text as part of the name of a file, on every system. */
export function slugOf(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
