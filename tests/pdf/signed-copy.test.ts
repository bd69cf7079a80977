import { beforeAll, describe, expect, it } from 'vitest'
import type { IssuedDocument } from '../../src-main/domain/attachment.ts'
import type { Instant } from '../../src-main/domain/time.ts'
import type { ClosingBlock, DocumentModel, Signer } from '../../src-main/documents/model.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import { type SignedCell, signedCopyDocument, signersIn } from '../../src-main/documents/signed-copy.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { strokes } from '../support/strokes.ts'
import { contentStreams, oneLine, readBack, type ReadBack, unmarked } from './reading.ts'

const source = minutesDocument(sampleDossier, sampleStamp)
const issued = {
  key: 'STM-VA/ACTA/ORD/02/2026',
  version: 1,
  pages: renderDocument(source).pages,
  fingerprint: sampleStamp.fingerprint,
  sha256: '8c5c8f23'.repeat(8),
  issuedAt: sampleStamp.issuedAt,
} as IssuedDocument
const at = '2026-09-25T16:42:00.000Z' as Instant
const { timeZone } = sampleDossier.body

const cellsOf = (model: DocumentModel): SignedCell[] =>
  signersIn(model.blocks).map(({ number, name }, index): SignedCell => {
    const common = { number, name: String(name), at, note: '' }
    if (index === 1) return { ...common, how: 'paper', ink: null }
    if (index === 2) return { ...common, how: 'refused', note: 'Voto particular', ink: null }
    return index === 3
      ? { ...common, how: 'pending', at: null, ink: null }
      : { ...common, how: 'screen', ink: strokes(index) }
  })
const copyOf = (model: DocumentModel) =>
  signedCopyDocument(
    { source: model, issued, cells: cellsOf(model), timeZone },
    { ...sampleStamp, version: 3, fingerprint: 'aabbccddeeff' },
  )

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
    expect(figures).toHaveLength(cellsOf(source).filter(({ ink }) => ink).length)
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
