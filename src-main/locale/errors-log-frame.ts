import type { FailureCode, FailureParams } from '../domain/failure.ts'
import { plural, quoted } from './grammar.ts'

type LogFrameCode = Extract<FailureCode, `alternative.${string}` | `logFrame.${string}`>

/** Refusals of alternatives and of the MIR: what happened and what to do. */
export const logFrameErrors: { [C in LogFrameCode]: (params: FailureParams[C]) => string } = {
  'alternative.noWeight': () =>
    'Con todos los pesos en cero no hay nada que comparar. Deje por lo menos un criterio con peso de 1 o más.',
  'alternative.notMeans': ({ text }) =>
    `El recuadro ${quoted(text)} no es un medio que se pueda agrupar: es un parámetro, o cuelga de uno, o no está entre las causas. Elija otro medio.`,
  'alternative.noneChosen': () => 'No hay ninguna alternativa marcada. Marque una, o varias complementarias.',
  'alternative.exclusive': ({ name }) =>
    `La alternativa ${quoted(name)} es excluyente y se elige sola. Quite las demás, o cambie su relación a complementaria.`,
  'alternative.unscored': ({ name, count }) =>
    `A la alternativa ${quoted(name)} le ${plural(count, 'falta', 'faltan')} ${count} ${plural(count, 'calificación', 'calificaciones')}. Registre de 1 a 5 cada criterio con peso.`,
  'alternative.noMeans': ({ name }) =>
    `La alternativa ${quoted(name)} no tiene medios del árbol. Agregue los que la forman antes de elegirla.`,
  'alternative.chosen': ({ name }) =>
    `La alternativa ${quoted(name)} es la elegida y no se quita. Elija otra primero: la elección anterior queda en el historial.`,
  'alternative.notAdopted': () =>
    'Ese acuerdo no se ha adoptado. Elija uno que ya tenga número, o espere a que se vote.',
  'alternative.taken': ({ session }) =>
    `La elección ya está en el orden del día de ${session}. Abra esa sesión, o quite ahí el punto para llevarla a otra.`,
  'logFrame.noChoice': () =>
    'Todavía no se elige ninguna alternativa. Elija una en la pestaña Alternativas y vuelva a hacer la MIR.',
  'logFrame.onlyOne': ({ level }) =>
    `La MIR tiene un solo ${level === 'goal' ? 'Fin' : 'Propósito'} y ya está escrito. Cambie su texto.`,
  'logFrame.noComponent': () => 'Una actividad pertenece a un componente. Elija primero el componente.',
  'logFrame.textChanged': ({ now }) =>
    `El texto cambió en otra ventana mientras usted escribía; ahora dice: ${now ? quoted(now) : '(vacío)'}. Revise el suyo y guárdelo de nuevo.`,
  'logFrame.changed': () =>
    'El árbol o la MIR cambiaron en otra ventana y la lista ya no es la misma. No se cambió nada: revise la lista de nuevo.',
  'logFrame.componentFirst': ({ activity }) =>
    `La actividad ${quoted(activity)} entra en un componente que no está marcado. Marque también el componente, o quite la marca de la actividad.`,
  'logFrame.indicatorLimit': ({ limit }) =>
    `Un renglón tiene como máximo ${limit} indicadores. Quite uno para agregar otro.`,
}
