type Goal = { readonly number: number; readonly es: string; readonly en: string }

/** The sustainable development goals as the United Nations name them in Spanish and in English. */
export const developmentGoals: readonly Goal[] = [
  { number: 1, es: 'Fin de la pobreza', en: 'No poverty' },
  { number: 2, es: 'Hambre cero', en: 'Zero hunger' },
  { number: 3, es: 'Salud y bienestar', en: 'Good health and well-being' },
  { number: 4, es: 'Educación de calidad', en: 'Quality education' },
  { number: 5, es: 'Igualdad de género', en: 'Gender equality' },
  { number: 6, es: 'Agua limpia y saneamiento', en: 'Clean water and sanitation' },
  { number: 7, es: 'Energía asequible y no contaminante', en: 'Affordable and clean energy' },
  { number: 8, es: 'Trabajo decente y crecimiento económico', en: 'Decent work and economic growth' },
  { number: 9, es: 'Industria, innovación e infraestructura', en: 'Industry, innovation and infrastructure' },
  { number: 10, es: 'Reducción de las desigualdades', en: 'Reduced inequalities' },
  { number: 11, es: 'Ciudades y comunidades sostenibles', en: 'Sustainable cities and communities' },
  { number: 12, es: 'Producción y consumo responsables', en: 'Responsible consumption and production' },
  { number: 13, es: 'Acción por el clima', en: 'Climate action' },
  { number: 14, es: 'Vida submarina', en: 'Life below water' },
  { number: 15, es: 'Vida de ecosistemas terrestres', en: 'Life on land' },
  { number: 16, es: 'Paz, justicia e instituciones sólidas', en: 'Peace, justice and strong institutions' },
  { number: 17, es: 'Alianzas para lograr los objetivos', en: 'Partnerships for the goals' },
]

/** «11. Ciudades y comunidades sostenibles». */
export function goalName(number: number, language: 'es' | 'en' = 'es'): string {
  const goal = developmentGoals.find((one) => one.number === number)
  return goal ? `${number}. ${goal[language]}` : String(number)
}
