import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  doCollide,
  formatKey,
  hasToken,
  isInSeries,
  nextInSeries,
  numbersTogether,
  type Series,
  sharedSeries,
} from '../../src-main/domain/numbering.ts'
import { whyCannotNumber } from '../../src-main/domain/device.ts'
import { whyCannotRule } from '../../src-main/domain/rules.ts'
import { day, rules, sampleId } from './samples.ts'

const plain = (number: number) => ({ prefix: '', number })
const tokens = { ORGANO: 'STM-VA', TIPO: 'ORD', SESION: plain(2), AÑO: 2026, N: plain(7) }
const pattern = '{ORGANO}/{TIPO}/{SESION:2}/{AÑO}-{N:2}'

describe('keys (R23)', () => {
  it.each([
    [pattern, 'STM-VA/ORD/02/2026-07'],
    ['{N}', '7'],
    ['{N:4}.{AÑO}', '0007.2026'],
    ['{OTRO}-{N}', '{OTRO}-7'],
    ['sin nada', 'sin nada'],
  ])('%s is %s', (given, key) => expect(formatKey(given, tokens)).toBe(key))

  it('a number longer than its width stays whole', () => {
    expect(formatKey('{N:2}', { ...tokens, N: plain(123) })).toBe('123')
  })

  it('no two agreements of a body share a key', () => {
    const anyTokens = fc.record({
      ORGANO: fc.constant('STM-VA'),
      TIPO: fc.constantFrom('ORD', 'EXT', 'INS'),
      SESION: fc.integer({ min: 1, max: 200 }).map(plain),
      AÑO: fc.integer({ min: 2024, max: 2030 }),
      N: fc.integer({ min: 1, max: 200 }).map(plain),
    })
    fc.assert(
      fc.property(anyTokens, anyTokens, (a, b) => {
        const isSame = JSON.stringify(a) === JSON.stringify(b)
        expect(formatKey(pattern, a) === formatKey(pattern, b)).toBe(isSame)
      }),
    )
  })

  it('R24: the next number is one more than the greatest given', () => {
    expect(nextInSeries(sharedSeries, [])).toBe(1)
    expect(nextInSeries(sharedSeries, [1, 2, 3].map(plain))).toBe(4)
    expect(nextInSeries(sharedSeries, [3, 1].map(plain))).toBe(4)
  })

  it('a token is seen with or without its width', () => {
    expect(hasToken('{N:2}', 'N')).toBe(true)
    expect(hasToken('{N}', 'N')).toBe(true)
    expect(hasToken('N', 'N')).toBe(false)
    expect(hasToken('{NN}', 'N')).toBe(false)
  })
})

describe('rules that cannot stand', () => {
  it.each([
    ['a session key without its number', { sessionPattern: '{TIPO}/{AÑO}' }, 'rules.pattern'],
    ['an agreement key without its number', { agreementPattern: '{SESION}/{TIPO}/{AÑO}' }, 'rules.pattern'],
    [
      'an agreement key without its session, numbered by session',
      { agreementPattern: '{N}/{TIPO}/{AÑO}', agreementScope: 'session' },
      'rules.pattern',
    ],
    ['the same, numbered by year', { agreementPattern: '{N}/{AÑO}', agreementScope: 'year' }, null],
    ['a quorum of four thirds', { quorum: { kind: 'fraction', p: 4, q: 3 } }, 'rules.fraction'],
    [
      'a second call of three halves',
      { secondCallQuorum: { kind: 'fraction', p: 3, q: 2 } },
      'rules.fraction',
    ],
    [
      'a majority of three halves',
      { majority: { kind: 'qualified', p: 3, q: 2, base: 'present' } },
      'rules.fraction',
    ],
    ['others from the same date', { id: sampleId(77) }, 'rules.dateTaken'],
    ['others from another date', { id: sampleId(77), validFrom: day('2027-01-01') }, null],
  ] as const)('%s', (_, change, code) => {
    expect(whyCannotRule(rules(change as never), [rules()])?.code ?? null).toBe(code)
  })
})

