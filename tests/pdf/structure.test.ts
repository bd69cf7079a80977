import { beforeAll, describe, expect, it } from 'vitest'
import { documentKinds } from '../../src-main/domain/attachment.ts'
import type { Block, DocumentModel, Inlines, ListItem, Text } from '../../src-main/documents/model.ts'
import { plainText } from '../../src-main/documents/plain-text.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { papers } from './papers.ts'
import { wordsInOrder } from './whole-reading.ts'
import { contentStreams, elements, oneLine, readBack, unmarked, wordsOf } from './reading.ts'
import type { Element, ReadBack, ReadBookmark } from './reading.ts'

/** Words that stand on paper as they are in the model: page numbers, known only there, part them. */
function wordings(block: Block): string[] {
  const run = (text: Text | null): string[] =>
    text === null ? [] : typeof text === 'string' ? [text] : parts(text)
  switch (block.type) {
    case 'title':
      return [...run(block.text), ...run(block.subtitle)]
    case 'heading':
      return run(block.text)
    case 'paragraph':
      return run(block.content)
    case 'list':
      return block.items.flatMap(itemWordings)
    case 'fields':
      return block.rows.flatMap(({ label, value }) => [label, ...run(value)])
    case 'table': {
      const groups = block.groups.flatMap(({ caption, rows }) => [
        ...run(caption),
        ...rows.flat().flatMap(run),
      ])
      return [...block.columns.map(({ header }) => header), ...groups, ...run(block.result)]
    }
    case 'agreement':
      return [block.key, ...run(block.text)]
    case 'closing': {
      const signers = [...block.signers, ...(block.witnesses?.signers ?? [])]
      const cells = signers.flatMap(({ name, capacity, ink }) => [
        ...run(name),
        ...run(capacity),
        ink?.note ?? '',
      ])
      return [
        block.heading,
        ...block.paragraphs.flatMap(run),
        ...run(block.identity),
        ...cells,
        ...block.notes.flatMap(run),
      ]
    }
    case 'signature':
      return [block.farewell, ...run(block.name), ...run(block.capacity)]
    case 'slip':
      return block.lines.map(({ label }) => label)
    case 'attendanceSheet':
      return block.groups.flatMap(({ caption, rows }) => [
        ...run(caption),
        ...rows.flatMap(({ name }) => run(name)),
      ])
    case 'grid':
      return [
        ...block.years.map(({ label }) => label),
        ...Object.values(block.headers),
        ...block.columns.map(({ label }) => label),
        ...block.groups.flatMap(({ caption, rows }) => [
          ...(caption === null ? [] : run(caption)),
          ...rows.flatMap(({ number, name, responsible, marks }) => [
            number,
            ...run(name),
            ...run(responsible),
            ...marks,
          ]),
        ]),
        block.totals.label,
        ...block.totals.values,
      ]
    case 'tree':
      return [
        ...(block.spread === 'tiles' ? run(block.note) : []),
        ...block.nodes.flatMap(({ number, mark, text }) => [number, mark, ...run(text)]),
        ...(block.spread === 'tiles' ? [] : run(block.note)),
      ]
    case 'chart':
      return block.form === 'bars' ? block.rows.map(({ label }) => label) : []
    case 'pageBreak':
      return []
  }
}

function parts(content: Inlines): string[] {
  const texts: string[] = ['']
  for (const inline of content) {
    if ('page' in inline) texts.push('')
    else texts[texts.length - 1] += plainText([inline])
  }
  return texts
}

function itemWordings({ content, items }: ListItem): string[] {
  return [...parts(content), ...(items ?? []).flatMap(itemWordings)]
}

/** Letters and figures alone: lines, columns and the boxes of what was removed part words with spaces of their own. */
const bare = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')

const headingRoles = ['H1', 'H2', 'H3']
const headingsOf = (tree: Element): Element[] =>
  headingRoles.includes(tree.role) ? [tree] : tree.children.flatMap(headingsOf)

function bookmarksOf(items: readonly ReadBookmark[], depth = 1): { role: string; text: string }[] {
  return items.flatMap(({ title, items: inner }) => [
    { role: `H${depth}`, text: oneLine(title) },
    ...bookmarksOf(inner, depth + 1),
  ])
}

