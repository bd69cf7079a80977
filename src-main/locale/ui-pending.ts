import { count } from './count.ts'

/** Texts of the list of what is owed: agreements, activities of the plan and reports. */
export const uiPending = {
  open: 'Todo lo pendiente',
  title: 'Pendientes',
  detail: (total: number, late: number) =>
    `${count(total, 'pendiente', 'pendientes')} · ${count(late, 'atrasado', 'atrasados')}`,
  back: 'Todos los acuerdos',
  kind: 'Qué se ve',
  kinds: { all: 'Todo', agreement: 'Acuerdos', activity: 'Actividades del plan', report: 'Informes' },
  rowKinds: { agreement: 'Acuerdo', activity: 'Actividad', report: 'Informe de término' },
  columns: {
    key: 'Clave',
    what: 'Qué se debe',
    owes: 'Quién lo debe',
    due: 'Fecha',
    state: 'Estado',
    progress: 'Avance',
  },
  owes: 'Quién lo debe',
  everybody: 'Todas las personas responsables',
  nobody: 'Sin responsable',
  noDate: 'Sin plazo',
  late: { agreement: 'Vencido', activity: 'Atrasado', report: 'Vencido' },
  inProgress: 'En proceso',
  behind: 'Con retraso',
  progress: (percent: number, expected: number | null) =>
    expected === null ? `${percent} %` : `${percent} % · esperado ${expected} %`,
  progressOf: (text: string) => `Avance de «${text}»`,
  emptyTitle: 'Nada pendiente',
  emptyText: 'No hay acuerdos en proceso, actividades atrasadas ni informes por entregar que coincidan.',
} as const
