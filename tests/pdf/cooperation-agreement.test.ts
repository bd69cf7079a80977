import { beforeAll, describe, expect, it } from 'vitest'
import { cooperationDocument } from '../../src-main/documents/cooperation-agreement.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { sampleCooperation } from '../support/sample-cooperation.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { elements, oneLine, readBack, type ReadBack } from './reading.ts'

const data = sampleCooperation()
const [clause] = data.agreement.clauses
const long = cooperationDocument(
  {
    ...data,
    agreement: {
      ...data.agreement,
      parties: data.agreement.parties.map((party) => ({
        ...party,
        name: `${party.name} ${'de nombre muy largo '.repeat(12)}`,
        declarations: Array.from({ length: 12 }, () => 'Que declara algo.'),
      })),
      clauses: Array.from({ length: 60 }, (_, index) => ({
        ...clause!,
        id: String(index),
        text: 'Las partes lo acuerdan así. '.repeat(8),
      })),
      witnesses: Array.from({ length: 5 }, (_, index) => ({
        id: String(index),
        name: `Testigo ${index}`,
        post: 'Contraloría Municipal',
      })),
    },
  },
  sampleStamp,
)

describe('a convenio on paper', () => {
  let file: ReadBack
  beforeAll(async () => {
    file = await readBack(renderDocument(long).bytes)
  })

  it('has a heading for each clause, in the order of its bookmarks', () => {
    const headings = file.pages.flatMap(({ tree }) => elements(tree, 'H3').map(({ text }) => oneLine(text)))
    const clauses = headings.filter((text) => text.endsWith('Objeto'))
    expect(clauses).toHaveLength(60)
    expect(clauses[0]).toBe('PRIMERA. Objeto')
    expect(clauses[59]).toBe('SEXAGÉSIMA. Objeto')
  })

  it('labels its declarations and its incisos apart from their text', () => {
    const labels = file.pages.flatMap(({ tree }) => elements(tree, 'Lbl').map(({ text }) => oneLine(text)))
    expect(labels).toEqual(expect.arrayContaining(['I.1', 'I.12', 'II.12', 'III.1']))
  })

  it('ends with two groups of signatures on a page without rúbricas', () => {
    const last = oneLine(file.pages.at(-1)!.text)
    expect(last).toMatch(/Por «EL AYUNTAMIENTO».*Testigos.*T5/)
    expect(last).not.toContain('RÚBRICAS')
    expect(file.pages[1]!.text).toContain('RÚBRICAS')
  })

  it('cuts no word of the text', () => {
    const text = oneLine(file.pages.map((page) => page.text).join(' '))
    expect(text.match(/así\./g)).toHaveLength(480)
  })
})
