import { z } from 'zod'
import { Ground } from './redaction.ts'
import { covers } from './seat.ts'
import { requiredLine } from './text.ts'
import { LocalDate } from './time.ts'

/** What the laws of a period say of what is not published. Data of the rule set, dated: never code. */
export const GroundRules = z
  .strictObject({
    id: z.string(),
    from: LocalDate,
    to: LocalDate.nullable(),
    /** Grounds to begin from; each may be edited where it is used. */
    confidential: z.array(Ground).min(1).readonly(),
    /** By which articles what was removed is said, and cannot be recovered. */
    means: requiredLine(),
    /** Which article makes public what must not be removed (R40). */
    mandatory: requiredLine(),
    /** Which article gives personal data no term. */
    noTerm: requiredLine(),
  })
  .readonly()
export type GroundRules = z.infer<typeof GroundRules>

/** Those in force on a day; before any of them, the oldest. */
export function groundRulesOn(rules: readonly GroundRules[], date: LocalDate): GroundRules {
  return rules.find((period) => covers(period, date)) ?? rules.at(-1)!
}
