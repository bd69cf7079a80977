import { type FollowUpNote, isAdopted } from '../domain/agreement.ts'
import type { DocumentKind } from '../domain/attachment.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import { fail, type Failure, failure } from '../domain/failure.ts'
import type { BodyId, RecordId, SessionId } from '../domain/ids.ts'
import type { Secret } from '../domain/leaks.ts'
import { groundRulesOn } from '../domain/legal-grounds.ts'
import { isEditable, type MinutesCorrection } from '../domain/minutes.ts'
import type { Session } from '../domain/session.ts'
import type { TemplateKind } from '../domain/template.ts'
import { localDate, type LocalDate } from '../domain/time.ts'
import { attendanceSheetDocument } from '../documents/attendance-sheet.ts'
import { callDocument } from '../documents/call.ts'
import { certificationDocument } from '../documents/certification.ts'
import { correctionDocument } from '../documents/correction.ts'
import { fileCoverDocument, fileCoverKey } from '../documents/file-cover.ts'
import { followUpDocument } from '../documents/follow-up.ts'
import {
  correctionKey,
  followUpKey,
  type IssueStamp,
  type PaperData,
  type SessionDocumentKind,
  sessionDocumentKey,
} from '../documents/issue-stamp.ts'
import { minutesData } from '../documents/minutes-data.ts'
import { minutesDocument } from '../documents/minutes.ts'
import type { DocumentModel } from '../documents/model.ts'
import { notHeldDocument } from '../documents/not-held.ts'
import type { Format } from '../documents/wording.ts'
import { publicVersionDocument, publicVersionKey } from '../documents/public-version.ts'
import { draftOfCooperation } from './cooperation-paper.ts'
import { listAgreements } from './agreements.ts'
import { currentLetterhead } from './bodies.ts'
import { loadDossier, need } from './dossier.ts'
import { draftOfSignedCopy } from './signed-copy-paper.ts'
import { issuedLogoId } from './kept-papers.ts'
import { groundRules } from './legal-data.ts'
import type { Environment, ReadStore, TableName, WriteStore } from './ports.ts'
import { markPublished, publicFile, secretsOf, whyNotPublished } from './public-versions.ts'

/** A paper before it has a version. */
export type PaperDraft = {
  readonly kind: DocumentKind
  readonly key: string
  readonly bodyId: BodyId
  readonly sessionId: SessionId | null
  readonly logoId: string | null
  /** The issued paper it is made from; null for those made from the data. */
  readonly sourceId: RecordId | null
  build(stamp: IssueStamp, format: Format): DocumentModel
  /** Whose format it takes, and of what date; none where the body changes nothing. */
  readonly template?: { readonly kind: TemplateKind; readonly date: LocalDate }
  /** What its PDF carries inside for machines. */
  readonly data?: PaperData | null
  /** What its file must not say anywhere: it is read back before it is kept. */
  readonly secrets?: readonly Secret[]
}

/** What the papers of a kind are of, and how they are drawn up. */
export type PaperSubject = {
  readonly table: TableName
  /** The undo of its session looks at what was issued. */
  readonly isOfSession: boolean
  draft(store: ReadStore, id: RecordId, env: Environment): PaperDraft
  /** The issued paper that it always is from now on; absent when each change makes a version. */
  frozen?(store: ReadStore, id: RecordId): RecordId | null
  /** Why it may only be looked at. */
  whyNotIssued?(store: ReadStore, id: RecordId): Failure | null
  /** What else is done in the transaction that issues it. */
  issued?(store: WriteStore, id: RecordId, issuedId: RecordId, env: Environment): void
}

/** A paper of a session, of its dossier as it is given. */
export function draftOfSession(
  store: ReadStore,
  dossier: SessionDossier,
  kind: SessionDocumentKind,
  env: Environment,
): PaperDraft {
  const { status, openedAt } = dossier.session
  if (kind === 'minutes' && !openedAt && status !== 'notHeld')
    fail('document.notAvailable', { kind, reason: 'notOpen' })
  if (kind === 'certification' && status !== 'closed')
    fail('document.notAvailable', { kind, reason: 'notClosed' })
  if (kind === 'certification' && !dossier.agreements.some(isAdopted))
    fail('document.notAvailable', { kind, reason: 'nothing' })
  if (kind === 'call' && status === 'cancelled') fail('document.notAvailable', { kind, reason: 'cancelled' })
  const today = localDate(env.now(), dossier.body.timeZone)
  const builders = {
    call: callDocument,
    attendanceSheet: attendanceSheetDocument,
    minutes: status === 'notHeld' ? notHeldDocument : minutesDocument,
    certification: (of: SessionDossier, stamp: IssueStamp, format: Format) =>
      certificationDocument({ dossier: of, cancellations: cancellationsOf(store, of) }, stamp, format),
  }
  return {
    kind,
    key: sessionDocumentKey(dossier, kind),
    bodyId: dossier.body.id,
    sessionId: dossier.session.id,
    logoId: dossier.letterhead?.logoId ?? null,
    sourceId: null,
    build: (stamp, format) => builders[kind](dossier, stamp, format),
    template: {
      kind: templateKindOf(dossier.session, kind),
      date: kind === 'certification' ? today : dossier.session.date,
    },
    data: kind === 'minutes' && !isEditable(dossier.minutes) ? minutesData(dossier) : null,
  }
}

