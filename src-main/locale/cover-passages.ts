import { headingPassage, type PaperPassages, passage } from './passage.ts'

/** Fixed texts of the cover of an expediente. */
export const coverPassages = {
  index: headingPassage('Título del índice', 'Índice de documentos'),
  foliation: passage({
    name: 'Nota de foliación',
    text: 'Se folia sólo el frente de cada hoja, de manera consecutiva; {caras}. Los folios de lo que se retira no se vuelven a usar.',
    fields: { caras: 'si los documentos se imprimen por una cara o por ambas' },
  }),
} as const

export const coverPaper = {
  name: 'Carátula de expediente',
  datedBy: 'issue',
  passages: coverPassages,
  sections: {
    cover: { name: 'Datos del expediente', place: 'first' },
    index: { name: 'Índice', place: 'last' },
  },
} as const satisfies PaperPassages
