/** What the files of a tree say that is not of the tree. The reader knows these words (`domain/tree-table.ts`). */
export const treeFileTexts = {
  columns: [
    'id',
    'padre',
    'lado',
    'texto',
    'objetivo',
    'parámetro',
    'sector',
    'propuso',
    'evidencia',
    'fuente',
    'puntos',
  ],
  sides: {
    center: { letter: 'P', name: 'problema central' },
    cause: { letter: 'C', name: 'causa' },
    effect: { letter: 'E', name: 'efecto' },
  },
  headings: { problem: 'Problema central', causes: 'Causas', effects: 'Efectos' },
  yes: 'sí',
} as const
