import type { ActivityTally } from '../domain/plan-evaluation.ts'
import type { Share } from '../domain/share.ts'
import { chartTexts } from './chart-texts.ts'
import { count } from './count.ts'

const commitments = (amount: number) => count(amount, 'compromiso', 'compromisos')
const activities = (amount: number) => count(amount, 'actividad', 'actividades')
const sessions = (amount: number) => count(amount, 'sesión', 'sesiones')

/** Texts of the evaluation of a plan: how far, in what, with whom, for whom. */
export const uiEvaluation = {
  date: 'Fecha de corte',
  print: 'Imprimir informe de avance',
  report: (date: string) => `Informe de avance al ${date}`,
  on: (date: string) => `Al ${date}`,
  whole: ({ activities: all, commitments: promised }: { activities: ActivityTally; commitments: number }) =>
    `${commitments(promised)} · ${activities(all.total)}: ${[
      count(all.done, 'terminada', 'terminadas'),
      `${all.onTime} en tiempo`,
      `${all.behind} con retraso`,
      ...(all.undated > 0 ? [`${all.undated} sin fechas`] : []),
    ].join(', ')}`,
  share: ({ part, whole }: Share) => `${part} de ${whole}`,
  percent: (percent: number) => `${percent} %`,
  groups: {
    title: 'Avance por partes',
    by: 'Ver por',
    views: {
      commitments: 'Compromisos',
      pillars: 'Pilares',
      axes: 'Ejes',
      government: 'Gobierno',
      social: 'Sociedad',
      sectors: 'Sectores',
    },
    /** What the rows of each view are, at the head of their column. */
    heads: {
      commitments: 'Compromiso',
      pillars: 'Pilar',
      axes: 'Eje',
      government: 'Responsable del gobierno',
      social: 'Responsable de la sociedad',
      sectors: 'Sector de quien responde por la actividad',
    },
    /** Of what belongs to none. */
    none: {
      commitments: '',
      pillars: 'Sin pilar',
      axes: 'Sin eje',
      government: 'Sin responsable del gobierno',
      social: 'Sin responsable de la sociedad',
      sectors: 'Otras personas e instituciones',
    },
    columns: {
      commitments: 'Compromisos',
      progress: 'Avance',
      done: 'Actividades terminadas',
      behind: 'Con retraso',
      completion: 'Cumplimiento',
    },
    table: (by: string) => `Avance por ${by.toLowerCase()}`,
    overlap: 'Un compromiso puede estar en varios pilares, por lo que estos no suman el total.',
    empty: 'El plan no tiene con qué agruparse aquí.',
  },
  behind: {
    title: 'Actividades con retraso',
    none: 'Ninguna actividad va con retraso.',
    columns: {
      activity: 'Actividad',
      responsible: 'Responsable',
      due: 'Término',
      late: 'Días de atraso',
      progress: 'Avance',
    },
    commitment: (key: string, title: string) => `${key} · ${title}`,
    nobody: 'Sin responsable',
    all: (amount: number) => `Ver las ${amount} actividades con retraso`,
    days: (days: number) => count(days, 'día', 'días'),
    running: 'Aún en su plazo',
    progress: (percent: number, expected: number) => `${percent} % · esperado ${expected} %`,
  },
  indicators: {
    title: 'Indicadores',
    standing: (reach: number, expected: number | null) =>
      expected === null
        ? `${reach} % del camino a la meta`
        : `${reach} % del camino a la meta, esperado ${expected} %`,
    reached: 'Meta alcanzada',
    unmeasured: 'Sin mediciones todavía',
    table: (name: string) => `Valores de «${name}»`,
    columns: { what: 'Qué', date: 'Fecha', value: chartTexts.valueHead, reach: 'Camino' },
    baseline: 'Línea base',
    measurement: 'Medición',
    target: 'Meta',
    reach: (percent: number) => `${percent} %`,
    unknown: 'Sin dato',
    undated: 'Sin fecha',
    empty: 'El plan no tiene indicadores.',
    add: 'Agregar indicadores en las fichas',
  },
  sessions: {
    title: 'Sesiones y asistencia',
    since: (from: string, to: string) => `Del ${from} al ${to}`,
    none: 'Ninguna sesión se celebró en este periodo.',
    held: ({ part, whole }: Share) =>
      part === whole
        ? `${part === 1 ? 'Se celebró' : 'Se celebraron'} ${sessions(part)}, todas las que se convocaron`
        : `${part === 1 ? 'Se celebró' : 'Se celebraron'} ${part} de ${sessions(whole)}; ${
            whole - part === 1 ? 'una no se verificó' : `${whole - part} no se verificaron`
          }`,
    cancelled: (amount: number) => `${amount === 1 ? 'Se canceló' : 'Se cancelaron'} ${amount}.`,
    others: (amount: number) => `También hubo ${count(amount, 'reunión o mesa', 'reuniones y mesas')}.`,
    table: 'Asistencia por sector y asiento',
    columns: { who: 'Sector y asiento', came: 'Asistencias', excused: 'Justificadas', absent: 'Faltas' },
    all: 'Todos los asientos con voto',
    seats: 'Ver por asiento',
    seat: (number: number, name: string) => `${number}. ${name}`,
    rate: (who: string) => `Asistencia de ${who}`,
  },
  agreements: {
    title: 'Acuerdos de esas sesiones',
    none: 'Esas sesiones no adoptaron acuerdos.',
    fulfilled: ({ part, whole }: Share) =>
      `${part === 1 ? 'Se cumplió' : 'Se cumplieron'} ${part} de ${count(whole, 'acuerdo', 'acuerdos')}`,
    rate: 'Acuerdos cumplidos',
    table: 'Acuerdos por estado',
    columns: { state: 'Estado', amount: 'Acuerdos' },
    states: {
      inTime: 'Cumplidos en tiempo',
      late: 'Cumplidos después de su fecha',
      open: 'En proceso',
      overdue: 'Vencidos',
    },
    cancelled: (amount: number) =>
      `${amount === 1 ? 'Se canceló' : 'Se cancelaron'} ${count(amount, 'acuerdo', 'acuerdos')}; no ${amount === 1 ? 'cuenta' : 'cuentan'}.`,
    all: 'Ver los acuerdos',
  },
  impact: {
    title: 'Qué cambió y para quién',
    text: 'Lo que los números no dicen: cambios que alguien vio, con fecha y con su prueba cuando la hay.',
    none: 'Nadie ha anotado todavía qué cambió. Anote el primero con la persona o el grupo que lo vivió.',
    add: 'Anotar un cambio',
    edit: (whom: string) => `Corregir la nota de «${whom}»`,
    editShort: 'Corregir',
    withdraw: (whom: string) => `Retirar la nota de «${whom}»`,
    withdrawShort: 'Retirar',
    list: 'Notas de impacto',
    commitment: (key: string, title: string) => `${key} · ${title}`,
    objective: (objective: string) => `Objetivo: ${objective}`,
    link: 'Ver la prueba',
    linkOf: (whom: string) => `Ver la prueba de la nota de «${whom}»`,
    author: (author: string) => `Anotó: ${author}`,
    withdrawn: (date: string, reason: string) => `Retirada el ${date}: ${reason}`,
    withdrawnTitle: (amount: number) => count(amount, 'nota retirada', 'notas retiradas'),
    form: {
      create: 'Nota nueva',
      edit: 'Corregir la nota',
      date: 'Cuándo se vio',
      whom: 'Para quién cambió',
      whomHelp: 'Un grupo o quienes usan un servicio; no nombres de personas.',
      text: 'Qué cambió',
      commitment: 'Compromiso',
      wholePlan: 'Todo el plan',
      objective: 'Objetivo',
      noObjective: 'Ninguno en particular',
      link: 'Enlace a la prueba',
      linkHelp: 'O adjunte un archivo. Es opcional.',
      author: 'Quién lo anota',
      save: 'Guardar nota',
    },
    withdrawing: {
      label: 'Por qué se retira',
      help: 'La nota se conserva en el archivo con este motivo y ya no se imprime.',
      action: 'Retirar la nota',
    },
  },
} as const
