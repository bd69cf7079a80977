import type { ResourceSource } from '../domain/commitment.ts'
import { firstDay, lastDay, type Month, monthOf } from '../domain/month.ts'
import { typedPesos } from '../domain/money.ts'
import { joinedSpans, type Span } from '../domain/spans.ts'
import { type LocalDate, yearOf } from '../domain/time.ts'
import { mediumDate, monthName } from './dates.ts'
import { plainDate } from './document-dates.ts'
import { joined, tie } from './grammar.ts'

/** «$12,500.00». */
export const pesos = (cents: number): string => `$${typedPesos(cents)}`

/** «del 1 de septiembre de 2026 al 28 de febrero de 2027». */
export function periodWords({ start, end }: { start: LocalDate; end: LocalDate }): string {
  return start === end ? `el ${plainDate(start)}` : `del ${plainDate(start)} al ${plainDate(end)}`
}

/** Whole months by their names, the rest by its days: «septiembre a noviembre de 2026; 15 de enero de 2027». */
export function spansWords(spans: readonly Span[]): string {
  return joinedSpans(spans).map(spanWords).join('; ')
}

function spanWords({ start, end }: Span): string {
  const [first, last] = [monthOf(start), monthOf(end)]
  if (start !== firstDay(first) || end !== lastDay(last))
    return start === end ? plainDate(start) : `${plainDate(start)} a ${plainDate(end)}`
  if (first === last) return inYear(first)
  if (yearOf(start) === yearOf(end)) return `${monthName(start)} a ${inYear(last)}`
  return `${inYear(first)} a ${inYear(last)}`
}

const inYear = (month: Month) => `${monthName(firstDay(month))} de${tie}${month.slice(0, 4)}`

/** A figure of an indicator, as Mexico writes it. */
const figures = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 6 })
export const figure = (value: number): string => figures.format(value)

const percent = (value: number) => `${value}${tie}%`

const pending = 'Por definir'

/** Fixed texts of the Plan de Acción and of the fichas of its commitments. */
export const planTexts = {
  plan: 'Plan de acción',
  sheet: 'Ficha de compromiso',
  numbered: (number: number, title: string) => `${number}. ${title}`,
  commitment: (number: number, title: string) => `Compromiso ${number}. ${title}`,
  subtitle: (name: string, key: string, plan: string) => `${name} ${key} · ${plan}`,
  pending,
  /** Title of a commitment that is only an example. */
  example: 'Título del compromiso',
  planLabels: {
    key: 'Clave',
    period: 'Periodo',
    body: 'Órgano',
    commitments: 'Compromisos',
    approval: 'Aprobación',
    publication: 'Publicación',
    closing: 'Conclusión',
  },
  approval: (key: string, date: LocalDate) => `Acuerdo ${key}, sesión del ${plainDate(date)}`,
  publication: (date: LocalDate, link: string | null) => [plainDate(date), link].filter(Boolean).join(' · '),
  date: plainDate,
  list: {
    columns: ['N.º', 'Compromiso', 'Responsables', 'Periodo'],
    noAxis: 'Sin eje',
    pillars: (pillars: readonly string[]) => `Pilares: ${joined(pillars)}`,
    government: (name: string) => `Gobierno: ${name}`,
    social: (name: string) => `Sociedad: ${name}`,
    resources: (cents: number) => `Recursos comprometidos con monto: ${pesos(cents)}`,
  },
  labels: {
    key: 'Clave',
    axis: 'Eje',
    pillars: 'Pilares',
    problem: 'Problema público',
    tree: 'Causas y efectos',
    objective: 'Objetivo',
    solution: 'Solución',
    contribution: 'Contribución',
    population: 'Población',
    priority: 'Grupos prioritarios',
    responsible: 'Responsables',
    government: 'Responsable de gobierno',
    social: 'Responsable social',
    supporters: 'Apoyos',
    period: 'Periodo',
    resources: 'Recursos',
    goals: 'ODS',
    verification: 'Verificación',
    risks: 'Riesgos',
    progress: 'Avance',
    completion: 'Cumplimiento',
    results: 'Resultados',
    nextSteps: 'Siguientes pasos',
    report: 'Informe de término',
    notes: 'Notas',
  },
  heads: {
    activities: 'Actividades',
    indicators: 'Indicadores',
    standing: 'Avance y cumplimiento',
    reschedulings: 'Cambios de fecha',
    signatures: 'Firmas',
  },
  responsible: (government: string, social: string) =>
    `Gobierno: ${government || pending}\nSociedad: ${social || pending}`,
  node: (side: 'center' | 'cause' | 'effect', number: string, text: string) =>
    `${{ center: 'Problema central', cause: `Causa ${number}`, effect: `Efecto ${number}` }[side]}: ${text}`,
  free: 'Sin costo',
  resource: ({ source, cents }: ResourceSource) => (cents === null ? source : `${source}: ${pesos(cents)}`),
  total: (cents: number) => `Total: ${pesos(cents)}`,
  activityColumns: ['N.º', 'Actividad', 'Responsable', 'Cuándo', 'Avance'],
  noActivities: 'Sin actividades todavía.',
  indicatorColumns: ['Indicador', 'Unidad', 'Línea base', 'Meta', 'Periodo'],
  noIndicators: 'Sin indicadores todavía.',
  amount: (value: number | null, date: LocalDate | null) =>
    value === null ? '—' : date ? `${figure(value)} (${mediumDate(date)})` : figure(value),
  percent,
  progress: (progress: number, expected: number | null) =>
    expected === null ? percent(progress) : `${percent(progress)}; se esperaba ${percent(expected)}`,
  noProgress: 'Sin avance registrado',
  completion: (name: string, reason: string) => (reason ? `${name}. ${reason}` : name),
  reportDue: (date: LocalDate) => `A más tardar el ${plainDate(date)}`,
  reported: (date: LocalDate) => `Entregado el ${plainDate(date)}`,
  reschedulingColumns: ['Fecha', 'Qué cambió', 'Antes', 'Ahora', 'Motivo'],
  wholeCommitment: 'El compromiso',
  noDates: 'Sin fechas',
  endMark: 'FIN DEL TEXTO',
  identity: (key: string, name: string) => `${key} · ${name}`,
} as const
