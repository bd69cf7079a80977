import type { LightCutoffs } from '../domain/action-plan.ts'
import type { AgreementStatistics, Attendance, SessionStatistics } from '../domain/body-statistics.ts'
import type { ActivityTally, GroupSummary, IndicatorStanding } from '../domain/plan-evaluation.ts'
import type { Light } from '../domain/progress.ts'
import type { Share } from '../domain/share.ts'
import type { LocalDate } from '../domain/time.ts'
import { chartTexts } from './chart-texts.ts'
import { plainDate } from './document-dates.ts'
import { joined, plural, tie } from './grammar.ts'
import { dayInRow } from './months.ts'
import { planTerms } from './plan-terms.ts'
import { figure } from './plan-texts.ts'

const counted = (amount: number, one: string, many: string) => `${amount}${tie}${plural(amount, one, many)}`
const percent = (points: number | null) => (points === null ? '—' : `${points}${tie}%`)
const shareWords = ({ part, whole, percent: points }: Share) =>
  points === null ? `${part} de ${whole}` : `${part} de ${whole} (${percent(points)})`
const lightOf = (light: Light | null) => (light === null ? '—' : planTerms.lights[light])

/** «2 terminadas, 5 en tiempo y 1 con retraso»; what is none is not said. */
function tally({ done, onTime, behind, undated }: ActivityTally): string {
  const parts: readonly (readonly [amount: number, words: string])[] = [
    [done, plural(done, 'terminada', 'terminadas')],
    [onTime, 'en tiempo'],
    [behind, 'con retraso'],
    [undated, 'sin fechas'],
  ]
  return joined(parts.filter(([amount]) => amount > 0).map(([amount, words]) => `${amount}${tie}${words}`))
}

function standing({
  progress,
  expected,
  light,
}: Pick<GroupSummary, 'progress' | 'expected' | 'light'>): string {
  if (progress === null) return 'El plan no tiene todavía avance que medir'
  const done = `El plan lleva ${percent(progress)} de avance`
  if (expected === null || light === null) return done
  return `${done}; por el tiempo transcurrido se esperaba ${percent(expected)}: ${planTerms.lights[light].toLocaleLowerCase('es-MX')}`
}

