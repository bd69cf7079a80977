import { type HolidayRule, nonWorkingDays } from '../domain/calendar.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { BodyId, RecordId } from '../domain/ids.ts'
import { type RuleSet, type RuleSetDraft, rulesIn, whyCannotGovern, whyCannotRule } from '../domain/rules.ts'
import { addDays, daysBetween, type LocalDate } from '../domain/time.ts'
import { need } from './dossier.ts'
import { legalHolidays } from './legal-data.ts'
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
  refuse(whyCannotGovern(record, others, store.where('session', { bodyId })))
  store.put('ruleSet', record)
}

/** Takes out rules under which nothing was called; a body always has some. */
export function removeRules(store: WriteStore, id: RecordId): void {
  const rules = need(store, 'ruleSet', id)
  const all = store.where('ruleSet', { bodyId: rules.bodyId })
  if (all.length === 1) fail('rules.onlyOnes', {})
  const governed = store
    .where('session', { bodyId: rules.bodyId })
    .find(({ status, date }) => status !== 'draft' && status !== 'cancelled' && rulesIn(all, date)?.id === id)
  if (governed) fail('rules.inUse', { key: governed.key, date: governed.date })
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
  if (days < 0) fail('mandate.endsBeforeStart', { from, to })
  if (days >= longestPeriod) fail('calendar.endless', { from, to })
  const declared = new Map(store.where('nonWorkingDay', { bodyId }).map((day) => [day.date, day]))
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const same = declared.get(date)
    const day = { id: same?.id ?? env.newId(), bodyId, date, name, isWorked }
    declared.set(date, day)
    store.put('nonWorkingDay', day)
  }
  refuseEndless(store, bodyId, [...declared.values()], from)
}

export function removeNonWorkingDay(store: WriteStore, id: RecordId): void {
  need(store, 'nonWorkingDay', id)
  store.remove('nonWorkingDay', id)
}

/** How many days in a row without work no body has: a calendar that leaves none makes every term endless. */
const searchDays = 120

/** Refuses a calendar in which, around that day, nothing is worked. */
function refuseEndless(
  store: ReadStore,
  bodyId: BodyId,
  declared: readonly { date: LocalDate; isWorked: boolean }[],
  date: LocalDate,
): void {
  const { calendar } = rulesIn(store.where('ruleSet', { bodyId }), date) ?? { calendar: 'LFPA28' as const }
  const holidays: readonly HolidayRule[] = legalHolidays(calendar)
  const isNonWorking = nonWorkingDays(holidays, declared)
  for (let step = 0; step < searchDays; step += 1) if (!isNonWorking(addDays(date, step))) return
  fail('calendar.noWorkingDay', { date })
}
