import type { FrameChange } from '../domain/log-frame-making.ts'
import type { RowState } from '../domain/log-frame.ts'
import type { RowAdvice } from '../domain/log-frame-advice.ts'
import { count } from './count.ts'
import { plural } from './grammar.ts'

type AdviceText = { readonly title: string; readonly reason: string; readonly example: string }

const advice: Readonly<Record<RowAdvice, AdviceText>> = {
  goalBegins: {
    title: 'El Fin empieza con «Contribuir a».',
    reason: 'El proyecto no logra el Fin solo: aporta a un objetivo mayor.',
    example: 'Contribuir a reducir las enfermedades por agua almacenada mediante…',
  },
  goalMeans: {
    title: 'El Fin dice «mediante» qué contribuye.',
    reason: 'Así se lee qué parte del objetivo mayor toca a este proyecto.',
    example: 'Contribuir a la salud de los hogares mediante el abasto regular de agua',
  },
  purposeInfinitive: {
    title: 'El Propósito empieza por la población.',
    reason: 'Se escribe como resultado ya logrado: población, verbo en presente y resultado.',
    example: 'Los hogares de las colonias altas reciben agua todos los días',
  },
  purposeContributes: {
    title: 'El Propósito no contribuye: es el resultado.',
    reason: '«Contribuir a» es del Fin. El Propósito dice qué cambia en la población.',
    example: 'Las personas usuarias resuelven su trámite en una visita',
  },
  componentParticiple: {
    title: 'El Componente es un producto ya entregado.',
    reason: 'Se escribe el producto o servicio y un participio: lo que se entregará, terminado.',
    example: 'Red de distribución renovada',
  },
  componentInfinitive: {
    title: 'El Componente no empieza con un verbo.',
    reason: 'El verbo es de quien actúa; el Componente es lo que la población recibe.',
    example: 'Talleres impartidos, en lugar de «Impartir talleres»',
  },
  activityInfinitive: {
    title: 'La Actividad empieza con un sustantivo, no con un verbo.',
    reason: 'Se usa el sustantivo que nace del verbo, y luego su complemento.',
    example: 'Capacitación de las cuadrillas, en lugar de «Capacitar a las cuadrillas»',
  },
  activityNoun: {
    title: 'La Actividad dice qué se hace.',
    reason: 'Empieza con un sustantivo que nace de un verbo, y luego su complemento.',
    example: 'Sustitución de los tramos de asbesto',
  },
}

/** Texts of the screen of the MIR. */
export const uiLogFrame = {
  title: 'Matriz de indicadores para resultados',
  inFrame: 'En la MIR',
  columns: {
    level: 'Nivel',
    summary: 'Resumen narrativo',
    indicators: 'Indicadores',
    verification: 'Medios de verificación',
    assumption: 'Supuestos',
  },
  cell: (column: string, row: string) => `${column} de ${row}`,
  noIndicator: 'Sin indicador',
  targetOf: (target: string) => `Meta: ${target}`,
  noVerification: 'Sin medio de verificación',
  toWrite: 'Por redactar',
  noAssumption: 'Sin supuesto',
  states: {
    free: 'Escrito a mano',
    current: '',
    review: 'Por revisar',
    gone: 'Sin su recuadro',
  } satisfies Record<RowState, string>,
  add: {
    goal: 'Agregar Fin',
    purpose: 'Agregar Propósito',
    component: 'Agregar componente',
    activity: 'Agregar actividad',
  },
  remove: 'Quitar renglón',
  keys: [
    { keys: ['↑', '↓', '←', '→'], label: 'Moverse' },
    { keys: ['↵', 'F2'], label: 'Escribir' },
    { keys: ['Alt ↑', 'Alt ↓'], label: 'Reordenar' },
    { keys: ['Supr'], label: 'Quitar renglón' },
    { keys: ['Ctrl Z'], label: 'Deshacer' },
  ],
  chooseRow: 'Elija un renglón para ver cómo se redacta, lo que le falta y de qué recuadro del árbol sale.',
  complete: 'Completa',
  missing: (amount: number) => `${plural(amount, 'Falta', 'Faltan')} ${count(amount, 'dato', 'datos')}`,
  toReview: (amount: number) => `${amount} por revisar`,
  again: 'Hacer de nuevo',
  againWith: (amount: number) => `Hacer de nuevo · ${count(amount, 'cambio', 'cambios')}`,
  excel: 'Excel',
  csv: 'CSV',
  print: 'Imprimir',
  emptyTitle: 'La MIR se hace de la alternativa elegida',
  noChoice:
    'El objetivo central será el Propósito; los medios elegidos, Componentes y Actividades; los fines, el Fin. Elija primero una alternativa.',
  goToAlternatives: 'Ir a Alternativas',
  ready: (names: readonly string[]) =>
    `Se hará de ${names.map((name) => `«${name}»`).join(' y ')}: el objetivo central será el Propósito; los medios, Componentes y Actividades; los fines, el Fin. Después se edita aquí.`,
  make: 'Hacer la MIR',
  side: {
    label: 'Renglón elegido',
    advice: 'Redacción',
    example: 'Ejemplo:',
    well: 'La redacción es la usual de su nivel.',
    lacks: 'Le falta',
    source: 'Sale del árbol',
    sourceGone: 'El recuadro ya no está en el árbol.',
    sourceNow: 'Ahora el objetivo dice:',
    sourceEmpty: 'Su objetivo está sin redactar.',
    seeNode: 'Ver en el árbol',
    useNow: 'Usar el texto del árbol',
    reviewed: 'Marcar como revisado',
  },
  lacks: {
    summary: 'El resumen narrativo',
    contribution: 'Empezar con «Contribuir a»',
    activity: 'Por lo menos una actividad',
    indicator: 'Un indicador',
    verification: 'Un medio de verificación en cada indicador',
    assumption: 'Un supuesto',
  },
  indicator: {
    of: (row: string) => `Indicadores de ${row}`,
    add: 'Agregar indicador',
    fresh: 'Indicador nuevo',
    name: 'Nombre',
    dimension: 'Dimensión',
    formula: 'Fórmula',
    unit: 'Unidad de medida',
    frequency: 'Frecuencia',
    baseline: 'Línea base',
    target: 'Meta',
    direction: 'Sentido',
    verification: 'Medio de verificación',
    unsaid: 'Sin señalar',
    save: 'Guardar indicador',
    remove: 'Quitar',
    back: 'Volver al renglón',
  },
  makeDialog: {
    title: 'Hacer la MIR de nuevo',
    text: 'El árbol o la elección cambiaron. Nada se cambia hasta que usted lo marque y acepte; los indicadores y supuestos de los renglones que siguen se conservan.',
    action: (amount: number) =>
      amount === 0 ? 'Aceptar cambios' : `Aceptar ${count(amount, 'cambio', 'cambios')}`,
    nothing: 'Marque por lo menos un cambio.',
    groups: {
      add: 'Se agregan',
      reword: 'Cambian de texto',
      move: 'Cambian de componente',
      remove: 'Se quitan',
    } satisfies Record<FrameChange['change'], string>,
    was: (text: string) => `Dice: ${text || '(vacío)'}`,
    under: (text: string) => `En el componente «${text}»`,
    written: 'Lo que usted escribió se perdería',
    empty: 'Objetivo sin redactar',
  },
  advice,
} as const
