import type {
  CooperationAgreement,
  CooperationStatus,
  Party,
  Representative,
} from '../domain/cooperation-agreement.ts'
import { calledName } from '../domain/cooperation-agreement.ts'
import type { Validity } from '../domain/cooperation-life.ts'
import { fold } from '../domain/text.ts'
import type { LocalDate } from '../domain/time.ts'
import { mediumDate } from './dates.ts'
import { dateInWords, plainDate } from './document-dates.ts'
import { feminineOrdinal, figures, joined, lowerFirst, quoted, sentence, theName, tie } from './grammar.ts'
import { type Run, rich, strong } from './rich.ts'

type PageRun =
  | { readonly page: 'total'; readonly words: true }
  | { readonly page: 'total'; readonly forms: readonly [string, string] }

/** «EL AYUNTAMIENTO», as the whole text calls it. */
const called = (party: Pick<Party, 'alias' | 'name'>) => `«${calledName(party)}»`

/** A person by name, or by post where nobody is named: «la persona titular de la Contraloría». */
function person(name: string): string {
  return /^(titular|suplente|representante|enlace)\b/iu.test(name) ? `la persona ${lowerFirst(name)}` : name
}

/** With the post, unless the name already says it. */
function personWithPost({ name, post }: Pick<Representative, 'name' | 'post'>): string {
  return post && !fold(name).includes(fold(post)) ? `${person(name)}, ${lowerFirst(post)}` : person(name)
}

const blank = '……………'

function represented(party: Party): string {
  const [first, ...others] = party.representatives.filter(({ name }) => name)
  if (!first) return party.kind === 'individual' ? 'por su propio derecho' : `por conducto de ${blank}`
  const assisted = others.length > 0 ? `, con la asistencia de ${joined(others.map(personWithPost))}` : ''
  return `por conducto de ${personWithPost(first)}${assisted}`
}

/** «el Ayuntamiento de Villa Abierta, por conducto de…, en lo sucesivo «EL AYUNTAMIENTO»». */
function introduced(party: Party): readonly Run[] {
  const name = party.name || blank
  const article = theName(name).slice(0, -name.length)
  return rich`${article}${strong(name)}, ${represented(party)}${
    party.alias ? rich`, en lo sucesivo ${strong(called(party))}` : ''
  }`
}

const roman: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]
function romanNumber(n: number): string {
  const found = roman.find(([value]) => value <= n)
  return found ? found[1] + romanNumber(n - found[0]) : ''
}

/** «décima primera», as clauses say it, where sessions say «undécima». */
function clauseOrdinal(n: number): string {
  return n > 10 && n < 20 ? `décima ${feminineOrdinal(n - 10)}` : feminineOrdinal(n)!
}

function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(97 + (index % 26))
}

const byCopies = [
  '',
  '',
  'por duplicado',
  'por triplicado',
  'por cuadruplicado',
  'por quintuplicado',
  'por sextuplicado',
]
function inCopies(copies: number): string {
  if (copies === 1) return 'en un solo ejemplar'
  return byCopies[copies] ?? `en ${figures(copies)} ejemplares`
}

/** «a partir de la fecha de su firma y hasta el…». */
function validity(of: Validity | null, startsOnSigning: boolean): string {
  if (of === null) return ''
  const from = startsOnSigning ? 'a partir de la fecha de su firma' : `a partir del ${dateInWords(of.from)}`
  return `${from} y ${of.to ? `hasta el ${dateInWords(of.to)}` : 'por tiempo indefinido'}`
}

