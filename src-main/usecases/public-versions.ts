import type { IssuedDocument } from '../domain/attachment.ts'
import { fail, type Failure, refuse } from '../domain/failure.ts'
import type { RecordId } from '../domain/ids.ts'
import { groundRulesOn } from '../domain/legal-grounds.ts'
import {
  isServant,
  type LegendDraft,
  type PublicVersion,
  whyCannotLeave,
  whyCannotPublish,
  whyNoPublicVersion,
} from '../domain/public-version.ts'
import type { Secret } from '../domain/leaks.ts'
import { type Mark, type Redaction, whyCannotMark, whyMustInsist } from '../domain/redaction.ts'
import { membersOn, type Membership } from '../domain/seat.ts'
import { localDate } from '../domain/time.ts'
import { type NumberedRedaction, inReadingOrder, quotedModel } from '../documents/public-version.ts'
import { dutyOf, type PublicNames, publicSpans, type PublicSpan } from '../documents/public-duties.ts'
import type { DocumentModel } from '../documents/model.ts'
import { isMarkable, textUnits } from '../documents/text-units.ts'
import { need, rosterOf } from './dossier.ts'
import { issuedModel } from './kept-papers.ts'
import { groundRules } from './legal-data.ts'
import { advanceMinutes } from './minutes.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'
import { suggestionsOf } from './public-suggestions.ts'

/** A public version with all that it is made of. */
export type PublicFile = {
  readonly version: PublicVersion
  readonly source: IssuedDocument
  readonly model: DocumentModel
  readonly redactions: readonly NumberedRedaction[]
  readonly spans: readonly PublicSpan[]
  /** Of the papers that it comes from: whoever knows all the rest of one could find a telephone by trying. */
  readonly digests: readonly string[]
}

export function publicFile(store: ReadStore, id: string): PublicFile {
  const version = need(store, 'publicVersion', id)
  const source = need(store, 'issuedDocument', version.sourceId)
  const model = modelOf(store, source)
  const spans = publicSpans(model, namesOf(store, source))
  const saved = store.where('redaction', { publicVersionId: version.id })
  const redactions = inReadingOrder(model, saved).map((one) => ({ ...one, duty: dutyOf(one, spans) }))
  return { version, source, model, redactions, spans, digests: digestsOf(store, source) }
}

/** A correction prints those of its acta. */
function digestsOf(store: ReadStore, { sessionId, subjectId }: IssuedDocument): string[] {
  return store
    .where('issuedDocument', sessionId ? { sessionId } : { subjectId })
    .filter(({ kind }) => kind !== 'publicVersion')
    .flatMap(({ fingerprint, sha256 }) => [fingerprint, sha256])
}

const textsOf = (model: DocumentModel) => new Map(textUnits(model).map(({ path, text }) => [path, text]))

function modelOf(store: ReadStore, source: IssuedDocument): DocumentModel {
  const model = issuedModel(store, source)
  return model ? quotedModel(model, source.pages) : fail('publicVersion.noModel', {})
}

/** Who sits at the table, public servants apart. */
function namesOf(store: ReadStore, source: IssuedDocument): PublicNames {
  const { timeZone } = need(store, 'body', source.bodyId)
  const session = source.sessionId && need(store, 'session', source.sessionId)
  const date = session ? session.date : localDate(source.issuedAt, timeZone)
  const members = membersOn(rosterOf(store, source.bodyId), date)
  const named = (some: readonly Membership[]) =>
    some.flatMap(({ seat, holder, alternates }) => [
      seat.name,
      ...[holder, ...alternates].flatMap((person) => person?.name ?? []),
    ])
  return {
    servants: named(members.filter(isServant)),
    members: named(members.filter((one) => !isServant(one))),
  }
}

/** The one in preparation of that paper, or a new one: it begins as the last that was published, or empty. */
export function startPublicVersion(
  store: WriteStore,
  { sourceId }: { sourceId: RecordId },
  env: Environment,
): RecordId {
  const source = need(store, 'issuedDocument', sourceId)
  refuse(whyNoPublicVersion(source, source.sessionId ? store.get('minutes', source.sessionId) : null))
  modelOf(store, source)
  const former = store.where('publicVersion', { sourceId })
  const open = former.find(({ issuedId }) => issuedId === null)
  if (open) return open.id
  const like = former.at(-1) ?? store.where('publicVersion', { bodyId: source.bodyId }).at(-1)
  const { timeZone } = need(store, 'body', source.bodyId)
  const version: PublicVersion = {
    id: env.newId(),
    bodyId: source.bodyId,
    sessionId: source.sessionId,
    sourceId,
    area: like?.area ?? '',
    signerName: like?.signerName ?? '',
    signerPost: like?.signerPost ?? '',
    character: 'confidential',
    classifiedOn: localDate(env.now(), timeZone),
    reservedFor: '',
    committeeRecord: '',
    committeeDate: null,
    dismissed: former.at(-1)?.dismissed ?? [],
    leftReason: '',
    issuedId: null,
  }
  store.put('publicVersion', version)
  for (const one of former.length > 0 ? store.where('redaction', { publicVersionId: former.at(-1)!.id }) : [])
    store.put('redaction', { ...one, id: env.newId(), publicVersionId: version.id })
  return version.id
}

