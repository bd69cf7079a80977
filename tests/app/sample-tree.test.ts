import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TreeFile } from '../../src-main/contract/tree-views.ts'
import { rowState, whatIsMissing } from '../../src-main/domain/log-frame.ts'
import { adviceOn } from '../../src-main/domain/log-frame-advice.ts'
import { numbersOf, objectiveState, readingOrder } from '../../src-main/domain/problem-tree.ts'
import { type OwnApp, ownSample } from './own-app.ts'

let own: OwnApp
let file: TreeFile
beforeAll(async () => {
  const sample = await ownSample()
  own = sample
  const [row] = await own.client.tree.list({ bodyId: sample.bodyId })
  file = await own.client.tree.get({ treeId: row!.id })
})
afterAll(() => own.close())

it('the sample has a tree of its axis, drawn in a session and approved by its agreement', () => {
  expect(file.key).toBe('STM-VA/ARB/2026-01')
  expect(file.session).toMatchObject({ date: '2026-09-24' })
  expect(file.agreement).toMatchObject({ date: '2026-09-24' })
  const numbers = numbersOf(file.nodes)
  expect(readingOrder(file.nodes).map(({ id, side }) => `${side} ${numbers.get(id) ?? ''}`)).toEqual([
    'center ',
    ...['1', '1.1', '1.2', '2', '2.1', '2.2', '3', '3.1'].map((number) => `cause ${number}`),
    ...['1', '1.1', '2', '2.1'].map((number) => `effect ${number}`),
  ])
})

it('the sample has two objectives to be written, a parámetro, dots, cards and a version that was kept', () => {
  const pending = file.nodes.filter((node) => !node.isParameter && objectiveState(node) === 'pending')
  expect(pending.map(({ text }) => text).toSorted()).toEqual([
    'Los convenios de colaboración son escasos',
    'No existe un programa de sensibilización',
  ])
  expect(file.nodes.filter((node) => objectiveState(node) === 'review')).toEqual([])
  expect(file.nodes.filter(({ isParameter }) => isParameter)).toHaveLength(1)
  expect(file.votes.reduce((sum, { dots }) => sum + dots, 0)).toBe(15)
  expect(file.cards).toHaveLength(2)
  expect(file.versions).toMatchObject([{ number: 1, name: 'Mesa del 24 de septiembre', count: 12 }])
})

it('the sample has a complete MIR, made of two complementary alternatives, written as each level is', async () => {
  const frame = await own.client.logFrame.get({ treeId: file.tree.id })
  expect(frame.key).toBe('STM-VA/MIR/2026-01')
  expect(frame.choice?.chosen.map(({ name, total, most }) => `${name} ${total}/${most}`)).toEqual([
    'Sensibilización y difusión 445/500',
    'Convenios con instituciones 410/500',
  ])
  expect(whatIsMissing(frame.rows, frame.indicators)).toEqual([])
  expect(frame.rows.flatMap(adviceOn)).toEqual([])
  expect(new Set(frame.rows.map((row) => rowState(row, frame.nodes)))).toEqual(new Set(['current']))
  expect(frame.changes).toEqual([])
})
