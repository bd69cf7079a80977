import script from '../../../resources/sample/log-frame.json' with { type: 'json' }
import type { AlternativeId, ProblemTreeId } from '../../domain/ids.ts'
import { FrameIndicatorDraft } from '../../domain/log-frame.ts'
import type { ProblemNode } from '../../domain/problem-tree.ts'
import type { LocalDate } from '../../domain/time.ts'
import type { At, Client } from './script.ts'

/** Three alternatives are compared, two of them are chosen, and the MIR is made from them and written. */
export async function makeLogFrame(client: Client, treeId: ProblemTreeId, at: At): Promise<void> {
  at(script.on, '12:00')
  const { nodes } = await client.tree.get({ treeId })
  const chosen: AlternativeId[] = []
  for (const { scores, isChosen, ...written } of script.alternatives) {
    const id = await compare(client, treeId, nodes, written, scores)
    if (isChosen) chosen.push(id)
  }
  const { reason } = script
  await client.alternative.choose({ treeId, alternativeIds: chosen, reason, date: script.on as LocalDate })
  const { changes } = await client.logFrame.get({ treeId })
  await client.logFrame.make({ treeId, keys: changes.map(({ key }) => key) })
  await writeRows(client, treeId, nodes)
}

const nodeOf = (nodes: readonly ProblemNode[], text: string) => nodes.find((node) => node.text === text)!.id

async function compare(
  client: Client,
  treeId: ProblemTreeId,
  nodes: readonly ProblemNode[],
  { means, relation, ...told }: { name: string; description: string; relation: string; means: string[] },
  scores: readonly number[],
): Promise<AlternativeId> {
  const { alternativeId } = await client.alternative.save({
    ...told,
    treeId,
    alternativeId: null,
    relation: relation as 'complementary',
    means: means.map((text) => nodeOf(nodes, text)),
  })
  const { criteria } = await client.alternative.get({ treeId })
  for (const [index, { id: criterionId }] of criteria.entries())
    await client.alternative.score({ alternativeId, criterionId, score: scores[index]! })
  return alternativeId
}

async function writeRows(
  client: Client,
  treeId: ProblemTreeId,
  nodes: readonly ProblemNode[],
): Promise<void> {
  const { rows } = await client.logFrame.get({ treeId })
  for (const { level, from, summary, assumption, indicators } of script.rows) {
    const nodeId = nodeOf(nodes, from)
    const row = rows.find(
      (one) => one.level === level && one.sources.some((source) => source.nodeId === nodeId),
    )!
    const rowId = row.id
    await client.logFrame.write({ rowId, cell: 'summary', was: row.summary, text: summary })
    await client.logFrame.write({ rowId, cell: 'assumption', was: '', text: assumption })
    for (const indicator of indicators) {
      const draft = FrameIndicatorDraft.parse(indicator)
      await client.logFrame.saveIndicator({ ...draft, rowId, indicatorId: null, was: null })
    }
  }
}
