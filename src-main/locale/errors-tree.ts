import type { FailureCode, FailureParams } from '../domain/failure.ts'
import { count } from './count.ts'
import { plural } from './grammar.ts'

const grouped = (amount: number) => amount.toLocaleString('es-MX')

type TreeCode = Extract<FailureCode, `tree.${string}`>

/** Refusals of trees: what happened and what to do. */
export const treeErrors: { [C in TreeCode]: (params: FailureParams[C]) => string } = {
  'tree.nodeGone': () => 'Ese recuadro ya no está en el árbol: se quitó en otra ventana. Elija otro lugar.',
  'tree.textChanged': ({ now }) =>
    `El texto cambió en otra ventana mientras usted escribía; ahora dice: «${now}». Revise su texto y guárdelo de nuevo.`,
  'tree.centerStays': () =>
    'El problema central no se mueve ni se quita: de él depende todo el árbol. Cambie su texto si debe ser otro.',
  'tree.notParameter': () => 'Sólo una causa puede ser parámetro. Elija una causa.',
  'tree.wrongSide': ({ side }) =>
    side === 'cause'
      ? 'Una causa no cuelga de un efecto. Colóquela bajo el problema o bajo otra causa.'
      : 'Un efecto no cuelga de una causa. Colóquelo sobre el problema o sobre otro efecto.',
  'tree.cycle': () => 'Un recuadro no puede colgar de sí mismo ni de lo que cuelga de él. Elija otro lugar.',
  'tree.twice': () => 'La rama trae un recuadro que ya está en el árbol. Vuelva a copiarla y a pegarla.',
  'tree.loose': () => 'La rama trae un recuadro sin lugar. Revise el orden y la sangría de la lista.',
  'tree.tooMany': ({ count, limit }) =>
    `El árbol tendría ${grouped(count)} recuadros y el límite es ${limit}. No se cambió nada: pegue una parte, o divida el problema en dos árboles.`,
  'tree.noCenter': () => 'Falta el problema central. Escríbalo en el primer renglón.',
  'tree.faultStays': () =>
    'Lo que falta a la estructura del árbol no se deja así; sólo los consejos. Corrija el recuadro que se señala.',
  'tree.nothingRead': () => 'El texto no trae ningún renglón que leer. Pegue una lista o elija otro archivo.',
  'tree.lineTooLong': ({ line, length, limit }) =>
    `El renglón ${line} tiene ${grouped(length)} caracteres y el límite es ${grouped(limit)}. No se cambió nada: acórtelo o divídalo y vuelva a leer la lista.`,
  'tree.rootsAt': ({ first, second }) =>
    `Hay dos problemas centrales: los renglones ${first} y ${second}. No se cambió nada: deje uno, o dé sangría a lo que cuelga de él.`,
  'tree.columns': ({ header }) =>
    `No se reconocen las columnas: el primer renglón dice «${header}» y debe decir «id, padre, lado, texto», o «nivel, texto». Corríjalo y vuelva a traer la tabla.`,
  'tree.rowTwice': ({ line, id }) =>
    `El renglón ${line} repite el id «${id}». No se cambió nada: corrija el archivo y dé a cada recuadro un id propio.`,
  'tree.rowOrphan': ({ line, parent }) =>
    `El renglón ${line} cuelga de «${parent}», que no está en el archivo. No se cambió nada: corrija esa columna.`,
  'tree.rowCycle': ({ line, id }) =>
    `El renglón ${line} («${id}») cuelga, por otros, de sí mismo. No se cambió nada: corrija de qué cuelga cada uno.`,
  'tree.rowSide': ({ line, said }) =>
    `El renglón ${line} dice «${said}» y debe decir «causa» o «efecto», del mismo lado que aquello de lo que cuelga. No se cambió nada: corrija ese renglón.`,
  'tree.rowLevel': ({ line }) =>
    `El renglón ${line} salta un nivel o no lo dice. No se cambió nada: corrija los niveles para que vayan de uno en uno.`,
  'tree.oneIdea': () =>
    'El texto no se puede dividir solo: no se ve dónde termina una idea y empieza la otra. No se cambió nada: escriba cada una en su recuadro.',
  'tree.dotsGiven': ({ participant, dots }) =>
    `Ya hay ${count(dots, 'punto', 'puntos')} de «${participant}» en el árbol. Deje al menos esos, o quite antes los que sobran.`,
  'tree.dotsSpent': ({ participant, limit }) =>
    `Ya se ${plural(limit, 'usó el punto', `usaron los ${limit} puntos`)} de «${participant}». Quite uno de otro recuadro para ponerlo aquí.`,
}