/** Fixed texts of the informe de avance. */
export const progressTexts = {
  title: 'Informe de avance',
  subtitle: (plan: string, date: LocalDate) => `${plan} · al ${plainDate(date)}`,
  labels: {
    key: 'Clave',
    plan: 'Plan',
    body: 'Órgano',
    period: 'Periodo del plan',
    date: 'Fecha de corte',
    status: 'Estado del plan',
  },
  plan: (name: string, key: string) => `${name} (${key})`,
  cutDate: plainDate,
  none: '—',
  percent,
  light: lightOf,
  /** Of a heading, of a commitment in a table. */
  numbered: (number: number, title: string) => `${number}. ${title}`,
  summary: {
    standing: (whole: GroupSummary) => `${standing(whole)}.`,
    activities: ({ activities }: GroupSummary) =>
      activities.total === 0
        ? 'Sus compromisos no tienen todavía actividades.'
        : `De ${activities.total === 1 ? 'su única actividad' : `sus ${activities.total} actividades`}, ${tally(activities)}.`,
    commitments({ complete }: GroupSummary): string {
      const { part, whole } = complete
      if (whole === 0) return 'El plan no tiene todavía compromisos.'
      if (whole === 1) return `Su único compromiso ${part === 1 ? 'está' : 'no está'} completo.`
      if (part === 0) return `Ninguno de sus ${whole} compromisos está completo.`
      return `${plural(part, 'Está completo', 'Están completos')} ${part} de sus ${whole} compromisos.`
    },
    /** How it is judged (R45). */
    cutoffs: ({ amber, red }: LightCutoffs) =>
      `Semáforo: «${planTerms.lights.green}», hasta ${counted(amber, 'punto', 'puntos')} debajo de lo esperado por el tiempo; «${planTerms.lights.amber}», hasta ${red}; «${planTerms.lights.red}», más. En las gráficas, la barra es lo hecho y la marca vertical, lo esperado.`,
  },
  commitments: {
    chart: 'Avance por compromiso',
    columns: ['N.º', 'Compromiso', 'Cumplimiento', 'Semáforo', 'Avance', 'Esperado', 'Actividades'],
    activities: ({ total, done }: ActivityTally) => `${done} de ${total}`,
    whole: ({ progress, expected, light }: GroupSummary) =>
      `Todo el plan: ${percent(progress)}${expected === null ? '' : `; esperado ${percent(expected)}`}${light === null ? '' : ` · ${lightOf(light)}`}`,
    empty: 'El plan no tiene compromisos.',
  },
  groups: {
    columns: ['Grupo', 'Semáforo', 'Avance', 'Esperado', 'Compromisos', 'Completos'],
    chart: 'Avance por pilar',
    captions: {
      axes: 'Por eje',
      pillars: 'Por pilar',
      government: 'Por responsable de gobierno',
      social: 'Por responsable social',
    },
    nobody: {
      axes: 'Sin eje',
      pillars: 'Sin pilar',
      government: 'Sin responsable',
      social: 'Sin responsable',
    },
    complete: ({ part, whole }: Share) => `${part} de ${whole}`,
    pillarsNote: 'Un compromiso puede ser de varios pilares: los pilares no suman el total.',
    sectorHead: 'Actividades por sector',
    sectorColumns: [
      'Sector',
      'Actividades',
      'Avance',
      'Terminadas',
      'En tiempo',
      'Con retraso',
      'Sin fechas',
    ],
    otherSector: 'Otras personas e instituciones',
  },
  indicators: {
    of: (key: string, commitment: string) => `${key} · ${commitment}`,
    legend:
      'En las gráficas, la línea continua une lo medido; la discontinua va de la línea base (círculo) a la meta (rombo).',
    columns: (unit: string) => ['Qué es', 'Fecha', 'Nota', chartTexts.valueHead(unit), 'Camino a la meta'],
    baseline: 'Línea base',
    measurement: 'Medición',
    target: 'Meta',
    date: (date: LocalDate | null) => (date === null ? '—' : dayInRow(date)),
    value: figure,
    standing({ last, reach, expected, light, isReached }: IndicatorStanding): string {
      if (last === null) return 'Sin mediciones a la fecha'
      if (isReached) return 'Meta alcanzada'
      if (reach === null) return isReached === null ? 'Sin meta con que comparar' : 'Meta sin alcanzar'
      const way = `${percent(reach)} del camino a la meta`
      if (expected === null || light === null) return way
      return `${way}; esperado por el tiempo ${percent(expected)} · ${lightOf(light)}`
    },
    empty: 'El plan no tiene indicadores.',
  },
  behind: {
    columns: ['Actividad', 'Responde', 'Vence', 'Semáforo', 'Avance', 'Esperado'],
    nobody: 'Sin responsable',
    due: (date: LocalDate, days: number | null) =>
      days === null ? dayInRow(date) : `${dayInRow(date)}\nhace ${counted(days, 'día', 'días')}`,
    total: (amount: number) => counted(amount, 'actividad con retraso', 'actividades con retraso'),
    empty: 'Ninguna actividad va con retraso.',
  },
  sessions: {
    labels: { held: 'Sesiones', others: 'Otras reuniones', attendance: 'Asistencia', agreements: 'Acuerdos' },
    held({ held, notHeld, cancelled }: SessionStatistics): string {
      if (held.whole === 0 && cancelled === 0) return 'Ninguna en el periodo'
      const rest = [
        ...(notHeld > 0 ? [counted(notHeld, 'no verificada', 'no verificadas')] : []),
        ...(cancelled > 0 ? [counted(cancelled, 'cancelada', 'canceladas')] : []),
      ]
      const main = `${shareWords(held)} se ${plural(held.part, 'celebró', 'celebraron')}`
      return rest.length > 0 ? `${main}; ${joined(rest)}` : main
    },
    others: (amount: number) => `${amount} del grupo operativo y mesas`,
    attendance: ({ came, excused, absent }: Attendance) =>
      came.whole === 0
        ? 'Sin sesiones que contar'
        : `${shareWords(came)} asistencias; ${counted(excused, 'falta justificada', 'faltas justificadas')} y ${absent} sin justificar`,
    agreements({ fulfilled, inTime, late, open, overdue, cancelled }: AgreementStatistics): string {
      if (fulfilled.whole === 0 && cancelled === 0) return 'Ninguno en el periodo'
      const parts = [
        `${shareWords(fulfilled)} ${plural(fulfilled.part, 'cumplido', 'cumplidos')}`,
        ...(fulfilled.part > 0 ? [`${inTime} a tiempo y ${late} después`] : []),
        `${open} en proceso`,
        counted(overdue, 'vencido', 'vencidos'),
        ...(cancelled > 0
          ? [counted(cancelled, 'cancelado, que no cuenta', 'cancelados, que no cuentan')]
          : []),
      ]
      return parts.join('; ')
    },
    head: 'Asistencia por lugar',
    columns: ['Lugar', 'Integrante', 'Convocado', 'Asistió', 'Justificó', 'Faltó', 'Asistencia'],
    sector: (name: string, { came }: Attendance) => `${name}: ${shareWords(came)}`,
  },
  impact: {
    columns: ['Fecha', 'Para quién', 'Qué cambió', 'De qué'],
    plan: 'Todo el plan',
    source: (source: string) => `Fuente: ${source}`,
    empty: 'No hay notas de impacto registradas a la fecha.',
  },
  nextSteps: {
    results: 'Resultados',
    steps: 'Siguientes pasos',
    empty: 'No hay resultados ni siguientes pasos registrados en los compromisos.',
  },
  signatures: 'Firmas',
  presents: 'Presenta',
  approves: 'Visto bueno',
  endMark: 'FIN DEL TEXTO',
  identity: (key: string, plan: string, date: LocalDate) => `${key} · ${plan} · al ${plainDate(date)}`,
} as const