/** An acta is worded by what it is of. */
function templateKindOf({ kind, status }: Session, paper: SessionDocumentKind): TemplateKind {
  if (paper !== 'minutes') return paper
  if (status === 'notHeld') return 'notHeldMinutes'
  return kind === 'installation' ? 'installationMinutes' : 'minutes'
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
function draftOfCorrection(store: ReadStore, id: string, env: Environment): PaperDraft {
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
    sourceId: null,
    build: (stamp, format) => correctionDocument({ dossier, correction, acta }, stamp, format),
    template: { kind: 'correction', date: correction.date },
  }
}

/** A correction, of the day on which it is issued. */
function correctionOf(store: ReadStore, id: string, env: Environment): MinutesCorrection {
  const correction = need(store, 'minutesCorrection', id)
  if (correction.issuedId) return correction
  const { bodyId } = need(store, 'session', correction.sessionId)
  return { ...correction, date: localDate(env.now(), need(store, 'body', bodyId).timeZone) }
}

function draftOfFollowUp(store: ReadStore, bodyId: BodyId, env: Environment): PaperDraft {
  const body = need(store, 'body', bodyId)
  const today = localDate(env.now(), body.timeZone)
  const letterhead = currentLetterhead(store, bodyId, today)
  const rows = listAgreements(store, bodyId)
  return {
    kind: 'followUp',
    key: followUpKey(body, today),
    bodyId,
    sessionId: null,
    logoId: letterhead?.logoId ?? null,
    sourceId: null,
    build: (stamp, format) => followUpDocument({ body, letterhead, rows, today }, stamp, format),
    template: { kind: 'followUp', date: today },
  }
}

/** The cover of an expediente, as its papers stand. */
function draftOfCover(store: ReadStore, id: string, env: Environment): PaperDraft {
  const file = need(store, 'recordFile', id)
  const body = need(store, 'body', file.bodyId)
  const letterhead = currentLetterhead(store, body.id, localDate(env.now(), body.timeZone))
  const papers = store.where('filedPaper', { fileId: id })
  return {
    kind: 'fileCover',
    key: fileCoverKey(file),
    bodyId: body.id,
    sessionId: null,
    logoId: letterhead?.logoId ?? null,
    sourceId: null,
    build: (stamp) => fileCoverDocument({ body, letterhead, file, papers }, stamp),
  }
}

function draftOfPublicVersion(store: ReadStore, id: RecordId): PaperDraft {
  const file = publicFile(store, id)
  const { source, version } = file
  const body = need(store, 'body', version.bodyId)
  const rules = groundRulesOn(groundRules, version.classifiedOn)
  return {
    kind: 'publicVersion',
    key: publicVersionKey(source),
    bodyId: version.bodyId,
    sessionId: version.sessionId,
    logoId: issuedLogoId(store, source),
    sourceId: source.id,
    build: (stamp) => publicVersionDocument({ ...file, body, rules }, stamp),
    secrets: secretsOf(file),
  }
}

const ofSession = (kind: SessionDocumentKind): PaperSubject => ({
  table: 'session',
  isOfSession: true,
  draft: (store, id, env) => draftOfSession(store, loadDossier(store, id as SessionId, env), kind, env),
})

export const paperSubjects: { readonly [K in DocumentKind]: PaperSubject } = {
  call: ofSession('call'),
  attendanceSheet: ofSession('attendanceSheet'),
  minutes: {
    ...ofSession('minutes'),
    frozen: (store, id) => store.get('minutes', id)?.issuedId ?? null,
  },
  certification: ofSession('certification'),
  followUp: {
    table: 'body',
    isOfSession: false,
    draft: (store, id, env) => draftOfFollowUp(store, id as BodyId, env),
  },
  correction: {
    table: 'minutesCorrection',
    isOfSession: false,
    draft: draftOfCorrection,
    frozen: (store, id) => store.get('minutesCorrection', id)?.issuedId ?? null,
    issued: (store, id, issuedId, env) =>
      store.put('minutesCorrection', { ...correctionOf(store, id, env), issuedId }),
  },
  cooperationAgreement: {
    table: 'cooperationAgreement',
    isOfSession: false,
    draft: draftOfCooperation,
    frozen: (store, id) => store.get('cooperationAgreement', id)?.issuedId ?? null,
    whyNotIssued: (store, id) =>
      need(store, 'cooperationAgreement', id).issuedId
        ? null
        : failure('document.notAvailable', { kind: 'cooperationAgreement', reason: 'unsent' }),
  },
  signedCopy: { table: 'issuedDocument', isOfSession: false, draft: draftOfSignedCopy },
  fileCover: { table: 'recordFile', isOfSession: false, draft: draftOfCover },
  publicVersion: {
    table: 'publicVersion',
    isOfSession: false,
    draft: draftOfPublicVersion,
    whyNotIssued: whyNotPublished,
    frozen: (store, id) => store.get('publicVersion', id)?.issuedId ?? null,
    issued: markPublished,
  },
}
