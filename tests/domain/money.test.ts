import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { centsOf, typedPesos } from '../../src-main/domain/money.ts'

test.each([
  ['12,500.00', 1_250_000],
  ['$12 500', 1_250_000],
  ['12500.5', 1_250_050],
  ['  0.07 ', 7],
  ['1,000,000', 100_000_000],
])('«%s» is an amount', (text, cents) => expect(centsOf(text)).toBe(cents))

test.each(['', 'mil', '12,50', '1.234', '12.500,00', '-5', '1e3', '12,5000', '99999999999999'])(
  '«%s» is not an amount of pesos',
  (text) => expect(centsOf(text)).toBeNull(),
)

it('what it writes reads back as it was, to the cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (cents) => {
      expect(centsOf(typedPesos(cents))).toBe(cents)
    }),
  )
})
