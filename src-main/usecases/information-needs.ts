import type { NeedRow } from '../contract/plan-views.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { BodyId, RecordId } from '../domain/ids.ts'
import { isUpdateOverdue, type NeedDraft, updateDue, whyCannotKeepNeed } from '../domain/information-need.ts'
import { numberAfter } from '../domain/numbering.ts'
import { needsCsv, needsJson } from '../documents/information-needs.ts'
import { needFileTexts } from '../locale/need-file-texts.ts'
import { slugOf } from './documents.ts'
import { formerOf, need, todayOf } from './dossier.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'

export function listNeeds(store: ReadStore, bodyId: BodyId, env: Environment): NeedRow[] {
  const today = todayOf(store, bodyId, env)
  return store.where('informationNeed', { bodyId }).map((one) => ({
    ...one,
    due: updateDue(one),
    isOverdue: isUpdateOverdue(one, today),
    commitment: one.commitmentId ? need(store, 'commitment', one.commitmentId).title : null,
  }))
}

export const needFileKinds = ['csv', 'json'] as const

/** The register as open data. */
export function needsFile(
  store: ReadStore,
  bodyId: BodyId,
  kind: (typeof needFileKinds)[number],
  env: Environment,
): { readonly text: string; readonly fileName: string } {
  const { name, acronym } = need(store, 'body', bodyId)
  const needs = listNeeds(store, bodyId, env).map((one) => ({
    ...one,
    file: one.attachmentId ? need(store, 'attachment', one.attachmentId).name : null,
  }))
  const data = { body: name, on: todayOf(store, bodyId, env), needs }
  return {
    text: kind === 'csv' ? needsCsv(data) : needsJson(data),
    fileName: `${slugOf(needFileTexts.fileName(acronym))}.${kind}`,
  }
}

export function saveNeed(
  store: WriteStore,
  input: { bodyId: BodyId; id: RecordId | null; need: NeedDraft },
  env: Environment,
): void {
  const { bodyId, id, need: told } = input
  need(store, 'body', bodyId)
  const former = formerOf(store, 'informationNeed', id, { bodyId })
  refuse(whyCannotKeepNeed(told, todayOf(store, bodyId, env)))
  if (told.attachmentId && need(store, 'attachment', told.attachmentId).bodyId !== bodyId)
    fail('record.missing', { table: 'attachment' })
  if (told.commitmentId) {
    const { planId } = need(store, 'commitment', told.commitmentId)
    if (need(store, 'actionPlan', planId).bodyId !== bodyId) fail('record.missing', { table: 'commitment' })
  }
  const numbered = store.where('informationNeed', { bodyId })
  store.put('informationNeed', {
    ...told,
    id: former?.id ?? env.newId(),
    bodyId,
    number: former?.number ?? numberAfter(numbered),
  })
}
