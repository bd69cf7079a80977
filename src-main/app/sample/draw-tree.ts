import script from '../../../resources/sample/tree.json' with { type: 'json' }
import type { BodyId, NodeId, ProblemTreeId, RecordId, SectorId, SessionId } from '../../domain/ids.ts'
import { centerOf, type ProblemNode } from '../../domain/problem-tree.ts'
import type { LocalDate } from '../../domain/time.ts'
import { Sprig, type TreeEdit } from '../../domain/tree-edit.ts'
import type { At, Client, SampleStage } from './script.ts'

type Branch = {
  readonly text: string
  readonly sector?: string
  readonly objective?: string
  readonly evidence?: string
  readonly source?: string
  readonly isParameter?: boolean
  readonly children?: readonly Branch[]
}
type Sectors = ReadonlyMap<string, SectorId>
type Pencil = {
  readonly client: Client
  readonly treeId: ProblemTreeId
  readonly sectors: Sectors
  newId(): string
}

/** A tree of problems that a session drew and approved, and that was gone over some days later. */
export async function drawTree(
  stage: SampleStage,
  bodyId: BodyId,
  sessionId: SessionId,
  at: At,
): Promise<ProblemTreeId> {
  const { client, newId } = stage
  at(script.drawnOn, '12:10')
  const { name, problem } = script
  const { treeId } = await client.tree.create({ bodyId, name, problem, sessionId })
  const { roster } = await client.body.get({ bodyId })
  const sectors = new Map<string, SectorId>(roster.sectors.map(({ name: sector, id }) => [sector, id]))
  const pencil = { client, treeId, sectors, newId }
  await drawWithRoom(pencil)
  await keepAsApproved(pencil, sessionId)
  at(script.reviewedOn, '11:00')
  await goOverIt(pencil)
  return treeId
}

async function drawWithRoom(pencil: Pencil): Promise<void> {
  const { client, treeId, sectors, newId } = pencil
  const cards = script.cards.map(({ text, sector }) => ({
    id: newId() as RecordId,
    text,
    sectorId: sectors.get(sector)!,
  }))
  await client.tree.addCards({ treeId, cards })
  const parentId = centerOf(await nodesOf(pencil))!.id
  for (const [side, branches] of [
    ['cause', script.causes],
    ['effect', script.effects],
  ] as const)
    for (const [position, branch] of branches.entries())
      await edit(pencil, {
        type: 'add',
        at: { parentId, side, position },
        sprigs: sprigsOf(branch, null, pencil),
      })
}

function sprigsOf({ children, sector, ...told }: Branch, parentId: NodeId | null, pencil: Pencil): Sprig[] {
  const sectorId = sector ? pencil.sectors.get(sector)! : null
  const sprig = Sprig.parse({ ...told, id: pencil.newId(), parentId, sectorId })
  return [sprig, ...(children ?? []).flatMap((child) => sprigsOf(child, sprig.id, pencil))]
}

/** The session approved it by the agreement that took the axis of the same name into the plan. */
async function keepAsApproved({ client, treeId }: Pencil, sessionId: SessionId): Promise<void> {
  const { agreements } = await client.session.get({ sessionId })
  const agreementId = agreements.find(({ text }) => text.includes(`«${script.name}»`))!.id
  const { tree } = await client.tree.get({ treeId })
  const { id: _id, bodyId: _body, number: _number, year: _year, ...told } = tree
  await client.tree.save({ ...told, treeId, population: script.population, agreementId })
  const date = script.drawnOn as LocalDate
  await client.tree.keepVersion({ treeId, name: script.version, date, sessionId, agreementId })
}

async function goOverIt(pencil: Pencil): Promise<void> {
  for (const { was, text } of script.reworded)
    await edit(pencil, { type: 'reword', id: await idOf(pencil, was), was, text })
  for (const { under, ...branch } of script.added)
    await edit(pencil, {
      type: 'add',
      at: { parentId: await idOf(pencil, under), side: 'cause', position: 0 },
      sprigs: sprigsOf(branch, null, pencil),
    })
  for (const { of, text: objective } of script.objectives)
    await edit(pencil, { type: 'writeObjective', id: await idOf(pencil, of), was: '', objective })
  for (const { participant, on, dots } of script.dots)
    await pencil.client.tree.vote({ nodeId: await idOf(pencil, on), participant, dots })
}

async function nodesOf({ client, treeId }: Pencil): Promise<readonly ProblemNode[]> {
  return (await client.tree.get({ treeId })).nodes
}

async function idOf(pencil: Pencil, text: string): Promise<NodeId> {
  return (await nodesOf(pencil)).find((node) => node.text === text)!.id
}

async function edit({ client, treeId }: Pencil, one: TreeEdit): Promise<void> {
  await client.tree.edit({ treeId, edit: one })
}
