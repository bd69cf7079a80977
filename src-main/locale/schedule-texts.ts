import type { Activity, ActivityKind } from '../domain/commitment.ts'
import type { Month } from '../domain/month.ts'
import { sentence } from './dates.ts'
import { plural } from './grammar.ts'
import { longMonth } from './months.ts'
import { cardinal } from './number-words.ts'

const actions = (total: number) =>
  `${total <= 20 ? cardinal(total, 'feminine') : total} ${plural(total, 'acción', 'acciones')}`

const months = (first: Month, last: Month) =>
  first === last ? longMonth(first) : `${longMonth(first)} a ${longMonth(last)}`

/** Every text of the printed cronograma. */
export const schedulePaper = {
  title: 'Cronograma',
  titleOf: (commitment: string) => `Cronograma de «${commitment}»`,
  titleOfPlan: (plan: string) => `Cronograma: ${plan}`,
  subtitle: (first: Month, last: Month, rows: number, agreement: string | null) =>
    [
      sentence(months(first, last)),
      rows === 0 ? 'sin acciones' : actions(rows),
      ...(agreement ? [`aprobado por el acuerdo ${agreement}`] : []),
    ].join(' · '),
  part: (first: Month, last: Month) => sentence(months(first, last)),
  headers: { number: 'N.º', name: 'Acción', responsible: 'Responsable' },
  commitment: (number: number, title: string) => `Compromiso ${number}. ${title}`,
  totals: 'Acciones por mes',
  marks: { action: '×', meeting: '×', milestone: '◆' } satisfies Record<ActivityKind, string>,
  note: ({ hasMilestone, crosses }: { hasMilestone: boolean; crosses: boolean }) =>
    [
      '× mes en que la acción se realiza.',
      ...(hasMilestone ? ['◆ mes del hito.'] : []),
      ...(crosses ? ['La línea vertical gruesa marca el cambio de año.'] : []),
    ].join(' '),
}

const kinds: Readonly<Record<ActivityKind, string>> = {
  action: 'Acción',
  meeting: 'Reunión',
  milestone: 'Hito',
}

/** What the files of a cronograma say. */
export const scheduleFile = {
  sheet: 'Cronograma',
  commitment: 'Compromiso',
  action: 'Acción',
  responsible: 'Responsable',
  group: 'Grupo',
  kind: 'Tipo',
  place: 'Lugar',
  note: 'Nota',
  weight: 'Peso',
  progress: 'Avance',
  kinds,
  description: ({ responsible, note, progress }: Activity, commitment: string) =>
    [
      commitment,
      ...(responsible ? [`Responsable: ${responsible}`] : []),
      `Avance: ${progress} %`,
      ...(note ? [note] : []),
    ].join('\n'),
} as const
