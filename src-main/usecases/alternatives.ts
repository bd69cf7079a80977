import {
  type Alternative,
  type AlternativeChoice,
  type AlternativeScore,
  type Criterion,
  standings,
  whyCannotApprove,
  whyCannotChoose,
  whyCannotGroup,
  whyCannotRemove,
  whyCannotWeigh,
} from '../domain/alternative.ts'
import { whyCannotArrange } from '../domain/agenda.ts'
import { fail, refuse } from '../domain/failure.ts'
import type {
  AgreementId,
  AlternativeId,
  CriterionId,
  ProblemTreeId,
  RecordId,
  SessionId,
} from '../domain/ids.ts'
import { treeKey } from '../domain/keys.ts'
import type { LocalDate } from '../domain/time.ts'
import { alternativeTexts } from '../locale/alternative-texts.ts'
import { addItem } from './agenda.ts'
import { formerOf, need } from './dossier.ts'
import type { Change, Environment, ReadStore, Store, WriteStore } from './ports.ts'
import { stepIn } from './stepping.ts'

/** What undo and redo look at: the alternatives of one tree. A choice is never taken back: another one follows it. */
export const scopeOfAlternatives = (treeId: ProblemTreeId): string => `alternatives:${treeId}`

const steps: ReadonlySet<string> = new Set([
  'alternative.save',
  'alternative.remove',
  'alternative.move',
  'alternative.score',
  'alternative.saveCriterion',
  'alternative.removeCriterion',
])

export function stepAlternatives(store: Store, treeId: ProblemTreeId, way: 'undo' | 'redo'): Change {
  return stepIn(store, scopeOfAlternatives(treeId), steps, way)
}

/** The first one brings the usual criteria with it. */
export function saveAlternative(
  store: WriteStore,
  input: Omit<Alternative, 'id' | 'position'> & { alternativeId: AlternativeId | null },
  env: Environment,
): AlternativeId {
  const { alternativeId, treeId, ...written } = input
  need(store, 'problemTree', treeId)
  refuse(whyCannotGroup(store.where('problemNode', { treeId }), written.means))
  const former = formerOf(store, 'alternative', alternativeId, { treeId })
  const others = store.where('alternative', { treeId })
  const id = former?.id ?? (env.newId() as AlternativeId)
  store.put('alternative', { position: others.length, ...former, ...written, id, treeId })
  if (!former && others.length === 0 && store.where('criterion', { treeId }).length === 0)
    addUsualCriteria(store, treeId, env)
  return id
}

function addUsualCriteria(store: WriteStore, treeId: ProblemTreeId, env: Environment): void {
  for (const [position, { name, weight }] of alternativeTexts.usualCriteria.entries())
    store.put('criterion', { id: env.newId() as CriterionId, treeId, position, name, weight })
}

export function removeAlternative(store: WriteStore, alternativeId: AlternativeId): void {
  const alternative = need(store, 'alternative', alternativeId)
  const { treeId } = alternative
  refuse(whyCannotRemove(alternative, currentChoice(store, treeId)))
  for (const { id } of store.where('alternativeScore', { alternativeId }))
    store.remove('alternativeScore', id)
  store.remove('alternative', alternativeId)
  for (const other of displaced(store.where('alternative', { treeId }))) store.put('alternative', other)
}

export function moveAlternative(
  store: WriteStore,
  { alternativeId, position }: { alternativeId: AlternativeId; position: number },
): void {
  const moved = need(store, 'alternative', alternativeId)
  const others = store.where('alternative', { treeId: moved.treeId }).filter(({ id }) => id !== moved.id)
  for (const one of displaced(others.toSpliced(position, 0, moved))) store.put('alternative', one)
}

/** Those whose place changes, in the new one. */
function displaced<R extends { readonly position: number }>(inOrder: readonly R[]): R[] {
  return inOrder.flatMap((one, position) => (one.position === position ? [] : [{ ...one, position }]))
}

export function saveCriterion(
  store: WriteStore,
  input: Pick<Criterion, 'treeId' | 'name' | 'weight'> & { criterionId: CriterionId | null },
  env: Environment,
): void {
  const { criterionId, treeId, ...written } = input
  need(store, 'problemTree', treeId)
  const former = formerOf(store, 'criterion', criterionId, { treeId })
  const criteria = store.where('criterion', { treeId })
  const id = former?.id ?? (env.newId() as CriterionId)
  const criterion = { position: criteria.length, ...former, ...written, id, treeId }
  refuse(whyCannotWeigh([...criteria.filter((other) => other.id !== id), criterion]))
  store.put('criterion', criterion)
}

