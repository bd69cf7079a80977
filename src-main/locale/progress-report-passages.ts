import { headingPassage, type PaperPassages, passage } from './passage.ts'

/** Fixed texts of the informe de avance: its headings, and what opens and closes it. */
export const progressPassages = {
  opening: passage({
    name: 'Texto inicial',
    text: '{El_organo} informa el avance de su **{plan}** al {fecha}, con lo que sus registros dicen a ese día.',
    fields: { plan: 'nombre del plan', fecha: 'fecha de corte' },
  }),
  summary: headingPassage('Título del resumen', 'Resumen'),
  commitments: headingPassage('Título del avance por compromiso', 'Avance por compromiso'),
  groups: headingPassage('Título del avance por pilar y sector', 'Avance por pilar, responsable y sector'),
  indicators: headingPassage('Título de los indicadores', 'Indicadores'),
  behind: headingPassage('Título de los atrasos', 'Lo que va con retraso y quién responde'),
  sessions: headingPassage('Título de las sesiones', 'Sesiones, asistencia y acuerdos'),
  impact: headingPassage('Título del impacto', 'Impacto'),
  nextSteps: headingPassage('Título de los siguientes pasos', 'Resultados y siguientes pasos'),
  closing: passage({
    name: 'Texto de las firmas',
    text: 'Se rinde el presente informe para el seguimiento y la evaluación del plan.',
    fields: {},
  }),
} as const

export const progressPaper = {
  name: 'Informe de avance',
  datedBy: 'issue',
  passages: progressPassages,
  sections: {
    data: { name: 'Datos del informe', place: 'first' },
    summary: { name: 'Resumen', place: 'movable' },
    commitments: { name: 'Avance por compromiso', place: 'movable' },
    groups: { name: 'Avance por pilar, responsable y sector', place: 'movable', canHide: true },
    indicators: { name: 'Indicadores', place: 'movable', canHide: true },
    behind: { name: 'Atrasos', place: 'movable', canHide: true },
    sessions: { name: 'Sesiones, asistencia y acuerdos', place: 'movable', canHide: true },
    impact: { name: 'Impacto', place: 'movable', canHide: true },
    nextSteps: { name: 'Resultados y siguientes pasos', place: 'movable', canHide: true },
    signatures: { name: 'Firmas', place: 'last', canHide: true },
  },
} as const satisfies PaperPassages
