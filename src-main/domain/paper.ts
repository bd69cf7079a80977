import { z } from 'zod'

/** Carta, oficio (216 × 340 mm, the Mexican one), legal (8.5 × 14 in) and A4. */
export const papers = ['letter', 'oficio', 'legal', 'a4'] as const
export type Paper = (typeof papers)[number]

/** A drawing takes wider ones too: doble carta (tabloid, 11 × 17 in) and A3. */
export const drawingPapers = [...papers, 'tabloid', 'a3'] as const
export type DrawingPaper = (typeof drawingPapers)[number]

export const drawingSpreads = ['sheets', 'tiles'] as const

/** On what a drawing is printed: on as many sheets as it needs, or as one large drawing in tiles, to be put together. */
export const DrawingSpread = z
  .strictObject({ paper: z.enum(drawingPapers), spread: z.enum(drawingSpreads) })
  .readonly()
export type DrawingSpread = z.infer<typeof DrawingSpread>

export const usualSpread: DrawingSpread = { paper: 'letter', spread: 'sheets' }
