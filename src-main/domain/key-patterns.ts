import { failure, type Failure } from './failure.ts'
import { hasToken, numbersTogether, unknownToken } from './numbering.ts'
import type { RuleSet } from './rules.ts'

export const patternNames = [
  'sessionPattern',
  'minutesPattern',
  'agreementPattern',
  'cooperationPattern',
] as const
export type PatternName = (typeof patternNames)[number]

/** Tokens of each pattern: those it must have, of which some may stand for others, and those it may. */
const patterns: Record<
  PatternName,
  { readonly needs: readonly string[]; readonly knows: readonly string[] }
> = {
  sessionPattern: { needs: ['SESION', 'TIPO', 'AÑO'], knows: ['ORGANO', 'TIPO', 'SESION', 'AÑO'] },
  minutesPattern: { needs: ['AÑO'], knows: ['ORGANO', 'DOC', 'TIPO', 'SESION', 'AÑO', 'N'] },
  agreementPattern: { needs: ['N', 'AÑO'], knows: ['ORGANO', 'TIPO', 'SESION', 'AÑO', 'N'] },
  cooperationPattern: { needs: ['N', 'AÑO'], knows: ['ORGANO', 'TIPO', 'N', 'AÑO'] },
}

/** Tokens that a pattern may have. */
export function tokensOf(name: PatternName): readonly string[] {
  return patterns[name].knows
}

/** Why the keys of a pattern could repeat: a token is missing or unknown, or two numbers stand side by side. */
export function whyCannotFormat(
  name: PatternName,
  rules: Pick<RuleSet, PatternName | 'agreementScope'>,
): Failure | null {
  const { needs, knows } = patterns[name]
  const pattern = rules[name]
  const isBySession = name === 'agreementPattern' && rules.agreementScope === 'session'
  // An acta is told from others by its own number, or by that of its session.
  const isActaOfSession = name === 'minutesPattern' && !hasToken(pattern, 'N')
  const missing = [...needs, ...(isBySession || isActaOfSession ? ['SESION', 'TIPO'] : [])].find(
    (token) => !hasToken(pattern, token),
  )
  if (missing) return failure('rules.pattern', { pattern, missing: `{${missing}}` })
  const unknown = unknownToken(pattern, knows)
  if (unknown) return failure('rules.unknownToken', { pattern, token: unknown, known: [...knows] })
  const together = numbersTogether(pattern)
  return together
    ? failure('rules.numbersTogether', { pattern, first: together[0], second: together[1] })
    : null
}
