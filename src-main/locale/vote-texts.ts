import type { Motion, MotionResult, Tally, VoteOption } from '../domain/motion.ts'
import type { LocalDate, LocalTime } from '../domain/time.ts'
import { atHour, plainDate } from './document-dates.ts'
import {
  figures,
  joined,
  lowerFirst,
  ofSeat,
  plural,
  quoted,
  theName,
  theSeat,
  theSeatAlone,
  tie,
  upperFirst,
  withoutStop,
} from './grammar.ts'
import type { SeatName } from './minutes-texts.ts'
import { type Run, rich, strong } from './rich.ts'
import { terms } from './terms.ts'

const others: readonly Exclude<VoteOption, 'inFavour'>[] = ['against', 'abstention', 'excused']

const nouns: Record<VoteOption, readonly [string, string]> = {
  inFavour: ['a favor', 'a favor'],
  against: ['en contra', 'en contra'],
  abstention: ['abstención', 'abstenciones'],
  excused: ['excusa', 'excusas'],
}

/** «8 a favor», «1 en contra», «1 abstención»; what nobody cast is not said. */
function parts(tally: Tally): string[] {
  const said = (['inFavour', ...others] as const).filter(
    (option) => option === 'inFavour' || tally[option] > 0,
  )
  return said.map((option) => `${tally[option]}${tie}${plural(tally[option], ...nouns[option])}`)
}

/** «1 (uno) en contra y 1 (una) abstención»: those who did not vote in favour. */
function restInWords(tally: Tally): string[] {
  return others
    .filter((option) => tally[option] > 0)
    .map((option) => {
      const form = option === 'against' ? 'alone' : 'feminine'
      return `${figures(tally[option], form)} ${plural(tally[option], ...nouns[option])}`
    })
}

function votes(count: number): string {
  return `${figures(count)} ${plural(count, 'voto', 'votos')}`
}

/** «8 (ocho) votos a favor, 1 (uno) en contra y 1 (una) abstención». */
function inWords(tally: Tally): string {
  return joined([`${votes(tally.inFavour)} a favor`, ...restInWords(tally)])
}

export type Outcome = {
  readonly method: Motion['method']
  readonly tally: Tally
  readonly result: MotionResult
  readonly isTie: boolean
  readonly castingVote: Motion['castingVote']
  /** Voting seats in the room. */
  readonly present: number
}

const lead: Record<Motion['method'], string> = {
  nominal: 'a votación nominal',
  showOfHands: 'a votación a mano alzada',
  consensus: 'a consideración, para resolverse por consenso,',
  secret: 'a votación secreta',
}

/** Who proposes what is voted and who seconds it. */
export type Movers = { readonly proposer: SeatName | null; readonly seconder: SeatName | null }
/** What a proposal said before the discussion changed it. */
export type Version = {
  readonly text: string
  readonly time: LocalTime
  readonly seat: SeatName | null
}
export type Submitted = Movers & {
  readonly method: Motion['method']
  /** What is quoted; empty when the agreement's box says it just after. */
  readonly proposal: string
  readonly hasBox: boolean
  readonly versions: readonly Version[]
  /** An urgent matter: whether it is treated at all (R9). */
  readonly isAdmission: boolean
  readonly isTableNext: boolean
}

function byWhom({ proposer, seconder }: Movers): string {
  const seconded = seconder ? `secundada por ${theSeatAlone(seconder.name, seconder.number)}` : ''
  if (!proposer) return seconded
  const by = `a propuesta ${ofSeat(proposer.name, proposer.number)}`
  return [by, seconded].filter(Boolean).join(', ')
}

/** «La propuesta, que decía «…», se modificó en la deliberación…; se sometió a votación el texto siguiente: «…»». */
function amended(said: Submitted): string {
  const { versions, proposal, proposer, seconder } = said
  const [first] = versions
  const from = proposer ? ` ${ofSeat(proposer.name, proposer.number)}` : ''
  const seconded = seconder ? `, secundada por ${theSeatAlone(seconder.name, seconder.number)}` : ''
  const changes = versions.map(({ time, seat }, index) => {
    const asked = seat ? `, a petición ${ofSeat(seat.name, seat.number)}` : ''
    const next = versions[index + 1]
    return `${atHour(time)}${asked}${next ? `, para decir ${quoted(next.text)}` : ''}`
  })
  const put = proposal
    ? `el texto siguiente: ${quoted(proposal)}`
    : said.hasBox
      ? 'el texto que se transcribe en el acuerdo'
      : 'el texto modificado'
  return `La propuesta${from}${seconded}, que decía ${quoted(first!.text)}, se modificó en la deliberación ${joinedChanges(changes)}; se sometió ${lead[said.method]} ${put}${said.isTableNext ? ':' : '.'}`
}

