import { count } from './count.ts'

/** Every text of the pages of plans of action, apart from their cronograma and their follow-up. */
export const uiPlans = {
  title: 'Plan de acción',
  detail: (total: number) => count(total, 'plan de acción', 'planes de acción'),
  create: 'Nuevo plan',
  columns: {
    key: 'Clave',
    name: 'Plan y periodo',
    commitments: 'Compromisos',
    progress: 'Avance',
    state: 'Estado',
  },
  period: (start: string, end: string) => `${start} – ${end}`,
  late: (amount: number) => count(amount, 'atrasado', 'atrasados'),
  progress: (percent: number) => `${percent} % de avance`,
  expected: (percent: number) => `esperado ${percent} %`,
  noProgress: 'Sin avance todavía',
  emptyTitle: 'Todavía no hay un plan de acción',
  emptyText:
    'Cree el primero con su periodo. Los compromisos, su cronograma y su seguimiento se escriben después, mesa por mesa.',
  new: {
    title: 'Nuevo plan de acción',
    text: 'Todo puede cambiarse después, hasta que concluya.',
    action: 'Crear plan',
    name: 'Nombre del plan',
    start: 'Empieza',
    end: 'Termina',
    named: (scope: string, first: string, last: string) =>
      [scope, first === last ? first : `${first}–${last}`].filter(Boolean).join(' '),
  },
  notFound: 'Ese plan no existe o se quitó. Vuelva a la lista de planes.',
  back: 'Todos los planes',
  parts: {
    compromisos: 'Compromisos',
    fichas: 'Fichas',
    cronograma: 'Cronograma',
    avance: 'Avance',
    documento: 'Documento',
  },
  commitments: {
    create: 'Compromiso',
    number: (number: number) => `Compromiso ${number}`,
    emptyTitle: 'El plan todavía no tiene compromisos',
    emptyText:
      'Agregue el primero con su título. Lo demás se escribe en su ficha, y el programa dice qué le falta.',
    new: {
      title: 'Nuevo compromiso',
      text: 'Comienza y termina con el plan; sus fechas pueden acotarse después.',
      action: 'Agregar compromiso',
      name: 'Título',
      nameHelp: 'Qué se logrará, en una línea: «Cultura de Gobierno Abierto».',
    },
  },
} as const
