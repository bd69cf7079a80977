import type { Indicator } from '../domain/commitment.ts'
import { count } from './count.ts'

/** Texts of the follow-up of a plan: what a meeting captures, its evidence and its history. */
export const uiFollowUp = {
  date: 'Fecha',
  author: 'Quién captura',
  save: (rows: number) => `Guardar ${count(rows, 'avance', 'avances')}`,
  saveNone: 'Guardar avances',
  discard: 'Descartar',
  saved: (rows: number) =>
    `${rows === 1 ? 'Se guardó' : 'Se guardaron'} ${count(rows, 'avance', 'avances')}.`,
  keys: [
    { keys: ['↵'], label: 'siguiente actividad' },
    { keys: ['↑', '↓'], label: 'subir, bajar' },
    { keys: ['Tab'], label: 'nota' },
    { keys: ['Ctrl ↵'], label: 'guardar' },
  ],
  filter: 'Actividades a la vista',
  filters: { all: 'Todas', late: 'Con retraso o atrasadas', undone: 'Sin terminar' },
  columns: {
    activity: 'Actividad y quién responde',
    months: 'Meses planeados',
    standing: 'Cómo va',
    former: 'Antes',
    progress: 'Avance %',
    note: 'Qué se hizo',
    evidence: 'Evidencia',
  },
  table: (commitment: string) => `Avance de las actividades de «${commitment}»`,
  nobody: 'Sin responsable',
  undated: 'Sin fechas',
  untimed: 'Sin fechas con que comparar',
  former: (percent: number) => `${percent} %`,
  expected: (percent: number) => `esperado ${percent} %`,
  progressOf: (activity: string) => `Avance de «${activity}», en por ciento`,
  noteOf: (activity: string) => `Qué se hizo en «${activity}»`,
  evidence: (amount: number) => (amount === 0 ? 'Agregar' : String(amount)),
  evidenceOf: (activity: string, amount: number) =>
    amount === 0
      ? `Agregar evidencia de «${activity}» y ver su historia`
      : `${count(amount, 'evidencia', 'evidencias')} de «${activity}» y su historia`,
  none: 'Ninguna actividad coincide con lo que pidió ver.',
  empty: {
    title: 'Todavía no hay actividades que seguir',
    text: 'Agregue las acciones en el cronograma; aquí se captura después su avance, reunión por reunión.',
    action: 'Ir al cronograma',
  },
  settings: {
    open: 'Semáforo y pesos',
    title: 'Cómo se mide el avance',
    text: 'El avance es el promedio de las partes según su peso, en enteros. El semáforo lo compara con el tiempo transcurrido.',
    action: 'Guardar',
    amber: 'Con retraso, a más de',
    red: 'Atrasado, a más de',
    points: 'puntos de lo esperado',
    needsEvidence: 'Exigir evidencia para llegar a 100 %',
    weights: 'Pesos',
    weightOf: (name: string) => `Peso de «${name}»`,
    commitment: (number: number, title: string) => `${number}. ${title}`,
  },
  views: { label: 'Qué se sigue', activities: 'Actividades', indicators: 'Indicadores' },
  indicators: {
    of: (commitment: string, key: string) => `${key} · ${commitment}`,
    baseline: 'Línea base',
    target: 'Meta',
    last: 'Última medición',
    unknown: 'Sin dato',
    value: (value: string, unit: string) => [value, unit].filter(Boolean).join(' '),
    on: (value: string, date: string) => `${value} (${date})`,
    reach: (percent: number) => `${percent} % del camino a la meta`,
    /** Both are written and there is nothing to go through: the target is what it was, or to stay. */
    noReach: ({ baseline, target }: Pick<Indicator, 'baseline' | 'target'>) =>
      baseline === null || target === null
        ? 'Falta la línea base o la meta para compararla'
        : 'La meta es mantenerse: no hay camino que medir',
    table: (indicator: string) => `Mediciones de «${indicator}»`,
    columns: { date: 'Fecha', value: 'Valor', reach: 'Camino a la meta', note: 'Nota', link: 'Fuente' },
    source: 'Abrir',
    sourceOf: (date: string) => `Abrir la fuente del ${date}`,
    remove: (date: string) => `Quitar la medición del ${date}`,
    removeColumn: 'Quitar',
    empty: 'Sin mediciones todavía.',
    add: 'Registrar medición',
    addTo: (indicator: string) => `Registrar medición de «${indicator}»`,
    form: { date: 'Fecha', value: 'Valor', note: 'Nota', link: 'Enlace a la fuente (opcional)' },
    notANumber: (typed: string) => `«${typed}» no es un número. Escríbalo con cifras: 1,200 o 16.5.`,
    none: {
      title: 'El plan no tiene indicadores',
      text: 'Agregue al menos uno en la ficha del compromiso, con su variable, unidad, meta y periodo.',
      action: 'Ir a los compromisos',
    },
  },
  panel: {
    evidence: 'Evidencia',
    noEvidence: 'Sin evidencia todavía. Adjunte un archivo o un enlace que muestre lo hecho.',
    addFile: 'Adjuntar archivo',
    addLink: 'Agregar enlace',
    link: 'Enlace (http o https)',
    linkName: 'Qué muestra',
    saveLink: 'Guardar enlace',
    remove: (name: string) => `Quitar la evidencia «${name}»`,
    opens: (name: string) => `Abrir «${name}»`,
    notALink: (typed: string) =>
      `«${typed}» no es un enlace. Escriba la dirección completa, que empieza con http:// o https://.`,
    noName: 'Escriba qué muestra el enlace.',
    history: 'Historia',
    noHistory: 'Nadie ha informado todavía de esta actividad.',
    percent: (percent: number) => `${percent} %`,
    rescheduled: 'Replanificada',
    moved: (former: string, now: string) => `Antes: ${former}. Ahora: ${now}.`,
    noDates: 'sin fechas',
  },
} as const
