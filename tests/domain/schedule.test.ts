import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { defaultCutoffs } from '../../src-main/domain/action-plan.ts'
import {
  addMonths,
  lastDay,
  type Month,
  monthOf,
  monthsFrom,
  sameDayAfter,
} from '../../src-main/domain/month.ts'
import {
  cellsOf,
  expectedProgress,
  lightOf,
  reportDue,
  suggestedCompletion,
  weightedProgress,
} from '../../src-main/domain/progress.ts'
import {
  joinedSpans,
  markedMonths,
  type Span,
  spansOfMonths,
  withMonths,
} from '../../src-main/domain/spans.ts'
import { addDays, type LocalDate } from '../../src-main/domain/time.ts'

const day = (text: string) => text as LocalDate
const month = (text: string) => text as Month
/** One key on a cell of the grid. */
const toggledMonth = (work: readonly Span[], cell: Month) =>
  withMonths(work, [cell], !markedMonths(work).has(cell))
const days = fc.nat(2000).map((n) => addDays(day('2026-01-01'), n))
const months = fc.nat(70).map((n) => addMonths(month('2026-01'), n))
const spans: fc.Arbitrary<Span[]> = fc.array(
  fc.tuple(days, fc.nat(120)).map(([start, length]) => ({ start, end: addDays(start, length) })),
  { maxLength: 6 },
)

describe('months', () => {
  it('cross the year and know their days', () => {
    expect(monthsFrom(month('2026-09'), month('2027-02'))).toEqual([
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ])
    expect(addMonths(month('2026-01'), -1)).toBe('2025-12')
    expect([lastDay(month('2028-02')), lastDay(month('2027-02'))]).toEqual(['2028-02-29', '2027-02-28'])
    expect(sameDayAfter(day('2028-01-31'), 1)).toBe('2028-02-29')
    expect(monthsFrom(month('2026-05'), month('2026-04'))).toEqual([])
  })

  it('R46: the report is due a month after the end', () => {
    expect(reportDue(day('2027-02-28'))).toBe('2027-03-28')
    expect(reportDue(day('2026-12-31'))).toBe('2027-01-31')
  })
})

describe('R47: the grid', () => {
  it('is marked where the work meets the month, on any day', () => {
    const work = [{ start: day('2026-09-30'), end: day('2026-11-01') }]
    expect([...markedMonths(work)]).toEqual(['2026-09', '2026-10', '2026-11'])
  })

  it('gives dates from which the same grid comes back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(months), (marks) => {
        expect([...markedMonths(spansOfMonths(marks))].sort()).toEqual([...marks].sort())
      }),
    )
  })

  it('one key on a cell is its own inverse over the marks, and moves no other', () => {
    fc.assert(
      fc.property(spans, months, (work, cell) => {
        const before = markedMonths(work)
        const once = toggledMonth(work, cell)
        const after = markedMonths(once)
        expect(after.has(cell)).toBe(!before.has(cell))
        for (const other of new Set([...before, ...after]))
          if (other !== cell) expect(after.has(other)).toBe(before.has(other))
        expect(markedMonths(toggledMonth(once, cell))).toEqual(before)
      }),
    )
  })

  it('of whole months, twice the key gives the same dates', () => {
    fc.assert(
      fc.property(fc.uniqueArray(months), months, (marks, cell) => {
        const work = spansOfMonths(marks)
        expect(toggledMonth(toggledMonth(work, cell), cell)).toEqual(work)
      }),
    )
  })

  it('keeps the days given in the other months', () => {
    const work = [{ start: day('2026-09-10'), end: day('2026-11-20') }]
    expect(toggledMonth(work, month('2026-10'))).toEqual([
      { start: '2026-09-10', end: '2026-09-30' },
      { start: '2026-11-01', end: '2026-11-20' },
    ])
  })

  it('the same days are always the same spans', () => {
    fc.assert(
      fc.property(spans, (work) => {
        const joined = joinedSpans(work)
        expect(joinedSpans([...joined].reverse())).toEqual(joined)
        for (const [index, span] of joined.entries())
          if (index > 0) expect(span.start > addDays(joined[index - 1]!.end, 1)).toBe(true)
      }),
    )
  })
})

describe('R43: progress in whole points', () => {
  const parts = fc.array(fc.record({ weight: fc.nat(1000), progress: fc.integer({ min: 0, max: 100 }) }), {
    maxLength: 30,
  })
  it('is 100 only when all that counts is, 0 only when nothing was begun, and nothing without weights', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const counting = all.filter(({ weight }) => weight > 0)
        const progress = weightedProgress(all)
        if (counting.length === 0) return void expect(progress).toBeNull()
        expect(progress === 100).toBe(counting.every((part) => part.progress === 100))
        expect(progress === 0).toBe(counting.every((part) => part.progress === 0))
        expect(Number.isInteger(progress)).toBe(true)
      }),
    )
  })

  it('a third of three is 33, and weights count', () => {
    const of = (...all: [number, number][]) =>
      weightedProgress(all.map(([weight, progress]) => ({ weight, progress })))
    expect(of([1, 100], [1, 0], [1, 0])).toBe(33)
    expect(of([3, 100], [1, 0])).toBe(75)
    expect(of([1, 99], [1, 100])).toBe(99)
    expect(of([1, 1], [999, 0])).toBe(1)
    expect(of([0, 50])).toBeNull()
  })
})

describe('R45: what is expected and the light', () => {
  test.each([
    ['2026-08-31', 0],
    ['2026-09-01', 0],
    ['2026-09-02', 0],
    ['2026-11-12', 39],
    ['2027-02-28', 99],
    ['2027-03-01', 100],
  ])('on %s, %i %%', (today, expected) => {
    expect(expectedProgress(day('2026-09-01'), day('2027-02-28'), day(today))).toBe(expected)
  })

  it('is green, amber or red by how far behind', () => {
    const light = (progress: number) => lightOf(progress, 50, defaultCutoffs)
    expect([40, 39, 25, 24].map(light)).toEqual(['green', 'amber', 'amber', 'red'])
  })
})

describe('R44: what the progress says', () => {
  test.each([
    [null, true, 'noEvidence'],
    [80, false, 'noEvidence'],
    [0, true, 'notStarted'],
    [1, true, 'limited'],
    [49, true, 'limited'],
    [50, true, 'substantial'],
    [99, true, 'substantial'],
    [100, true, 'complete'],
  ] as const)('%s, reported: %s → %s', (progress, hasReport, completion) => {
    expect(suggestedCompletion(progress, hasReport)).toBe(completion)
  })
})

describe('the cells of a row', () => {
  const work = spansOfMonths(['2026-09', '2026-10', '2026-11', '2026-12'] as Month[])
  const states = (progress: number, today: string) => [
    ...cellsOf({ spans: work, progress }, day(today)).values(),
  ]
  it('are done as far as the progress reaches', () => {
    expect(states(60, '2026-11-12')).toEqual(['done', 'done', 'inProgress', 'planned'])
    expect(states(0, '2026-09-05')).toEqual(['notStarted', 'planned', 'planned', 'planned'])
    expect(states(30, '2026-11-12')).toEqual(['done', 'late', 'notStarted', 'planned'])
    expect(states(100, '2026-09-05')).toEqual(['done', 'done', 'done', 'done'])
  })
  it('end with the month', () => {
    expect(monthOf(day('2026-12-31'))).toBe('2026-12')
    expect(states(99, '2027-01-01')).toEqual(['done', 'done', 'done', 'late'])
  })
})
