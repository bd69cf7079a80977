import type { Notice } from '../domain/calendar.ts'
import type { NoticeRule } from '../domain/rules.ts'
import type { Capacity } from '../domain/seat.ts'
import type { Session } from '../domain/session.ts'
import { type LocalDate, type LocalTime, yearOf } from '../domain/time.ts'
import { dateInWords, dayInWords, fullDateInWords, plainDate, plainHour, theHour } from './document-dates.ts'
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
type PageForms = { readonly page: 'total'; readonly forms: readonly [string, string] }

/** «5 (cinco) páginas». */
export const pagesInWords: readonly (Run | PageForms)[] = [
  { page: 'total', words: true },
  { page: 'total', forms: [`${tie}página`, `${tie}páginas`] },
]
/** What more than one page asks for. */
export const signedInMargin: readonly PageForms[] = [{ page: 'total', forms: ['', 'y rubrican al margen '] }]

export const remotely: Record<Session['modality'], string> = {
  inPerson: '',
  remote: 'por medios remotos',
  mixed: 'de manera presencial y a distancia',
}

/** «sin anexos», «con 2 (dos) anexos». */
export function annexesInWords(annexes: number): string {
  return annexes === 0 ? 'sin anexos' : `con ${figures(annexes)} ${plural(annexes, 'anexo', 'anexos')}`
}
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
  }) => {
    const { article, hour } = theHour(said.time)
    const { call } = said
    return {
      las: article,
      hora: hour,
      fecha: fullDateInWords(said.date),
      recinto: said.venue && inPlace(said.venue),
      modalidad: remotely[said.modality],
      del_organo: ofBody(said.body),
      convocatoria: call && (call.isRepeated ? quorumTexts.callName(said.attempt) : 'convocatoria'),
      fecha_convocatoria:
        call &&
        `${dayInWords(call.date)} ${yearOf(call.date) === yearOf(said.date) ? 'del mismo año' : `de${tie}${yearOf(call.date)}`}`,
      anticipacion: call && noticeInWords(call.notice.given, call.notice.rule.unit),
      llamado: said.attempt > 1 ? quorumTexts.callName(said.attempt) : '',
      sesion: said.title,
      anio: String(said.year),
      fundamento: said.basis,
    }
  },
  shortNotice: ({ given, rule }: Notice) => ({
    anticipacion: noticeInWords(given, rule.unit),
    anticipacion_exigida: noticeInWords(rule.amount, rule.unit),
  }),
  presided: (said: {
    post: string
    capacity: Capacity
    person: string | null
    keeper: string | null
    noun: Noun
  }) => {
    const who = `la persona ${said.capacity === 'holder' ? 'titular' : 'suplente'} ${ofName(said.post)}`
    return {
      preside: `${who}${said.person ? `, ${said.person}${said.keeper ? ',' : ''}` : ''}`,
      del_acta: ofNoun(said.noun),
      secretaria: said.keeper && theName(said.keeper),
    }
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
  urgent: (titles: readonly string[]) => ({
    los_asuntos: `${plural(titles.length, 'el asunto', 'los asuntos')} ${joined(titles.map(quoted))}`,
    cada_uno: plural(titles.length, 'él', 'cada uno'),
  }),
  item: sentence,
  section: (number: number, title: string) => `${number}. ${title}`,
  subsection: (section: number, number: number, title: string) => `${section}.${number} ${title}`,
  presenter: (name: string) => `Presenta: ${sentence(name)}`,
  pending: 'Punto pendiente de desahogar al emitirse este documento.',
  followUp: (figure: { total: number; fulfilled: number; inProgress: number; overdue: number }) => {
    const { total, fulfilled, inProgress, overdue } = figure
    const part = (n: number, one: string, many: string) => `${figures(n, 'alone')} ${plural(n, one, many)}`
    return {
      total: `${figures(total)} ${plural(total, 'acuerdo anterior', 'acuerdos anteriores')}`,
      cumplidos: part(fulfilled, 'está cumplido', 'están cumplidos'),
      en_proceso: part(inProgress, 'en proceso', 'en proceso'),
      vencidos: part(overdue, 'vencido', 'vencidos'),
    }
  },
} as const

const closing = {
  paragraph: (said: {
    time: LocalTime
    date: LocalDate
    isSameDay: boolean
    annexes: number
    noun: Noun
  }) => {
    const { article, hour } = theHour(said.time)
    return {
      las: article,
      hora: hour,
      del_dia: said.isSameDay ? 'del día de su inicio' : `del día ${dateInWords(said.date)}`,
      acta: said.noun,
      paginas: pagesInWords,
      anexos: annexesInWords(said.annexes),
      y_rubrican: signedInMargin,
    }
  },
  identity: (said: { noun: Noun; key: string; title: string; date: LocalDate; wasHeld: boolean }) => ({
    del_acta: ofNoun(said.noun),
    clave: said.key,
    sesion: said.title,
    celebrada: said.wasHeld ? 'celebrada el' : 'señalada para el',
    fecha: plainDate(said.date),
  }),
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
