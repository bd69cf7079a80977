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
import { noticeInWords, ofBody, ofNoun, onCall, type SeatName } from './minutes-texts.ts'
import { type FoundQuorum, quorumTexts, windowOf } from './paper-quorum-texts.ts'
import { type Run, rich, strong } from './rich.ts'

type Noun = 'acta' | 'minuta'
type PageForms = { readonly page: 'total'; readonly forms: readonly [string, string]; readonly bold?: true }

const remote: Record<Session['modality'], string> = {
  inPerson: '',
  remote: ', por medios remotos',
  mixed: ', de manera presencial y a distancia',
}

/** Where and when it was found that the session could not be held. */
function preamble(said: {
  place: string
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
}): readonly Run[] {
  const { article, hour } = theHour(said.time)
  const venue = said.venue ? `, ${inPlace(said.venue)}` : ''
  const basis = said.basis ? `, con fundamento en ${said.basis}` : ''
  return rich`En ${said.place}, siendo ${article} ${strong(hour)} del día ${strong(fullDateInWords(said.date))}${venue}${remote[said.modality]}${basis}, se hace constar que ${strong('no se verificó, por falta de quórum,')} la ${strong(`${said.title}${onCall(said.attempt)}`)} ${ofBody(said.body)} del ejercicio${tie}${String(said.year)}, señalada para ${theWholeHour(said.hour)} de esta fecha.`
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
  keeper: (noun: Noun, secretary: string) => ` Actuó como responsable ${ofNoun(noun)} ${theName(secretary)}.`,
  call: {
    heading: 'Convocatoria',
    sent: (said: { date: LocalDate; hour: LocalTime; notice: Notice; members: number }) =>
      `La convocatoria se notificó el ${dateInWords(said.date)}, ${atHour(said.hour)}, a ${plural(said.members, 'la persona que ocupa el lugar', `quienes ocupan los ${figures(said.members)} lugares`)} del órgano, con ${noticeInWords(said.notice.given, said.notice.rule.unit)} de anticipación${said.notice.isEnough ? '' : `, en lugar de ${noticeInWords(said.notice.rule.amount, said.notice.rule.unit)}`}.`,
    receipts,
    noReceipt: (seats: readonly SeatName[]) =>
      `No consta acuse ${plural(seats.length, `del lugar${tie}`, `de los lugares${tie}`)}${joined(seats.map(({ number }) => String(number)))}.`,
    noReceipts: 'No consta acuse de recibo en el registro de la sesión.',
  },
  attendance: {
    heading: 'Quienes asistieron',
    intro: (secretary: string | null) =>
      `${secretary ? `${upperFirst(theName(secretary))} pasó lista y registró` : 'Se pasó lista y se registró'} a las personas siguientes, con la hora en que llegaron:`,
    nobody: 'Se pasó lista, sin que se registrara la asistencia de persona alguna:',
  },
  quorum: {
    heading: 'Falta de quórum',
    first: 'primera convocatoria',
    second: 'segunda convocatoria',
    callFound,
    end: (noun: Noun) =>
      `En consecuencia, la sesión no se celebró: no se trató ningún punto del orden del día ni se adoptó acuerdo alguno, lo que se asienta en esta ${noun} para los efectos a que haya lugar.`,
  },
  again: {
    heading: 'Nueva convocatoria',
    planned: (said: { date: LocalDate; time: LocalTime; key: string }) =>
      `La sesión se convocó de nuevo para el ${dateInWords(said.date)}, a las ${hourInWords(said.time)}${said.key ? `, con la clave ${said.key}` : ''}.`,
    rule: again,
  },
  closing: {
    heading: 'Cierre y firmas',
    paragraph: (said: {
      noun: Noun
      time: LocalTime
      annexes: number
    }): readonly (
      Run | PageForms | { readonly page: 'total'; readonly words: true; readonly bold: true }
    )[] => {
      const annexes =
        said.annexes === 0
          ? 'sin anexos'
          : `con ${figures(said.annexes)} ${plural(said.annexes, 'anexo', 'anexos')}`
      return [
        ...rich`Se levanta la presente ${said.noun} ${atHour(said.time)} del día de su fecha, en `,
        { page: 'total', words: true, bold: true },
        { page: 'total', forms: [`${tie}página`, `${tie}páginas`], bold: true },
        ...rich`, ${annexes}, que firman al calce `,
        { page: 'total', forms: ['', 'y rubrican al margen '] },
        ...rich`quienes asistieron y quien la levanta.`,
      ]
    },
  },
} as const
