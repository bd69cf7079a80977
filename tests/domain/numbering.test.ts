import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatKey, hasToken, nextInSeries, sharedSeries } from '../../src-main/domain/numbering.ts'
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
