import { describe, expect, it } from 'vitest'
import type { NodeId } from '../../src-main/domain/ids.ts'
import { readIndentedList } from '../../src-main/domain/indented-list.ts'
import { type Outline, type Reading, treeOf } from '../../src-main/domain/outline.ts'
import { listOfHtml } from '../../src-main/domain/pasted-html.ts'
import { nodeId } from '../support/tree-edits.ts'

function read<T>(reading: Reading<T>): T {
  if ('failure' in reading) throw new Error(reading.failure.code)
  return reading.read
}
const refusal = <T>(reading: Reading<T>) => ('failure' in reading ? reading.failure : null)

/** The list drawn with a point for each level. */
function drawn(outline: Outline): string[] {
  const depth = (at: number | null): number => (at === null ? 0 : 1 + depth(outline[at]!.parent))
  return outline.map(({ parent, text }) => '.'.repeat(depth(parent)) + text)
}
const list = (text: string) => drawn(read(readIndentedList(text)))
const fresh = () => {
  let last = 100
  return () => nodeId((last += 1)) as NodeId
}

const expected = ['Fugas', '.Tubería vieja', '..Asbesto', '.Tomas', 'Bombeo']

describe('an indented list', () => {
  it.each([
    ['spaces', 'Fugas\n  Tubería vieja\n    Asbesto\n  Tomas\nBombeo'],
    ['tabs', 'Fugas\n\tTubería vieja\n\t\tAsbesto\n\tTomas\nBombeo'],
    ['tabs mixed with spaces', 'Fugas\n    Tubería vieja\n\t  Asbesto\n\tTomas\nBombeo'],
    ['uneven spaces', 'Fugas\n   Tubería vieja\n        Asbesto\n  Tomas\nBombeo'],
    [
      'empty lines and Windows ends',
      '\r\nFugas\r\n\r\n  Tubería vieja\r\n    Asbesto\r\n \t\r\n  Tomas\r\nBombeo\r\n',
    ],
    ['bullets of every kind', '- Fugas\n  * Tubería vieja\n    • Asbesto\n  + Tomas\n– Bombeo'],
    ['numbers', '1. Fugas\n  a) Tubería vieja\n    1) Asbesto\n  b) Tomas\n2. Bombeo'],
    [
      'numbers of several levels, without indentation',
      '1 Fugas\n1.1 Tubería vieja\n1.1.1 Asbesto\n1.2 Tomas\n2 Bombeo'.replace(/^(\d) /gm, '$1. '),
    ],
    ['titles of Markdown', '# Fugas\n## Tubería vieja\n- Asbesto\n## Tomas\n# Bombeo'],
    [
      'tasks of Markdown',
      '- [ ] Fugas\n  - [x] Tubería vieja\n    - [ ] Asbesto\n  - [ ] Tomas\n- [ ] Bombeo',
    ],
    ['what Word pastes as text', '•\tFugas\no\tTubería vieja\n▪\tAsbesto\no\tTomas\n•\tBombeo'],
  ])('with %s', (_, text) => expect(list(text)).toEqual(expected))

  it('a marked list hangs from the line before it', () =>
    expect(list('El agua falta\n- Fugas\n- Bombeo\n  - Averías')).toEqual([
      'El agua falta',
      '.Fugas',
      '.Bombeo',
      '..Averías',
    ]))

  it('numbers that are of the text stay in it', () =>
    expect(list('1.5 millones de litros se pierden\n40 % no paga\n2026 fue seco')).toEqual([
      '1.5 millones de litros se pierden',
      '40 % no paga',
      '2026 fue seco',
    ]))

  it('a line too long is named by its number, and too many by their limit', () => {
    const long = `Fugas\n\n  ${'a'.repeat(5000)}`
    expect(refusal(readIndentedList(long))).toEqual({
      code: 'tree.lineTooLong',
      params: { line: 3, length: 5000, limit: 1000 },
    })
    const many = Array.from({ length: 10_000 }, (_item, n) => `Causa ${n}`).join('\n')
    expect(refusal(readIndentedList(many))).toEqual({
      code: 'tree.tooMany',
      params: { count: 10_000, limit: 600 },
    })
    expect(refusal(readIndentedList(' \n\t\n'))?.code).toBe('tree.nothingRead')
  })
})

describe('a list as a whole tree', () => {
  const plant = (text: string) => treeOf(read(readIndentedList(text)), fresh())

  it('without sections, all are causes', () => {
    const { center, sprigs } = read(plant('Agua\n  Fugas\n    Asbesto\n  Bombeo'))
    expect(center.text).toBe('Agua')
    expect(sprigs.map(({ text, side, parentId }) => [text, side, parentId === null])).toEqual([
      ['Fugas', 'cause', true],
      ['Asbesto', 'cause', false],
      ['Bombeo', 'cause', true],
    ])
  })

  it.each([
    ['under the problem', 'Agua\n  Causas:\n    Fugas\n  Efectos:\n    Deudas\n      Rezago'],
    [
      'as titles',
      '# Cuenca alta\n\nProblema central: Agua\n\n## Causas\n- Fugas\n\n## Efectos\n- Deudas\n  - Rezago',
    ],
    [
      'as a title of the problem too',
      '## Problema central\nAgua\n## Causas\n- Fugas\n## Efectos\n- Deudas\n  - Rezago',
    ],
  ])('with its sections %s', (_, text) => {
    const { center, sprigs } = read(plant(text))
    expect(center.text).toBe('Agua')
    expect(sprigs.map((sprig) => [sprig.text, sprig.side])).toEqual([
      ['Fugas', 'cause'],
      ['Deudas', 'effect'],
      ['Rezago', 'effect'],
    ])
  })

  it('R49: two roots are refused, with their lines', () =>
    expect(refusal(plant('Agua\n  Fugas\n\nLuz\n  Focos'))).toEqual({
      code: 'tree.rootsAt',
      params: { first: 1, second: 4 },
    }))
})

describe('rich text that is pasted', () => {
  it('has the levels of its lists', () => {
    const html = `<html><head><style>li{color:red}</style></head><body><ul><li>Fugas<ul><li><b>Tubería</b> vieja
      <ol><li>Asbesto</li></ol></li><li>Tomas &amp; m&aacute;s</li></ul></li><li><p>Bombeo</p></li></ul></body></html>`
    expect(listOfHtml(html).split('\n')).toEqual([
      'Fugas',
      '\tTubería vieja',
      '\t\tAsbesto',
      '\tTomas & más',
      'Bombeo',
    ])
  })

  it('of Word, by the level of its style, without the bullets it draws', () => {
    const item = (level: number, words: string) =>
      `<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`
    expect(
      listOfHtml(item(1, 'Fugas') + item(2, 'Tubería\r\nvieja') + item(1, 'Bombeo')).split('\n'),
    ).toEqual(['Fugas', '\tTubería vieja', 'Bombeo'])
  })

  it('without lists says nothing: its plain text does', () =>
    expect(listOfHtml('<p>Fugas</p><p>Bombeo</p>')).toBe(''))
})
