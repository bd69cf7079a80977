import type { Body } from '../domain/body.ts'
import { CooperationAgreement } from '../domain/cooperation-agreement.ts'
import { paperOfCooperation } from './cooperation-paper.ts'
import { cooperationTemplates, draftFromTemplate } from './cooperation-templates.ts'
import { paperOfCover } from './file-cover-paper.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { Environment, ReadStore } from './ports.ts'
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

/** The cover of a file that has no papers yet. */
export function exampleCover(store: ReadStore, body: Body, env: Environment): PaperDraft {
  const about = { subject: 'matter', subjectId: null, title: '', series: 0, isTwoSided: false } as const
  return paperOfCover(store, newFile(store, { ...about, bodyId: body.id }, env), [], env)
}
