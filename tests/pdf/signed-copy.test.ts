import { beforeAll, describe, expect, it } from 'vitest'
import type { ClosingBlock, DocumentModel, Signer } from '../../src-main/documents/model.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { sampleSignedCopy, signedCells, signedSource } from '../support/sample-signed-copy.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { contentStreams, oneLine, readBack, type ReadBack, unmarked } from './reading.ts'

const source = minutesDocument(sampleDossier, sampleStamp)
const { pages } = renderDocument(source)
const issued = signedSource(pages)
const copyOf = (model: DocumentModel) => sampleSignedCopy(model, pages)

describe('the copy of an acta with the signatures put on the screen', () => {
  let original: ReadBack
  let copy: ReadBack
  let bytes: Uint8Array
  beforeAll(async () => {
    original = await readBack(renderDocument(source).bytes)
    bytes = renderDocument(copyOf(source)).bytes
    copy = await readBack(bytes)
  })

  it('has the pages of the acta, one by one, and one more', () => {
    expect(copy.pages).toHaveLength(original.pages.length + 1)
    const notes = /(En pantalla|En papel|No firma) · \d+ \w+ \d{4}, \d+:\d+( · SHA-256 [0-9a-f]{12})?/g
    original.pages.forEach((page, index) => {
      const plain = oneLine(copy.pages[index]!.text).replace(notes, '')
      expect(oneLine(plain).replaceAll(' ', '')).toBe(oneLine(page.text).replaceAll(' ', ''))
    })
  })

  it('says under each signature how, when and over which bytes', () => {
    const text = oneLine(copy.pages.at(-2)!.text)
    expect(text).toContain('En pantalla · 25 sep 2026, 10:42 · SHA-256 8c5c8f238c5c')
    expect(text).toContain('En papel · 25 sep 2026, 10:42')
  })

  it('ends with what was signed: key, version, the whole digest, and each signature', () => {
    const text = oneLine(copy.pages.at(-1)!.text)
    for (const part of [issued.key, '8c5c8f23 8c5c8f23', 'En papel', 'No firma: Voto particular', 'Falta'])
      expect(text).toContain(part)
    expect(text).toContain('Constancia de firmas · página 1 de 1')
    expect(text).toContain('versión 3 · huella aabb ccdd eeff')
  })

  it('reads each drawn signature by its name, and leaves nothing untagged', () => {
    const figures = JSON.stringify(copy.pages.map(({ tree }) => tree)).match(/Firma de [^"]+/g)!
    expect(figures).toHaveLength(signedCells(source).filter(({ ink }) => ink).length)
    for (const stream of contentStreams(bytes)) expect(unmarked(stream)).toBe(0)
  })
})

describe('long posts and many signers', () => {
  const many = (count: number): DocumentModel => ({
    ...source,
    blocks: source.blocks.map((block) =>
      block.type === 'closing' ? ({ ...block, signers: signers(count) } satisfies ClosingBlock) : block,
    ),
  })
  const signers = (count: number): Signer[] =>
    Array.from({ length: count }, (_, index) => ({
      number: String(index + 1),
      name:
        index % 2 === 0
          ? 'Dirección de Ecología'
          : 'Representación de las organizaciones civiles de la cuenca alta',
      capacity: index % 3 === 0 ? 'Titular' : 'Suplente · voz sin voto, con oficio de designación anexo',
    }))
  it.each([2, 12, 43])('with %i signers no page moves', (count) => {
    const model = many(count)
    expect(renderDocument(copyOf(model)).pages).toBeGreaterThan(renderDocument(model).pages)
    const { appendix: _, ...alone } = copyOf(model)
    expect(renderDocument(alone).pages).toBe(renderDocument(model).pages)
  })
})
