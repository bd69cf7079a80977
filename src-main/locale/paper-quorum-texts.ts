import type { ConditionState } from '../domain/quorum.ts'
import type { QuorumCondition, QuorumRule } from '../domain/rules.ts'
import type { LocalDate, LocalTime } from '../domain/time.ts'
import { atHour, dateInWords, theWholeHour } from './document-dates.ts'
import { accordingTo, feminineOrdinal, figures, lowerFirst, plural, tie } from './grammar.ts'
import { type Run, rich, strong } from './rich.ts'
import { fractionName } from './terms.ts'

/** A condition of R13 as it was found, with the name of its sector. */
export type FoundCondition = ConditionState & { readonly sector: string }
/** The quorum as it was found at a moment, with the rule that was asked. */
export type FoundQuorum = {
  readonly rule: QuorumRule
  readonly seats: number
  readonly present: number
  readonly required: number
  readonly isReached: boolean
  readonly conditions: readonly FoundCondition[]
}

/** «mitad más uno», «la tercera parte». */
function ruleName(rule: Exclude<QuorumRule, { kind: 'any' }>): string {
  if (rule.kind === 'strictMajority') return 'mitad más uno'
  return rule.kind === 'fraction' ? fractionName(rule.p, rule.q) : 'número fijado en las reglas'
}

/** «se requieren 6 (seis) integrantes, mitad más uno»: how many, and by what rule. */
function requires({ rule, required }: FoundQuorum): string {
  if (rule.kind === 'any') return 'la sesión es válida cualquiera que sea el número de asistentes'
  return `se ${plural(required, 'requiere', 'requieren')} ${figures(required)} ${plural(required, 'integrante', 'integrantes')}, ${ruleName(rule)}`
}

/** «de 12 (doce) lugares con derecho a voto se encontraron presentes 9 (nueve) integrantes». */
function found({ seats, present }: FoundQuorum): string {
  const of = `de ${figures(seats)} ${plural(seats, 'lugar', 'lugares')} con derecho a voto`
  if (present === 0) return `${of} no se ocupó ninguno`
  return `${of} se ${plural(present, 'encontró presente', 'encontraron presentes')} ${figures(present)} ${plural(present, 'integrante', 'integrantes')}`
}

/** The same of a call that is past: «se encontraban ocupados 4 (cuatro) y se requerían 7 (siete), mitad más uno; faltaron 3». */
function wasFound(quorum: FoundQuorum, basis = ''): string {
  const { seats, present, required, rule } = quorum
  const of = `de ${figures(seats)} ${plural(seats, 'lugar', 'lugares')} con derecho a voto`
  const occupied =
    present === 0
      ? 'no estaba ocupado ninguno'
      : `se ${plural(present, 'encontraba ocupado', 'encontraban ocupados')} ${figures(present, 'alone')}`
  const needed =
    rule.kind === 'any'
      ? 'se requería la asistencia de al menos uno'
      : `se ${plural(required, 'requería', 'requerían')} ${figures(required, 'alone')}, ${ruleName(rule)}`
  const missing = required - present
  const short =
    missing > 0 && present > 0 ? `; ${plural(missing, 'faltó', 'faltaron')} ${figures(missing, 'alone')}` : ''
  const unmet = unmetNeeds(quorum)
  return `${of} ${occupied} y ${needed}${basis ? `, ${accordingTo(basis)}` : ''}${short}${unmet ? `; además, no se cumplió el requisito de ${unmet}` : ''}`
}

function ofSector(name: string): string {
  return /^sector\b/iu.test(name) ? `del ${lowerFirst(name)}` : `del sector ${lowerFirst(name)}`
}

/** What a condition asks (R13): «que asista quien ocupa la presidencia o su suplente». */
function need(condition: QuorumCondition, sector: string): string {
  if (condition.kind === 'presiding') return 'que asista quien ocupa la presidencia o su suplente'
  if (condition.kind === 'sectorMajority')
    return `que más de la mitad de quienes asisten sea ${ofSector(sector)}`
  const { seats } = condition
  return `que ${plural(seats, 'asista', 'asistan')} al menos ${figures(seats)} ${plural(seats, 'integrante', 'integrantes')} ${ofSector(sector)}`
}

/** The arithmetic of a condition; empty of the chair, who was there or was not. */
function arithmetic({ condition, has, needs }: FoundCondition, present: number): string {
  if (condition.kind === 'presiding') return ''
  if (condition.kind === 'sectorMajority')
    return `, que reunió ${figures(has, 'alone')} de ${figures(present, 'alone')} y necesitaba ${figures(needs, 'alone')}`
  return has === 0
    ? ', de los que no asistió ninguno'
    : `, de los que ${plural(has, 'asistió', 'asistieron')} ${figures(has, 'alone')}`
}

/** How the condition stands. */
function standing(found: FoundCondition, present: number): string {
  if (found.condition.kind === 'presiding')
    return found.isMet ? ', lo que se cumplió' : ', lo que no se cumplió'
  return `${arithmetic(found, present)}${found.isMet ? '' : ', por lo que no se cumplió'}`
}

