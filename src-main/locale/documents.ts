import type { AgreementStatus } from '../domain/agreement.ts'
import type { MinutesStatus } from '../domain/minutes.ts'
import type { NoticeRule, QuorumRule } from '../domain/rules.ts'
import type { Session } from '../domain/session.ts'
import type { LocalDate, LocalTime } from '../domain/time.ts'
import { dateInWords, hourInWords, later, plainDate, plainHour } from './document-dates.ts'
import { relativeDay, weekdayName } from './dates.ts'
import { figures, lowerFirst, ofName, plural, sentence, theName, tie, upperFirst } from './grammar.ts'
import { quorumTexts, windowOf } from './paper-quorum-texts.ts'
import { rich, strong } from './rich.ts'
import { noticeAmount, terms } from './terms.ts'

/** Twelve digits in groups that an eye compares. */
const grouped = (fingerprint: string) => fingerprint.match(/.{1,4}/g)?.join(' ') ?? ''

const frame = {
  keyLabel: 'CLAVE',
  versionLabel: 'VERSIÓN',
  fingerprintLabel: 'HUELLA',
  noticeLabel: 'ANTELACIÓN',
  rubrics: 'RÚBRICAS',
  project: 'PROYECTO',
  cancelled: 'CANCELADA',
  draft: 'BORRADOR',
  blank: 'SIN TEXTO',
  logo: (name: string) => `Emblema ${ofName(name)}`,
  /** What is read where a signature drawn on the screen stands. */
  ink: (name: string, note: string) => `Firma ${ofName(name)} capturada en pantalla. ${note}`,
  version: (version: number, state: string) => `${version} · ${state}`,
  page: rich`Página ${{ page: 'current' }} de ${{ page: 'total' }}`,
  footer: (key: string, version: number, fingerprint: string) =>
    `${key} · versión ${version}${fingerprint ? ` · huella ${grouped(fingerprint)}` : ''}`,
  grouped,
} as const

const issued = 'emitida'
const current = 'vigente'
/** How far the paper of an acta has come; what is signed is the paper that was approved. */
const minutesStates: Record<MinutesStatus, string> = {
  draft: 'borrador',
  project: 'proyecto',
  approved: 'para firma',
  signed: 'para firma',
  published: 'para firma',
}

/** «Sector gobierno». */
function sectorName(name: string): string {
  return /^sector\b/iu.test(name) ? name : `Sector ${lowerFirst(name)}`
}

/** Caption of a group of seats: those without vote are said so. */
function sectorCaption(name: string, seats: { voting: number; speaking: number }): string {
  if (seats.voting > 0) return sectorName(name)
  return `${name} (${seats.speaking > 0 ? 'voz, sin voto' : 'sin voz ni voto'})`
}

function sectorCaptionWithVotes(name: string, seats: { voting: number; speaking: number }): string {
  if (seats.voting > 0)
    return `${sectorName(name)} · ${seats.voting} ${plural(seats.voting, 'lugar', 'lugares')} con voto`
  return `${name} · ${seats.speaking > 0 ? 'con voz, sin voto' : 'sin voz ni voto'}`
}

const modalityNames: Record<Session['modality'], string> = {
  inPerson: 'presencial',
  remote: 'a distancia',
  mixed: 'mixta',
}

function modality(session: Pick<Session, 'modality' | 'isPublic'>): string {
  return `sesión ${modalityNames[session.modality]} y ${session.isPublic ? 'pública' : 'privada'}`
}

const call = {
  /** «Convocatoria», «Segunda convocatoria». */
  title: (attempt: number) => (attempt > 1 ? upperFirst(quorumTexts.callName(attempt)) : 'Convocatoria'),
  issued,
  subtitle: (title: string, year: number) => `${title} de${tie}${year}`,
  summons: (basis: string, title: string, attempt: number) => ({
    fundamento: basis,
    llamado: attempt > 1 ? quorumTexts.callName(attempt) : '',
    sesion: title,
  }),
  when: { label: 'Día y hora' },
  whenValue: (date: LocalDate, time: LocalTime) =>
    rich`${upperFirst(weekdayName(date))} ${strong(`${dateInWords(date)}, ${hourInWords(time)}`)}`,
  place: 'Lugar',
  modality: 'Modalidad',
  modalityValue: (session: Pick<Session, 'modality' | 'isPublic'>) =>
    `${terms.modalities[session.modality]}; sesión ${session.isPublic ? 'pública' : 'privada'}`,
  tolerance: 'Tolerancia',
  toleranceValue: (minutes: number) =>
    `${figures(minutes)} ${plural(minutes, 'minuto', 'minutos')} a partir de la hora señalada`,
  secondCall: 'Segunda convocatoria',
  secondCallValue: (
    time: LocalTime,
    minutes: number,
    required: number,
    second: { rule: QuorumRule['kind']; required: number },
  ) => {
    const at = later(time, minutes)
    const members = (n: number) => `${figures(n)} ${plural(n, 'integrante', 'integrantes')} con voto`
    const who = second.rule === 'any' ? 'con quienes asistan' : `con al menos ${members(second.required)}`
    return `${hourInWords(at.time)}${at.isNextDay ? ' del día siguiente' : ''}, ${who}, si no se reúne el quórum de ${members(required)}`
  },
  secondCallWindow: (window: { from: number; to: number }, quorum: string) =>
    `Si no se reúne el quórum, mediante nueva convocatoria para otra fecha, ${windowOf(window)}, con ${quorum}`,
  quorum: 'Quórum',
  onlyListed: (admitsUrgent: boolean) => ({
    urgentes: admitsUrgent
      ? 'los urgentes que no figuren en él requieren que la sesión admita tratarlos mediante votación'
      : '',
  }),
  item: sentence,
  lateItems: (secretary: string | null, hours: number) => ({
    secretaria: secretary && theName(secretary),
    horas: `${figures(hours, 'feminine')} ${plural(hours, 'hora', 'horas')}`,
  }),
  byInstruction: (chair: string) => `por instrucciones ${ofName(chair)}`,
  presides: 'Preside',
  receipt: (key: string) => `ACUSE DE RECIBO · ${key}`,
  receiptLines: ['Nombre y lugar que ocupa', 'Fecha', 'Hora', 'Firma'],
  shortNotice: (amount: number, unit: NoticeRule['unit']) => `menos de ${noticeAmount(amount, unit)}`,
} as const

