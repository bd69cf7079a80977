import type { Notice } from '../domain/calendar.ts'
import type { NoticeRule } from '../domain/rules.ts'
import type { Capacity } from '../domain/seat.ts'
import type { Session } from '../domain/session.ts'
import { type LocalDate, type LocalTime, yearOf } from '../domain/time.ts'
import {
  atHour,
  dateInWords,
  dayInWords,
  fullDateInWords,
  plainDate,
  plainHour,
  theHour,
} from './document-dates.ts'
import {
  figures,
  inPlace,
  joined,
  lowerFirst,
  ofName,
  plural,
  quoted,
  sentence,
  theName,
  theSeat,
  tie,
  upperFirst,
  withoutStop,
} from './grammar.ts'
import { quorumTexts } from './paper-quorum-texts.ts'
import { type Run, rich, strong } from './rich.ts'

type Noun = 'acta' | 'minuta'
/** Words that agree with a number of pages which only who lays them out knows. */
type PageForms = { readonly page: 'total'; readonly forms: readonly [string, string]; readonly bold?: true }
/** A seat as the text calls it. */
export type SeatName = { readonly name: string; readonly number: number }

const seatList = (seats: readonly SeatName[]) =>
  joined(seats.map(({ name, number }) => `lugar${tie}${number} (${name})`))

/** «5 (cinco) días hábiles», «48 (cuarenta y ocho) horas». */
export function noticeInWords(amount: number, unit: NoticeRule['unit']): string {
  if (unit === 'hours') return `${figures(amount, 'feminine')} ${plural(amount, 'hora', 'horas')}`
  return unit === 'naturalDays'
    ? `${figures(amount)} ${plural(amount, 'día natural', 'días naturales')}`
    : `${figures(amount)} ${plural(amount, 'día hábil', 'días hábiles')}`
}

const opening = {
  title: (noun: Noun, session: string, attempt: number) =>
    `${upperFirst(noun)} de la ${session}${onCall(attempt)}`,
  subtitle: (date: LocalDate, modality: string) => `${plainDate(date)} · ${modality}`,
  runningHead: (title: string, date: LocalDate) => `${title} · ${plainDate(date)}`,
  /** Where the title would leave no room for the date. */
  shortHead: (noun: Noun, key: string, date: LocalDate) => `${upperFirst(noun)} ${key} · ${plainDate(date)}`,
  preamble: (said: {
    place: string
    time: LocalTime
    date: LocalDate
    venue: string
    modality: Session['modality']
    body: string
    call: { date: LocalDate; notice: Notice; isRepeated: boolean } | null
    title: string
    /** 2 on a second call, of the same day or of another. */
    attempt: number
    year: number
    basis: string
  }): readonly Run[] => {
    const { article, hour } = theHour(said.time)
    const venue = said.venue ? `, ${inPlace(said.venue)}` : ''
    const remote = {
      inPerson: '',
      remote: ', por medios remotos',
      mixed: ', de manera presencial y a distancia',
    }
    const { call } = said
    const notified = call
      ? `, previa ${call.isRepeated ? `${quorumTexts.callName(said.attempt)} notificada` : 'convocatoria notificada'} el ${dayInWords(call.date)} ${
          yearOf(call.date) === yearOf(said.date) ? 'del mismo año' : `de${tie}${yearOf(call.date)}`
        } con ${noticeInWords(call.notice.given, call.notice.rule.unit)} de anticipación`
      : ''
    const basis = said.basis ? `, con fundamento en ${said.basis}` : ''
    return rich`En ${said.place}, siendo ${article} ${strong(hour)} del día ${strong(fullDateInWords(said.date))}${venue}${remote[said.modality]}, se reunieron las personas integrantes ${ofBody(said.body)}${notified}, para celebrar${said.attempt > 1 ? `,${onCall(said.attempt)},` : ''} la ${strong(said.title)} del ejercicio${tie}${String(said.year)}${basis}.`
  },
  shortNotice: ({ given, rule }: Notice) =>
    `Se hace constar que la convocatoria se notificó con menos anticipación que la señalada: ${noticeInWords(given, rule.unit)}, en lugar de ${noticeInWords(rule.amount, rule.unit)}.`,
  presided: (said: {
    post: string
    capacity: Capacity
    person: string | null
    keeper: string | null
    noun: Noun
  }) => {
    const who = `la persona ${said.capacity === 'holder' ? 'titular' : 'suplente'} ${ofName(said.post)}`
    const keeper = said.keeper ? ` y actuó como responsable ${ofNoun(said.noun)} ${theName(said.keeper)}` : ''
    return `Presidió ${who}${said.person ? `, ${said.person}${keeper ? ',' : ''}` : ''}${keeper}.`
  },
} as const

