/** What a chart says where there is none. */
export const uiCharts = {
  empty:
    'Todavía no hay con qué dibujar la gráfica: registre una medición, o la línea base y la meta con sus fechas.',
} as const
