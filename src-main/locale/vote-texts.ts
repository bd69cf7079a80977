import type { Motion, MotionResult, Tally, VoteOption } from '../domain/motion.ts'
import type { LocalDate } from '../domain/time.ts'
import { plainDate } from './document-dates.ts'
import { figures, joined, plural, theName, tie, withoutStop } from './grammar.ts'
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

/** «8 (ocho) votos a favor, 1 (uno) en contra y 1 (una) abstención». */
function inWords(tally: Tally): string {
  const inFavour = `${figures(tally.inFavour)} ${plural(tally.inFavour, 'voto', 'votos')} a favor`
  const rest = others
    .filter((option) => tally[option] > 0)
    .map((option) => {
      const form = option === 'against' ? 'alone' : 'feminine'
      return `${figures(tally[option], form)} ${plural(tally[option], ...nouns[option])}`
    })
  return joined([inFavour, ...rest])
}

type Outcome = {
  readonly tally: Tally
  readonly result: MotionResult
  readonly isTie: boolean
  readonly castingVote: Motion['castingVote']
}

const lead: Record<Motion['method'], string> = {
  nominal: 'votación nominal',
  showOfHands: 'votación a mano alzada',
  consensus: 'consenso',
  secret: 'votación secreta',
}

export const voteTexts = {
  columns: ['Lugar', 'Integrante', 'Sector', 'Sentido del voto'],
  member: (post: string, isAlternate: boolean) => (isAlternate ? `${post} (suplente)` : post),
  sense: (option: VoteOption) => terms.voteOptions[option],
  absent: terms.absent,
  notCast: 'Sin registrar',
  /** «Se sometió a votación nominal:»; a proposal is quoted. */
  lead: (method: Motion['method'], proposal: string, isTableNext: boolean): string =>
    `Se sometió a ${lead[method]}${proposal ? ` la propuesta «${withoutStop(proposal)}»` : ''}${isTableNext ? ':' : '.'}`,
  result: ({ tally, result, isTie, castingVote }: Outcome): string => {
    const word = {
      unanimous: 'aprobado por unanimidad',
      consensus: 'aprobado por consenso',
      majority: castingVote === 'inFavour' ? 'aprobado por voto de calidad' : 'aprobado por mayoría',
      rejected: isTie ? (castingVote === null ? 'empate' : 'no aprobado por voto de calidad') : 'no aprobado',
    }
    return ['Resultado: ' + word[result], ...parts(tally)].join(' · ')
  },
  proposalSubject: 'La propuesta',
  submitted: (method: Motion['method'], isAgenda: boolean) =>
    isAgenda ? 'Sometido a consideración,' : `Sometido a ${lead[method]},`,
  outcome: ({ tally, result, isTie }: Outcome, subject: string): readonly Run[] => {
    const votes = inWords(tally)
    if (isTie) return rich`La votación resultó en ${strong(`empate, con ${votes}`)}.`
    if (result === 'unanimous')
      return rich`${subject} se aprobó ${strong(`por unanimidad de ${figures(tally.inFavour)} ${plural(tally.inFavour, 'voto', 'votos')}`)}.`
    if (result === 'majority') return rich`${subject} se aprobó ${strong(`por mayoría de ${votes}`)}.`
    return rich`${subject} ${strong(`no se aprobó: ${votes}`)}.`
  },
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
  undefined: 'Por definir',
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
    const word = castingVote === 'inFavour' ? 'Voto de calidad' : 'Mayoría'
    return `${word} (${parts(tally).join(', ')})`
  },
} as const