/** Room and building, without the address. */
function shortPlace(place: string): string {
  return place.split(', ').slice(0, 2).join(', ')
}

const attendanceSheet = {
  title: 'Lista de asistencia',
  issued,
  subtitle: (title: string, date: LocalDate, time: LocalTime, place: string) =>
    [title, `${weekdayName(date)} ${plainDate(date)}, ${plainHour(time)}${tie}horas`, shortPlace(place)]
      .filter(Boolean)
      .join(' · '),
  headers: {
    number: 'Lugar',
    name: 'Cargo o representación / nombre de quien asiste',
    capacity: 'Calidad',
    hour: 'Hora',
    signature: 'Firma',
  },
  options: ['Titular', 'Suplente'],
  guest: (name: string, organization: string) => (organization ? `${name} · ${organization}` : name),
  blanks: ['Cierre de la lista', 'Presentes con voto'],
  quorum: (required: number, seats: number) => `Quórum: ${required} de ${seats}`,
  rubric: (secretary: string | null) =>
    secretary ? `Rúbrica ${ofName(secretary)}` : 'Rúbrica de quien pasa lista',
  privacy: (address: string, noticeAt: string) => ({
    en_el_domicilio: address && 'en el mismo domicilio',
    donde: noticeAt ? `en ${noticeAt}` : address ? 'en el mismo domicilio' : 'en la misma unidad',
  }),
} as const

export type FollowUpGroup = 'overdue' | Exclude<AgreementStatus, 'draft' | 'rejected'>
const followUpGroups: Record<
  FollowUpGroup,
  { readonly caption: readonly [string, string]; readonly state: string }
> = {
  overdue: { caption: ['vencido', 'vencidos'], state: terms.overdue },
  inProgress: { caption: ['en proceso', 'en proceso'], state: terms.agreementStatuses.inProgress },
  fulfilled: { caption: ['cumplido', 'cumplidos'], state: terms.agreementStatuses.fulfilled },
  cancelled: { caption: ['cancelado', 'cancelados'], state: terms.agreementStatuses.cancelled },
}

const followUp = {
  title: 'Seguimiento de acuerdos',
  state: current,
  subtitle: (body: string, today: LocalDate) => `${body} · al ${plainDate(today)}`,
  columns: ['Clave y fecha de sesión', 'Acuerdo', 'Responsable', 'Fecha límite', 'Estado', 'Avance'],
  group: (group: FollowUpGroup, count: number) => {
    const [one, many] = followUpGroups[group].caption
    const name = group === 'inProgress' ? upperFirst(one) : upperFirst(plural(count, one, many))
    return `${name} · ${count} ${plural(count, 'acuerdo', 'acuerdos')}`
  },
  activities: {
    title: 'Actividades del plan con retraso',
    columns: ['Clave', 'Actividad y compromiso', 'Responsable', 'Término', 'Estado', 'Avance'],
    group: (light: 'amber' | 'red', count: number) =>
      `${light === 'red' ? plural(count, 'Atrasada', 'Atrasadas') : 'Con retraso'} · ${count} ${plural(count, 'actividad', 'actividades')}`,
  },
  stateOf: (group: FollowUpGroup) => followUpGroups[group].state,
  progress: (percent: number) => `${percent}${tie}%`,
  session: plainDate,
  due: (date: LocalDate, today: LocalDate, isOpen: boolean) =>
    isOpen ? `${plainDate(date)}\n(${relativeDay(date, today)})` : plainDate(date),
  summary: (figure: { fulfilled: number; total: number; percent: number; overdue: number }) => {
    const { fulfilled, total, percent, overdue } = figure
    return {
      cumplidos: String(fulfilled),
      total: String(total),
      porcentaje: String(percent),
      vencidos: overdue === 0 ? 'ninguno vencido' : `${overdue} ${plural(overdue, 'vencido', 'vencidos')}`,
    }
  },
} as const

/** Every text of the documents apart from the acta, whose texts are in `minutes-texts.ts`. */
/** Of the file inside the PDF. */
const embedded = { description: 'Datos y texto del documento, para que los lea un programa' } as const

export const documents = {
  embedded,
  /** «acta firmada», «convenio firmado»: an acta is of a session. */
  signedCopyMark: (isOfConvenio: boolean) => (isOfConvenio ? 'firmado' : 'firmada'),
  frame,
  minutesStates,
  sectorName,
  sectorCaption,
  sectorCaptionWithVotes,
  modality,
  call,
  attendanceSheet,
  followUp,
} as const
