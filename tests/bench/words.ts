const sentences = [
  'La Contraloría Municipal informó que las dependencias entregaron sus inventarios de información y que la Unidad de Transparencia revisa su correspondencia con las preguntas frecuentes de la ciudadanía.',
  'La representación de las organizaciones vecinales pidió que las jornadas de sensibilización se celebren también en las delegaciones, con materiales en lengua mazahua y en formatos accesibles.',
  'El sector académico ofreció acompañar la medición de resultados con estudiantes de servicio social, siempre que los indicadores se publiquen desde el inicio del ejercicio.',
  'Se hizo notar que el alumbrado público de tres colonias depende de convenios con la comisión de electricidad, por lo que su atención exige coordinación y un calendario realista.',
  'La persona facilitadora resumió las intervenciones, separó lo que es diagnóstico de lo que es propuesta y preguntó si había asuntos pendientes antes de someter el punto a votación.',
  'La Tesorería Municipal precisó que no hay suficiencia presupuestal para contratar servicios externos durante el último trimestre y propuso reprogramar la meta para el siguiente ejercicio.',
  'Se recordó que la información proactiva debe resolver las necesidades de un grupo específico y actualizarse con la periodicidad que el propio Secretariado acuerde.',
]

/** Paragraphs of running text that do not repeat in the same order. */
export function paragraphs(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    Array.from(
      { length: 4 },
      (_, place) => sentences[(index * 5 + place * (1 + (index % 3))) % sentences.length]!,
    ).join(' '),
  )
}