/** Every text of the paper of a convenio. */
export const cooperationTexts = {
  states: {
    draft: 'borrador',
    review: 'proyecto',
    signing: 'para firma',
    signed: 'para firma',
    cancelled: 'cancelado',
  } satisfies Record<CooperationStatus, string>,
  subtitle: (place: string, date: LocalDate | null) =>
    [place, date ? plainDate(date) : ''].filter(Boolean).join(', '),
  runningHead: (key: string) => `Convenio ${key}`,
  validityLabel: 'VIGENCIA',
  validityLines: (of: Validity) => [
    `Desde ${mediumDate(of.from)}`,
    of.to ? `Hasta ${mediumDate(of.to)}` : 'Sin término',
  ],
  preamble: (name: string, parties: readonly Party[], hasBackground: boolean) => {
    const [first, ...others] = parties
    const rest = others.flatMap((party, index) => [
      ...rich`${index === others.length - 1 ? '; y, por la otra, ' : '; '}`,
      ...introduced(party),
    ])
    return {
      convenio: name,
      partes: rich`${first ? introduced(first) : blank}${rest}`,
      capitulos: `${hasBackground ? 'los antecedentes, ' : ''}las declaraciones y las cláusulas`,
    }
  },
  background: 'Antecedentes',
  declarations: 'Declaraciones',
  declares: (index: number, party: Party) =>
    `${romanNumber(index + 1)}. Declara ${called(party)}${
      party.kind === 'individual' ? ', por su propio derecho' : ', por conducto de su representante'
    }:`,
  declareTogether: (index: number) => `${romanNumber(index + 1)}. Declaran «LAS PARTES»:`,
  declarationLabel: (group: number, index: number) => `${romanNumber(group + 1)}.${index + 1}`,
  clauses: 'Cláusulas',
  /** «VIGÉSIMA PRIMERA. Vigencia». */
  clause: (index: number, title: string) => {
    const ordinal = clauseOrdinal(index + 1).toLocaleUpperCase('es-MX')
    return title ? `${ordinal}. ${title}` : `${ordinal}.`
  },
  annexes: 'Anexos',
  annex: (index: number, title: string) => rich`${strong(`Anexo${tie}${index + 1}.`)} ${sentence(title)}`,
  closing: {
    heading: 'Firmas',
    paragraph: (of: Pick<CooperationAgreement, 'copies' | 'place' | 'signingDate' | 'parties'>) => ({
      ejemplares: inCopies(of.copies),
      lugar_de_firma: of.place || blank,
      fecha_de_firma: of.signingDate ? [strong(dateInWords(of.signingDate))] : blank,
      paginas: [
        { page: 'total', words: true },
        { page: 'total', forms: [`${tie}página`, `${tie}páginas`] },
      ] satisfies readonly PageRun[],
      reparto: of.copies === of.parties.length ? 'y queda un ejemplar en poder de cada parte' : '',
    }),
    endMark: 'FIN DEL TEXTO',
    identity: (
      key: string,
      name: string,
      parties: readonly Party[],
      date: LocalDate | null,
    ): readonly Run[] =>
      rich`Firmas del convenio ${strong(key)}, ${quoted(name)}, que celebran ${sentence(joined(parties.map((party) => theName(party.name || calledName(party)))) + (date ? ` el ${plainDate(date)}` : ''))}`,
    witnesses: 'Testigos',
    forParty: (party: string, isAssistant: boolean, post: string) =>
      [`Por «${party}»${isAssistant ? ', asiste' : ''}`, post].filter(Boolean).join('. '),
    witness: (post: string) => (post ? `Testigo. ${post}` : 'Testigo'),
    witnessNumber: (index: number) => `T${index + 1}`,
  },
  fields: {
    blank,
    called,
    validity,
    unchanged: (original: string) => `en los términos pactados en ${original}`,
    resources: (of: Pick<CooperationAgreement, 'hasTransfer' | 'amount' | 'fundSource'>) =>
      of.hasTransfer
        ? `Para el cumplimiento de este convenio se destinará ${of.amount || blank}, con cargo a ${of.fundSource || blank}, conforme a la normatividad aplicable a su ejercicio y comprobación.`
        : 'El presente convenio no implica transferencia de recursos económicos entre «LAS PARTES»; cada una cubrirá con sus propios medios los gastos que le correspondan.',
    liaison: ({ name, post }: Party['liaison']) => (name ? personWithPost({ name, post }) : ''),
    liaisons: (parties: readonly Party[]) =>
      parties
        .map((party) => `por ${called(party)}, ${party.liaison.name ? personWithPost(party.liaison) : blank}`)
        .join('; '),
    person,
    copies: inCopies,
    date: (date: LocalDate | null) => (date ? dateInWords(date) : ''),
    original: ({ name, key }: Pick<CooperationAgreement, 'name' | 'key'>) =>
      `el ${lowerFirst(name)}, con clave ${key}`,
  },
  cancelledMark: 'CANCELADO',
  /** «a)», «b)»… after z, «aa)». */
  itemLabel: (index: number): string => `${letters(index)})`,
} as const
