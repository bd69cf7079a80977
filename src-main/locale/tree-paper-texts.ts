import { plainDate } from './document-dates.ts'
import { joined, plural } from './grammar.ts'
import type { LocalDate } from '../domain/time.ts'
import { calledTitle } from './terms.ts'
import type { Session } from '../domain/session.ts'

const words = {
  continues: 'sigue en la hoja {hoja}',
  comes: 'viene de la hoja {hoja}',
  and: ' y ',
  assembly:
    'El dibujo se arma con {hojas} hojas en {filas} filas. Recorte cada una por sus marcas, una las de cada fila y luego las filas, en el orden de este croquis.',
  tile: 'hoja {hoja} de {total} · fila {fila}, columna {columna}',
} as const

const counted = (amount: number, one: string, many: string) => `${amount} ${plural(amount, one, many)}`

/** What the papers of a tree say beside its blocks. */
export const treePaperTexts = {
  problemTree: {
    title: 'Árbol de problemas',
    bands: { center: 'Problema', cause: 'Causas', effect: 'Efectos' },
    words: { ...words, part: { cause: ['Causa', 'Causas'], effect: ['Efecto', 'Efectos'] } },
    reads: 'Se lee de abajo hacia arriba: cada flecha va de la causa a su efecto.',
    alt: (center: string, causes: number, effects: number) =>
      `Árbol de problemas. Problema central: ${center}. ${joined([counted(causes, 'causa', 'causas'), counted(effects, 'efecto', 'efectos')])}.`,
  },
  objectiveTree: {
    title: 'Árbol de objetivos',
    bands: { center: 'Objetivo', cause: 'Medios', effect: 'Fines' },
    words: { ...words, part: { cause: ['Medio', 'Medios'], effect: ['Fin', 'Fines'] } },
    reads: 'Se lee de abajo hacia arriba: cada flecha va del medio a su fin.',
    alt: (center: string, means: number, ends: number) =>
      `Árbol de objetivos. Objetivo central: ${center}. ${joined([counted(means, 'medio', 'medios'), counted(ends, 'fin', 'fines')])}.`,
  },
  /** At the mesa, when one is named. */
  drawnAt: (session: Pick<Session, 'kind' | 'attempt' | 'date'>, number: number) =>
    `Elaborado con las personas asistentes a la ${calledTitle(session, number)}, ${plainDate(session.date)}.`,
  drawnOn: (date: LocalDate) => `Elaborado el ${plainDate(date)}.`,
  parameter: 'Parámetro',
  unwritten: 'Por redactar',
  toReview: 'Por revisar',
  empty: '…',
  pending: (amount: number) => `${counted(amount, 'objetivo', 'objetivos')} por redactar.`,
  pruned: (amount: number) =>
    amount === 1
      ? 'Una causa depende de un parámetro y no pasa a este árbol.'
      : `${amount} causas dependen de un parámetro y no pasan a este árbol.`,
  title: (title: string, name: string) => `${title} · ${name}`,
} as const
