import { z } from 'zod'
import { type Agreement, isAdopted } from './agreement.ts'
import { failure, type Failure } from './failure.ts'
import {
  AgendaItemId,
  AgreementId,
  AlternativeId,
  CriterionId,
  NodeId,
  ProblemTreeId,
  RecordId,
} from './ids.ts'
import { type ProblemNode, prunedFrom, readingOrder } from './problem-tree.ts'
import { prose, requiredLine } from './text.ts'
import { LocalDate } from './time.ts'

/** Complementary ones may be chosen together; an exclusive one is chosen alone. */
export const relations = ['complementary', 'exclusive'] as const
export type Relation = (typeof relations)[number]

/**
 * Medios that are taken together, as one way to the objective (§4.2). They are blocks of the tree, which may leave it
 * and come back by undoing: those that are not there are passed over.
 */
export const Alternative = z
  .strictObject({
    id: AlternativeId,
    treeId: ProblemTreeId,
    position: z.int().min(0),
    name: requiredLine(200),
    description: prose(2000),
    relation: z.enum(relations),
    means: z.array(NodeId).readonly(),
  })
  .readonly()
export type Alternative = z.infer<typeof Alternative>

export const mostWeight = 100

/** What alternatives are compared by. */
export const Criterion = z
  .strictObject({
    id: CriterionId,
    treeId: ProblemTreeId,
    position: z.int().min(0),
    name: requiredLine(120),
    weight: z.int().min(0).max(mostWeight),
  })
  .readonly()
export type Criterion = z.infer<typeof Criterion>

export const highestScore = 5
export const ScoreValue = z.int().min(1).max(highestScore)

/** From 1, the least favourable, to 5. */
export const AlternativeScore = z
  .strictObject({
    id: RecordId,
    treeId: ProblemTreeId,
    alternativeId: AlternativeId,
    criterionId: CriterionId,
    score: ScoreValue,
  })
  .readonly()
export type AlternativeScore = z.infer<typeof AlternativeScore>

/** What was chosen, as it was compared that day. Another choice is another record. */
export const AlternativeChoice = z
  .strictObject({
    id: RecordId,
    treeId: ProblemTreeId,
    date: LocalDate,
    chosen: z
      .array(
        z
          .strictObject({
            alternativeId: AlternativeId,
            name: requiredLine(200),
            total: z.int().min(0),
            most: z.int().min(1),
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    reason: prose(2000).min(1),
    /** The agreement that approved it. */
    agreementId: AgreementId.nullable(),
    /** The item by which it was taken to a session; it may have been removed from its agenda since. */
    agendaItemId: AgendaItemId.nullable(),
  })
  .readonly()
export type AlternativeChoice = z.infer<typeof AlternativeChoice>

/** How an alternative fares: Σ weight × score of the most it could have, in integers. */
export type Standing = {
  readonly total: number
  readonly most: number
  /** Criteria that count and have no score yet. */
  readonly missing: number
  /** Shared by those with the same total; null until every score is there. */
  readonly rank: number | null
}

type Weighed = readonly Pick<Criterion, 'id' | 'weight'>[]
type Scores = readonly Pick<AlternativeScore, 'alternativeId' | 'criterionId' | 'score'>[]

export function standings(
  alternatives: readonly Pick<Alternative, 'id'>[],
  criteria: Weighed,
  scores: Scores,
): Map<AlternativeId, Standing> {
  const most = criteria.reduce((sum, { weight }) => sum + weight * highestScore, 0)
  const counted = alternatives.map(({ id }) => {
    const own = new Map(
      scores.filter(({ alternativeId }) => alternativeId === id).map((one) => [one.criterionId, one.score]),
    )
    const total = criteria.reduce(
      (sum, criterion) => sum + criterion.weight * (own.get(criterion.id) ?? 0),
      0,
    )
    const missing = criteria.filter((criterion) => criterion.weight > 0 && !own.has(criterion.id)).length
    return { id, total, missing }
  })
  const complete = counted.filter(({ missing }) => missing === 0)
  return new Map(
    counted.map(({ id, total, missing }) => {
      const better = complete.filter((other) => other.total > total).length
      return [id, { total, most, missing, rank: missing === 0 ? better + 1 : null }]
    }),
  )
}

/** Medios that can be grouped: causes that the body can change (R52), in the order in which they are read. */
export function groupable(nodes: readonly ProblemNode[]): ProblemNode[] {
  const pruned = prunedFrom(nodes)
  return readingOrder(nodes).filter(({ id, side }) => side === 'cause' && !pruned.has(id))
}

/** The medios of some alternatives that still are in the tree and can be changed. */
export function meansOf(
  nodes: readonly ProblemNode[],
  alternatives: readonly Pick<Alternative, 'means'>[],
): ProblemNode[] {
  const grouped = new Set(alternatives.flatMap(({ means }) => means))
  return groupable(nodes).filter(({ id }) => grouped.has(id))
}

/** With every weight at zero nothing is compared. */
export function whyCannotWeigh(criteria: readonly Pick<Criterion, 'weight'>[]): Failure | null {
  return criteria.some(({ weight }) => weight > 0) ? null : failure('alternative.noWeight', {})
}

/** Only medios are grouped: never an effect, the problem, nor what a parámetro prunes. */
export function whyCannotGroup(nodes: readonly ProblemNode[], means: readonly NodeId[]): Failure | null {
  const fit = new Set(groupable(nodes).map(({ id }) => id))
  const odd = means
    .map((id) => nodes.find((node) => node.id === id))
    .find((node) => node && !fit.has(node.id))
  return odd ? failure('alternative.notMeans', { text: odd.text }) : null
}

/** Why those cannot be chosen together, as they stand. */
export function whyCannotChoose(
  chosen: readonly Alternative[],
  standing: ReadonlyMap<AlternativeId, Standing>,
  nodes: readonly ProblemNode[],
): Failure | null {
  if (chosen.length === 0) return failure('alternative.noneChosen', {})
  const exclusive = chosen.find(({ relation }) => relation === 'exclusive')
  if (exclusive && chosen.length > 1) return failure('alternative.exclusive', { name: exclusive.name })
  for (const alternative of chosen) {
    const { name } = alternative
    const missing = standing.get(alternative.id)?.missing ?? 0
    if (missing > 0) return failure('alternative.unscored', { name, count: missing })
    if (meansOf(nodes, [alternative]).length === 0) return failure('alternative.noMeans', { name })
  }
  return null
}

/** A choice is kept with what it chose: that in force cannot leave. */
export function whyCannotRemove(
  { id, name }: Pick<Alternative, 'id' | 'name'>,
  current: AlternativeChoice | null,
): Failure | null {
  const isChosen = current?.chosen.some(({ alternativeId }) => alternativeId === id) ?? false
  return isChosen ? failure('alternative.chosen', { name }) : null
}

/** Only an agreement that was adopted approves a choice (R25). */
export function whyCannotApprove(agreement: Agreement): Failure | null {
  return isAdopted(agreement) ? null : failure('alternative.notAdopted', {})
}