/** « en segunda convocatoria»; nothing on the first. */
export function onCall(attempt: number): string {
  return attempt > 1 ? ` en ${quorumTexts.callName(attempt)}` : ''
}

/** «del **Secretariado**», with the name alone in bold. */
export function ofBody(name: string): readonly Run[] {
  return rich`${ofName(name).slice(0, -name.length)}${strong(name)}`
}

export function ofNoun(noun: Noun): string {
  return `${noun === 'acta' ? 'del' : 'de la'} ${noun}`
}

/** A note that already says which annex it is. */
const saysAnnex = /anexo\s+(\d+)/iu

const attendance = {
  heading: 'Lista de asistencia y declaratoria de quórum',
  intro: (secretary: string | null, noun: Noun) =>
    `${secretary ? `${upperFirst(theName(secretary))} pasó lista y registró` : 'Se pasó lista y se registró'} a las personas siguientes. El número de lugar se conserva en las votaciones, en las rúbricas y en las firmas de esta ${noun}.`,
  columns: ['Lugar', 'Integrante (por cargo o representación)', 'Calidad', 'Asistencia', 'Hora'],
  presides: (post: string, hasChanged: boolean) => `${post} (${hasChanged ? 'presidió' : 'preside'})`,
  withPerson: (post: string, person: string | null) => (person ? `${post} · ${person}` : post),
  none: '—',
  present: { holder: 'Presente', alternate: 'Presente (suplente)' },
  remotely: (state: string) => `${state}, a distancia`,
  joinedLater: 'Se incorporó',
  leftAt: (time: LocalTime) => `Presente hasta ${plainHour(time)}`,
  joinedAndLeft: (time: LocalTime) => `Se incorporó; salió ${plainHour(time)}`,
  absent: 'Ausente',
  excused: 'Ausente justificada',
  vacant: 'Vacante',
  hour: plainHour,
  excuse: (seat: SeatName, note: string, annex: number | null) => {
    const kept = annex === null || saysAnnex.test(note) ? '' : `, que se agrega como anexo${tie}${annex}`
    return `${upperFirst(theSeat(seat.name, seat.number))} justificó su ausencia${note ? ` mediante ${lowerFirst(withoutStop(note))}` : ''}${kept}.`
  },
  unexcused: (seats: readonly SeatName[]) =>
    `${plural(seats.length, 'No asistió, sin que conste justificación, el', 'No asistieron, sin que conste justificación:')} ${seatList(seats)}.`,
  remote: (seats: readonly SeatName[]) =>
    `${plural(seats.length, 'Asistió a distancia, por medios remotos, el', 'Asistieron a distancia, por medios remotos:')} ${seatList(seats)}.`,
  guests: (count: number) =>
    `${plural(count, 'Asistió como persona invitada', 'Asistieron como personas invitadas')}, con voz y sin voto:`,
  guest: (name: string, organization: string) => sentence(organization ? `${name}, ${organization}` : name),
} as const

