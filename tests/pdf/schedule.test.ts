import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { monthOf, monthsFrom } from '../../src-main/domain/month.ts'
import { markedMonths } from '../../src-main/domain/spans.ts'
import { type ScheduleData, scheduleDocument } from '../../src-main/documents/schedule.ts'
import { createPrinter } from '../../src-main/pdf/printer.ts'
import { sampleStamp as stamp } from '../support/sample-stamp.ts'
import { longSchedule, sampleSchedule } from '../support/sample-schedule.ts'

let printer: ReturnType<typeof createPrinter>
beforeAll(() => {
  printer = createPrinter()
})
afterAll(() => printer.close())

type Word = { readonly text: string; readonly x: number; readonly y: number; readonly width: number }

/** Every run of text of each page, with the middle of where it stands. */
async function wordsOf(data: ScheduleData): Promise<Word[][]> {
  const { bytes } = await printer.render(scheduleDocument(data, stamp))
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const pages: Word[][] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items.flatMap((item) =>
        'str' in item && item.str.trim()
          ? [
              {
                text: item.str.trim(),
                x: item.transform[4] + item.width / 2,
                y: item.transform[5],
                width: item.width,
              },
            ]
          : [],
      ),
    )
  }
  await task.destroy()
  return pages
}

/** «row column» of each mark, by where it stands under the names of the months and beside the numbers of the rows. */
function marksOf(words: readonly Word[], columns: number): string[] {
  const head = words.find(({ text }) => text === 'Acción')!
  const months = words
    .filter(({ text, y }) => Math.abs(y - head.y) < 1 && text.length <= 4 && text !== 'N.º')
    .sort((a, b) => a.x - b.x)
  expect(months).toHaveLength(columns)
  const numbers = words.filter(({ text, x, y }) => /^\d+$/.test(text) && x < 80 && y < head.y)
  const nearest = <T>(all: readonly T[], far: (one: T) => number) =>
    all.reduce((best, one, index) => (far(one) < far(all[best]!) ? index : best), 0)
  return words
    .filter(({ text, x }) => /^[×◆]$/.test(text) && x > months[0]!.x - 12)
    .map((mark) => {
      const row = numbers[nearest(numbers, ({ y }) => Math.abs(y - mark.y))]!
      return `${row.text} ${nearest(months, ({ x }) => Math.abs(x - mark.x))}`
    })
    .sort()
}

describe('the printed cronograma', () => {
  it('R47: the marks read back from the page are those of the data', async () => {
    const data = sampleSchedule()
    const months = monthsFrom(monthOf(data.plan.start), monthOf(data.plan.end))
    const pages = await wordsOf(data)
    expect(pages).toHaveLength(1)
    const meant = data.commitments[0]!.activities.flatMap(({ spans }, index) =>
      [...markedMonths(spans)].map((month) => `${index + 1} ${months.indexOf(month)}`),
    )
    expect(marksOf(pages[0]!, 6)).toEqual(meant.sort())
    expect(meant).toHaveLength(13)
  })

  it('says the year over its months and how many actions each one has', async () => {
    const [page] = await wordsOf(sampleSchedule())
    const texts = page!.map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['2026', '2027', 'Sept', 'Ene', 'Acciones por mes']))
    const label = page!.find(({ text }) => text === 'Acciones por mes')!
    const totals = page!.filter(({ text, y }) => /^\d+$/.test(text) && Math.abs(y - label.y) < 2)
    expect(totals.map(({ text }) => text)).toEqual(['2', '3', '3', '3', '1', '1'])
  })

  it('stays on one page with sixteen rows, and repeats its head when they are more', async () => {
    const [first] = [sampleSchedule().commitments[0]!]
    const rows = [...first.activities, ...first.activities.slice(0, 5), ...first.activities.slice(6, 8)]
    const sixteen = { ...sampleSchedule(), commitments: [{ ...first, activities: rows }] }
    expect(await wordsOf(sixteen)).toHaveLength(1)
    const pages = await wordsOf(longSchedule(60, 12))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page.map(({ text }) => text)).toContain('Responsable')
    for (const page of await wordsOf(longSchedule(4, 36)))
      for (const { text, x, width } of page) expect(x + width / 2, text).toBeLessThan(740)
  })
})
