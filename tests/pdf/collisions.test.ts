import { describe, expect, it } from 'vitest'
import { attendanceSheetDocument } from '../../src-main/documents/attendance-sheet.ts'
import { callDocument } from '../../src-main/documents/call.ts'
import { followUpDocument } from '../../src-main/documents/follow-up.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import type { DocumentModel } from '../../src-main/documents/model.ts'
import type { AgendaItemId } from '../../src-main/domain/ids.ts'
import { papers } from '../../src-main/domain/paper.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import type { Page } from '../../src-main/pdf/layout/shapes.ts'
import type { Sheet } from '../../src-main/pdf/layout/style.ts'
import { sampleDossier, sampleId } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { longestDossier, longestStamp, withSeats } from './longest-dossier.ts'
import { linesOf, placed, textsOf } from './placed.ts'
import type { PlacedText } from './placed.ts'

const { body, letterhead, agreements, key, session } = longestDossier
const rows = agreements.map((agreement) => ({ agreement, sessionKey: key, sessionDate: session.date }))
const today = '2026-11-12' as LocalDate

const agendaOf = (count: number) => ({
  ...sampleDossier,
  agenda: Array.from({ length: count }, (_, index) => ({
    ...sampleDossier.agenda[index % sampleDossier.agenda.length]!,
    id: sampleId(4000 + index) as AgendaItemId,
    position: index,
  })),
})

const documents: Readonly<Record<string, DocumentModel>> = {
  'the longest minutes': minutesDocument(longestDossier, longestStamp),
  'the longest call': callDocument(longestDossier, longestStamp),
  'the longest attendance sheet': attendanceSheetDocument(longestDossier, longestStamp),
  'the longest follow-up': followUpDocument({ body, letterhead, today, rows, behind: [] }, longestStamp),
  'minutes that 2 sign': minutesDocument(withSeats(2), sampleStamp),
  'minutes that 16 sign': minutesDocument(withSeats(16), sampleStamp),
  'minutes that 43 sign': minutesDocument(withSeats(43), sampleStamp),
  'minutes that 100 sign': minutesDocument(withSeats(100), sampleStamp),
  'minutes of one item': minutesDocument(agendaOf(1), sampleStamp),
  'minutes of 120 items': minutesDocument(agendaOf(120), sampleStamp),
  'a call of one item': callDocument(agendaOf(1), sampleStamp),
  'a call of 120 items': callDocument(agendaOf(120), sampleStamp),
  'an attendance sheet of 14': attendanceSheetDocument(withSeats(14), sampleStamp),
  'an attendance sheet of 100': attendanceSheetDocument(withSeats(100), sampleStamp),
  'a call of two pages': callDocument(
    { ...sampleDossier, agenda: [...longestDossier.agenda.slice(0, 3), ...sampleDossier.agenda] },
    sampleStamp,
  ),
}

const folio = { label: 'Folio', first: 999_998, digits: 6, sides: 1 } as const

const meet = (a: PlacedText, b: PlacedText) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.3

function collisions(page: Page): string[] {
  const texts = textsOf(page).filter(({ text }) => text.trim() !== '')
  const overText = texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b) => (meet(a, b) ? [`«${a.text}» over «${b.text}»`] : [])),
  )
  const overLine = texts.flatMap(({ text, left, right, top, bottom }) =>
    linesOf(page)
      .filter((line) => line.y > top + 0.3 && line.y < bottom - 0.3)
      .filter((line) => Math.min(line.right, right) - Math.max(line.left, left) > 0.5)
      .map(() => `«${text}» over a line`),
  )
  return [...overText, ...overLine]
}

function outside(page: Page, sheet: Sheet): string[] {
  return textsOf(page)
    .filter(
      ({ left, right, bottom }) =>
        left < sheet.left - 0.01 || right > sheet.right + 0.01 || bottom > sheet.height - 14,
    )
    .map(({ text }) => text)
}

