import { z } from 'zod'
import { validOn } from './body.ts'
import { failure, type Failure } from './failure.ts'
import { BodyId, RecordId, SectorId } from './ids.ts'
import { patternNames, whyCannotFormat } from './key-patterns.ts'
import type { Session } from './session.ts'
import { fold, optionalLine, requiredLine } from './text.ts'
import { addDays, LocalDate } from './time.ts'

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

/**
 * R13. What a quorum needs besides its number: that who has the chair, or its alternate, is there; at least so many
 * seats of a sector; or that more than half of those present are of a sector.
 */
export const QuorumCondition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('presiding') }),
  z.strictObject({ kind: z.literal('sectorSeats'), sectorId: SectorId, seats: z.int().min(1).max(999) }),
  z.strictObject({ kind: z.literal('sectorMajority'), sectorId: SectorId }),
])
export type QuorumCondition = z.infer<typeof QuorumCondition>

/** R15. The same day so many minutes later, or another day within a window of business days. */
export const SecondCallRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sameDay'), minutes: z.int().min(1).max(1440) }),
  z.strictObject({
    kind: z.literal('window'),
    from: z.int().min(0).max(365),
    to: z.int().min(1).max(365),
  }),
])
export type SecondCallRule = z.infer<typeof SecondCallRule>

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

/** A kind of matter that needs a majority of its own: «Reformas a los lineamientos», two thirds. */
export const Matter = z.strictObject({ name: requiredLine(120), majority: MajorityRule })
export type Matter = z.infer<typeof Matter>

/**
 * R20. What an abstention is worth: it stays in the base, it leaves the base with the excused, or it counts in favour
 * (Chihuahua).
 */
export const abstentionPolicies = ['inBase', 'leavesBase', 'inFavour'] as const
export type AbstentionPolicy = (typeof abstentionPolicies)[number]

/** Kinds of items that an extraordinary session may not treat (R9). */
export const excludableItems = ['minutesApproval', 'followUp', 'general'] as const

/** R6. Whole business or calendar days strictly between sending and session, or hours. */
export const NoticeRule = z.strictObject({
  amount: z.int().min(0).max(365),
  unit: z.enum(['businessDays', 'naturalDays', 'hours']),
})
export type NoticeRule = z.infer<typeof NoticeRule>

