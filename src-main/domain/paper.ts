/** Carta, oficio (216 × 340 mm, the Mexican one), legal (8.5 × 14 in) and A4. */
export const papers = ['letter', 'oficio', 'legal', 'a4'] as const
export type Paper = (typeof papers)[number]
