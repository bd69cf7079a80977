import type { MajorityRule, QuorumRule, RuleSet } from '../domain/rules.ts'
import type { Capacity } from '../domain/seat.ts'
import type { LocalDate, LocalTime } from '../domain/time.ts'
import { atHour, dateInWords } from './document-dates.ts'
import { figures, joined, lowerFirst, plural, sentence, theSeat, tie, upperFirst } from './grammar.ts'
import { noticeInWords, type SeatName } from './minutes-texts.ts'
import { quorumTexts, windowOf } from './paper-quorum-texts.ts'
import { majorityName, terms } from './terms.ts'

const seatNumbers = (seats: readonly SeatName[]) =>
  joined(seats.map(({ name, number }) => `lugar${tie}${number} (${name})`))

const integration = {
  intro: (said: { seats: number; voting: number; sectors: readonly string[] }) => ({
    lugares: `${figures(said.seats)} ${plural(said.seats, 'lugar', 'lugares')}`,
    con_voto: `${figures(said.voting, 'alone')} ${plural(said.voting, 'tiene', 'tienen')}`,
    sectores: `${plural(said.sectors.length, 'un sector', 'los sectores siguientes')}: ${joined(said.sectors.map(lowerFirst))}`,
  }),
  columns: ['Lugar', 'Cargo o representación', 'Titular', 'Suplente'],
  holder: 'Titular del cargo',
  alternate: 'Suplencia designada',
  vacant: 'Vacante',
  none: '—',
  appointments: 'Las designaciones constan en los documentos siguientes:',
  appointed: ({ name, number }: SeatName, capacity: Capacity, document: string) =>
    sentence(`Lugar${tie}${number}, ${name}, ${lowerFirst(terms.capacities[capacity])}: ${document}`),
  support: (seat: { role: 'facilitator' | 'secretary'; name: string; number: number; hasVote: boolean }) => {
    const does = {
      facilitator: 'facilita los trabajos del órgano',
      secretary: 'tiene a su cargo las convocatorias y las actas',
    }
    const vote = seat.hasVote ? 'con voz y voto' : 'con voz y sin voto'
    return `${upperFirst(theSeat(seat.name, seat.number))} ${does[seat.role]}, ${vote}.`
  },
} as const

const protest = {
  missing: (seats: readonly SeatName[]) =>
    `${plural(seats.length, 'No se encontraba en la sala y rendirá protesta en la primera sesión a la que asista el', 'No se encontraban en la sala y rendirán protesta en la primera sesión a la que asistan:')} ${seatNumbers(seats)}.`,
} as const

const installed = {
  declared: (said: { time: LocalTime; date: LocalDate }) => ({
    a_la_hora: atHour(said.time),
    fecha: dateInWords(said.date),
  }),
} as const

/** «48 (…) horas para la sesión ordinaria y 24 (…) horas para la extraordinaria». */
function noticeText(notice: RuleSet['notice']): string {
  const amount = (kind: 'ordinary' | 'extraordinary') => noticeInWords(notice[kind].amount, notice[kind].unit)
  return `${amount('ordinary')} de anticipación para la sesión ordinaria y ${amount('extraordinary')} para la extraordinaria.`
}

function secondCallText(said: RuleRows['second']): string {
  const who = quorumTexts.quorumFor(said.quorum, said.required)
  if (said.rule === null) return ''
  return said.rule.kind === 'sameDay'
    ? `${quorumTexts.minutesOf(said.rule.minutes)} después, con ${who}.`
    : `Otro día, ${windowOf(said.rule, 'la primera')}, con ${who}.`
}

type RuleRows = {
  notice: RuleSet['notice']
  quorum: { rule: QuorumRule; required: number; seats: number }
  second: { rule: RuleSet['secondCall']; quorum: QuorumRule; required: number }
  majority: MajorityRule
  chairBreaksTies: boolean
}

const rules = {
  rows: (said: RuleRows): readonly { label: string; text: string }[] => {
    const { quorum, second } = said
    const secondCall = secondCallText(second)
    return [
      { label: 'Convocatoria', text: noticeText(said.notice) },
      {
        label: 'Quórum',
        text: `${upperFirst(quorumTexts.quorumFor(quorum.rule, quorum.required))}, de ${figures(quorum.seats)} lugares con derecho a voto.`,
      },
      ...(secondCall ? [{ label: 'Segunda convocatoria', text: secondCall }] : []),
      {
        label: 'Votación',
        text: `${majorityName(said.majority)}.${said.chairBreaksTies ? ' En caso de empate, quien preside tiene voto de calidad.' : ''}`,
      },
    ]
  },
} as const

/** What only the acta of an installation says. */
export const installationTexts = { integration, protest, installed, rules } as const
