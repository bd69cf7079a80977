import type { DocumentKind } from '../domain/attachment.ts'
import { type Failure, failure } from '../domain/failure.ts'
import type { BodyId, RecordId, SessionId } from '../domain/ids.ts'
import { localDate } from '../domain/time.ts'
import { followUpDocument } from '../documents/follow-up.ts'
import { followUpKey, type SessionDocumentKind } from '../documents/issue-stamp.ts'
import { listAgreements } from './agreements.ts'
import { currentLetterhead } from './bodies.ts'
import { behindOn } from './behind-activities.ts'
import { draftOfCooperation } from './cooperation-paper.ts'
import { correctionOf, draftOfCorrection } from './correction-paper.ts'
import { loadDossier, need } from './dossier.ts'
import { draftOfCover } from './file-cover-paper.ts'
import { draftOfLogFrame } from './log-frame-paper.ts'
import type { Asked, PaperDraft } from './paper-draft.ts'
import { draftOfCommitment, draftOfOgp, draftOfPlan } from './plan-paper.ts'
import type { Environment, ReadStore, TableName, WriteStore } from './ports.ts'
import { draftOfProgress } from './progress-paper.ts'
import { draftOfPublicVersion } from './public-version-paper.ts'
import { markPublished, whyNotPublished } from './public-versions.ts'
import { draftOfSchedule } from './schedule-paper.ts'
import { draftOfSession } from './session-papers.ts'
import { draftOfSignedCopy } from './signed-copy-paper.ts'
import { draftOfTree } from './tree-paper.ts'

/** What the papers of a kind are of, and how they are drawn up. */
export type PaperSubject = {
  readonly table: TableName
  /** The undo of its session looks at what was issued. */
  readonly isOfSession: boolean
  draft(store: ReadStore, id: RecordId, env: Environment, asked?: Asked): PaperDraft
  /** The issued paper that it always is from now on; absent when each change makes a version. */
  frozen?(store: ReadStore, id: RecordId): RecordId | null
  /** Why it may only be looked at. `note` is what the person says on issuing it. */
  whyNotIssued?(store: ReadStore, id: RecordId, note: string): Failure | null
  /** What else is done in the transaction that issues it. */
  issued?(store: WriteStore, id: RecordId, issuedId: RecordId, env: Environment, note: string): void
}

function draftOfFollowUp(store: ReadStore, bodyId: BodyId, env: Environment): PaperDraft {
  const body = need(store, 'body', bodyId)
  const today = localDate(env.now(), body.timeZone)
  const letterhead = currentLetterhead(store, bodyId, today)
  const rows = listAgreements(store, bodyId)
  const behind = behindOn(store, bodyId, today)
  return {
    kind: 'followUp',
    key: followUpKey(body, today),
    bodyId,
    sessionId: null,
    logoId: letterhead?.logoId ?? null,
    sourceId: null,
    build: (stamp, format) => followUpDocument({ body, letterhead, rows, behind, today }, stamp, format),
    template: { kind: 'followUp', date: today },
  }
}

const ofSession = (kind: SessionDocumentKind): PaperSubject => ({
  table: 'session',
  isOfSession: true,
  draft: (store, id, env) => draftOfSession(store, loadDossier(store, id as SessionId, env), kind, env),
})

const ofTree = (kind: 'problemTree' | 'objectiveTree'): PaperSubject => ({
  table: 'problemTree',
  isOfSession: false,
  draft: (store, id, env, asked) => draftOfTree(store, kind, id, env, asked?.spread ?? null),
})

const ofCommitment = (draft: PaperSubject['draft']): PaperSubject => ({
  table: 'commitment',
  isOfSession: false,
  draft,
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
  problemTree: ofTree('problemTree'),
  objectiveTree: ofTree('objectiveTree'),
  fileCover: { table: 'recordFile', isOfSession: false, draft: draftOfCover },
  logFrame: { table: 'problemTree', isOfSession: false, draft: draftOfLogFrame },
  schedule: { table: 'actionPlan', isOfSession: false, draft: draftOfSchedule },
  actionPlan: { table: 'actionPlan', isOfSession: false, draft: draftOfPlan },
  commitmentSheet: ofCommitment(draftOfCommitment),
  progressReport: {
    table: 'actionPlan',
    isOfSession: false,
    draft: (store, id, env, asked) => draftOfProgress(store, id, env, asked?.date ?? null),
  },
  ogpTemplate: ofCommitment((store, id, env) => draftOfOgp(store, id, 'es', env)),
  ogpTemplateEnglish: ofCommitment((store, id, env) => draftOfOgp(store, id, 'en', env)),
  publicVersion: {
    table: 'publicVersion',
    isOfSession: false,
    draft: draftOfPublicVersion,
    whyNotIssued: whyNotPublished,
    frozen: (store, id) => store.get('publicVersion', id)?.issuedId ?? null,
    issued: markPublished,
  },
}
