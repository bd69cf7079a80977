import type { PlanStatus } from '../domain/action-plan.ts'
import type { FailureCode, FailureParams } from '../domain/failure.ts'
import { plainDate } from './document-dates.ts'

type PlanCode = Extract<
  FailureCode,
  | `plan.${string}`
  | `commitment.${string}`
  | `activity.${string}`
  | `pillar.${string}`
  | `need.${string}`
  | `impact.${string}`
>

/** As it goes inside a sentence. */
const states: Readonly<Record<PlanStatus, string>> = {
  draft: 'borrador',
  approved: 'aprobado',
  published: 'publicado',
  closed: 'concluido',
}

const foreign: Readonly<Record<FailureParams['commitment.foreign']['what'], string>> = {
  pillar: 'Ese pilar no es del catálogo de este secretariado',
  axis: 'Ese eje no es de este plan',
  tree: 'Ese árbol no es de este secretariado',
  node: 'Ese recuadro ya no está en el árbol',
  objective: 'Ese objetivo no es de este plan',
}

/** Refusals of plans, commitments and the rows of a cronograma: what happened and what to do. */
export const planErrors: { [C in PlanCode]: (params: FailureParams[C]) => string } = {
  'plan.invalidTransition': ({ from, to }) =>
    `Un plan ${states[from]} no puede pasar a ${states[to]}. Vuelva a cargar la página para ver su estado actual.`,
  'plan.noCommitments': () => 'El plan no tiene compromisos. Agregue al menos uno antes de aprobarlo.',
  'plan.needsAgreement': () =>
    'El plan se aprueba por acuerdo de una sesión. Elija el acuerdo adoptado que lo aprobó.',
  'plan.closed': () => 'El plan está concluido y ya no cambia. Cree un plan nuevo para lo que sigue.',
  'plan.notYet': ({ date }) =>
    `El ${plainDate(date)} todavía no llega. Elija como fecha de corte hoy o un día anterior.`,
  'plan.endsBeforeStart': ({ start, end }) =>
    `Terminaría el ${plainDate(end)}, antes de comenzar el ${plainDate(start)}. Corrija una de las fechas.`,
  'plan.leavesOut': ({ name, start, end }) =>
    `El plan dejaría fuera «${name}», que va del ${plainDate(start)} al ${plainDate(end)}. Amplíe las fechas o cambie primero las suyas.`,
  'plan.outside': ({ name, start, end, from, to }) =>
    `Las fechas de «${name}», del ${plainDate(start)} al ${plainDate(end)}, quedan fuera del plan, que va del ${plainDate(from)} al ${plainDate(to)}. Corrija las fechas o amplíe el plan.`,
  'plan.reasonNeeded': ({ name }) =>
    `El plan ya está aprobado: cambiar las fechas de «${name}» requiere un motivo. Escriba por qué; la fecha anterior se conserva.`,
  'plan.axisInUse': ({ axis, commitment }) =>
    `El eje «${axis}» lo usa el compromiso «${commitment}». Cambie primero el eje del compromiso.`,
  'pillar.inUse': ({ pillar, commitment }) =>
    `El pilar «${pillar}» lo usa el compromiso «${commitment}». Quite primero el pilar del compromiso.`,
  'need.dateAhead': ({ field, date }) =>
    `El ${plainDate(date)} todavía no llega. ${field === 'heardOn' ? 'Escriba cuándo se escuchó' : 'Escriba cuándo se actualizó'}: hoy o un día anterior.`,
  'commitment.completionReason': () =>
    'El estado que usted fija es distinto del que resulta del avance. Escriba el motivo.',
  'commitment.dateAhead': ({ date }) =>
    `El ${plainDate(date)} todavía no llega. Corrija la fecha: hoy o un día anterior.`,
  'commitment.targetOutside': ({ name, date, from, to }) =>
    `La meta de «${name}» sería del ${plainDate(date)}, fuera del plan, que va del ${plainDate(from)} al ${plainDate(to)}. Corrija la fecha de la meta o amplíe el plan.`,
  'commitment.foreign': ({ what }) => `${foreign[what]}. Elija otro de la lista.`,
  'activity.needsEvidence': ({ name }) =>
    `La actividad «${name}» no llega a 100 % sin evidencia. Adjunte un archivo o un enlace que muestre lo hecho.`,
  'activity.notAPercentage': ({ typed }) =>
    `Lo escrito, «${typed}», no es un porcentaje de avance. Escriba un número entero de 0 a 100.`,
  'plan.noWeight': ({ name }) =>
    `El peso de todas las partes de «${name}» quedaría en 0 y no habría avance que calcular. Escriba en el campo Peso de una de ellas 1 o más.`,
  'plan.cutoffsUpsideDown': ({ amber, red }) =>
    `El rojo empezaría a los ${red} puntos de atraso, antes que el ámbar, a los ${amber}. Escriba en el rojo ${amber} o más.`,
  'activity.dependsOnItself': ({ name }) =>
    `La actividad «${name}» dependería de sí misma, directamente o por otra. Quite una de las dependencias.`,
  'activity.milestoneDay': ({ name }) =>
    `La actividad «${name}» es un hito y ocurre en un solo día. Elija una fecha.`,
  'activity.hasNotes': ({ name }) =>
    `La actividad «${name}» tiene avances registrados y no se borra. Quite sus meses del cronograma o anote que se canceló.`,
  'impact.beforePlan': ({ date, start }) =>
    `El ${plainDate(date)} es anterior al plan, que comenzó el ${plainDate(start)}. Escriba cuándo se vio el cambio.`,
  'impact.ahead': ({ date }) =>
    `El ${plainDate(date)} todavía no llega. Escriba cuándo se vio el cambio: hoy o un día anterior.`,
  'impact.withdrawn': ({ date }) =>
    `Esta nota se retiró el ${plainDate(date)} y ya no cambia. Agregue otra con lo que deba decir.`,
}
