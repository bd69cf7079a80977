import { absences, aims, enough, notInfinitives } from './advice-words.ts'
import { proposalFor } from './advice-proposals.ts'
import { failure, type Failure } from './failure.ts'
import type { NodeId } from './ids.ts'
import {
  type AdviceDismissal,
  centerOf,
  childrenOf,
  objectiveState,
  prunedFrom,
  type ProblemNode,
  readingOrder,
} from './problem-tree.ts'
import { fold } from './text.ts'
import { causalityIn, ideasIn, splitOf, type Split } from './tree-splitting.ts'
import { firstPhrase, type Found, hasMainVerb, phrasesOf, type Word, wordsOf, written } from './wording.ts'

/** Faults of the structure (R49): what is made from the tree waits until they are gone. */
export const structureRules = ['noCenter', 'centers', 'orphan', 'cycle', 'wrongSide', 'empty'] as const
/** Remarks (R50): they stop nothing, and may be set aside. */
const remarkRules = [
  'absence',
  'aim',
  'causality',
  'twoIdeas',
  'long',
  'twice',
  'bothSides',
  'onlyCause',
  'fewCauses',
  'noEffect',
  'sameObjective',
  'noAction',
] as const
export const adviceRules = [...structureRules, ...remarkRules] as const
export type AdviceRule = (typeof adviceRules)[number]

export type Advice = {
  readonly rule: AdviceRule
  readonly severity: 'error' | 'advice'
  /** The block it speaks of; null when it is of the tree. */
  readonly nodeId: NodeId | null
  /** The text it was said of. */
  readonly of: string
  /** The words that called for it, as they were written. */
  readonly found: string
  /** Another wording, where one can be made. */
  readonly proposal: string | null
  /** The two blocks it can be split in, where it is sure how. */
  readonly split: Split | null
}

/** Longer than this, a block hardly holds one idea (§4.1). */
export const longText = 140

