import holidays from '../../resources/rules/holidays.json' with { type: 'json' }
import grounds from '../../resources/rules/redaction-grounds.json' with { type: 'json' }
import presets from '../../resources/rules/presets.json' with { type: 'json' }
import { type HolidayRule, type NonWorking, nonWorkingDays } from '../domain/calendar.ts'
import { GroundRules } from '../domain/legal-grounds.ts'
import { RuleSetDraft, type RuleSet } from '../domain/rules.ts'
import { addDays, type LocalDate } from '../domain/time.ts'
import type { RulePreset } from '../contract/views.ts'
import type { ReadStore } from './ports.ts'

/** Days without work of a law (R7). */
export function legalHolidays(calendar: RuleSet['calendar']): readonly HolidayRule[] {
  return holidays[calendar].days as readonly HolidayRule[]
}

/** Days without work of a body: the law its rules name, and those it declared. */
export function nonWorkingDaysOf(store: ReadStore, rules: RuleSet): NonWorking {
  const declared = store.where('nonWorkingDay', { bodyId: rules.bodyId })
  return nonWorkingDays(legalHolidays(rules.calendar), declared)
}

/** Dates of a law in a year, with their names. */
export function legalDays(calendar: RuleSet['calendar'], year: number): { date: LocalDate; name: string }[] {
  const first = `${year}-01-01` as LocalDate
  return legalHolidays(calendar).flatMap((rule) => {
    const isNonWorking = nonWorkingDays([rule], [])
    for (let day = 0; day < 366; day += 1) {
      const date = addDays(first, day)
      const isWeekend = nonWorkingDays([], [])(date)
      if (date.slice(0, 4) === String(year) && !isWeekend && isNonWorking(date))
        return [{ date, name: rule.name }]
    }
    return []
  })
}

/** Rules to begin from, each read from a norm or a custom. */
export const rulePresets: readonly RulePreset[] = presets.map((preset) => ({
  ...preset,
  rules: RuleSetDraft.parse(preset.rules),
}))

/** What the laws of each period say of what is not published, newest first. */
export const groundRules: readonly GroundRules[] = grounds.map((period) => GroundRules.parse(period))
