import type { FiledPaper, RecordFile, UsualPlan } from '../domain/record-file.ts'
import type { SessionKind } from '../domain/rules.ts'
import type { LocalDate } from '../domain/time.ts'
import { plainDate } from './document-dates.ts'
import { figures, joined, lowerFirst, plural, sentence, upperFirst } from './grammar.ts'
import { terms } from './terms.ts'

const usual: UsualPlan = {
  section: 'Gobierno abierto',
  series: {
    session: 'Sesiones del órgano',
    cooperationAgreement: 'Convenios de colaboración',
    matter: 'Asuntos y plan de acción',
  },
}

export const fileTerms = {
  subjects: { session: 'Sesión', cooperationAgreement: 'Convenio', matter: 'Asunto' } satisfies Record<
    RecordFile['subject'],
    string
  >,
  values: {
    administrative: 'Administrativo',
    legal: 'Jurídico',
    fiscal: 'Fiscal',
    accounting: 'Contable',
  } satisfies Record<RecordFile['values'][number], string>,
  accesses: {
    public: 'Pública',
    reserved: 'Reservada',
    confidential: 'Confidencial',
  } satisfies Record<RecordFile['access'], string>,
  disposals: {
    permanent: 'Archivo histórico',
    discarded: 'Baja documental',
  } satisfies Record<RecordFile['disposal'], string>,
  statuses: { open: 'Abierto', closed: 'Cerrado' } satisfies Record<RecordFile['status'], string>,
} as const

const years = (amount: number) => `${figures(amount)} ${plural(amount, 'año', 'años')}`
const coded = (code: string, name: string) => (code ? `${code} · ${name}` : name)

/** «3», «3 a 8». */
function folioRange({ folio, leaves }: Pick<FiledPaper, 'folio' | 'leaves'>): string {
  return leaves === 1 ? String(folio) : `${folio} a ${folio + leaves - 1}`
}

/** What the cover of an expediente and its index say (LGA 11, 13). */
export const fileTexts = {
  usual,
  untitled: 'Asunto sin nombre',
  ofSession: (title: string, key: string, date: LocalDate) => `${title} (${key}), ${plainDate(date)}`,
  ofDraft: (kind: SessionKind, date: LocalDate) => `${terms.sessionKinds[kind]}, ${plainDate(date)}`,
  folioRange,
  title: 'Carátula de expediente',
  labels: {
    key: 'Expediente',
    unit: 'Unidad administrativa',
    fonds: 'Fondo',
    section: 'Sección',
    series: 'Serie',
    subseries: 'Subserie',
    title: 'Asunto',
    opened: 'Apertura',
    closed: 'Cierre',
    bundles: 'Legajos',
    papers: 'Documentos',
    leaves: 'Fojas',
    values: 'Valor documental',
    active: 'Vigencia en trámite',
    inactive: 'En concentración',
    disposal: 'Destino final',
    access: 'Clasificación',
    observations: 'Observaciones',
  },
  coded,
  date: plainDate,
  stillOpen: 'Expediente abierto',
  amount: (amount: number) => figures(amount, 'alone'),
  leaves: (leaves: number) =>
    leaves === 0
      ? 'Sin fojas todavía'
      : `${figures(leaves, 'feminine')} ${plural(leaves, 'foja útil, folio 1', `fojas útiles, folios 1 a ${leaves}`)}`,
  values: (values: RecordFile['values']) =>
    values.length === 0
      ? 'Sin valor señalado'
      : upperFirst(joined(values.map((value) => lowerFirst(fileTerms.values[value])))),
  years,
  none: 'Ninguna',
  columns: ['Núm.', 'Documento', 'Fecha', 'Folios', 'Fojas'],
  withdrawn: (paper: { date: LocalDate; reason: string; replacement: string | null }) =>
    `Retirado el ${plainDate(paper.date)}: ${sentence(paper.reason)}${paper.replacement ? ` Lo sustituye el documento ${paper.replacement.includes(' ') ? 'de los folios' : 'del folio'} ${paper.replacement}.` : ''}`,
  noPapers: 'El expediente no tiene documentos todavía.',
  sides: (isTwoSided: boolean) =>
    isTwoSided
      ? 'los documentos se imprimen por ambas caras, dos páginas por foja'
      : 'los documentos se imprimen por una cara, una página por foja',
} as const