/** Elements whose parent is not the one its role asks for. */
function misplaced(tree: Element): string[] {
  const within: Readonly<Record<string, readonly string[]>> = {
    LI: ['L'],
    Lbl: ['LI'],
    LBody: ['LI'],
    TR: ['Table'],
    TH: ['TR'],
    TD: ['TR'],
  }
  return tree.children.flatMap((child) => {
    const parents = within[child.role]
    const wrong = parents && !parents.includes(tree.role) ? [`${child.role} in ${tree.role}`] : []
    return [...wrong, ...misplaced(child)]
  })
}

/** Elements of a role as they are written in the file, with their attributes. */
function written(raw: string, role: string): string[] {
  return raw.split('\nendobj').filter((object) => object.includes(`\n<<\n/S /${role}\n`))
}

describe('the papers that are read back', () => {
  it('are of every kind the program prints', () => {
    const kinds = new Set(Object.values(papers).map(({ kind }) => kind))
    for (const kind of documentKinds) expect(kinds).toContain(kind)
  })
})

describe.each(Object.entries(papers))(
  'what %s tells whoever does not see it',
  (name, model: DocumentModel) => {
    let file: ReadBack
    let raw: string
    let bytes: Uint8Array
    beforeAll(async () => {
      bytes = renderDocument(model).bytes
      raw = Buffer.from(bytes).toString('latin1')
      file = await readBack(bytes)
    })
    const all = (role: string) => file.pages.flatMap(({ tree }) => elements(tree, role))

    it('has a title, a language and an author', () => {
      expect(file.info.Title).toBe(model.title)
      expect(file.info.Author).toBe(model.author)
      expect(file.language).toBe('es-MX')
      expect(raw).toContain('/DisplayDocTitle true')
    })

    it('has headings in order, none jumped over, under one title', () => {
      const levels = file.pages
        .flatMap(({ tree }) => headingsOf(tree))
        .map(({ role }) => Number(role.slice(1)))
      expect(levels[0]).toBe(1)
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      levels.slice(1).forEach((level, at) => expect(level - levels[at]!).toBeLessThanOrEqual(1))
    })

    it('has its headings, and nothing else, as bookmarks', () => {
      const headings = file.pages.flatMap(({ tree }) => headingsOf(tree))
      const said = headings.map(({ role, text }) => ({ role, text: bare(text) }))
      expect(bookmarksOf(file.outline).map(({ role, text }) => ({ role, text: bare(text) }))).toEqual(said)
    })

    it('has lists of labelled items and tables of rows, each where it belongs', () => {
      for (const { tree } of file.pages) expect(misplaced(tree)).toEqual([])
      expect(written(raw, 'LI').length > 0).toBe(all('LI').length > 0)
      for (const item of written(raw, 'LI')) expect(item).toMatch(/\/K \[\d+ 0 R \d+ 0 R\]/)
      for (const list of written(raw, 'L')) expect(list).toMatch(/\/ListNumbering \/(Decimal|Disc|None)/)
    })

    it('says of each head whether it is of a row or of a column', () => {
      const heads = written(raw, 'TH')
      if (model.blocks.some(({ type }) => ['table', 'fields', 'attendanceSheet'].includes(type)))
        expect(heads.length).toBeGreaterThan(0)
      for (const head of heads) expect(head).toMatch(/\/Scope \/(Row|Column)/)
    })

    it('says what each figure shows', () => {
      const figures = all('Figure')
      if (name === 'signed-minutes') expect(figures.length).toBeGreaterThan(10)
      for (const figure of figures) expect(figure.alt?.trim()).toBeTruthy()
      for (const figure of written(raw, 'Figure')) expect(figure).toMatch(/\/BBox \[/)
    })

    it('marks all it paints, and what repeats on each page as decoration', () => {
      const streams = contentStreams(bytes)
      expect(streams).toHaveLength(file.pages.length)
      for (const stream of streams) {
        expect(unmarked(stream)).toBe(0)
        expect(stream).toMatch(/\/Artifact <<[^>]*\/Type \/Pagination/)
      }
      expect(wordsOf(file)).not.toMatch(/Página \d+ de \d+/)
    })

    it('is read in the order of its model, not a word less', async () => {
      // A tree that goes on on other sheets is one list: its order is that of its elements.
      const isTree = model.blocks.some(({ type }) => type === 'tree')
      const words = bare(isTree ? await wordsInOrder(bytes, file) : wordsOf(file))
      let from = 0
      for (const wording of model.blocks.flatMap(wordings).map(bare)) {
        const at = words.indexOf(wording, from)
        expect(at, wording).toBeGreaterThan(-1)
        from = at + wording.length
      }
    })
  },
)
