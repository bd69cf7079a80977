import { whyCannotRest } from '../domain/calendar.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { BodyId, RecordId } from '../domain/ids.ts'
import {
  type RuleSet,
  type RuleSetDraft,
  rulesIn,
  whyCannotGovern,
  whyCannotRemoveRules,
  whyCannotRule,
} from '../domain/rules.ts'
import { addDays, daysBetween, type LocalDate } from '../domain/time.ts'
import { need } from './dossier.ts'
import { nonWorkingDaysOf } from './legal-data.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'

/** The rules that begin on that date, new or changed. What was called already keeps those it was called under. */
export function saveRules(
  store: WriteStore,
  { bodyId, rules }: { bodyId: BodyId; rules: RuleSetDraft },
  env: Environment,
): void {
  need(store, 'body', bodyId)
  const all = store.where('ruleSet', { bodyId })
  const same = all.find(({ validFrom }) => validFrom === rules.validFrom)
  const record: RuleSet = { ...rules, bodyId, id: same?.id ?? env.newId() }
  refuse(whyCannotRule(record, all))
  const sectors = new Set<string>(store.where('sector', { bodyId }).map(({ id }) => id))
  const isForeign = record.quorumConditions.some((one) => 'sectorId' in one && !sectors.has(one.sectorId))
  if (isForeign) fail('rules.sectorMissing', {})
  const others = all.filter(({ id }) => id !== record.id)
  refuse(whyCannotGovern(record, others, store.where('session', { bodyId }), same ?? null))
  store.put('ruleSet', record)
}

/** Takes out rules under which nothing was called; a body always has some. */
export function removeRules(store: WriteStore, id: RecordId): void {
  const { bodyId } = need(store, 'ruleSet', id)
  const all = store.where('ruleSet', { bodyId })
  const rules = all.find((one) => one.id === id)!
  refuse(whyCannotRemoveRules(rules, all, store.where('session', { bodyId })))
  store.remove('ruleSet', id)
}

/** Longest period declared at once, in days: two months of holidays. */
const longestPeriod = 62

/** Declares the days of a period, both ends included, as without work or as worked. */
export function declareDays(
  store: WriteStore,
  input: { bodyId: BodyId; from: LocalDate; to: LocalDate; name: string; isWorked: boolean },
  env: Environment,
): void {
  const { bodyId, from, to, name, isWorked } = input
  need(store, 'body', bodyId)
  const days = daysBetween(from, to)
  if (days < 0) fail('calendar.upsideDown', { from, to })
  if (days >= longestPeriod) fail('calendar.endless', { from, to })
  const declared = new Map(store.where('nonWorkingDay', { bodyId }).map((day) => [day.date, day]))
  for (let date = from; date <= to; date = addDays(date, 1))
    store.put('nonWorkingDay', { id: declared.get(date)?.id ?? env.newId(), bodyId, date, name, isWorked })
  refuseEndless(store, bodyId, from)
}

/** Takes back days that were declared; what was worked by declaration is again as the law says. */
export function removeNonWorkingDays(store: WriteStore, ids: readonly RecordId[]): void {
  const days = ids.map((id) => need(store, 'nonWorkingDay', id))
  for (const { id } of days) store.remove('nonWorkingDay', id)
  for (const { bodyId, date } of days) refuseEndless(store, bodyId, date)
}

/** Refuses a calendar in which, around that day, nothing is worked. */
function refuseEndless(store: ReadStore, bodyId: BodyId, date: LocalDate): void {
  const rules = rulesIn(store.where('ruleSet', { bodyId }), date)
  if (rules) refuse(whyCannotRest(date, nonWorkingDaysOf(store, rules)))
}