/** What can be seen of a tree. `acted`: causes that some action attends; null while no actions were told. */
export function adviceOf(
  nodes: readonly ProblemNode[],
  acted: ReadonlySet<NodeId> | null = null,
): readonly Advice[] {
  const order = readingOrder(nodes)
  const byId = new Map(order.map((node) => [node.id, node]))
  const places = new Map(order.map(({ id }, place) => [id, place]))
  const placeOf = ({ nodeId }: Advice) => (nodeId === null ? -1 : (places.get(nodeId) ?? order.length))
  const all = [
    ...structureFaults(nodes),
    ...repeated(order),
    ...shape(order),
    ...order.flatMap((node) => remarks(node, byId.get(node.parentId!)?.text ?? '')),
    ...unattended(order, acted),
  ]
  return all.toSorted(
    (a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error') || placeOf(a) - placeOf(b),
  )
}

function about(
  rule: AdviceRule,
  node: Pick<ProblemNode, 'id' | 'text'> | null,
  told: Partial<Pick<Advice, 'of' | 'found' | 'proposal' | 'split'>> = {},
): Advice {
  const severity = (structureRules as readonly string[]).includes(rule) ? 'error' : 'advice'
  return {
    rule,
    severity,
    nodeId: node?.id ?? null,
    of: node?.text ?? '',
    found: '',
    proposal: null,
    split: null,
    ...told,
  }
}

/** R49. What the store cannot hold (two centres, a cycle) may still come in a file. */
function structureFaults(nodes: readonly ProblemNode[]): Advice[] {
  const centers = nodes.filter(({ side }) => side === 'center')
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const faults = centers.length === 0 ? [about('noCenter', null)] : []
  if (centers.length > 1) faults.push(...centers.map((node) => about('centers', node)))
  for (const node of nodes) {
    const parent = node.parentId === null ? undefined : byId.get(node.parentId)
    if (node.side !== 'center' && !parent) faults.push(about('orphan', node))
    else if (hangsFromItself(node, byId)) faults.push(about('cycle', node))
    else if (parent && parent.side !== 'center' && parent.side !== node.side)
      faults.push(about('wrongSide', node))
    if (!node.text) faults.push(about('empty', node))
  }
  return faults
}

function hangsFromItself(node: ProblemNode, byId: ReadonlyMap<NodeId, ProblemNode>): boolean {
  const seen = new Set<NodeId>()
  for (let at = node; at.parentId !== null && !seen.has(at.id);) {
    seen.add(at.id)
    if (at.parentId === node.id) return true
    const above = byId.get(at.parentId)
    if (!above) return false
    at = above
  }
  return false
}

/** The same text twice: on one side it is repeated; on both, a cause is taken for its own effect. */
function repeated(order: readonly ProblemNode[]): Advice[] {
  const first = new Map<string, ProblemNode>()
  return order.flatMap((node) => {
    const key = wordsOf(node.text)
      .map(({ is }) => is)
      .join(' ')
    const former = first.get(key)
    if (!key) return []
    if (!former) first.set(key, node)
    if (!former) return []
    const sides = new Set([former.side, node.side])
    return [about(sides.has('cause') && sides.has('effect') ? 'bothSides' : 'twice', node)]
  })
}

/** How the tree is grown: at least two causes and one effect, and no branch of a single cause. */
function shape(order: readonly ProblemNode[]): Advice[] {
  const center = centerOf(order)
  if (!center) return []
  const children = childrenOf(order)
  const of = (node: ProblemNode, side: ProblemNode['side']) =>
    (children.get(node.id) ?? []).filter((child) => child.side === side).length
  const pruned = prunedFrom(order)
  const single = order.filter(
    (node) => node.side === 'cause' && !pruned.has(node.id) && of(node, 'cause') === 1,
  )
  return [
    ...(of(center, 'cause') < 2 ? [about('fewCauses', center)] : []),
    ...(of(center, 'effect') < 1 ? [about('noEffect', center)] : []),
    ...single.map((node) => about('onlyCause', node)),
  ]
}

/** R52: the causes at the foot are what is acted on, unless they are parámetros. */
function unattended(order: readonly ProblemNode[], acted: ReadonlySet<NodeId> | null): Advice[] {
  if (!acted) return []
  const pruned = prunedFrom(order)
  const children = childrenOf(order)
  const isOpen = ({ id, side }: ProblemNode) =>
    side === 'cause' && !pruned.has(id) && !children.has(id) && !acted.has(id)
  return order.filter(isOpen).map((node) => about('noAction', node))
}

/** On the wording of one block, that hangs from what says `above`. */
function remarks(node: ProblemNode, above: string): Advice[] {
  const { text, objective } = node
  const found = text ? wordingRemark(text) : null
  const advice: Advice[] = []
  if (found) {
    const proposal = proposalFor(found.rule, text, above)
    const isTwo = found.rule === 'causality' || found.rule === 'twoIdeas'
    advice.push(
      about(found.rule, node, { found: found.words, proposal, split: isTwo ? splitOf(node) : null }),
    )
  }
  if (text.length > longText) advice.push(about('long', node))
  if (objectiveState(node) !== 'pending' && fold(objective) === fold(text))
    advice.push(about('sameObjective', node, { of: objective }))
  return advice
}

export type WordingRule = 'absence' | 'aim' | 'causality' | 'twoIdeas'

/** One remark per text, that which helps first: what is split in two is worded again afterwards. */
export function wordingRemark(text: string): { readonly rule: WordingRule; readonly words: string } | null {
  const words = wordsOf(text)
  const said = (rule: WordingRule, found: Found | null) =>
    found && { rule, words: written(text, words, found) }
  return (
    said('aim', aimIn(words)) ??
    said('causality', causalityIn(words)) ??
    said('absence', absenceIn(words)) ??
    said('twoIdeas', ideasIn(words))
  )
}

const aimPhrases = phrasesOf(...aims)
const absencePhrases = phrasesOf(...absences)

/** At the head: «Mejorar…», «Hay que…»; but «Obtener una licencia tarda meses» tells a problem. */
function aimIn(words: readonly Word[]): Found | null {
  const head = firstPhrase(words.slice(0, 5), aimPhrases)
  if (head?.at === 0) return head
  const first = words[0]?.is ?? ''
  const isInfinitive = /^[a-zñ]{2,}(ar|er|ir)(se|lo|la|los|las|le|les)?$/.test(first)
  return isInfinitive && !notInfinitives.has(first) && !hasMainVerb(words, 1) ? { at: 0, length: 1 } : null
}

function absenceIn(words: readonly Word[]): Found | null {
  const found = firstPhrase(words, absencePhrases)
  if (!found) return null
  const rest = words.slice(found.at + found.length)
  return rest.length === 0 || rest.slice(0, 3).some(({ is }) => enough.has(is)) ? null : found
}

/** What was set aside for the text as it is; for another text it is said again. */
export function dismissalOf(
  advice: Pick<Advice, 'rule' | 'nodeId' | 'of'>,
  dismissals: readonly AdviceDismissal[],
): AdviceDismissal | null {
  const { rule, nodeId, of } = advice
  return dismissals.find((other) => other.rule === rule && other.nodeId === nodeId && other.of === of) ?? null
}

/** Only remarks may be set aside: without its structure there is no tree. */
export function whyCannotDismiss(rule: AdviceRule): Failure | null {
  return (remarkRules as readonly string[]).includes(rule) ? null : failure('tree.faultStays', {})
}
