import type { AlternativeId, NodeId } from '../../src-main/domain/ids.ts'
import { centerOf } from '../../src-main/domain/problem-tree.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import type { TreeEdit } from '../../src-main/domain/tree-edit.ts'
import type { openCommands, SmallBody } from './small-body.ts'
import { nodeId, sprig } from './tree-edits.ts'

type Branch = readonly [id: number, under: number | null, text: string, objective: string]

const causes: readonly Branch[] = [
  [1, null, 'La red pierde la mitad del agua', 'Red de distribución renovada'],
  [2, 1, 'Tramos de asbesto', 'Sustitución de tramos'],
  [3, 1, 'Fugas sin atender', 'Reparación de fugas'],
  [4, null, 'El bombeo se detiene', 'Bombeo asegurado'],
  [5, 4, 'Equipos sin mantenimiento', 'Mantenimiento de equipos'],
]
const effects: readonly Branch[] = [
  [6, null, 'Gasto en garrafones', 'Los hogares gastan menos en garrafones'],
]
/** The other fields of an indicator, in case a test says only some. */
export const bareIndicator = {
  name: 'Horas de servicio al día',
  dimension: null,
  formula: '',
  unit: '',
  frequency: null,
  baseline: '',
  target: '',
  direction: null,
  verification: '',
} as const

type Client = ReturnType<typeof openCommands>['client']

/** A tree of the supply of water, its objectives written: blocks 1 to 5 are causes, 6 an effect. */
export async function waterSupply({ client, bodyId }: { client: Client; bodyId: SmallBody['bodyId'] }) {
  const { treeId } = await client.tree.create({ bodyId, name: 'Agua', problem: 'El agua llega pocas horas' })
  const center = async () => centerOf((await client.tree.get({ treeId })).nodes)!
  const edit = (one: TreeEdit) => client.tree.edit({ treeId, edit: one })
  const { id: parentId } = await center()
  const add = (side: 'cause' | 'effect', branches: readonly Branch[]) =>
    edit({
      type: 'add',
      at: { parentId, side, position: 0 },
      sprigs: branches.map(([id, under, text, objective]) => ({
        ...sprig(nodeId(id), text, under === null ? null : nodeId(under)),
        objective,
      })),
    })
  await add('cause', causes)
  await add('effect', effects)
  const objective = 'Los hogares reciben agua todos los días'
  await edit({ type: 'writeObjective', id: parentId, was: '', objective })
  const group = (
    name: string,
    means: readonly number[],
    relation: 'complementary' | 'exclusive' = 'complementary',
  ) =>
    client.alternative.save({
      treeId,
      alternativeId: null,
      name,
      description: '',
      relation,
      means: means.map(nodeId),
    })
  const frame = () => client.logFrame.get({ treeId })
  return {
    treeId,
    parentId: parentId as NodeId,
    edit,
    group,
    alternatives: () => client.alternative.get({ treeId }),
    frame,
    /** That score in every criterion. */
    async score(alternativeId: AlternativeId, score: number) {
      const { criteria } = await client.alternative.get({ treeId })
      for (const { id: criterionId } of criteria)
        await client.alternative.score({ alternativeId, criterionId, score })
    },
    choose: (...alternativeIds: readonly AlternativeId[]) =>
      client.alternative.choose({
        treeId,
        alternativeIds: [...alternativeIds],
        reason: 'Es la que más pesa',
        date: '2026-10-01' as LocalDate,
      }),
    /** Every change there is, or those that are named. */
    async make(...keys: readonly string[]) {
      const { changes } = await frame()
      return client.logFrame.make({
        treeId,
        keys: keys.length > 0 ? [...keys] : changes.map(({ key }) => key),
      })
    },
    /** An alternative of those blocks, scored and chosen, with its matrix made. */
    async made(...means: readonly number[]): Promise<AlternativeId> {
      const { alternativeId } = await group('Renovar la red', means)
      await this.score(alternativeId, 4)
      await this.choose(alternativeId)
      await this.make()
      return alternativeId
    },
    /** «activity 1.1 Sustitución de tramos», in their order. */
    async summaries(): Promise<string[]> {
      return (await frame()).rows.map(({ level, summary }) => `${level}: ${summary}`)
    },
  }
}

export type WaterSupply = Awaited<ReturnType<typeof waterSupply>>