function joinedChanges(changes: readonly string[]): string {
  return changes.length < 2 ? (changes[0] ?? '') : `${changes.slice(0, -1).join('; ')}; y ${changes.at(-1)}`
}

/** «Se sometió a votación nominal:»; a proposal is quoted, with who made it. */
function submitted(said: Submitted): string {
  const end = said.isTableNext ? ':' : '.'
  if (said.isAdmission)
    return `Por tratarse de un asunto urgente que no figura en la convocatoria, se sometió primero ${lead[said.method]} su admisión${end}`
  if (said.versions.length > 0) return amended(said)
  const by = byWhom(said)
  const what = said.proposal
    ? ` la propuesta ${quoted(said.proposal)}`
    : by && said.hasBox
      ? ' el acuerdo que se transcribe'
      : ''
  const how = what ? lead[said.method] : lead[said.method].replace(/,$/, '')
  return `${upperFirst(by ? `${by}, se sometió ${how}` : `se sometió ${how}`)}${what}${end}`
}

/** What the consensus was: that nobody was against, and who stood aside. */
function consensusOutcome({ tally, present }: Outcome, subject: string): readonly Run[] {
  const who = `${figures(present, 'feminine')} ${plural(present, 'persona integrante presente', 'personas integrantes presentes')}`
  const rest = restInWords(tally)
  const aside = rest.length > 0 ? `, con ${joined(rest)}` : ''
  return rich`${subject} se aprobó ${strong(`por consenso de ${who}, sin oposición${aside}`)}.`
}

function outcome(said: Outcome, subject: string): readonly Run[] {
  const { tally, result, isTie, method } = said
  if (isTie) return rich`La votación resultó en ${strong(`empate, con ${inWords(tally)}`)}.`
  if (result === 'rejected') return rich`${subject} ${strong(`no se aprobó: ${inWords(tally)}`)}.`
  if (result === 'consensus' || method === 'consensus') return consensusOutcome(said, subject)
  if (result === 'unanimous')
    return rich`${subject} se aprobó ${strong(`por unanimidad de ${votes(tally.inFavour)}`)}.`
  return rich`${subject} se aprobó ${strong(`por mayoría de ${inWords(tally)}`)}.`
}

const bases = {
  cast: 'los votos emitidos',
  present: 'quienes están presentes',
  members: 'quienes integran el órgano',
} as const
const fractions: Record<string, string> = {
  '1/2': 'la mitad',
  '2/3': 'dos terceras partes',
  '3/4': 'tres cuartas partes',
  '3/5': 'tres quintas partes',
}

/** «Para aprobar este asunto se requieren dos terceras partes de quienes están presentes: 6 (seis) votos a favor.» */
function required(said: { matter: string; majority: Motion['majority']; votes: number }): string {
  const { majority } = said
  const about = said.matter
    ? `Para aprobar este asunto (${lowerFirst(said.matter)})`
    : 'Para aprobar este asunto'
  if (majority.kind === 'consensus') return `${about} se requiere consenso: que nadie vote en contra.`
  const base = bases[majority.base]
  const needed = `${votes(said.votes)} a favor`
  if (majority.kind === 'simple') return `${about} se requiere más de la mitad de ${base}: ${needed}.`
  const fraction = fractions[`${majority.p}/${majority.q}`] ?? `${majority.p}/${majority.q}`
  const verb = fraction.endsWith('partes') ? 'se requieren' : 'se requiere'
  return `${about} ${verb} ${fraction} de ${base}: ${needed}.`
}

/** What an abstention was worth, where it does not simply stay in the base (R20). */
function abstentions(said: { policy: Motion['abstentions']; tally: Tally }): string {
  const { abstention, inFavour } = said.tally
  const one = plural(abstention, 'la abstención', 'las abstenciones')
  if (said.policy === 'inFavour')
    return `Conforme a las reglas, ${one} ${plural(abstention, 'se cuenta', 'se cuentan')} a favor, con lo que suman ${figures(inFavour + abstention, 'alone')}.`
  return `Conforme a las reglas, ${one} no ${plural(abstention, 'se cuenta', 'se cuentan')} en la base de la votación.`
}

const senses: Record<Exclude<VoteOption, 'inFavour'>, string> = {
  against: 'votó en contra',
  abstention: 'se abstuvo',
  excused: 'se excusó de votar',
}

const word: Record<MotionResult, string> = {
  unanimous: 'aprobado por unanimidad',
  consensus: 'aprobado por consenso',
  majority: 'aprobado por mayoría',
  rejected: 'no aprobado',
}

