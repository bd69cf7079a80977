import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { leaksIn, type Said, type Secret } from '../../src-main/domain/leaks.ts'
import type { Block, DocumentModel } from '../../src-main/documents/model.ts'
import { readOut } from '../../src-main/pdf/read/read-out.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { publicPaper, redactionsOf, secretPaper } from '../support/secret-papers.ts'

const papers = 6
const secretsInEach = 336
const folder = mkdtempSync(join(tmpdir(), 'leaks-'))
afterAll(() => rmSync(folder, { recursive: true }))

const alone = (text: string): Secret => ({ text, before: '', after: '' })
const secretsOf = (texts: readonly { readonly text: string }[]) => texts.map(({ text }) => alone(text))

describe('two thousand redactions in half a dozen papers', () => {
  const made = Array.from({ length: papers }, (_, seed) => secretPaper(seed + 1, secretsInEach))
  const published = made.map((paper) => renderDocument(publicPaper(paper.source, redactionsOf(paper))).bytes)

  it('are all found in the papers before', async () => {
    expect(made.flatMap(({ secrets }) => secrets).length).toBeGreaterThanOrEqual(2000)
    for (const { source, secrets } of made.slice(0, 1)) {
      const said = await readOut(renderDocument(source).bytes)
      const found = new Set(leaksIn(said, secretsOf(secrets)).map(({ text }) => text))
      expect(secrets.filter(({ text }) => !found.has(text))).toEqual([])
    }
  })

  it('are nowhere in what is published, for pdf.js', async () => {
    for (const [index, bytes] of published.entries())
      expect(leaksIn(await readOut(bytes), secretsOf(made[index]!.secrets))).toEqual([])
  })

  const tools = ['pdftotext', 'pdfinfo', 'pdfdetach']
  const hasPoppler = tools.every((tool) => spawnSync(tool, ['-v']).error === undefined)
  const run = promisify(execFile)
  const poppler = async (bytes: Uint8Array, name: string): Promise<Said[]> => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const asked = [run('pdftotext', [path, '-']), run('pdfinfo', [path]), run('pdfdetach', ['-list', path])]
    const answers = await Promise.all(asked)
    return answers.map(({ stdout }) => ({ place: 'page', page: null, text: stdout }))
  }

  it.skipIf(!hasPoppler)(
    'are nowhere in it for poppler either (skipped without its tools)',
    async () => {
      const before = await poppler(renderDocument(made[0]!.source).bytes, 'before.pdf')
      expect(leaksIn(before, secretsOf(made[0]!.secrets)).length).toBe(secretsInEach)
      const after = await Promise.all(
        published.map((bytes, index) => poppler(bytes, `published-${index}.pdf`)),
      )
      for (const [index, said] of after.entries())
        expect(leaksIn(said, secretsOf(made[index]!.secrets))).toEqual([])
    },
    60_000,
  )
})

