import type { MinutesCorrection } from '../domain/minutes.ts'
import type { LocalDate } from '../domain/time.ts'
import { daysOfMonth } from './certification-texts.ts'
import { dateInWords, plainDate } from './document-dates.ts'
import { ofName, plural, sentence, tie } from './grammar.ts'
import { ofBody, ofNoun, onCall } from './minutes-texts.ts'
import { type Run, rich, strong } from './rich.ts'

type Kind = MinutesCorrection['kind']
type Noun = 'acta' | 'minuta'
type PageRun =
  | { readonly page: 'total'; readonly words: true }
  | { readonly page: 'total'; readonly forms: readonly [string, string] }

const names: Record<Kind, string> = { errata: 'Fe de erratas', addendum: 'Addendum' }
const thisOne: Record<Kind, string> = {
  errata: 'la presente fe de erratas',
  addendum: 'el presente addendum',
}
const ofThis: Record<Kind, string> = { errata: 'de la fe de erratas', addendum: 'del addendum' }

/** Every text of a fe de erratas or an addendum (R30). */
export const correctionTexts = {
  title: (kind: Kind, number: number) => `${names[kind]} número${tie}${number}`,
  state: 'emitida',
  subtitle: (noun: Noun, key: string) => `${noun === 'acta' ? 'Del acta' : 'De la minuta'} ${key}`,
  preamble: (said: {
    kind: Kind
    noun: Noun
    key: string
    session: string
    attempt: number
    body: string
    date: LocalDate
    today: LocalDate
  }): readonly Run[] =>
    rich`Con fecha ${dateInWords(said.today)} se expide ${thisOne[said.kind]} ${ofNoun(said.noun)} ${strong(said.key)} de la ${strong(`${said.session}${onCall(said.attempt)}`)} ${ofBody(said.body)}, celebrada el ${dateInWords(said.date)}. El texto de ${said.noun === 'acta' ? 'esa acta' : 'esa minuta'} quedó fijo al aprobarse y no se modifica: este documento se agrega a ella y se conserva con ella.`,
  labels: {
    minutes: 'Documento corregido',
    version: 'Versión',
    fingerprint: 'Huella',
    digest: 'SHA-256 del archivo',
    issued: 'Emitido',
    reason: 'Motivo',
  },
  minutesAs: (noun: Noun, key: string) => `${noun === 'acta' ? 'Acta' : 'Minuta'} ${key}`,
  version: (version: number, pages: number) =>
    `${version}, en ${pages}${tie}${plural(pages, 'página', 'páginas')}`,
  /** In groups, so that it can be compared by eye. */
  grouped: (digits: string, size: number) => digits.match(new RegExp(`.{1,${size}}`, 'g'))?.join(' ') ?? '',
  issued: plainDate,
  reason: sentence,
  changes: { heading: (count: number) => plural(count, 'Corrección', 'Correcciones') },
  columns: ['Lugar del texto', 'Dice', 'Debe decir'],
  nothing: '(sin texto)',
  rest: (noun: Noun) => `Lo demás ${ofNoun(noun)} queda en sus términos.`,
  added: 'Texto que se agrega',
  closing: {
    heading: 'Firmas',
    paragraph: (said: { kind: Kind; place: string; date: LocalDate }): readonly (Run | PageRun)[] => [
      ...rich`Se expide en ${said.place}, ${daysOfMonth(said.date)}, en `,
      { page: 'total', words: true },
      { page: 'total', forms: [`${tie}página`, `${tie}páginas`] },
      ...rich`.`,
    ],
    identity: (said: {
      kind: Kind
      key: string
      noun: Noun
      minutesKey: string
      body: string
      date: LocalDate
    }): readonly Run[] =>
      rich`Firmas ${ofThis[said.kind]} ${strong(said.key)}, ${ofNoun(said.noun)} ${said.minutesKey} ${ofName(said.body)}, sesión celebrada el ${plainDate(said.date)}.`,
  },
} as const
