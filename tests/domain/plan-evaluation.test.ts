import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { defaultCutoffs } from '../../src-main/domain/action-plan.ts'
import { completions, type Indicator } from '../../src-main/domain/commitment.ts'
import type { SectorId } from '../../src-main/domain/ids.ts'
import { whyCannotChangeImpact, whyCannotNoteImpact } from '../../src-main/domain/impact-note.ts'
import {
  activitiesBySector,
  groupsBy,
  groupsByResponsible,
  indicatorStanding,
  placeOf,
  type RatedCommitment,
  summaryOf,
  whyCannotEvaluate,
} from '../../src-main/domain/plan-evaluation.ts'
import { activityOn, daysLate } from '../../src-main/domain/plan-follow-up.ts'
import { lights } from '../../src-main/domain/progress.ts'
import { shareOf } from '../../src-main/domain/share.ts'
import { sampleRecord } from '../support/sample-plan.ts'
import { day, sampleId, seat, sector } from './samples.ts'

const spans = [{ start: day('2026-09-01'), end: day('2026-09-30') }]
const rated = (more: Partial<RatedCommitment> = {}): RatedCommitment => ({
  axisId: null,
  pillarIds: [],
  governmentResponsible: 'Unidad de Transparencia',
  socialResponsible: '',
  weight: 1,
  progress: 50,
  expected: 50,
  light: 'green',
  completion: 'substantial',
  places: ['done', 'onTime'],
  ...more,
})

describe('a share', () => {
  it('is told by its parts, and its percent is 100 only when it is all', () => {
    expect(shareOf(7, 9)).toEqual({ part: 7, whole: 9, percent: 77 })
    expect([shareOf(999, 1000).percent, shareOf(9, 9).percent, shareOf(0, 0).percent]).toEqual([
      99,
      100,
      null,
    ])
  })
})

describe('what commitments make together', () => {
  it('R43, R45: is weighed, and judged by what its time expects', () => {
    const parts = [rated({ weight: 3, progress: 20, expected: 60, light: 'red' }), rated({ progress: 100 })]
    expect(summaryOf(parts, defaultCutoffs)).toMatchObject({
      commitments: 2,
      progress: 40,
      expected: 57,
      light: 'amber',
      lights: { green: 1, amber: 0, red: 1, none: 0 },
      complete: { part: 0, whole: 2, percent: 0 },
      activities: { total: 4, done: 2, onTime: 2, behind: 0, undated: 0 },
    })
  })

  it('of the plan stands beside what the dates of the plan expect', () => {
    expect(summaryOf([rated()], defaultCutoffs, 90)).toMatchObject({ expected: 90, light: 'red' })
    expect(summaryOf([], defaultCutoffs)).toMatchObject({
      progress: null,
      light: null,
      activities: { total: 0 },
    })
  })

  it('is grouped in the order of the names, those of none at the end', () => {
    const names = [
      { id: 'a', name: 'Transparencia' },
      { id: 'b', name: 'Colaboración' },
    ]
    const groups = groupsBy(
      [rated({ pillarIds: ['a'] }), rated()],
      names,
      ({ pillarIds }) => pillarIds,
      defaultCutoffs,
    )
    expect(groups.map(({ name, commitments }) => [name, commitments])).toEqual([
      ['Transparencia', 1],
      ['Colaboración', 0],
      ['', 1],
    ])
  })

  it('is grouped by who answers for it, however the name is written', () => {
    const parts = ['Contraloría', 'CONTRALORIA', ''].map((name) => rated({ governmentResponsible: name }))
    const groups = groupsByResponsible(parts, 'governmentResponsible', defaultCutoffs)
    expect(groups.map(({ name, commitments }) => [name, commitments])).toEqual([
      ['Contraloría', 2],
      ['', 1],
    ])
  })

  const ratings = fc.array(
    fc.record({
      axisId: fc.constantFrom('a', 'b', 'gone', null),
      pillarIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
      governmentResponsible: fc.constantFrom('Contraloría', 'contraloria', 'Tesorería', ''),
      socialResponsible: fc.constantFrom('OSC', ''),
      weight: fc.nat(5),
      progress: fc.option(fc.nat(100)),
      expected: fc.option(fc.nat(100)),
      light: fc.option(fc.constantFrom(...lights)),
      completion: fc.constantFrom(...completions),
      places: fc.array(fc.constantFrom('done', 'onTime', 'behind', 'undated')),
    }) as fc.Arbitrary<RatedCommitment>,
    { maxLength: 12 },
  )
  const axes = ['a', 'b', 'c'].map((id) => ({ id, name: id }))

  test('groups of which each commitment is in one add up to the whole', () => {
    fc.assert(
      fc.property(ratings, (all) => {
        const whole = summaryOf(all, defaultCutoffs)
        for (const groups of [
          groupsBy(all, axes, ({ axisId }) => (axisId ? [axisId] : []), defaultCutoffs),
          groupsByResponsible(all, 'governmentResponsible', defaultCutoffs),
          groupsByResponsible(all, 'socialResponsible', defaultCutoffs),
        ]) {
          const sum = (of: (group: (typeof groups)[number]) => number) =>
            groups.reduce((total, group) => total + of(group), 0)
          expect(sum(({ commitments }) => commitments)).toBe(whole.commitments)
          expect(sum(({ complete }) => complete.part)).toBe(whole.complete.part)
          for (const light of [...lights, 'none'] as const)
            expect(sum((group) => group.lights[light])).toBe(whole.lights[light])
          for (const place of ['total', 'done', 'onTime', 'behind', 'undated'] as const)
            expect(sum(({ activities }) => activities[place])).toBe(whole.activities[place])
        }
      }),
    )
  })

  test('a whole is never more than its best part nor less than its worst, and 100 only when all is', () => {
    fc.assert(
      fc.property(ratings, (all) => {
        const { progress } = summaryOf(all, defaultCutoffs)
        const own = all.filter(({ weight }) => weight > 0).map((one) => one.progress ?? 0)
        if (progress === null) expect(own).toEqual([])
        if (progress === null) return
        expect(progress).toBeLessThanOrEqual(Math.max(...own))
        expect(progress).toBeGreaterThanOrEqual(Math.min(...own))
        expect(progress === 100).toBe(own.every((one) => one === 100))
      }),
    )
  })
})