/** How a body sits, votes and numbers, from a date on. A past session keeps the rules of its date. */
export const RuleSet = z
  .strictObject({
    id: RecordId,
    bodyId: BodyId,
    validFrom: LocalDate,
    /** Last day, when they end before others begin. */
    validTo: LocalDate.nullable().default(null),
    name: requiredLine(120),
    quorum: QuorumRule,
    quorumConditions: z.array(QuorumCondition).max(12).readonly().default([]),
    /** A seat without holder or alternate counts in n (R3). */
    vacantSeatsCount: z.boolean(),
    /** Law that says which days are without work; the body adds its own. */
    calendar: z.enum(['LFPA28', 'LFT74']),
    toleranceMinutes: z.int().min(0).max(240),
    secondCall: SecondCallRule.nullable().default(null),
    secondCallQuorum: QuorumRule,
    /** Of every matter that is not among `matters`. */
    majority: MajorityRule,
    matters: z.array(Matter).max(20).readonly().default([]),
    chairBreaksTies: z.boolean(),
    abstentions: z.enum(abstentionPolicies).default('inBase'),
    /** Who is excused for a conflict of interest leaves the quorum of that vote too, not only its base (R20). */
    excusedLeaveQuorum: z.boolean().default(false),
    notice: z.record(SessionKind, NoticeRule),
    /** Hours before the session until which members may propose items. */
    lateItemHours: z.int().min(0).max(720),
    extraordinaryExcludes: z.array(z.enum(excludableItems)).max(3).readonly().default(['general']),
    /** An extraordinary session may admit an urgent matter by vote (R9). */
    admitsUrgent: z.boolean().default(false),
    /** Business days to annex a separate vote (R22), and to make observations to a proyecto. */
    separateVoteDays: z.int().min(0).max(60).default(2),
    observationDays: z.int().min(0).max(60).default(3),
    /** Consecutive absences without justification from which a seat is flagged; null for no limit. */
    absenceLimit: z.int().min(1).max(50).nullable().default(null),
    sessionPattern: requiredLine(80),
    minutesPattern: requiredLine(80).default('{ORGANO}/{DOC}/{TIPO}/{SESION:2}/{AÑO}'),
    agreementPattern: requiredLine(80),
    cooperationPattern: requiredLine(80).default('{ORGANO}/CONV-{TIPO}/{N:2}/{AÑO}'),
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

/** Rules in force on a date; null in a gap between those that ended and those that have not begun. */
export function rulesInForce(all: readonly RuleSet[], date: LocalDate): RuleSet | null {
  const latest = validOn(all, date)
  return latest && (latest.validTo === null || date <= latest.validTo) ? latest : null
}

/** Rules to read a date by: those in force, else the last that were, else the first. */
export function rulesIn(all: readonly RuleSet[], date: LocalDate): RuleSet | null {
  const first = all.reduce<RuleSet | null>((a, b) => (a && a.validFrom <= b.validFrom ? a : b), null)
  return validOn(all, date) ?? first
}

/** The majority a matter needs: its own, or that of every other matter. */
export function majorityOf(rules: RuleSet, matter: string): MajorityRule {
  return rules.matters.find(({ name }) => name === matter)?.majority ?? rules.majority
}

/** The last session that was called under these rules; null when there is none. */
function lastGoverned(rules: RuleSet, all: readonly RuleSet[], sessions: readonly Session[]): Session | null {
  return sessions
    .filter(
      ({ status, date }) => status !== 'draft' && status !== 'cancelled' && rulesIn(all, date) === rules,
    )
    .reduce<Session | null>((a, b) => (a && a.date >= b.date ? a : b), null)
}

/** Whether the only change is until when they hold: it touches no session that was held under them. */
function onlyEnds(rules: RuleSet, former: RuleSet): boolean {
  const [now, before] = [rules, former].map((one) => JSON.stringify(sorted({ ...one, validTo: null })))
  return now === before
}

/** The same value with its keys in order: what comes from the file and from the form tells them otherwise. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}

/**
 * Why these rules cannot begin on their date: they would govern a session that was called under others. Those in use
 * may still be given a last day. What they replace on the same date, `former`, is not among `others`.
 */
export function whyCannotGovern(
  rules: RuleSet,
  others: readonly RuleSet[],
  sessions: readonly Session[],
  former: RuleSet | null = null,
): Failure | null {
  const governed = lastGoverned(rules, [...others, rules], sessions)
  if (!governed) return null
  const { key, date } = governed
  if (!former || !onlyEnds(rules, former)) return failure('rules.inUse', { key, date })
  return rules.validTo === null || rules.validTo >= date
    ? null
    : failure('rules.endsTooSoon', { key, date, to: rules.validTo })
}

/** Why rules cannot be taken out: they are the only ones, or a session was called under them. */
export function whyCannotRemoveRules(
  rules: RuleSet,
  all: readonly RuleSet[],
  sessions: readonly Session[],
): Failure | null {
  if (all.length === 1) return failure('rules.onlyOnes', {})
  const governed = lastGoverned(rules, all, sessions)
  return governed ? failure('rules.governs', { key: governed.key, date: governed.date }) : null
}

/** The last day on which rules hold: the one they say, or the eve of those that begin next; null when neither is. */
export function lastDayOf(rules: RuleSet, all: readonly RuleSet[]): LocalDate | null {
  if (rules.validTo !== null) return rules.validTo
  const [next] = all
    .map(({ validFrom }) => validFrom)
    .filter((date) => date > rules.validFrom)
    .sort()
  return next ? addDays(next, -1) : null
}

export const ruleStates = ['inForce', 'ended', 'toCome'] as const
export type RuleState = (typeof ruleStates)[number]

/** Whether rules are in force on a date, were before or will be. */
export function stateOfRules(rules: RuleSet, all: readonly RuleSet[], date: LocalDate): RuleState {
  if (rules.validFrom > date) return 'toCome'
  return rulesInForce(all, date)?.id === rules.id ? 'inForce' : 'ended'
}

function fractions(rules: RuleSet): { p: number; q: number }[] {
  const parts = [
    rules.quorum,
    rules.secondCallQuorum,
    rules.majority,
    ...rules.matters.map((m) => m.majority),
  ]
  return parts.flatMap((part) => ('p' in part ? [{ p: part.p, q: part.q }] : []))
}

/** Why the periods of two rule sets overlap: one that says until when it holds, and another that begins before. */
function whyOverlaps(rules: RuleSet, others: readonly RuleSet[]): Failure | null {
  const { validFrom, validTo } = rules
  if (validTo !== null && validTo < validFrom)
    return failure('rules.upsideDown', { from: validFrom, to: validTo })
  for (const other of others) {
    const [former, latter] = other.validFrom < validFrom ? [other, rules] : [rules, other]
    if (former.validTo !== null && former.validTo >= latter.validFrom)
      return failure('rules.overlap', {
        name: other.name,
        from: other.validFrom,
        to: other.validTo,
      })
  }
  return null
}

/** Why these rules cannot stand beside the others of the body. */
export function whyCannotRule(rules: RuleSet, all: readonly RuleSet[]): Failure | null {
  const others = all.filter(({ id }) => id !== rules.id)
  const tooMuch = fractions(rules).find(({ p, q }) => p > q)
  if (tooMuch) return failure('rules.fraction', tooMuch)
  const { secondCall } = rules
  if (secondCall?.kind === 'window' && secondCall.to < secondCall.from)
    return failure('rules.window', { from: secondCall.from, to: secondCall.to })
  const names = rules.matters.map(({ name }) => fold(name))
  const repeated = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (repeated >= 0) return failure('rules.matterTwice', { name: rules.matters[repeated]!.name })
  for (const name of patternNames) {
    const reason = whyCannotFormat(name, rules)
    if (reason) return reason
  }
  if (others.some(({ validFrom }) => validFrom === rules.validFrom))
    return failure('rules.dateTaken', { date: rules.validFrom })
  return whyOverlaps(rules, others)
}
