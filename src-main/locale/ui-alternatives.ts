import type { AlternativeChoice, Standing } from '../domain/alternative.ts'
import type { LocalDate } from '../domain/time.ts'
import { count } from './count.ts'
import { fullDate, shortDate } from './dates.ts'
import { plural } from './grammar.ts'

/** Texts of the screen of alternatives. */
export const uiAlternatives = {
  title: 'Alternativas',
  help: 'Agrupe los medios que se harían juntos, califique cada grupo de 1 (desfavorable) a 5 (favorable) y elija.',
  table: 'Calificación de las alternativas',
  columns: { choose: 'Elegir', name: 'Alternativa', total: 'Total', rank: 'Lugar' },
  weight: 'Peso',
  weightOf: (criterion: string) => `Peso de ${criterion}`,
  scoreOf: (criterion: string, name: string) => `${criterion} de «${name}», de 1 a 5`,
  chooseOf: (name: string) => `Elegir «${name}»`,
  total: ({ total, most }: Standing) => `${total} de ${most}`,
  rank: ({ rank, missing }: Standing) =>
    rank === null ? `${plural(missing, 'Falta', 'Faltan')} ${missing}` : `${rank}.º`,
  means: (amount: number) => count(amount, 'medio', 'medios'),
  add: 'Agregar alternativa',
  addCriterion: 'Agregar criterio',
  edit: (name: string) => `Cambiar «${name}»`,
  editCriterion: (name: string) => `Cambiar el criterio ${name}`,
  keys: [
    { keys: ['1', '…', '5'], label: 'Calificar' },
    { keys: ['Supr'], label: 'Borrar' },
    { keys: ['↑', '↓', '←', '→'], label: 'Moverse' },
    { keys: ['Alt ↑', 'Alt ↓'], label: 'Reordenar' },
    { keys: ['Ctrl Z'], label: 'Deshacer' },
  ],
  emptyTitle: 'Todavía no hay alternativas',
  emptyText:
    'Una alternativa es un grupo de medios que se harían juntos. Agregue dos o más para compararlas y elegir con razones.',
  noMeansTitle: 'Todavía no hay medios que agrupar',
  noMeansText:
    'Los medios son las causas puestas como objetivo. Dibuje las causas en Problemas; los parámetros y lo que cuelga de ellos no se agrupan.',
  goToProblems: 'Ir a Problemas',
  dialog: {
    add: 'Nueva alternativa',
    edit: 'Alternativa',
    name: 'Nombre',
    description: 'Descripción (opcional)',
    relation: 'Frente a las demás',
    relations: {
      complementary: 'Complementaria: puede elegirse con otras',
      exclusive: 'Excluyente: se elige sola',
    },
    means: 'Medios que la forman',
    meansHelp: 'Los de arriba serán componentes de la MIR; los que cuelgan de ellos, sus actividades.',
    unwritten: 'Objetivo sin redactar',
    save: 'Guardar alternativa',
    remove: 'Quitar alternativa',
  },
  criterion: {
    add: 'Nuevo criterio',
    edit: 'Criterio',
    name: 'Nombre del criterio',
    weight: 'Peso',
    weightHelp: 'De 0 a 100. Con 0 no cuenta.',
    save: 'Guardar criterio',
    remove: 'Quitar criterio',
  },
  choice: {
    title: 'Alternativa elegida',
    titleMany: 'Alternativas elegidas',
    none: 'Todavía no se elige ninguna',
    noneText:
      'Marque en la tabla una alternativa, o varias complementarias, y registre la elección con su motivo.',
    points: (total: number, most: number) => `${total} de ${most} puntos`,
    on: (date: LocalDate) => `El ${fullDate(date)}`,
    agreement: 'Acuerdo que la aprobó',
    link: 'Vincular acuerdo',
    unlink: 'Quitar el vínculo con el acuerdo',
    session: 'En el orden del día de',
    take: 'Llevar a sesión',
    make: 'Ir a la MIR',
  },
  form: {
    title: 'Registrar una elección',
    marked: (names: readonly string[]) => names.map((name) => `«${name}»`).join(', '),
    noneMarked: 'Ninguna alternativa marcada en la tabla.',
    date: 'Fecha',
    reason: 'Motivo',
    save: 'Registrar elección',
  },
  history: {
    title: (amount: number) => count(amount, 'elección anterior', 'elecciones anteriores'),
    line: ({ chosen, date }: Pick<AlternativeChoice, 'chosen' | 'date'>) =>
      `${shortDate(date)} · ${chosen.map(({ name, total, most }) => `${name} (${total} de ${most})`).join(', ')}`,
  },
  linkDialog: {
    title: 'Acuerdo que aprobó la elección',
    text: 'Sólo los que ya se adoptaron.',
    label: 'Acuerdo',
    none: 'Todavía no hay acuerdos adoptados. Lleve la elección a una sesión.',
    save: 'Vincular acuerdo',
  },
  takeDialog: {
    title: 'Llevar la elección a una sesión',
    text: 'Se agrega un punto al orden del día, con el texto que se propone acordar.',
    label: 'Sesión',
    none: 'No hay sesiones por celebrar. Cree una en Sesiones.',
    save: 'Agregar al orden del día',
  },
} as const