function resultWord({ result, isTie, castingVote }: Outcome): string {
  if (!isTie) return word[result]
  if (castingVote === null) return 'empate'
  return castingVote === 'inFavour' ? 'aprobado por voto de calidad' : 'no aprobado por voto de calidad'
}

export const voteTexts = {
  columns: ['Lugar', 'Integrante', 'Sector', 'Sentido del voto'],
  member: (post: string, isAlternate: boolean) => (isAlternate ? `${post} (suplente)` : post),
  sense: (option: VoteOption) => terms.voteOptions[option],
  absent: terms.absent,
  notCast: 'Sin registrar',
  submitted,
  required,
  abstentions,
  result: (said: Outcome) => [`Resultado: ${resultWord(said)}`, ...parts(said.tally)].join(' · '),
  proposalSubject: 'La propuesta',
  admissionSubject: 'Su admisión',
  /** Before the outcome of what needs no quotation: the agenda, or the agreement whose box follows. */
  considered: (method: Motion['method'], isAgenda: boolean) =>
    isAgenda || method === 'consensus' ? 'Sometido a consideración,' : `Sometido ${lead[method]},`,
  outcome,
  notAdmitted: 'El asunto no se trató.',
  secret: 'Por ser secreta la votación, sólo se asientan sus totales.',
  /** The sense of one seat where no table says it, and why it is excused. */
  stoodAside: (seat: SeatName, option: Exclude<VoteOption, 'inFavour'>, reason: string) =>
    `${upperFirst(theSeat(seat.name, seat.number))} ${senses[option]}${reason ? `, por el motivo siguiente: ${lowerFirst(withoutStop(reason))}` : ''}.`,
  excusedLeave: (count: number, leaveQuorum: boolean) =>
    `${plural(count, 'Quien se excusó no se cuenta', 'Quienes se excusaron no se cuentan')} en la base de la votación${leaveQuorum ? ' ni en su quórum' : ''}.`,
  /** The quorum of a vote, when it is not that of the declaration (R14). */
  quorum: (said: { time: LocalTime; present: number; required: number | null }) =>
    `La votación se tomó ${atHour(said.time)}, con ${figures(said.present)} ${plural(said.present, 'integrante presente', 'integrantes presentes')} con derecho a voto${said.required === null ? '' : `; el quórum es de ${figures(said.required, 'alone')}`}.`,
  casting: (vote: 'inFavour' | 'against'): readonly Run[] =>
    vote === 'inFavour'
      ? rich`Ante el empate, la persona que preside emitió ${strong('voto de calidad a favor')}, con lo que la propuesta se aprobó.`
      : rich`Ante el empate, la persona que preside emitió ${strong('voto de calidad en contra')}, con lo que la propuesta no se aprobó.`,
  undecidedTie: 'El empate no se resolvió: la propuesta no se aprobó.',
  inProgress: 'La votación sigue abierta al emitirse este documento.',
  agreement: 'ACUERDO',
  proposal: 'PROPUESTA DE ACUERDO',
  reserved: 'Número por asignar',
  responsible: 'RESPONSABLE',
  dueDate: 'FECHA COMPROMISO',
  vote: 'VOTACIÓN',
  notVoted: 'Sin votación',
  responsibles: ([main, ...helpers]: readonly string[]) =>
    main === undefined
      ? 'Por definir'
      : helpers.length > 0
        ? `${main}, con ${joined(helpers.map(theName))}`
        : main,
  due: (date: LocalDate | null, hasNoDeadline: boolean) =>
    date ? plainDate(date) : hasNoDeadline ? terms.noDeadline : 'Por definir',
  votedAs: ({ tally, result, castingVote }: Outcome): string => {
    if (result === 'unanimous')
      return `Unanimidad (${tally.inFavour}${tie}${plural(tally.inFavour, 'voto', 'votos')})`
    const name =
      castingVote === 'inFavour' ? 'Voto de calidad' : result === 'consensus' ? 'Consenso' : 'Mayoría'
    return `${name} (${parts(tally).join(', ')})`
  },
  /** The same with its counts in words, for who certifies it. */
  votedInWords: ({ tally, result, castingVote, method, present }: Outcome): string => {
    if (castingVote === 'inFavour') return `Voto de calidad, por empate de ${inWords(tally)}`
    if (result === 'unanimous' && method !== 'consensus') return `Unanimidad de ${votes(tally.inFavour)}`
    if (result === 'consensus' || method === 'consensus')
      return `Consenso de ${figures(present, 'feminine')} personas${restInWords(tally).length > 0 ? `, con ${joined(restInWords(tally))}` : ''}`
    return `Mayoría de ${inWords(tally)}`
  },
} as const
