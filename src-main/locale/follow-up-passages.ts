import { tie } from './grammar.ts'
import { type PaperPassages, passage } from './passage.ts'

/** Fixed texts of the follow-up of agreements. */
export const followUpPassages = {
  summary: passage({
    name: 'Resumen',
    text: `**{cumplidos} de {total} cumplidos ({porcentaje}${tie}%)**, {vencidos}. El porcentaje no cuenta los acuerdos cancelados.`,
    fields: {
      cumplidos: 'cuántos acuerdos están cumplidos',
      total: 'cuántos acuerdos se cuentan',
      porcentaje: 'porcentaje de cumplimiento',
      vencidos: 'cuántos están vencidos',
    },
  }),
  none: passage({
    name: 'Resumen sin acuerdos',
    text: 'No hay acuerdos que contar: el órgano no ha adoptado ninguno o todos se cancelaron.',
    fields: {},
  }),
} as const

export const followUpPaper = {
  name: 'Seguimiento de acuerdos',
  datedBy: 'issue',
  passages: followUpPassages,
  sections: {
    summary: { name: 'Resumen', place: 'movable', canHide: true },
    agreements: { name: 'Acuerdos', place: 'movable' },
    activities: { name: 'Actividades del plan con retraso', place: 'movable', canHide: true },
  },
} as const satisfies PaperPassages
