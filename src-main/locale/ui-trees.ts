import { count } from './count.ts'
import { sentence } from './dates.ts'
import { plural } from './grammar.ts'

const quoted = (text: string) => (text ? `«${text}»` : 'un recuadro en blanco')

/** Every text of the screens of trees. */
export const uiTrees = {
  title: 'Árboles',
  detail: (total: number) => count(total, 'árbol de problemas', 'árboles de problemas'),
  create: 'Nuevo árbol',
  columns: {
    key: 'Clave',
    name: 'Árbol y problema central',
    blocks: 'Causas y efectos',
    objectives: 'Objetivos',
    origin: 'Mesa y acuerdo',
  },
  blocks: (causes: number, effects: number) =>
    `${count(causes, 'causa', 'causas')}, ${count(effects, 'efecto', 'efectos')}`,
  written: (written: number, total: number) => `${written} de ${total}`,
  noProblem: 'Sin problema central todavía',
  drawnOn: (date: string) => `Dibujado el ${date}`,
  emptyTitle: 'Todavía no hay árboles',
  emptyText:
    'Dibuje el primero con la sala: el problema al centro, sus causas abajo y sus efectos arriba. De él salen los objetivos y la matriz.',
  new: {
    title: 'Nuevo árbol de problemas',
    text: 'Todo puede cambiarse después.',
    action: 'Crear árbol',
    name: 'Nombre del árbol',
    nameHelp: 'El tema, en pocas palabras: «Agua potable en las colonias altas».',
    problem: 'Problema central',
    problemHelp:
      'Un estado negativo de una población definida, no la falta de una solución. Puede escribirse con la sala.',
    session: 'Mesa donde se dibuja',
    noSession: 'Ninguna todavía',
  },
  parts: {
    problemas: 'Problemas',
    objetivos: 'Objetivos',
    'lado-a-lado': 'Lado a lado',
    alternativas: 'Alternativas',
    mir: 'MIR',
  },
  notFound: 'Ese árbol no existe o se quitó. Vuelva a la lista de árboles.',
  sides: { center: 'Problema central', cause: 'Causa', effect: 'Efecto' },
  zones: { text: { cause: 'Causas', effect: 'Efectos' }, objective: { cause: 'Medios', effect: 'Fines' } },
  canvas: { text: 'Árbol de problemas', objective: 'Árbol de objetivos' },
  blank: { center: 'Escriba el problema central', cause: 'Escriba la causa', effect: 'Escriba el efecto' },
  parameter: 'Parámetro',
  said: {
    undo: (text: string) =>
      text ? `Se deshizo el último cambio: ${quoted(text)}` : 'Se deshizo el último cambio',
    redo: (text: string) => (text ? `Se rehízo el cambio: ${quoted(text)}` : 'Se rehízo el cambio'),
    raised: 'Subió un nivel',
    noHigher: 'Ya cuelga del problema central: no sube más',
    earlier: 'Pasó antes que su hermano',
    later: 'Pasó después de su hermano',
    isFirst: 'Ya es el primero entre sus hermanos',
    isLast: 'Ya es el último entre sus hermanos',
    parameter: (isParameter: boolean, text: string) =>
      isParameter
        ? `${sentence(quoted(text))} es parámetro: no pasa a objetivos`
        : `${sentence(quoted(text))} ya no es parámetro`,
    removed: (text: string, below: number) =>
      below === 0
        ? `Se quitó ${quoted(text)}. Ctrl Z lo devuelve`
        : `Se quitó ${quoted(text)} con ${plural(below, 'el recuadro que colgaba', `los ${below} recuadros que colgaban`)} de él. Ctrl Z los devuelve`,
  },
}
