import type { MinutesStatus } from '../domain/minutes.ts'
import { type LocalDate, yearOf } from '../domain/time.ts'
import { dayOfMonth, monthName } from './dates.ts'
import { dateInWords } from './document-dates.ts'
import { figures, ofName, plural, sentence, tie } from './grammar.ts'
import { ofBody, onCall } from './minutes-texts.ts'
import { quorumTexts } from './paper-quorum-texts.ts'
import { type Run, rich, strong } from './rich.ts'

type Noun = 'acta' | 'minuta'
type PageRun =
  | { readonly page: 'total'; readonly words: true }
  | { readonly page: 'total'; readonly forms: readonly [string, string] }

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
  }): readonly Run[] => {
    const person = said.person ? `, ${said.person},` : ''
    const quorum = said.quorum
      ? `, con la asistencia de ${quorumTexts.attendance(said.quorum)} y quórum legal`
      : ''
    const adopted = plural(
      said.count,
      'se adoptó el acuerdo siguiente',
      'se adoptaron los acuerdos siguientes',
    )
    return rich`La persona titular ${ofName(said.post)}${person} ${strong('CERTIFICA')} que en la ${strong(`${said.session}${onCall(said.attempt)}`)} ${ofBody(said.body)}, celebrada el ${strong(dateInWords(said.date))}${quorum}, ${adopted}:`
  },
  cancelled: (said: { key: string; date: LocalDate | null; reason: string }) =>
    sentence(
      `El acuerdo ${said.key} se canceló con posterioridad${said.date ? `, el ${dateInWords(said.date)}` : ''}${said.reason ? `, por el motivo siguiente: ${said.reason}` : ''}; conserva su número`,
    ),
  minutes: (said: {
    noun: Noun
    key: string
    status: MinutesStatus
    date: LocalDate | null
  }): readonly Run[] =>
    rich`Los textos que anteceden concuerdan con ${said.noun === 'acta' ? 'el acta' : 'la minuta'} ${strong(said.key)}, que ${stateOf(said)}.`,
  issued: (said: { place: string; date: LocalDate }): readonly (Run | PageRun)[] => [
    ...rich`Se expide en ${said.place}, ${daysOfMonth(said.date)}, en `,
    { page: 'total', words: true },
    { page: 'total', forms: [`${tie}página`, `${tie}páginas`] },
    ...rich`, para los efectos a que haya lugar.`,
  ],
  farewell: 'Doy fe.',
  holder: (post: string) => `Titular ${ofName(post)}`,
} as const