describe('the numbers of two computers (R23)', () => {
  const anySeries: fc.Arbitrary<Series> = fc
    .record({
      prefix: fc.constantFrom('', 'A', 'B'),
      from: fc.integer({ min: 1, max: 40 }),
      length: fc.option(fc.integer({ min: 0, max: 20 })),
    })
    .map(({ prefix, from, length }) => ({ prefix, from, to: length === null ? null : from + length }))

  it('collide exactly when some number is of both', () => {
    fc.assert(
      fc.property(anySeries, anySeries, (a, b) => {
        const numbers = ['', 'A', 'B'].flatMap((prefix) =>
          Array.from({ length: 70 }, (_, index) => ({ prefix, number: index + 1 })),
        )
        expect(doCollide(a, b)).toBe(numbers.some((one) => isInSeries(a, one) && isInSeries(b, one)))
      }),
    )
  })

  it('given in any order leave no gap in either series, and none is given twice', () => {
    fc.assert(
      fc.property(anySeries, anySeries, fc.array(fc.boolean(), { maxLength: 40 }), (a, b, turns) => {
        fc.pre(!doCollide(a, b))
        const given: { prefix: string; number: number }[] = []
        for (const isFirst of turns) {
          const series = isFirst ? a : b
          const number = nextInSeries(series, given)
          if (number === null) expect(series.to).not.toBeNull()
          else given.push({ prefix: series.prefix, number })
        }
        for (const series of [a, b]) {
          const own = given.filter((one) => isInSeries(series, one)).map(({ number }) => number)
          expect(own).toEqual(own.map((_, index) => series.from + index))
        }
        expect(new Set(given.map(({ prefix, number }) => prefix + number)).size).toBe(given.length)
      }),
    )
  })

  it('a range that is used up gives no more', () => {
    expect(nextInSeries({ prefix: '', from: 5, to: 6 }, [5, 6].map(plain))).toBeNull()
    expect(nextInSeries({ prefix: '', from: 5, to: 6 }, [1, 2, 99].map(plain))).toBe(5)
  })

  it.each([
    [{ prefix: '', from: 9, to: 1 }, 'numbering.range'],
    [{ prefix: '', from: 90, to: 99 }, 'numbering.deviceTaken'],
    [{ prefix: 'B', from: 1, to: null }, null],
    [{ prefix: '', from: 1, to: 49 }, null],
  ])('%o beside a laptop that gives from 50 on: %s', (series, code) => {
    const other = { id: sampleId(2), name: 'Laptop de la sala', series: { prefix: '', from: 50, to: null } }
    const own = { id: sampleId(1), name: 'Oficina', series }
    expect(whyCannotNumber(own, [own, other])?.code ?? null).toBe(code)
  })
})

describe('numbers side by side', () => {
  it.each([
    ['{SESION:2}/{AÑO}', null],
    ['{TIPO}{SESION}/{AÑO}', null],
    ['{SESION}{N:2}', ['{SESION}', '{N:2}']],
    ['{SESION}11{N}', ['{SESION}', '{N}']],
    ['{SESION}A1{N}', null],
  ])('%s: %o', (given, found) => expect(numbersTogether(given)).toEqual(found))

  it('with a separator, two pairs of numbers never make one key', () => {
    const number = fc.integer({ min: 1, max: 2000 })
    const prefix = fc.constantFrom('', 'A', 'BC')
    const numbered = fc.record({ prefix, number })
    fc.assert(
      fc.property(numbered, numbered, numbered, numbered, (a, b, c, d) => {
        const key = (SESION: typeof a, N: typeof b) => formatKey('{SESION}-{N:2}', { ...tokens, SESION, N })
        expect(key(a, b) === key(c, d)).toBe(JSON.stringify([a, b]) === JSON.stringify([c, d]))
      }),
    )
  })
})
