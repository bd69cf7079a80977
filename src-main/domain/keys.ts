import type { Body } from './body.ts'
import type { CooperationAgreement, CooperationType } from './cooperation-agreement.ts'
import type { SessionDossier } from './dossier.ts'
import {
  formatKey,
  type KeyTokens,
  nextInSeries,
  type Numbered,
  type Series,
  sharedSeries,
} from './numbering.ts'
import type { RuleSet, SessionKind } from './rules.ts'
import type { Session } from './session.ts'

/** Token `{TIPO}` of each kind. */
export const kindCodes: Record<SessionKind, string> = {
  installation: 'INS',
  ordinary: 'ORD',
  extraordinary: 'EXT',
  operativeGroup: 'GO',
  dialogueTable: 'MD',
  draftingTable: 'MR',
}

function tokens(body: Body, session: Session, { prefix, number }: Numbered): KeyTokens {
  return {
    ORGANO: body.acronym,
    TIPO: kindCodes[session.kind],
    SESION: { prefix, number },
    AÑO: session.year,
  }
}

/** The key a session would get if it were numbered now; the one it has is its own. A second attempt says so. */
export function sessionKey(body: Body, rules: RuleSet, session: Session, numbered: Numbered): string {
  const key = formatKey(rules.sessionPattern, tokens(body, session, numbered))
  return session.attempt === 1 ? key : `${key}-${session.attempt}C`
}

/** The key of the acta of a session, with its own number where the pattern has one (R28). */
export function minutesKey(
  body: Body,
  rules: RuleSet,
  session: Session,
  numbered: Numbered,
  own: { readonly noun: string; readonly numbered: Numbered },
): string {
  const all = { ...tokens(body, session, numbered), DOC: own.noun, N: own.numbered }
  const key = formatKey(rules.minutesPattern, all)
  return session.attempt === 1 ? key : `${key}-${session.attempt}C`
}

/** Key of a document of the session: its code follows the acronym: `STM-VA/ACTA/ORD/02/2026`. */
export function documentKey(dossier: Pick<SessionDossier, 'body' | 'key'>, code: string): string {
  const { acronym } = dossier.body
  return dossier.key.startsWith(`${acronym}/`)
    ? `${acronym}/${code}${dossier.key.slice(acronym.length)}`
    : `${code}/${dossier.key}`
}

/** The series of the agreements of a session: its own, or that of the computer through the year. */
export function agreementSeries({
  rules,
  deviceSeries,
}: Pick<SessionDossier, 'rules' | 'deviceSeries'>): Series {
  return rules.agreementScope === 'session' ? sharedSeries : deviceSeries
}

/** The number the next adopted agreement gets, with its key (R23, R24); null when the range of the computer is used up. */
export function nextAgreement(
  dossier: SessionDossier,
): { readonly number: number; readonly series: string; readonly key: string } | null {
  const series = agreementSeries(dossier)
  const number = nextInSeries(series, dossier.takenNumbers)
  if (number === null) return null
  const session = { prefix: dossier.series, number: dossier.number }
  const all = { ...tokens(dossier.body, dossier.session, session), N: { prefix: series.prefix, number } }
  return { number, series: series.prefix, key: formatKey(dossier.rules.agreementPattern, all) }
}

/** Token `{TIPO}` of each type of convenio. */
export const cooperationCodes: Record<CooperationType, string> = {
  coordination: 'COO',
  collaboration: 'COL',
  socialConcertation: 'SOC',
  privateConcertation: 'PRI',
}

/** The key of a convenio (R23). One that modifies another has that of the first, and its place in the chain. */
export function cooperationKey(
  body: Body,
  rules: RuleSet,
  { type }: Pick<CooperationAgreement, 'type'>,
  year: number,
  numbered: Numbered,
): string {
  return formatKey(rules.cooperationPattern, {
    ORGANO: body.acronym,
    TIPO: cooperationCodes[type],
    AÑO: year,
    N: numbered,
  })
}

export function modificationKey(first: Pick<CooperationAgreement, 'key'>, number: number): string {
  return `${first.key}-MOD-${number}`
}

/** «STM-VA/MIR/2026-01»: the key of a matrix and of its papers. */
export function logFrameKey(acronym: string, { year, number }: { year: number; number: number }): string {
  return `${acronym}/MIR/${year}-${String(number).padStart(2, '0')}`
}

/** «STM-VA/ARB/2026-01»: the key of a tree and of its papers. */
export function treeKey(acronym: string, { year, number }: { year: number; number: number }): string {
  return `${acronym}/ARB/${year}-${String(number).padStart(2, '0')}`
}

/** «STM-VA/PA/01»: the key of a plan of action. */
export function planKey(acronym: string, { number }: { number: number }): string {
  return `${acronym}/PA/${String(number).padStart(2, '0')}`
}

/** «STM-VA/PA/01-C2»: the key of a commitment of a plan. */
export function commitmentKey(
  acronym: string,
  plan: { number: number },
  commitment: { number: number },
): string {
  return `${planKey(acronym, plan)}-C${commitment.number}`
}
