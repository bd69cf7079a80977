/** Formulas that can be put in the minutes with one key, with their fields. */
export const uiPhrases = {
  toVote: { label: 'A votación', text: (proposal: string) => `Se somete a votación nominal: ${proposal}` },
  noMore: {
    label: 'Sin más intervenciones',
    text: () => 'Sin más intervenciones, se da por suficientemente discutido el punto.',
  },
  known: { label: 'Se toma conocimiento', text: (title: string) => `Se toma conocimiento de ${title}.` },
  rollCall: {
    label: 'Pase de lista',
    text: (present: number, seats: number) =>
      `La Secretaría Técnica pasa lista y registra la presencia de ${present} de los ${seats} asientos con derecho a voto.`,
  },
  quorum: {
    label: 'Declaración de quórum',
    text: (present: number, seats: number, required: number, time: string) =>
      `Con ${present} de ${seats} asientos presentes, de los que se requieren ${required}, se declara que hay quórum y queda legalmente instalada la sesión a las ${time} horas.`,
  },
  agenda: {
    label: 'Lectura del orden del día',
    text: () => 'Se da lectura al orden del día y se somete a aprobación.',
  },
  waiver: {
    label: 'Dispensa de lectura',
    text: () => 'Se propone dispensar la lectura del documento por haberse distribuido con la convocatoria.',
  },
  dissent: {
    label: 'Voto particular',
    text: (name: string) =>
      `La **${name}** anuncia que presentará voto particular, que se agregará como anexo.`,
  },
  arrival: {
    label: 'Se incorpora',
    text: (name: string, time: string) => `A las ${time} horas se incorpora la **${name}**.`,
  },
  departure: {
    label: 'Se retira',
    text: (name: string, time: string) => `A las ${time} horas se retira la **${name}**.`,
  },
  closing: {
    label: 'Clausura',
    text: (time: string) => `No habiendo más asuntos que tratar, se clausura la sesión a las ${time} horas.`,
  },
  someone: 'persona que interviene',
  /** A quotation inside another takes the other marks. */
  quoted: (text: string) => `«${text.replace(/«([^»]*)»/g, '“$1”')}»`,
} as const
