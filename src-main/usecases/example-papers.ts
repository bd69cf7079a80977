import type { Body } from '../domain/body.ts'
import { CooperationAgreement } from '../domain/cooperation-agreement.ts'
import { groundRulesOn } from '../domain/legal-grounds.ts'
import type { RecordId } from '../domain/ids.ts'
import { sameDayAfter } from '../domain/month.ts'
import { PublicVersion } from '../domain/public-version.ts'
import type { DataKind, Redaction } from '../domain/redaction.ts'
import type { LocalDate } from '../domain/time.ts'
import type { TemplateKind } from '../domain/template.ts'
import { blankStamp } from '../documents/issue-stamp.ts'
import { minutesDocument } from '../documents/minutes.ts'
import type { DocumentModel } from '../documents/model.ts'
import { dutyOf, publicSpans } from '../documents/public-duties.ts'
import { inReadingOrder, publicVersionDocument, quotedModel } from '../documents/public-version.ts'
import { occurrencesOf, textUnits } from '../documents/text-units.ts'
import { exampleTexts } from '../locale/example-texts.ts'
import { planTerms } from '../locale/plan-terms.ts'
import { planTexts } from '../locale/plan-texts.ts'
import { publicVersionTexts } from '../locale/public-version-texts.ts'
import { newPlan } from './action-plans.ts'
import { newCommitment } from './commitments.ts'
import { paperOfCooperation } from './cooperation-paper.ts'
import { cooperationTemplates, draftFromTemplate } from './cooperation-templates.ts'
import { paperOfCover } from './file-cover-paper.ts'
import { todayOf } from './dossier.ts'
import { exampleActa, exampleDossier } from './example-dossier.ts'
import { groundRules } from './legal-data.ts'
import type { PaperDraft } from './paper-draft.ts'
import { paperOfCommitment, paperOfPlan } from './plan-paper.ts'
import { planFileOf } from './plan-views.ts'
import { evaluationOf } from './plan-evaluation.ts'
import type { Environment, ReadStore } from './ports.ts'
import { paperOfProgress } from './progress-paper.ts'
import { newFile } from './record-files.ts'

/** A convenio as a template begins it, which nobody keeps. */
export function exampleCooperation(store: ReadStore, body: Body, env: Environment): PaperDraft {
  const agreement = CooperationAgreement.parse({
    ...draftFromTemplate(cooperationTemplates[0]!.id, body, env),
    id: env.newId(),
    bodyId: body.id,
    modifiesId: null,
    number: null,
    series: '',
    year: null,
    key: '',
    status: 'draft',
    reviewAt: null,
    sentAt: null,
    signedAt: null,
    issuedId: null,
    cancelReason: '',
    terminatedOn: null,
    terminationReason: '',
    terminationDocId: null,
  })
  return paperOfCooperation(store, agreement, env)
}

const planPapers = ['actionPlan', 'commitmentSheet', 'progressReport'] as const
export type PlanPaperKind = (typeof planPapers)[number]
export const isOfPlan = (kind: TemplateKind): kind is PlanPaperKind =>
  (planPapers as readonly TemplateKind[]).includes(kind)

/** A plan with one commitment and nothing written in it. */
export function examplePlan(store: ReadStore, body: Body, kind: PlanPaperKind, env: Environment): PaperDraft {
  const start = todayOf(store, body.id, env)
  const end = sameDayAfter(start, 12)
  const plan = newPlan(store, { bodyId: body.id, name: planTerms.scopes.local, start, end }, env)
  const commitment = newCommitment(store, plan, planTexts.example, env)
  if (kind === 'progressReport') return paperOfProgress(store, evaluationOf(store, plan, start, start))
  const file = planFileOf(store, plan, [commitment], env)
  return kind === 'actionPlan'
    ? paperOfPlan(store, file)
    : paperOfCommitment(store, file, file.commitments[0]!)
}

/** The cover of a file that has no papers yet. */
export function exampleCover(store: ReadStore, body: Body, env: Environment): PaperDraft {
  const about = { subject: 'matter', subjectId: null, title: '', series: 0, isTwoSided: false } as const
  return paperOfCover(store, newFile(store, { ...about, bodyId: body.id }, env), [], env)
}

/** An acta without a telephone, and without what the law makes public: the sheet has all of its parts. */
export function examplePublicVersion(
  store: ReadStore,
  body: Body,
  env: Environment,
): Pick<PaperDraft, 'build' | 'logoId'> {
  const held = exampleDossier(store, body, { kind: 'ordinary', status: 'closed' }, env)
  const agenda = held.agenda.map((item) =>
    item.kind === 'topic' ? { ...item, minutes: exampleTexts.contact } : item,
  )
  const source = exampleActa(held, env)
  const model = quotedModel(minutesDocument({ ...held, agenda }, blankStamp(null)), source.pages)
  const version = exampleVersion(body, source.id, held.session.date, env)
  const rules = groundRulesOn(groundRules, version.classifiedOn)
  const spans = publicSpans(model, { servants: [], members: [] })
  const marks = [
    ...marksOf(model, 'phone', exampleTexts.phone),
    ...marksOf(model, 'other', exampleTexts.agreement),
  ].map((mark): Redaction => {
    const insistence = dutyOf(mark, spans) ? exampleTexts.insistence : ''
    const why = { ground: rules.confidential[0]!, reason: publicVersionTexts.sample.reason, insistence }
    return { ...mark, ...why, id: env.newId(), publicVersionId: version.id }
  })
  const redactions = inReadingOrder(model, marks).map((one) => ({ ...one, duty: dutyOf(one, spans) }))
  return {
    logoId: held.letterhead?.logoId ?? null,
    build: (stamp, format) =>
      publicVersionDocument({ body, version, source, model, redactions, rules }, stamp, format),
  }
}

const marksOf = (model: DocumentModel, data: DataKind, text: string) =>
  occurrencesOf(text, textUnits(model)).map((mark) => ({ ...mark, data }))

function exampleVersion(
  { id: bodyId }: Body,
  sourceId: RecordId,
  today: LocalDate,
  env: Environment,
): PublicVersion {
  return PublicVersion.parse({
    ...publicVersionTexts.sample.legend,
    id: env.newId(),
    bodyId,
    sessionId: null,
    sourceId,
    signerName: '',
    character: 'confidential',
    classifiedOn: today,
    reservedFor: '',
    committeeDate: today,
    dismissed: [],
    leftReason: '',
    issuedId: null,
  })
}
