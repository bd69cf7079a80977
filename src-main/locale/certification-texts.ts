import type { MinutesStatus } from '../domain/minutes.ts'
import { type LocalDate, yearOf } from '../domain/time.ts'
import { dayOfMonth, monthName } from './dates.ts'
import { dateInWords } from './document-dates.ts'
import { figures, ofName, plural, tie } from './grammar.ts'
import { ofBody, onCall, pagesInWords } from './minutes-texts.ts'
import { quorumTexts } from './paper-quorum-texts.ts'

type Noun = 'acta' | 'minuta'

/** «a los 5 (cinco) días del mes de octubre de 2026 (dos mil veintiséis)», «al día 1 (primero) del mes de…». */
export function daysOfMonth(date: LocalDate): string {
  const day = dayOfMonth(date)
  const days = day === 1 ? `al día 1${tie}(primero)` : `a los ${figures(day)} días`
  return `${days} del mes de ${monthName(date)} de ${figures(yearOf(date), 'alone')}`
}

/** How far the acta has come, and since when. */
function stateOf({ status, date }: { status: MinutesStatus; date: LocalDate | null }): string {
  const on = date ? ` el ${dateInWords(date)}` : ''
  const now = 'a la fecha de esta certificación'
  const states: Record<MinutesStatus, string> = {
    draft: `${now} se encuentra en borrador y no ha sido aprobada`,
    project: `${now} se encuentra en proyecto, pendiente de aprobación`,
    approved: `fue aprobada${on} y ${now} está pendiente de firma`,
    signed: `fue aprobada y quedó firmada${on}`,
    published: `fue aprobada y firmada, y se publicó${on}`,
  }
  return states[status]
}

export const certificationTexts = {
  title: 'Certificación de acuerdos',
  state: 'emitida',
  subtitle: (session: string, attempt: number, year: number) =>
    `${session}${onCall(attempt)} de${tie}${year}`,
  /** Who certifies, of what session and with what attendance. */
  certifies: (said: {
    post: string
    person: string | null
    session: string
    attempt: number
    body: string
    date: LocalDate
    quorum: { present: number; seats: number } | null
    count: number
  }) => ({
    de_quien: ofName(said.post),
    persona: said.person,
    sesion: `${said.session}${onCall(said.attempt)}`,
    del_organo: ofBody(said.body),
    fecha: dateInWords(said.date),
    asistencia: said.quorum && quorumTexts.attendance(said.quorum),
    acuerdos: plural(said.count, 'se adoptó el acuerdo siguiente', 'se adoptaron los acuerdos siguientes'),
  }),
  minutes: (said: { noun: Noun; key: string; status: MinutesStatus; date: LocalDate | null }) => ({
    el_acta: said.noun === 'acta' ? 'el acta' : 'la minuta',
    clave: said.key,
    estado: stateOf(said),
  }),
  issued: (date: LocalDate) => ({ a_los_dias: daysOfMonth(date), paginas: pagesInWords }),
  holder: (post: string) => `Titular ${ofName(post)}`,
} as const
