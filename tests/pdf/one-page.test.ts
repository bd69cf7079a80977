import { describe, expect, it } from 'vitest'
import { attendanceSheetDocument } from '../../src-main/documents/attendance-sheet.ts'
import { callDocument } from '../../src-main/documents/call.ts'
import { Guest } from '../../src-main/domain/session.ts'
import { sampleDossier, sampleId } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { withSeats } from './longest-dossier.ts'
import { framesOf, linesOf, placed, textsOf } from './placed.ts'

/** The sample call with that many items. */
const callOf = (items: number, callNote = sampleDossier.session.callNote) => {
  const item = sampleDossier.agenda[3]!
  return callDocument(
    {
      ...sampleDossier,
      agenda: Array.from({ length: items }, () => item),
      session: { ...sampleDossier.session, callNote },
    },
    sampleStamp,
  )
}

describe('a call', () => {
  it('with eleven items is one page', () => {
    expect(placed(callOf(11)).pages).toHaveLength(1)
  })

  it('is set no smaller than it needs, and never smaller than 9.5', () => {
    let last = Infinity
    const sizes = new Set<number>()
    for (let items = 1; items <= 24; items++) {
      const { pages, sheet } = placed(callOf(items))
      if (pages.length > 1) {
        expect(sheet.text.size).toBe(10.5)
        break
      }
      expect(sheet.text.size).toBeLessThanOrEqual(last)
      last = sheet.text.size
      sizes.add(last)
    }
    expect([...sizes]).toEqual([10.5, 10, 9.5])
  })

  it('ends above the foot at every step', () => {
    for (let items = 1; items <= 24; items++) {
      const { pages, sheet } = placed(callOf(items))
      for (const page of pages) {
        const lowest = Math.max(
          ...textsOf(page)
            .filter(({ isBody }) => isBody)
            .map(({ bottom }) => bottom),
        )
        expect(lowest, `${items} items`).toBeLessThan(sheet.footRule)
      }
    }
  })

  it.each([
    ['items', (step: number) => callOf(18 + step)],
    ['a long note', (step: number) => callOf(12, 'Se adjunta lo que se indica. '.repeat(10 + 3 * step))],
  ])('that cannot fit for its %s takes farewell, signature and slip to the next page', (_, make) => {
    let moved = 0
    for (let step = 0; step < 8; step++) {
      const { pages } = placed(make(step))
      if (pages.length === 1) continue
      moved++
      const last = pages.at(-1)!
      const texts = textsOf(last).filter(({ isBody }) => isBody)
      const said = texts.map(({ text }) => text)
      expect(said).toEqual(expect.arrayContaining(['Atentamente', 'Secretaría técnica', 'Fecha', 'Firma']))
      expect(said.indexOf('Atentamente'), 'text goes with them').toBeGreaterThan(0)
      const dashed = linesOf(last).find(({ dash }) => dash)!
      const beside = textsOf(last).filter(({ isBody, left }) => !isBody && left === 500)
      expect(beside.length).toBeGreaterThan(3)
      expect(dashed.y).toBeGreaterThan(Math.max(...beside.map(({ bottom }) => bottom)))
    }
    expect(moved).toBeGreaterThan(1)
  })

  it('never leaves its slip alone, even when no tighter setting saves room', () => {
    const [signature, slip] = callOf(1).blocks.slice(-2)
    const note = { type: 'paragraph', style: 'note', content: [{ text: 'Nota.' }] } as const
    let moved = 0
    for (let notes = 20; notes < 40; notes++) {
      const blocks = [...Array.from({ length: notes }, () => note), signature!, slip!]
      const { pages } = placed({ ...callOf(1), blocks })
      const said = textsOf(pages.at(-1)!).map(({ text }) => text)
      expect(said, `${notes} notes`).toEqual(expect.arrayContaining(['Nota.', 'Atentamente', 'Firma']))
      moved += pages.length - 1
    }
    expect(moved).toBeGreaterThan(3)
  })

  it('whose slip would stand beside the margin block goes below it', () => {
    const model = callOf(1)
    const slip = model.blocks.at(-1)!
    const lines = Array.from({ length: 12 }, (_, index) => `renglón ${index}`)
    const margin = [...model.frame.margin, { label: 'NOTA', lines }]
    const { pages } = placed({ ...model, frame: { ...model.frame, margin }, blocks: [slip] })
    const note = textsOf(pages[0]!).find(({ text }) => text === 'renglón 11')!
    expect(linesOf(pages[0]!).find(({ dash }) => dash)!.y).toBeGreaterThan(note.bottom)
  })
})