/** Parts with commas of their own, parted by semicolons. */
function inSeries(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join('; ')}; y ${parts.at(-1)}`
}

/** «Además se requiere que…»: each condition with its arithmetic; empty where the rules have none. */
function conditions({ conditions: all, present }: FoundQuorum): string {
  if (all.length === 0) return ''
  const parts = all.map((one) => `${need(one.condition, one.sector)}${standing(one, present)}`)
  return `Para el quórum se requiere además ${inSeries(parts)}.`
}

/** What the conditions that were not met ask, one after the other, with what there was. */
function unmetNeeds({ conditions: all, present }: FoundQuorum): string {
  const unmet = all.filter(({ isMet }) => !isMet)
  return inSeries(unmet.map((one) => `${need(one.condition, one.sector)}${arithmetic(one, present)}`))
}

type FirstOfDay = {
  readonly first: LocalTime
  readonly second: LocalTime
  /** What there was when the first one ended. */
  readonly finding: { readonly at: LocalTime; readonly quorum: FoundQuorum } | null
  readonly tolerance: number
}

/** The hours of both calls of a day, and what there was at the first (R15). */
function callsOfDay({ first, second, finding, tolerance }: FirstOfDay): string {
  const hours = `La primera convocatoria se señaló para ${theWholeHour(first)} y la segunda para ${theWholeHour(second)}; la sesión se celebró en segunda convocatoria.`
  if (!finding) return hours
  const tolerated = tolerance > 0 ? `, concluida la tolerancia de ${minutesOf(tolerance)}` : ''
  return `${hours} En la primera, ${atHour(finding.at)}${tolerated}, ${wasFound(finding.quorum)}, por lo que no hubo quórum.`
}

function minutesOf(minutes: number): string {
  return `${figures(minutes)} ${plural(minutes, 'minuto', 'minutos')}`
}

/** «segunda convocatoria». */
function callName(attempt: number): string {
  return `${feminineOrdinal(attempt) ?? `${attempt}.ª`} convocatoria`
}

/** What the session that could not be held left written: its key, day, hour, arithmetic and acta (R15). */
function formerCall(said: {
  attempt: number
  key: string
  date: LocalDate
  time: LocalTime
  minutesKey: string
  quorum: FoundQuorum | null
}): string {
  const times = said.attempt === 1 ? 'por primera vez' : `en ${callName(said.attempt)}`
  const day = `para ${theWholeHour(said.time)} del ${dateInWords(said.date)}`
  const arithmetic = said.quorum ? `: ${wasFound(said.quorum)}` : ''
  return `La sesión se convocó ${times}, con la clave ${said.key}, ${day}, y no se verificó por falta de quórum, según consta en el acta de no verificativo ${said.minutesKey}${arithmetic}.`
}

const label = strong('Declaratoria de quórum.')

/** What fills the declaration of a quorum that was reached; the whole text of one that was not. */
type Declared =
  | { readonly isReached: true; readonly values: { readonly computo: string; readonly a_la_hora: string } }
  | { readonly isReached: false; readonly runs: readonly Run[] }

/** The declaration, with the rule and its arithmetic (R11, R13). */
function declared(said: {
  quorum: FoundQuorum
  calls: FirstOfDay | null
  isSecond: boolean
  basis: string
  openedAt: LocalTime | null
}): Declared {
  const { quorum, calls, isSecond, basis, openedAt } = said
  const before = calls ? `${callsOfDay(calls)} ` : ''
  const counted = isSecond ? `En segunda convocatoria, ${found(quorum)}` : found(quorum).replace(/^d/, 'D')
  const more = conditions(quorum)
  const count = `${before}${counted}; ${requires(quorum)}${basis ? `, ${accordingTo(basis)}` : ''}.${more ? ` ${more}` : ''}`
  if (openedAt === null)
    return { isReached: false, runs: rich`${label} ${count} La sesión no se ha declarado abierta.` }
  const opened = atHour(openedAt)
  return quorum.isReached
    ? { isReached: true, values: { computo: count, a_la_hora: opened } }
    : { isReached: false, runs: rich`${label} ${count} La persona que preside abrió la sesión ${opened}.` }
}

/** «9 (nueve) de 12 (doce) integrantes con derecho a voto». */
function attendance({ present, seats }: { present: number; seats: number }): string {
  return `${figures(present, 'alone')} de${tie}${figures(seats)} ${plural(seats, 'integrante', 'integrantes')} con derecho a voto`
}

/** «al menos 4 (cuatro) integrantes con voto, la tercera parte», «quienes asistan». */
function quorumFor(rule: QuorumRule, required: number): string {
  if (rule.kind === 'any') return 'quienes asistan'
  return `al menos ${figures(required)} ${plural(required, 'integrante', 'integrantes')} con voto, ${ruleName(rule)}`
}

/** «entre 2 (dos) y 5 (cinco) días hábiles después de esta fecha»: when a second call of another day may be held (R15). */
export function windowOf({ from, to }: { from: number; to: number }, since = ''): string {
  const days = plural(to, 'día hábil', 'días hábiles')
  return from <= 1
    ? `dentro de los ${figures(to)} ${days} siguientes${since && ` a ${since}`}`
    : `entre ${figures(from, 'alone')} y ${figures(to)} ${days} después${since && ` de ${since}`}`
}

/** How every paper words a quorum. */
export const quorumTexts = {
  wasFound,
  conditions,
  unmetNeeds,
  formerCall,
  declared,
  attendance,
  quorumFor,
  callName,
  minutesOf,
} as const
