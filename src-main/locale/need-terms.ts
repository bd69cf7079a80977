import type { InformationNeed, UpdateFrequency } from '../domain/information-need.ts'

/** The field's words for proactive transparency, on screens and in files. */
export const needTerms = {
  statuses: {
    asked: 'Pedida',
    preparing: 'En preparación',
    published: 'Publicada',
    declined: 'No se publicará',
  } satisfies Record<InformationNeed['status'], string>,
  frequencies: {
    once: 'Una sola vez',
    weekly: 'Cada semana',
    monthly: 'Cada mes',
    bimonthly: 'Cada dos meses',
    quarterly: 'Cada tres meses',
    biannual: 'Cada seis meses',
    yearly: 'Cada año',
  } satisfies Record<UpdateFrequency, string>,
} as const

/** Groups of people whose needs are heard, to choose from; any other may be written. */
export const populationGroups = [
  'Mujeres',
  'Mujeres que cuidan',
  'Niñas, niños y adolescentes',
  'Jóvenes',
  'Personas mayores',
  'Personas con discapacidad',
  'Comunidades indígenas',
  'Personas afromexicanas',
  'Personas migrantes y sus familias',
  'Personas LGBTTTI+',
  'Madres y padres de familia',
  'Estudiantes',
  'Personas trabajadoras',
  'Comerciantes y pequeñas empresas',
  'Productoras y productores del campo',
  'Personas usuarias del transporte público',
  'Organizaciones de la sociedad civil',
  'Periodistas',
  'Comunidad académica',
] as const

/** Formats in which things are published, and whether any program reads and reuses them. */
export const publishedFormats = {
  CSV: true,
  JSON: true,
  GeoJSON: true,
  XML: true,
  ODS: true,
  XLSX: false,
  PDF: false,
  DOCX: false,
  'Página web': false,
  Imagen: false,
  Video: false,
} as const satisfies Record<string, boolean>

/** What is known of a format; null of one that is not known. */
export function isKnownOpen(format: string): boolean | null {
  const known = Object.entries(publishedFormats).find(([name]) => name.toLowerCase() === format.toLowerCase())
  return known ? known[1] : null
}
