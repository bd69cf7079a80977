import { headingPassage, type PaperPassages, passage } from './passage.ts'

/** Fixed texts of the Plan de Acción: its headings (§1.4) and what its signatures say. */
export const planPassages = {
  introduction: headingPassage('Título de la introducción', 'Introducción'),
  context: headingPassage('Título del contexto', 'Contexto y retos'),
  integration: headingPassage('Título de la integración', 'Integración y participantes'),
  legalContext: headingPassage('Título del contexto normativo', 'Contexto normativo'),
  definitions: headingPassage('Título de las definiciones', 'Definiciones'),
  strategicObjective: headingPassage('Título del objetivo estratégico', 'Objetivo estratégico'),
  specificObjectives: headingPassage('Título de los objetivos específicos', 'Objetivos específicos'),
  axes: headingPassage('Título de los ejes', 'Ejes'),
  commitments: headingPassage('Título de los compromisos', 'Problemáticas y compromisos'),
  measurement: headingPassage('Título de la medición', 'Medición'),
  annexes: headingPassage('Título de los anexos', 'Anexos'),
  closing: passage({
    name: 'Texto de las firmas',
    text: 'Leído el presente plan, lo firman para constancia quienes integran {el_organo}.',
    fields: {},
  }),
} as const

export const planPaper = {
  name: 'Plan de acción',
  datedBy: 'issue',
  passages: planPassages,
  sections: {
    data: { name: 'Datos del plan', place: 'first' },
    introduction: { name: 'Introducción', place: 'movable', canHide: true },
    context: { name: 'Contexto y retos', place: 'movable', canHide: true },
    integration: { name: 'Integración', place: 'movable', canHide: true },
    legalContext: { name: 'Contexto normativo', place: 'movable', canHide: true },
    definitions: { name: 'Definiciones', place: 'movable', canHide: true },
    strategicObjective: { name: 'Objetivo estratégico', place: 'movable' },
    specificObjectives: { name: 'Objetivos específicos', place: 'movable' },
    axes: { name: 'Ejes', place: 'movable', canHide: true },
    commitments: { name: 'Compromisos', place: 'movable' },
    sheets: { name: 'Fichas de los compromisos', place: 'movable', canHide: true },
    measurement: { name: 'Medición', place: 'movable', canHide: true },
    annexes: { name: 'Anexos', place: 'movable', canHide: true },
    signatures: { name: 'Firmas', place: 'last', canHide: true },
  },
} as const satisfies PaperPassages

/** Fixed texts of the ficha of a commitment. */
export const commitmentPassages = {
  closing: passage({
    name: 'Texto de las firmas',
    text: 'Firman para constancia quienes responden por el compromiso.',
    fields: {},
  }),
} as const

export const commitmentPaper = {
  name: 'Ficha de compromiso',
  datedBy: 'issue',
  passages: commitmentPassages,
  sections: {
    record: { name: 'Datos del compromiso', place: 'first' },
    standing: { name: 'Avance y cumplimiento', place: 'movable', canHide: true },
    reschedulings: { name: 'Cambios de fecha', place: 'movable', canHide: true },
    signatures: { name: 'Firmas', place: 'last', canHide: true },
  },
} as const satisfies PaperPassages
