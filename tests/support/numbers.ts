import { expect } from 'vitest'
import { isInSeries, type Series, sharedSeries } from '../../src-main/domain/numbering.ts'
import type { ReadStore } from '../../src-main/usecases/ports.ts'

type Given = {
  readonly scope: string
  readonly prefix: string
  readonly number: number
  readonly key: string
}

/** Every number that a file has given, with the scope in which it may not be given again. */
function numbersOf(store: ReadStore): Given[] {
  const given = (
    scope: string,
    bodyId: string,
    one: { number: number | null; series: string; key: string },
  ) =>
    one.number === null
      ? []
      : [{ scope: `${bodyId} ${scope}`, prefix: one.series, number: one.number, key: `${bodyId} ${one.key}` }]
  const scopeOf = (bodyId: string, date: string) =>
    store
      .where('ruleSet', { bodyId: bodyId as never })
      .filter(({ validFrom }) => validFrom <= date)
      .at(-1)!.agreementScope
  return [
    ...store
      .where('session', {})
      .flatMap((session) => given(`${session.kind} ${session.year}`, session.bodyId, session)),
    ...store.where('agreement', {}).flatMap((agreement) => {
      const { date } = store.get('session', agreement.sessionId)!
      const scope = scopeOf(agreement.bodyId, date) === 'session' ? agreement.sessionId : agreement.year
      return given(`acuerdos ${scope}`, agreement.bodyId, agreement)
    }),
    ...store
      .where('minutes', {})
      .flatMap((minutes) => given(`actas ${minutes.year}`, minutes.bodyId, minutes)),
  ]
}

/** R23, R24, R28: in each series of each scope the numbers follow one another, and no key is given twice. */
export function expectGapless(store: ReadStore, series: readonly Series[]): number {
  const all = numbersOf(store)
  expect(all.filter(({ key }, index) => all.findIndex((one) => one.key === key) !== index)).toEqual([])
  for (const scope of new Set(all.map((one) => one.scope))) {
    const own = all.filter((one) => one.scope === scope)
    const left = new Set(own)
    // Within a session the agreements go 1, 2, 3… whichever computer gives them.
    const isOfSession = own.every(({ scope: name }) => /acuerdos .{36}$/.test(name))
    for (const one of isOfSession ? [sharedSeries] : series) {
      const numbers = own.filter((given) => isInSeries(one, given))
      for (const given of numbers) left.delete(given)
      const sorted = numbers.map(({ number }) => number).sort((a, b) => a - b)
      expect(sorted, `${scope} ${one.prefix}`).toEqual(sorted.map((_, index) => one.from + index))
    }
    expect([...left], `${scope}, of no series`).toEqual([])
  }
  return all.length
}
