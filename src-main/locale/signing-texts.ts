import { mediumDate } from './dates.ts'
import { dateInWords, plainDate, plainHour } from './document-dates.ts'
import { plural, tie } from './grammar.ts'
import type { LocalDate, LocalTime } from '../domain/time.ts'

export type SignedHow = 'screen' | 'paper' | 'eFirma' | 'refused' | 'absent' | 'pending'

const how: Record<SignedHow, string> = {
  screen: 'En pantalla',
  paper: 'En papel',
  eFirma: 'Con e.firma',
  refused: 'No firma',
  absent: 'Ausente',
  pending: 'Falta',
}

const grouped = (digits: string, size: number) => digits.match(new RegExp(`.{1,${size}}`, 'g'))!.join(' ')

/** Every text of the copy of a document with the signatures that were put on the screen. */
export const signingTexts = {
  title: (title: string) => `${title} · Ejemplar firmado en pantalla`,
  heading: 'Constancia de firmas',
  runningHead: (key: string) => `Constancia de firmas · ${key}`,
  state: 'ejemplar firmado',
  page: 'Constancia de firmas · página ',
  pageOf: ' de ',
  intro: (key: string) =>
    `Las páginas anteriores son las del documento ${key} tal como se congeló para firma; lo único que se les añadió son los trazos y la nota al pie de cada firma. El PDF original se conserva sin cambios.`,
  labels: {
    document: 'Documento',
    version: 'Versión',
    issued: 'Congelado',
    fingerprint: 'Huella impresa',
    digest: 'SHA-256 del PDF que se firmó',
  },
  version: (version: number, pages: number) =>
    `${version}, en ${pages}${tie}${plural(pages, 'página', 'páginas')}`,
  issued: plainDate,
  grouped,
  columns: ['Lugar', 'Quién firma', 'Cómo', 'Cuándo'],
  how: (way: SignedHow) => how[way],
  when: (date: LocalDate, time: LocalTime) => `${mediumDate(date)}, ${plainHour(time)}`,
  /** Under a signature: one line. */
  note: (way: SignedHow, date: LocalDate | null, time: LocalTime | null, sha256: string) => {
    const when = [date ? mediumDate(date) : '', time ? plainHour(time) : ''].filter(Boolean).join(', ')
    const parts = way === 'screen' ? [when, `SHA-256 ${sha256.slice(0, 12)}`] : [when]
    return [how[way], ...parts].filter(Boolean).join(' · ')
  },
  alt: (name: string, date: LocalDate) => `Firma de ${name}, hecha en pantalla el ${dateInWords(date)}`,
  paperNote:
    'Quien firmó en papel consta en el ejemplar impreso; su firma no está en este archivo. Quien firmó en pantalla trazó su firma en el equipo de la sesión, sobre el PDF cuya huella se indica; los trazos se conservan con la hora de cada punto.',
} as const
