import { count } from './count.ts'
import { sentence } from './dates.ts'
import { plural } from './grammar.ts'

const folds = (amount: number) => count(amount, 'rama plegada', 'ramas plegadas')
const quoted = (text: string) => (text ? `«${text}»` : 'un recuadro en blanco')

type NodeName = {
  readonly kind: string
  readonly number: string
  readonly state: string
  readonly text: string
  readonly note: string
  readonly folded: number
}

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
  kinds: {
    text: { center: 'Problema central', cause: 'Causa', effect: 'Efecto' },
    objective: { center: 'Objetivo central', cause: 'Medio', effect: 'Fin' },
  },
  zones: { text: { cause: 'Causas', effect: 'Efectos' }, objective: { cause: 'Medios', effect: 'Fines' } },
  canvas: { text: 'Árbol de problemas', objective: 'Árbol de objetivos' },
  blank: {
    text: {
      center: 'Escriba el problema central',
      cause: 'Escriba la causa',
      effect: 'Escriba el efecto',
    },
    objective: {
      center: 'Escriba el objetivo central',
      cause: 'Escriba el medio',
      effect: 'Escriba el fin',
    },
  },
  blankName: 'Recuadro en blanco',
  notes: {
    parameter: 'Parámetro',
    pruned: 'Cuelga de un parámetro',
    pending: 'Por redactar',
    review: 'Por revisar',
  },
  outside: { parameter: 'Parámetro: no se modifica', pruned: 'No pasa a objetivos' },
  /** «Causa 1.2: Fugas en la red. Parámetro». */
  nodeName: ({ kind, number, state, text, note, folded }: NodeName) => {
    const told = [state, text.replace(/\.$/, ''), note, folded > 0 ? folds(folded) : '']
    return `${[kind, number].filter(Boolean).join(' ')}: ${told.filter(Boolean).join('. ')}`
  },
  keysHelp: {
    text: 'Flechas para moverse, Intro para agregar un hermano, Tab para agregar un hijo, F2 para escribir, F6 para salir del árbol.',
    objective:
      'Flechas para moverse, Intro para redactar el objetivo, Tab para ir al siguiente por redactar, F6 para salir del árbol.',
  },
  add: { cause: 'Agregar una causa', effect: 'Agregar un efecto' },
  /** Two short ones share a line. */
  hints: {
    block: [
      { keys: ['↵'], label: 'Hermano', isShort: true },
      { keys: ['Tab'], label: 'Hijo', isShort: true },
      { keys: ['← ↑ ↓ →'], label: 'Moverse', isShort: false },
      { keys: ['Alt ↑ ↓'], label: 'Reordenar', isShort: false },
      { keys: ['P'], label: 'Parámetro', isShort: true },
      { keys: ['O'], label: 'Objetivos', isShort: true },
      { keys: ['?'], label: 'Todos los atajos', isShort: false },
    ],
    center: [
      { keys: ['Tab'], label: 'Causa', isShort: true },
      { keys: ['⇧ ↵'], label: 'Efecto', isShort: true },
      { keys: ['← ↑ ↓ →'], label: 'Moverse', isShort: false },
      { keys: ['F2'], label: 'Escribir', isShort: true },
      { keys: ['O'], label: 'Objetivos', isShort: true },
      { keys: ['?'], label: 'Todos los atajos', isShort: false },
    ],
    objective: [
      { keys: ['↵'], label: 'Redactar', isShort: true },
      { keys: ['O'], label: 'Problemas', isShort: true },
      { keys: ['Tab'], label: 'Siguiente por redactar', isShort: false },
      { keys: ['← ↑ ↓ →'], label: 'Moverse', isShort: false },
      { keys: ['P'], label: 'Marcar parámetro', isShort: false },
      { keys: ['?'], label: 'Todos los atajos', isShort: false },
    ],
  },
  view: {
    tools: 'Vista y cambios',
    zoomIn: 'Acercar (+)',
    zoomOut: 'Alejar (−)',
    fit: 'Ver todo (0)',
    percent: (percent: number) => `${percent} %`,
    undo: 'Deshacer (Ctrl Z)',
    redo: 'Rehacer (Ctrl Y)',
    map: 'Mapa del árbol: muestra la parte que se ve',
  },
  side: {
    label: 'Revisión y detalles',
    progress: 'Árbol de objetivos',
    written: 'Nodos redactados',
    of: (written: number, total: number) => `${written} de ${total}`,
    parameters: (amount: number) =>
      amount === 1 ? 'El parámetro no pasa a objetivos.' : 'Los parámetros no pasan a objetivos.',
    details: 'Detalles',
    sector: 'Lo propuso',
    noSector: 'Sin indicar',
    proposedBy: 'Nombre (si la persona quiere)',
    evidence: 'Evidencia',
    source: 'Fuente',
    save: 'Guardar detalles',
    saved: 'Detalles guardados',
    parameter: 'Es un parámetro',
    parameterHelp: 'El órgano no puede cambiarlo: no pasa a objetivos.',
  },
  source: {
    problem: 'Problema:',
    suggestion: 'Propuesta:',
    use: 'Usar',
    write: 'Redactar',
    rewrite: 'Volver a redactar',
    changed: 'El problema cambió desde que se redactó el objetivo.',
    before: 'Antes:',
    now: 'Ahora:',
    accept: 'El objetivo sigue valiendo',
    nextPending: 'Siguiente por redactar',
  },
  drop: {
    under: { cause: 'Será causa de este recuadro', effect: 'Será efecto de este recuadro' },
    beside: 'Quedará en este lugar',
    more: (below: number) => `+${below}`,
  },
  dismiss: 'Cerrar aviso',
  project: 'Proyectar',
  projection: { title: 'Proyección del árbol', waiting: 'Buscando el árbol…' },
  said: {
    undo: (text: string) =>
      text ? `Se deshizo el último cambio: ${quoted(text)}` : 'Se deshizo el último cambio',
    redo: (text: string) => (text ? `Se rehízo el cambio: ${quoted(text)}` : 'Se rehízo el cambio'),
    copied: (blocks: number) => `${count(blocks, 'recuadro copiado', 'recuadros copiados')}`,
    pasted: (blocks: number) => `${count(blocks, 'recuadro pegado', 'recuadros pegados')}`,
    allWritten: 'Todos los objetivos están redactados',
    noObjective: 'Un parámetro, y lo que cuelga de él, no pasa a objetivos',
    effectsElsewhere: 'Un efecto cuelga del problema central o de otro efecto',
    onlyInProblems: 'Los recuadros se agregan y se quitan en Problemas (tecla O)',
    moved: (text: string) => `Se movió ${quoted(text)}`,
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
