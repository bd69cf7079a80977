import type { DocumentKind } from '../domain/attachment.ts'
import { isAdopted } from '../domain/agreement.ts'
import type { BodyId, RecordId } from '../domain/ids.ts'
import type { Session } from '../domain/session.ts'
import { DocumentTemplate, type TemplateKind } from '../domain/template.ts'
import { correctionDocument } from '../documents/correction.ts'
import type { IssueStamp } from '../documents/issue-stamp.ts'
import type { DocumentModel } from '../documents/model.ts'
import type { Format } from '../documents/wording.ts'
import type { TemplatePreview } from '../contract/views.ts'
import { currentLetterhead } from './bodies.ts'
import { need } from './dossier.ts'
import { exampleCorrection, exampleDossier } from './example-dossier.ts'
import {
  exampleCooperation,
  exampleCover,
  examplePlan,
  examplePublicVersion,
  isOfPlan,
  type PlanPaperKind,
} from './example-papers.ts'
import { logoOf } from './kept-papers.ts'
import { paperSubjects } from './paper-subjects.ts'
import { draftOfSession } from './session-papers.ts'
import type { Environment, ReadStore } from './ports.ts'
import { formatOf, refuseTemplate, textsOn } from './templates.ts'

/** A format that is not saved yet, to be looked at. */
export const TemplatePreviewInput = DocumentTemplate.unwrap().omit({ id: true })

type Build = (stamp: IssueStamp, format: Format) => DocumentModel

/** The last paper of that kind that the body has, in that format; of an example while it has none. Nothing is written. */
export function previewTemplate(store: ReadStore, input: TemplatePreview, env: Environment): DocumentModel {
  const { bodyId, kind, validFrom } = input
  need(store, 'body', bodyId)
  const texts = textsOn(store, bodyId, validFrom)
  refuseTemplate(input, texts)
  const { build, logoId } = realPaper(store, bodyId, kind, env) ?? examplePaper(store, bodyId, kind, env)
  const logo = logoId === null ? null : logoOf(store, logoId).logo
  return build({ version: 1, fingerprint: '', issuedAt: env.now(), logo }, formatOf(input, texts))
}

/** Most sessions looked at for one that has such a paper. */
const recent = 60

type Paper = { readonly build: Build; readonly logoId: string | null }

function realPaper(store: ReadStore, bodyId: BodyId, kind: TemplateKind, env: Environment): Paper | null {
  if (kind === 'followUp') return paperSubjects.followUp.draft(store, bodyId, env)
  if (kind === 'cooperationAgreement' || kind === 'fileCover' || kind === 'publicVersion') {
    const last = store.where(kind === 'fileCover' ? 'recordFile' : kind, { bodyId }).at(-1)
    return last ? paperSubjects[kind].draft(store, last.id, env) : null
  }
  if (isOfPlan(kind)) {
    const plan = store.where('actionPlan', { bodyId }).at(-1)
    const commitment = plan && store.where('commitment', { planId: plan.id })[0]
    const subject = kind === 'commitmentSheet' ? commitment : plan
    return subject ? paperSubjects[kind].draft(store, subject.id, env) : null
  }
  const sessions = store.sessionPage(bodyId, null, recent)
  if (kind === 'correction') {
    const [correction] = sessions.flatMap(({ id }) => store.where('minutesCorrection', { sessionId: id }))
    return correction ? paperSubjects.correction.draft(store, correction.id, env) : null
  }
  const session = sessions.find((one) => hasPaper(store, one, kind))
  return session ? paperSubjects[documentKindOf(kind)].draft(store, session.id as RecordId, env) : null
}

/** Papers of a session. */
type OfSession = Exclude<
  TemplateKind,
  'followUp' | 'correction' | 'cooperationAgreement' | 'fileCover' | 'publicVersion' | PlanPaperKind
>

function documentKindOf(kind: OfSession): DocumentKind {
  return kind === 'installationMinutes' || kind === 'notHeldMinutes' ? 'minutes' : kind
}

function hasPaper(store: ReadStore, session: Session, kind: TemplateKind): boolean {
  const { id, status, openedAt } = session
  const isInstallation = session.kind === 'installation'
  if (kind === 'minutes') return openedAt !== null && !isInstallation
  if (kind === 'installationMinutes') return openedAt !== null && isInstallation
  if (kind === 'notHeldMinutes') return status === 'notHeld'
  if (kind === 'certification')
    return status === 'closed' && store.where('agreement', { sessionId: id }).some(isAdopted)
  return status !== 'cancelled'
}

function examplePaper(store: ReadStore, bodyId: BodyId, kind: TemplateKind, env: Environment): Paper {
  const body = need(store, 'body', bodyId)
  if (kind === 'cooperationAgreement') return exampleCooperation(store, body, env)
  if (kind === 'fileCover') return exampleCover(store, body, env)
  if (kind === 'publicVersion') return examplePublicVersion(store, body, env)
  if (isOfPlan(kind)) return examplePlan(store, body, kind, env)
  const dossier = exampleDossier(
    store,
    body,
    {
      kind: kind === 'installationMinutes' ? 'installation' : 'ordinary',
      status: kind === 'notHeldMinutes' ? 'notHeld' : 'closed',
    },
    env,
  )
  if (kind !== 'correction' && kind !== 'followUp')
    return draftOfSession(store, dossier, documentKindOf(kind) as 'minutes', env)
  const correction = exampleCorrection(dossier, env)
  const logoId = currentLetterhead(store, bodyId, dossier.session.date)?.logoId ?? null
  return { logoId, build: (stamp, format) => correctionDocument(correction, stamp, format) }
}
