import type { Level, LogFrameRow } from './log-frame.ts'
import { isContribution } from './log-frame.ts'
import { fold } from './text.ts'

/** How a row is usually written, by its level (§4.3). A remark, never a fault: nothing waits for it. */
const rowAdvices = [
  'goalBegins',
  'goalMeans',
  'purposeInfinitive',
  'purposeContributes',
  'componentParticiple',
  'componentInfinitive',
  'activityInfinitive',
  'activityNoun',
] as const
export type RowAdvice = (typeof rowAdvices)[number]

const infinitive = /^\p{L}{2,}(ar|er|ir|arse|erse|irse)$/u
/** Nouns and adjectives that end as an infinitive does. */
const notVerbs = new Set(
  'taller lugar hogar poder mujer deber alquiler familiar escolar popular regular particular ejemplar auxiliar militar azucar mar par bar'.split(
    ' ',
  ),
)
const participle = /(ad|id)[oa]s?$/
const irregularParticiple =
  /^(hech|puest|repuest|dispuest|propuest|compuest|escrit|suscrit|inscrit|abiert|cubiert|descubiert|impres|vist|revist|previst|resuelt|suelt|dich|satisfech|provist|impuest)[oa]s?$/
/** Nouns that end as a participle does. */
const notParticiples = new Set(
  'estado estados mercado mercados lado lados grado grados ganado juzgado pasado resultado resultados sentido sentidos contenido contenidos medida medidas salida salidas entrada entradas vida vidas comida comidas partido partidos cuidado cuidados jornada jornadas fluido sonido ruido abogado abogada senado empleado empleada empleados empleadas'.split(
    ' ',
  ),
)
/** Ends of nouns that name what is done. */
const deverbal = /([cstx]ion|[cstx]iones|miento|mientos|aje|ajes|tura|turas|encia|eo|eos)$/
const deverbalNouns = new Set(
  'compra compras pago pagos entrega entregas registro registros diseno disenos apoyo apoyos uso reforma reformas mejora mejoras control controles analisis estudio estudios consulta consultas firma firmas envio envios cierre apertura visita visitas reparto traslado traslados cobro cobros corte cortes cambio cambios ajuste ajustes acuerdo acuerdos convenio convenios inicio desarrollo ensayo ensayos riego cuidado recorrido recorridos censo censos curso cursos taller talleres campana campanas jornada jornadas auditoria auditorias reforestacion monitoreo sondeo busqueda puesta toma captura compraventa pintura limpia limpieza poda rescate siembra venta ventas reporte reportes acopio aforo aforos'.split(
    ' ',
  ),
)

const isInfinitive = (word: string) => infinitive.test(word) && !notVerbs.has(word)
const isParticiple = (word: string) =>
  (participle.test(word) && !notParticiples.has(word)) || irregularParticiple.test(word)

/** What could be written better in a row; nothing of one that is still empty. */
export function adviceOn({ level, summary }: Pick<LogFrameRow, 'level' | 'summary'>): RowAdvice[] {
  const words = fold(summary).match(/\p{L}+/gu) ?? []
  const [first] = words
  if (first === undefined) return []
  return advisers[level](first, words, summary)
}

type Adviser = (first: string, words: readonly string[], summary: string) => RowAdvice[]

const when = (isSo: boolean, advice: RowAdvice): RowAdvice[] => (isSo ? [advice] : [])

const advisers: { readonly [L in Level]: Adviser } = {
  goal: (_, words, summary) => [
    ...when(!isContribution(summary), 'goalBegins'),
    ...when(!words.includes('mediante'), 'goalMeans'),
  ],
  purpose: (first, _, summary) =>
    isContribution(summary) ? ['purposeContributes'] : when(isInfinitive(first), 'purposeInfinitive'),
  component: (first, words) =>
    isInfinitive(first) ? ['componentInfinitive'] : when(!words.some(isParticiple), 'componentParticiple'),
  activity: (first) =>
    isInfinitive(first)
      ? ['activityInfinitive']
      : when(!deverbal.test(first) && !deverbalNouns.has(first), 'activityNoun'),
}
