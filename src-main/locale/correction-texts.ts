import type { MinutesCorrection } from '../domain/minutes.ts'
import type { LocalDate } from '../domain/time.ts'
import { daysOfMonth } from './certification-texts.ts'
import { dateInWords, plainDate } from './document-dates.ts'
import { plural, sentence, tie } from './grammar.ts'
import { ofBody, ofNoun, onCall, pagesInWords } from './minutes-texts.ts'

type Kind = MinutesCorrection['kind']
type Noun = 'acta' | 'minuta'

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
  }) => ({
    hoy: dateInWords(said.today),
    la_presente: thisOne[said.kind],
    del_acta: ofNoun(said.noun),
    clave_acta: said.key,
    sesion: `${said.session}${onCall(said.attempt)}`,
    del_organo: ofBody(said.body),
    fecha: dateInWords(said.date),
    esa_acta: said.noun === 'acta' ? 'esa acta' : 'esa minuta',
  }),
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
  rest: (noun: Noun) => ({ del_acta: ofNoun(noun) }),
  closing: {
    paragraph: (date: LocalDate) => ({ a_los_dias: daysOfMonth(date), paginas: pagesInWords }),
    identity: (said: { kind: Kind; key: string; noun: Noun; minutesKey: string; date: LocalDate }) => ({
      de_la_correccion: ofThis[said.kind],
      clave: said.key,
      del_acta: ofNoun(said.noun),
      clave_acta: said.minutesKey,
      fecha: plainDate(said.date),
    }),
  },
} as const
