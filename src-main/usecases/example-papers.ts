import type { Body } from '../domain/body.ts'
import { CooperationAgreement } from '../domain/cooperation-agreement.ts'
import { sameDayAfter } from '../domain/month.ts'
import type { TemplateKind } from '../domain/template.ts'
import { planTerms } from '../locale/plan-terms.ts'
import { planTexts } from '../locale/plan-texts.ts'
import { newPlan } from './action-plans.ts'
import { newCommitment } from './commitments.ts'
import { paperOfCooperation } from './cooperation-paper.ts'
import { cooperationTemplates, draftFromTemplate } from './cooperation-templates.ts'
import { paperOfCover } from './file-cover-paper.ts'
import { todayOf } from './dossier.ts'
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
