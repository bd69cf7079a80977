import type { Notice } from '../domain/calendar.ts'
import type { QuorumRule, SecondCallRule } from '../domain/rules.ts'
import type { Session } from '../domain/session.ts'
import type { LocalDate, LocalTime } from '../domain/time.ts'
import {
  atHour,
  dateInWords,
  dayInWords,
  fullDateInWords,
  hourInWords,
  theHour,
  theWholeHour,
} from './document-dates.ts'
import { figures, inPlace, joined, plural, theName, tie, upperFirst } from './grammar.ts'
import {
  annexesInWords,
  noticeInWords,
  ofBody,
  ofNoun,
  onCall,
  pagesInWords,
  remotely,
  type SeatName,
  signedInMargin,
} from './minutes-texts.ts'
import { type FoundQuorum, quorumTexts, windowOf } from './paper-quorum-texts.ts'
import { type Run, rich, strong } from './rich.ts'

type Noun = 'acta' | 'minuta'

/** Where and when it was found that the session could not be held. */
function preamble(said: {
  time: LocalTime
  date: LocalDate
  venue: string
  modality: Session['modality']
  title: string
  attempt: number
  body: string
  year: number
  hour: LocalTime
  basis: string
}) {
  const { article, hour } = theHour(said.time)
  return {
    las: article,
    hora: hour,
    fecha: fullDateInWords(said.date),
    recinto: said.venue && inPlace(said.venue),
    modalidad: remotely[said.modality],
    fundamento: said.basis,
    sesion: `${said.title}${onCall(said.attempt)}`,
    del_organo: ofBody(said.body),
    anio: String(said.year),
    hora_citada: theWholeHour(said.hour),
  }
}

/** «2 (dos) el 1 (primero) de septiembre». */
function receipts(
  groups: readonly { readonly date: LocalDate; readonly seats: readonly SeatName[] }[],
): string {
  const said = groups.map(({ date, seats }) => {
    const numbers = joined(seats.map(({ number }) => String(number)))
    return `el ${dayInWords(date)}, ${plural(seats.length, `el lugar${tie}`, `los lugares${tie}`)}${numbers}`
  })
  return `Acusaron recibo: ${said.join('; ')}.`
}

/** One of the calls of that day, its hour and what there was when it ended. */
function callFound(said: {
  name: string | null
  hour: LocalTime
  tolerance: number
  at: LocalTime
  quorum: FoundQuorum
  basis: string
}): readonly Run[] {
  const label = said.name ? rich`${strong(`${upperFirst(said.name)}.`)} Señalada` : rich`La sesión se señaló`
  const tolerance = said.tolerance > 0 ? `, con tolerancia de ${quorumTexts.minutesOf(said.tolerance)}` : ''
  return rich`${label} para ${theWholeHour(said.hour)}${tolerance}. ${upperFirst(atHour(said.at))}, ${quorumTexts.wasFound(said.quorum, said.basis)}.`
}

/** How it will be called again: when, under which rule and with what quorum (R15). */
function again(said: {
  rule: SecondCallRule | null
  quorum: QuorumRule
  required: number
  notice: Notice['rule']
}): string {
  const { amount, unit } = said.notice
  const notice = amount > 0 ? `, notificada con ${noticeInWords(amount, unit)} de anticipación` : ''
  const when = said.rule?.kind === 'window' ? ` ${windowOf(said.rule, 'esta fecha')},` : ''
  return `La sesión se convocará de nuevo, con el mismo número y orden del día, mediante su propia convocatoria${notice}, para celebrarse${when} con ${quorumTexts.quorumFor(said.quorum, said.required)}.`
}

/** Every text of the acta of a session that was not held. */
export const notHeldTexts = {
  title: (noun: Noun, session: string, attempt: number) =>
    `${upperFirst(noun)} de no verificativo de la ${session}${onCall(attempt)}`,
  preamble,
  keeper: (noun: Noun, secretary: string) => ({ del_acta: ofNoun(noun), secretaria: theName(secretary) }),
  call: {
    sent: (said: { date: LocalDate; hour: LocalTime; notice: Notice; members: number }) =>
      `La convocatoria se notificó el ${dateInWords(said.date)}, ${atHour(said.hour)}, a ${plural(said.members, 'la persona que ocupa el lugar', `quienes ocupan los ${figures(said.members)} lugares`)} del órgano, con ${noticeInWords(said.notice.given, said.notice.rule.unit)} de anticipación${said.notice.isEnough ? '' : `, en lugar de ${noticeInWords(said.notice.rule.amount, said.notice.rule.unit)}`}.`,
    receipts,
    noReceipt: (seats: readonly SeatName[]) =>
      `No consta acuse ${plural(seats.length, `del lugar${tie}`, `de los lugares${tie}`)}${joined(seats.map(({ number }) => String(number)))}.`,
    noReceipts: 'No consta acuse de recibo en el registro de la sesión.',
  },
  quorum: {
    first: 'primera convocatoria',
    second: 'segunda convocatoria',
    callFound,
  },
  again: {
    planned: (said: { date: LocalDate; time: LocalTime; key: string }) =>
      `La sesión se convocó de nuevo para el ${dateInWords(said.date)}, a las ${hourInWords(said.time)}${said.key ? `, con la clave ${said.key}` : ''}.`,
    rule: again,
  },
  closing: {
    paragraph: (said: { noun: Noun; time: LocalTime; annexes: number }) => ({
      acta: said.noun,
      a_la_hora: atHour(said.time),
      paginas: pagesInWords,
      anexos: annexesInWords(said.annexes),
      y_rubrican: signedInMargin,
    }),
  },
} as const
