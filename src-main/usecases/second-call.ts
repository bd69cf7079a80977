import { termEnd } from '../domain/calendar.ts'
import type { RuleSet } from '../domain/rules.ts'
import { addDays, type LocalDate } from '../domain/time.ts'
import { nonWorkingDaysOf } from './legal-data.ts'
import type { ReadStore } from './ports.ts'

/** First and last day of something. */
export type Days = { readonly from: LocalDate; readonly to: LocalDate }

/** The days on which the second call of a session of that date may be held (R15); null when the rules say none. */
export function secondCallWindow(store: ReadStore, rules: RuleSet, first: LocalDate): Days | null {
  if (rules.secondCall?.kind !== 'window') return null
  const isNonWorking = nonWorkingDaysOf(store, rules)
  const day = (amount: number) =>
    amount === 0 ? addDays(first, 1) : termEnd(first, { amount, unit: 'businessDays' }, isNonWorking)
  const [from, to] = [day(rules.secondCall.from), day(rules.secondCall.to)]
  return from && to ? { from, to } : null
}
