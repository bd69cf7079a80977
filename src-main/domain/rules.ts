import { z } from 'zod'
import { validOn } from './body.ts'
import { failure, type Failure } from './failure.ts'
import { BodyId, RecordId } from './ids.ts'
import { hasToken } from './numbering.ts'
import type { Session } from './session.ts'
import { optionalLine, requiredLine } from './text.ts'
import { LocalDate } from './time.ts'

export const sessionKinds = [
  'installation',
  'ordinary',
  'extraordinary',
  'operativeGroup',
  'dialogueTable',
  'draftingTable',
] as const
export const SessionKind = z.enum(sessionKinds)
export type SessionKind = z.infer<typeof SessionKind>

/** R11. `strictMajority` is floor(n/2)+1, the common reading of «mitad más uno». */
export const QuorumRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('strictMajority') }),
  z.strictObject({ kind: z.literal('fraction'), p: z.int().min(1).max(99), q: z.int().min(1).max(99) }),
  z.strictObject({ kind: z.literal('fixed'), seats: z.int().min(1).max(999) }),
  z.strictObject({ kind: z.literal('any') }),
])
export type QuorumRule = z.infer<typeof QuorumRule>

/** R17. `simple`: more than half of the base, present seats or all members. */
export const MajorityRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('simple'), base: z.enum(['cast', 'present', 'members']) }),
  z.strictObject({
    kind: z.literal('qualified'),
    p: z.int().min(1).max(99),
    q: z.int().min(1).max(99),
    base: z.enum(['present', 'members']),
  }),
  z.strictObject({ kind: z.literal('consensus') }),
])
export type MajorityRule = z.infer<typeof MajorityRule>

/** R6. Whole business days strictly between sending and session, or hours. */
export const NoticeRule = z.strictObject({
  amount: z.int().min(0).max(365),
  unit: z.enum(['businessDays', 'hours']),
})
export type NoticeRule = z.infer<typeof NoticeRule>

/** How a body sits, votes and numbers, from a date on. A past session keeps the rules of its date. */
export const RuleSet = z
  .strictObject({
    id: RecordId,
    bodyId: BodyId,
    validFrom: LocalDate,
    name: requiredLine(120),
    quorum: QuorumRule,
    /** A seat without holder or alternate counts in n (R3). */
    vacantSeatsCount: z.boolean(),
    /** Law that says which days are without work; the body adds its own. */
    calendar: z.enum(['LFPA28', 'LFT74']),
    toleranceMinutes: z.int().min(0).max(240),
    secondCallMinutes: z.int().min(1).max(1440).nullable(),
    secondCallQuorum: QuorumRule,
    majority: MajorityRule,
    chairBreaksTies: z.boolean(),
    notice: z.record(SessionKind, NoticeRule),
    /** Hours before the session until which members may propose items. */
    lateItemHours: z.int().min(0).max(720),
    sessionPattern: requiredLine(80),
    agreementPattern: requiredLine(80),
    agreementScope: z.enum(['session', 'year']),
    /** Articles that documents cite: «los artículos 8 y 9 de los Lineamientos de Operación». */
    callBasis: optionalLine(200),
    sessionBasis: optionalLine(200),
    quorumBasis: optionalLine(200),
  })
  .readonly()
export type RuleSet = z.infer<typeof RuleSet>

export const RuleSetDraft = RuleSet.unwrap().omit({ id: true, bodyId: true })
export type RuleSetDraft = z.infer<typeof RuleSetDraft>

/** Rules in force on a date; before the first ones, the first. */
export function rulesIn(all: readonly RuleSet[], date: LocalDate): RuleSet | null {
  const first = all.reduce<RuleSet | null>((a, b) => (a && a.validFrom <= b.validFrom ? a : b), null)
  return validOn(all, date) ?? first
}

/**
 * Why these rules cannot begin on their date: they would govern a session that was called under others. What they
 * replace on the same date is not among `others`.
 */
export function whyCannotGovern(
  rules: RuleSet,
  others: readonly RuleSet[],
  sessions: readonly Session[],
): Failure | null {
  const all = [...others, rules]
  const governed = sessions
    .filter(
      ({ status, date }) => status !== 'draft' && status !== 'cancelled' && rulesIn(all, date) === rules,
    )
    .reduce<Session | null>((a, b) => (a && a.date >= b.date ? a : b), null)
  return governed ? failure('rules.inUse', { key: governed.key, date: governed.date }) : null
}

/** Why these rules cannot stand beside the others of the body. */
export function whyCannotRule(rules: RuleSet, others: readonly RuleSet[]): Failure | null {
  for (const part of [rules.quorum, rules.secondCallQuorum, rules.majority])
    if ('p' in part && part.p > part.q) return failure('rules.fraction', { p: part.p, q: part.q })
  const needed = [
    [rules.sessionPattern, ['SESION', 'TIPO', 'AÑO']],
    [
      rules.agreementPattern,
      rules.agreementScope === 'session' ? ['N', 'SESION', 'TIPO', 'AÑO'] : ['N', 'AÑO'],
    ],
  ] as const
  for (const [pattern, tokens] of needed)
    for (const token of tokens)
      if (!hasToken(pattern, token)) return failure('rules.pattern', { pattern, missing: `{${token}}` })
  // Two numbers side by side would make one key of two sessions: 1·11 and 11·1.
  for (const [pattern] of needed)
    if (pattern.includes('}{')) return failure('rules.pattern', { pattern, missing: '/' })
  const taken = others.some((other) => other.id !== rules.id && other.validFrom === rules.validFrom)
  return taken ? failure('rules.dateTaken', { date: rules.validFrom }) : null
}