/** What is published is changed by the next version, never in itself. */
function needDraft(store: ReadStore, id: string): PublicVersion {
  const version = need(store, 'publicVersion', id)
  return version.issuedId ? fail('publicVersion.published', {}) : version
}

export function saveLegend(store: WriteStore, { id, legend }: { id: RecordId; legend: LegendDraft }): void {
  store.put('publicVersion', { ...needDraft(store, id), ...legend })
}

/** What is said of one or several redactions at once. */
export type RedactionFacts = Pick<Redaction, 'data' | 'ground' | 'reason' | 'insistence'>

/** Marks of a text: each is refused when the paper does not say that there, or when it is public (R36, R40). */
export function addRedactions(
  store: WriteStore,
  input: RedactionFacts & { id: RecordId; marks: readonly (Mark & { readonly text: string })[] },
  env: Environment,
): void {
  const { id, marks, ...facts } = input
  const version = needDraft(store, id)
  const { model, redactions, spans } = publicFile(store, id)
  const texts = textsOf(model)
  const others: Redaction[] = [...redactions]
  for (const { unit, from, to, text } of marks) {
    if (!isMarkable(unit) || texts.get(unit)?.slice(from, to) !== text)
      fail('redaction.sourceChanged', { text })
    const mark = { unit, from, to }
    refuse(whyCannotMark(mark, others))
    refuse(whyPublic(version, facts, mark, text, spans))
    const insistence = dutyOf(mark, spans) ? facts.insistence : ''
    const redaction: Redaction = { ...facts, ...mark, insistence, text, id: env.newId(), publicVersionId: id }
    others.push(redaction)
    store.put('redaction', redaction)
  }
}

function whyPublic(
  { classifiedOn }: PublicVersion,
  { insistence }: RedactionFacts,
  mark: Mark,
  text: string,
  spans: readonly PublicSpan[],
) {
  const { mandatory } = groundRulesOn(groundRules, classifiedOn)
  return whyMustInsist(dutyOf(mark, spans), text, insistence, mandatory)
}

/** Another kind, ground or reason for some of them. */
export function editRedactions(
  store: WriteStore,
  { id, ids, ...facts }: RedactionFacts & { id: RecordId; ids: readonly RecordId[] },
): void {
  const version = needDraft(store, id)
  const { redactions, spans } = publicFile(store, id)
  for (const one of redactions.filter((redaction) => ids.includes(redaction.id))) {
    refuse(whyPublic(version, facts, one, one.text, spans))
    const { number: _, duty, ...redaction } = one
    store.put('redaction', { ...redaction, ...facts, insistence: duty ? facts.insistence : '' })
  }
}

export function removeRedactions(
  store: WriteStore,
  { id, ids }: { id: RecordId; ids: readonly RecordId[] },
): void {
  needDraft(store, id)
  const own = store.where('redaction', { publicVersionId: id }).filter((one) => ids.includes(one.id))
  for (const one of own) store.remove('redaction', one.id)
}

/** Suggestions that somebody looked at and left as they are. */
export function dismissSuggestions(
  store: WriteStore,
  { id, dismissed }: { id: RecordId; dismissed: readonly string[] },
): void {
  store.put('publicVersion', { ...needDraft(store, id), dismissed: [...new Set(dismissed)] })
}

/** Only what was not published. */
export function discardPublicVersion(store: WriteStore, id: RecordId): void {
  needDraft(store, id)
  for (const one of store.where('redaction', { publicVersionId: id })) store.remove('redaction', one.id)
  store.remove('publicVersion', id)
}

/** What was published may be printed again; what was not is looked at until it is complete (R39). */
export function whyNotPublished(store: ReadStore, id: string, leftReason: string): Failure | null {
  const file = publicFile(store, id)
  if (file.version.issuedId) return null
  const reason = whyCannotPublish(file.version, file.redactions)
  return reason ?? whyCannotLeave(suggestionsOf(store, file).length, leftReason)
}

const around = 60

/** What the file must not say: each text removed, and the digests of the papers that say it. */
export function secretsOf({ model, redactions, digests }: PublicFile): Secret[] {
  const texts = textsOf(model)
  const removed = redactions.map(({ unit, from, to, text }) => {
    const whole = texts.get(unit) ?? ''
    return {
      text,
      before: whole.slice(Math.max(0, from - around), from),
      after: whole.slice(to, to + around),
    }
  })
  const whole = digests.map((text) => ({ text, before: '', after: '', isWhole: true as const }))
  return [...removed, ...whole]
}

/** It is published: frozen, and with it the acta that was signed (R30). What is still suggested is left for a reason. */
export function markPublished(
  store: WriteStore,
  id: RecordId,
  issuedId: RecordId,
  env: Environment,
  reason: string,
): void {
  const version = needDraft(store, id)
  const leftReason = suggestionsOf(store, publicFile(store, id)).length > 0 ? reason : ''
  const { key, version: number } = need(store, 'issuedDocument', issuedId)
  if (store.where('publicVersion', { issuedId }).length > 0)
    fail('publicVersion.unchanged', { key, version: number })
  store.put('publicVersion', { ...version, leftReason, issuedId })
  const minutes = version.sessionId && store.get('minutes', version.sessionId)
  if (minutes && minutes.issuedId === version.sourceId && minutes.status === 'signed')
    advanceMinutes(store, { sessionId: minutes.id, to: 'published', issuedId: null }, env)
}
