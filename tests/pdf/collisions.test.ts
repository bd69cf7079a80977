import { describe, expect, it } from 'vitest'
import { attendanceSheetDocument } from '../../src-main/documents/attendance-sheet.ts'
import { callDocument } from '../../src-main/documents/call.ts'
import { followUpDocument } from '../../src-main/documents/follow-up.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import type { DocumentModel } from '../../src-main/documents/model.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import type { Page } from '../../src-main/pdf/layout/shapes.ts'
import type { Sheet } from '../../src-main/pdf/layout/style.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { longestDossier, longestStamp, withSeats } from './longest-dossier.ts'
import { linesOf, placed, textsOf } from './placed.ts'
import type { PlacedText } from './placed.ts'

const { body, letterhead, agreements, key, session } = longestDossier
const rows = agreements.map((agreement) => ({ agreement, sessionKey: key, sessionDate: session.date }))
const today = '2026-11-12' as LocalDate

const documents: Readonly<Record<string, DocumentModel>> = {
  'the longest minutes': minutesDocument(longestDossier, longestStamp),
  'the longest call': callDocument(longestDossier, longestStamp),
  'the longest attendance sheet': attendanceSheetDocument(longestDossier, longestStamp),
  'the longest follow-up': followUpDocument({ body, letterhead, today, rows }, longestStamp),
  'minutes that 43 sign': minutesDocument(withSeats(43), sampleStamp),
  'a call of two pages': callDocument(
    { ...sampleDossier, agenda: [...longestDossier.agenda.slice(0, 3), ...sampleDossier.agenda] },
    sampleStamp,
  ),
}

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

describe.each(Object.entries(documents))('%s', (_, model) => {
  const { pages, sheet } = placed(model)

  it('has no text over another nor over a line', () => {
    for (const page of pages) expect(collisions(page)).toEqual([])
  })

  it('has no text beyond its margins', () => {
    for (const page of pages) expect(outside(page, sheet)).toEqual([])
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