/** Each document on letter, and those that fill their pages most on all paper, with a folio. */
const cases: readonly (readonly [name: string, model: DocumentModel])[] = [
  ...Object.entries(documents),
  ...Object.entries(documents)
    .filter(([name]) => name.startsWith('the longest') || name.includes('43'))
    .flatMap(([name, model]) =>
      papers.map((paper): readonly [string, DocumentModel] => [
        `${name}, on ${paper} with a folio`,
        { ...model, frame: { ...model.frame, paper, folio } },
      ]),
    ),
]

describe.each(cases)('%s', (_, model) => {
  const { pages, sheet } = placed(model)

  it('has no text over another nor over a line', () => {
    for (const page of pages) expect(collisions(page)).toEqual([])
  })

  it('has no text beyond its margins', () => {
    for (const page of pages) expect(outside(page, sheet)).toEqual([])
  })

  it('cancels blank paper of 72 points at the end of a page, and no less', () => {
    if (!model.frame.blankMark) return
    for (const page of pages) {
      const isBlank = sheet.bottom - page.end >= 72
      const marks = textsOf(page).filter(({ text }) => text === 'SIN TEXTO')
      expect(marks.some(({ top }) => top > page.end)).toBe(isBlank)
    }
  })

  it('leaves the outer margin to what is printed there, but for signatures and the head', () => {
    const column = sheet.left + sheet.measure
    for (const [index, page] of pages.entries()) {
      if (page.signed) continue
      const over = textsOf(page).filter(
        ({ isBody, left, right, top }) =>
          isBody && left < column && right > column + 0.01 && (index > 0 || top > 180),
      )
      expect(over.map(({ text }) => text)).toEqual([])
    }
  })
})

describe('the search for collisions', () => {
  it('sees a text over another and a line through a text', () => {
    const [first] = placed(documents['the longest call']!).pages
    const texts = first!.content.find(({ shapes }) => shapes.some(({ kind }) => kind === 'text'))!
    expect(collisions({ ...first!, content: [texts, texts] })).not.toEqual([])
    const [{ left, right, top, bottom }] = textsOf(first!) as [PlacedText]
    const y = (top + bottom) / 2
    const line = {
      node: null,
      shapes: [{ kind: 'rule', from: [left, y], to: [right, y], width: 1, color: '#000000' } as const],
    }
    expect(collisions({ ...first!, content: [...first!.content, line] })).toHaveLength(1)
  })
})

describe('signatures', () => {
  it.each([3, 43])('of %d take the outer margin only below what is printed there', (count) => {
    const model = minutesDocument(withSeats(count), sampleStamp)
    const lines = Array.from({ length: 14 }, (_, index) => `renglón ${index}`)
    const margin = [...model.frame.margin, { label: 'NOTA', lines }]
    const closing = model.blocks.filter(({ type }) => type === 'closing')
    const blocks = [{ type: 'title', text: 'Acta', subtitle: null } as const, ...closing]
    const { pages, sheet } = placed({ ...model, frame: { ...model.frame, margin }, blocks })
    for (const page of pages.filter(({ signed }) => signed)) {
      const note = textsOf(page).find(({ text }) => text === 'renglón 13')!
      const wide = linesOf(page).filter(({ left, right, y }) => right > 500 && left > 72 && y > sheet.top)
      expect(wide.length).toBeGreaterThan(0)
      for (const { y } of wide.filter((line) => line.y < sheet.bottom)) expect(y).toBeGreaterThan(note.bottom)
      expect(collisions(page)).toEqual([])
    }
  })
})

describe('the strip of initials', () => {
  it('begins under the longest margin block and stands in the same place on every page', () => {
    const { pages } = placed(documents['the longest minutes']!)
    const tops = pages.flatMap((page) => {
      const title = textsOf(page).find(({ text }) => text === 'RÚBRICAS')
      return title ? [title.top] : []
    })
    expect(tops.length).toBeGreaterThan(3)
    expect(new Set(tops).size).toBe(1)
  })
})