export function removeCriterion(store: WriteStore, criterionId: CriterionId): void {
  const { treeId } = need(store, 'criterion', criterionId)
  const others = store.where('criterion', { treeId }).filter(({ id }) => id !== criterionId)
  refuse(whyCannotWeigh(others))
  for (const { id } of store.where('alternativeScore', { criterionId })) store.remove('alternativeScore', id)
  store.remove('criterion', criterionId)
  for (const other of displaced(others)) store.put('criterion', other)
}

/** None takes the score away. */
export function scoreAlternative(
  store: WriteStore,
  input: Pick<AlternativeScore, 'alternativeId' | 'criterionId'> & { score: number | null },
  env: Environment,
): void {
  const { alternativeId, criterionId, score } = input
  const { treeId } = need(store, 'alternative', alternativeId)
  formerOf(store, 'criterion', criterionId, { treeId })
  const [former] = store.where('alternativeScore', { alternativeId, criterionId })
  if (score !== null) {
    const id = former?.id ?? env.newId()
    store.put('alternativeScore', { id, treeId, alternativeId, criterionId, score })
  } else if (former) store.remove('alternativeScore', former.id)
}

/** The one in force: the last that was recorded. */
export function currentChoice(store: ReadStore, treeId: ProblemTreeId): AlternativeChoice | null {
  return store.where('alternativeChoice', { treeId }).at(-1) ?? null
}

/** Recorded as it is compared now; those of before stay as they were. */
export function chooseAlternatives(
  store: WriteStore,
  input: {
    treeId: ProblemTreeId
    alternativeIds: readonly AlternativeId[]
    reason: string
    date: LocalDate
  },
  env: Environment,
): void {
  const { treeId, date } = input
  const reason = input.reason.trim()
  const alternatives = store.where('alternative', { treeId })
  const chosen = alternatives.filter(({ id }) => input.alternativeIds.includes(id))
  const criteria = store.where('criterion', { treeId })
  const standing = standings(alternatives, criteria, store.where('alternativeScore', { treeId }))
  refuse(whyCannotChoose(chosen, standing, store.where('problemNode', { treeId })))
  if (!reason) fail('input.invalid', { field: 'reason', reason: 'missing', limit: null })
  store.put('alternativeChoice', {
    id: env.newId(),
    treeId,
    date,
    chosen: chosen.map(({ id, name }) => {
      const { total, most } = standing.get(id)!
      return { alternativeId: id, name, total, most }
    }),
    reason,
    agreementId: null,
    agendaItemId: null,
  })
}

/** The agreement that approved a choice, or none. */
export function approveChoice(
  store: WriteStore,
  { choiceId, agreementId }: { choiceId: RecordId; agreementId: AgreementId | null },
): void {
  const choice = need(store, 'alternativeChoice', choiceId)
  const { bodyId } = need(store, 'problemTree', choice.treeId)
  const agreement = formerOf(store, 'agreement', agreementId, { bodyId })
  if (agreement) refuse(whyCannotApprove(agreement))
  store.put('alternativeChoice', { ...choice, agreementId })
}

/** Puts the choice in the agenda of a session that is being planned, with what is proposed to be agreed. */
export function takeChoiceToSession(
  store: WriteStore,
  { choiceId, sessionId }: { choiceId: RecordId; sessionId: SessionId },
  env: Environment,
): void {
  const choice = need(store, 'alternativeChoice', choiceId)
  const tree = need(store, 'problemTree', choice.treeId)
  const session = formerOf(store, 'session', sessionId, { bodyId: tree.bodyId })!
  const taken = choice.agendaItemId === null ? null : store.get('agendaItem', choice.agendaItemId)
  if (taken)
    fail('alternative.taken', { session: alternativeTexts.session(need(store, 'session', taken.sessionId)) })
  refuse(whyCannotArrange(session))
  const key = treeKey(need(store, 'body', tree.bodyId).acronym, tree)
  const item = { kind: 'topic', presenter: '', position: null, minutesOfId: null } as const
  const title = alternativeTexts.itemTitle(tree.name)
  const agendaItemId = addItem(store, { ...item, sessionId, title }, env)
  const minutes = alternativeTexts.proposal({ tree: tree.name, key, choice })
  store.put('agendaItem', { ...need(store, 'agendaItem', agendaItemId), minutes })
  store.put('alternativeChoice', { ...choice, agendaItemId })
}

/** With their tree. */
export function removeAlternatives(store: WriteStore, treeId: ProblemTreeId): void {
  for (const table of ['alternativeChoice', 'alternativeScore', 'criterion', 'alternative'] as const)
    for (const { id } of store.where(table, { treeId })) store.remove(table, id)
}
