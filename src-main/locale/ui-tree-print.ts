import type { DrawingSpread } from '../domain/paper.ts'

/** What is chosen before a tree is printed, and its pictures. */
export const uiTreePrint = {
  open: 'Imprimir',
  titles: { problemTree: 'Árbol de problemas', objectiveTree: 'Árbol de objetivos' },
  paper: 'Papel',
  papers: {
    letter: 'Carta',
    oficio: 'Oficio (216 × 340 mm)',
    legal: 'Legal (216 × 356 mm)',
    a4: 'A4',
    tabloid: 'Doble carta (279 × 432 mm)',
    a3: 'A3',
  } satisfies Record<DrawingSpread['paper'], string>,
  spread: 'Cómo se reparte',
  spreads: {
    sheets: 'Por hojas',
    tiles: 'Un dibujo grande',
  } satisfies Record<DrawingSpread['spread'], string>,
  help: {
    sheets: 'Si no cabe en una hoja, cada rama sigue en otra.',
    tiles: 'Se recorta por las marcas y se arma en la pared.',
  } satisfies Record<DrawingSpread['spread'], string>,
  svg: 'Descargar SVG',
  png: 'Descargar PNG',
  noPicture: 'El navegador no pudo hacer la imagen. Descargue el SVG, que es el mismo dibujo.',
} as const
