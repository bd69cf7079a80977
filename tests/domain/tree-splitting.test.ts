import { describe, expect, it } from 'vitest'
import { becauses, consequences } from '../../src-main/domain/advice-words.ts'
import type { Side } from '../../src-main/domain/problem-tree.ts'
import { adviceOf } from '../../src-main/domain/tree-advice.ts'
import { whyCannotEdit, type TreeEdit } from '../../src-main/domain/tree-edit.ts'
import { edited } from '../../src-main/domain/tree-edited.ts'
import { splitOf } from '../../src-main/domain/tree-splitting.ts'
import { wordsOf } from '../../src-main/domain/wording.ts'
import { addNode, center, nodeId } from '../support/tree-edits.ts'

const split = (text: string, side: Side = 'cause') => {
  const found = splitOf({ text, side })
  return found && [found.keeps, found.other, found.as]
}

describe('R50: a block that says two things', () => {
  it.each([
    [
      'Las calles se inundan debido a la basura',
      ['Las calles se inundan', 'La basura', 'cause'],
      ['La basura', 'Las calles se inundan', 'effect'],
    ],
    [
      'Las calles se inundan, debido al mal drenaje.',
      ['Las calles se inundan', 'El mal drenaje.', 'cause'],
      ['El mal drenaje.', 'Las calles se inundan', 'effect'],
    ],
    [
      'El agua llega turbia, lo que provoca enfermedades',
      ['Enfermedades', 'El agua llega turbia', 'cause'],
      ['El agua llega turbia', 'Enfermedades', 'effect'],
    ],
    [
      'El camino está roto, lo que impide el paso',
      ['Impide el paso', 'El camino está roto', 'cause'],
      ['El camino está roto', 'Impide el paso', 'effect'],
    ],
    [
      'La gente camina de noche por falta de transporte',
      ['La gente camina de noche', 'Falta de transporte', 'cause'],
      ['Falta de transporte', 'La gente camina de noche', 'effect'],
    ],
    [
      'El pozo se seca debido a que se extrae de más',
      ['El pozo se seca', 'Se extrae de más', 'cause'],
      ['Se extrae de más', 'El pozo se seca', 'effect'],
    ],
    [
      'La gente tira basura y provoca inundaciones',
      ['Inundaciones', 'La gente tira basura', 'cause'],
      ['La gente tira basura', 'Inundaciones', 'effect'],
    ],
  ])('«%s» is its effect and its cause, the nearer to the problem in its place', (text, below, above) => {
    expect(split(text, 'cause')).toEqual(below)
    expect(split(text, 'effect')).toEqual(above)
  })

  it('two ideas go side by side; of the problem, the second is its effect', () => {
    const text = 'El agua llega pocas horas y la gente compra garrafones'
    expect(split(text)).toEqual(['El agua llega pocas horas', 'La gente compra garrafones', 'sibling'])
    expect(split(text, 'center')).toEqual([
      'El agua llega pocas horas',
      'La gente compra garrafones',
      'effect',
    ])
    expect(split('El agua falta porque la red es vieja', 'center')?.[2]).toBe('cause')
  })

  it.each([
    'La lluvia no provoca inundaciones',
    'La sequía provoca que los pozos se agoten',
    'Las fugas (debido a tubos viejos) en la red',
    'La gente «paga porque la obligan» cada mes',
    'Fugas en la red',
  ])('«%s» is left to the person', (text) => expect(split(text)).toBeNull())

  it.each([...becauses, ...consequences].flatMap((line) => line.split(', ')))(
    'no word is lost around «%s»',
    (phrase) => {
      const text = `La red pierde presión ${phrase} tubos con sarro`
      const found = splitOf({ text, side: 'cause' })!
      const said = wordsOf(`${found.keeps} ${found.other}`).map(({ is }) => is)
      const lost = wordsOf(text).filter(({ is }) => !said.includes(is))
      const link = phrase.split(' ')
      expect(lost.filter(({ is }) => !link.includes(is))).toEqual([])
      // What links is an arrow now; what says more than that stays.
      for (const word of ['falta', 'impide', 'dificulta', 'afecta', 'aumenta', 'reduce', 'deja'])
        if (link.includes(word)) expect(said).toContain(word)
    },
  )
})

describe('splitting a block', () => {
  const text = 'Las calles se inundan debido a la basura'
  const tree = [
    addNode(nodeId(1), center.id, 'cause', 0, text),
    addNode(nodeId(2), nodeId(1), 'cause', 0, 'Coladeras tapadas'),
    addNode(nodeId(3), center.id, 'cause', 1, 'Drenaje angosto'),
  ].reduce((nodes, edit) => edited(nodes, edit), [center] as ReturnType<typeof edited>)
  const divide: TreeEdit = { type: 'split', id: nodeId(1), was: text, otherId: nodeId(9) }

  it('is offered with the advice, and makes both in one step with what hung from it in its place', () => {
    const [advice] = adviceOf(tree).filter(({ rule }) => rule === 'causality')
    expect(advice?.split).toEqual({ keeps: 'Las calles se inundan', other: 'La basura', as: 'cause' })
    const after = edited(tree, divide)
    expect(after.map(({ id, parentId, position, text }) => [id, parentId, position, text])).toEqual([
      [center.id, null, 0, center.text],
      [nodeId(1), center.id, 0, 'Las calles se inundan'],
      [nodeId(2), nodeId(1), 0, 'Coladeras tapadas'],
      [nodeId(3), center.id, 1, 'Drenaje angosto'],
      [nodeId(9), nodeId(1), 1, 'La basura'],
    ])
    expect(adviceOf(after).filter(({ rule }) => rule === 'causality')).toEqual([])
  })

  it('puts a second idea right after the first, before its other siblings', () => {
    const two = 'Las coladeras se tapan y el drenaje se rebasa'
    const nodes = edited(tree, { type: 'reword', id: nodeId(1), was: text, text: two })
    const after = edited(nodes, { ...divide, was: two })
    const first = after.filter(({ parentId }) => parentId === center.id)
    expect(first.toSorted((a, b) => a.position - b.position).map((node) => node.text)).toEqual([
      'Las coladeras se tapan',
      'El drenaje se rebasa',
      'Drenaje angosto',
    ])
  })

  it('is refused for a text that another window changed, and for one that says one thing', () => {
    expect(whyCannotEdit(tree, { ...divide, was: 'Otra cosa' })?.code).toBe('tree.textChanged')
    const one: TreeEdit = { ...divide, id: nodeId(3), was: 'Drenaje angosto' }
    expect(whyCannotEdit(tree, one)?.code).toBe('tree.oneIdea')
    expect(whyCannotEdit(tree, { ...divide, otherId: nodeId(2) })?.code).toBe('tree.twice')
  })
})
