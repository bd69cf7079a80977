import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NodeId, ProblemTreeId } from '../../src-main/domain/ids.ts'
import { ownApp, type OwnApp } from '../app/own-app.ts'
import { addNode, nodeId } from '../support/tree-edits.ts'

let own: OwnApp
let treeId: ProblemTreeId
let centerId: NodeId
beforeAll(async () => {
  own = ownApp(undefined, 1000)
  const bodyId = await own.newBody()
  treeId = (await own.client.tree.create({ bodyId, name: 'Agua', problem: 'El agua llega pocas horas' }))
    .treeId
  centerId = (await own.client.tree.get({ treeId })).nodes[0]!.id
  await own.client.tree.edit({
    treeId,
    edit: addNode(nodeId(1), centerId, 'cause', 0, 'Fugas <en> la "red"'),
  })
  await own.client.tree.edit({ treeId, edit: addNode(nodeId(2), centerId, 'effect', 0, 'Enfermedades') })
})
afterAll(() => own.close())

const issue = (
  kind: 'problemTree' | 'objectiveTree',
  spread?: { paper: 'letter' | 'a3'; spread: 'sheets' | 'tiles' },
) => own.client.document.issue({ kind, subjectId: treeId, ...(spread ? { spread } : {}) })
const state = () => own.client.document.state({ kind: 'problemTree', subjectId: treeId })

describe('the papers of a tree', () => {
  it('are issued each with its key, and once while the tree says the same (R34)', async () => {
    const [problems, objectives] = [await issue('problemTree'), await issue('objectiveTree')]
    expect([problems.key, problems.version, problems.pages]).toEqual(['STM-VA/ARB/2026-01', 1, 1])
    expect([objectives.key, objectives.version]).toEqual(['STM-VA/ARB/2026-01-OBJ', 1])
    expect((await issue('problemTree')).id).toBe(problems.id)
  })

  it('have another version when the tree changes, and say so before', async () => {
    await issue('problemTree')
    const before = await state()
    const edit = { type: 'reword', id: nodeId(2), was: 'Enfermedades', text: 'Más enfermedades' } as const
    await own.client.tree.edit({ treeId, edit })
    expect([before.hasChanged, (await state()).hasChanged]).toEqual([false, true])
    expect((await issue('problemTree')).version).toBe(before.last!.version + 1)
  })

  it('go on the paper that is asked, and on the last one when none is', async () => {
    const wide = await issue('problemTree', { paper: 'a3', spread: 'sheets' })
    expect((await issue('problemTree')).id).toBe(wide.id)
    expect((await state()).hasChanged).toBe(false)
    const preview = async (query: string) => {
      const response = await own.fetch(`/files/preview/problemTree/${treeId}.pdf${query}`)
      return Buffer.from(await response.arrayBuffer()).toString('latin1')
    }
    expect(await preview('')).toContain('/MediaBox [0 0 1190.55')
    expect(await preview('?paper=letter&spread=sheets')).toContain('/MediaBox [0 0 792 612]')
    const tiled = await own.fetch(`/files/preview/problemTree/${treeId}.pdf?paper=letter&spread=tiles`)
    expect(tiled.headers.get('x-pages')).toBe('2')
    const refused = await own.fetch(`/files/preview/problemTree/${treeId}.pdf?paper=napkin`)
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'input.invalid' }])
  })

  it('are drawn as an SVG that no page can be made to run', async () => {
    const response = await own.fetch(`/files/trees/${treeId}.svg`)
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    const svg = await response.text()
    expect(svg).toContain('<title id="title">Árbol de problemas · Agua</title>')
    const saved = await own.fetch(`/files/trees/${treeId}.svg?objectives&download`)
    expect(saved.headers.get('content-disposition')).toContain('stm-va-arb-2026-01-obj.svg')
    expect((await own.fetch(`/files/trees/${nodeId(77)}.svg`)).status).toBe(404)
  })
})
