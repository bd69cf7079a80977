import type { Notice } from '../domain/calendar.ts'
import type { Quorum } from '../domain/quorum.ts'
import type { QuorumRule } from '../domain/rules.ts'
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
  accordingTo,
  figures,
  inPlace,
  joined,
  lowerFirst,
  ofName,
  plural,
  sentence,
  theName,
  theSeat,
  tie,
  upperFirst,
  withoutStop,
} from './grammar.ts'
import { type Run, rich, strong } from './rich.ts'
import { fractionName } from './terms.ts'

type Noun = 'acta' | 'minuta'
/** Words that agree with a number of pages which only who lays them out knows. */
type PageForms = { readonly page: 'total'; readonly forms: readonly [string, string]; readonly bold?: true }
/** A seat as the text calls it. */
export type SeatName = { readonly name: string; readonly number: number }

const seatList = (seats: readonly SeatName[]) =>
  joined(seats.map(({ name, number }) => `lugar${tie}${number} (${name})`))

function noticeGiven({ given, rule }: Notice): string {
  return rule.unit === 'hours'
    ? `${figures(given, 'feminine')} ${plural(given, 'hora', 'horas')}`
    : `${figures(given)} ${plural(given, 'día hábil', 'días hábiles')}`
}

const opening = {
  title: (noun: Noun, session: string) => `${upperFirst(noun)} de la ${session}`,
  subtitle: (date: LocalDate, modality: string) => `${plainDate(date)} · ${modality}`,
  runningHead: (title: string, date: LocalDate) => `${title} · ${plainDate(date)}`,
  preamble: (said: {
    place: string
    time: LocalTime
    date: LocalDate
    venue: string
    modality: Session['modality']
    body: string
    call: { date: LocalDate; notice: Notice } | null
    title: string
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
    const call = said.call
      ? `, previa convocatoria notificada el ${dayInWords(said.call.date)} ${
          yearOf(said.call.date) === yearOf(said.date) ? 'del mismo año' : `de${tie}${yearOf(said.call.date)}`
        } con ${noticeGiven(said.call.notice)} de anticipación`
      : ''
    const basis = said.basis ? `, con fundamento en ${said.basis}` : ''
    return rich`En ${said.place}, siendo ${article} ${strong(hour)} del día ${strong(fullDateInWords(said.date))}${venue}${remote[said.modality]}, se reunieron las personas integrantes ${ofBody(said.body)}${call}, para celebrar la ${strong(said.title)} del ejercicio${tie}${String(said.year)}${basis}.`
  },
  shortNotice: ({ given, rule }: Notice) =>
    `Se hace constar que la convocatoria se notificó con menos anticipación que la señalada: ${noticeGiven({ given, rule } as Notice)}, en lugar de ${noticeGiven({ given: rule.amount, rule } as Notice)}.`,
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

/** «del **Secretariado**», with the name alone in bold. */
function ofBody(name: string): readonly Run[] {
  return rich`${ofName(name).slice(0, -name.length)}${strong(name)}`
}

function ofNoun(noun: Noun): string {
  return `${noun === 'acta' ? 'del' : 'de la'} ${noun}`
}

const quorumLabel = strong('Declaratoria de quórum.')

const attendance = {
  heading: 'Lista de asistencia y declaratoria de quórum',
  intro: (secretary: string | null, noun: Noun) =>
    `${secretary ? `${upperFirst(theName(secretary))} pasó lista y registró` : 'Se pasó lista y se registró'} a las personas siguientes. El número de lugar se conserva en las votaciones, en las rúbricas y en las firmas de esta ${noun}.`,
  columns: ['Lugar', 'Integrante (por cargo o representación)', 'Calidad', 'Asistencia', 'Hora'],
  presides: (post: string) => `${post} (preside)`,
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
  excuse: (seat: SeatName, note: string) =>
    `${upperFirst(theSeat(seat.name, seat.number))} justificó su ausencia${note ? ` mediante ${lowerFirst(withoutStop(note))}` : ''}.`,
  unexcused: (seats: readonly SeatName[]) =>
    `${plural(seats.length, 'No asistió, sin que conste justificación, el', 'No asistieron, sin que conste justificación:')} ${seatList(seats)}.`,
  remote: (seats: readonly SeatName[]) =>
    `${plural(seats.length, 'Asistió a distancia, por medios remotos, el', 'Asistieron a distancia, por medios remotos:')} ${seatList(seats)}.`,
  guests: (count: number) =>
    `${plural(count, 'Asistió como persona invitada', 'Asistieron como personas invitadas')}, con voz y sin voto:`,
  guest: (name: string, organization: string) => sentence(organization ? `${name}, ${organization}` : name),
  recesses: (pauses: readonly { from: LocalTime; to: LocalTime | null }[]) => {
    const said = pauses.map(({ from, to }) => {
      const start = theHour(from)
      return to
        ? `de ${start.article} ${start.hour} a ${theHour(to).article} ${theHour(to).hour}`
        : `desde ${start.article} ${start.hour}`
    })
    const isUnderWay = pauses.length === 1 && pauses[0]!.to === null
    return `La sesión ${isUnderWay ? 'está' : 'estuvo'} en receso ${joined(said)}.`
  },
  movements: (count: number) =>
    `Durante la sesión se ${plural(count, 'registró el movimiento siguiente', 'registraron las entradas y salidas siguientes')}:`,
  movement: (said: {
    time: LocalTime
    kind: 'arrived' | 'left'
    seat: SeatName
    capacity: Capacity
    isRemote: boolean
    quorum: 'lost' | 'restored' | null
  }) => {
    const verb = said.kind === 'arrived' ? 'se incorporó' : 'se retiró'
    const role = said.capacity === 'alternate' ? ', con calidad de suplente' : ''
    const remote = said.isRemote && said.kind === 'arrived' ? ', a distancia' : ''
    const quorum =
      said.quorum === 'lost'
        ? '; dejó de haber quórum'
        : said.quorum === 'restored'
          ? '; se restableció el quórum'
          : ''
    const seat = theSeat(said.seat.name, said.seat.number).replace(/,$/, '')
    return `${upperFirst(atHour(said.time))} ${verb} ${seat}${role}${remote}${quorum}.`
  },
  quorum: (said: {
    quorum: Quorum
    rule: QuorumRule
    calls: { first: LocalTime; second: LocalTime } | null
    basis: string
    openedAt: LocalTime | null
  }): readonly Run[] => {
    const { seats, present, required, isReached } = said.quorum
    const calls = said.calls
      ? `La primera convocatoria se señaló para ${theWholeHour(said.calls.first)} y la segunda para ${theWholeHour(said.calls.second)}; la sesión se celebró en segunda convocatoria. `
      : ''
    const count = `${calls}De ${figures(seats)} ${plural(seats, 'lugar', 'lugares')} con derecho a voto se ${plural(present, 'encontró presente', 'encontraron presentes')} ${figures(present)} ${plural(present, 'integrante', 'integrantes')}; ${quorumRule(said.rule, required)}${said.basis ? ` ${accordingTo(said.basis)}` : ''}.`
    if (said.openedAt === null) return rich`${quorumLabel} ${count} La sesión no se ha declarado abierta.`
    if (!isReached)
      return rich`${quorumLabel} ${count} La persona que preside abrió la sesión ${atHour(said.openedAt)}.`
    return rich`${quorumLabel} ${count} La persona que preside declaró que ${strong('existe quórum legal')} y abrió la sesión ${atHour(said.openedAt)}.`
  },
} as const

function theWholeHour(time: LocalTime): string {
  const { article, hour } = theHour(time)
  return `${article} ${hour}`
}

/** «se requieren 6 (seis) integrantes, mitad más uno»: how many, and by what rule. */
function quorumRule(rule: QuorumRule, required: number): string {
  if (rule.kind === 'any') return 'la sesión es válida cualquiera que sea el número de asistentes'
  const name =
    rule.kind === 'strictMajority'
      ? 'mitad más uno'
      : rule.kind === 'fraction'
        ? fractionName(rule.p, rule.q)
        : 'número fijado en las reglas'
  return `se ${plural(required, 'requiere', 'requieren')} ${figures(required)} ${plural(required, 'integrante', 'integrantes')}, ${name}`
}

const course = {
  agendaHeading: 'Orden del día',
  agendaIntro: (secretary: string | null) =>
    `${secretary ? `${upperFirst(theName(secretary))} dio lectura` : 'Se dio lectura'} al orden del día propuesto en la convocatoria:`,
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
  }) =>
    rich`Firmas ${ofNoun(said.noun)} ${strong(said.key)} de la ${said.title} ${ofName(said.body)}, ${said.place}, celebrada el ${plainDate(said.date)}.`,
  capacity: (said: {
    post: string | null
    capacity: Capacity
    presides: boolean
    hasVoice: boolean
    hasVote: boolean
  }) =>
    [
      said.post,
      said.capacity === 'holder' ? 'Titular' : 'Suplente',
      said.presides ? 'preside' : null,
      said.hasVote ? null : said.hasVoice ? 'voz sin voto' : 'sin voz ni voto',
    ]
      .filter(Boolean)
      .join(' · '),
  doesNotSign: (seat: SeatName, cause: 'excused' | 'absent' | 'vacant', note: string) => {
    const reason = {
      excused: 'por ausencia justificada',
      absent: 'por ausencia',
      vacant: 'por estar vacante',
    }
    const annex = cause === 'excused' ? /anexo\s+(\d+)/iu.exec(note)?.[1] : undefined
    return `No firma el lugar${tie}${seat.number}, ${seat.name}, ${reason[cause]}${annex ? ` (anexo${tie}${annex})` : ''}.`
  },
  stillOpen: (noun: Noun) =>
    `La sesión no ha concluido: esta ${noun} no tiene todavía clausura ni lugar para las firmas.`,
} as const

/** Every text of the acta but its votes and agreements. */
export const minutesTexts = { ...opening, attendance, course, closing } as const