/** A public version in which one channel still says it: the check must find it, and say where. */
describe('the check fails when a secret is left in', () => {
  const secret = 'Xabér Quíoñez'
  const paper = secretPaper(7, 12)
  const clean = publicPaper(paper.source, redactionsOf(paper))
  const found = async (bytes: Uint8Array, text = secret) => {
    const leaks = leaksIn(await readOut(bytes), [alone(text)])
    return leaks.map(({ place, page }) => [place, page] as const)
  }
  const places = async (bytes: Uint8Array, text = secret) =>
    (await found(bytes, text)).map(([place]) => place)
  const painted = (change: Partial<DocumentModel>) => renderDocument({ ...clean, ...change }).bytes
  const withBlock = (block: Block) => painted({ blocks: [...clean.blocks, block] })
  const frame = (change: Partial<DocumentModel['frame']>) => painted({ frame: { ...clean.frame, ...change } })
  const changed = async (change: (file: PDFDocument) => void) => {
    const file = await PDFDocument.load(renderDocument(clean).bytes)
    change(file)
    return file.save({ useObjectStreams: true })
  }

  it('nowhere, when it is not', async () => expect(await places(renderDocument(clean).bytes)).toEqual([]))

  it.each([
    ['as it is', 'Xabér Quíoñez'],
    ['in capitals without accents', 'XABER QUIONEZ'],
    ['with accents that do not compose', 'Xabér Quíoñez'.normalize('NFD')],
  ])('in a text, %s', async (_, said) => {
    const bytes = withBlock({
      type: 'paragraph',
      style: 'text',
      content: [{ text: `Vino ${said} a la sesión.` }],
    })
    const [leak] = await found(bytes)
    expect(leak).toEqual(['page', expect.any(Number)])
  })

  it('in a word that a hyphen parts at the end of a line', async () => {
    const long = 'Extraordinariamentequiñonez'
    const content = [{ text: `${'Se dio lectura al acta. '.repeat(3)} ${`${long} `.repeat(8)}` }]
    const bytes = withBlock({ type: 'paragraph', style: 'text', content })
    expect(await places(bytes, long)).toContain('page')
  })

  it('from the end of a page to the next one', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => (index % 2 ? 'quíoñez' : 'xabér')).join(' ')
    expect(
      await places(withBlock({ type: 'paragraph', style: 'plain', content: [{ text: words }] })),
    ).toContain('page')
    const halves = renderDocument({
      ...clean,
      blocks: [
        { type: 'paragraph', style: 'text', content: [{ text: 'Vino Xabér' }] },
        { type: 'pageBreak' },
        { type: 'paragraph', style: 'text', content: [{ text: 'Quíoñez a la sesión' }] },
      ],
    }).bytes
    expect(await places(halves)).toEqual(['pages'])
  })

  it('in its title, its subject and its author', async () => {
    for (const field of ['title', 'subject', 'author'] as const) {
      const told = await places(painted({ [field]: `Acta de ${secret}` }))
      expect(told).toContain('info')
      expect(told).toContain('xmp')
    }
  })

  it('in a bookmark, besides its page', async () => {
    expect(await places(withBlock({ type: 'heading', level: 2, text: `Escrito de ${secret}` }))).toContain(
      'bookmark',
    )
  })

  it('in a file inside, as text or by its name', async () => {
    const embedded = { name: 'acta.json', mediaType: 'application/json', description: '', text: '{}' }
    const coded = JSON.stringify({ quien: secret }).replace(
      /[^ -~]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    for (const change of [{ text: JSON.stringify([secret]) }, { text: coded }, { name: `${secret}.json` }])
      expect(await places(painted({ embedded: { ...embedded, ...change } }))).toContain('attachment')
  })

  it('in the alternative text of a figure', async () => {
    const letterhead = {
      ...clean.frame.letterhead,
      logo: { type: 'svg' as const, data: '<svg viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>' },
    }
    const bytes = frame({ letterhead: { ...letterhead, logoAlt: `Emblema de ${secret}` } })
    expect(await places(bytes)).toContain('alternative')
  })

  it('in the head of its pages', async () => {
    expect(await places(frame({ runningHead: { left: secret, right: '' } }))).toContain('page')
  })

  it('in an annotation, a destination and a property of its own', async () => {
    const annotated = await changed((file) => {
      const note = file.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] })
      note.set(PDFName.of('Contents'), PDFString.of('Vino XABER QUIONEZ'))
      file.getPage(0).node.set(PDFName.of('Annots'), file.context.obj([file.context.register(note)]))
    })
    expect(await places(annotated)).toEqual(['annotation'])
    const named = await changed((file) => {
      const tree = file.context.obj({ Names: [PDFString.of('Xaber Quionez'), [file.getPage(0).ref, 'Fit']] })
      file.catalog.lookup(PDFName.of('Names'), PDFDict).set(PDFName.of('Dests'), tree)
    })
    expect(await places(named)).toEqual(['destination'])
    const own = await changed((file) => {
      file.catalog.set(PDFName.of('PieceInfo'), file.context.obj({ Who: PDFString.of('Xaber Quionez') }))
    })
    expect(await places(own)).toEqual(['stream'])
  })

  it('in bytes after its end', async () => {
    const { bytes } = renderDocument(clean)
    expect(await places(new Uint8Array(Buffer.concat([bytes, Buffer.from(`\n% ${secret}`)])))).toEqual([
      'stream',
    ])
  })
})
