import type { Formula, SnippetField } from '../domain/snippet.ts'

/** Formulas that come with the program, for bodies that wrote none of their own. */
export const programSnippets: readonly Formula[] = [
  {
    label: 'Pase de lista',
    text: 'La Secretaría Técnica pasa lista y registra la presencia de {presentes} de los {integrantes} asientos con derecho a voto.',
    itemKinds: ['rollCall'],
  },
  {
    label: 'Declaración de quórum',
    text: 'Con {presentes} de {integrantes} asientos presentes, de los que se requieren {requeridos}, se declara que hay quórum y queda legalmente instalada la sesión a las {hora} horas.',
    itemKinds: ['rollCall', 'quorum'],
  },
  {
    label: 'Lectura del orden del día',
    text: 'Se da lectura al orden del día y se somete a aprobación.',
    itemKinds: ['agendaApproval'],
  },
  {
    label: 'Dispensa de lectura',
    text: 'Se propone dispensar la lectura del documento por haberse distribuido con la convocatoria.',
    itemKinds: ['minutesApproval'],
  },
  {
    label: 'Clausura',
    text: 'No habiendo más asuntos que tratar, se clausura la sesión a las {hora} horas.',
    itemKinds: ['closing'],
  },
  {
    label: 'A votación',
    text: 'Se somete a votación nominal: {acuerdo}',
    itemKinds: ['topic', 'general', 'agendaApproval', 'minutesApproval'],
  },
  {
    label: 'Sin más intervenciones',
    text: 'Sin más intervenciones, se da por suficientemente discutido el punto.',
    itemKinds: ['topic', 'general', 'agendaApproval', 'minutesApproval', 'followUp', 'closing'],
  },
  {
    label: 'Se toma conocimiento',
    text: 'Se toma conocimiento de {punto}.',
    itemKinds: ['topic', 'general', 'followUp', 'closing'],
  },
  { label: 'Se incorpora', text: 'A las {hora} horas se incorpora {interviene}.', itemKinds: [] },
  { label: 'Se retira', text: 'A las {hora} horas se retira {interviene}.', itemKinds: [] },
  {
    label: 'Voto particular',
    text: '{interviene} anuncia que presentará voto particular, que se agregará como anexo.',
    itemKinds: [],
  },
]

/** Texts around the formulas of the acta. */
export const uiPhrases = {
  title: 'Frases del acta',
  help: 'Se insertan en el texto con Ctrl 1 … 9 o con «/»; los {campos} se llenan solos.',
  own: 'Frases de este órgano',
  program: 'Frases del programa: cambie una y el órgano tendrá las suyas.',
  restore: 'Volver a las del programa',
  restoreTitle: 'Volver a las frases del programa',
  restoreText: 'Las frases de este órgano se quitan. Lo que ya se escribió en las actas no cambia.',
  add: 'Agregar frase',
  adding: 'Frase nueva',
  editing: (label: string) => `Cambiar «${label}»`,
  edit: (label: string) => `Cambiar la frase «${label}»`,
  up: (label: string) => `Subir «${label}»`,
  down: (label: string) => `Bajar «${label}»`,
  remove: (label: string) => `Quitar «${label}»`,
  moved: (label: string, position: number) => `«${label}» es ahora la frase ${position}`,
  removed: (label: string) => `Se quitó «${label}»`,
  label: 'Nombre',
  labelHelp: 'Con el que se busca; no se imprime.',
  text: 'Texto',
  fields: 'Insertar un campo',
  fieldMeanings: {
    hora: 'hora en que se inserta',
    presentes: 'asientos presentes',
    integrantes: 'asientos con voto',
    requeridos: 'asientos que pide el quórum',
    punto: 'título del punto',
    interviene: 'quien interviene',
    preside: 'quien preside',
    secretaria: 'secretaría técnica',
    acuerdo: 'texto del acuerdo del punto',
  } satisfies Record<SnippetField, string>,
  kinds: 'Aparece primero en',
  kindsNone: 'Sin elegir ninguno, sirve en cualquier punto.',
  everywhere: 'En cualquier punto',
  preview: 'Así se leerá',
  save: 'Guardar frase',
  cancel: 'Cancelar',
  /** What the fields say in the preview of a formula. */
  sample: {
    hora: '10:41',
    presentes: '8',
    integrantes: '12',
    requeridos: '7',
    punto: '«Informe de avances»',
    interviene: 'la **Contraloría Municipal**',
    preside: 'la Presidencia Municipal',
    secretaria: 'la Secretaría técnica',
    acuerdo: 'Se aprueba el programa anual de trabajo.',
  } satisfies Record<SnippetField, string>,
  someone: 'la **persona que interviene**',
  /** A quotation inside another takes the other marks. */
  quoted: (text: string) => `«${text.replace(/«([^»]*)»/g, '“$1”')}»`,
} as const