const course = {
  agendaHeading: 'Orden del día',
  agendaIntro: (secretary: string | null) =>
    `${secretary ? `${upperFirst(theName(secretary))} dio lectura` : 'Se dio lectura'} al orden del día propuesto en la convocatoria:`,
  urgent: (titles: readonly string[]) =>
    `Con carácter urgente y fuera de la convocatoria se propuso tratar ${plural(titles.length, 'el asunto', 'los asuntos')} ${joined(titles.map(quoted))}, cuya admisión se votó al llegar a ${plural(titles.length, 'él', 'cada uno')}.`,
  heading: 'Desarrollo de la sesión',
  general: 'Asuntos generales',
  closingItem: 'Clausura',
  item: sentence,
  section: (number: number, title: string) => `${number}. ${title}`,
  subsection: (section: number, number: number, title: string) => `${section}.${number} ${title}`,
  presenter: (name: string) => `Presenta: ${sentence(name)}`,
  postponed: (time: LocalTime | null) => `El punto se aplazó${time ? ` ${atHour(time)}` : ''}.`,
  withdrawn: (time: LocalTime | null) =>
    `El punto se retiró del orden del día${time ? ` ${atHour(time)}` : ''}.`,
  pending: 'Punto pendiente de desahogar al emitirse este documento.',
  noRemarks: 'No se registraron intervenciones en este punto.',
  noGeneral: 'No se registró asunto alguno.',
  followUp: (figure: { total: number; fulfilled: number; inProgress: number; overdue: number }) => {
    const { total, fulfilled, inProgress, overdue } = figure
    if (total === 0) return 'No hay acuerdos anteriores a los que dar seguimiento.'
    const part = (n: number, one: string, many: string) => `${figures(n, 'alone')} ${plural(n, one, many)}`
    return `De ${figures(total)} ${plural(total, 'acuerdo anterior', 'acuerdos anteriores')}, ${part(fulfilled, 'está cumplido', 'están cumplidos')}, ${part(inProgress, 'en proceso', 'en proceso')} y ${part(overdue, 'vencido', 'vencidos')}.`
  },
} as const

const closing = {
  heading: 'Clausura y firmas',
  signaturesHeading: 'Firmas',
  paragraph: (said: {
    time: LocalTime
    date: LocalDate
    isSameDay: boolean
    annexes: number
    noun: Noun
  }): readonly (Run | PageForms)[] => {
    const { article, hour } = theHour(said.time)
    const day = said.isSameDay ? 'del día de su inicio' : `del día ${dateInWords(said.date)}`
    const annexes =
      said.annexes === 0
        ? 'sin anexos'
        : `con ${figures(said.annexes)} ${plural(said.annexes, 'anexo', 'anexos')}`
    return [
      ...rich`No habiendo otro asunto que tratar, la persona que preside dio por concluida la sesión a ${article} ${strong(hour)} ${day}. Se levanta la presente ${said.noun} en `,
      { page: 'total', words: true, bold: true },
      { page: 'total', forms: [`${tie}página`, `${tie}páginas`], bold: true },
      ...rich`, ${annexes}, que firman al calce `,
      { page: 'total', forms: ['', 'y rubrican al margen '] },
      ...rich`quienes intervinieron.`,
    ]
  },
  endMark: 'FIN DEL TEXTO',
  identity: (said: {
    noun: Noun
    key: string
    title: string
    body: string
    place: string
    date: LocalDate
    wasHeld: boolean
  }) =>
    rich`Firmas ${ofNoun(said.noun)} ${strong(said.key)} de la ${said.title} ${ofName(said.body)}, ${said.place}, ${said.wasHeld ? 'celebrada el' : 'señalada para el'} ${plainDate(said.date)}.`,
  capacity: (said: {
    post: string | null
    capacity: Capacity
    presides: 'now' | 'before' | null
    hasVoice: boolean
    hasVote: boolean
  }) =>
    [
      said.post,
      said.capacity === 'holder' ? 'Titular' : 'Suplente',
      said.presides && { now: 'preside', before: 'presidió' }[said.presides],
      said.hasVote ? null : said.hasVoice ? 'voz sin voto' : 'sin voz ni voto',
    ]
      .filter(Boolean)
      .join(' · '),
  /** «7-S»: the suplente who came with the titular of lugar 7. */
  alternateNumber: (seat: string) => `${seat}-S`,
  doesNotSign: (
    seat: SeatName,
    cause: 'excused' | 'absent' | 'vacant',
    note: string,
    kept: number | null,
  ) => {
    const reason = {
      excused: 'por ausencia justificada',
      absent: 'por ausencia',
      vacant: 'por estar vacante',
    }
    const annex = cause === 'excused' ? (saysAnnex.exec(note)?.[1] ?? kept) : null
    return `No firma el lugar${tie}${seat.number}, ${seat.name}, ${reason[cause]}${annex ? ` (anexo${tie}${annex})` : ''}.`
  },
  stillOpen: (noun: Noun) =>
    `La sesión no ha concluido: esta ${noun} no tiene todavía clausura ni lugar para las firmas.`,
} as const

/** Every text of the acta but its votes and agreements. */
export const minutesTexts = { ...opening, attendance, course, closing } as const