describe('an attendance sheet', () => {
  const guest = Guest.parse({
    id: sampleId(950),
    sessionId: sampleDossier.session.id,
    name: 'Representación del órgano garante del estado',
    organization: 'Acompañamiento',
    position: 0,
  })
  const sheetOf = (seats: number, guests: readonly Guest[] = []) =>
    placed(attendanceSheetDocument({ ...withSeats(seats), guests }, sampleStamp))
  /** Boxes to sign, without the two of the counts and the notice. */
  const boxes = (layout: ReturnType<typeof sheetOf>) =>
    layout.pages.flatMap(framesOf).filter(({ width, height }) => width > 100 && width < 200 && height > 20)

  it('of thirteen seats has rows of 32', () => {
    const layout = sheetOf(13)
    expect(layout.pages).toHaveLength(1)
    expect(layout.sheet.seatRow).toBe(32)
  })

  it('lowers its rows, no lower than 27, to stay in one page', () => {
    const rows: number[] = []
    for (let seats = 12; seats <= 20; seats++) {
      const layout = sheetOf(seats)
      if (layout.pages.length > 1) expect(layout.sheet.seatRow).toBe(32)
      else rows.push(layout.sheet.seatRow)
      for (const box of boxes(layout)) expect(box.height).toBeGreaterThanOrEqual(22)
    }
    expect(rows).toEqual([...rows].sort((a, b) => b - a))
    expect(Math.min(...rows)).toBeLessThan(32)
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(27)
  })

  it('of fourteen seats and a guest whose name takes two lines is one page', () => {
    const layout = sheetOf(14, [guest])
    expect(layout.pages).toHaveLength(1)
    expect(boxes(layout)).toHaveLength(14 + 1 + 1)
    const [page] = layout.pages
    const notice = textsOf(page!).filter(({ size, isBody }) => isBody && size === 7.8)
    expect(Math.max(...notice.map(({ bottom }) => bottom))).toBeLessThan(layout.sheet.footRule)
  })

  it('has two boxes to tick for each seat, and none for a guest', () => {
    const ticks = sheetOf(13, [guest])
      .pages.flatMap(framesOf)
      .filter(({ width, height }) => width === height)
    expect(ticks).toHaveLength(13 * 2)
  })

  it('of more than a page keeps three rows with the counts and the notice', () => {
    for (let seats = 18; seats <= 40; seats++) {
      const { pages } = sheetOf(seats)
      expect(pages.length).toBeGreaterThan(1)
      const last = textsOf(pages.at(-1)!).map(({ text }) => text)
      expect(last, `${seats} seats`).toContain('Presentes con voto')
      expect(last.some((text) => text.startsWith('Aviso de privacidad'))).toBe(true)
      expect(last.filter((text) => text === 'Titular').length).toBeGreaterThanOrEqual(3)
    }
  })

  it.each([
    [13, 1],
    [14, 1],
    [43, 3],
    [100, 6],
  ])('of %d seats is %d pages under one head, with a place to sign for each seat', (seats, count) => {
    const layout = sheetOf(seats)
    expect(layout.pages).toHaveLength(count)
    expect(boxes(layout)).toHaveLength(seats + 1)
    for (const [index, page] of layout.pages.entries()) {
      const texts = textsOf(page).map(({ text }) => text)
      expect(texts).toContain('Cargo o representación / nombre de quien asiste')
      const isLast = index === count - 1
      expect(texts.includes('Presentes con voto')).toBe(isLast)
      expect(texts.some((text) => text.startsWith('Aviso de privacidad'))).toBe(isLast)
    }
  })

  it('gives a long name of who initials the lines it needs', () => {
    const model = attendanceSheetDocument(sampleDossier, sampleStamp)
    const rubric = `Rúbrica de la ${'Secretaría técnica y de seguimiento '.repeat(3)}`
    const blocks = model.blocks.map((block) =>
      block.type === 'attendanceSheet' ? { ...block, footer: { ...block.footer, rubric } } : block,
    )
    const { pages, sheet } = placed({ ...model, blocks })
    const words = pages.flatMap(textsOf).filter(({ size, left }) => size === 7.5 && left > 400)
    expect(words.map(({ text }) => text).join(' ')).toContain(rubric.trim())
    expect(words.length).toBeGreaterThan(1)
    for (const { right } of words) expect(right).toBeLessThan(sheet.right)
  })
})