describe('the activities of a plan', () => {
  it('R45: are each in one place', () => {
    const on = (progress: number) => placeOf({ spans, progress }, day('2026-09-16'), defaultCutoffs)
    expect([on(100), on(45), on(30), on(0)]).toEqual(['done', 'onTime', 'behind', 'behind'])
    expect(placeOf({ spans: [], progress: 20 }, day('2026-09-16'), defaultCutoffs)).toBe('undated')
  })

  it('stood on a day as the notes until then say', () => {
    const [activity] = sampleRecord().activities
    const note = { id: sampleId(1), activityId: activity!.id, date: day('2026-09-17'), text: '', author: '' }
    expect(activityOn(activity!, []).progress).toBe(0)
    expect(activityOn(activity!, [{ ...note, progress: 30 }]).progress).toBe(30)
  })

  it('say for how many days they are late', () => {
    const late = (progress: number, date: string) => daysLate({ spans, progress }, day(date))
    expect([late(90, '2026-10-02'), late(90, '2026-09-30'), late(100, '2026-10-02')]).toEqual([2, null, null])
  })

  it('are told by the sector of the seat that answers for them, the others apart', () => {
    const social = { ...sector, id: sampleId(51) as SectorId, name: 'Sociedad civil' }
    const activities = ['Lugar 1', 'lugar 2', 'Sector académico'].map((responsible, index) => ({
      responsible,
      weight: 1,
      spans,
      progress: index === 0 ? 100 : 0,
    }))
    const seats = [seat(1), seat(2, { sectorId: social.id })]
    const rows = activitiesBySector(activities, seats, [sector, social], day('2026-10-02'), defaultCutoffs)
    expect(rows.map((row) => [row.sector, row.progress, row.light, row.activities.behind])).toEqual([
      ['Gobierno', 100, 'green', 0],
      ['Sociedad civil', 0, 'red', 1],
      [null, 0, 'red', 1],
    ])
  })
})

describe('an indicator on a day', () => {
  const indicator: Indicator = { ...sampleRecord().indicators[0]!, baseline: 14, target: 30 }
  const of = { id: sampleId(9), indicatorId: indicator.id, note: '', link: null }
  const measured = [
    { ...of, date: day('2026-12-01'), value: 30 },
    { ...of, date: day('2026-10-01'), value: 16 },
  ]
  const on = (date: string, change: Partial<Indicator> = {}) =>
    indicatorStanding({ ...indicator, ...change }, measured, day(date), defaultCutoffs)

  it('has its measurements in order, the way that was covered and what its time expects', () => {
    expect(on('2026-10-02')).toMatchObject({ reach: 12, expected: 17, light: 'green', isReached: false })
    expect(on('2026-12-31').measurements.map(({ value, reach }) => [value, reach])).toEqual([
      [16, 12],
      [30, 100],
    ])
    expect(on('2026-12-31')).toMatchObject({ reach: 100, isReached: true, last: { value: 30 } })
  })

  it('is reached below its target when it is to go down', () => {
    const down = { direction: 'down', baseline: 40, target: 20 } as const
    expect(on('2026-10-02', down)).toMatchObject({ reach: 120, isReached: true })
  })

  it('is judged by nothing before it is measured, nor without a way', () => {
    expect(on('2026-09-15')).toMatchObject({ last: null, reach: null, light: null, isReached: null })
    expect(on('2026-10-02', { baseline: null })).toMatchObject({ reach: null, expected: null, light: null })
  })
})

describe('an evaluation and its notes of impact', () => {
  it('are of a day that came', () => {
    expect(whyCannotEvaluate(day('2026-10-03'), day('2026-10-02'))?.code).toBe('plan.notYet')
    expect(whyCannotEvaluate(day('2026-10-02'), day('2026-10-02'))).toBeNull()
  })

  it.each([
    ['2026-08-31', 'Más vecinas piden información', 'impact.beforePlan'],
    ['2026-10-03', 'Más vecinas piden información', 'impact.ahead'],
    ['2026-10-02', '  ', 'input.invalid'],
    ['2026-10-02', 'Más vecinas piden información', null],
  ])('on %s, «%s»: %s', (date, text, code) => {
    const plan = { start: day('2026-09-01') }
    expect(whyCannotNoteImpact({ date: day(date), text }, plan, day('2026-10-02'))?.code ?? null).toBe(code)
  })

  it('one that was withdrawn is not written again', () => {
    expect(whyCannotChangeImpact({ withdrawnOn: day('2026-10-02') })?.code).toBe('impact.withdrawn')
    expect(whyCannotChangeImpact({ withdrawnOn: null })).toBeNull()
  })
})
