import type { CommitmentView, PlanFile } from '../contract/plan-views.ts'
import type { CommitmentId, NodeId, ProblemTreeId, RecordId } from '../domain/ids.ts'
import { numbersOf, readingOrder } from '../domain/problem-tree.ts'
import { covers } from '../domain/seat.ts'
import type { LocalDate } from '../domain/time.ts'
import { actionPlanDocument } from '../documents/action-plan.ts'
import type { CommitmentRecord } from '../documents/commitment-record.ts'
import { commitmentSheetDocument } from '../documents/commitment-sheet.ts'
import type { Signer } from '../documents/model.ts'
import { ogpDocument } from '../documents/ogp-template.ts'
import type { OgpLanguage } from '../locale/ogp-terms.ts'
import { currentLetterhead } from './bodies.ts'
import { need } from './dossier.ts'
import type { PaperDraft } from './paper-draft.ts'
import { getPlan } from './plan-views.ts'
import type { Environment, ReadStore } from './ports.ts'

/** The Plan de Acción as it stands. */
export function draftOfPlan(store: ReadStore, id: RecordId, env: Environment): PaperDraft {
  return paperOfPlan(store, getPlan(store, need(store, 'actionPlan', id).id, env))
}

export function paperOfPlan(store: ReadStore, file: PlanFile): PaperDraft {
  const { plan, key, agreement, commitments } = file
  const { body, letterhead, common } = commonOf(store, file)
  const nodesOf = nodesByTree(store)
  const records = commitments.map((view) => recordOf(file, view, nodesOf))
  const signers = signersOf(store, file, plan.approvedOn ?? file.today)
  return {
    ...common,
    kind: 'actionPlan',
    key,
    build: (stamp, format) =>
      actionPlanDocument({ body, letterhead, plan, key, agreement, records, signers }, stamp, format),
    template: { kind: 'actionPlan', date: file.today },
  }
}

/** The ficha of a commitment as it stands. */
export function draftOfCommitment(store: ReadStore, id: RecordId, env: Environment): PaperDraft {
  const { file, view } = commitmentIn(store, id, env)
  return paperOfCommitment(store, file, view)
}

export function paperOfCommitment(store: ReadStore, file: PlanFile, view: CommitmentView): PaperDraft {
  const { body, letterhead, common } = commonOf(store, file)
  const record = recordOf(file, view, nodesByTree(store))
  return {
    ...common,
    kind: 'commitmentSheet',
    key: view.key,
    build: (stamp, format) =>
      commitmentSheetDocument({ body, letterhead, plan: file.plan, record }, stamp, format),
    template: { kind: 'commitmentSheet', date: file.today },
  }
}

/** The template of OGP of a commitment, in a language. */
export function draftOfOgp(
  store: ReadStore,
  id: RecordId,
  language: OgpLanguage,
  env: Environment,
): PaperDraft {
  const { file, view } = commitmentIn(store, id, env)
  const { body, letterhead, common } = commonOf(store, file)
  const key = `${view.key}-${language === 'es' ? 'OGP' : 'OGP-EN'}`
  const of = { ...view, pillars: pillarsOf(file, view) }
  return {
    ...common,
    kind: language === 'es' ? 'ogpTemplate' : 'ogpTemplateEnglish',
    key,
    build: (stamp) => ogpDocument({ body, letterhead, of, key, language }, stamp),
  }
}

function commonOf(store: ReadStore, { plan, today }: PlanFile) {
  const body = need(store, 'body', plan.bodyId)
  const letterhead = currentLetterhead(store, body.id, today)
  const logoId = letterhead?.logoId ?? null
  return { body, letterhead, common: { bodyId: body.id, sessionId: null, sourceId: null, logoId } }
}

function commitmentIn(store: ReadStore, id: RecordId, env: Environment) {
  const { planId } = need(store, 'commitment', id as CommitmentId)
  const file = getPlan(store, planId, env)
  return { file, view: file.commitments.find(({ commitment }) => commitment.id === id)! }
}

function pillarsOf({ pillars }: PlanFile, { commitment }: CommitmentView): string[] {
  return pillars.filter(({ id }) => commitment.pillarIds.includes(id)).map(({ name }) => name)
}

function recordOf(file: PlanFile, view: CommitmentView, nodesOf: NodesOf): CommitmentRecord {
  const { commitment, activities } = view
  const own = new Set<string>([commitment.id, ...activities.map(({ id }) => id)])
  return {
    ...view,
    axis: file.plan.axes.find(({ id }) => id === commitment.axisId)?.name ?? null,
    pillars: pillarsOf(file, view),
    nodes: commitment.treeId ? nodesOf(commitment.treeId, new Set(commitment.nodeIds)) : [],
    reschedulings: file.reschedulings.filter(({ subjectId }) => own.has(subjectId)),
  }
}

type NodesOf = (treeId: ProblemTreeId, ids: ReadonlySet<string>) => CommitmentRecord['nodes']

/** Blocks of a tree that a commitment names, in reading order; a tree that several name is read once. */
function nodesByTree(store: ReadStore): NodesOf {
  const trees = new Map<ProblemTreeId, readonly (CommitmentRecord['nodes'][number] & { id: NodeId })[]>()
  const read = (treeId: ProblemTreeId) => {
    const nodes = store.where('problemNode', { treeId })
    const numbers = numbersOf(nodes)
    const ordered = readingOrder(nodes)
    return ordered.map(({ id, side, text }) => ({ id, side, text, number: numbers.get(id) ?? '' }))
  }
  return (treeId, wanted) => {
    const nodes = trees.get(treeId) ?? read(treeId)
    trees.set(treeId, nodes)
    return nodes.filter(({ id }) => wanted.has(id))
  }
}

/** Who votes signs, by the number of each seat. */
function signersOf(store: ReadStore, { plan: { bodyId } }: PlanFile, date: LocalDate): Signer[] {
  const sectors = new Map(store.where('sector', { bodyId }).map(({ id, name }) => [id, name]))
  return store
    .where('seat', { bodyId })
    .filter((seat) => seat.hasVote && covers({ from: seat.validFrom, to: seat.validTo }, date))
    .sort((a, b) => a.number - b.number)
    .map(({ number, name, sectorId }) => ({
      number: String(number),
      name,
      capacity: sectors.get(sectorId) ?? '',
    }))
}
