import { describe, expect, it } from 'vitest'
import { objectiveTreeDocument } from '../../src-main/documents/objective-tree.ts'
import { problemTreeDocument } from '../../src-main/documents/problem-tree.ts'
import type { DocumentModel, TreeBlock } from '../../src-main/documents/model.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { nodesOf, sampleTreePaper } from '../support/sample-tree.ts'
import { waterTree } from '../support/water-tree.ts'

const blockOf = ({ blocks }: DocumentModel): TreeBlock => {
  const block = blocks.find(({ type }) => type === 'tree')
  if (block?.type !== 'tree') throw new Error('no tree')
  return block
}
const note = (model: DocumentModel) =>
  blockOf(model).note.map((inline) => ('text' in inline ? inline.text.replaceAll('\u00a0', ' ') : ''))
const at = (model: DocumentModel, side: string, number: string) =>
  blockOf(model).nodes.find((node) => node.side === side && node.number === number)

const data = sampleTreePaper()
const problems = problemTreeDocument(data, sampleStamp)
const objectives = objectiveTreeDocument(data, sampleStamp)

describe('the paper of a tree of problems', () => {
  it('is read from the problem to its causes and then to its effects, by their numbers (R49)', () => {
    const { nodes, bands } = blockOf(problems)
    expect(nodes).toHaveLength(60)
    expect(nodes.slice(0, 4).map(({ side, number }) => [side, number])).toEqual([
      ['center', ''],
      ['cause', '1'],
      ['cause', '1.1'],
      ['cause', '1.1.1'],
    ])
    expect(nodes.at(-1)).toMatchObject({ side: 'effect', number: '4.2.1' })
    expect(bands).toEqual({ center: 'Problema', cause: 'Causas', effect: 'Efectos' })
    expect(problems.subject).toBe('STM-VA/ARB/2026-01')
  })

  it('marks what nobody changes and what is not written yet', () => {
    expect(at(problems, 'cause', '2.4')).toMatchObject({ state: 'parameter', mark: 'Parámetro' })
    const [center, ...rest] = data.nodes
    const unwritten = problemTreeDocument(
      { ...data, nodes: [{ ...center!, text: '' }, ...rest] },
      sampleStamp,
    )
    expect(at(unwritten, 'center', '')).toMatchObject({ text: '…', state: 'pending', mark: 'Por redactar' })
  })

  it('says how it is read, and at which mesa it was drawn', () => {
    expect(note(problems)).toEqual([
      'Se lee de abajo hacia arriba: cada flecha va de la causa a su efecto. Elaborado el 1 de octubre de 2026.',
    ])
    const session = { kind: 'dialogueTable', attempt: 1, date: '2026-10-01' as LocalDate, number: 2 } as const
    expect(note(problemTreeDocument({ ...data, session }, sampleStamp))[0]).toContain(
      'asistentes a la Segunda Mesa de Diálogo, 1 de octubre de 2026.',
    )
  })
})

describe('the paper of a tree of objectives', () => {
  it('has the same blocks but those that depend on a parámetro (R51, R52)', () => {
    const places = (model: DocumentModel) =>
      blockOf(model).nodes.map(({ side, number }) => `${side} ${number}`)
    const without = places(problems).filter((place) => !places(objectives).includes(place))
    expect(without).toEqual(['cause 2.4.1'])
    expect(at(objectives, 'cause', '2.4')).toMatchObject({ state: 'parameter', mark: 'Parámetro' })
    expect(objectives.subject).toBe('STM-VA/ARB/2026-01-OBJ')
  })

  it('shows the problem of what is not written, and what is to be reviewed', () => {
    expect(at(objectives, 'cause', '3.2.2')).toMatchObject({
      text: 'La tarifa vigente es la misma desde 2016',
      state: 'pending',
      mark: 'Por redactar',
    })
    expect(at(objectives, 'effect', '4')).toMatchObject({
      text: 'El diálogo sustituye a los bloqueos',
      mark: '',
    })
    const nodes = nodesOf(waterTree).map((node) =>
      node.text.startsWith('Crecen los bloqueos') ? { ...node, text: 'Hay más bloqueos' } : node,
    )
    const reworded = objectiveTreeDocument({ ...data, nodes }, sampleStamp)
    expect(at(reworded, 'effect', '4')).toMatchObject({ state: 'plain', mark: 'Por revisar' })
  })

  it('counts in its note what is still to be written and what does not pass', () => {
    expect(note(objectives)[0]).toContain('2 objetivos por redactar. Una causa depende de un parámetro')
  })
})
